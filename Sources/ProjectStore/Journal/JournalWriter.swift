import AssessmentModel
import Glibc

/// Writes one writer's journal. Lines are first staged in memory, and then saved together.
struct JournalWriter: ~Copyable {
    let writer: WriterID
    /// The path inside the project. It changes when another file takes its place.
    private(set) var file: String

    private let storage: any Storage
    private var opened: WritingFile
    private var safety: JournalSafety
    /// The number of bytes of complete lines that are safe on disk.
    private var length: Int
    /// The number of bytes after them, left by a writer that was interrupted.
    private var tornBytes: Int
    /// True while the file may have more after `length` than it should.
    private var hasUncertainEnd = false
    /// True until the name of the file is safe on disk.
    private var isNameUnsafe = true
    /// The file as this process left it; nil if that is not known.
    private var left: FileStatus?

    /// The encoded lines, each with its end, that are not on disk yet.
    private var staged: [UInt8] = []
    private(set) var stagedEvents = 0
    /// The end of what is safe on disk.
    private var saved: JournalEnd
    /// The end that the next line follows, staged lines included.
    private var end: JournalEnd

    /// The sequence of the last event, staged ones included.
    var sequence: Int { end.sequence }

    /// The digest of the last line, staged ones included.
    var tip: SHA256Digest { end.tip }

    /// - Parameters:
    ///   - opened: the journal, locked.
    ///   - cursor: the same file, read to its end and found valid.
    init(
        _ opened: consuming WritingFile, of writer: WriterID, after cursor: JournalCursor,
        safety: consuming JournalSafety, in storage: any Storage
    ) {
        self.opened = opened
        self.safety = safety
        self.storage = storage
        self.writer = writer
        file = cursor.file
        length = cursor.offset
        tornBytes = cursor.tornBytes
        left = cursor.seen
        saved = JournalEnd(cursor)
        end = saved
    }

    deinit {
        // A writer who wrote nothing leaves no trace.
        if length == 0 && tornBytes == 0, (try? isInPlace()) == true { try? storage.remove(file) }
        safety.removeEmpty()
    }

    /// Stages a line in memory and returns its event, which can be shown at once.
    ///
    /// - Parameter seen: the highest clock of all events that the author had seen.
    /// - Throws: `StoreError.tooLong`.
    mutating func stage(_ content: JournalEnd.Content, afterClock seen: Int) throws(StoreError) -> Event {
        let (line, event) = try end.append(content, of: writer, afterClock: seen)
        staged += line
        stagedEvents += 1
        return event
    }

    /// Writes all staged lines to disk, and returns once they would survive a power cut. If that fails, they stay
    /// staged and the file is as it was.
    mutating func save() throws(StorageError) {
        guard !staged.isEmpty else { return }
        writeAhead()
        guard try isInPlace() else {
            _ = try putBack()
            return
        }
        try setTornAside()
        try cutUncertainEnd()
        hasUncertainEnd = true
        do throws(StorageError) {
            try opened.append(staged)
            try opened.synchronize()
            if isNameUnsafe { try storage.synchronizeFolder(Journals.folder) }
        } catch {
            try? cutUncertainEnd()
            throw error
        }
        hasUncertainEnd = false
        length += staged.count
        noteSaved()
    }

    /// Discards the staged lines.
    mutating func discardStaged() {
        staged.removeAll()
        stagedEvents = 0
        end = saved
        safety.cut(to: length, tip: saved.tip)
    }

    /// Writes the staged lines to the safety copy. From then on they are safe, whatever happens to the project.
    private mutating func writeAhead() {
        guard !staged.isEmpty else { return }
        let length = length
        safety.add(staged, behind: length, tip: end.tip, name: JournalName.file(of: file)) {
            range throws(StorageError) in try opened.bytes(range)
        }
    }

    private mutating func noteSaved() {
        staged.removeAll(keepingCapacity: true)
        stagedEvents = 0
        saved = end
        isNameUnsafe = false
        left = try? opened.status()
    }

    private mutating func cutUncertainEnd() throws(StorageError) {
        guard hasUncertainEnd else { return }
        defer { left = try? opened.status() }
        try opened.truncate(to: length)
        hasUncertainEnd = false
    }

    private mutating func setTornAside() throws(StorageError) {
        guard tornBytes > 0 else { return }
        try JournalFile.setTornAside(opened, from: length, bytes: tornBytes, of: writer, in: storage)
        tornBytes = 0
        left = try? opened.status()
    }
}

// MARK: - The file in its place

extension JournalWriter {
    /// The digest of the last line that was saved.
    var savedTip: SHA256Digest { saved.tip }

    /// Whether anything was saved that could be lost.
    var hasSaved: Bool { length > 0 }

    /// Why the latest lines have no safety copy; nil if they have one.
    var safetyFailure: StorageError? { safety.failure }

    /// Whether all staged lines are in the safety copy.
    var isStagedSafe: Bool { safety.holds(length + staged.count) }

    /// Returns once the safety copy would survive a power cut, if possible.
    func synchronizeSafetyCopy() { safety.synchronize() }

    /// Whether the path still leads to the open file, and nobody else has written to it.
    ///
    /// Tools that synchronise or restore files replace it, and what is written to this one would be lost.
    func isInPlace() throws(StorageError) -> Bool {
        let status = try opened.status()
        let isAsLong = hasUncertainEnd ? status.bytes >= length : status.bytes == length + tornBytes
        guard isAsLong, left == nil || left == status else { return false }
        return try storage.status(of: file)?.identity == status.identity
    }

    /// Adopts the file at the path as the journal if it is the same to the last line. A tool may have rewritten or
    /// touched it.
    ///
    /// - Parameter cursor: that file, read to its end.
    mutating func adopt(_ cursor: JournalCursor) throws(StorageError) -> Bool {
        guard cursor.isSound, cursor.offset == length, cursor.tip == saved.tip, let seen = cursor.seen else {
            return false
        }
        if try opened.status().identity != seen.identity {
            guard let other = try JournalFile.locked(file, orUnlockable: false, in: storage),
                try other.status() == seen
            else { return false }
            opened = other
            isNameUnsafe = true
        }
        tornBytes = cursor.tornBytes
        hasUncertainEnd = false
        left = seen
        return true
    }

    /// Restores a journal that is not in its place any more, with all saved and staged lines.
    ///
    /// - Returns: its new place.
    mutating func putBack() throws(StorageError) -> Restoration.Target {
        writeAhead()
        let whole = try savedLines() + staged
        let restoration = Restoration(whole: whole, writer: writer, storage: storage)
        let target = try restoration.target(at: file)
        if case .beside(let path) = target { safety.rename(JournalName.file(of: path)) }
        if case .end = target, try storage.status(of: file)?.identity == opened.status().identity {
            try restoration.complete(opened)
        } else {
            opened = try restoration.write(to: target)
        }
        file = target.path
        length = whole.count
        tornBytes = 0
        hasUncertainEnd = false
        noteSaved()
        return target
    }

    /// The identities of all lines that were saved.
    func savedIdentities() throws(StorageError) -> Set<EventID> { JournalLines.identities(in: try savedLines()) }

    /// All lines that were saved, from the safety copy or else from what the open file still has.
    private func savedLines() throws(StorageError) -> [UInt8] {
        if let bytes = try safety.bytes(to: length) { return bytes }
        let bytes = try opened.bytes(0..<length)
        return Array(bytes[..<(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)])
    }
}
