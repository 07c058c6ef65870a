import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Leftovers of killed programs are removed by the next one, but not what somebody is writing.
struct LeftoverTests {
    private func create(_ path: String) throws(StoreError) {
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: LocalState(nil),
            time: Sample.time)
    }

    @Test func removesThoseOfDeadLocalWriters() throws {
        let disk = try Sample.disk(comments: 1)
        let mine = Sample.mira.window(7)
        let colleague = Author(name: "Ada", machine: Sample.mira.machine).writer
        let gone = [
            "evidence/.incoming-\(mine).1/report.pdf", "evidence/.incoming-\(Sample.mira.base).3/old.pdf",
            "drafts/.\(mine).new", "sessions/.\(colleague).new", "profiles/.\(mine).new",
            ".project-\(Sample.mira.base)-2.new",
        ]
        let kept = [
            "evidence/.incoming-\(Sample.paul.writer).1/report.pdf", "drafts/.\(Sample.paul.writer).new",
            "evidence/.incoming-", "drafts/..new", "notes.new",
        ]
        for path in gone + kept { disk.overwrite(path, with: [1]) }
        do { _ = try Sample.writer(on: disk) }
        for path in gone { #expect(disk.content(of: path) == nil, "\(path)") }
        for path in kept { #expect(disk.content(of: path) == [1], "\(path)") }
        #expect(!disk.paths.contains("evidence/.incoming-\(mine).1"))
    }

    @Test("Many leftovers beside many journals do not multiply", .timeLimit(.minutes(1)))
    func many() throws {
        let disk = MemoryStorage("many")
        let writers = (1...4_000).map { Sample.mira.window($0) }
        for writer in writers {
            disk.overwrite(Journals.file(of: writer), with: [])
            disk.overwrite("drafts/.\(writer).new", with: [])
        }
        #expect(Leftovers.abandoned(in: disk).count == writers.count)
    }

    @Test func removesEmptyJournalsOfDeadLocalWriters() throws {
        let disk = try Sample.disk(comments: 1)
        let ada = Author(name: "Ada", machine: Sample.mira.machine)
        let dead = [Sample.mira.window(7), ada.writer].map(Journals.file)
        let elsewhere = Journals.file(of: Sample.paul.writer)
        for path in dead + [elsewhere] { disk.overwrite(path, with: []) }
        do { _ = try Sample.writer(on: disk) }
        for path in dead { #expect(disk.content(of: path) == nil, "\(path)") }
        #expect(disk.content(of: elsewhere) == [])
        // What another program is about to write to is not a leftover.
        let living = try Sample.writer(on: disk, as: ada)
        let file = Journals.file(of: living.writer)
        do { _ = try Sample.writer(on: disk) }
        #expect(disk.content(of: file) == [])
        #expect(living.unsaved == 0)
    }

    @Test func keepsThoseOfLivingWriters() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try create(path)
        try folder.storage.writeNew("big", [UInt8](repeating: 7, count: 100))
        var first = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: folder.state)
        var copy = try first.copyEvidence(from: "\(folder.path)/big")
        _ = try copy.step(10)
        let storage = try DirectoryStorage(path)
        try storage.ensureFolder("drafts")
        try storage.writeNew("drafts/.\(first.writer).new", [1])
        do {
            _ = try ProjectWriter(try Project.open(path).project, as: Sample.mira, state: folder.state)
            let report = try Project.verify(path, state: folder.state)
            #expect(report.damages == [])
        }
        #expect(try storage.status(of: "drafts/.\(first.writer).new") != nil)
        guard case .finished = try copy.step(1_000) else {
            Issue.record("the copy has lost its folder")
            return
        }
        try first.comment("a")
        try first.save()
    }

    @Test func reportsThoseOfFinishedWork() throws {
        let disk = try Sample.disk(comments: 1)
        let path = "evidence/.incoming-\(Sample.mira.window(3)).1"
        try disk.makeFolder("evidence")
        try disk.makeFolder(path)
        #expect(Project.verify(try Project.open(in: disk)).damages == [Damage(.leftover, file: path)])
    }

    @Test func removesThoseOfAnUnfinishedProject() throws {
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        let dead = ".new-0123456789abcdef0123456789abcdef"
        try storage.makeFolder(dead)
        try storage.writeNew("\(dead)/catalog.json", [1])
        try storage.makeFolder(".new-mine")
        let living = ".new-ffffffffffffffffffffffffffffffff"
        try storage.makeFolder(living)
        let lock = try LockedFolder(living, in: storage)
        try create("\(folder.path)/project")
        #expect(try storage.names(in: "").sorted() == [living, ".new-mine", "project"])
        lock.unlock()
    }

    /// The program is killed at any step of filling an empty folder; the next one completes it.
    @Test func completesAHalfFilledFolder() throws {
        var steps = 0
        while true {
            let disk = MemoryStorage()
            // A class, because the guard must count.
            let count = Counter(steps)
            let guarded = GuardedStorage(disk: disk) { _, path throws(StorageError) in
                if count.next() { throw StorageError(path, .system(EIO)) }
            }
            let error = Result { () throws(StoreError) in
                try Sample.killedFiles().fill(guarded, path: "p", state: LocalState(nil))
            }
            if case .success = error { break }
            disk.releaseAll()
            let isProject = disk.content(of: ProjectFile.path) != nil
            if !isProject { try Sample.files(on: disk).fill(disk, path: "p", state: LocalState(nil)) }
            let opening = try Project.open(in: disk)
            #expect(opening.project.info.subject.name == (isProject ? "Killed" : Sample.subject.name))
            #expect(opening.news.events.count == 3 && opening.news.damages == [])
            do { _ = try Sample.writer(on: disk, of: disk, state: LocalState(nil)) }
            #expect(Project.verify(try Project.open(in: disk)).damages == [])
            steps += 1
        }
        #expect(steps > 10)
    }

    private final class Counter: @unchecked Sendable {
        private var left: Int
        init(_ steps: Int) { left = steps }

        /// Whether the program is dead by now.
        func next() -> Bool {
            left -= 1
            return left < 0
        }
    }
}

extension Sample {
    fileprivate static func killedFiles() throws(StoreError) -> ProjectFiles {
        try ProjectFiles(subject: Subject(name: "Killed"), catalog: catalog, by: founder, time: time)
    }
}
