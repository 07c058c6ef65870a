import Glibc

/// Cuts a file into lines through a window of fixed size, so that a file of a gigabyte takes no more memory than a
/// small one.
struct LineReader: ~Copyable {
    enum Line {
        /// The bytes without the end of line; valid until the next line is asked for.
        case whole(UnsafeRawBufferPointer)
        /// A line longer than the limit; its bytes went by.
        case tooLong(bytes: Int, digest: SHA256Digest)
    }

    /// Where the line that comes next begins, from the beginning of the file.
    private(set) var offset: Int
    private let window: UnsafeMutableRawBufferPointer
    /// The part of the window that has been read and not been given out yet.
    private var unread: Range<Int> = 0..<0
    private let longest: Int

    /// - Parameter longest: the limit of a line, in bytes without its end.
    init(from offset: Int, longest: Int) {
        self.offset = offset
        self.longest = longest
        // So much that a line can stand anywhere and most reads are long.
        window = .allocate(byteCount: 2 * longest, alignment: 64)
    }

    deinit { window.deallocate() }

    /// The next line that has an end; nil where no more is in the file. What follows has no end, and begins at
    /// `offset`.
    mutating func next(in file: borrowing ReadingFile) throws(StorageError) -> Line? {
        var searched = 0
        while true {
            if let length = lengthOfLine(searchedTo: searched) {
                let line = UnsafeRawBufferPointer(rebasing: window[unread.lowerBound..<unread.lowerBound + length])
                take(length + 1)
                return length > longest ? .tooLong(bytes: length, digest: SHA256.digest(of: line)) : .whole(line)
            }
            searched = unread.count
            if unread.count > longest { return try passOver(in: file) }
            guard try fill(from: file) else { return nil }
        }
    }

    /// The length of the line at the beginning of what is unread, unless its end is not there yet.
    private func lengthOfLine(searchedTo searched: Int) -> Int? {
        let rest = UnsafeRawBufferPointer(rebasing: window[unread.lowerBound + searched..<unread.upperBound])
        guard let start = rest.baseAddress, let end = memchr(start, 0x0A, rest.count) else { return nil }
        return searched + (UnsafeRawPointer(end) - start)
    }

    private mutating func take(_ count: Int) {
        unread = unread.lowerBound + count..<unread.upperBound
        offset += count
    }

    /// Reads more behind what is unread; false at the end of the file.
    private mutating func fill(from file: borrowing ReadingFile) throws(StorageError) -> Bool {
        if unread.lowerBound > 0 {
            window.copyMemory(from: UnsafeRawBufferPointer(rebasing: window[unread]))
            unread = 0..<unread.count
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: window[unread.upperBound...])
        let count = try file.read(at: offset + unread.count, into: room)
        unread = 0..<unread.upperBound + count
        return count > 0
    }

    /// Reads to the end of a line that is too long, only to hash it. Nil where it has no end; it then counts as unread.
    private mutating func passOver(in file: borrowing ReadingFile) throws(StorageError) -> Line? {
        let start = offset
        var hash = SHA256()
        repeat {
            if let length = lengthOfLine(searchedTo: 0) {
                hash.update(UnsafeRawBufferPointer(rebasing: window[unread.lowerBound..<unread.lowerBound + length]))
                take(length + 1)
                return .tooLong(bytes: offset - 1 - start, digest: hash.finish())
            }
            hash.update(UnsafeRawBufferPointer(rebasing: window[unread]))
            take(unread.count)
        } while try fill(from: file)
        offset = start
        return nil
    }
}
