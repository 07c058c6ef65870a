import Glibc

/// Unpacks a packed file into a new directory, in steps that are short enough to be cancelled between two of them.
///
/// Everything is copied into a folder under a temporary name, and compared with the manifest on the way. The directory
/// gets its name when it is complete and safe on disk. After an error, or if the value goes out of use before, nothing of
/// it stays.
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
    private var copy: UnpackedFile?
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
        if let copy {
            done += try copy.step(bytes, into: path)
            if let digest = copy.digest {
                try pack.check(copy.file, digest)
                self.copy = nil
            }
        } else if let file = rest.popFirst() {
            do throws(StorageError) {
                try makeFolders(for: file.member.path)
                copy = try UnpackedFile(file, of: pack, to: "\(lock.path)/\(file.member.path)", in: parent)
            } catch {
                throw ProjectFiles.error(error, path: path)
            }
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

/// A file that is being unpacked: copied and hashed once.
private final class UnpackedFile {
    let file: PackedStorage.File
    /// The digest of the whole content; nil before it is copied to its end.
    private(set) var digest: SHA256Digest?
    private let pack: PackedStorage
    private let original: ReadingFile
    private let copy: PacedFile
    private var done = 0
    private var hash = SHA256()

    init(
        _ file: PackedStorage.File, of pack: PackedStorage, to path: String, in storage: any Storage
    ) throws(StorageError) {
        original = try ReadingFile(file.member.path, in: pack)
        copy = PacedFile(try WritingFile(new: path, in: storage))
        self.file = file
        self.pack = pack
    }

    /// Copies at most this many more bytes. At the end of the file, they are safe on disk.
    ///
    /// - Parameter path: of the new directory, for messages.
    /// - Returns: the number of bytes copied.
    func step(_ bytes: Int, into path: String) throws(StoreError) -> Int {
        let wanted = min(bytes, file.member.bytes - done)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 64)
        defer { buffer.deallocate() }
        let count: Int
        do throws(StorageError) { count = try original.read(at: done, into: buffer) } catch {
            throw .cannotRead(path: pack.location, code: error.code)
        }
        guard count == wanted else { throw .changedWhileCopied(path: pack.location) }
        hash.update(UnsafeRawBufferPointer(buffer))
        done += count
        do throws(StorageError) {
            try copy.append(UnsafeRawBufferPointer(buffer))
            if done == file.member.bytes {
                try copy.synchronize()
                digest = hash.finish()
            }
        } catch {
            throw ProjectFiles.error(error, path: path)
        }
        return count
    }
}
