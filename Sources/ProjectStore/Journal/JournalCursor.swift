import AssessmentModel

/// How far a journal's file has been read, and what a line that follows has to agree with.
struct JournalCursor: Sendable {
    /// The path inside the project.
    let file: String
    /// The file as it was seen last; nil before the first look.
    var seen: FileStatus?
    /// What has been found wrong with the file.
    private(set) var damages: [Damage] = []

    /// Where the line after the last whole one begins, in bytes.
    private(set) var offset = 0
    /// Whole lines read.
    private(set) var lines = 0
    /// Where the last whole line begins.
    private(set) var lastLine = 0
    /// The digest of the last whole line.
    private(set) var tip = SHA256Digest.zero
    /// The greatest sequence and clock so far.
    private(set) var sequence = 0
    private(set) var clock = 0
    /// The writer that the first readable line names.
    private(set) var writer: WriterID?
    /// Bytes of a last line without end.
    private(set) var tornBytes = 0
    /// Lines since the last one that could be read. They have been reported, so a break in the chain has its cause.
    private var unreadable = 0

    init(file: String) { self.file = file }

    /// True if every line is right, so that another one can follow.
    var isSound: Bool {
        damages.allSatisfy { damage in
            if case .torn = damage.kind { true } else { false }
        }
    }

    /// Reads on to the end of the file, and adds what the lines say.
    ///
    /// - Parameter limit: lines that begin here or later are left for another time.
    mutating func read(
        _ file: borrowing ReadingFile, until limit: Int = .max, with decoder: inout EventDecoder,
        into news: inout News
    ) throws(StorageError) {
        var reader = LineReader(from: offset, longest: JournalEntry.longest)
        while offset < limit, let line = try reader.next(in: file) {
            switch line {
            case .whole(let bytes): take(bytes, with: &decoder, into: &news)
            case .tooLong(let bytes, let digest):
                passOver(.tooLong(bytes: bytes, limit: JournalEntry.longest))
                tip = digest
            }
            lastLine = offset
            offset = reader.offset
        }
        tornBytes = max(0, try file.status().bytes - offset)
    }

    /// Reports a last line without end.
    mutating func reportTorn() {
        if tornBytes > 0 { report(.torn(bytes: tornBytes), line: lines + 1) }
    }

    /// Notes a damage, once.
    mutating func report(_ kind: Damage.Kind, line: Int? = nil) {
        let damage = Damage(kind, file: file, line: line)
        if line != nil || !damages.contains(damage) { damages.append(damage) }
    }

    private mutating func take(
        _ bytes: UnsafeRawBufferPointer, with decoder: inout EventDecoder, into news: inout News
    ) {
        let digest = SHA256.digest(of: bytes)
        do throws(Damage.Kind) {
            let line = try decoder.decode(bytes, digest: digest)
            lines += 1
            check(line)
            news.add(line)
        } catch {
            passOver(error)
        }
        tip = digest
    }

    private mutating func passOver(_ kind: Damage.Kind) {
        lines += 1
        unreadable += 1
        report(kind, line: lines)
    }

    /// Compares a line with those before it.
    private mutating func check(_ line: JournalLine) {
        let order = line.order
        let expected = sequence + unreadable + 1
        if order.sequence > expected {
            report(.linesMissing(order.sequence - expected), line: lines)
        } else if order.sequence < expected {
            report(.outOfOrder(sequence: order.sequence, expected: expected), line: lines)
        } else if line.previous != tip && unreadable == 0 {
            // The numbers fit, so the line before is in its place, but is not what it was.
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
