import AssessmentModel
import Testing

@testable import ProjectStore

/// Damage is found and reported, and everything else stays readable.
struct JournalDamageTests {
    private let file = MemoryStorage.journal

    private func damages(_ change: (inout [String]) throws -> Void) throws -> (damages: [Damage], comments: [String]) {
        let disk = try Sample.disk(comments: 6)
        var lines = try disk.lines()
        try change(&lines)
        disk.set(lines)
        let news = try Project.open(in: disk).news
        return (news.damages, news.events.comments)
    }

    @Test func findsNothingInAnIntactProject() throws {
        let (damages, comments) = try damages { _ in }
        #expect(damages == [])
        #expect(comments == (0..<6).map { "comment \($0)" })
    }

    @Test func findsAGarbledLine() throws {
        let (damages, comments) = try damages { $0[2] = String($0[2].dropLast(9)) + "!!!!" }
        #expect(damages.count == 1)
        #expect(damages.first?.file == file)
        #expect(damages.first?.line == 3)
        guard case .notJSON? = damages.first?.kind else {
            Issue.record("\(damages)")
            return
        }
        #expect(comments == ["comment 0", "comment 1", "comment 3", "comment 4", "comment 5"])
    }

    @Test func findsAChangedLineByItsSuccessor() throws {
        let (damages, comments) = try damages { $0[2] = $0[2].replacing("comment 2", with: "comment X") }
        #expect(damages == [Damage(.altered, file: file, line: 3)])
        #expect(comments.count == 6)
    }

    @Test func findsARemovedLine() throws {
        let (damages, _) = try damages { $0.remove(at: 2) }
        #expect(damages == [Damage(.linesMissing(1), file: file, line: 3)])
    }

    @Test func findsAMissingBeginning() throws {
        let (damages, comments) = try damages { $0.removeFirst(2) }
        #expect(damages == [Damage(.linesMissing(2), file: file, line: 1)])
        #expect(comments.count == 4)
    }

    @Test func findsExchangedLines() throws {
        let (damages, comments) = try damages { $0.swapAt(2, 3) }
        #expect(damages.contains(Damage(.outOfOrder(sequence: 3, expected: 5), file: file, line: 4)))
        #expect(comments == (0..<6).map { "comment \($0)" })
    }

    @Test func findsARepeatedLineAndCountsItOnce() throws {
        let (damages, comments) = try damages { $0.insert($0[2], at: 3) }
        #expect(damages.contains(Damage(.outOfOrder(sequence: 3, expected: 4), file: file, line: 4)))
        #expect(comments.count == 6)
    }

    @Test func findsALineOfAnotherWriter() throws {
        let (damages, _) = try damages { lines in
            let disk = try Sample.disk()
            var writer = try Sample.writer(on: disk, as: Sample.paul)
            for number in 0..<7 { try writer.comment("Paul's \(number)") }
            try writer.save()
            lines.append(try disk.lines(of: Journals.file(of: Sample.paul.writer))[6])
        }
        let kind = Damage.Kind.foreignLine(writer: Sample.paul.writer, expected: Sample.mira.writer)
        #expect(damages.contains(Damage(kind, file: file, line: 7)))
    }

    @Test func findsADecreasingClock() throws {
        let (damages, _) = try damages { $0[5] = $0[5].replacing(#""clock":6"#, with: #""clock":1"#) }
        #expect(damages == [Damage(.badField("clock"), file: file, line: 6)])
    }

    @Test func findsAnEmptyLine() throws {
        let (damages, comments) = try damages { $0.insert("", at: 1) }
        #expect(damages.map(\.line) == [2, 3])
        #expect(comments.count == 6)
    }

    @Test func recognisesALineFromALaterVersion() throws {
        let (damages, comments) = try damages { $0[5] = $0[5].replacing(#"{"v":2"#, with: #"{"v":7"#) }
        #expect(damages == [Damage(.newerLine(version: 7, known: 2), file: file, line: 6)])
        #expect(comments.count == 5)
    }

    @Test func skipsAnOverlongLine() throws {
        for extra in [-1, 0, 1, JournalEntry.longest] {
            let disk = try Sample.disk(comments: 3)
            var lines = try disk.lines()
            let length = JournalEntry.longest + extra
            let padding = String(repeating: "x", count: length - lines[1].utf8.count)
            lines[1] = lines[1].replacing("comment 1", with: "comment 1" + padding)
            disk.set(lines)
            let news = try Project.open(in: disk).news
            let kind = Damage.Kind.tooLong(bytes: length, limit: JournalEntry.longest)
            #expect(news.damages.first?.kind == (extra > 0 ? kind : .altered))
            #expect(news.damages.map(\.line) == [2])
            #expect(news.events.comments.count == (extra > 0 ? 2 : 3))
        }
    }

    @Test func neverCompletesAnOverlongLine() throws {
        let disk = try Sample.disk(comments: 1)
        let text = try disk.text() + String(repeating: "x", count: 3 * JournalEntry.longest)
        disk.overwrite(file, with: Array(text.utf8))
        let news = try Project.open(in: disk).news
        #expect(news.damages == [Damage(.torn(bytes: 3 * JournalEntry.longest), file: file, line: 2)])
        #expect(news.events.comments.count == 1)
    }

    @Test(arguments: [FileKind.link, .fifo, .device, .socket]) func readsRegularFilesOnly(
        _ kind: FileKind
    ) throws {
        let disk = try Sample.disk(comments: 1)
        disk.place(kind, at: "journal/paul.jsonl")
        let news = try Project.open(in: disk).news
        #expect(news.damages == [Damage(.notAFile(kind), file: "journal/paul.jsonl")])
        #expect(news.events.comments.count == 1)
    }

    /// An accident or malice changes any byte: the project opens, and whatever is lost is reported.
    @Test func reportsWhateverAChangedByteDestroyed() throws {
        let disk = try Sample.disk(comments: 3)
        let whole = try #require(disk.content(of: file))
        let events = Set(try Sample.events(on: disk).map(\.id))
        for position in whole.indices {
            var bytes = whole
            bytes[position] ^= 0x20
            disk.overwrite(file, with: bytes)
            let news = try Project.open(in: disk).news
            let isLastLine = position >= whole.dropLast().lastIndex(of: 0x0A) ?? 0
            // No later line confirms the last one.
            #expect(isLastLine || !news.damages.isEmpty, "byte \(position)")
            #expect(events.intersection(news.events.map(\.id)).count >= 1)
        }
    }
}
