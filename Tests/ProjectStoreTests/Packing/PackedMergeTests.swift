import AssessmentModel
import Testing

@testable import ProjectStore

/// Merging packed copies is merging the directories that were packed.
struct PackedMergeTests {
    private let proof = Array("proof of Paul".utf8)

    /// Copies of a project in which Paul and Mira have worked, and the project.
    private func copies() throws -> (here: MemoryStorage, there: [MemoryStorage]) {
        let here = try PackSample.disk()
        let first = here.copied(identity: 7, location: "first")
        var paul = try Sample.writer(on: first, as: Sample.paul)
        try paul.comment("from Paul", on: "IFC-02")
        try paul.save()
        first.overwrite("evidence/\(SHA256.digest(of: proof))/proof.txt", with: proof)
        first.overwrite("profiles/\(SHA256.digest(of: proof)).json", with: proof)
        let second = here.copied(identity: 8, location: "second")
        var mira = try Sample.writer(on: second)
        try mira.comment("from elsewhere")
        try mira.save()
        second.overwrite("journal/a (conflict).jsonl", with: try #require(first.content(of: first.journals[1])))
        return (here, [first, second])
    }

    private func merge(_ sources: [any ReadableStorage], into target: MemoryStorage) throws {
        let opening = try Project.open(in: target)
        let plan = try MergePlan(
            of: sources, into: target, opening.project, knowing: Set(opening.news.events.map(\.id)))
        var merging = try Merging(plan)
        while try merging.step() {}
    }

    @Test func packedCopiesAndDirectoriesGiveTheSame() throws {
        let (here, there) = try copies()
        let packed = try there.map { try PackSample.opened(try PackSample.bytes($0)) }
        let (byFiles, byFolders) = (here.copied(identity: 20), here.copied(identity: 21))
        try merge(packed, into: byFiles)
        try merge(there, into: byFolders)
        #expect(PackSample.files(of: byFiles) == PackSample.files(of: byFolders))
        #expect(PackSample.files(of: byFiles) != PackSample.files(of: here))
        let damages = Project.verify(try Project.open(in: byFiles)).damages
        #expect(damages == [], "\(damages)")
        #expect(try PackSample.bytes(byFiles) == PackSample.bytes(byFolders))
    }

    @Test func evidenceChangedInThePackIsNamedAndLeftOut() throws {
        let (here, there) = try copies()
        let path = "evidence/\(SHA256.digest(of: proof))/proof.txt"
        there[0].overwrite(path, with: Array("pr00f".utf8))
        let pack = try PackSample.opened(try PackSample.bytes(there[0]))
        let opening = try Project.open(in: here)
        let plan = try MergePlan(of: [pack], into: here, opening.project, knowing: Set(opening.news.events.map(\.id)))
        var merging = try Merging(plan)
        while try merging.step() {}
        #expect(merging.damages.map(\.damage.file) == [path])
        #expect(here.content(of: path) == nil)
    }

    @Test func theCommandsPathsMayBeBoth() throws {
        let folder = try TemporaryFolder()
        let (here, there) = try copies()
        let storage = try folder.storage
        try PackSample.unpack(try PackSample.opened(try PackSample.bytes(here)), into: storage)
        try PackSample.pack(there[0], into: storage)
        let opening = try Project.open("\(folder.path)/acme")
        let plan = try MergePlan(
            of: ["\(folder.path)/\(PackSample.name)"], into: opening.project,
            knowing: Set(opening.news.events.map(\.id)))
        #expect(plan.sources.map(\.events.comments) == [["from Paul"]])
        #expect(plan.sources[0].path == "\(folder.path)/\(PackSample.name)")
        // A journal that is not what the manifest says is not even planned.
        let file = try storage.bytes(of: PackSample.name, limit: 1 << 20)
        let text = Array("from Paul".utf8)
        let place = try #require(file.indices.first { file[$0...].starts(with: text) })
        try storage.replace(
            PackSample.name, with: file[..<place] + Array("from Pete".utf8) + file[(place + text.count)...],
            through: "temporary")
        #expect(throws: StoreError.self) {
            try MergePlan(
                of: ["\(folder.path)/\(PackSample.name)"], into: opening.project,
                knowing: Set(opening.news.events.map(\.id)))
        }
    }
}
