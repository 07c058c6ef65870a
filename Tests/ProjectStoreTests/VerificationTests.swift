import AssessmentModel
import Testing

@testable import ProjectStore

/// Everything is examined, and whatever is wrong is reported.
struct VerificationTests {
    private static let digest = SHA256.digest(of: Array("report".utf8))
    private let path = "evidence/\(digest)/report.txt"

    /// A project with an attached file, a detached one, comments, a draft and a session.
    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk(comments: 3)
        var assessment = Sample.assessment(of: try Sample.events(on: disk))
        var writer = try Sample.writer(on: disk)
        let source = Evidence.Source.file(sha256: Self.digest.description, name: "report.txt", bytes: 6)
        try writer.record(.attach(Evidence(source)), of: 1, in: &assessment)
        let gone = Evidence.Source.file(sha256: String(repeating: "1", count: 64), name: "gone", bytes: 6)
        let detached = try writer.record(.attach(Evidence(gone)), of: 1, in: &assessment)
        try writer.record(.detach(detached.id), of: 1, in: &assessment)
        try writer.save()
        try writer.keepDraft("draft", of: .comment, at: "IFC-01", time: Sample.time)
        try writer.keepPlace(["a": "b"], time: Sample.time)
        disk.overwrite(path, with: Array("report".utf8))
        disk.overwrite("evidence/.DS_Store", with: [1])
        return disk
    }

    private func damages(_ change: (MemoryStorage) throws -> Void) throws -> [Damage] {
        let disk = try disk()
        try change(disk)
        return Project.verify(try Project.open(in: disk)).damages
    }

    @Test func findsNothingInAnIntactProject() throws {
        #expect(try damages { _ in } == [])
    }

    @Test func findsChangedEvidence() throws {
        let found = SHA256.digest(of: Array("rEport".utf8))
        #expect(
            try damages { $0.overwrite(path, with: Array("rEport".utf8)) }
                == [Damage(.evidenceChanged(expected: Self.digest, found: found), file: path)])
    }

    @Test func findsMissingEvidence() throws {
        #expect(try damages { try $0.remove(path) } == [Damage(.evidenceMissing("IFC-02"), file: path)])
    }

    @Test func findsOtherThingsInPlaceOfEvidence() throws {
        #expect(try damages { $0.place(.fifo, at: path) } == [Damage(.notAFile(.fifo), file: path)])
    }

    @Test(arguments: ["evidence/report.pdf", "evidence/old/report.pdf", "profiles/buyer.yaml"])
    func namesWhatIsNotUsed(_ added: String) throws {
        let file = added.split(separator: "/").prefix(2).joined(separator: "/")
        #expect(try damages { $0.overwrite(added, with: [7]) } == [Damage(.notUsed, file: file)])
    }

    @Test func findsAFileAddedUnderTheWrongHash() throws {
        let added = "evidence/\(Self.digest)/added.txt"
        let found = SHA256.digest(of: [7])
        #expect(
            try damages { $0.overwrite(added, with: [7]) }
                == [Damage(.evidenceChanged(expected: Self.digest, found: found), file: added)])
    }

    @Test func findsDamageInJournalsAndCatalogue() throws {
        let found = try damages { disk in
            var lines = try disk.lines()
            lines[1] = "garbled"
            disk.set(lines)
            disk.overwrite(Project.catalogPath, with: Array(try disk.text(of: Project.catalogPath).utf8) + [0x0A])
        }
        #expect(found.map(\.file) == ["catalog.json", MemoryStorage.journal])
        #expect(found.map(\.line) == [nil, 2])
    }

    @Test func findsLeftovers() throws {
        let leftovers = [
            ".new", ".project-mira-lab3-ca9781.new", "drafts/.x.new", "evidence/.incoming-x.1", "sessions/.x.new",
        ]
        let found = try damages { disk in for path in leftovers { disk.overwrite(path, with: [1]) } }
        #expect(found == leftovers.map { Damage(.leftover, file: $0) })
    }

    @Test func findsUnreadableDraftsAndSessions() throws {
        let found = try damages { disk in
            for folder in ["drafts", "sessions"] { disk.overwrite("\(folder)/\(Sample.mira.writer).json", with: [1]) }
        }
        #expect(found.map(\.file) == ["drafts", "sessions"].map { "\($0)/\(Sample.mira.writer).json" })
    }

    @Test func checksEvidenceThatOneSideOfAConflictKeeps() throws {
        let found = try damages { disk in
            let events = try Sample.events(on: disk)
            let attached = try #require(events.first { if case .attach = $0.change { true } else { false } })
            // Paul detaches what Mira concurrently retitles.
            for (author, change) in [
                (Sample.paul, Change.detach(attached.id)),
                (
                    Sample.mira,
                    .amend(
                        attached.id,
                        Evidence(
                            .file(sha256: Self.digest.description, name: "report.txt", bytes: 6), title: "Title"))
                ),
            ] {
                var writer = try Sample.writer(on: disk, as: author)
                _ = try writer.record(
                    change, of: .criterion("IFC-02"), replacing: [attached.id], at: Sample.time, afterClock: 6)
                try writer.save()
            }
            try disk.remove(path)
        }
        #expect(found == [Damage(.evidenceMissing("IFC-02"), file: path)])
    }
}
