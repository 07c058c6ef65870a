import Glibc

/// A file that can be read.
protocol SourceFile: ~Copyable {
    func status() throws(StorageError) -> FileStatus

    /// Fills the buffer, and returns the number of bytes read, which is smaller only at the end of the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int
}

extension SourceFile where Self: ~Copyable {
    /// The bytes of a range, as far as the file has them.
    func bytes(_ range: Range<Int>) throws(StorageError) -> [UInt8] {
        var failure: StorageError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            do throws(StorageError) {
                count = try read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// A file open for reading; closed when it goes out of use.
package struct ReadingFile: ~Copyable, SourceFile {
    private let storage: any ReadableStorage
    private let path: String
    private let handle: FileHandle

    init(_ path: String, in storage: any ReadableStorage) throws(StorageError) {
        handle = try storage.openForReading(path)
        self.path = path
        self.storage = storage
    }

    deinit { storage.close(handle) }

    func status() throws(StorageError) -> FileStatus {
        try named(path) { () throws(StorageError) in try storage.status(of: handle) }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        try named(path) { () throws(StorageError) in try storage.read(handle, at: offset, into: buffer) }
    }

    /// An absolute path that leads to this very file while it is open; nil if there is none.
    var processPath: String? { storage.processPath(of: handle) }
}

/// A file open for reading and appending; closed and unlocked when it goes out of use.
package struct WritingFile: ~Copyable, SourceFile {
    private let storage: any Storage
    private let path: String
    private let handle: FileHandle

    /// Opens an existing file.
    init(existing path: String, in storage: any Storage) throws(StorageError) {
        handle = try storage.openForAppending(path)
        self.path = path
        self.storage = storage
    }

    /// Creates a file at an unused path.
    init(new path: String, in storage: any Storage) throws(StorageError) {
        handle = try storage.create(path)
        self.path = path
        self.storage = storage
    }

    deinit { storage.close(handle) }

    func status() throws(StorageError) -> FileStatus {
        try named(path) { () throws(StorageError) in try storage.status(of: handle) }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        try named(path) { () throws(StorageError) in try storage.read(handle, at: offset, into: buffer) }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        try named(path) { () throws(StorageError) in try storage.append(bytes, to: handle) }
    }

    func append(_ bytes: [UInt8]) throws(StorageError) { try append(bytes[...]) }

    func append(_ bytes: ArraySlice<UInt8>) throws(StorageError) {
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(StorageError) in try append(buffer) }
        }
        try outcome.get()
    }

    func synchronize() throws(StorageError) {
        try named(path) { () throws(StorageError) in try storage.synchronize(handle) }
    }

    func truncate(to length: Int) throws(StorageError) {
        try named(path) { () throws(StorageError) in try storage.truncate(handle, to: length) }
    }

    func lock() -> LockOutcome { storage.lock(handle) }
}

/// A folder that this process has locked; unlocked when it goes out of use.
struct LockedFolder: ~Copyable {
    let path: String
    private let storage: any Storage
    private let handle: FileHandle
    /// False if there are no locks, so another process may believe that it has the folder too.
    let isCertain: Bool

    /// - Throws: `StorageError`; `EBUSY` if another process has the folder locked.
    init(_ path: String, in storage: any Storage) throws(StorageError) {
        let handle = try storage.openFolder(path)
        let outcome = storage.lock(handle)
        guard outcome != .heldElsewhere else {
            storage.close(handle)
            throw StorageError(path, .system(EBUSY))
        }
        self.path = path
        self.handle = handle
        self.storage = storage
        isCertain = outcome == .taken
    }

    deinit { storage.close(handle) }

    /// Unlocks the folder.
    consuming func unlock() {}
}

/// Adds the path to errors, because the storage knows the file only by a number.
private func named<Value>(_ path: String, _ body: () throws(StorageError) -> Value) throws(StorageError) -> Value {
    do throws(StorageError) { return try body() } catch { throw StorageError(path, error.cause) }
}
