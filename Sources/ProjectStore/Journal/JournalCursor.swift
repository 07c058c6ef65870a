import AssessmentModel

/// How far a journal's file has been read, and what the next line has to agree with.
struct JournalCursor: Sendable {
    /// The path inside the project.
    let file: String
    /// The file's status when last seen; nil before the first time.
    var seen: FileStatus?

    /// The offset of the line after the last complete one, in bytes.
    private(set) var offset = 0
    /// The number of complete lines read.
    private(set) var lines = 0
    /// The number of events among them, unknown kinds included.
    private(set) var events = 0
    /// The digest of the last line that could be read.
    private(set) var tip = SHA256Digest.zero
    /// The greatest sequence and clock so far.
    private(set) var sequence = 0
    private(set) var clock = 0
    /// The writer of the first readable line.
    private(set) var writer: WriterID?
    /// The number of bytes of a last line without an end.
    private(set) var tornBytes = 0
    /// Whether any line ended in CR LF.
    private(set) var hasForeignEnds = false
    /// The number of lines since the last readable one. They have been reported, so a break in the chain is explained.
    private var unreadable = 0

    /// The number of all unreadable lines. Missing events may have been in them.
    private(set) var linesLost = 0
    private var lineDamages = DamageList()
    /// The damage of a last line without an end, if that was to be reported.
    private var torn: Damage?
    /// The damage that keeps the file from being read at all.
    var fileDamage: Damage.Kind?
    /// Whether the file replaced another one.
    var isRewritten = false

    /// The bytes from here to the last line feed identify the file as the one that was read: the last line, or its end
    /// if it could not be read.
    private var pinStart = 0
    private var pin = SHA256Digest.zero
    private static let longestPin = 1 << 16

    init(file: String) { self.file = file }

    /// True if every line is valid, so another one can follow.
    var isSound: Bool { lineDamages.isEmpty && fileDamage == nil }

    /// The damage found in the file.
    var damages: [Damage] {
        var damages = lineDamages.all
        if let fileDamage { damages.append(Damage(fileDamage, file: file)) }
        if isRewritten { damages.append(Damage(.rewritten, file: file)) }
        if let torn { damages.append(torn) }
        return damages
    }

    /// Whether the lines read so far have the same damage.
    func agrees(with other: JournalCursor) -> Bool {
        tip == other.tip && pin == other.pin && offset == other.offset && lineDamages == other.lineDamages
    }

    /// Reads to the end of the file, and adds what the lines say.
    ///
    /// - Parameter limit: lines that begin here or later are left for later.
    mutating func read(
        _ file: borrowing some SourceFile & ~Copyable, until limit: Int = .max, with decoder: inout EventDecoder,
        into news: inout News
    ) throws(StorageError) {
        var reader = LineReader(from: offset, longest: JournalEntry.longest, pending: tornBytes)
        torn = nil
        let start = offset
        var lastLine = offset
        while offset < limit, let line = try reader.next(in: file) {
            switch line {
            case .whole(let bytes): take(bytes, with: &decoder, into: &news)
            case .tooLong(let bytes): passOver(.tooLong(bytes: bytes, limit: JournalEntry.longest))
            }
            lastLine = offset
            offset = reader.offset
        }
        // A line that was left for later is not torn.
        tornBytes = offset < limit ? reader.pending : 0
        guard offset > start else { return }
        if unreadable == 0 {
            (pinStart, pin) = (lastLine, tip)
        } else {
            pinStart = max(lastLine, offset - 1 - Self.longestPin)
            pin = try self.pin(in: file)
        }
    }

    /// Whether the file still has the last line in its place.
    ///
    /// That line pins all lines before it. A change further up that does not touch it is found when the project is next
    /// opened or verified.
    func isPinned(in file: borrowing some SourceFile & ~Copyable) throws(StorageError) -> Bool {
        guard offset > 0 else { return true }
        return try pin(in: file) == pin
    }

    private func pin(in file: borrowing some SourceFile & ~Copyable) throws(StorageError) -> SHA256Digest {
        let bytes = try file.bytes(pinStart..<offset)
        guard bytes.last == 0x0A else { return .zero }
        return bytes.withUnsafeBytes { bytes in
            JournalLines.digest(of: UnsafeRawBufferPointer(rebasing: bytes.dropLast()))
        }
    }

    /// Reports a last line without an end.
    mutating func reportTorn() {
        if tornBytes > 0 { torn = Damage(.torn(bytes: tornBytes), file: file, line: lines + 1) }
    }

    private mutating func take(
        _ bytes: UnsafeRawBufferPointer, with decoder: inout EventDecoder, into news: inout News
    ) {
        let text = JournalLines.withoutReturn(bytes)
        if text.count < bytes.count { hasForeignEnds = true }
        let digest = SHA256.digest(of: text)
        do throws(Damage.Kind) {
            let line = try decoder.decode(text, digest: digest)
            lines += 1
            events += 1
            check(line)
            news.add(line)
            tip = digest
        } catch {
            passOver(error)
        }
    }

    private mutating func passOver(_ kind: Damage.Kind) {
        lines += 1
        unreadable += 1
        linesLost += 1
        report(kind, line: lines)
    }

    private mutating func report(_ kind: Damage.Kind, line: Int) {
        lineDamages.append(Damage(kind, file: file, line: line))
    }

    /// Compares a line with those before it.
    private mutating func check(_ line: JournalLine) {
        let order = line.order
        let expected = sequence + unreadable + 1
        if order.sequence > expected {
            linesLost += order.sequence - expected
            report(.linesMissing(order.sequence - expected), line: lines)
        } else if order.sequence < expected {
            report(.outOfOrder(sequence: order.sequence, expected: expected), line: lines)
        } else if line.previous != tip && unreadable == 0 {
            // The numbers fit, so the line before is in its place and has been changed.
            report(.altered, line: max(1, lines - 1))
        }
        if order.clock < clock { report(.badField("clock"), line: lines) }
        let expectedWriter = writer ?? order.writer
        if order.writer != expectedWriter {
            report(.foreignLine(writer: order.writer, expected: expectedWriter), line: lines)
        }
        writer = expectedWriter
        sequence = max(sequence, order.sequence)
        clock = max(clock, order.clock)
        unreadable = 0
    }
}
