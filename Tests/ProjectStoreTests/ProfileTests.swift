import AssessmentModel
import CatalogFormat
import Glibc
import JSON
import Testing

@testable import ProjectStore

/// A profile that a project keeps.
struct ProfileTests {
    private static let text = "format: 1\nprofile: oem\ntitle: OEM\ncatalog: sample\nleaveOut: {IFC-01: Not ours.}\n"
    private static let added = text + "criteria: [{id: X, category: interfaces, level: may, title: X, statement: S.}]\n"
    private let digest = SHA256.digest(of: Array(text.utf8))
    private var path: String { "profiles/\(digest).yaml" }

    private func file(_ text: String = Self.text, _ form: ProfileFile.Form = .yaml) -> ProfileFile {
        ProfileFile(name: "oem", form: form, bytes: Array(text.utf8))
    }

    /// A disk with a project that is seen under the profile.
    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try writer.use(file())
        return disk
    }

    @Test func isKeptAsItWasWritten() throws {
        let disk = try disk()
        #expect(try disk.text(of: path) == Self.text)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [])
        #expect(opening.project.info.profile == ProjectInfo.ProfileReference(id: "oem", digest: digest))
        let profile = try #require(opening.project.profile)
        #expect(profile.digest == digest)
        #expect(profile.profile.id == "oem")
        #expect(profile.catalog.leftOut.keys.map(\.text) == ["IFC-01"])
        // The project's own catalogue is what it was.
        #expect(opening.project.catalog.criteria == Sample.catalog.criteria)
        #expect(try Project.verify(opening) == [])
        #expect(disk.paths.allSatisfy { !$0.contains(".new") })
    }

    @Test func outlivesAPowerCut() throws {
        let disk = try disk()
        disk.cutPower()
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [])
        #expect(opening.project.profile?.digest == digest)
    }

    @Test func mayBeJSON() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        let json = #"{"format": 1, "profile": "j", "title": "\#u{1F600}", "catalog": "sample"}"#
        let digest = try writer.use(file(json, .json))
        #expect(disk.content(of: "profiles/\(digest).json") == Array(json.utf8))
        let opening = try Project.open(in: disk)
        #expect(opening.project.profile?.profile.id == "j")
        #expect(try Project.verify(opening) == [])
    }

    @Test func isReplacedAndDropped() throws {
        let disk = try disk()
        do {
            var writer = try Sample.writer(on: disk)
            #expect(writer.project.profile != nil)
            try writer.use(file(Self.added))
            #expect(writer.project.profile?.catalog.criteria.count == 6)
        }
        #expect(try Project.open(in: disk).project.profile?.catalog.criteria.count == 6)
        #expect(try disk.names(in: "profiles").count == 2)
        do {
            var writer = try Sample.writer(on: disk)
            #expect(try writer.dropProfile())
            #expect(writer.project.profile == nil)
            #expect(try !writer.dropProfile())
        }
        let opening = try Project.open(in: disk)
        #expect(opening.project.info.profile == nil && opening.project.profile == nil)
        #expect(try !disk.text(of: ProjectFile.path).contains("profile"))
        #expect(try disk.names(in: "profiles").count == 2)
        #expect(try Project.verify(opening) == [])
    }

    @Test func doesNotGetInWhereItDoesNotFit() throws {
        let disk = try Sample.disk()
        let before = try disk.text(of: ProjectFile.path)
        var writer = try Sample.writer(on: disk)
        for bad in ["", Self.text.replacing("sample", with: "other"), Self.text.replacing("IFC-01", with: "Q")] {
            do throws(StoreError) {
                try writer.use(file(bad))
                Issue.record("\(bad)")
            } catch {
                guard case .badProfile = error else { throw error }
            }
        }
        #expect(try disk.text(of: ProjectFile.path) == before)
        #expect(try disk.names(in: "profiles") == [])
    }

    @Test func thatWasChangedIsReportedAndUsed() throws {
        let disk = try disk()
        let changed = Array(Self.text.replacing("OEM", with: "XXX").utf8)
        disk.overwrite(path, with: changed)
        let found = SHA256.digest(of: changed)
        let damage = Damage(.profileChanged(expected: digest, found: found), file: path)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [damage])
        #expect(opening.project.profile?.digest == found)
        #expect(try Project.verify(opening) == [damage])
    }

    @Test func thatIsGoneLeavesTheCatalogueAsItIs() throws {
        let disk = try disk()
        try disk.remove(path)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [Damage(.missing, file: path)])
        #expect(opening.project.profile == nil)
        #expect(opening.news.events.count == 1)
        #expect(try Project.verify(opening) == [Damage(.missing, file: path)])
    }

    @Test func thatCannotBeReadLeavesTheCatalogueAsItIs() throws {
        for content in ["", "format: 2\n", Self.text.replacing("IFC-01", with: "IFC-09")] {
            let disk = try disk()
            disk.overwrite(path, with: Array(content.utf8))
            let opening = try Project.open(in: disk)
            #expect(opening.project.profile == nil)
            #expect(opening.news.damages.count == 2)
            guard case .badProfile? = opening.news.damages.last?.kind else {
                Issue.record("\(opening.news.damages)")
                continue
            }
        }
        let disk = try disk()
        try disk.remove(path)
        disk.place(.fifo, at: path)
        #expect(try Project.open(in: disk).news.damages == [Damage(.notAFile(.fifo), file: path)])
    }

    @Test func ofEarlierTimesIsVerifiedToo() throws {
        let disk = try disk()
        let other = "profiles/\(SHA256.digest(of: [7])).json"
        disk.overwrite(other, with: [8])
        disk.overwrite("profiles/notes.txt", with: [8])
        disk.overwrite("profiles/.x.new", with: [8])
        #expect(
            try Project.verify(try Project.open(in: disk))
                == [
                    Damage(.leftover, file: "profiles/.x.new"),
                    Damage(
                        .profileChanged(expected: SHA256.digest(of: [7]), found: SHA256.digest(of: [8])), file: other),
                ].sorted { $0.file < $1.file })
    }

    @Test func hasEvidenceThatIsVerified() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        try writer.use(file(Self.added))
        let digest = String(repeating: "1", count: 64)
        let evidence = Evidence(.file(sha256: digest, name: "gone", bytes: 6))
        _ = try writer.record(.attach(evidence), of: .criterion("X"), replacing: [], at: Sample.time, afterClock: 0)
        try writer.save()
        let damages = try Project.verify(try Project.open(in: disk))
        #expect(damages == [Damage(.evidenceMissing("X"), file: "evidence/\(digest)/gone")])
    }

    @Test func isReadWhereNothingCanBeWritten() throws {
        let disk = GuardedStorage.readOnly(try disk())
        let opening = try Project.open(in: disk)
        #expect(opening.project.profile?.digest == digest)
        #expect(try Project.verify(opening) == [])
    }

    @Test func staysWhenTheSubjectChangesAndKeepsWhatOthersSayOfIt() throws {
        let disk = try disk()
        let file = try disk.text(of: ProjectFile.path).replacing(#""id": "oem""#, with: #""id": "oem", "by": "Q""#)
        disk.overwrite(ProjectFile.path, with: Array(file.utf8))
        do {
            var writer = try Sample.writer(on: disk)
            try writer.change(subject: Subject(name: "Other"))
        }
        #expect(try Project.open(in: disk).project.profile?.digest == digest)
        let member = { try JSONParser().parse(try disk.text(of: ProjectFile.path))["profile"]?["by"]?.string }
        #expect(try member() == "Q")
        var writer = try Sample.writer(on: disk)
        try writer.use(self.file(Self.added))
        #expect(try member() == nil)
    }

    @Test(arguments: [
        (#""id": "oem""#, #""id": 1"#, "profile.id"), (#""profile": {"#, #""profile": {"x": 1}, "y": {"#, "profile.id"),
    ])
    func namesAFieldThatIsWrong(_ good: String, _ bad: String, _ field: String) throws {
        let disk = try disk()
        disk.overwrite(
            ProjectFile.path, with: Array(try disk.text(of: ProjectFile.path).replacing(good, with: bad).utf8))
        let damage = Damage(.badField(field), file: ProjectFile.path)
        #expect(throws: StoreError.notAProject(path: "memory", reason: .damaged(damage))) {
            try Project.open(in: disk)
        }
    }
}
