import AssessmentModel
import CatalogFormat
import Testing

@testable import ProjectStore

/// A clone by git with `autocrlf`: every text file has Windows line ends.
struct LineEndTests {
    private let file = MemoryStorage.journal

    private func converted(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

    private func convert(_ disk: MemoryStorage, _ paths: [String]) throws {
        for path in paths { disk.overwrite(path, with: converted(try disk.text(of: path))) }
    }

    @Test func carriageReturnsAreIgnored() throws {
        let disk = try Sample.disk(comments: 4)
        let events = try Project.open(in: disk).news.events
        try convert(disk, disk.projectPaths.filter { disk.content(of: $0) != nil })
        let opening = try Project.open(in: disk)
        #expect(opening.news.events == events)
        #expect(opening.news.damages == [])
        #expect(opening.news.notices.map(\.kind) == [.foreignLineEnds])
        #expect(Project.verify(opening).damages == [])
        #expect(opening.project.catalog.criteria == Sample.catalog.criteria)
    }

    @Test func lineEndsMayBeMixed() throws {
        let disk = try Sample.disk(comments: 4)
        let events = try Sample.events(on: disk)
        let lines = try disk.lines()
        let mixed = lines.enumerated().map { $1 + ($0 % 2 == 0 ? "\r\n" : "\n") }.joined()
        disk.overwrite(file, with: Array(mixed.utf8))
        let news = try Project.open(in: disk).news
        #expect(news.events.filter { !$0.foundsAssessment } == events)
        #expect(news.damages == [])
        #expect(news.notices == [StoreNotice(.foreignLineEnds, file: file)])
        // Together with the original journal, nothing counts twice.
        disk.set(lines, of: "journal/copy.jsonl")
        #expect(try Sample.events(on: disk) == events)
    }

    @Test func loneCarriageReturnsAreNoLineEnds() throws {
        let disk = try Sample.disk(comments: 2)
        disk.overwrite(file, with: Array(try disk.text().replacing("\n", with: "\r\r\n").utf8))
        let news = try Project.open(in: disk).news
        #expect(!news.damages.isEmpty)
    }

    @Test func newLinesStartANewJournal() throws {
        let disk = try Sample.disk(comments: 2)
        try convert(disk, [file])
        let before = disk.content(of: file)
        var writer = try Sample.writer(on: disk)
        #expect(writer.writer == Sample.mira.window(2))
        #expect(writer.poll().notices.map(\.kind) == [])
        try writer.comment("next")
        try writer.save()
        #expect(disk.content(of: file) == before)
        #expect(try Sample.damages(on: disk) == [])
    }

    /// A checkout while somebody is at work.
    @Test func areReportedOnceAndLoseNothing() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try convert(disk, [file])
        #expect(writer.poll().notices == [StoreNotice(.foreignLineEnds, file: file)])
        #expect(writer.poll().isEmpty)
        try writer.comment("next")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "next"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func areTheReportedCauseOfChangedEvidence() throws {
        let text = "first\nsecond\n"
        let digest = SHA256.digest(of: Array(text.utf8))
        let disk = try Sample.disk()
        let path = "evidence/\(digest)/report.txt"
        disk.overwrite(path, with: converted(text))
        #expect(Project.verify(try Project.open(in: disk)).damages == [Damage(.lineEndsChanged, file: path)])
        // And the other way round.
        let windows = SHA256.digest(of: converted(text))
        disk.overwrite("evidence/\(windows)/report.txt", with: Array(text.utf8))
        disk.overwrite(path, with: Array(text.utf8))
        #expect(
            Project.verify(try Project.open(in: disk)).damages
                == [Damage(.lineEndsChanged, file: "evidence/\(windows)/report.txt")])
    }

    @Test func inAProfileAreNoDamage() throws {
        let text = "format: 1\nprofile: oem\ntitle: OEM\ncatalog: sample\nleaveOut: {IFC-01: Not ours.}\n"
        let disk = try Sample.disk(comments: 1)
        do {
            var writer = try Sample.writer(on: disk)
            let file = ProfileFile(name: "oem", form: .yaml, bytes: Array(text.utf8))
            _ = try writer.use(file, at: Sample.time, afterClock: 3)
            try writer.save()
        }
        try convert(disk, ["profiles/\(SHA256.digest(of: Array(text.utf8))).yaml"])
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [])
        #expect(opening.project.profile?.profile.id == "oem")
    }

    @Test(arguments: ["", "\r", "\n", "\r\n", "a\rb\n", "a\r", "\r\r\n", "a\n\nb", "ä\r\n"])
    func mustBeTheOnlyDifference(_ text: String) {
        let unix = text.replacing("\r\n", with: "\n")
        let windows = unix.replacing("\n", with: "\r\n")
        for one in [unix, windows] {
            for other in [unix, windows] {
                #expect(LineEnds.isSame(Array(one.utf8), as: SHA256.digest(of: Array(other.utf8))))
            }
            #expect(!LineEnds.isSame(Array((one + "x").utf8), as: SHA256.digest(of: Array(one.utf8))))
        }
    }
}
