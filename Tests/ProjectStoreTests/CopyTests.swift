import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// One person works on two copies of a directory at one machine, and merges them by copying files.
struct CopyTests {
    private let first = Sample.mira.window(1)
    private let second = Sample.mira.window(2)

    private func write(_ text: String, on disk: MemoryStorage, of machine: MemoryStorage) throws {
        var writer = try Sample.writer(on: disk, of: machine)
        try writer.comment(text)
        try writer.save()
    }

    /// Copies every file of a project over the one with the same name, like `cp -r`.
    private func copy(_ source: MemoryStorage, over target: MemoryStorage) throws {
        for path in source.projectPaths where source.content(of: path) != nil {
            target.overwrite(path, with: try #require(source.content(of: path)))
        }
    }

    @Test func neverGrowTheSameFile() throws {
        let disk = try Sample.disk(comments: 2)
        let copied = disk.copied(identity: 2)
        try write("original", on: disk, of: disk)
        try write("copy", on: copied, of: disk)
        #expect(disk.journals == [Journals.file(of: first)])
        #expect(copied.journals == [first, second].map(Journals.file))
        // Each continues in its own file.
        try write("original again", on: disk, of: disk)
        try write("copy again", on: copied, of: disk)
        #expect(disk.journals.count == 1 && copied.journals.count == 2)
    }

    @Test(arguments: [false, true]) func mergeEverythingThatWasWritten(_ isOpen: Bool) throws {
        let disk = try Sample.disk(comments: 2)
        let copied = disk.copied(identity: 2)
        let all = ["comment 0", "comment 1", "original", "copy"]
        try write("original", on: disk, of: disk)
        try write("copy", on: copied, of: disk)
        if isOpen {
            // While the original is open, its journal loses two lines, and they are restored.
            var writer = try Sample.writer(on: disk)
            try copy(copied, over: disk)
            let news = writer.poll()
            #expect(news.events.comments.contains("copy"))
            #expect(
                news.notices.map(\.kind) == [
                    .restored(events: 1, into: Journals.file(of: first), after: .cut)
                ])
            #expect(news.damages == [])
        } else {
            try copy(copied, over: disk)
            _ = try Sample.writer(on: disk)
        }
        #expect(try Set(Sample.events(on: disk).comments) == Set(all))
        try copy(disk, over: copied)
        #expect(try Set(Sample.events(on: copied).comments) == Set(all))
        #expect(try Sample.damages(on: copied) == [])
    }

    /// The old copy replaces the directory: nobody knows whether the answers it lacks are wanted.
    @Test func olderCopyOfTheDirectoryIsADifferentOne() throws {
        let disk = try Sample.disk(comments: 1)
        let backup = disk.copied(identity: 2)
        try write("later", on: disk, of: disk)
        var writer = try Sample.writer(on: backup, of: disk)
        #expect(writer.poll().notices == [])
        #expect(writer.writer == second)
    }

    @Test func movedDirectoryIsTheSameOne() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        func writers(_ path: String) throws -> [String] { try DirectoryStorage(path).names(in: "journal").sorted() }
        let before = try writers(path)
        #expect(rename(path, "\(folder.path)/b") == 0)
        var writer = try ProjectWriter(
            try Project.open("\(folder.path)/b").project, as: Sample.mira, state: folder.state)
        try writer.comment("a")
        try writer.save()
        #expect(try writers("\(folder.path)/b") == before)
    }

    @Test func withoutLocalStateEverySessionStartsAJournal() throws {
        let disk = try Sample.disk()
        for number in 1...3 {
            var writer = try Sample.writer(on: disk, of: disk, state: LocalState(nil))
            #expect(writer.writer == Sample.mira.window(number))
            #expect(writer.poll().notices == [StoreNotice(.noSafetyCopy(code: nil), file: "journal")])
            try writer.comment("\(number)")
            try writer.save()
            #expect(writer.poll().notices == [])
        }
        #expect(try Sample.events(on: disk).comments == ["1", "2", "3"])
    }

    @Test func reportsOnceWhyThereIsNoSafetyCopy() throws {
        let disk = try Sample.disk()
        let state = LocalState(GuardedStorage.readOnly(MemoryStorage("state")))
        var writer = try Sample.writer(on: disk, of: disk, state: state)
        #expect(writer.poll().notices == [StoreNotice(.noSafetyCopy(code: EROFS), file: "journal")])
        let folder = try TemporaryFolder()
        try folder.storage.writeNew("state", [1])
        let path = "\(folder.path)/project"
        let blocked = LocalState("\(folder.path)/state/cpo")
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: blocked,
            time: Sample.time)
        writer = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: blocked)
        #expect(writer.poll().notices == [StoreNotice(.noSafetyCopy(code: ENOTDIR), file: "journal")])
        try writer.comment("saved all the same")
        try writer.save()
        #expect(writer.poll().notices == [])
        #expect(try Project.open(path).news.events.comments == ["saved all the same"])
    }

    /// There is no room at home: the journal does not wait for the safety copy, which catches up later.
    @Test func safetyCopyCatchesUp() throws {
        let disk = try Sample.disk()
        let home = MemoryStorage("state")
        var writer = try Sample.writer(on: disk, of: disk, state: LocalState(home))
        for number in 0..<6 {
            home.limit(to: (1...3).contains(number) ? number * 20 : nil)
            try writer.comment("\(number)")
            try writer.save()
        }
        let notices = writer.poll().notices.map(\.kind)
        #expect(notices == [.noSafetyCopy(code: ENOSPC)])
        try disk.remove(MemoryStorage.journal)
        #expect(
            writer.poll().notices.map(\.kind) == [
                .restored(events: 6, into: MemoryStorage.journal, after: .removed)
            ])
        #expect(try Sample.events(on: disk).comments == (0..<6).map(String.init))
    }

    @Test func linesUnknownToTheSafetyCopyStartANewJournal() throws {
        let disk = try Sample.disk()
        let home = MemoryStorage("state")
        let state = LocalState(home)
        do {
            var writer = try Sample.writer(on: disk, of: disk, state: state)
            try writer.comment("0")
            try writer.save()
            home.limit(to: 0)
            try writer.comment("1")
            try writer.save()
            home.limit(to: nil)
        }
        for _ in 0..<2 {
            let writer = try Sample.writer(on: disk, of: disk, state: state)
            #expect(writer.writer == second)
        }
        // From then on it is safe nevertheless.
        try disk.remove(MemoryStorage.journal)
        do { _ = try Sample.writer(on: disk, of: disk, state: state) }
        #expect(try Sample.events(on: disk).comments == ["0", "1"])
    }
}
