import AssessmentModel
import CatalogFormat
import Glibc
import JSON
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

    @Test func saysOfItselfWhatItWasMadeWith() throws {
        let disk = MemoryStorage()
        let subject = Subject(name: "Größe „1“ \u{1B}[31m", kind: .organisation, role: .provider)
        try ProjectFiles(subject: subject, catalog: Sample.catalog, by: "Mira", time: Sample.time).fill(disk, path: "p")
        let project = try Project.open(in: disk).project
        #expect(project.info.subject == subject)
        #expect(project.info.catalog.id == "sample")
        #expect(project.info.catalog.version == "1.0")
        #expect(project.info.created == ProjectInfo.Creation(at: Sample.time, by: "Mira"))
        #expect(project.info.id.count == 32)
        #expect(project.catalog.criteria == Sample.catalog.criteria)
        #expect(try ProjectFile.read(in: try Sample.disk()).id != project.info.id)
        #expect(disk.paths == ["catalog.json", "journal", "project.json"])
    }

    @Test func isWholeAfterAPowerCut() throws {
        let disk = try Sample.disk()
        disk.cutPower()
        #expect(try Project.open(in: disk).news.isEmpty)
        let parent = MemoryStorage()
        try ProjectFiles(subject: Sample.subject, catalog: Sample.catalog, by: "", time: Sample.time)
            .make("p", in: parent, path: "p")
        parent.cutPower()
        #expect(parent.paths == ["p", "p/catalog.json", "p/journal", "p/project.json"])
    }

    @Test func leavesNothingOfAProjectThatCouldNotBeMade() throws {
        let files = ProjectFiles(subject: Sample.subject, catalog: Sample.catalog, by: "", time: Sample.time)
        for room in [0, 10, 800] {
            let parent = MemoryStorage()
            parent.limit(to: room)
            let error = error { try files.make("p", in: parent, path: "p") }
            guard case .noSpace? = error else {
                Issue.record("\(room): \(String(describing: error))")
                continue
            }
            #expect(parent.paths == [])
            #expect(self.error { try files.fill(parent, path: "p") } != nil)
            #expect(parent.paths == [])
        }
    }

    /// Another finishes the same project just before we begin.
    @Test func leavesAProjectAloneThatAppearsMeanwhile() throws {
        let disk = MemoryStorage()
        let first = ProjectFiles(subject: Sample.subject, catalog: Sample.catalog, by: "first", time: Sample.time)
        let second = ProjectFiles(subject: Sample.subject, catalog: Sample.catalog, by: "second", time: Sample.time)
        let guarded = GuardedStorage(disk: disk) { step, path throws(StorageError) in
            guard step == .makeFolder, path == ".new" else { return }
            #expect(throws: Never.self) { try first.fill(disk, path: "p") }
        }
        #expect(error { try second.fill(guarded, path: "p") } == .alreadyExists(path: "p"))
        #expect(try Project.open(in: disk).project.info.created.by == "first")
        #expect(disk.paths == ["catalog.json", "journal", "project.json"])
    }

    @Test func refusesANewerFormat() throws {
        let disk = try Sample.disk()
        let newer = try disk.text(of: file).replacing(#""format": 1"#, with: #""format": 2"#)
            .replacing(#""role""#, with: #""rôle""#)
        disk.overwrite(file, with: Array(newer.utf8))
        #expect(error { _ = try Project.open(in: disk) } == .newerFormat(path: "memory", found: 2, known: 1))
    }

    @Test func keepsWhatItDoesNotKnowWhenItRewrites() throws {
        let disk = try Sample.disk()
        let before = try disk.text(of: file)
            .replacing(#""format": 1"#, with: #""later": {"a": [1.50, null, "ä"]}, "format": 1"#)
            .replacing(#""version": "1.0""#, with: #""version": "1.0", "source": "https://example.org""#)
            .replacing(#""by": "Mira""#, with: #""by": "Mira", "with": 17"#)
        disk.overwrite(file, with: Array(before.utf8))
        var writer = try Sample.writer(on: disk)
        let subject = Subject(name: "Acme PLM 13", kind: .product, role: .customer)
        try writer.change(subject: subject)
        #expect(writer.project.info.subject == subject)
        #expect(try Project.open(in: disk).project.info == writer.project.info)
        let after = try JSONParser().parse(try disk.text(of: file))
        #expect(after["later"]?["a"]?.elements.first { _ in true }?.numberText == "1.50")
        #expect(after["later"]?["a"]?.count == 3)
        #expect(after["catalog"]?["source"]?.string == "https://example.org")
        #expect(after["created"]?["with"]?.integer == 17)
        #expect(after["id"]?.string == writer.project.info.id)
        #expect(disk.paths.allSatisfy { !$0.contains(".new") })
    }

    @Test func saysWhatIsNoProject() throws {
        #expect(
            error { _ = try Project.open(in: MemoryStorage()) }
                == .notAProject(path: "memory", reason: .noProjectFile))
        #expect(error { _ = try Project.open("/nowhere/at/all") } == .cannotRead(path: "/nowhere/at/all", code: ENOENT))
        #expect(error { _ = try Project.open("/etc/passwd") } == .cannotRead(path: "/etc/passwd", code: ENOTDIR))
    }

    @Test(arguments: [
        (#""id": ""#, #""ID": ""#, "id"), (#""kind": "product""#, #""kind": "planet""#, "kind"),
        (#""role": "vendor""#, #""role": null"#, "role"), (#""format": 1"#, #""format": "1""#, "format"),
        (#""format": 1"#, #""format": 0"#, "format"), (#""sha256": ""#, #""sha256": "x"#, "catalog.sha256"),
        (#""at": "2026"#, #""at": "20X6"#, "created.at"), (#""catalog": {"#, #""katalog": {"#, "catalog.id"),
    ])
    func namesAFieldThatIsWrong(_ good: String, _ bad: String, _ field: String) throws {
        let disk = try Sample.disk()
        disk.overwrite(file, with: Array(try disk.text(of: file).replacing(good, with: bad).utf8))
        let damage = Damage(.badField(field), file: file)
        #expect(error { _ = try Project.open(in: disk) } == .notAProject(path: "memory", reason: .damaged(damage)))
    }

    @Test func opensWithACatalogueThatWasChanged() throws {
        let disk = try Sample.disk(comments: 1)
        let reference = try Project.open(in: disk).project.info.catalog
        let changed = try disk.text(of: Project.catalogPath).replacing("Statement 3", with: "Statement X")
        disk.overwrite(Project.catalogPath, with: Array(changed.utf8))
        let found = SHA256.digest(of: Array(changed.utf8))
        let damage = Damage(.catalogChanged(expected: reference.digest, found: found), file: Project.catalogPath)

        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [damage])
        #expect(opening.news.events.count == 1)
        #expect(opening.project.catalog.criteria[2].texts.statement == LocalizedText("Statement X"))

        let better = try Project.open(in: disk, knownCatalog: { _ in Sample.catalog })
        #expect(better.news.damages == [damage])
        #expect(better.project.catalog.criteria == Sample.catalog.criteria)
    }

    @Test func opensWithoutItsCatalogueWhereTheSameIsKnown() throws {
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
            #expect(opening.news.events.count == 1)
            #expect(opening.news.damages.map(\.file) == [Project.catalogPath])
        }
    }
}
