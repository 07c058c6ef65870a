import AssessmentModel
import CatalogFormat
import Glibc
import Testing

@testable import ProjectStore

/// A new project begins with the answers and the evidence of an earlier one, in one piece or not at all.
struct SuccessionTests {
    private static let proof = Array("proof".utf8)
    private static let digest = SHA256.digest(of: proof)
    private static let path = "evidence/\(digest)/proof.txt"

    /// A project in which IFC-01 is met, with a file.
    static func earlier() throws -> MemoryStorage {
        let disk = try Sample.disk()
        disk.overwrite(path, with: proof)
        var writer = try Sample.writer(on: disk)
        var assessment = Sample.assessment(of: try Project.open(in: disk).news.events)
        try writer.record(.rate(Judgement(.met)), in: &assessment)
        let source = Evidence.Source.file(sha256: digest.description, name: "proof.txt", bytes: proof.count)
        try writer.record(.attach(Evidence(source, locator: "p. 1")), in: &assessment)
        try writer.save()
        return disk
    }

    static func files(after disk: MemoryStorage) throws -> ProjectFiles {
        let project = try Project.open(in: disk).project
        let assessment = try MigrationTests.assessment(on: disk)
        let plan = MigrationPlan(beginningWith: assessment, against: MigrationTests.edition) { id, _ in "see \(id)" }
        return try ProjectFiles(
            subject: Subject(name: "Acme PLM 13"), catalog: MigrationTests.edition, by: Sample.paul, time: Sample.time,
            succeeding: try Succession(plan, of: assessment, from: project))
    }

    private func expectBegun(
        _ storage: any ReadableStorage, _ comment: Comment? = nil
    ) throws {
        let opening = try Project.open(in: storage)
        // Killed at the very end, the empty folder in which it was built stays.
        #expect(Project.verify(opening).damages.allSatisfy { $0.kind == .leftover }, comment)
        let details = opening.project.info.details
        #expect(details.earlierAssessment?.subject == "Acme PLM 12.1", comment)
        #expect(details.earlierAssessment?.catalog.version == "1.0", comment)
        #expect(details.subject.name == "Acme PLM 13", comment)
        let answer = try MigrationTests.assessment(on: storage).answers[0]
        #expect(answer.rating == .met && answer.confirmationCause == .reworded, comment)
        #expect(answer.attachments.compactMap(\.evidence).map(\.locator) == ["p. 1"], comment)
        #expect(opening.news.events.allSatisfy { $0.by == "Paul" }, comment)
    }

    @Test func answersAndFilesAreThere() throws {
        let (earlier, parent) = (try Self.earlier(), MemoryStorage())
        let before = earlier.changes
        try Self.files(after: earlier).make("p", in: parent, path: "p", state: LocalState(nil))
        try expectBegun(FolderBelow(disk: parent, folder: "p"))
        #expect(parent.content(of: "p/\(Self.path)") == Self.proof)
        #expect(earlier.changes == before)
    }

    /// What the project began with is no step: undo would empty it.
    @Test func theBeginningIsNotUndone() throws {
        let disk = MemoryStorage()
        try Self.files(after: try Self.earlier()).fill(disk, path: "p", state: LocalState(nil))
        var stack = UndoStack()
        for event in try Project.open(in: disk).news.events { stack.apply(event) }
        #expect(stack.nextUndo == nil)
    }

    @Test func aChangedFileLeavesNothing() throws {
        let (earlier, parent, empty) = (try Self.earlier(), MemoryStorage(), MemoryStorage())
        let files = try Self.files(after: earlier)
        earlier.overwrite(Self.path, with: Array("forge".utf8))
        #expect(throws: StoreError.changedWhileCopied(path: "memory/\(Self.path)")) {
            try files.make("p", in: parent, path: "p", state: LocalState(nil))
        }
        #expect(throws: StoreError.changedWhileCopied(path: "memory/\(Self.path)")) {
            try files.fill(empty, path: "p", state: LocalState(nil))
        }
        #expect(parent.paths == [] && empty.paths == [])
    }

    @Test func aCancelledOneLeavesNothing() throws {
        let (parent, empty) = (MemoryStorage(), MemoryStorage())
        let files = try Self.files(after: try Self.earlier())
        #expect(throws: StoreError.cancelled) {
            try files.make("p", in: parent, path: "p", state: LocalState(nil)) { _ in false }
        }
        #expect(throws: StoreError.cancelled) {
            try files.fill(empty, path: "p", state: LocalState(nil)) { _ in false }
        }
        #expect(parent.paths == [] && empty.paths == [])
    }

    @Test func aMissingFileIsNoticedBefore() throws {
        let earlier = try Self.earlier()
        try earlier.removeAll("evidence/\(Self.digest)")
        #expect(throws: StoreError.self) { _ = try Self.files(after: earlier) }
    }

    /// The program is killed at every change of the disk, one after the other.
    @Test(arguments: [true, false]) func killedAnywhereItIsWholeOrNotThere(_ isFilled: Bool) throws {
        for steps in 0..<200 {
            let (earlier, disk) = (try Self.earlier(), MemoryStorage())
            let begin = { (storage: any Storage) throws in
                let files = try Self.files(after: earlier)
                if isFilled {
                    try files.fill(storage, path: "p", state: LocalState(nil))
                } else {
                    try files.make("p", in: storage, path: "p", state: LocalState(nil))
                }
            }
            let isDone = Dying.survives(after: steps, disk) { try begin($0) }
            let project: any ReadableStorage = isFilled ? disk : FolderBelow(disk: disk, folder: "p")
            let isThere = (try? project.status(of: ProjectFile.path)) ?? nil != nil
            if !isThere { try begin(disk) }
            #expect(isThere || !isDone)
            try expectBegun(project, "killed after \(steps) steps")
            if isDone { return }
        }
        Issue.record("it never came to its end")
    }
}
