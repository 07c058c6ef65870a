import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// An auditor's directory over the vendor's: nothing is ever written to the vendor's.
struct AuditTests {
    private static let ines = Author(name: "Ines", machine: Author.Machine(host: "audit", identity: "d"))
    private static let digest = SHA256.digest(of: Array("report".utf8)).description
    private static let evidence = Evidence(.file(sha256: digest, name: "report.txt", bytes: 6))
    private static let finding = Finding(number: 1, grade: .observation, criterion: "IFC-01", text: "No date.")

    /// The vendor's disk, read-only, and an auditor's own.
    private struct Medium {
        let vendor: MemoryStorage
        let mine: MemoryStorage
        let audit: AuditFile

        init() throws {
            vendor = try Sample.disk(comments: 3)
            var writer = try Sample.writer(on: vendor)
            var assessment = Sample.assessment(of: try Sample.events(on: vendor))
            try writer.record(.attach(AuditTests.evidence), in: &assessment)
            try writer.save()
            vendor.overwrite("evidence/\(AuditTests.digest)/report.txt", with: Array("report".utf8))
            mine = MemoryStorage("mine", identity: 7)
            audit = try AuditFile(of: try Project.open(in: vendor).project, at: Sample.time, by: "Ines")
            try mine.writeNew(AuditFile.path, audit.encoded)
            try mine.makeFolder(MemoryStorage.stateFolder)
            try mine.synchronizeFolder("")
        }

        var storage: OverlayStorage {
            OverlayStorage(mine, over: GuardedStorage.readOnly(vendor))
        }

        func open() throws -> Project.Opening {
            try Project.open(try AuditFile(in: mine), in: storage)
        }

        func writer() throws -> ProjectWriter {
            let project = try open().project
            return try ProjectWriter(
                project, as: AuditTests.ines, state: mine.state(of: AuditTests.ines),
                in: try project.writableStorage(), names: .inOrder(on: mine))
        }
    }

    private func raise(_ writer: inout ProjectWriter) throws -> Event {
        let clock = try Medium().open().news.events.map(\.order.clock).max() ?? 0
        return try writer.record(
            .raise(Self.finding), of: .assessment, replacing: [], at: Sample.time, afterClock: clock)
    }

    @Test func readsBothAndWritesOnlyItsOwn() throws {
        let medium = try Medium()
        let before = medium.vendor.changes
        var writer = try medium.writer()
        let event = try raise(&writer)
        #expect(event.party == .auditor)
        try writer.save()
        try writer.keepPlace(["criterion": "IFC-02"], time: Sample.time)
        try writer.keepDraft("half", of: .comment, at: "IFC-01", time: Sample.time)
        #expect(writer.project.condition(of: Self.evidence) == .unread)
        _ = try writer.finish()
        let opening = try medium.open()
        #expect(opening.news.damages == [])
        #expect(opening.news.events.comments == ["comment 0", "comment 1", "comment 2"])
        #expect(opening.news.events.contains { $0.id == event.id })
        #expect(opening.project.voice == .auditor)
        #expect(Project.verify(opening).damages == [])
        #expect(medium.vendor.changes == before)
        #expect(medium.mine.projectPaths.contains(Journals.file(of: Self.ines.writer)))
    }

    @Test func keepsItsOwnWhereTheVendorsJournalsAreNotThere() throws {
        let medium = try Medium()
        var writer = try medium.writer()
        let event = try raise(&writer)
        try writer.save()
        _ = try writer.finish()
        try medium.vendor.removeAll(Journals.folder)
        medium.vendor.overwrite(Journals.folder, with: [])
        let opening = try medium.open()
        #expect(opening.news.events.map(\.id) == [event.id])
        let folder = "\(medium.vendor.location)/\(Journals.folder)"
        #expect(opening.news.damages.contains(Damage(.notAFolder(.file), file: folder)))
        // Nothing of its own is missing, so nothing is restored.
        var again = try medium.writer()
        #expect(again.poll().notices == [])
    }

    @Test func tellsThatTheVendorsDirectoryIsEmpty() throws {
        let medium = try Medium()
        try medium.vendor.remove(ProjectFile.path)
        let path = medium.vendor.location
        #expect(throws: StoreError.notAProject(path: path, reason: .noVendorProject)) { _ = try medium.open() }
    }

    @Test func continuesItsJournal() throws {
        let medium = try Medium()
        for _ in 0..<2 {
            var writer = try medium.writer()
            try writer.comment("own")
            try writer.save()
        }
        #expect(medium.mine.journals == [Journals.file(of: Self.ines.writer)])
    }

    /// What is saved survives a power cut; a journal that is lost comes back from the safety copy.
    @Test func losesNothing() throws {
        let medium = try Medium()
        var writer = try medium.writer()
        try writer.comment("saved")
        try writer.save()
        try medium.mine.remove(Journals.file(of: Self.ines.writer))
        #expect(try writer.finish().notices.count == 1)
        #expect(try medium.open().news.events.comments.contains("saved"))
        medium.mine.cutPower()
        #expect(try medium.open().news.events.comments.contains("saved"))
    }

    @Test(arguments: [
        Change.name("x"), .role(.customer), .milestone("x"), .scope(nil), .assign(to: "x"),
        .document(nil), .reply(EventID(high: 1, low: 1), "x"),
    ])
    func refusesWhatOnlyTheVendorSays(_ change: Change) throws {
        var writer = try Medium().writer()
        #expect(throws: StoreError.notAllowed(to: .auditor)) {
            _ = try writer.record(change, of: .assessment, replacing: [], at: Sample.time, afterClock: 0)
        }
        #expect(writer.unsaved == 0)
    }

    @Test func refusesFindingsOfTheVendor() throws {
        var writer = try Sample.writer(on: try Sample.disk())
        #expect(throws: StoreError.notAllowed(to: .vendor)) {
            _ = try writer.record(
                .raise(Self.finding), of: .assessment, replacing: [], at: Sample.time, afterClock: 0)
        }
    }

    @Test func nothingBelowCanBeChanged() throws {
        let storage = try Medium().storage
        let journal = MemoryStorage.journal
        #expect(throws: StorageError(journal, .system(EROFS))) { _ = try storage.openForAppending(journal) }
        #expect(throws: StorageError(journal, .system(EROFS))) { try storage.remove(journal) }
        #expect(throws: StorageError(journal, .system(EROFS))) { try storage.rename(journal, to: "journal/x.jsonl") }
        #expect(throws: StorageError(journal, .system(EEXIST))) { _ = try storage.create(journal) }
    }

    @Test func evidenceOfTheAuditorsIsMissedToo() throws {
        let medium = try Medium()
        var writer = try medium.writer()
        let digest = SHA256.digest(of: Array("mine".utf8)).description
        let evidence = Evidence(.file(sha256: digest, name: "mine.txt", bytes: 4))
        let clock = try medium.open().news.events.map(\.order.clock).max() ?? 0
        _ = try writer.record(
            .attach(evidence), of: .criterion("IFC-02"), replacing: [], at: Sample.time, afterClock: clock)
        try writer.save()
        #expect(Project.verify(try medium.open()).damages.map(\.kind) == [.evidenceMissing("IFC-02")])
        medium.mine.overwrite("evidence/\(digest)/mine.txt", with: Array("mine".utf8))
        #expect(Project.verify(try medium.open()).damages == [])
    }

    @Test func takesInOtherAuditsOnly() throws {
        let medium = try Medium()
        let project = try medium.open().project
        #expect(throws: StoreError.notAllowed(to: .auditor)) {
            _ = try MergePlan(
                of: [medium.vendor.copied(identity: 9)], into: medium.storage, project, knowing: [])
        }
        let other = medium.mine.copied(identity: 8)
        #expect(try MergePlan(of: [other], into: medium.storage, project, knowing: []).sources.count == 1)
    }

    // MARK: What the vendor changed since

    @Test func tellsWhatTheVendorAdded() throws {
        let medium = try Medium()
        #expect(try medium.open().project.vendorChanges == [])
        var mira = try Sample.writer(on: medium.vendor)
        try mira.comment("later")
        try mira.save()
        var paul = try Sample.writer(on: medium.vendor, as: Sample.paul)
        try paul.comment("new")
        try paul.save()
        let project = try medium.open().project
        #expect(
            project.vendorChanges == [
                .longer(file: MemoryStorage.journal, events: 1),
                .added(file: Journals.file(of: Sample.paul.writer), events: 1),
            ])
        #expect(project.damages == [])
    }

    @Test func whatIsGoneIsDamage() throws {
        for (lines, change) in [
            (0, VendorChange.missing(file: MemoryStorage.journal)), (2, .replaced(file: MemoryStorage.journal)),
        ] {
            let medium = try Medium()
            let kept = Array(try medium.vendor.lines().prefix(lines))
            try medium.vendor.remove(MemoryStorage.journal)
            if lines > 0 { medium.vendor.set(kept) }
            let project = try medium.open().project
            #expect(project.vendorChanges == [change])
            #expect(project.damages.contains(Damage(change)))
        }
    }

    @Test func isNotOpenedOverAnotherAssessment() throws {
        let medium = try Medium()
        let other = try Sample.disk()
        #expect(throws: StoreError.otherAssessment(path: "memory")) {
            _ = try Project.open(medium.audit, in: OverlayStorage(medium.mine, over: other))
        }
    }

    // MARK: Bringing both together

    @Test func theVendorTakesFindingsInAndTheAuditGoesOn() throws {
        let medium = try Medium()
        var writer = try medium.writer()
        let raised = try raise(&writer)
        try writer.save()
        do {
            var merging = try Merging(try MergePlan(of: [medium.mine], into: medium.vendor))
            while try merging.step() {}
        }
        let events = try Project.open(in: medium.vendor).news.events
        #expect(events.contains { $0.id == raised.id })
        let seen = events.map(\.order.clock).max() ?? 0

        var mira = try Sample.writer(on: medium.vendor)
        _ = try mira.record(
            .reply(raised.id, "Added."), of: .assessment, replacing: [], at: Sample.time, afterClock: seen)
        try mira.save()
        _ = try writer.record(
            .decide(raised.id, .init(.closed)), of: .assessment, replacing: [], at: Sample.time, afterClock: seen + 1)
        try writer.save()
        let opening = try medium.open()
        let entry = try #require(opening.project.info.details.findings[raised.id])
        #expect(entry.replyText == "Added.")
        #expect(entry.state == .closed)
        #expect(opening.news.damages == [])
        // The auditor's own journal in the vendor's directory is no news.
        #expect(opening.project.vendorChanges == [.longer(file: MemoryStorage.journal, events: 1)])
    }
}

/// The directory of an audit on a real disk.
struct AuditDirectoryTests {
    private static let ines = Author(name: "Ines", machine: Author.Machine(host: "audit", identity: "d"))

    private func vendor(in folder: borrowing TemporaryFolder) throws -> String {
        let path = "\(folder.path)/vendor"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        return path
    }

    @Test func isFoundAgainWithoutNamingTheVendor() throws {
        let folder = try TemporaryFolder()
        let (vendor, mine) = (try vendor(in: folder), "\(folder.path)/mine")
        #expect(try Project.audit(vendor, into: mine, by: Self.ines, at: Sample.time))
        #expect(try !Project.audit(vendor, into: mine, by: Self.ines, at: Sample.time))
        var writer = try ProjectWriter(try Project.open(mine).project, as: Self.ines, state: folder.state)
        let evidence = try writer.copied(from: "\(vendor)/catalog.json")
        try writer.comment("own")
        try writer.save()
        #expect(writer.project.condition(of: Evidence(evidence)) == .unread)
        #expect(try Project.open(mine).news.events.comments == ["own"])
        let names = try DirectoryStorage(mine).names(in: "").sorted()
        #expect(names == [".gitattributes", "audit.json", "evidence", "journal", "sessions"])
    }

    @Test func aCopyLeadsNowhere() throws {
        let folder = try TemporaryFolder()
        let (vendor, mine) = (try vendor(in: folder), "\(folder.path)/mine")
        _ = try Project.audit(vendor, into: mine, by: Self.ines, at: Sample.time)
        let copy = "\(folder.path)/copy"
        mkdir(copy, 0o700)
        mkdir("\(copy)/sessions", 0o700)
        let storage = try DirectoryStorage(folder.path)
        for name in ["audit.json", "sessions/.vendor.json"] {
            try storage.writeNew("copy/\(name)", try storage.bytes(of: "mine/\(name)", limit: 1 << 20))
        }
        #expect(throws: StoreError.vendorUnknown(path: copy)) { _ = try Project.open(copy) }
    }

    @Test func isNeverInTheVendorsDirectory() throws {
        let folder = try TemporaryFolder()
        let vendor = try vendor(in: folder)
        for path in [vendor, "\(vendor)/audit", "\(vendor)/journal/audit"] {
            #expect(throws: StoreError.insideVendor(path: path)) {
                _ = try Project.audit(vendor, into: path, by: Self.ines, at: Sample.time)
            }
        }
        #expect(throws: StoreError.alreadyExists(path: folder.path)) {
            _ = try Project.audit(vendor, into: folder.path, by: Self.ines, at: Sample.time)
        }
    }
}

extension ProjectWriter {
    /// Copies a file into the project.
    fileprivate func copied(from path: String) throws -> Evidence.Source {
        var copy = try copyEvidence(from: path)
        while true {
            if case .finished(let source) = try copy.step() { return source }
        }
    }
}
