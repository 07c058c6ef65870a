@testable import ProjectStore

/// A folder of a storage as a storage of its own, so that local state can be on the same disk in memory as the project,
/// and fail with it.
final class FolderBelow: Storage {
    let disk: any Storage
    let folder: String

    init(disk: any Storage, folder: String) {
        self.disk = disk
        self.folder = folder
    }

    var location: String { "\(disk.location)/\(folder)" }

    private func below(_ path: String) -> String { path.isEmpty ? folder : "\(folder)/\(path)" }

    func status(of path: String) throws(StorageError) -> FileStatus? { try disk.status(of: below(path)) }
    func names(in folder: String) throws(StorageError) -> [String] { try disk.names(in: below(folder)) }
    func openForReading(_ path: String) throws(StorageError) -> FileHandle { try disk.openForReading(below(path)) }
    func status(of file: FileHandle) throws(StorageError) -> FileStatus { try disk.status(of: file) }
    func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int { try disk.read(file, at: offset, into: buffer) }
    func close(_ file: FileHandle) { disk.close(file) }
    func processPath(of file: FileHandle) -> String? { disk.processPath(of: file) }
    func lockState(of path: String) -> LockState { disk.lockState(of: below(path)) }
    func identity(of folder: String) -> FolderIdentity? { disk.identity(of: below(folder)) }

    func openForAppending(_ path: String) throws(StorageError) -> FileHandle { try disk.openForAppending(below(path)) }
    func create(_ path: String) throws(StorageError) -> FileHandle { try disk.create(below(path)) }
    func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) {
        try disk.append(bytes, to: file)
    }
    func synchronize(_ file: FileHandle) throws(StorageError) { try disk.synchronize(file) }
    func truncate(_ file: FileHandle, to length: Int) throws(StorageError) { try disk.truncate(file, to: length) }
    func lock(_ file: FileHandle) -> LockOutcome { disk.lock(file) }
    func openFolder(_ path: String) throws(StorageError) -> FileHandle { try disk.openFolder(below(path)) }
    func makeFolder(_ path: String) throws(StorageError) { try disk.makeFolder(below(path)) }
    func rename(_ path: String, to newPath: String) throws(StorageError) {
        try disk.rename(below(path), to: below(newPath))
    }
    func remove(_ path: String) throws(StorageError) { try disk.remove(below(path)) }
    func synchronizeFolder(_ path: String) throws(StorageError) { try disk.synchronizeFolder(below(path)) }
}
