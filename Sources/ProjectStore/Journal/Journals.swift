import AssessmentModel

/// The journal folder of a project: the files of all writers, read to their ends and onwards as they grow.
struct Journals {
    static let folder = "journal"
    /// The least that most lines take, in bytes.
    private static let shortLine = 256
    /// The most events to reserve memory for in advance. A file can be long and contain nothing.
    private static let mostExpected = 200_000
    /// The largest file that is read, in bytes.
    static let largest = 1 << 30

    private let storage: any ReadableStorage
    private let scale: Scale
    private var cursors: [FilePath: JournalCursor] = [:]
    /// The damage that kept the folder from being listed last time.
    private var folderDamage: Damage?
    /// Files that are not journals, and journals that are gone.
    private var strayFiles: [FilePath: Damage] = [:]
    private var vanished: [FilePath: Damage] = [:]
    private var hasToldLineEnds = false
    /// Journals that lack events written on this machine that could not be restored yet.
    var lost: [String: Damage] = [:]

    init(in storage: any ReadableStorage, scale: Scale) {
        self.storage = storage
        self.scale = scale
    }

    /// The path of a writer's file inside the project.
    static func file(of writer: WriterID) -> String { "\(folder)/\(writer)\(JournalName.ending)" }

    /// The present damage, by file.
    var damages: [Damage] {
        var damages: [Damage] = []
        if let folderDamage { damages.append(folderDamage) }
        var byFile: [FilePath: [Damage]] = [:]
        for (path, cursor) in cursors where !cursor.damages.isEmpty { byFile[path] = cursor.damages }
        for (path, damage) in strayFiles { byFile[path, default: []].append(damage) }
        for (path, damage) in vanished { byFile[path, default: []].append(damage) }
        for (path, damage) in lost { byFile[FilePath(path), default: []].append(damage) }
        return byFile.sorted { $0.key < $1.key }.reduce(into: damages) { $0 += $1.value }
    }

    /// How far each file has been read.
    var all: [JournalCursor] { cursors.sorted { $0.key < $1.key }.map(\.value) }

    /// By writer, the greatest sequence that was read.
    var known: [WriterID: Int] {
        cursors.values.reduce(into: [:]) { known, cursor in
            guard let writer = cursor.writer else { return }
            known[writer] = max(known[writer] ?? 0, cursor.sequence)
        }
    }

    /// How many lines are known to be lost, at most the greatest number.
    var linesLost: Int {
        cursors.values.reduce(0) { min(Event.greatestNumber, $0 + min(Event.greatestNumber, $1.linesLost)) }
    }

    /// The files without a single byte.
    var empty: [String] { cursors.filter { $0.value.seen?.bytes == 0 }.map(\.key.text) }

    /// How far a file has been read; nil if it has not been seen.
    func cursor(of file: String) -> JournalCursor? { cursors[FilePath(file)] }

    /// Forgets a file, so that the next reading begins at its beginning.
    mutating func forget(_ file: String) {
        cursors[FilePath(file)] = nil
        vanished[FilePath(file)] = nil
    }

    /// Notes that events were restored, and reads them.
    ///
    /// - Parameters:
    ///   - events: the restored ones that the caller does not know.
    ///   - path: the journal that had lost them.
    mutating func putBack(
        _ events: Set<EventID>, from path: String, to target: Restoration.Target, in news: inout News,
        besides ownFile: String?
    ) {
        lost[path] = nil
        forget(path)
        forget(target.path)
        // Damage in the file that is there now is found again.
        news.damages.removeAll { $0.file == path }
        var found = read(besides: ownFile, complete: false)
        found.keepEvents { events.contains($0) }
        news.add(found)
    }

    /// Whether any journal is valid and ends with this line.
    func hasEnd(_ tip: SHA256Digest) -> Bool { cursors.values.contains { $0.tip == tip && $0.isSound } }

    /// The decoder for the lines of this project.
    var decoder: EventDecoder { EventDecoder(scale: scale) }

    /// Reads whatever is new since the last time; everything the first time.
    ///
    /// - Parameters:
    ///   - ownFile: a file to leave out.
    ///   - complete: true to report last lines without an end. While others write, such a line may still be arriving.
    mutating func read(besides ownFile: String? = nil, complete: Bool) -> News {
        var news = News()
        let names: [String]
        do throws(StorageError) {
            names = try storage.names(in: Self.folder)
            folderDamage = nil
        } catch {
            let damage = Damage(.unreadable(code: error.code), file: Self.folder)
            if folderDamage != damage { news.damages.append(damage) }
            folderDamage = damage
            return news
        }
        let paths = names.map { (path: FilePath("\(Self.folder)/\($0)"), kind: JournalName.kind($0)) }
        noteStrayFiles(paths.filter { $0.kind == .stray }.map(\.path), in: &news)
        let own = ownFile.map { FilePath($0) }
        let files = paths.filter { $0.kind == .journal && $0.path != own }.map(\.path).sorted()
        if cursors.isEmpty {
            readFirst(files, complete: complete, into: &news)
        } else {
            look(at: files[...], complete: complete, into: &news)
        }
        noteVanished(Set(cursors.keys).subtracting(files).filter { $0 != own }.sorted(), in: &news)
        noteLineEnds(in: &news)
        news.settle()
        return news
    }

    /// Reads files for the first time: half of them on another thread, since nobody can begin before all are read.
    private mutating func readFirst(_ files: [FilePath], complete: Bool, into news: inout News) {
        let sizes = files.map { min(Self.largest, (try? storage.status(of: $0.text))?.bytes ?? 0) }
        let total = sizes.reduce(0, +)
        // Reserving file by file would copy the events of earlier files.
        news.events.reserveCapacity(min(total / Self.shortLine, Self.mostExpected))
        guard files.count > 1 else { return look(at: files[...], complete: complete, into: &news) }
        var before = 0
        let middle = sizes.firstIndex { size in
            defer { before += size }
            return before + size / 2 >= total / 2
        }
        let (first, second) = (files[..<(middle ?? 0)], files[(middle ?? 0)...])
        let rest = BackgroundTask { [storage, scale] in
            var journals = Journals(in: storage, scale: scale)
            var news = News()
            journals.look(at: second, complete: complete, into: &news)
            return (journals.cursors, news)
        }
        look(at: first, complete: complete, into: &news)
        let (cursors, found) = rest.end()
        self.cursors.merge(cursors) { $1 }
        news.add(found)
    }

    private mutating func look(at files: ArraySlice<FilePath>, complete: Bool, into news: inout News) {
        var decoder = decoder
        for file in files { look(at: file, complete: complete, with: &decoder, into: &news) }
    }

    private mutating func look(
        at path: FilePath, complete: Bool, with decoder: inout EventDecoder, into news: inout News
    ) {
        vanished[path] = nil
        let before = cursors[path] ?? JournalCursor(file: path.text)
        var cursor = before
        do throws(StorageError) {
            guard let status = try storage.status(of: path.text), status != cursor.seen else { return }
            cursor.seen = status
            if status.kind != .file {
                cursor.fileDamage = .notAFile(status.kind)
            } else if status.bytes > Self.largest {
                cursor.fileDamage = .tooLarge(bytes: status.bytes, limit: Self.largest)
            } else {
                let opened = try ReadingFile(path.text, in: storage)
                if try before.isContinued(by: status, in: opened) {
                    try cursor.read(opened, with: &decoder, into: &news)
                } else {
                    cursor = try before.readAgain(opened, status, with: &decoder, into: &news)
                }
                if complete { cursor.reportTorn() }
            }
        } catch {
            // What was read before the error is read again next time.
            cursor = before
            cursor.fileDamage = .unreadable(code: error.code)
        }
        cursors[path] = cursor
        let known = Set(before.damages.map(\.withoutCount))
        news.damages += cursor.damages.filter { !known.contains($0.withoutCount) }
    }

    private mutating func noteStrayFiles(_ paths: [FilePath], in news: inout News) {
        let before = strayFiles
        strayFiles = [:]
        for path in paths {
            let damage = Damage(.notRead, file: path.text)
            strayFiles[path] = damage
            if before[path] == nil { news.damages.append(damage) }
        }
    }

    private mutating func noteVanished(_ paths: [FilePath], in news: inout News) {
        for path in paths {
            // A journal without lines disappears when its writer leaves, and lines that say nothing are no loss.
            if let events = cursors[path]?.events, events > 0 {
                let damage = Damage(.vanished, file: path.text)
                vanished[path] = damage
                news.damages.append(damage)
            }
            cursors[path] = nil
        }
    }

    private mutating func noteLineEnds(in news: inout News) {
        guard !hasToldLineEnds, let file = cursors.filter({ $0.value.hasForeignEnds }).keys.min() else { return }
        hasToldLineEnds = true
        news.notices.append(StoreNotice(.foreignLineEnds, file: file.text))
    }
}

extension JournalCursor {
    /// Whether the file is the one read before, only longer.
    fileprivate func isContinued(by status: FileStatus, in file: borrowing ReadingFile) throws(StorageError) -> Bool {
        guard let seen else { return fileDamage == nil }
        guard fileDamage == nil, seen.identity == status.identity, status.bytes > seen.bytes else { return false }
        return try isPinned(in: file)
    }

    /// Rereads a file from its beginning, and adds the events after the part that is known. If that part has changed,
    /// which is damage, it adds all events.
    fileprivate func readAgain(
        _ file: borrowing ReadingFile, _ status: FileStatus, with decoder: inout EventDecoder,
        into news: inout News
    ) throws(StorageError) -> JournalCursor {
        var again = JournalCursor(file: self.file)
        again.seen = status
        var beginning = News()
        try again.read(file, until: offset, with: &decoder, into: &beginning)
        if !again.agrees(with: self) {
            again.isRewritten = true
            news.add(beginning)
        }
        try again.read(file, with: &decoder, into: &news)
        return again
    }
}
