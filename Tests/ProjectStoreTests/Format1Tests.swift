import AssessmentModel
import Glibc
import JSON
import Testing

@testable import ProjectStore

/// Projects made by the last program with format 1, and what it showed of them.
struct Format1Tests {
    /// A project of the set, and what only its name says about it.
    struct LegacyProject: CustomTestStringConvertible, Sendable {
        let name: String
        var subject = Subject(name: "Acme PLM 12.1")
        var events: Int
        var damages: [Damage.Kind] = []

        var testDescription: String { name }
    }

    static let all = [
        LegacyProject(name: "answers", subject: Subject(name: "Größe „1“ 12.1"), events: 14),
        LegacyProject(
            name: "evidence", subject: Subject(name: "Acme PLM 12.1", kind: .organisation, role: .provider),
            events: 6, damages: [.evidenceMissing("IFC-03")]),
        LegacyProject(name: "waivers", events: 8),
        LegacyProject(name: "profile", events: 5),
        LegacyProject(name: "together", events: 12),
    ]

    private static let folder: String =
        "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Format1"

    private func document(_ legacy: LegacyProject, _ name: String) throws -> JSONValue {
        let bytes = try DirectoryStorage("\(Self.folder)/\(legacy.name)").bytes(of: name, limit: 1 << 20)
        return try JSONParser().parse(bytes)
    }

    private func opening(_ legacy: LegacyProject) throws -> Project.Opening {
        try Project.open("\(Self.folder)/\(legacy.name)/project")
    }

    /// The answers under the profile in use.
    private func assessment(_ opening: Project.Opening) -> Assessment {
        Assessment(
            from: opening.project.info.origin, against: opening.project.profile?.catalog ?? opening.project.catalog,
            events: opening.news.events)
    }

    /// A copy on a disk in memory, to work on.
    private func disk(_ legacy: LegacyProject) throws -> MemoryStorage {
        let disk = MemoryStorage()
        try disk.makeFolder(MemoryStorage.stateFolder)
        try copy(DirectoryStorage("\(Self.folder)/\(legacy.name)/project"), "", to: disk)
        return disk
    }

    private func copy(_ source: DirectoryStorage, _ folder: String, to disk: MemoryStorage) throws {
        for name in try source.names(in: folder) {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            if try source.status(of: path)?.kind == .folder {
                try copy(source, path, to: disk)
            } else {
                disk.overwrite(path, with: try source.bytes(of: path, limit: 1 << 20))
            }
        }
    }

    @Test(arguments: all) func isWhole(_ legacy: LegacyProject) throws {
        let opening = try opening(legacy)
        #expect(opening.project.info.format == 1)
        #expect(opening.project.info.subject == legacy.subject)
        #expect(opening.news.events.count == legacy.events)
        #expect(opening.news.notices == [] && opening.news.unknown == [])
        #expect(Project.verify(opening).damages.map(\.kind) == legacy.damages)
    }

    @Test(arguments: all) func answersAreUnchanged(_ legacy: LegacyProject) throws {
        let opening = try opening(legacy)
        let assessment = assessment(opening)
        let shown = try document(legacy, "show.json")
        #expect(shown["project"]?["subject"]?.string == assessment.subject.name)
        #expect(shown["profile"]?["sha256"]?.string == opening.project.profile?.digest.description)
        let criteria = try #require(shown["criteria"]).elements.map { $0 }
        #expect(criteria.count == assessment.catalog.criteria.count)
        for shown in criteria {
            let id = CriterionID(try #require(shown["id"]?.string))
            let index = try #require(assessment.catalog.index(of: id))
            let answer = assessment.answers[index]
            #expect(answer.rating?.id == shown["rating"]?.string, "\(id)")
            #expect(answer.reason == shown["reason"]?.string, "\(id)")
            #expect(answer.commentText == shown["comment"]?.string, "\(id)")
            #expect(answer.ownerName == shown["owner"]?.string ?? "", "\(id)")
            let flags = shown["flags"]?.elements.compactMap(\.string) ?? []
            #expect(answer.isParked == flags.contains("parked") && answer.isConflicted == flags.contains("conflict"))
            #expect(assessment.catalog.criteria[index].level.rawValue == shown["level"]?.string, "\(id)")
            #expect((assessment.catalog.leftOut[id] != nil) == (shown["leftOut"] != nil), "\(id)")
            let evidence = answer.attachments.compactMap(\.evidence)
            let attached = shown["evidence"]?.elements.map { $0 } ?? []
            #expect(evidence.count == attached.count, "\(id)")
            for (piece, shown) in zip(evidence, attached) {
                #expect(piece.title == shown["title"]?.string && piece.locator == shown["locator"]?.string)
                #expect(piece.validUntil?.text == shown["validUntil"]?.string)
                #expect(opening.project.condition(of: piece).counts == shown["intact"]?.bool)
            }
        }
    }

    /// The figures are sums of these numbers.
    @Test(arguments: all) func countsAreUnchanged(_ legacy: LegacyProject) throws {
        let assessment = assessment(try opening(legacy))
        let levels = try #require(try document(legacy, "score.json")["levels"]).elements
        var count = 0
        for shown in levels {
            let level = try #require(Level(rawValue: shown["id"]?.string ?? ""))
            let ratings = assessment.catalog.criteria.indices.filter { index in
                let criterion = assessment.catalog.criteria[index]
                return criterion.level == level && assessment.catalog.leftOut[criterion.id] == nil
            }.map { assessment.answers[$0].rating }
            #expect(ratings.count == shown["criteria"]?.integer)
            let counts: [(StaticString, Rating?)] = [
                ("met", .met), ("partial", .partial), ("unmet", .unmet), ("notApplicable", .notApplicable),
                ("open", nil),
            ]
            for (name, rating) in counts {
                #expect(ratings.filter { $0 == rating }.count == shown[name]?.integer, "\(level) \(name)")
            }
            count += 1
        }
        #expect(count == 3)
    }

    @Test func waiversAreUnchanged() throws {
        let assessment = assessment(try opening(LegacyProject(name: "waivers", events: 8)))
        #expect(assessment.waivers(of: .should)["na-share"]?.value == "There is no server at all.")
        #expect(assessment.waivers(of: .shall)["na-share"] == nil)
        #expect(assessment.waivers(of: .shall).registers["na-share"]?.heads.count == 1)
        #expect(assessment.answers[0].waivers["met-without-evidence"]?.value == "Shown in a demonstration.")
        // No criterion has the waiver of its level.
        #expect(assessment.answers.allSatisfy { $0.waivers["na-share"] == nil })
    }

    @Test func undoIsUnchanged() throws {
        let opening = try opening(LegacyProject(name: "together", events: 12))
        let undo = UndoStack(of: "mira-vm-003596", in: opening.news.events)
        #expect(undo.nextUndo?.change == .flag(.parked, true))
        #expect(undo.nextRedo == nil)
        let intents = opening.news.events.map(\.intent).filter { $0 != .change }
        #expect(intents.count == 3)
    }

    @Test(arguments: all) func isContinuedWithoutConversion(_ legacy: LegacyProject) throws {
        let disk = try disk(legacy)
        let file = try disk.text(of: ProjectFile.path)
        let journals = disk.paths.filter { $0.hasPrefix("journal/") }
        let before = try journals.map { try disk.text(of: $0) }
        // The person who wrote the journals, at their machine.
        let author = Author(
            name: "Mira", machine: Author.Machine(host: "vm", fingerprint: "003596"))
        #expect(journals.contains("journal/\(author.base).jsonl"))
        do {
            var writer = try Sample.writer(on: disk, as: author)
            let opening = try Project.open(in: disk)
            var assessment = assessment(opening)
            #expect(writer.writer != author.base)
            try writer.record(.comment("later"), in: &assessment)
            let renamed = try writer.change(
                subject: Subject(name: "Acme 13"), at: Sample.time, afterClock: assessment.clock)
            #expect(renamed.count == (legacy.name == "evidence" ? 3 : 1) && renamed.allSatisfy { $0.replaces == [] })
            if legacy.name == "profile" {
                #expect(try writer.dropProfile(at: Sample.time, afterClock: assessment.clock + 1) != nil)
            }
            try writer.save()
        }
        #expect(try disk.text(of: ProjectFile.path) == file)
        #expect(try journals.map { try disk.text(of: $0) } == before)
        #expect(disk.content(of: GitAttributes.path) == GitAttributes.content)
        let opening = try Project.open(in: disk)
        #expect(opening.project.info.subject == Subject(name: "Acme 13"))
        #expect(opening.project.profile == nil)
        #expect(assessment(opening).answers[0].commentText == "later")
        #expect(Project.verify(opening).damages.map(\.kind) == legacy.damages)
        // Undo brings back what the project file said.
        let name = try #require(opening.news.events.last { if case .name = $0.change { true } else { false } })
        #expect(assessment(opening).inverse(of: name.id, in: .assessment) == .name(legacy.subject.name))
        #expect(!name.foundsAssessment)
    }

    @Test func undoRestoresTheProfileOfTheProjectFile() throws {
        let legacy = LegacyProject(name: "profile", events: 5)
        let disk = try disk(legacy)
        do {
            var writer = try Sample.writer(on: disk)
            _ = try writer.dropProfile(at: Sample.time, afterClock: 9)
            try writer.save()
        }
        let opening = try Project.open(in: disk)
        let dropped = try #require(opening.news.events.last)
        #expect(dropped.change == .profile(nil))
        let inverse = assessment(opening).inverse(of: dropped.id, in: .assessment)
        #expect(inverse == .profile(opening.project.info.origin.profile))
        #expect(opening.project.info.origin.profile?.id == "oem")
    }
}
