import AssessmentModel
import CatalogFormat
import Glibc

extension Project {
    /// Makes a project where nothing is yet, or in an empty folder. It is all there or not at all, and of two who make
    /// one at the same path at the same time exactly one succeeds.
    ///
    /// - Parameters:
    ///   - author: begins the first journal, which says what is assessed.
    ///   - state: where the author's next session will find that the journal is the author's own.
    /// - Throws: `StoreError`; `alreadyExists` where something stands at the path.
    package static func create(
        at path: String, subject: Subject, catalog: Catalog, by author: Author, state: LocalState, time: Timestamp
    ) throws(StoreError) {
        let files = try ProjectFiles(subject: subject, catalog: catalog, by: author, time: time)
        if access(path, F_OK) == 0 {
            guard let folder = try? DirectoryStorage(path) else { throw .alreadyExists(path: path) }
            return try files.fill(folder, path: path)
        }
        let (parent, name) = parentAndName(of: path)
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(parent) } catch {
            throw .cannotWrite(path: parent, code: error.code)
        }
        try files.make(name, in: storage, path: path)
    }

    private static func parentAndName(of path: String) -> (parent: String, name: String) {
        var path = path[...]
        while path.count > 1 && path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
        let parent = path[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
    }
}

/// What a new project consists of.
struct ProjectFiles {
    private let projectFile: [UInt8]
    private let catalogFile: [UInt8]
    /// The journal of who makes the project, and what it says to begin with.
    private let writer: WriterID
    private let journal: [UInt8]

    /// - Throws: `StoreError.tooLong` for a name that does not fit into a line.
    init(
        subject: Subject, catalog: Catalog, by author: Author, time: Timestamp, names: WriterNames = .random
    ) throws(StoreError) {
        catalogFile = CatalogWriter.json(catalog)
        let reference = ProjectInfo.CatalogReference(
            id: catalog.id, version: catalog.version, digest: SHA256.digest(of: catalogFile))
        projectFile = ProjectFile.encoded(
            ProjectInfo(
                id: ProjectInfo.newID(), catalog: reference,
                created: ProjectInfo.Creation(at: time, by: author.name)))
        writer = names.next(author.base)
        var end = JournalEnd()
        var journal: [UInt8] = []
        for change in [Change.name(subject.name), .kind(subject.kind), .role(subject.role)] {
            let content = JournalEnd.Content(change: change, target: .assessment, at: time, by: author.name)
            journal += try end.append(content, of: writer, afterClock: 0).line
        }
        self.journal = journal
    }

    /// Makes the project's folder under another name, and gives it its own in one step.
    func make(_ name: String, in parent: any Storage, path: String) throws(StoreError) {
        let building = ".new-\(ProjectInfo.newID())"
        do throws(StorageError) {
            try parent.makeFolder(building)
            do throws(StorageError) {
                try write(into: building, of: parent)
                try parent.makeFolder("\(building)/\(Journals.folder)")
                try parent.writeNew("\(building)/\(Journals.file(of: writer))", journal)
                try parent.synchronizeFolder("\(building)/\(Journals.folder)")
                try parent.synchronizeFolder(building)
                try parent.rename(building, to: name)
            } catch {
                try? parent.removeAll(building)
                throw error
            }
            try parent.synchronizeFolder("")
        } catch {
            throw Self.error(error, path: path)
        }
    }

    /// Makes the project inside a folder that is there and has to be empty. The folder stays the same one: somebody may
    /// stand in it, or it may be where a volume is mounted. Without `project.json`, which comes last, it is no project.
    func fill(_ folder: any Storage, path: String) throws(StoreError) {
        let building = ".new"
        do throws(StorageError) {
            guard try folder.names(in: "").isEmpty else { throw StorageError("", .system(EEXIST)) }
            // Only one can make this folder, so only one goes on.
            try folder.makeFolder(building)
            do throws(StorageError) {
                guard try folder.names(in: "") == [building] else { throw StorageError("", .system(EEXIST)) }
                try write(into: building, of: folder)
            } catch {
                try? folder.removeAll(building)
                throw error
            }
            try folder.makeFolder(Journals.folder)
            try folder.writeNew(Journals.file(of: writer), journal)
            try folder.synchronizeFolder(Journals.folder)
            try folder.rename("\(building)/\(GitAttributes.path)", to: GitAttributes.path)
            try folder.rename("\(building)/\(Project.catalogPath)", to: Project.catalogPath)
            try folder.synchronizeFolder("")
            try folder.rename("\(building)/\(ProjectFile.path)", to: ProjectFile.path)
            try folder.remove(building)
            try folder.synchronizeFolder("")
        } catch {
            throw Self.error(error, path: path)
        }
    }

    private func write(into building: String, of storage: any Storage) throws(StorageError) {
        try storage.writeNew("\(building)/\(GitAttributes.path)", GitAttributes.content)
        try storage.writeNew("\(building)/\(Project.catalogPath)", catalogFile)
        try storage.writeNew("\(building)/\(ProjectFile.path)", projectFile)
    }

    private static func error(_ error: StorageError, path: String) -> StoreError {
        switch error.code {
        case EEXIST, ENOTEMPTY, ENOTDIR: .alreadyExists(path: path)
        default: StoreError(writing: error, at: path)
        }
    }
}
