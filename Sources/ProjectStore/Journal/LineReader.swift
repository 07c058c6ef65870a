import Glibc

/// Splits a file into lines through a window of fixed size, so a gigabyte takes no more memory than a small file.
struct LineReader: ~Copyable {
    enum Line {
        /// The bytes without the line feed, valid until the next line is read.
        case whole(UnsafeRawBufferPointer)
        /// A line longer than the limit; its bytes were skipped.
        case tooLong(bytes: Int)
    }

    /// The offset in the file at which the next line begins.
    private(set) var offset: Int
    /// The number of bytes after `offset` that were skipped because they are too long for a line.
    private var passed: Int
    private let window: UnsafeMutableRawBufferPointer
    /// The part of the window that was read and not returned yet. It begins `passed` bytes after `offset`.
    private var unread: Range<Int> = 0..<0
    private let longest: Int

    /// - Parameters:
    ///   - longest: the longest line, in bytes without its end.
    ///   - pending: how many bytes after `offset` are known to contain no line feed.
    init(from offset: Int, longest: Int, pending: Int = 0) {
        self.offset = offset
        self.longest = longest
        passed = pending > longest ? pending : 0
        // Large enough for a line anywhere in it, and for long reads.
        window = .allocate(byteCount: 2 * longest, alignment: 64)
    }

    deinit { window.deallocate() }

    /// The number of bytes after `offset` that were read and contain no line feed.
    var pending: Int { passed + unread.count }

    /// The next line that has an end; nil if there is none. Whatever follows has no end, and begins at `offset`.
    mutating func next(in file: borrowing some SourceFile & ~Copyable) throws(StorageError) -> Line? {
        var searched = 0
        while true {
            if let length = lengthOfLine(searchedTo: searched) {
                let bytes = passed + length
                let line = UnsafeRawBufferPointer(rebasing: window[unread.lowerBound..<unread.lowerBound + length])
                unread = unread.lowerBound + length + 1..<unread.upperBound
                offset += bytes + 1
                passed = 0
                return bytes > longest ? .tooLong(bytes: bytes) : .whole(line)
            }
            searched = unread.count
            if passed + unread.count > longest {
                passed += unread.count
                unread = 0..<0
                searched = 0
            }
            guard try fill(from: file) else { return nil }
        }
    }

    /// The length of the first unread line; nil if its end has not been read yet.
    private func lengthOfLine(searchedTo searched: Int) -> Int? {
        let rest = UnsafeRawBufferPointer(rebasing: window[unread.lowerBound + searched..<unread.upperBound])
        guard let start = rest.baseAddress, let end = memchr(start, 0x0A, rest.count) else { return nil }
        return searched + (UnsafeRawPointer(end) - start)
    }

    /// Reads more after what is unread; false at the end of the file.
    private mutating func fill(from file: borrowing some SourceFile & ~Copyable) throws(StorageError) -> Bool {
        if unread.lowerBound > 0 {
            window.copyMemory(from: UnsafeRawBufferPointer(rebasing: window[unread]))
            unread = 0..<unread.count
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: window[unread.upperBound...])
        let count = try file.read(at: offset + passed + unread.count, into: room)
        unread = 0..<unread.upperBound + count
        return count > 0
    }
}
