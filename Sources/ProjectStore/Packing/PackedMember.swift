/// A file that is being packed: read and hashed once.
final class PackedMember {
    let path: String
    let bytes: Int
    /// The digest of the whole content; nil before it is read to its end.
    private(set) var digest: SHA256Digest?
    /// The whole path, for messages.
    private let location: String
    private let file: ReadingFile
    private var done = 0
    private var hash = SHA256()

    init(_ path: String, in storage: any ReadableStorage) throws(StoreError) {
        location = "\(storage.location)/\(path)"
        self.path = path
        do throws(StorageError) {
            let opened = try ReadingFile(path, in: storage)
            let size = try opened.status().bytes
            let isJournal = path.hasPrefix("\(Journals.folder)/") && JournalName.isJournal(path)
            // A last line without an end may still be arriving.
            bytes = isJournal ? try Self.lengthOfLines(opened, size) : size
            file = opened
        } catch {
            throw .cannotRead(path: location, code: error.code)
        }
    }

    /// Reads and hashes what comes next, as much as fits into the buffer.
    ///
    /// - Throws: `StoreError`; `changedWhileCopied` if the file got shorter.
    func next(in buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> UnsafeRawBufferPointer {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, bytes - done)])
        let count: Int
        do throws(StorageError) { count = try file.read(at: done, into: wanted) } catch {
            throw .cannotRead(path: location, code: error.code)
        }
        guard count == wanted.count else { throw .changedWhileCopied(path: location) }
        let piece = UnsafeRawBufferPointer(wanted)
        hash.update(piece)
        done += count
        if done == bytes { digest = hash.finish() }
        return piece
    }

    /// The number of bytes up to the end of the last line.
    private static func lengthOfLines(_ file: borrowing ReadingFile, _ size: Int) throws(StorageError) -> Int {
        var end = size
        while end > 0 {
            let start = max(0, end - (1 << 16))
            let piece = try file.bytes(start..<end)
            if let last = piece.lastIndex(of: 0x0A) { return start + last + 1 }
            end = start
        }
        return 0
    }
}
