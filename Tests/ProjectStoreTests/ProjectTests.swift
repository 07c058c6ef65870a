import AssessmentModel
import CatalogFormat
import Glibc
import Testing

@testable import ProjectStore

struct ProjectTests {
    private let file = ProjectFile.path

    private func error(_ body: () throws -> Void) -> StoreError? {
        do {
            try body()
            return nil
        } catch {
            return error as? StoreError
        }
    }

    @Test func recordsHowItWasCreated() throws {
        let disk = MemoryStorage()
        let subject = Subject(name: "Größe „1“ \u{1B}[31m", kind: .organisation, role: .provider)
        try ProjectFiles(subject: subject, catalog: Sample.catalog, by: Sample.mira, time: Sample.time)
            .fill(disk, path: "p", state: LocalState(nil))
        let project = try Project.open(in: disk).project
        #expect(project.info.subject == subject)
        #expect(project.info.catalog.id == "sample")
        #expect(project.info.catalog.version == "1.0")
        #expect(project.info.created == ProjectInfo.Creation(at: Sample.time, by: "Mira"))
        #expect(project.info.id.count == 32)
        #expect(project.catalog.criteria == Sample.catalog.criteria)
        #expect(try ProjectFile.read(in: try Sample.disk()).id != project.info.id)
        let events = try Project.open(in: disk).news.events
        #expect(events.map(\.change) == [.name(subject.name), .kind(.organisation), .role(.provider)])
        #expect(events.allSatisfy { $0.foundsAssessment && $0.by == "Mira" && $0.at == Sample.time })
        #expect(disk.paths.filter { !$0.hasPrefix("journal/") } == Self.files)
    }

    private static let files = [".gitattributes", "catalog.json", "journal", "project.json"]

    @Test func isCompleteAfterAPowerCut() throws {
        let disk = try Sample.disk()
        disk.cutPower()
        #expect(try Project.open(in: disk).news.damages == [])
        #expect(try Project.open(in: disk).project.info.subject == Sample.subject)
        let parent = MemoryStorage()
        try Sample.files(on: parent).make("p", in: parent, path: "p", state: LocalState(nil))
        parent.cutPower()
        let journal = Journals.file(of: Sample.founder.writer)
        #expect(parent.paths == ["p"] + (Self.files + [journal]).sorted().map { "p/" + $0 })
    }

    @Test func failedCreationLeavesNothing() throws {
        for room in stride(from: 0, through: 2_000, by: 41) {
            let parent = MemoryStorage()
            let files = try Sample.files(on: parent)
            parent.limit(to: room)
            let error = error { try files.make("p", in: parent, path: "p", state: LocalState(nil)) }
            guard case .noSpace? = error else {
                Issue.record("\(room): \(String(describing: error))")
                continue
            }
            #expect(parent.paths == [])
            #expect(self.error { try files.fill(parent, path: "p", state: LocalState(nil)) } != nil)
            #expect(parent.paths == [])
        }
    }

    /// Another program completes the same project just before we start.
    @Test func leavesAProjectAloneThatAppearsMeanwhile() throws {
        let disk = MemoryStorage()
        let (first, second) = try (files(by: "first"), files(by: "second"))
        let guarded = GuardedStorage(disk: disk) { step, path throws(StorageError) in
            guard step == .makeFolder, path == ".new" else { return }
            #expect(throws: Never.self) { try first.fill(disk, path: "p", state: LocalState(nil)) }
        }
        #expect(error { try second.fill(guarded, path: "p", state: LocalState(nil)) } == .alreadyExists(path: "p"))
        #expect(try Project.open(in: disk).project.info.created.by == "first")
        #expect(disk.paths.filter { !$0.hasPrefix("journal/") } == Self.files)
    }

    private func files(by name: String) throws -> ProjectFiles {
        try ProjectFiles(
            subject: Sample.subject, catalog: Sample.catalog, by: Author(name: name, machine: Sample.mira.machine),
            time: Sample.time)
    }

    @Test func refusesANewerFormat() throws {
        let disk = try Sample.disk()
        let newer = try disk.text(of: file).replacing(#""format": 2"#, with: #""format": 3"#)
            .replacing(#""id""#, with: #""ID""#)
        disk.overwrite(file, with: Array(newer.utf8))
        #expect(error { _ = try Project.open(in: disk) } == .newerFormat(path: "memory", found: 3, known: 2))
    }

    @Test func neverRewritesItsFile() throws {
        let disk = try Sample.disk()
        let before = try disk.text(of: file)
            .replacing(#""format": 2"#, with: #""later": {"a": [1.50, null, "ä"]}, "format": 2"#)
        disk.overwrite(file, with: Array(before.utf8))
        var writer = try Sample.writer(on: disk)
        let subject = Subject(name: "Acme PLM 13", kind: .product, role: .customer)
        let events = try writer.change(subject: subject, at: Sample.time, afterClock: 3)
        #expect(events.map(\.change) == [.name("Acme PLM 13"), .role(.customer)])
        #expect(events.allSatisfy { $0.replaces.count == 1 })
        try writer.save()
        #expect(writer.project.info.subject == subject)
        #expect(try Project.open(in: disk).project.info == writer.project.info)
        #expect(try disk.text(of: file) == before)
        #expect(try writer.change(subject: subject, at: Sample.time, afterClock: 5) == [])
    }

    /// Two people name the subject concurrently.
    @Test func conflictingSubjectsAreReported() throws {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        _ = try mira.change(subject: Subject(name: "Mira's"), at: Sample.time, afterClock: 3)
        _ = try paul.change(subject: Subject(name: "Paul's"), at: Sample.time, afterClock: 3)
        try mira.save()
        try paul.save()
        _ = (mira.poll(), paul.poll())
        #expect(mira.project.info == paul.project.info)
        #expect(mira.project.info.details.name.isConflicted)
        // Setting the shown value again settles the conflict.
        let events = try mira.change(subject: mira.project.info.subject, at: Sample.time, afterClock: 4)
        #expect(events.count == 1)
        #expect(!mira.project.info.details.name.isConflicted)
    }

    @Test func reportsFoldersThatAreNoProjects() throws {
        #expect(
            error { _ = try Project.open(in: MemoryStorage()) }
                == .notAProject(path: "memory", reason: .noProjectFile))
        #expect(error { _ = try Project.open("/nowhere/at/all") } == .cannotRead(path: "/nowhere/at/all", code: ENOENT))
        #expect(error { _ = try Project.open("/etc/passwd") } == .badPack(path: "/etc/passwd", .notAPack))
    }

    @Test(arguments: [
        (#""id": ""#, #""ID": ""#, "id"), (#""format": 2"#, #""format": "2""#, "format"),
        (#""format": 2"#, #""format": 0"#, "format"), (#""format": 2"#, #""format": 1"#, "subject"),
        (#""sha256": ""#, #""sha256": "x"#, "catalog.sha256"),
        (#""at": "2026"#, #""at": "20X6"#, "created.at"), (#""catalog": {"#, #""katalog": {"#, "catalog.id"),
    ])
    func namesAnInvalidField(_ good: String, _ bad: String, _ field: String) throws {
        let disk = try Sample.disk()
        disk.overwrite(file, with: Array(try disk.text(of: file).replacing(good, with: bad).utf8))
        let damage = Damage(.badField(field), file: file)
        #expect(error { _ = try Project.open(in: disk) } == .notAProject(path: "memory", reason: .damaged(damage)))
    }

    @Test func opensWithAChangedCatalogue() throws {
        let disk = try Sample.disk(comments: 1)
        let reference = try Project.open(in: disk).project.info.catalog
        let changed = try disk.text(of: Project.catalogPath).replacing("Statement 3", with: "Statement X")
        disk.overwrite(Project.catalogPath, with: Array(changed.utf8))
        let found = SHA256.digest(of: Array(changed.utf8))
        let damage = Damage(.catalogChanged(expected: reference.digest, found: found), file: Project.catalogPath)

        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [damage])
        #expect(opening.news.events.count == 4)
        #expect(opening.project.catalog.criteria[2].texts.statement == LocalizedText("Statement X"))

        let better = try Project.open(in: disk, knownCatalog: { _ in Sample.catalog })
        #expect(better.news.damages == [damage])
        #expect(better.project.catalog.criteria == Sample.catalog.criteria)
    }

    @Test func opensWithoutItsCatalogueIfItIsKnown() throws {
        let other = Catalog(id: "sample", version: "1.0", categories: [])
        for content in [nil, "{", "[]"] {
            let disk = try Sample.disk(comments: 1)
            if let content {
                disk.overwrite(Project.catalogPath, with: Array(content.utf8))
            } else {
                try disk.remove(Project.catalogPath)
            }
            #expect(error { _ = try Project.open(in: disk) } != nil)
            #expect(error { _ = try Project.open(in: disk, knownCatalog: { _ in other }) } != nil)
            let opening = try Project.open(in: disk, knownCatalog: { _ in Sample.catalog })
            #expect(opening.news.events.count == 4)
            #expect(opening.news.damages.map(\.file) == [Project.catalogPath])
        }
    }
}
