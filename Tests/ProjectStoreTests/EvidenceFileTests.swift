import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// What is shown is a regular file inside the project, and remains the one that was opened.
struct EvidenceFileTests {
    private static let text = "report\n"
    private static let digest = SHA256.digest(of: Array(text.utf8))
    private let evidence = Evidence(.file(sha256: digest.description, name: "report.txt", bytes: 7))

    /// A project with the file, and a secret next to it.
    private struct Fixture: ~Copyable {
        let folder: TemporaryFolder
        let project: String

        init() throws {
            let folder = try TemporaryFolder()
            let project = "\(folder.path)/project"
            let path = Self.path
            try Project.create(
                at: project, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
                time: Sample.time)
            let storage = try DirectoryStorage(project)
            try storage.makeFolder("evidence")
            try storage.makeFolder("evidence/\(EvidenceFileTests.digest)")
            try storage.writeNew(path, Array(text.utf8))
            try folder.storage.writeNew("secret", Array("secret\n".utf8))
            self.folder = folder
            self.project = project
        }

        static let path = "evidence/\(EvidenceFileTests.digest)/report.txt"
        var storage: DirectoryStorage { get throws { try DirectoryStorage(project) } }
    }

    private func content(_ path: String) throws -> String {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    @Test func isCopiedUnderItsName() throws {
        let fixture = try Fixture()
        guard let file = try Project.open(fixture.project).project.open(evidence) else {
            Issue.record("cannot be opened")
            return
        }
        let (name, bytes) = (file.name, file.bytes)
        #expect(name == "report.txt" && bytes == 7)
        let copy = try file.copy(into: fixture.folder.path)
        #expect(copy == "\(fixture.folder.path)/report.txt")
        #expect(try content(copy) == Self.text)
        #expect(throws: StoreError.self) { _ = try file.copy(into: fixture.folder.path) }
    }

    @Test func remainsTheOneThatWasOpened() throws {
        let fixture = try Fixture()
        guard let file = try Project.open(fixture.project).project.open(evidence) else {
            Issue.record("cannot be opened")
            return
        }
        let place = file.path
        let path = try #require(place)
        #expect(path.hasPrefix("/proc/"))
        try fixture.storage.remove(Fixture.path)
        #expect(symlink("../../../secret", "\(fixture.project)/\(Fixture.path)") == 0)
        #expect(try content(path) == Self.text)
        _ = consume file
    }

    @Test func doesNotFollowLinks() throws {
        let links: [@Sendable (borrowing Fixture) throws -> Void] = [
            { fixture in
                try fixture.storage.remove(Fixture.path)
                #expect(symlink("../../../secret", "\(fixture.project)/\(Fixture.path)") == 0)
            },
            { fixture in
                try fixture.storage.rename("evidence", to: "elsewhere")
                #expect(symlink("elsewhere", "\(fixture.project)/evidence") == 0)
            },
            { fixture in
                try fixture.storage.rename("evidence/\(EvidenceFileTests.digest)", to: "elsewhere")
                #expect(symlink("../elsewhere", "\(fixture.project)/evidence/\(EvidenceFileTests.digest)") == 0)
            },
            { fixture in
                try fixture.storage.remove(Fixture.path)
                #expect(mkfifo("\(fixture.project)/\(Fixture.path)", 0o600) == 0)
            },
            { fixture in
                try fixture.storage.remove(Fixture.path)
                #expect(symlink("/dev/zero", "\(fixture.project)/\(Fixture.path)") == 0)
            },
            { fixture in
                try fixture.storage.remove(Fixture.path)
                try fixture.storage.makeFolder(Fixture.path)
            },
        ]
        for link in links {
            let fixture = try Fixture()
            try link(fixture)
            let project = try Project.open(fixture.project).project
            #expect(!project.canOpen(evidence))
            #expect(!project.condition(of: evidence).counts)
            var check = project.check(evidence)
            #expect(check.step() != .finished(.intact))
        }
    }
}
