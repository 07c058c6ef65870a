import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// What is shown as saved is on disk; what could not be saved is not lost.
struct SavingTests {
    private let file = MemoryStorage.journal

    @Test func isOnDiskWhenSaved() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        let events = [try writer.comment("a"), try writer.comment("b")]
        #expect(writer.unsaved == 2)
        #expect(try Sample.events(on: disk) == [])
        try writer.save()
        #expect(writer.unsaved == 0)
        disk.cutPower()
        #expect(try Sample.events(on: disk) == events)
    }

    @Test func savesEverythingStagedWithOneWrite() throws {
        let disk = try Sample.disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        for number in 0..<10 { try writer.comment("\(number)") }
        let before = disk.synchronizations
        try writer.save()
        try writer.save()
        #expect(disk.synchronizations == before + 1)
    }

    /// Power fails at every step of saving: all lines of the save are there, or none.
    @Test func survivesAPowerCutBeforeSaving() throws {
        let disk = try Sample.disk(comments: 2)
        var writer = try Sample.writer(on: disk)
        try writer.comment("not saved")
        disk.cutPower()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "comment 1"])
        #expect(try Project.open(in: disk).news.damages == [])
    }

    @Test(arguments: [ENOSPC, EDQUOT, EFBIG, EIO]) func losesNothingWhereverTheDiskFails(_ code: Int32) throws {
        let disk = try Sample.disk(comments: 2)
        let before = try disk.text()
        var writer = try Sample.writer(on: disk)
        let events = [try writer.comment("first"), try writer.comment("second")]
        var room = 0
        while true {
            disk.limit(to: room, failingWith: code)
            do throws(StoreError) {
                try writer.save()
                break
            } catch {
                switch error {
                case .noSpace(_, let found): #expect(found == code && code != EIO)
                case .cannotWrite(_, let found): #expect(found == code && code == EIO)
                default: Issue.record("\(error)")
                }
            }
            #expect(try disk.text() == before)
            #expect(writer.unsaved == 2)
            room += 1
        }
        #expect(room > 400)
        disk.limit(to: nil)
        #expect(try Sample.events(on: disk).suffix(2) == events)
        #expect(try Project.open(in: disk).news.damages == [])
    }

    @Test func savesInOrderAfterAFailure() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        for number in 0..<5 {
            try writer.comment("comment \(number)")
            disk.limit(to: 100 * number)
            #expect(throws: StoreError.self) { try writer.save() }
        }
        disk.limit(to: nil)
        try writer.save()
        #expect(try Sample.events(on: disk).comments == (0..<5).map { "comment \($0)" })
        #expect(try Sample.damages(on: disk) == [])
    }

    /// The disk fails for a while: neither can anything be written nor the torn end be cut off.
    @Test func cutsOffTheTornEndBeforeWritingAgain() throws {
        let disk = try Sample.disk()
        // The limit applies only to the journal.
        var writer = try Sample.writer(on: disk, of: disk, state: LocalState(MemoryStorage("state")))
        try writer.comment("comment 0")
        try writer.save()
        try writer.comment("next")
        disk.limit(to: 30, failingWith: EIO)
        disk.failTruncation(with: EIO)
        #expect(throws: StoreError.self) { try writer.save() }
        #expect(!(try disk.text().hasSuffix("\n")))
        disk.limit(to: nil)
        #expect(throws: StoreError.self) { try writer.save() }
        disk.failTruncation(with: nil)
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "next"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func refusesALineThatNobodyWouldRead() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        let text = String(repeating: "\u{1}", count: JournalEntry.longest / 6)
        #expect(throws: StoreError.self) { try writer.comment(text) }
        try writer.comment("short")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["short"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func continuesAtTheMaximumClock() throws {
        let disk = try Sample.disk(comments: 1)
        let line = try disk.text()
        disk.overwrite(file, with: Array(line.replacing(#""clock":1,"#, with: #""clock":9007199254740991,"#).utf8))
        var writer = try Sample.writer(on: disk, as: Sample.paul)
        for number in 0..<2 {
            let event = try writer.record(
                .comment("\(number)"), of: .criterion("IFC-01"), replacing: [], at: Sample.time,
                afterClock: Event.greatestNumber)
            #expect(event.order.clock == Event.greatestNumber)
        }
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "0", "1"])
        // All the clocks below it belong to no event.
        #expect(try Sample.damages(on: disk).map(\.file) == [Journals.folder])
    }

    @Test func fileSizeLimitDoesNotKillTheProcess() throws {
        ignoreFileSizeSignal()
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        var limit = rlimit()
        #expect(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let before = limit
        limit.rlim_cur = 1_000
        let file = try WritingFile(new: "a", in: storage)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let code: Int32?
        do throws(StorageError) {
            try file.append([UInt8](repeating: 0, count: 2_000))
            code = nil
        } catch {
            code = error.code
        }
        limit = before
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        #expect(code == EFBIG)
    }
}
