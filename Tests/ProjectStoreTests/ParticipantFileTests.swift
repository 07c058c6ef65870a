import AssessmentModel
import Testing

@testable import ProjectStore

/// Names of participants are in one folder, which goes wherever a project goes, and a name that was removed stays away.
struct ParticipantFileTests {
    private static let anna = Participant(name: "Anna Roth", organisation: "Acme", role: "quality")
    private static let first = ParticipantID("0123456789abcdef")
    private static let second = ParticipantID("fedcba9876543210")

    /// A project that knows Anna.
    private func disk() throws -> (disk: MemoryStorage, id: ParticipantID) {
        let disk = try Sample.disk(comments: 1)
        let id = try #require(Self.first)
        try Sample.writer(on: disk).keep(Self.anna, as: id)
        return (disk, id)
    }

    private func merge(_ copy: MemoryStorage, into disk: MemoryStorage) throws -> MergePlan {
        let plan = try MergePlan(of: [copy], into: disk)
        var merging = try Merging(plan)
        while try merging.step() {}
        return plan
    }

    private func participants(_ disk: MemoryStorage) throws -> ParticipantList {
        try Project.open(in: disk).project.participants
    }

    private func folder(_ disk: MemoryStorage) -> [String] { disk.paths.filter { $0.hasPrefix("participants/") } }

    @Test func whatWasSaidOfSomebodyIsRead() throws {
        let (disk, id) = try disk()
        #expect(try participants(disk)[id] == Self.anna)
        let added = try Sample.writer(on: disk).add(Participant(name: "Purchasing"))
        #expect(try participants(disk).named.map(\.id) == [id, added])
        #expect(Project.verify(try Project.open(in: disk)).damages == [])
    }

    @Test func aRemovedNameIsInNoByteAndBreaksNothing() throws {
        let (disk, id) = try disk()
        try Sample.writer(on: disk).remove(id)
        #expect(try participants(disk)[id] == nil)
        for path in disk.paths where !path.hasPrefix(MemoryStorage.stateFolder) {
            let text = String(decoding: disk.content(of: path) ?? [], as: UTF8.self)
            #expect(!text.contains("Anna") && !text.contains("quality"), "\(path)")
        }
        #expect(Project.verify(try Project.open(in: disk)).damages == [])
    }

    @Test func copiesBringNamesAndRemovals() throws {
        let (disk, id) = try disk()
        let copy = disk.copied(identity: 7)
        let other = try Sample.writer(on: copy, of: copy, as: Sample.paul).add(Participant(name: "Ben"))
        #expect(try merge(copy, into: disk).sources[0].additions.filter(\.isAboutParticipant).count == 1)
        #expect(try participants(disk)[other]?.name == "Ben")
        try Sample.writer(on: copy, of: copy, as: Sample.paul).remove(id)
        _ = try merge(copy, into: disk)
        #expect(try participants(disk)[id] == nil)
        #expect(folder(disk) == folder(copy))
        #expect(try MergePlan(of: [copy], into: disk).isEmpty)
    }

    @Test func aNameThatWasRemovedHereDoesNotComeBack() throws {
        let (disk, id) = try disk()
        let copy = disk.copied(identity: 7)
        try Sample.writer(on: disk).remove(id)
        let plan = try merge(copy, into: disk)
        #expect(plan.isEmpty && plan.sources[0].otherNames.isEmpty)
        #expect(folder(disk) == ["participants/\(id).removed"])
        // A tool that only copies files brings it back; readers do not see it, and whoever works next removes it.
        disk.overwrite("participants/\(id).json", with: copy.content(of: "participants/\(id).json") ?? [])
        #expect(try participants(disk)[id] == nil)
        #expect(Project.verify(try Project.open(in: disk)).damages.map(\.kind) == [.nameRemoved])
        _ = try Sample.writer(on: disk)
        #expect(folder(disk) == ["participants/\(id).removed"])
    }

    @Test func ofTwoNamesTheOneHereStays() throws {
        let (disk, id) = try disk()
        let copy = disk.copied(identity: 7)
        try Sample.writer(on: copy, of: copy, as: Sample.paul).keep(Participant(name: "Anna Weber"), as: id)
        let plan = try merge(copy, into: disk)
        #expect(plan.sources[0].otherNames == [.init(here: Self.anna, there: Participant(name: "Anna Weber"))])
        #expect(try participants(disk)[id] == Self.anna)
    }

    @Test func aPackedProjectHasThemAndNothingThatWasRemoved() throws {
        let (disk, id) = try disk()
        let gone = try #require(Self.second)
        try Sample.writer(on: disk).remove(gone)
        disk.overwrite("participants/\(gone).json", with: Array(#"{"name":"Gone"}"#.utf8))
        let bytes = try PackSample.bytes(disk)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Gone"))
        let target = MemoryStorage("out")
        try PackSample.unpack(try PackSample.opened(bytes), into: target)
        let unpacked = FolderBelow(disk: target, folder: "acme")
        let people = try Project.open(in: unpacked).project.participants
        #expect(people[id] == Self.anna && people.all[gone] == .some(nil))
    }

    @Test(arguments: ["participants/Anna.json", "participants/0123.removed", "participants/0123456789abcdef.txt"])
    func otherFilesAreNamed(_ path: String) throws {
        let (disk, _) = try disk()
        disk.overwrite(path, with: [])
        let damages = Project.verify(try Project.open(in: disk)).damages
        #expect(damages.map(\.file) == [path] && damages.map(\.kind) == [.notUsed])
    }

    @Test(
        "A file that cannot be read stops nothing, is named, and a copy repairs it", arguments: ["", "{", "[]", "{}"])
    func unreadable(_ text: String) throws {
        let (disk, id) = try disk()
        let path = "participants/\(id).json"
        let copy = disk.copied(identity: 7)
        disk.overwrite(path, with: Array(text.utf8))
        let opening = try Project.open(in: disk)
        #expect(opening.project.participants == ParticipantList(unreadable: [id]))
        #expect(opening.news.damages.map(\.file) == [path])
        #expect(Project.verify(opening).damages.map(\.file) == [path])
        #expect(try merge(disk, into: copy).sources[0].damages.map(\.file) == [path])
        #expect(try merge(copy, into: disk).isEmpty == false)
        #expect(try participants(disk)[id] == Self.anna)
        #expect(try Project.open(in: disk).news.damages == [])
    }

    /// Nobody knows what is in it, so nothing replaces it.
    @Test func aFolderInItsPlaceIsNamedAndStays() throws {
        let (disk, id) = try disk()
        let path = "participants/\(id).json"
        try disk.remove(path)
        try disk.makeFolder(path)
        #expect(Project.verify(try Project.open(in: disk)).damages == [Damage(.notAFile(.folder), file: path)])
        let writer = try Sample.writer(on: disk)
        try writer.remove(id)
        #expect(try participants(disk)[id] == nil)
        #expect(try disk.status(of: path)?.kind == .folder)
    }

    @Test func aFileInThePlaceOfTheFolderIsNamedOnce() throws {
        let disk = try Sample.disk(comments: 1)
        disk.overwrite(ParticipantFiles.folder, with: [])
        let damage = Damage(.notAFolder(.file), file: ParticipantFiles.folder)
        #expect(try Project.open(in: disk).news.damages == [damage])
        #expect(Project.verify(try Project.open(in: disk)).damages == [damage])
    }

    @Test func whatAnInterruptedProgramLeftGoes() throws {
        let (disk, _) = try disk()
        let path = "participants/.\(Sample.paul.writer).new"
        disk.overwrite(path, with: [1])
        #expect(Project.verify(try Project.open(in: disk)).damages.map(\.kind) == [.leftover])
        disk.overwrite(path.replacing(Sample.paul.writer.text, with: Sample.mira.window(9).text), with: [1])
        disk.overwrite(Journals.file(of: Sample.mira.window(9)), with: [])
        _ = try Sample.writer(on: disk)
        #expect(folder(disk).contains(path))
        #expect(folder(disk).filter { $0.hasPrefix("participants/.") } == [path])
    }

    @Test func nothingOfThemIsPublished() throws {
        let (disk, id) = try disk()
        var writer = try Sample.writer(on: disk)
        _ = try writer.record(
            .rate(Judgement(.unmet, reason: "by Anna alone")), of: .criterion("IFC-01"), party: .participant(id),
            replacing: [], at: Sample.time, afterClock: 9)
        try writer.save()
        let opening = try Project.open(in: disk)
        let assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        let extract = try ExtractStorage(
            of: assessment, in: opening.project, by: "vendor", people: []
        ) { _ in true }
        let target = MemoryStorage("out")
        var packing = try Packing(
            of: extract, to: try PackDestination("out/p.cpo.tar", name: "p.cpo.tar", in: target, overwrites: false))
        while case .packing = try packing.step(1 << 20) {}
        let text = String(decoding: try #require(target.content(of: "p.cpo.tar")), as: UTF8.self)
        #expect(!text.contains("Anna") && !text.contains("participants/") && !text.contains(id.text))
    }
}
