import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Others' changes arrive during work.
struct PollTests {
    private let file = Journals.file(of: Sample.paul.writer)

    /// Mira works; Paul has written this many comments.
    private func disk(comments: Int) throws -> MemoryStorage {
        let disk = try Sample.disk()
        try write(comments, on: disk)
        return disk
    }

    private func write(_ count: Int, on disk: MemoryStorage) throws {
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        for number in 0..<count { try paul.comment("Paul's \(number)") }
        try paul.save()
    }

    @Test func returnsOnlyNewEvents() throws {
        let disk = try disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        #expect(writer.poll().isEmpty)
        try write(1, on: disk)
        #expect(writer.poll().events.comments == ["Paul's 0"])
        #expect(writer.poll().isEmpty)
    }

    @Test func findsANewWriter() throws {
        let disk = try disk(comments: 0)
        var writer = try Sample.writer(on: disk)
        try write(3, on: disk)
        #expect(writer.poll().events.count == 3)
    }

    @Test func omitsOwnEvents() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try writer.comment("mine")
        try writer.save()
        #expect(writer.poll().isEmpty)
    }

    @Test func readsWholeLinesOnly() throws {
        let disk = try disk(comments: 2)
        let whole = try #require(disk.content(of: file))
        let firstEnd = try #require(whole.firstIndex(of: 0x0A))
        disk.overwrite(file, with: Array(whole[...firstEnd]))
        var writer = try Sample.writer(on: disk)
        for length in (firstEnd + 2)..<whole.count {
            disk.overwrite(file, with: Array(whole[..<length]))
            #expect(writer.poll().isEmpty, "\(length) bytes")
        }
        disk.overwrite(file, with: whole)
        #expect(writer.poll().events.comments == ["Paul's 1"])
    }

    @Test func readsAReplacedFile() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try write(1, on: disk)
        disk.swap(file, for: try #require(disk.content(of: file)))
        let news = writer.poll()
        #expect(news.events.count == 1)
        #expect(news.damages == [])
    }

    @Test func continuesTheChain() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try write(3, on: disk)
        var lines = try disk.lines(of: file)
        lines.remove(at: 2)
        disk.set(lines, of: file)
        let news = writer.poll()
        #expect(news.events.count == 2)
        #expect(news.damages == [Damage(.linesMissing(1), file: file, line: 3)])
        #expect(writer.poll().isEmpty)
    }

    @Test func reportsATruncatedFile() throws {
        let disk = try disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        let lines = try disk.lines(of: file)
        disk.set(Array(lines[..<2]), of: file)
        #expect(writer.poll().damages == [Damage(.rewritten, file: file)])
        #expect(writer.poll().isEmpty)
        disk.set(lines, of: file)
        #expect(writer.poll().events.comments == ["Paul's 2"])
    }

    @Test func reportsALineChangedInPlace() throws {
        let disk = try disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        var lines = try disk.lines(of: file)
        lines[1] = lines[1].replacing("Paul's 1", with: "Paul's X")
        disk.set(lines, of: file)
        let news = writer.poll()
        #expect(news.damages.contains(Damage(.altered, file: file, line: 2)))
        #expect(news.damages.contains(Damage(.rewritten, file: file)))
        #expect(news.events.comments.contains("Paul's X"))
    }

    @Test func reportsALastLineChangedBeforeGrowth() throws {
        let disk = try disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try write(1, on: disk)
        var lines = try disk.lines(of: file)
        lines[1] = lines[1].replacing("Paul's 1", with: "Paul's X")
        disk.set(lines, of: file)
        #expect(writer.poll().damages.contains(Damage(.altered, file: file, line: 2)))
    }

    @Test func findsDamageInAReplacedFile() throws {
        let disk = try disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        try write(1, on: disk)
        let lines = try disk.lines(of: file)
        let text = lines.map { $0 + "\n" }.joined().replacing("Paul's 1", with: "Paul's X")
        disk.swap(file, for: Array(text.utf8))
        #expect(writer.poll().damages.contains(Damage(.altered, file: file, line: 2)))
    }

    @Test func readsOnlyTheGrowth() throws {
        let disk = try disk(comments: 100)
        var writer = try Sample.writer(on: disk)
        try write(1, on: disk)
        let line = try #require(disk.lines(of: file).last).utf8.count + 1
        let before = disk.bytesRead
        #expect(writer.poll().events.count == 1)
        #expect(disk.bytesRead - before <= 2 * line + 1)
        #expect(writer.poll().isEmpty)
        #expect(disk.bytesRead - before <= 2 * line + 1)
    }

    @Test func reportsAnUnreadableFileOnce() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try write(1, on: disk)
        disk.failReading(with: EIO)
        #expect(writer.poll().damages == [Damage(.unreadable(code: EIO), file: file)])
        #expect(writer.poll().isEmpty)
        disk.failReading(with: nil)
        let news = writer.poll()
        #expect(news.events.comments.contains("Paul's 0"))
        #expect(news.damages == [])
    }

    @Test func reportsAMissingFile() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try disk.remove(file)
        #expect(writer.poll().damages == [Damage(.vanished, file: file)])
        #expect(writer.poll().isEmpty)
    }

    @Test func aFileOfNothingButDamageIsNoLossWhenItIsGone() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        let junk = "\(Journals.folder)/junk.jsonl"
        disk.overwrite(junk, with: Array("junk\n".utf8))
        #expect(writer.poll().damages.map(\.file) == [junk])
        try disk.remove(junk)
        #expect(writer.poll().isEmpty)
        #expect(writer.project.damages == [])
    }

    @Test func ignoresAWindowThatClosedWithoutWriting() throws {
        let disk = try disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        do {
            let other = try Sample.writer(on: disk)
            #expect(writer.poll().isEmpty)
            #expect(other.unsaved == 0)
        }
        #expect(writer.poll().isEmpty)
    }

    @Test func reviewsFollowChanges() throws {
        let disk = try disk(comments: 1)
        var project = try Project.open(in: disk).project
        try write(1, on: disk)
        #expect(project.poll().events.comments == ["Paul's 0"])
        #expect(project.poll().isEmpty)
    }

    @Test func worksOnARealDisk() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        var mira = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: folder.state)
        var paul = try ProjectWriter(try Project.open(path).project, as: Sample.paul, state: folder.state)
        for number in 0..<3 {
            try paul.comment("\(number)")
            try paul.save()
            #expect(mira.poll().events.comments == ["\(number)"])
            #expect(mira.poll().isEmpty)
        }
    }
}
