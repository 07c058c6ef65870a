import Glibc

@testable import ProjectStore

/// A disk that is mounted read-only.
struct ReadOnlyStorage: Storage {
    private let disk: any Storage

    init(_ disk: any Storage) { self.disk = disk }

    var location: String { disk.location }

    func status(of path: String) throws(StorageError) -> FileStatus? { try disk.status(of: path) }
    func names(in folder: String) throws(StorageError) -> [String] { try disk.names(in: folder) }
    func openForReading(_ path: String) throws(StorageError) -> FileHandle { try disk.openForReading(path) }
    func status(of file: FileHandle) throws(StorageError) -> FileStatus { try disk.status(of: file) }
    func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int { try disk.read(file, at: offset, into: buffer) }
    func close(_ file: FileHandle) { disk.close(file) }

    func openForAppending(_ path: String) throws(StorageError) -> FileHandle { throw refusal(path) }
    func create(_ path: String) throws(StorageError) -> FileHandle { throw refusal(path) }
    func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) { throw refusal("") }
    func synchronize(_ file: FileHandle) throws(StorageError) { throw refusal("") }
    func truncate(_ file: FileHandle, to length: Int) throws(StorageError) { throw refusal("") }
    func lock(_ file: FileHandle) -> LockOutcome { .unsupported }
    func isLocked(_ path: String) -> Bool { false }
    func makeFolder(_ path: String) throws(StorageError) { throw refusal(path) }
    func rename(_ path: String, to newPath: String) throws(StorageError) { throw refusal(newPath) }
    func remove(_ path: String) throws(StorageError) { throw refusal(path) }
    func synchronizeFolder(_ path: String) throws(StorageError) { throw refusal(path) }

    private func refusal(_ path: String) -> StorageError { StorageError(path, .system(EROFS)) }
}
