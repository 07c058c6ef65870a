import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Files become evidence by content, each stored once, and are found again or reported.
struct EvidenceTests {
    /// A project, and files next to it to attach.
    private struct Fixture: ~Copyable {
        let folder: TemporaryFolder
        let project: String
        var writer: ProjectWriter

        init() throws {
            let folder = try TemporaryFolder()
            let project = "\(folder.path)/project"
            try Project.create(
                at: project, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
                time: Sample.time)
            writer = try ProjectWriter(try Project.open(project).project, as: Sample.mira, state: folder.state)
            self.folder = folder
            self.project = project
        }

        var storage: DirectoryStorage { get throws { try DirectoryStorage(project) } }

        func file(_ name: String, _ content: String) throws -> String {
            try? folder.storage.remove(name)
            try folder.storage.writeNew(name, Array(content.utf8))
            return "\(folder.path)/\(name)"
        }

        func attach(_ path: String, slice: Int = 1 << 20) throws -> Evidence.Source {
            var copy = try writer.copyEvidence(from: path)
            while true {
                if case .finished(let source) = try copy.step(slice) { return source }
            }
        }

        func evidenceNames() throws -> [String] { try storage.names(in: "evidence").sorted() }
    }

    private func source(_ content: String, _ name: String) -> Evidence.Source {
        .file(sha256: SHA256.digest(of: Array(content.utf8)).description, name: name, bytes: content.utf8.count)
    }

    private func error(_ body: () throws -> Void) -> StoreError? {
        do {
            try body()
            return nil
        } catch {
            return error as? StoreError
        }
    }

    /// The path of a piece of evidence.
    private func place(of evidence: Evidence, in project: Project) -> String? {
        let path = (try? EvidenceFolder.path(of: evidence.source, in: project.storage)) ?? nil
        return path.map { "\(project.path)/\($0)" }
    }

    @Test func keepsAFileUnderTheHashOfItsContent() throws {
        let fixture = try Fixture()
        let path = try fixture.file("Report 1.pdf", "content")
        #expect(try fixture.attach(path) == source("content", "Report 1.pdf"))
        let kept = "evidence/\(SHA256.digest(of: Array("content".utf8)))/Report 1.pdf"
        #expect(try fixture.storage.bytes(of: kept, limit: 100) == Array("content".utf8))
        #expect(try fixture.evidenceNames().count == 1)
        #expect(
            place(of: Evidence(source("content", "Report 1.pdf")), in: fixture.writer.project)
                == "\(fixture.project)/\(kept)"
        )
    }

    @Test(arguments: [1, 3, 7, 8, 100]) func copiesInSteps(_ slice: Int) throws {
        let fixture = try Fixture()
        var copy = try fixture.writer.copyEvidence(from: try fixture.file("a", "content"))
        var done: [Int] = []
        while case .copying(let bytes, let total) = try copy.step(slice) {
            #expect(total == 7)
            done.append(bytes)
        }
        #expect(done == Array(stride(from: slice, through: 7, by: slice)))
        #expect(try copy.step() == .finished(source("content", "a")))
    }

    @Test func repairsANameThatIsNotUTF8() throws {
        let fixture = try Fixture()
        let path = try fixture.file("caf", "content")
        let odd = FileNames.text(Array(path.utf8) + [0xE9])
        try #require(FileNames.withCString(odd) { rename(path, $0) } == 0)
        #expect(try fixture.attach(odd) == source("content", "caf_"))
    }

    @Test func keepsAnEmptyFile() throws {
        let fixture = try Fixture()
        #expect(try fixture.attach(try fixture.file("empty", "")) == source("", "empty"))
    }

    @Test func keepsEachContentOnce() throws {
        let fixture = try Fixture()
        _ = try fixture.attach(try fixture.file("first", "same"))
        #expect(try fixture.attach(try fixture.file("second", "same")) == source("same", "first"))
        #expect(try fixture.attach(try fixture.file("first", "other")) == source("other", "first"))
        #expect(try fixture.evidenceNames().count == 2)
        let names = try fixture.storage.names(in: "evidence/\(SHA256.digest(of: Array("same".utf8)))")
        #expect(names == ["first"])
    }

    @Test func attachingAgainRepairsDamage() throws {
        let fixture = try Fixture()
        let path = try fixture.file("a", "content")
        let evidence = Evidence(try fixture.attach(path))
        let kept = try #require(place(of: evidence, in: fixture.writer.project))
        try DirectoryStorage("/").replace(String(kept.dropFirst()), with: [1], through: "\(kept.dropFirst()).new")
        #expect(fixture.writer.project.condition(of: evidence) == .changed)
        _ = try fixture.attach(path)
        var check = fixture.writer.project.check(evidence)
        #expect(check.step() == .finished(.intact))
    }

    @Test func cancellingLeavesNothing() throws {
        let fixture = try Fixture()
        let path = try fixture.file("a", "content")
        var copy = try fixture.writer.copyEvidence(from: path)
        #expect(try copy.step(2) == .copying(done: 2, total: 7))
        #expect(try fixture.evidenceNames().count == 1)
        copy.cancel()
        #expect(try fixture.evidenceNames() == [])
        do { _ = try fixture.writer.copyEvidence(from: path) }
        #expect(try fixture.evidenceNames() == [])
    }

    @Test(arguments: ["more content", "less", "changed"]) func refusesAFileThatIsBeingWritten(_ content: String) throws
    {
        let fixture = try Fixture()
        let path = try fixture.file("a", "content")
        var copy = try fixture.writer.copyEvidence(from: path)
        _ = try copy.step(3)
        let file = try #require(fopen(path, "r+"))
        #expect(ftruncate(fileno(file), off_t(content.utf8.count)) == 0)
        #expect(fwrite(content, 1, content.utf8.count, file) == content.utf8.count)
        fclose(file)
        var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
        for _ in 0..<2 {
            #expect(throws: StoreError.changedWhileCopied(path: path)) {
                while case .copying = try copy.step(3) {}
            }
        }
        copy.cancel()
        #expect(try fixture.evidenceNames() == [])
    }

    @Test func refusesSpecialFiles() throws {
        let fixture = try Fixture()
        let pipe = "\(fixture.folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let missing = "\(fixture.folder.path)/missing"
        let cases: [(String, StoreError)] = [
            (pipe, .notAFile(path: pipe, kind: .fifo)),
            ("/dev/zero", .notAFile(path: "/dev/zero", kind: .device)),
            (fixture.project, .notAFile(path: fixture.project, kind: .folder)),
            ("\(fixture.project)/", .notAFile(path: "\(fixture.project)/", kind: .folder)),
            ("/", .notAFile(path: "/", kind: .folder)),
            (missing, .cannotRead(path: missing, code: ENOENT)),
            ("", .cannotRead(path: "", code: ENOENT)),
        ]
        for (path, expected) in cases {
            #expect(error { _ = try fixture.writer.copyEvidence(from: path) } == expected)
        }
        let dots = try fixture.file("...", "x")
        #expect(error { _ = try fixture.writer.copyEvidence(from: dots) } == .noFileName(path: dots))
        #expect(try fixture.evidenceNames() == [])
    }

    @Test func followsALinkToAFileUnderTheLinksName() throws {
        let fixture = try Fixture()
        _ = try fixture.file("target.txt", "content")
        let link = "\(fixture.folder.path)/link.txt"
        #expect(symlink("target.txt", link) == 0)
        #expect(try fixture.attach(link) == source("content", "link.txt"))
    }

    @Test func losesNothingWhenTheDiskIsFull() throws {
        let fixture = try Fixture()
        let path = try fixture.file("a", "content")
        let disk = try Sample.disk()
        let writer = try Sample.writer(on: disk)
        disk.limit(to: 4)
        var copy = try writer.copyEvidence(from: path)
        let incoming = "memory/evidence/.incoming-\(Sample.mira.writer).1/a"
        #expect(throws: StoreError.noSpace(path: incoming, code: ENOSPC)) { _ = try copy.step() }
        copy.cancel()
        #expect(disk.paths.filter { $0.hasPrefix("evidence/") } == [])
        disk.limit(to: nil)
        var again = try writer.copyEvidence(from: path)
        #expect(try again.step() == .finished(source("content", "a")))
        disk.cutPower()
        #expect(EvidenceFolder.condition(of: source("content", "a"), in: disk) == .unread)
    }

    @Test func cleansUpAfterAKilledProcess() throws {
        let disk = try Sample.disk()
        let mine = "evidence/.incoming-\(Sample.mira.writer).1"
        let others = "evidence/.incoming-\(Sample.paul.writer).1"
        for path in ["evidence", mine, others] { try disk.makeFolder(path) }
        try disk.writeNew("\(mine)/a", [1])
        _ = try Sample.writer(on: disk)
        #expect(disk.paths.filter { $0.hasPrefix("evidence/") } == [others])
    }

    @Test func reportsTheConditionOfAFile() throws {
        let fixture = try Fixture()
        let project = fixture.writer.project
        let evidence = Evidence(try fixture.attach(try fixture.file("a", "content")))
        let path = try #require(place(of: evidence, in: project))
        #expect(project.condition(of: evidence) == .unread)
        var check = project.check(evidence)
        #expect(check.step(3) == .reading(done: 3, total: 7))
        #expect(check.step(3) == .reading(done: 6, total: 7))
        #expect(check.step(3) == .finished(.intact))
        #expect(check.step(3) == .finished(.intact))

        func finish() -> EvidenceCondition? {
            var check = project.check(evidence)
            while true {
                if case .finished(let condition) = check.step(2) { return condition }
            }
        }
        let storage = try DirectoryStorage("/")
        let inside = String(path.dropFirst())
        try storage.replace(inside, with: Array("cOntent".utf8), through: inside + ".new")
        #expect(project.condition(of: evidence) == .unread)
        #expect(finish() == .changed)
        try storage.replace(inside, with: [1], through: inside + ".new")
        #expect(project.condition(of: evidence) == .changed)
        try storage.remove(inside)
        #expect(project.condition(of: evidence) == .missing)
        #expect(finish() == .missing)
        #expect(!project.canOpen(evidence))
        #expect(mkfifo(path, 0o600) == 0)
        #expect(project.condition(of: evidence) == .notAFile)
        #expect(finish() == .notAFile)
        #expect(project.condition(of: Evidence(.url("https://example.org"))) == .intact)
    }

    @Test func findsARenamedFile() throws {
        let fixture = try Fixture()
        let evidence = Evidence(try fixture.attach(try fixture.file("Größe.txt", "content")))
        let path = try #require(place(of: evidence, in: fixture.writer.project))
        let folder = path.prefix { $0 != "ö" }.dropLast("/Gr".count)
        #expect(rename(path, "\(folder)/Gro\u{308}ße.txt") == 0)
        #expect(fixture.writer.project.condition(of: evidence) == .unread)
        #expect(place(of: evidence, in: fixture.writer.project)?.hasSuffix("Gro\u{308}ße.txt") == true)
    }
}
