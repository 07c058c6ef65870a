import AssessmentModel
import Testing

@testable import ProjectStore

/// What other people's lines and this machine know about missing events.
struct MissingEventTests {
    private let miras = MemoryStorage.journal
    private let pauls = Journals.file(of: Sample.paul.writer)

    /// Mira answers, Paul answers knowing of it, then Mira again.
    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var (seen, known) = (try assessment(disk), try assessment(disk))
        for _ in 0..<2 {
            try mira.record(.rate(Judgement(.met)), in: &seen)
            try mira.record(.comment("only Mira's"), of: 1, in: &seen)
            try mira.save()
            for event in paul.poll().events { known.apply(event) }
            try paul.record(.rate(Judgement(.partial)), in: &known)
            try paul.save()
            for event in mira.poll().events { seen.apply(event) }
        }
        return disk
    }

    private func assessment(_ disk: MemoryStorage) throws -> Assessment {
        let opening = try Project.open(in: disk)
        return Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
    }

    private func damages(_ disk: MemoryStorage, knowing state: LocalState = LocalState(nil)) throws -> [Damage] {
        Project.verify(try Project.open(in: disk), state: state).damages
    }

    @Test func noneInAnIntactProject() throws {
        let disk = try disk()
        #expect(try damages(disk) == [])
        #expect(try damages(disk, knowing: disk.state()) == [])
    }

    @Test func areFoundByTheirReplacements() throws {
        let disk = try disk()
        let first = try #require(try Sample.events(on: disk).first { $0.order.writer == Sample.mira.writer })
        try disk.remove(miras)
        let found = try damages(disk)
        #expect(found.first == Damage(.unknownReference(first.id, lines: 2), file: pauls, line: 1))
        #expect(found.map(\.file) == [pauls, pauls])
        // Mira's machine knows that they were hers.
        let known = try damages(disk, knowing: disk.state())
        #expect(known.contains(Damage(.eventsGone(4), file: miras)))
    }

    /// Whoever opens the project is told how many, and `verify` in which lines.
    @Test func areToldWhenTheProjectIsOpened() throws {
        let disk = try disk()
        #expect(try Sample.damages(on: disk) == [])
        let lines = try disk.lines(of: miras)
        disk.set(Array(lines[..<3]), of: miras)
        #expect(try Sample.damages(on: disk) == [Damage(.changesMissing(1), file: Journals.folder)])
        try disk.remove(miras)
        #expect(try Sample.damages(on: disk) == [Damage(.changesMissing(4), file: Journals.folder)])
    }

    @Test("A journal that arrives after another that refers to it repairs the damage")
    func areNotMissingOnceTheyArrive() throws {
        let disk = try disk()
        let bytes = try #require(disk.content(of: miras))
        try disk.remove(miras)
        var project = try Project.open(in: disk).project
        #expect(project.damages == [Damage(.changesMissing(4), file: Journals.folder)])
        disk.overwrite(miras, with: bytes)
        _ = project.poll()
        #expect(project.damages == [])
    }

    @Test func areAllMissingWithoutAnyJournal() throws {
        let disk = try Sample.disk()
        for path in disk.paths where path.hasPrefix("\(Journals.folder)/") { try disk.remove(path) }
        #expect(try Sample.damages(on: disk) == [Damage(.missing, file: Journals.folder)])
        #expect(try damages(disk) == [Damage(.missing, file: Journals.folder)])
    }

    /// Nothing refers to what is cut off, but Paul's clock has seen it.
    @Test func areFoundByClocks() throws {
        let disk = try disk()
        let lines = try disk.lines(of: miras)
        disk.set(Array(lines[..<3]), of: miras)
        #expect(try damages(disk) == [Damage(.clockGap(1), file: pauls, line: 2)])
        #expect(
            try damages(disk, knowing: disk.state()) == [
                Damage(.eventsGone(1), file: miras), Damage(.clockGap(1), file: pauls, line: 2),
            ])
    }

    @Test func areNotFoundIfNobodySawThem() throws {
        let disk = try disk()
        let lines = try disk.lines(of: pauls)
        disk.set(Array(lines[..<1]), of: pauls)
        #expect(try damages(disk) == [])
        #expect(try damages(disk, knowing: disk.state(of: Sample.paul)) == [Damage(.eventsGone(1), file: pauls)])
    }

    /// An unreadable line is one damage, not two.
    @Test func areNotCountedTwice() throws {
        let disk = try disk()
        let lines = try disk.lines(of: miras)
        disk.set(lines[..<3] + ["garbage"], of: miras)
        #expect(try damages(disk).map(\.line) == [4])
        disk.set([lines[0], lines[2], lines[3]], of: miras)
        let comment = SHA256.digest(of: Array(lines[1].utf8)).eventID
        #expect(
            try damages(disk) == [
                Damage(.linesMissing(1), file: miras, line: 2),
                Damage(.unknownReference(comment, lines: 1), file: miras, line: 3),
            ])
    }

    @Test func areFoundBesideOtherDamage() throws {
        let disk = try disk()
        try disk.remove(miras)
        disk.overwrite("journal/x.jsonl", with: Array("junk\n".utf8))
        disk.overwrite("evidence", with: [1])
        disk.place(.link, at: "profiles")
        disk.place(.fifo, at: "drafts")
        let found = try damages(disk)
        #expect(Set(found.map(\.file)) == ["drafts", "evidence", "journal/x.jsonl", pauls, "profiles"])
        #expect(found.contains(Damage(.notAFolder(.link), file: "profiles")))
        #expect(found.contains(Damage(.notAFolder(.file), file: "evidence")))
    }

    @Test func hostileClocksAreHarmless() throws {
        let disk = try Sample.disk(comments: 2)
        let lines = try disk.lines()
        let greatest = Event.greatestNumber
        for number in 0..<3 {
            let line = lines[1].replacing("\"clock\":2", with: "\"clock\":\(greatest - number)")
                .replacing("\"sequence\":2", with: "\"sequence\":\(greatest)")
            disk.set([line], of: "journal/x\(number).jsonl")
        }
        #expect(try !damages(disk).isEmpty)
    }

    @Test func reportHasTheHashesToRecord() throws {
        let disk = try disk()
        let line = try #require(disk.lines(of: pauls).last)
        let unknown = line.replacing("\"set\":\"rating\"", with: "\"set\":\"mood\"")
        disk.set(try disk.lines(of: pauls).dropLast() + [unknown], of: pauls)
        let report = Project.verify(try Project.open(in: disk), state: LocalState(nil))
        let journal = try #require(report.journals.first { $0.file == pauls })
        #expect(journal.events == 2)
        #expect(journal.last == SHA256.digest(of: Array(unknown.utf8)))
        #expect(report.journals.map(\.file) == report.journals.map(\.file).sorted())
        #expect(report.unknownEvents == 1)
        #expect(report.events == 3 + 4 + 1)
    }
}
