import AssessmentModel
import Testing

@testable import ProjectStore

/// A writer that is cut off leaves the beginning of a line. It costs that line and nothing else.
struct TornTailTests {
    private let file = MemoryStorage.journal

    @Test func survivesACutAtEveryByteOfTheLastTwoLines() throws {
        let origin = try Sample.disk(comments: 5)
        let whole = try #require(origin.content(of: file))
        let ends = whole.indices.filter { whole[$0] == 0x0A }
        for length in (ends[2] + 1)...whole.count {
            let disk = try Sample.disk()
            disk.overwrite(file, with: Array(whole[..<length]))
            let lines = ends.filter { $0 < length }.count
            let torn = length - (ends[lines - 1] + 1)

            let news = try Project.open(in: disk).news
            #expect(news.events.comments == (0..<lines).map { "comment \($0)" })
            #expect(news.damages == (torn == 0 ? [] : [Damage(.torn(bytes: torn), file: file, line: lines + 1)]))

            var writer = try Sample.writer(on: disk)
            try writer.comment("next")
            try writer.save()
            #expect(try Project.open(in: disk).news.damages == [])
            #expect(try Sample.events(on: disk).comments == (0..<lines).map { "comment \($0)" } + ["next"])
            // Nothing was dropped without a trace.
            let kept = disk.content(of: "journal/\(Sample.mira.writer).torn-1")
            #expect(kept == (torn == 0 ? nil : Array(whole[(length - torn)..<length])))
        }
    }

    @Test func keepsEveryTornLineApart() throws {
        let disk = try Sample.disk(comments: 1)
        for number in 1...3 {
            disk.overwrite(file, with: Array((try disk.text() + "torn \(number)").utf8))
            var writer = try Sample.writer(on: disk)
            try writer.comment("next")
            try writer.save()
        }
        for number in 1...3 {
            #expect(try disk.text(of: "journal/\(Sample.mira.writer).torn-\(number)") == "torn \(number)")
        }
        #expect(try Sample.events(on: disk).count == 4)
    }

    @Test func leavesATornLineAloneUntilSomethingIsWritten() throws {
        let disk = try Sample.disk(comments: 1)
        disk.overwrite(file, with: Array((try disk.text() + "torn").utf8))
        do { _ = try Sample.writer(on: disk) }
        #expect(try disk.text().hasSuffix("\ntorn"))
    }

    @Test func keepsTheTornLineWhenThereIsNoRoomToSetItAside() throws {
        let disk = try Sample.disk(comments: 1)
        disk.overwrite(file, with: Array((try disk.text() + "torn").utf8))
        var writer = try Sample.writer(on: disk)
        try writer.comment("next")
        disk.limit(to: 2)
        #expect(throws: StoreError.self) { try writer.save() }
        #expect(try disk.text().hasSuffix("\ntorn"))
        disk.limit(to: nil)
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "next"])
    }
}
