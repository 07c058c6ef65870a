import AssessmentModel
import Testing

@testable import ProjectStore

/// Somebody takes a journal away while it is being written: a checkout, a synchronisation, a restored backup.
struct DisplacedJournalTests {
    private let file = MemoryStorage.journal

    @Test func writesNothingIntoAFileThatWasReplaced() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try writer.comment("before")
        try writer.save()
        let old = Array((try disk.lines()[0] + "\n").utf8)
        disk.swap(file, for: old)

        try writer.comment("after")
        try writer.save()
        try writer.comment("later")
        try writer.save()
        #expect(disk.content(of: file) == old)
        #expect(try Sample.damages(on: disk) == [])
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "before", "after", "later"])
        #expect(writer.poll().damages == [Damage(.rewritten, file: file)])
    }

    @Test func makesARemovedFileAgain() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try disk.remove(file)
        try writer.comment("after")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "after"])
        disk.cutPower()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "after"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func doesNotWriteBehindForeignBytes() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        disk.overwrite(file, with: Array((try disk.text() + "foreign\n").utf8))
        try writer.comment("after")
        try writer.save()
        #expect(try disk.text().hasSuffix("foreign\n"))
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "after"])
    }

    @Test func savesWhatItHasWhereTheFileWasCutShort() throws {
        let disk = try Sample.disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        disk.overwrite(file, with: Array((try disk.lines()[0] + "\n{\"v\":").utf8))
        try writer.comment("after")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "after"])
        #expect(try Sample.damages(on: disk).contains { $0.kind == .linesMissing(2) })
    }

    @Test func aNextWindowStartsFromTheFileWithItsName() throws {
        let disk = try Sample.disk(comments: 2)
        do {
            var writer = try Sample.writer(on: disk)
            disk.swap(file, for: Array((try disk.lines()[0] + "\n").utf8))
            try writer.comment("kept")
            try writer.save()
        }
        var next = try Sample.writer(on: disk)
        #expect(next.writer == Sample.mira.writer)
        try next.comment("next")
        try next.save()
        #expect(Set(try Sample.events(on: disk).comments) == ["comment 0", "comment 1", "kept", "next"])
        #expect(try Sample.damages(on: disk) == [])
    }
}
