import AssessmentModel
import CatalogFormat
import Glibc
import Testing

@testable import ProjectStore

/// A profile stored in a project.
struct ProfileTests {
    private static let text = "format: 1\nprofile: oem\ntitle: OEM\ncatalog: sample\nleaveOut: {IFC-01: Not ours.}\n"
    private static let added = text + "criteria: [{id: X, category: interfaces, level: may, title: X, statement: S.}]\n"
    private let digest = SHA256.digest(of: Array(text.utf8))
    private var path: String { "profiles/\(digest).yaml" }

    private func file(_ text: String = Self.text, _ form: ProfileFile.Form = .yaml) -> ProfileFile {
        ProfileFile(name: "oem", form: form, bytes: Array(text.utf8))
    }

    /// A disk with a project under the profile.
    private func disk() throws -> MemoryStorage {
        let disk = try Sample.disk(comments: 1)
        var writer = try Sample.writer(on: disk)
        try use(file(), &writer)
        return disk
    }

    private func clock(_ writer: borrowing ProjectWriter) -> Int {
        writer.project.journals.all.map(\.clock).max() ?? 0
    }

    @discardableResult
    private func use(_ file: ProfileFile, _ writer: inout ProjectWriter) throws -> Event {
        let event = try writer.use(file, at: Sample.time, afterClock: clock(writer))
        try writer.save()
        return event
    }

    @Test func isStoredUnchanged() throws {
        let disk = try disk()
        #expect(try disk.text(of: path) == Self.text)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [])
        let reference = ProfileReference(id: "oem", sha256: digest.description)
        #expect(opening.project.info.details.profileInUse == reference)
        #expect(opening.news.events.last?.change == .profile(reference))
        let profile = try #require(opening.project.profile)
        #expect(profile.digest == digest)
        #expect(profile.profile.id == "oem")
        #expect(profile.catalog.leftOut.keys.map(\.text) == ["IFC-01"])
        // The project's own catalogue is unchanged.
        #expect(opening.project.catalog.criteria == Sample.catalog.criteria)
        #expect(Project.verify(opening).damages == [])
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
        try use(file(json, .json), &writer)
        let digest = SHA256.digest(of: Array(json.utf8))
        #expect(disk.content(of: "profiles/\(digest).json") == Array(json.utf8))
        let opening = try Project.open(in: disk)
        #expect(opening.project.profile?.profile.id == "j")
        #expect(Project.verify(opening).damages == [])
    }

    @Test func isReplacedAndDropped() throws {
        let disk = try disk()
        do {
            var writer = try Sample.writer(on: disk)
            #expect(writer.project.profile != nil)
            let event = try use(file(Self.added), &writer)
            #expect(event.replaces.count == 1)
            #expect(writer.project.profile?.catalog.criteria.count == 6)
        }
        #expect(try Project.open(in: disk).project.profile?.catalog.criteria.count == 6)
        #expect(try disk.names(in: "profiles").count == 2)
        do {
            var writer = try Sample.writer(on: disk)
            #expect(try writer.dropProfile(at: Sample.time, afterClock: clock(writer))?.change == .profile(nil))
            #expect(writer.project.profile == nil)
            #expect(try writer.dropProfile(at: Sample.time, afterClock: clock(writer)) == nil)
            try writer.save()
        }
        let opening = try Project.open(in: disk)
        #expect(opening.project.info.details.profileInUse == nil && opening.project.profile == nil)
        #expect(try disk.names(in: "profiles").count == 2)
        #expect(Project.verify(opening).damages == [])
    }

    @Test func isRefusedForAnotherCatalogue() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        for bad in ["", Self.text.replacing("sample", with: "other"), Self.text.replacing("IFC-01", with: "Q")] {
            do throws(StoreError) {
                _ = try writer.use(file(bad), at: Sample.time, afterClock: 3)
                Issue.record("\(bad)")
            } catch {
                guard case .badProfile = error else { throw error }
            }
        }
        #expect(writer.unsaved == 0)
        #expect(try disk.names(in: "profiles") == [])
    }

    @Test func isReportedAndUsedIfChanged() throws {
        let disk = try disk()
        let changed = Array(Self.text.replacing("OEM", with: "XXX").utf8)
        disk.overwrite(path, with: changed)
        let found = SHA256.digest(of: changed)
        let damage = Damage(.profileChanged(expected: digest, found: found), file: path)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [damage])
        #expect(opening.project.profile?.digest == found)
        #expect(Project.verify(opening).damages == [damage])
    }

    @Test func isIgnoredIfMissing() throws {
        let disk = try disk()
        try disk.remove(path)
        let opening = try Project.open(in: disk)
        #expect(opening.news.damages == [Damage(.missing, file: path)])
        #expect(opening.project.profile == nil)
        #expect(opening.news.events.count == 5)
        #expect(Project.verify(opening).damages == [Damage(.missing, file: path)])
    }

    @Test func isIgnoredIfUnreadable() throws {
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

    @Test func isVerifiedEvenIfNoLongerUsed() throws {
        let disk = try disk()
        let other = "profiles/\(SHA256.digest(of: [7])).json"
        disk.overwrite(other, with: [8])
        disk.overwrite("profiles/notes.txt", with: [8])
        disk.overwrite("profiles/.x.new", with: [8])
        #expect(
            Project.verify(try Project.open(in: disk)).damages
                == [
                    Damage(.leftover, file: "profiles/.x.new"), Damage(.notUsed, file: "profiles/notes.txt"),
                    Damage(
                        .profileChanged(expected: SHA256.digest(of: [7]), found: SHA256.digest(of: [8])), file: other),
                ].sorted { $0.file < $1.file })
    }

    @Test func evidenceOfOwnCriteriaIsVerified() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        try use(file(Self.added), &writer)
        let digest = String(repeating: "1", count: 64)
        let evidence = Evidence(.file(sha256: digest, name: "gone", bytes: 6))
        _ = try writer.record(.attach(evidence), of: .criterion("X"), replacing: [], at: Sample.time, afterClock: 4)
        try writer.save()
        let damages = Project.verify(try Project.open(in: disk)).damages
        #expect(damages == [Damage(.evidenceMissing("X"), file: "evidence/\(digest)/gone")])
    }

    @Test func isReadOnAReadOnlyMedium() throws {
        let disk = GuardedStorage.readOnly(try disk())
        let opening = try Project.open(in: disk)
        #expect(opening.project.profile?.digest == digest)
        #expect(Project.verify(opening).damages == [])
    }

    /// The file may arrive later than the event that names it.
    @Test func isUsedOnceItsFileArrives() throws {
        let disk = try Sample.disk(comments: 1)
        var project = try Project.open(in: disk).project
        do {
            var writer = try Sample.writer(on: disk)
            try use(file(), &writer)
        }
        try disk.rename(path, to: "elsewhere")
        #expect(project.poll().damages == [Damage(.missing, file: path)])
        #expect(project.profile == nil)
        #expect(project.damages == [Damage(.missing, file: path)])
        #expect(project.poll().damages == [])
        try disk.rename("elsewhere", to: path)
        #expect(project.poll().damages == [])
        #expect(project.profile?.digest == digest)
        #expect(project.damages == [])
    }

    @Test func isUndoneLikeAnyOtherChange() throws {
        let disk = try disk()
        var writer = try Sample.writer(on: disk)
        let opening = try Project.open(in: disk)
        let assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        let step = try #require(UndoStack(of: writer.writer, in: opening.news.events).nextUndo)
        #expect(step.target == .assessment)
        let inverse = try #require(assessment.inverse(of: step.id, in: .assessment))
        _ = try writer.record(
            inverse, of: .assessment, replacing: assessment.replaced(by: inverse, in: .assessment),
            intent: .undo(step.id), at: Sample.time, afterClock: assessment.clock)
        try writer.save()
        #expect(try Project.open(in: disk).project.profile == nil)
    }
}
