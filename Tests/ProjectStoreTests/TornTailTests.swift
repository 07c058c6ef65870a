import AssessmentModel
import Testing

@testable import ProjectStore

/// A writer that is interrupted leaves the beginning of a line. That loses this line at most, and with a safety copy
/// not even that.
struct TornTailTests {
    private let file = MemoryStorage.journal
    private let comments = (0..<5).map { "comment \($0)" }

    /// What the power cut left of the safety copy.
    enum Copy: CaseIterable {
        /// All of it.
        case whole
        /// As much as of the journal.
        case same
        /// All lines except the last one left in the journal.
        case behind
        case none
    }

    @Test(arguments: Copy.allCases) func survivesACutAtEveryByteOfTheLastTwoLines(_ copy: Copy) throws {
        let origin = try Sample.disk(comments: 5)
        let whole = try #require(origin.content(of: file))
        let ends = whole.indices.filter { whole[$0] == 0x0A }
        for length in (ends[2] + 1)...whole.count {
            let disk = try Sample.disk(comments: 5)
            let safety = try disk.safetyCopy()
            disk.overwrite(file, with: Array(whole[..<length]))
            let lines = ends.filter { $0 < length }.count
            let torn = length - (ends[lines - 1] + 1)
            switch copy {
            case .whole: break
            case .same: disk.overwrite(safety, with: Array(whole[..<length]))
            case .behind: disk.overwrite(safety, with: Array(whole[...ends[lines - 2]]))
            case .none: try disk.remove(safety)
            }

            let news = try Project.open(in: disk).news
            #expect(news.events.comments == Array(comments[..<lines]))
            #expect(news.damages == (torn == 0 ? [] : [Damage(.torn(bytes: torn), file: file, line: lines + 1)]))

            var writer = try Sample.writer(on: disk)
            try writer.comment("next")
            try writer.save()
            let (damages, events) = try (Sample.damages(on: disk), Sample.events(on: disk).comments)
            let kept = disk.content(of: "journal/\(Sample.mira.writer).torn-1")
            switch copy {
            case .whole:
                #expect(events == comments + ["next"])
                #expect(damages == [] && disk.journals == [file])
            case .same, .behind:
                #expect(Set(events) == Set(comments[..<lines] + ["next"]))
                #expect(damages == [])
                #expect(writer.writer == Sample.mira.window(copy == .same ? 1 : 2))
                // Nothing was dropped without a trace.
                #expect(kept == (torn == 0 ? nil : Array(whole[(length - torn)..<length])))
            case .none:
                // Somebody else may be about to write the rest of it.
                #expect(Set(events) == Set(comments[..<lines] + ["next"]))
                #expect(damages.count == (torn == 0 ? 0 : 1) && kept == nil)
            }
        }
    }

    @Test func keepsEveryTornLineSeparately() throws {
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
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func leavesATornLineAloneUntilSomethingIsWritten() throws {
        let disk = try Sample.disk(comments: 1)
        disk.overwrite(file, with: Array((try disk.text() + "torn").utf8))
        do { _ = try Sample.writer(on: disk) }
        #expect(try disk.text().hasSuffix("\ntorn"))
    }

    @Test func keepsTheTornLineIfItCannotBeSetAside() throws {
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
