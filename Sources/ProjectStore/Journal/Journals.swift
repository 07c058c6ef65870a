import AssessmentModel

/// The journal folder of a project: all writers' files, read to where they go, and from there on when they grow.
struct Journals {
    static let folder = "journal"
    static let ending = ".jsonl"
    /// What most lines take at the least, in bytes.
    private static let shortLine = 256
    /// Room for more events than this is not made before they are there: a file can be long and say nothing.
    private static let mostExpected = 200_000
    /// The largest file that is read, in bytes.
    static let largest = 1 << 30

    private let storage: any ReadableStorage
    private let scale: Scale
    private var cursors: [String: JournalCursor] = [:]
    /// Why the folder could not be listed last time, so that it is said once.
    private var folderFailure: Int32?

    init(in storage: any ReadableStorage, scale: Scale) {
        self.storage = storage
        self.scale = scale
    }

    /// The path of a writer's file inside the project.
    static func file(of writer: WriterID) -> String { "\(folder)/\(writer)\(ending)" }

    /// What is wrong now, by file.
    var damages: [Damage] {
        let folder = folderFailure.map { [Damage(.unreadable(code: $0), file: Self.folder)] } ?? []
        return folder + cursors.keys.sorted().flatMap { cursors[$0]?.damages ?? [] }
    }

    /// How far a file has been read; nil for one that has not been seen.
    func cursor(of file: String) -> JournalCursor? { cursors[file] }

    /// Reads whatever is new since the last time; the first time that is everything.
    ///
    /// - Parameters:
    ///   - ownFile: a file that is not looked at.
    ///   - complete: true to report last lines without an end. While others write, such a line may just be on its way.
    mutating func read(besides ownFile: String? = nil, complete: Bool) -> News {
        var news = News()
        let files: [String]
        do throws(StorageError) {
            let names = try storage.names(in: Self.folder)
            files = names.filter { $0.hasSuffix(Self.ending) }.sorted().map { "\(Self.folder)/\($0)" }
            folderFailure = nil
        } catch {
            let damage = Damage(.unreadable(code: error.code), file: Self.folder)
            if folderFailure != error.code { news.damages.append(damage) }
            folderFailure = error.code
            return news
        }
        // At once: making room file by file would copy the events of those before.
        if cursors.isEmpty { news.events.reserveCapacity(expectedEvents(in: files)) }
        var decoder = EventDecoder(scale: scale)
        for file in files where file != ownFile {
            look(at: file, complete: complete, with: &decoder, into: &news)
        }
        for file in Set(cursors.keys).subtracting(files).sorted() where file != ownFile {
            // A journal without lines goes when its writer leaves.
            if let lines = cursors[file]?.lines, lines > 0 { news.damages.append(Damage(.vanished, file: file)) }
            cursors[file] = nil
        }
        news.settle()
        return news
    }

    private func expectedEvents(in files: [String]) -> Int {
        let bytes = files.reduce(0) { $0 + min(Self.largest, (try? storage.status(of: $1))?.bytes ?? 0) }
        return min(bytes / Self.shortLine, Self.mostExpected)
    }

    private mutating func look(
        at file: String, complete: Bool, with decoder: inout EventDecoder, into news: inout News
    ) {
        let before = cursors[file] ?? JournalCursor(file: file)
        var cursor = before
        do throws(StorageError) {
            guard let status = try storage.status(of: file), status != cursor.seen else { return }
            cursor.seen = status
            if status.kind != .file {
                cursor.report(.notAFile(status.kind))
            } else if status.bytes > Self.largest {
                cursor.report(.tooLarge(bytes: status.bytes, limit: Self.largest))
            } else {
                let opened = try ReadingFile(file, in: storage)
                if try before.isContinued(by: status, in: opened) {
                    try cursor.read(opened, with: &decoder, into: &news)
                } else {
                    cursor = try before.readAgain(opened, status, with: &decoder, into: &news)
                }
                if complete { cursor.reportTorn() }
            }
        } catch {
            // What was read before the error is read once more next time.
            cursor = before
            cursor.report(.unreadable(code: error.code))
        }
        cursors[file] = cursor
        news.damages += cursor.damages.filter { !before.damages.contains($0) }
    }
}

extension JournalCursor {
    /// Whether the file is the one read before, with nothing but more lines at its end.
    ///
    /// The last line that is known pins all those before it. A change further up that leaves it alone is found when the
    /// project is next opened or verified.
    fileprivate func isContinued(by status: FileStatus, in file: borrowing ReadingFile) throws(StorageError) -> Bool {
        guard let seen else { return damages.isEmpty }
        guard seen.identity == status.identity, status.bytes > seen.bytes else { return false }
        guard offset > 0 else { return true }
        let line = UnsafeMutableRawBufferPointer.allocate(byteCount: offset - lastLine - 1, alignment: 1)
        defer { line.deallocate() }
        return try file.read(at: lastLine, into: line) == line.count
            && SHA256.digest(of: UnsafeRawBufferPointer(line)) == tip
    }

    /// Reads a file from its beginning that was read before, and adds the events that its known beginning does not
    /// have; all of them where the beginning is not the known one any more, which is damage.
    fileprivate func readAgain(
        _ file: borrowing ReadingFile, _ status: FileStatus, with decoder: inout EventDecoder,
        into news: inout News
    ) throws(StorageError) -> JournalCursor {
        var again = JournalCursor(file: self.file)
        again.seen = status
        var beginning = News()
        try again.read(file, until: offset, with: &decoder, into: &beginning)
        if again.tip != tip || again.offset != offset || again.chainDamages != chainDamages {
            again.report(.rewritten)
            news.add(beginning)
        }
        try again.read(file, with: &decoder, into: &news)
        return again
    }

    /// What is wrong with whole lines.
    private var chainDamages: [Damage] {
        damages.filter { damage in
            if case .torn = damage.kind { false } else { damage.line != nil }
        }
    }
}
