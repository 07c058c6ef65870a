/// The hash of a file, computed in steps that are short enough for an event loop.
struct FileHash: ~Copyable {
    /// Bytes read so far.
    private(set) var done = 0
    private let file: ReadingFile
    private var hash = SHA256()

    init(of file: consuming ReadingFile) { self.file = file }

    /// Reads this many more bytes. At the end of the file, returns the digest.
    mutating func step(_ bytes: Int) throws(StorageError) -> SHA256Digest? {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 64)
        defer { buffer.deallocate() }
        let count = try file.read(at: done, into: buffer)
        hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        done += count
        return count < bytes ? hash.finish() : nil
    }
}

extension ReadableStorage {
    /// The digest of a plain file's content.
    func digest(of path: String) throws(StorageError) -> SHA256Digest {
        var hash = FileHash(of: try ReadingFile(path, in: self))
        while true {
            if let digest = try hash.step(1 << 20) { return digest }
        }
    }
}
