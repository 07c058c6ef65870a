import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Something removes or replaces a journal: a checkout, a synchronisation, a restored backup. That is noticed,
/// reported, and repaired without losing an answer.
struct DisplacedJournalTests {
    private let file = MemoryStorage.journal
    private static let kept = "journal/\(Sample.mira.writer).kept-1.jsonl"

    /// What happens to a journal of three lines, and the expected report.
    struct Accident: CustomTestStringConvertible, Sendable {
        let name: String
        let loss: StoreNotice.Loss
        /// The number of lines missing afterwards.
        let missing: Int
        let happen: @Sendable (MemoryStorage, _ lines: [String]) throws -> Void
        /// Damages that remain, because they are in a file that replaced the journal.
        var damages: [Damage.Kind] = []

        var testDescription: String { name }
    }

    private static func bytes(_ lines: some Sequence<String>) -> [UInt8] {
        Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    static let accidents = [
        Accident(name: "removed", loss: .removed, missing: 3) { disk, _ in try disk.remove(MemoryStorage.journal) },
        Accident(name: "folder removed", loss: .removed, missing: 3) { disk, _ in
            let founders = Journals.file(of: Sample.founder.writer)
            let bytes = try #require(disk.content(of: founders))
            try disk.removeAll("journal")
            disk.overwrite(founders, with: bytes)
        },
        Accident(name: "an older copy moved over it", loss: .cut, missing: 2) { disk, lines in
            disk.swap(MemoryStorage.journal, for: bytes(lines[..<1]))
        },
        Accident(name: "an older copy copied over it", loss: .cut, missing: 2) { disk, lines in
            disk.overwrite(MemoryStorage.journal, with: bytes(lines[..<1]))
        },
        Accident(name: "cut in the middle of a line", loss: .cut, missing: 1) { disk, lines in
            disk.overwrite(MemoryStorage.journal, with: Array(bytes(lines).dropLast(20)))
        },
        Accident(name: "emptied", loss: .cut, missing: 3) { disk, _ in
            disk.overwrite(MemoryStorage.journal, with: [])
        },
        Accident(name: "another journal moved over it", loss: .replaced, missing: 3) { disk, lines in
            let other = lines.map { $0.replacing(Sample.mira.writer.text, with: Sample.mira.window(3).text) }
            disk.swap(MemoryStorage.journal, for: bytes(other[..<1]))
        },
        Accident(
            name: "overwritten in place", loss: .replaced, missing: 3,
            happen: { disk, lines in
                let size = bytes(lines).count
                disk.overwrite(MemoryStorage.journal, with: [UInt8](repeating: 0x20, count: size - 1) + [0x0A])
            }, damages: [.notJSON(problem: "", offset: 0)]),
        Accident(
            name: "its second line changed", loss: .replaced, missing: 1,
            happen: { disk, lines in
                disk.swap(
                    MemoryStorage.journal, for: bytes([lines[0], lines[1].replacing("1\"}", with: "X\"}"), lines[2]]))
            }, damages: [.altered]),
    ]

    private func expect(_ damages: [Damage], like kinds: [Damage.Kind]) {
        #expect(damages.count == kinds.count, "\(damages)")
        for (damage, kind) in zip(damages, kinds) {
            switch (damage.kind, kind) {
            case (.notJSON, .notJSON): break
            default: #expect(damage.kind == kind)
            }
        }
    }

    private func notice(_ accident: Accident) -> StoreNotice {
        let into = accident.loss == .replaced ? Self.kept : file
        return StoreNotice(.restored(events: accident.missing, into: into, after: accident.loss), file: file)
    }

    @Test(arguments: accidents) func isRepairedAtTheNextPoll(_ accident: Accident) throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try writer.comment("comment 2")
        try writer.save()
        try accident.happen(disk, disk.lines())
        disk.synchronizeAll()
        let news = writer.poll()
        #expect(news.notices == [notice(accident)])
        expect(news.damages, like: accident.damages)
        expect(writer.project.damages, like: accident.damages)
        #expect(writer.poll().isEmpty)
        disk.cutPower()
        #expect(try Set(Sample.events(on: disk).comments).isSuperset(of: ["comment 0", "comment 1", "comment 2"]))
    }

    @Test(arguments: accidents) func isRepairedBeforeTheNextSave(_ accident: Accident) throws {
        let disk = try Sample.disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        try accident.happen(disk, disk.lines())
        disk.synchronizeAll()
        for text in ["after", "later"] {
            try writer.comment(text)
            try writer.save()
        }
        #expect(writer.poll().notices == [notice(accident)])
        disk.cutPower()
        let all = ["comment 0", "comment 1", "comment 2", "after", "later"]
        #expect(try Set(Sample.events(on: disk).comments).isSuperset(of: all))
        expect(try Sample.damages(on: disk), like: accident.damages)
    }

    @Test(arguments: accidents) func isRepairedAtTheEndOfTheSession(_ accident: Accident) throws {
        let disk = try Sample.disk(comments: 3)
        do {
            var writer = try Sample.writer(on: disk)
            try accident.happen(disk, disk.lines())
            #expect(try writer.finish().notices == [notice(accident)])
        }
        #expect(try Set(Sample.events(on: disk).comments).isSuperset(of: ["comment 0", "comment 1", "comment 2"]))
    }

    @Test(arguments: accidents) func isRepairedAtTheNextStart(_ accident: Accident) throws {
        let disk = try Sample.disk(comments: 3)
        try accident.happen(disk, disk.lines())
        do {
            var writer = try Sample.writer(on: disk)
            #expect(writer.poll().notices == [notice(accident)])
            #expect(writer.writer == Sample.mira.writer)
            try writer.comment("next")
            try writer.save()
        }
        #expect(
            try Set(Sample.events(on: disk).comments).isSuperset(of: ["comment 0", "comment 1", "comment 2", "next"]))
        expect(try Sample.damages(on: disk), like: accident.damages)
        // Then it is as if nothing had happened.
        var writer = try Sample.writer(on: disk)
        #expect(writer.writer == Sample.mira.writer)
        #expect(writer.poll().isEmpty)
    }

    /// The journal of an earlier window, which is closed, not the one being written.
    @Test(arguments: accidents) func isRepairedByAnotherWindow(_ accident: Accident) throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        let other = try Sample.writer(on: disk)
        #expect(other.writer == Sample.mira.window(2))
        for number in 0..<3 { try writer.comment("comment \(number)") }
        try writer.save()
        _ = consume writer
        var third = other
        _ = third.poll()
        try accident.happen(disk, disk.lines())
        #expect(third.poll().notices.contains(notice(accident)))
        #expect(try Set(Sample.events(on: disk).comments).isSuperset(of: ["comment 0", "comment 1", "comment 2"]))
    }

    @Test(arguments: accidents) func isReportedInAReview(_ accident: Accident) throws {
        let disk = try Sample.disk(comments: 3)
        try accident.happen(disk, disk.lines())
        let changes = disk.changes
        let report = Project.verify(try Project.open(in: disk), state: disk.state())
        #expect(report.damages.contains(Damage(.eventsGone(accident.missing), file: file)))
        #expect(disk.changes == changes)
    }

    /// Power fails after every byte written during the repair.
    @Test(arguments: accidents) func isRepairedWhereverPowerFails(_ accident: Accident) throws {
        var room = 0
        while true {
            let disk = try Sample.disk(comments: 3)
            disk.synchronizeAll()
            try accident.happen(disk, disk.lines())
            disk.limit(to: room, failingWith: EIO)
            var isDone = false
            do {
                var writer = try Sample.writer(on: disk)
                isDone = writer.poll().notices == [notice(accident)]
                let isToldOf = writer.project.damages.contains { damage in
                    if case .eventsGone = damage.kind { damage.file == file } else { false }
                }
                #expect(isDone != isToldOf)
            }
            disk.cutPower()
            disk.limit(to: nil)
            do {
                var writer = try Sample.writer(on: disk)
                _ = writer.poll()
                #expect(
                    try Set(Sample.events(on: disk).comments).isSuperset(of: ["comment 0", "comment 1", "comment 2"]),
                    "\(room)")
                expect(writer.project.damages, like: accident.damages)
            }
            if isDone { break }
            room += 7
        }
    }

    @Test func continuesInAnIdenticalReplacement() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        disk.swap(file, for: try #require(disk.content(of: file)))
        #expect(writer.poll().isEmpty)
        try writer.comment("after")
        try writer.save()
        #expect(disk.journals == [file])
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "after"])
    }

    /// The newer journal is next to it, under the name that a tool gave it.
    @Test func repairsNothingIfNothingIsMissing() throws {
        let disk = try Sample.disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        let whole = try #require(disk.content(of: file))
        disk.overwrite("journal/\(Sample.mira.writer).sync-conflict-1.jsonl", with: whole)
        disk.swap(file, for: Self.bytes(try disk.lines()[..<1]))
        #expect(writer.poll().notices == [])
        let read = disk.bytesRead
        #expect(writer.poll().isEmpty)
        #expect(disk.bytesRead == read)
        #expect(disk.journals.count == 2)
        // The next lines go to a file that nobody else writes.
        try writer.comment("after")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "comment 2", "after"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func withoutASafetyCopyTheOpenFileIsRestored() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk, of: disk, state: LocalState(nil))
        #expect(writer.poll().notices == [StoreNotice(.noSafetyCopy(code: nil), file: "journal")])
        for number in 2..<4 { try writer.comment("comment \(number)") }
        try writer.save()
        try disk.removeAll("journal")
        #expect(writer.poll().notices.count == 1)
        #expect(try Sample.events(on: disk).comments == ["comment 2", "comment 3"])
        _ = consume writer
        #expect(try Sample.writer(on: disk, of: disk, state: LocalState(nil)).writer == Sample.mira.window(3))
    }

    /// Unreadable files hide nothing.
    @Test func isRepairedBesideUnreadableFiles() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        disk.place(.fifo, at: "journal/a.jsonl")
        try disk.remove(file)
        let news = writer.poll()
        #expect(news.notices.map(\.kind) == [.restored(events: 2, into: file, after: .removed)])
        #expect(news.damages == [Damage(.notAFile(.fifo), file: "journal/a.jsonl")])
        try disk.remove(file)
        _ = consume writer
        var next = try Sample.writer(on: disk)
        #expect(next.poll().notices.count == 1)
    }

    /// A reader that folds the reported events sees each once, including those that are restored.
    @Test func reportsNoKnownEvents() throws {
        let disk = try Sample.disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        let foreign = try Sample.disk()
        do {
            var other = try Sample.writer(on: foreign, as: Sample.paul)
            try other.comment("foreign")
            try other.save()
        }
        disk.swap(file, for: try #require(foreign.content(of: Journals.file(of: Sample.paul.writer))))
        #expect(writer.poll().events.comments == ["foreign"])
        _ = consume writer
        disk.overwrite(file, with: Self.bytes(try disk.lines(of: Self.kept)[..<1]))
        try disk.remove(Self.kept)
        let opening = try Project.open(in: disk)
        #expect(opening.news.events.comments == ["comment 0"])
        var next = try ProjectWriter(opening.project, as: Sample.mira, state: disk.state(), in: disk)
        #expect(next.poll().events.comments == ["comment 1", "comment 2"])
    }

    /// A full disk: the repair is retried, but not on every poll.
    @Test func retriesWithIncreasingDelay() throws {
        let disk = try Sample.disk(comments: 300)
        var writer = try Sample.writer(on: disk)
        try disk.remove(file)
        disk.limit(to: 0)
        let before = disk.bytesRead
        for _ in 0..<200 {
            _ = writer.poll()
            #expect(writer.project.damages == [Damage(.eventsGone(300), file: file)])
        }
        let size = try #require(disk.content(of: disk.safetyCopy())).count
        #expect(disk.bytesRead - before < 40 * size)
        disk.limit(to: nil)
        var isBack = false
        for _ in 0..<70 where !isBack { isBack = writer.poll().notices.count == 1 }
        #expect(isBack && writer.project.damages == [])
        #expect(try Sample.events(on: disk).count == 300)
    }

    @Test func neverWritesToTheReplacement() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        let foreign = Array((try disk.text() + "foreign\n").utf8)
        disk.overwrite(file, with: foreign)
        try writer.comment("after")
        try writer.save()
        #expect(disk.content(of: file) == foreign)
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1", "after"])
    }
}
