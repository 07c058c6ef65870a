import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// A review changes nothing.
struct ReviewTests {
    private static let digest = SHA256.digest(of: Array("report".utf8)).description
    private let evidence = Evidence(.file(sha256: digest, name: "report.txt", bytes: 6))

    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk(comments: 3)
        var writer = try Sample.writer(on: disk)
        var assessment = Sample.assessment(of: try Sample.events(on: disk))
        try writer.record(.attach(evidence), in: &assessment)
        try writer.save()
        try writer.keepPlace(["criterion": "IFC-02"], time: Sample.time)
        disk.overwrite("evidence/\(Self.digest)/report.txt", with: Array("report".utf8))
        return disk
    }

    @Test func opensNothingForWriting() throws {
        let disk = try disk()
        let before = disk.changes
        var opening = try Project.open(in: disk)
        var project = opening.project
        _ = project.poll()
        #expect(project.condition(of: evidence) == .unread)
        var check = project.check(evidence)
        #expect(check.step() == .finished(.intact))
        #expect(project.canOpen(evidence))
        #expect(project.lastSession(of: "Mira")?.place == ["criterion": "IFC-02"])
        opening = try Project.open(in: disk)
        #expect(Project.verify(opening).damages == [])
        #expect(disk.changes == before)
        #expect(opening.news.events.count == 7)
    }

    @Test func worksOnAReadOnlyMedium() throws {
        let disk = GuardedStorage.readOnly(try disk())
        let opening = try Project.open(in: disk)
        #expect(opening.news.events.count == 7)
        #expect(Project.verify(opening).damages == [])
    }

    @Test func takesNoLock() throws {
        let disk = try disk()
        let project = try Project.open(in: disk).project
        #expect(disk.lockState(of: MemoryStorage.journal) == .free)
        let writer = try ProjectWriter(project, as: Sample.mira, state: disk.state(), in: disk)
        #expect(writer.writer == Sample.mira.writer)
    }

    /// Every file and folder keeps its times, sizes and identity.
    @Test func leavesARealFolderUnchanged() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        let storage = try DirectoryStorage(path)
        func statuses() throws -> [String: FileStatus] {
            var found: [String: FileStatus] = [:]
            for name in try storage.names(in: "") + storage.names(in: "journal").map({ "journal/\($0)" }) {
                found[name] = try storage.status(of: name)
            }
            return found
        }
        let before = try statuses()
        var project = try Project.open(path).project
        _ = project.poll()
        #expect(try Project.verify(path, state: folder.state).damages == [])
        #expect(try statuses() == before)
        #expect(before.count == 5)
    }
}
