import AssessmentModel
import Testing

@testable import ProjectStore

/// Two writers never lose each other's work, whatever moves their files.
struct MergeTests {
    /// Mira and Paul rate, comment and attach, sometimes concurrently.
    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var (miras, pauls) = (Sample.assessment(of: []), Sample.assessment(of: []))
        for round in 0..<12 {
            let rating = [Rating.met, .partial, .unmet][round % 3]
            try mira.record(.rate(Judgement(rating)), of: round % 5, in: &miras)
            try paul.record(.comment("Paul \(round)"), of: round % 4, in: &pauls)
            try paul.record(.rate(Judgement(.unmet)), of: round % 5, in: &pauls)
            let evidence = try mira.record(.attach(Evidence(.url("https://x/\(round)"))), of: round % 5, in: &miras)
            if round % 4 == 3 { try mira.record(.detach(evidence.id), of: round % 5, in: &miras) }
            try mira.save()
            try paul.save()
            if round % 5 == 4 {
                for event in mira.poll().events { miras.apply(event) }
                for event in paul.poll().events { pauls.apply(event) }
            }
        }
        return disk
    }

    private let miras = MemoryStorage.journal
    private let pauls = Journals.file(of: Sample.paul.writer)

    @Test func doesNotDependOnReadingOrder() throws {
        let disk = try disk()
        let (first, second) = (try #require(disk.content(of: miras)), try #require(disk.content(of: pauls)))
        let together = try Sample.events(on: disk)
        #expect(Sample.assessment(of: together).answers.contains { $0.isConflicted })

        for files in [[(miras, first), (pauls, second)], [(pauls, second), (miras, first)]] {
            let other = try Sample.disk()
            var project = try Project.open(in: other).project
            var assessment = Sample.assessment(of: [])
            for (path, bytes) in files {
                other.overwrite(path, with: bytes)
                for event in project.poll().events { assessment.apply(event) }
            }
            #expect(assessment.answers == Sample.assessment(of: together).answers)
            #expect(try Sample.events(on: other) == together)
        }
    }

    @Test func doesNotDependOnHowFilesGrow() throws {
        let disk = try disk()
        let expected = Sample.assessment(of: try Sample.events(on: disk)).answers
        let files = try [(miras, disk.lines(of: miras)), (pauls, disk.lines(of: pauls))]
        for step in [1, 2, 7] {
            let other = try Sample.disk()
            var project = try Project.open(in: other).project
            var assessment = Sample.assessment(of: [])
            for count in stride(from: step, through: 60 + step, by: step) {
                for (path, lines) in files { other.set(Array(lines.prefix(count)), of: path) }
                let news = project.poll()
                #expect(news.damages == [])
                for event in news.events { assessment.apply(event) }
            }
            #expect(assessment.answers == expected)
        }
    }

    @Test func ordersEventsByClockThenWriter() throws {
        let events = try Sample.events(on: disk())
        #expect(events.count > 30)
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.order < $1.order })
    }

    @Test(arguments: [
        "mira-lab3-ca9781.sync-conflict-20260503-141200-ABCDEFG.jsonl",
        "mira-lab3-ca9781 (Paul's conflicted copy 2026-05-03).jsonl", "copy of everything.jsonl",
    ])
    func countsAConflictCopyOnce(_ name: String) throws {
        let disk = try disk()
        let events = try Sample.events(on: disk)
        let lines = try disk.lines(of: miras)
        for count in [lines.count, 3, 1, 0] {
            disk.set(Array(lines.prefix(count)), of: "journal/\(name)")
            #expect(try Sample.events(on: disk) == events)
            #expect(try Sample.damages(on: disk) == [])
        }
    }

    @Test func keepsBothEndsOfADivergedJournal() throws {
        let disk = try Sample.disk(comments: 2)
        let common = try #require(disk.content(of: miras))
        var ends: [[UInt8]] = []
        for end in ["left", "right"] {
            disk.overwrite(miras, with: common)
            var writer = try Sample.writer(on: disk)
            try writer.comment(end)
            try writer.save()
            ends.append(try #require(disk.content(of: miras)))
        }
        disk.overwrite(miras, with: ends[0])
        disk.overwrite("journal/\(Sample.mira.writer).sync-conflict-1.jsonl", with: ends[1])
        #expect(try Sample.events(on: disk).count == 4)
        #expect(try Set(Sample.events(on: disk).comments) == ["comment 0", "comment 1", "left", "right"])
        #expect(try Sample.damages(on: disk) == [])
    }
}
