import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Which writer writes to which file.
struct ClaimTests {
    private let first = Sample.mira.window(1)
    private let second = Sample.mira.window(2)

    @Test func secondWindowHasItsOwnFile() throws {
        let disk = try Sample.disk()
        var one = try Sample.writer(on: disk)
        var other = try Sample.writer(on: disk)
        #expect(one.writer == first)
        #expect(other.writer == second)
        #expect(first.base == second.base)
        try one.comment("first")
        try other.comment("second")
        try one.save()
        try other.save()
        #expect(try Set(Sample.events(on: disk).comments) == ["first", "second"])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func reclaimsTheFileWhenItIsFree() throws {
        let disk = try Sample.disk(comments: 1)
        let before = try disk.lines()
        var writer = try Sample.writer(on: disk)
        try writer.comment("again")
        try writer.save()
        #expect(try disk.lines().first == before.first)
        #expect(try disk.lines().count == 2)
        #expect(disk.journals == [MemoryStorage.journal])
    }

    @Test func windowsReclaimTheirFilesInAnyOrder() throws {
        let disk = try Sample.disk()
        for _ in 0..<3 {
            var one = try Sample.writer(on: disk)
            var other = try Sample.writer(on: disk)
            try other.comment("other")
            try other.save()
            try one.comment("one")
            try one.save()
        }
        #expect(disk.journals == [first, second].map(Journals.file))
        #expect(try Sample.events(on: disk).count == 6)
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func continuesInTheOriginalDirectory() throws {
        let parent = MemoryStorage()
        let folder = FolderBelow(disk: parent, folder: "p")
        let state = LocalState(MemoryStorage("state"))
        let files = try ProjectFiles(
            subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, time: Sample.time,
            names: .inOrder(on: parent))
        try files.make("p", in: parent, path: "p", state: state)
        var writer = try Sample.writer(on: folder, of: parent, state: state)
        #expect(writer.writer == first)
        try writer.comment("then")
        try writer.save()
        #expect(try parent.lines(of: "p/\(Journals.file(of: first))").count == 4)
        #expect(try Sample.damages(on: folder) == [])
    }

    @Test func leavesNoEmptyFile() throws {
        let disk = try Sample.disk()
        do {
            let writer = try Sample.writer(on: disk)
            #expect(disk.content(of: Journals.file(of: writer.writer)) == [])
        }
        #expect(disk.journals == [])
        #expect(disk.paths.allSatisfy { !$0.hasPrefix(MemoryStorage.stateFolder) || !$0.hasSuffix(".jsonl") })
    }

    /// A journal with that name, from elsewhere.
    @Test func doesNotContinueAForeignFile() throws {
        let disk = try Sample.disk(comments: 1)
        let (path, miras) = (
            Journals.file(of: Sample.paul.writer), try #require(disk.content(of: MemoryStorage.journal))
        )
        disk.overwrite(path, with: miras)
        var writer = try Sample.writer(on: disk, as: Sample.paul)
        #expect(writer.writer == Sample.paul.window(2))
        try writer.comment("Paul's")
        try writer.save()
        #expect(disk.content(of: path) == miras)
    }

    @Test func startsANewFileIfLocksAreUnsupported() throws {
        let disk = try Sample.disk(locks: false)
        for number in 1...3 {
            var writer = try Sample.writer(on: disk)
            try writer.comment("\(number)")
            try writer.save()
            #expect(writer.writer == Sample.mira.window(number))
        }
        #expect(try Sample.events(on: disk).comments == ["1", "2", "3"])
    }

    /// The lock on the safety copy is enough: nobody else has this journal.
    @Test func continuesIfOnlyTheProjectHasNoLocks() throws {
        let disk = try Sample.disk(locks: false)
        let state = LocalState(MemoryStorage("state"))
        for number in 1...3 {
            var writer = try Sample.writer(on: disk, of: disk, state: state)
            #expect(writer.writer == first)
            try writer.comment("\(number)")
            try writer.save()
        }
        let one = try Sample.writer(on: disk, of: disk, state: state)
        let other = try Sample.writer(on: disk, of: disk, state: state)
        #expect(one.writer == first && other.writer == second)
    }

    @Test func doesNotFollowALinkInPlaceOfTheJournal() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        let storage = try folder.storage
        try storage.writeNew("precious", Array("precious".utf8))
        let journals = try DirectoryStorage(path + "/journal")
        let name = try #require(journals.names(in: "").first)
        try journals.rename(name, to: "elsewhere.jsonl")
        #expect(symlink("../../precious", "\(path)/journal/\(name)") == 0)
        var writer = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: folder.state)
        try writer.comment("a")
        try writer.save()
        #expect(try storage.bytes(of: "precious", limit: 100) == Array("precious".utf8))
        #expect("\(writer.writer).jsonl" != name)
    }

    @Test func reportsWhatWasWrittenBetweenOpeningAndLocking() throws {
        let disk = try Sample.disk(comments: 1)
        let opening = try Project.open(in: disk)
        do {
            var other = try Sample.writer(on: disk)
            try other.comment("meanwhile")
            try other.save()
        }
        var writer = try ProjectWriter(opening.project, as: Sample.mira, state: disk.state(), in: disk)
        #expect(writer.poll().events.comments == ["meanwhile"])
        #expect(writer.poll().isEmpty)
        try writer.comment("then")
        try writer.save()
        #expect(try Sample.events(on: disk).comments == ["comment 0", "meanwhile", "then"])
        #expect(try Sample.damages(on: disk) == [])
    }

    /// Somebody removes the file between our reading it and our locking it.
    @Test func doesNotWriteToARemovedFile() throws {
        let disk = try Sample.disk(comments: 1)
        let guarded = GuardedStorage(disk: disk) { step, _ throws(StorageError) in
            if step == .lock, !disk.changes.contains("gone") {
                try disk.makeFolder("gone")
                try disk.remove(MemoryStorage.journal)
            }
        }
        var writer = try Sample.writer(on: guarded, of: disk)
        try writer.comment("a")
        try writer.save()
        #expect(writer.writer == second)
        #expect(try Sample.events(on: disk).comments == ["a"])
        #expect(disk.content(of: MemoryStorage.journal) == nil)
        // It is restored at the next start.
        _ = consume writer
        do { _ = try Sample.writer(on: disk) }
        #expect(try Sample.events(on: disk).comments == ["comment 0", "a"])
    }

    @Test func successiveProcessesContinueOneChain() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        for number in 0..<5 {
            var writer = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: folder.state)
            try writer.comment("\(number)")
            try writer.save()
        }
        #expect(try DirectoryStorage(path).names(in: "journal").count == 1)
        let news = try Project.open(path).news
        #expect(news.events.comments == ["0", "1", "2", "3", "4"])
        #expect(news.damages == [])
    }

    @Test func reportsAnUnwritableFolder() throws {
        // Permissions do not bind root, so a guarded disk denies them.
        let disk = try Sample.disk(comments: 1)
        let readOnly = GuardedStorage.readOnly(disk)
        #expect(throws: StoreError.notWritable(path: "memory/\(Journals.file(of: first))", code: EROFS)) {
            _ = try Sample.writer(on: readOnly, of: disk)
        }
    }
}
