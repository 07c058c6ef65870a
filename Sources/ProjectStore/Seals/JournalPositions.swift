import AssessmentModel

/// Finds out whether journals still have the lines that they once had, in one pass over all of them, however many
/// earlier positions are looked for.
package struct JournalPositions {
    /// What became of a journal that went up to some line.
    package enum Outcome: Hashable, Sendable {
        /// The same lines are there, as the beginning of this file.
        case found(file: String)
        /// The file does not exist, and no other one has the lines.
        case missing
        /// The file has only so many lines, which may be the right ones.
        case cut(lines: Int)
        /// The file has other lines. The first one known to be wrong is named, if that is known.
        case changed(line: Int?)
        /// Something that is no plain file is in its place.
        case notAFile(FileKind)
        /// The file could not be read, for this error number of the operating system.
        case unreadable(code: Int32)
    }

    /// What is known of a file after reading it.
    private struct Reading {
        var lines = 0
        /// The first line that does not follow the one before it, or cannot be read.
        var breaking: Int?
        var failure: StorageError.Cause?
    }

    private struct Point: Hashable {
        let events: Int
        let last: SHA256Digest
    }

    private let storage: any ReadableStorage
    private let scale: Scale
    private var readings: [FilePath: Reading] = [:]
    private var found: [Point: String] = [:]
    /// The identities of the lines of the files in which something was found, as far as each follows the one before it.
    private var lines: [FilePath: [EventID]] = [:]

    /// Looks for positions in all journals of a project.
    package init(_ wanted: some Sequence<ProjectContents.Journal>, in project: Project) {
        storage = project.storage
        scale = project.catalog.scale
        let points = Set(wanted.map { Point(events: $0.events, last: $0.last) })
        guard !points.isEmpty else { return }
        for path in project.journals.all.map(\.file) { read(path, points) }
    }

    /// What became of a position.
    package func outcome(of journal: ProjectContents.Journal) -> Outcome {
        if let file = found[Point(events: journal.events, last: journal.last)] { return .found(file: file) }
        guard let reading = readings[FilePath(journal.file)] else { return .missing }
        switch reading.failure {
        case .notAFile(let kind): return .notAFile(kind)
        case .system(let code): return .unreadable(code: code)
        case nil: break
        }
        if let breaking = reading.breaking, breaking <= journal.events { return .changed(line: breaking) }
        return reading.lines < journal.events ? .cut(lines: reading.lines) : .changed(line: nil)
    }

    /// The identities of the lines of a journal up to a position that was found; none for others.
    package func events(of journal: ProjectContents.Journal) -> ArraySlice<EventID> {
        guard case .found(let path) = outcome(of: journal) else { return [] }
        return lines[FilePath(path)]?.prefix(journal.events) ?? []
    }

    private mutating func read(_ path: String, _ points: Set<Point>) {
        var decoder = EventDecoder(scale: scale)
        var (reading, previous) = (Reading(), SHA256Digest.zero)
        var (hits, identities): ([Point], [EventID]) = ([], [])
        reading.failure = forEachLine(of: path) { line in
            reading.lines += 1
            let decoded = line.bytes.flatMap { try? decoder.decode($0, digest: line.digest) }
            if decoded?.previous != previous { reading.breaking = reading.breaking ?? reading.lines }
            previous = line.digest
            if reading.breaking == nil { identities.append(line.digest.eventID) }
            let point = Point(events: reading.lines, last: line.digest)
            if reading.breaking == nil, points.contains(point) { hits.append(point) }
        }
        readings[FilePath(path)] = reading
        for point in hits where found[point] == nil {
            found[point] = path
            lines[FilePath(path)] = identities
        }
    }

    private struct Line {
        /// Nil for a line that is too long to be one.
        let bytes: UnsafeRawBufferPointer?
        let digest: SHA256Digest
    }

    /// Goes through the complete lines of a file.
    ///
    /// - Returns: why the file could not be read; nil if it could.
    private func forEachLine(of path: String, _ body: (Line) -> Void) -> StorageError.Cause? {
        do throws(StorageError) {
            let file = try ReadingFile(path, in: storage)
            var reader = LineReader(from: 0, longest: JournalEntry.longest)
            while let line = try reader.next(in: file) {
                switch line {
                case .whole(let bytes):
                    body(Line(bytes: JournalLines.withoutReturn(bytes), digest: JournalLines.digest(of: bytes)))
                case .tooLong: body(Line(bytes: nil, digest: .zero))
                }
            }
            return nil
        } catch {
            return error.cause
        }
    }
}
