import Glibc

/// Unpacks a packed file into a new directory, in steps that are short enough to be cancelled between two of them.
///
/// Everything is copied into a folder under a temporary name, and compared with the manifest on the way. The directory
/// gets its name when it is complete and safe on disk. After an error, or if the value goes out of use before, nothing
/// of it stays.
package struct Unpacking: ~Copyable {
    package enum Progress: Hashable, Sendable {
        /// Bytes unpacked so far, of how many.
        case unpacking(done: Int, total: Int)
        case finished
    }

    private let pack: PackedStorage
    private let parent: any Storage
    private let name: String
    /// The path of the directory, for messages.
    private let path: String
    /// Held so that the folder is not taken for a leftover of a killed program.
    private let lock: LockedFolder
    private var rest: ArraySlice<PackedStorage.File>
    private var current: (file: PackedStorage.File, copy: HashedCopy)?
    /// The folders made so far, each after the one that it is in.
    private var folders: [String] = []
    private var known: Set<String> = []
    private var done = 0
    /// The size of all files in bytes.
    package let total: Int
    private var isFinished = false

    /// - Parameter path: where nothing exists yet.
    /// - Throws: `StoreError`; `alreadyExists` if the path is taken.
    package init(_ pack: PackedStorage, at path: String) throws(StoreError) {
        let (folder, name) = Project.parentAndName(of: path)
        let parent: DirectoryStorage
        do throws(StorageError) { parent = try DirectoryStorage(folder) } catch {
            throw .cannotWrite(path: folder, code: error.code)
        }
        try self.init(pack, as: name, in: parent, path: path)
    }

    init(_ pack: PackedStorage, as name: String, in parent: any Storage, path: String) throws(StoreError) {
        do throws(StorageError) {
            if try parent.status(of: name) != nil { throw StorageError(name, .system(EEXIST)) }
            ProjectFiles.removeLeftovers(in: parent)
            lock = try ProjectFiles.makeBuilding(in: parent)
        } catch {
            throw ProjectFiles.error(error, path: path)
        }
        self.pack = pack
        self.parent = parent
        self.name = name
        self.path = path
        rest = pack.files[...]
        total = pack.bytes
    }

    /// The number of files.
    package var files: Int { pack.files.count }

    /// The SHA-256 of the manifest, which identifies all that is in the packed file.
    package var manifestDigest: SHA256Digest { pack.manifestDigest }

    deinit { if !isFinished { try? parent.removeAll(lock.path) } }

    /// Abandons the directory; nothing of it stays.
    package consuming func cancel() {}

    /// Unpacks at most this many more bytes. Do not call it again once it has thrown or returned finished.
    ///
    /// - Throws: `StoreError`; `badPack` if a file is not what the manifest says.
    package mutating func step(_ bytes: Int = 1 << 20) throws(StoreError) -> Progress {
        if let (file, copy) = current {
            done += try copy.step(bytes)
            if let digest = copy.digest {
                try pack.check(file, digest)
                current = nil
            }
        } else if let file = rest.popFirst() {
            do throws(StorageError) { try makeFolders(for: file.member.path) } catch {
                throw ProjectFiles.error(error, path: path)
            }
            let copy = try HashedCopy(
                of: file.member.path, bytes: file.member.bytes, in: pack, to: "\(lock.path)/\(file.member.path)",
                in: parent, writingError: { [path] error in ProjectFiles.error(error, path: path) })
            current = (file, copy)
        } else {
            do throws(StorageError) { try finish() } catch { throw ProjectFiles.error(error, path: path) }
            return .finished
        }
        return .unpacking(done: done, total: total)
    }

    private mutating func makeFolders(for file: String) throws(StorageError) {
        let folder = DirectoryStorage.folder(of: file)
        guard !folder.isEmpty, known.insert(folder).inserted else { return }
        try makeFolders(for: folder)
        try parent.makeFolder("\(lock.path)/\(folder)")
        folders.append(folder)
    }

    private mutating func finish() throws(StorageError) {
        try makeFolders(for: "\(Journals.folder)/")
        try parent.writeNew("\(lock.path)/\(GitAttributes.path)", GitAttributes.content)
        for folder in folders.reversed() { try parent.synchronizeFolder("\(lock.path)/\(folder)") }
        try parent.synchronizeFolder(lock.path)
        try parent.rename(lock.path, to: name)
        isFinished = true
        try parent.synchronizeFolder("")
    }
}
