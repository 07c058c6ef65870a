/// A file open for reading; closed when it goes out of use.
package struct ReadingFile: ~Copyable {
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
}

/// A file open for reading and for writing at its end; closed, and its lock given back, when it goes out of use.
package struct WritingFile: ~Copyable {
    private let storage: any Storage
    private let path: String
    private let handle: FileHandle

    /// Opens a file that is there.
    init(existing path: String, in storage: any Storage) throws(StorageError) {
        handle = try storage.openForAppending(path)
        self.path = path
        self.storage = storage
    }

    /// Makes a file where nothing stands yet.
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

    func append(_ bytes: [UInt8]) throws(StorageError) {
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

/// Says in errors which file it was: the storage knows it by a number only.
private func named<Value>(_ path: String, _ body: () throws(StorageError) -> Value) throws(StorageError) -> Value {
    do throws(StorageError) { return try body() } catch { throw StorageError(path, error.cause) }
}
