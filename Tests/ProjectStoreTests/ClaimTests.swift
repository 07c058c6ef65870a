import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Who writes which file.
struct ClaimTests {
    private let base = Sample.mira.writer

    @Test func anotherWindowOfThePersonHasItsOwnFile() throws {
        let disk = try Sample.disk()
        var first = try Sample.writer(on: disk)
        var second = try Sample.writer(on: disk)
        #expect(first.writer == base)
        #expect(second.writer.text == base.text + "-2")
        #expect(second.writer.base == base)
        try first.comment("first")
        try second.comment("second")
        try first.save()
        try second.save()
        #expect(try Set(Sample.events(on: disk).comments) == ["first", "second"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func takesTheFileAgainWhenItIsFree() throws {
        let disk = try Sample.disk(comments: 1)
        let before = try disk.lines()
        var writer = try Sample.writer(on: disk)
        try writer.comment("again")
        try writer.save()
        #expect(try disk.lines().first == before.first)
        #expect(try disk.lines().count == 2)
        #expect(disk.paths.filter { $0.hasPrefix("journal/") } == [MemoryStorage.journal])
    }

    @Test func leavesNoEmptyFile() throws {
        let disk = try Sample.disk()
        do {
            let writer = try Sample.writer(on: disk)
            #expect(disk.content(of: Journals.file(of: writer.writer)) == [])
        }
        #expect(disk.content(of: MemoryStorage.journal) == nil)
    }

    @Test func doesNotWriteBehindDamage() throws {
        let disk = try Sample.disk(comments: 3)
        var lines = try disk.lines()
        lines[1] = "garbled"
        disk.set(lines)
        var writer = try Sample.writer(on: disk)
        #expect(writer.writer.text == base.text + "-2")
        try writer.comment("next")
        try writer.save()
        #expect(try disk.lines() == lines)
        #expect(try Set(Sample.events(on: disk).comments) == ["comment 0", "comment 2", "next"])
    }

    @Test func doesNotWriteIntoAnotherWritersLines() throws {
        let disk = try Sample.disk(comments: 1)
        let miras = try #require(disk.content(of: MemoryStorage.journal))
        disk.overwrite(Journals.file(of: Sample.paul.writer), with: miras)
        let writer = try Sample.writer(on: disk, as: Sample.paul)
        #expect(writer.writer.text == Sample.paul.writer.text + "-2")
    }

    @Test func takesAFreshFileWhereThereAreNoLocks() throws {
        let disk = try Sample.disk(locks: false)
        for number in 1...3 {
            var writer = try Sample.writer(on: disk)
            try writer.comment("\(number)")
            try writer.save()
            #expect(writer.writer == base.window(number))
        }
        #expect(try Sample.events(on: disk).comments == ["1", "2", "3"])
    }

    @Test func doesNotFollowALinkInPlaceOfTheJournal() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: "Mira", time: Sample.time)
        let storage = try folder.storage
        try storage.writeNew("precious", Array("precious".utf8))
        #expect(symlink("../../precious", "\(path)/journal/\(base).jsonl") == 0)
        var writer = try ProjectWriter(try Project.open(path).project, as: Sample.mira)
        try writer.comment("a")
        try writer.save()
        #expect(try storage.bytes(of: "precious", limit: 100) == Array("precious".utf8))
        #expect(writer.writer.text == base.text + "-2")
    }

    @Test func tellsWhatWasWrittenBetweenOpeningAndLocking() throws {
        let disk = try Sample.disk(comments: 1)
        let opening = try Project.open(in: disk)
        do {
            var other = try Sample.writer(on: disk)
            try other.comment("meanwhile")
            try other.save()
        }
        var writer = try ProjectWriter(opening.project, as: Sample.mira, in: disk)
        #expect(writer.poll().events.comments == ["meanwhile"])
        #expect(writer.poll().isEmpty)
        try writer.comment("then")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "meanwhile", "then"])
        #expect(try Sample.damages(on: disk) == [])
    }

    /// The window that had the file goes, and takes it along, between our opening and our locking it.
    @Test func doesNotWriteIntoAFileThatIsNoLongerThere() throws {
        let disk = try Sample.disk()
        disk.overwrite(MemoryStorage.journal, with: [])
        let guarded = GuardedStorage(disk: disk) { step, _ throws(StorageError) in
            if step == .lock, disk.content(of: MemoryStorage.journal) == [], !disk.changes.contains("gone") {
                try disk.makeFolder("gone")
                try disk.remove(MemoryStorage.journal)
            }
        }
        var writer = try ProjectWriter(try Project.open(in: disk).project, as: Sample.mira, in: guarded)
        try writer.comment("a")
        try writer.save()
        #expect(writer.writer == base)
        #expect(try Sample.events(on: disk).comments == ["a"])
    }

    @Test func oneProcessAfterTheOtherKeepsOneChain() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: "Mira", time: Sample.time)
        for number in 0..<5 {
            var writer = try ProjectWriter(try Project.open(path).project, as: Sample.mira)
            #expect(writer.writer == base)
            try writer.comment("\(number)")
            try writer.save()
        }
        let news = try Project.open(path).news
        #expect(news.events.comments == ["0", "1", "2", "3", "4"])
        #expect(news.damages == [])
    }

    @Test func saysThatAFolderMayNotBeWritten() throws {
        // Nothing is forbidden to root, so the permission is taken away by a disk that says so.
        let disk = try Sample.disk(comments: 1)
        let readOnly = GuardedStorage.readOnly(disk)
        let project = try Project.open(in: readOnly).project
        #expect(throws: StoreError.notWritable(path: "memory/\(MemoryStorage.journal)", code: EROFS)) {
            _ = try ProjectWriter(project, as: Sample.mira, in: readOnly)
        }
    }
}
