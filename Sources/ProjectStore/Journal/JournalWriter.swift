import AssessmentModel
import Glibc

/// The end of one writer's journal: lines are staged in memory at once, and saved together.
struct JournalWriter: ~Copyable {
    let writer: WriterID
    /// The path inside the project. It changes where the file was taken away while it was being written.
    private(set) var file: String

    private let storage: any Storage
    private var opened: WritingFile
    /// Bytes of whole lines that are safe on disk.
    private var length: Int
    /// Bytes behind them that a writer who was cut off left there.
    private var tornBytes: Int
    /// True while the file may have more behind `length` than it should.
    private var hasUncertainEnd = false
    /// True until the name of the file is safe on disk.
    private var isNameUnsafe = true

    /// Encoded lines, each with its end, that are not on disk yet.
    private var staged: [UInt8] = []
    private(set) var stagedEvents = 0
    /// What the next line follows, staged lines included.
    private var end: JournalEnd

    /// - Parameter cursor: the file read to its end, and found right.
    init(_ opened: consuming WritingFile, of writer: WriterID, after cursor: JournalCursor, in storage: any Storage) {
        self.opened = opened
        self.storage = storage
        self.writer = writer
        file = cursor.file
        length = cursor.offset
        tornBytes = cursor.tornBytes
        end = JournalEnd(cursor)
    }

    deinit {
        // Somebody who wrote nothing leaves no trace.
        if length == 0 && tornBytes == 0, (try? isInPlace()) == true { try? storage.remove(file) }
    }

    /// Writes a line in memory and returns its event, to be shown at once.
    ///
    /// - Parameter seen: the highest clock of all events that the change was made in knowledge of.
    /// - Throws: `StoreError.tooLong`.
    mutating func stage(_ content: JournalEnd.Content, afterClock seen: Int) throws(StoreError) -> Event {
        let (line, event) = try end.append(content, of: writer, afterClock: seen)
        staged += line
        stagedEvents += 1
        return event
    }

    /// Puts all staged lines on disk, and returns once they would outlive a power cut. Where that fails they stay
    /// staged, and the file is as it was.
    mutating func save() throws(StorageError) {
        guard !staged.isEmpty else { return }
        guard try isInPlace() else { return try saveElsewhere() }
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
        isNameUnsafe = false
        length += staged.count
        clearStaged()
    }

    private mutating func clearStaged() {
        staged.removeAll(keepingCapacity: true)
        stagedEvents = 0
    }

    private mutating func cutUncertainEnd() throws(StorageError) {
        guard hasUncertainEnd else { return }
        try opened.truncate(to: length)
        hasUncertainEnd = false
    }

    /// Keeps the beginning of a line that its writer could not finish in a file beside the journal, before it is cut.
    private mutating func setTornAside() throws(StorageError) {
        guard tornBytes > 0 else { return }
        let torn = try bytes(length..<length + tornBytes)
        try storage.writeNew(try freePath { "\(Journals.folder)/\(writer).torn-\($0)" }, torn)
        isNameUnsafe = true
        hasUncertainEnd = true
        tornBytes = 0
    }

    /// Whether the path still leads to the file that is open, and nobody else wrote into it.
    ///
    /// Tools that synchronise or restore put another file in its place; what is written into this one would be lost.
    private func isInPlace() throws(StorageError) -> Bool {
        let status = try opened.status()
        let isAsLong = hasUncertainEnd ? status.bytes >= length : status.bytes == length + tornBytes
        guard isAsLong, let present = try storage.status(of: file) else { return false }
        return present.identity == status.identity
    }

    /// Writes everything that this file held and the staged lines into a new file, and goes on there. What stands at
    /// the old path stays. Readers find the events that are in both files once.
    private mutating func saveElsewhere() throws(StorageError) {
        let known = try bytes(0..<length)
        let whole = Array(known[..<(known.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)]) + staged
        var path = file
        if try storage.status(of: file) != nil {
            path = try freePath { "\(Journals.folder)/\(writer).kept-\($0)\(Journals.ending)" }
        }
        try storage.ensureFolder(Journals.folder)
        try storage.writeNew(path, whole)
        try storage.synchronizeFolder(Journals.folder)
        let moved = try WritingFile(existing: path, in: storage)
        _ = moved.lock()
        opened = moved
        file = path
        length = whole.count
        tornBytes = 0
        hasUncertainEnd = false
        isNameUnsafe = false
        clearStaged()
    }

    private func bytes(_ range: Range<Int>) throws(StorageError) -> [UInt8] {
        var failure: StorageError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            do throws(StorageError) {
                count = try opened.read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The first path of a numbered row where nothing stands.
    private func freePath(_ path: (Int) -> String) throws(StorageError) -> String {
        var number = 1
        while try storage.status(of: path(number)) != nil { number += 1 }
        return path(number)
    }
}
