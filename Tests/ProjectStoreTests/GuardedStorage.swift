import Glibc

@testable import ProjectStore

/// A disk with a hook before every change: the change is refused, or somebody else is faster.
final class GuardedStorage: Storage {
    enum Step: Hashable { case open, create, append, lock, makeFolder, rename, remove, other }

    let disk: any Storage
    let willChange: @Sendable (Step, String) throws(StorageError) -> Void

    init(disk: any Storage, willChange: @escaping @Sendable (Step, String) throws(StorageError) -> Void) {
        self.disk = disk
        self.willChange = willChange
    }

    /// A disk that is mounted read-only.
    static func readOnly(_ disk: any Storage) -> GuardedStorage {
        GuardedStorage(disk: disk) { _, path throws(StorageError) in throw StorageError(path, .system(EROFS)) }
    }

    var location: String { disk.location }

    func status(of path: String) throws(StorageError) -> FileStatus? { try disk.status(of: path) }
    func names(in folder: String) throws(StorageError) -> [String] { try disk.names(in: folder) }
    func openForReading(_ path: String) throws(StorageError) -> FileHandle { try disk.openForReading(path) }
    func status(of file: FileHandle) throws(StorageError) -> FileStatus { try disk.status(of: file) }
    func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int { try disk.read(file, at: offset, into: buffer) }
    func close(_ file: FileHandle) { disk.close(file) }
    func processPath(of file: FileHandle) -> String? { disk.processPath(of: file) }

    func openForAppending(_ path: String) throws(StorageError) -> FileHandle {
        try willChange(.open, path)
        return try disk.openForAppending(path)
    }
    func create(_ path: String) throws(StorageError) -> FileHandle {
        try willChange(.create, path)
        return try disk.create(path)
    }
    func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) {
        try willChange(.append, "")
        try disk.append(bytes, to: file)
    }
    func synchronize(_ file: FileHandle) throws(StorageError) {
        try willChange(.other, "")
        try disk.synchronize(file)
    }
    func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        try willChange(.other, "")
        try disk.truncate(file, to: length)
    }
    func lock(_ file: FileHandle) -> LockOutcome {
        try? willChange(.lock, "")
        return disk.lock(file)
    }
    func lockState(of path: String) -> LockState { disk.lockState(of: path) }
    func identity(of folder: String) -> FolderIdentity? { disk.identity(of: folder) }
    func openFolder(_ path: String) throws(StorageError) -> FileHandle { try disk.openFolder(path) }
    func makeFolder(_ path: String) throws(StorageError) {
        try willChange(.makeFolder, path)
        try disk.makeFolder(path)
    }
    func rename(_ path: String, to newPath: String) throws(StorageError) {
        try willChange(.rename, newPath)
        try disk.rename(path, to: newPath)
    }
    func remove(_ path: String) throws(StorageError) {
        try willChange(.remove, path)
        try disk.remove(path)
    }
    func synchronizeFolder(_ path: String) throws(StorageError) {
        try willChange(.other, path)
        try disk.synchronizeFolder(path)
    }
}
