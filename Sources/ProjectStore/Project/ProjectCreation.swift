import AssessmentModel
import CatalogFormat
import Glibc

extension Project {
    /// Creates a project at a path where nothing exists yet, or in an empty folder. It is complete or not there at all,
    /// and if two programs create one at the same path at the same time, exactly one succeeds.
    ///
    /// - Parameters:
    ///   - author: begins the first journal, which says what is assessed.
    ///   - state: where the author's next session learns that the journal is their own.
    ///   - succession: what it takes over from an earlier project; nil for nothing.
    ///   - goesOn: called with the number of bytes of evidence copied so far; says whether to go on.
    /// - Throws: `StoreError`; `alreadyExists` if the path is taken, `cancelled` if it was not to go on.
    package static func create(
        at path: String, subject: Subject, catalog: Catalog, by author: Author, state: LocalState, time: Timestamp,
        succeeding succession: Succession? = nil, goesOn: (Int) -> Bool = { _ in true }
    ) throws(StoreError) {
        let files = try ProjectFiles(
            subject: subject, catalog: catalog, by: author, time: time, succeeding: succession)
        if FileNames.withCString(path, { access($0, F_OK) }) == 0 {
            guard let folder = try? DirectoryStorage(path) else { throw .alreadyExists(path: path) }
            return try files.fill(folder, path: path, state: state, goesOn: goesOn)
        }
        let (parent, name) = parentAndName(of: path)
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(parent) } catch {
            throw .cannotWrite(path: parent, code: error.code)
        }
        try files.make(name, in: storage, path: path, state: state, goesOn: goesOn)
    }

    /// The folder that a path is in, and its last name.
    static func parentAndName(of path: String) -> (parent: String, name: String) {
        var path = path[...]
        let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") }
        while path.utf8.count > 1, let last = path.utf8.last, isSlash(last) { path = path.dropLast() }
        guard let slash = path.utf8.lastIndex(where: isSlash) else { return (".", String(path)) }
        let parent = path[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(path[path.utf8.index(after: slash)...]))
    }
}
