import AssessmentModel
import Glibc

/// A copy of one journal outside the project, which only this process uses. A line is written here before it is written
/// to the journal.
struct SafetyCopy: ~Copyable, SourceFile {
    /// What the copy is for.
    enum Use: Hashable, Sendable {
        /// The journal is continued as long as it matches the copy.
        case continued
        /// The journal had lines that the copy did not know. It is kept safe, and another journal is begun.
        case closed

        fileprivate var ending: String { self == .closed ? ".closed" : "" }
    }

    /// The name of the journal, without its folder.
    let name: String
    let use: Use
    private let folder: SafetyFolder
    private let file: WritingFile
    /// The number of bytes of complete lines. A power cut may have left something after them.
    private(set) var length: Int
    /// The digest of the last whole line; zero if there is none.
    private(set) var tip: SHA256Digest
    /// False while there may be something after `length`.
    private var hasCleanEnd: Bool

    /// Opens an existing copy; nil while another process has it, or might have it because there are no locks.
    init?(_ entry: SafetyFolder.Entry, in folder: SafetyFolder) throws(StorageError) {
        let file = try WritingFile(existing: folder.path(of: entry), in: folder.storage)
        guard file.lock() == .taken else { return nil }
        let (length, tip) = try Self.end(of: file)
        let hasCleanEnd = try file.status().bytes == length
        name = entry.name
        use = entry.use
        self.folder = folder
        self.hasCleanEnd = hasCleanEnd
        self.file = file
        self.length = length
        self.tip = tip
    }

    /// Begins the copy of a new journal.
    init(new name: String, in folder: SafetyFolder) throws(StorageError) {
        let entry = SafetyFolder.Entry(name: name, use: .continued)
        file = try WritingFile(new: folder.path(of: entry), in: folder.storage)
        _ = file.lock()
        self.name = name
        use = .continued
        self.folder = folder
        length = 0
        tip = .zero
        hasCleanEnd = true
    }

    private init(_ copy: consuming SafetyCopy, renamed entry: SafetyFolder.Entry) {
        name = entry.name
        use = entry.use
        folder = copy.folder
        length = copy.length
        tip = copy.tip
        hasCleanEnd = copy.hasCleanEnd
        file = copy.file
    }

    /// The same copy under another name or for another use.
    consuming func renamed(_ name: String, _ use: Use) throws(StorageError) -> SafetyCopy {
        let entry = SafetyFolder.Entry(name: name, use: use)
        try folder.storage.rename(folder.path(of: self.entry), to: folder.path(of: entry))
        return SafetyCopy(self, renamed: entry)
    }

    /// Removes the copy.
    func remove() { try? folder.storage.remove(folder.path(of: entry)) }

    private var entry: SafetyFolder.Entry { SafetyFolder.Entry(name: name, use: use) }

    /// Appends complete lines. If that fails, the next call first removes what was written.
    ///
    /// - Parameter tip: the digest of the last of them.
    mutating func append(_ lines: ArraySlice<UInt8>, tip: SHA256Digest) throws(StorageError) {
        guard !lines.isEmpty else { return }
        if !hasCleanEnd { try file.truncate(to: length) }
        hasCleanEnd = false
        try file.append(lines)
        hasCleanEnd = true
        length += lines.count
        self.tip = tip
    }

    /// Takes lines back.
    ///
    /// - Parameters:
    ///   - length: where the last line ends that stays, in bytes.
    ///   - tip: the digest of that line.
    mutating func cut(to length: Int, tip: SHA256Digest) throws(StorageError) {
        guard self.length > length || !hasCleanEnd else { return }
        hasCleanEnd = false
        try file.truncate(to: min(self.length, length))
        hasCleanEnd = true
        guard self.length > length else { return }
        self.length = length
        self.tip = tip
    }

    /// Returns once the copy would survive a power cut, if possible.
    func synchronize() {
        try? file.synchronize()
        try? folder.storage.synchronizeFolder(folder.path)
    }

    func status() throws(StorageError) -> FileStatus { try file.status() }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        try file.read(at: offset, into: buffer)
    }

    /// The end of the last complete line of a file, and its digest.
    static func end(of file: borrowing some SourceFile & ~Copyable) throws(StorageError) -> (Int, SHA256Digest) {
        let size = try file.status().bytes
        var window = 1 << 12
        while true {
            let start = max(0, size - window)
            let bytes = try file.bytes(start..<size)
            if let last = bytes.lastIndex(of: 0x0A) {
                let before = bytes[..<last].lastIndex(of: 0x0A)
                if before != nil || start == 0 {
                    let line = Array(bytes[(before.map { $0 + 1 } ?? 0)..<last])
                    return (start + last + 1, SHA256.digest(of: line))
                }
            } else if start == 0 {
                return (0, .zero)
            }
            window *= 4
        }
    }
}

/// The safety copies of the journals of one project directory.
struct SafetyFolder: Sendable {
    /// One of the copies.
    struct Entry: Hashable, Sendable {
        /// The name of the journal.
        let name: String
        let use: SafetyCopy.Use
    }

    let path: String
    let storage: any Storage

    func path(of entry: Entry) -> String { "\(path)/\(entry.name)\(entry.use.ending)" }

    /// The existing copies, by name.
    func entries() throws(StorageError) -> [Entry] {
        try storage.names(in: path).sorted().compactMap { name in
            let use: SafetyCopy.Use = name.hasSuffix(SafetyCopy.Use.closed.ending) ? .closed : .continued
            let journal = String(name.dropLast(use.ending.count))
            guard JournalName.isJournal(journal), JournalName.writer(journal) != nil else { return nil }
            return Entry(name: journal, use: use)
        }
    }
}
