import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// The project cannot be written when the session ends: the answers are written at the next start.
struct UnsavedTests {
    private let file = MemoryStorage.journal

    @Test(arguments: [0, 10, 100, 200]) func isRestored(_ room: Int) throws {
        let disk = try Sample.disk(comments: 1)
        let home = MemoryStorage("state")
        let state = LocalState(home)
        do {
            var writer = try Sample.writer(on: disk, of: disk, state: state)
            #expect(writer.writer == Sample.mira.window(2))
            try writer.comment("saved")
            try writer.save()
            disk.limit(to: room)
            for text in ["first", "second"] {
                try writer.comment(text)
                #expect(throws: StoreError.self) { try writer.save() }
            }
            let news = try writer.finish()
            #expect(news.notices.map(\.kind) == [.setAside(events: 2)])
        }
        // Not even a power cut loses it.
        home.cutPower()
        disk.cutPower()
        disk.limit(to: nil)
        var writer = try Sample.writer(on: disk, of: disk, state: state)
        #expect(
            writer.poll().notices.map(\.kind) == [
                .restored(events: 2, into: Journals.file(of: Sample.mira.window(2)), after: .cut)
            ])
        #expect(try Sample.events(on: disk).comments == ["comment 0", "saved", "first", "second"])
        #expect(try Sample.damages(on: disk) == [])
        #expect(writer.writer == Sample.mira.window(2))
    }

    @Test func isRestoredEvenIfNothingWasEverSaved() throws {
        let disk = try Sample.disk()
        let state = LocalState(MemoryStorage("state"))
        do {
            var writer = try Sample.writer(on: disk, of: disk, state: state)
            disk.limit(to: 0)
            try writer.comment("only")
            #expect(throws: StoreError.self) { try writer.save() }
            _ = try writer.finish()
        }
        #expect(disk.journals == [])
        disk.limit(to: nil)
        var writer = try Sample.writer(on: disk, of: disk, state: state)
        #expect(writer.poll().notices.map(\.kind) == [.restored(events: 1, into: file, after: .removed)])
        #expect(try Sample.events(on: disk).comments == ["only"])
    }

    /// A command that failed has done nothing: it must not take effect behind the back of who ran it.
    @Test(arguments: [0, 1], [0, 10, 200]) func isLetGoWhereThatIsWanted(_ comments: Int, _ room: Int) throws {
        let disk = try Sample.disk()
        let state = LocalState(MemoryStorage("state"))
        do {
            var writer = try Sample.writer(on: disk, of: disk, state: state)
            for _ in 0..<comments { try writer.comment("saved") }
            try writer.save()
            disk.limit(to: room)
            try writer.comment("failed")
            #expect(throws: StoreError.self) { try writer.save() }
            writer.discardUnsaved()
            #expect(writer.unsaved == 0)
            #expect(try writer.finish().isEmpty)
        }
        disk.limit(to: nil)
        var writer = try Sample.writer(on: disk, of: disk, state: state)
        #expect(writer.poll().isEmpty)
        try writer.comment("next")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == Array(repeating: "saved", count: comments) + ["next"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func isSavedWhenFinishingIfPossible() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        try writer.comment("last")
        #expect(try writer.finish().isEmpty)
        #expect(writer.unsaved == 0)
        disk.cutPower()
        #expect(try Sample.events(on: disk).comments == ["last"])
    }

    @Test func isReportedIfItCannotBeKept() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk, of: disk, state: LocalState(nil))
        try writer.comment("lost")
        disk.limit(to: 0)
        #expect(throws: StoreError.noSpace(path: "memory/\(file)", code: ENOSPC)) { _ = try writer.finish() }
    }

    /// The program is killed between the two writes, at any byte of either.
    @Test func survivesBeingKilledWhileItSaves() throws {
        var room = 0
        var isSaved = false
        while !isSaved {
            let disk = try Sample.disk(comments: 2)
            do {
                var writer = try Sample.writer(on: disk)
                try writer.comment("next")
                disk.limit(to: room, failingWith: EIO)
                disk.failTruncation(with: EIO)
                isSaved = (try? writer.save()) != nil
            }
            disk.limit(to: nil)
            disk.failTruncation(with: nil)
            var writer = try Sample.writer(on: disk)
            _ = writer.poll()
            let comments = try Sample.events(on: disk).comments
            #expect(comments.starts(with: ["comment 0", "comment 1"]))
            #expect(!isSaved || comments.last == "next")
            #expect(writer.writer == Sample.mira.writer, "\(room)")
            // Half a line is set aside when the next one is saved.
            try writer.comment("then")
            try writer.save()
            #expect(try Sample.damages(on: disk) == [], "\(room)")
            room += 1
        }
        #expect(room > 400)
    }
}
