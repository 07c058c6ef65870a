import AssessmentModel
import CatalogFormat
import Glibc
import Synchronization
import Testing

@testable import ProjectStore

/// A project goes over to another catalogue: the file comes first, the event last, and nothing is lost on the way.
struct MigrationTests {
    /// IFC-01 is reworded, IFC-02 moved to NEW-02, IFC-03 split, IFC-04 withdrawn, IFC-05 as it was.
    static let edition = catalog(version: "2.0")

    static func catalog(version: String, scale: Scale = .standard) -> Catalog {
        func criterion(_ id: CriterionID, _ number: Int, _ words: String, replacing: [CriterionID] = []) -> Criterion {
            Criterion(
                id: id, level: .shall, title: LocalizedText("Criterion \(number)"),
                texts: Criterion.Texts(statement: LocalizedText(words)), replaces: replacing)
        }
        return Catalog(
            id: "sample", version: version, title: LocalizedText("Sample"), scale: scale,
            categories: [
                (
                    category: Category.Heading(id: "interfaces", title: LocalizedText("Interfaces")),
                    criteria: [
                        criterion("IFC-01", 1, "Statement one"),
                        criterion("NEW-02", 2, "Statement 2", replacing: ["IFC-02"]),
                        criterion("NEW-03", 3, "Half of 3", replacing: ["IFC-03"]),
                        criterion("NEW-04", 3, "The other half", replacing: ["IFC-03"]),
                        criterion("IFC-05", 5, "Statement 5"),
                    ]
                )
            ])
    }

    /// A disk with a project in which all criteria are met, with a comment.
    static func disk() throws -> MemoryStorage {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        var assessment = Sample.assessment(of: try Project.open(in: disk).news.events)
        for index in Sample.catalog.criteria.indices {
            try writer.record(.rate(Judgement(.met)), of: index, in: &assessment)
            try writer.record(.comment("fine \(index)"), of: index, in: &assessment)
        }
        try writer.save()
        return disk
    }

    static func assessment(on disk: any ReadableStorage) throws -> Assessment {
        let opening = try Project.open(in: disk)
        return Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
    }

    /// Goes over, as the editor does; nothing if that is done.
    static func migrate(
        to catalog: Catalog = edition, on disk: any Storage, of machine: MemoryStorage
    ) throws {
        var writer = try Sample.writer(on: disk, of: machine)
        let assessment = try assessment(on: disk)
        guard !writer.project.isInUse(catalog) else { return }
        let plan = MigrationPlan(of: assessment, to: catalog) { id, _ in "see \(id)" }
        var seen = assessment.against(catalog)
        var first: EventID?
        for step in plan.steps {
            let slot = try #require(seen.slot(of: step.target))
            let event = try writer.record(
                step.change, of: step.target, replacing: seen.replaced(by: step.change, in: slot),
                intent: first.map { .with($0) } ?? .change, at: Sample.time, afterClock: seen.clock)
            seen.apply(event)
            first = first ?? event.id
        }
        _ = try writer.goOver(to: catalog, with: first, at: Sample.time, afterClock: seen.clock)
        try writer.save()
    }

    private static func file(_ catalog: Catalog = edition) -> String {
        CatalogInUse.path(of: SHA256.digest(of: CatalogWriter.json(catalog)))
    }

    private func expectMigrated(_ disk: MemoryStorage, _ comment: Comment? = nil) throws {
        let opening = try Project.open(in: disk)
        #expect(opening.project.catalog.version == "2.0", comment)
        #expect(opening.project.info.catalog.version == "1.0", comment)
        #expect(Project.verify(opening).damages == [], comment)
        let answers = try Self.assessment(on: disk).answers
        #expect(answers.map(\.rating) == [.met, .met, nil, nil, .met], comment)
        #expect(answers.map(\.commentText) == ["fine 0", "fine 1", "see IFC-03", "see IFC-03", "fine 4"], comment)
        #expect(answers.map(\.confirmationCause) == [.reworded, .carried, .reworded, .reworded, nil], comment)
    }

    @Test func theCatalogueInUseIsTheOneThatTheLastEventNames() throws {
        let disk = try Self.disk()
        try Self.migrate(on: disk, of: disk)
        try expectMigrated(disk)
        #expect(disk.content(of: Self.file()) == CatalogWriter.json(Self.edition))
    }

    @Test func itIsUndoneInOneStep() throws {
        let disk = try Self.disk()
        let before = try Self.assessment(on: disk)
        try Self.migrate(on: disk, of: disk)
        let after = try Self.assessment(on: disk)
        var stack = UndoStack()
        for event in after.events where event.by == Sample.mira.name { stack.apply(event) }
        var writer = try Sample.writer(on: disk)
        var seen = after
        for step in stack.allToUndo {
            let slot = try #require(seen.slot(of: step.target))
            let change = try #require(seen.inverse(of: step.id, in: slot))
            let event = try writer.record(
                change, of: step.target, replacing: seen.replaced(by: change, in: slot), intent: .undo(step.id),
                at: Sample.time, afterClock: seen.clock)
            seen.apply(event)
        }
        try writer.save()
        let opening = try Project.open(in: disk)
        #expect(opening.project.catalog.version == "1.0")
        #expect(Project.verify(opening).damages == [])
        let restored = try Self.assessment(on: disk)
        #expect(restored.answers.map(\.rating) == before.answers.map(\.rating))
        #expect(restored.answers.map(\.commentText) == before.answers.map(\.commentText))
        #expect(restored.answers.allSatisfy { $0.confirmationCause == nil })
    }

    @Test func theWayBackIsTheFirstCatalogue() throws {
        let disk = try Self.disk()
        try Self.migrate(on: disk, of: disk)
        try Self.migrate(to: Sample.catalog, on: disk, of: disk)
        let project = try Project.open(in: disk).project
        #expect(project.catalog.version == "1.0" && project.info.details.catalogInUse == nil)
        try Self.migrate(on: disk, of: disk)
        #expect(try Project.open(in: disk).project.catalog.version == "2.0")
    }

    @Test func anEarlierMomentHasItsOwnCatalogue() throws {
        let disk = try Self.disk()
        try Self.migrate(on: disk, of: disk)
        let project = try Project.open(in: disk).project
        #expect(project.catalog(nil).version == "1.0")
        #expect(project.catalog(project.info.details.catalogInUse).version == "2.0")
    }

    @Test func aMissingOrUnusableFileIsDamageAndTheFirstCatalogueStays() throws {
        let other = Self.catalog(version: "3.0", scale: .percent)
        for content in [nil, [], CatalogWriter.json(other)] as [[UInt8]?] {
            let disk = try Self.disk()
            try Self.migrate(on: disk, of: disk)
            if let content { disk.overwrite(Self.file(), with: content) } else { try disk.remove(Self.file()) }
            let opening = try Project.open(in: disk)
            #expect(opening.project.catalog.version == "1.0")
            #expect(!opening.news.damages.isEmpty && opening.news.damages.allSatisfy { $0.file == Self.file() })
            #expect(Project.verify(opening).damages == opening.news.damages)
        }
    }

    @Test func aChangedFileIsReportedAndUsed() throws {
        let disk = try Self.disk()
        try Self.migrate(on: disk, of: disk)
        let changed = CatalogWriter.json(Self.catalog(version: "2.1"))
        disk.overwrite(Self.file(), with: changed)
        let opening = try Project.open(in: disk)
        #expect(opening.project.catalog.version == "2.1")
        let expected = SHA256.digest(of: CatalogWriter.json(Self.edition))
        let kind = Damage.Kind.catalogChanged(expected: expected, found: SHA256.digest(of: changed))
        #expect(Project.verify(opening).damages == [Damage(kind, file: Self.file())])
    }

    @Test func otherFilesOfTheFolderAreVerified() throws {
        let disk = try Self.disk()
        try Self.migrate(on: disk, of: disk)
        let (seven, eight) = (SHA256.digest(of: [7]), SHA256.digest(of: [8]))
        disk.overwrite("catalogs/\(seven).json", with: [8])
        disk.overwrite("catalogs/notes.txt", with: [8])
        #expect(
            Project.verify(try Project.open(in: disk)).damages == [
                Damage(.catalogChanged(expected: seven, found: eight), file: "catalogs/\(seven).json"),
                Damage(.notUsed, file: "catalogs/notes.txt"),
            ])
    }

    @Test func aMergeBringsTheCatalogue() throws {
        let here = try Self.disk()
        let there = here.copied(identity: 7, location: "there")
        try Self.migrate(on: there, of: there)
        var merging = try Merging(try MergePlan(of: [there], into: here))
        while try merging.step() {}
        try expectMigrated(here)
    }

    /// The program is killed at every change of the disk, one after the other.
    @Test func killedAnywhereItVerifiesAndASecondTryCompletes() throws {
        for steps in 0..<200 {
            let disk = try Self.disk()
            let isDone = Dying.survives(after: steps, disk) { try Self.migrate(on: $0, of: disk) }
            _ = try Project.open(in: disk)
            try Self.migrate(on: disk, of: disk)
            try expectMigrated(disk, "killed after \(steps) steps")
            if isDone { return }
        }
        Issue.record("it never came to its end")
    }
}

/// A process that dies after some changes of the disk.
enum Dying {
    /// Whether the work came to its end.
    static func survives(after steps: Int, _ disk: MemoryStorage, _ work: (GuardedStorage) throws -> Void) -> Bool {
        let life = Life(steps)
        let guarded = GuardedStorage(disk: disk) { _, path throws(StorageError) in
            if !life.step() { throw StorageError(path, .system(EIO)) }
        }
        defer { disk.releaseAll() }
        do {
            try work(guarded)
            return life.isLeft
        } catch {
            return false
        }
    }

    /// The changes that a process has left.
    private final class Life: Sendable {
        private let left: Mutex<Int>

        init(_ steps: Int) { left = Mutex(steps) }

        /// False if the process is dead.
        func step() -> Bool {
            left.withLock { left in
                left -= 1
                return left >= 0
            }
        }

        var isLeft: Bool { left.withLock { $0 >= 0 } }
    }
}
