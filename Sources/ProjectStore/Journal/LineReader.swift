import Glibc

/// Cuts a file into lines through a window of fixed size, so that a file of a gigabyte takes no more memory than a
/// small one.
struct LineReader: ~Copyable {
    enum Line {
        /// The bytes without the line feed; valid until the next line is asked for.
        case whole(UnsafeRawBufferPointer)
        /// A line longer than the limit; its bytes went by.
        case tooLong(bytes: Int)
    }

    /// Where the line that comes next begins, from the beginning of the file.
    private(set) var offset: Int
    /// Bytes behind `offset` that have no line feed among them, and went by because they are too long for a line.
    private var passed: Int
    private let window: UnsafeMutableRawBufferPointer
    /// The part of the window that has been read and not been given out yet. It begins `passed` bytes behind `offset`.
    private var unread: Range<Int> = 0..<0
    private let longest: Int

    /// - Parameters:
    ///   - longest: the limit of a line, in bytes without its end.
    ///   - pending: so many bytes behind `offset` are known to have no line feed among them.
    init(from offset: Int, longest: Int, pending: Int = 0) {
        self.offset = offset
        self.longest = longest
        passed = pending > longest ? pending : 0
        // So much that a line can stand anywhere and most reads are long.
        window = .allocate(byteCount: 2 * longest, alignment: 64)
    }

    deinit { window.deallocate() }

    /// The bytes behind `offset` that were read and have no line feed among them.
    var pending: Int { passed + unread.count }

    /// The next line that has an end; nil where no more is in the file. What follows has no end, and begins at
    /// `offset`.
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

    /// The length of the line at the beginning of what is unread, unless its end is not there yet.
    private func lengthOfLine(searchedTo searched: Int) -> Int? {
        let rest = UnsafeRawBufferPointer(rebasing: window[unread.lowerBound + searched..<unread.upperBound])
        guard let start = rest.baseAddress, let end = memchr(start, 0x0A, rest.count) else { return nil }
        return searched + (UnsafeRawPointer(end) - start)
    }

    /// Reads more behind what is unread; false at the end of the file.
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
