import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Creating a project on a real disk.
struct CreationTests {
    private static func create(
        at path: String, by name: String = "Mira", state: LocalState = LocalState(nil)
    ) throws(StoreError) {
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog,
            by: Author(name: name, machine: Sample.mira.machine), state: state, time: Sample.time)
    }

    private static let files = [".gitattributes", "catalog.json", "journal", "project.json"]

    private func names(in path: String) throws -> [String] { try DirectoryStorage(path).names(in: "").sorted() }

    @Test(arguments: ["project", "project/", "./project//"]) func createsAFolder(_ name: String) throws {
        let folder = try TemporaryFolder()
        try Self.create(at: "\(folder.path)/\(name)")
        #expect(try names(in: folder.path) == ["project"])
        #expect(try Project.open("\(folder.path)/project").news.damages == [])
    }

    @Test func fillsAnEmptyFolderInPlace() throws {
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        try storage.makeFolder("project")
        let before = try storage.status(of: "project")?.identity
        try Self.create(at: "\(folder.path)/project")
        #expect(try storage.status(of: "project")?.identity == before)
        #expect(try names(in: "\(folder.path)/project") == Self.files)
        #expect(try Project.open("\(folder.path)/project").news.damages == [])
    }

    @Test func touchesNoExistingFiles() throws {
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        try storage.writeNew("file", [1])
        try storage.makeFolder("full")
        try storage.writeNew("full/a", [2])
        try Self.create(at: "\(folder.path)/project")
        let info = try Project.open("\(folder.path)/project").project.info
        for name in ["file", "full", "project"] {
            let path = "\(folder.path)/\(name)"
            #expect(throws: StoreError.alreadyExists(path: path)) { try Self.create(at: path) }
        }
        #expect(try names(in: folder.path) == ["file", "full", "project"])
        #expect(try names(in: "\(folder.path)/full") == ["a"])
        #expect(try Project.open("\(folder.path)/project").project.info == info)
    }

    @Test func doesNotReplaceALink() throws {
        let folder = try TemporaryFolder()
        #expect(symlink("nowhere", "\(folder.path)/link") == 0)
        #expect(throws: StoreError.alreadyExists(path: "\(folder.path)/link")) {
            try Self.create(at: "\(folder.path)/link")
        }
        #expect(try names(in: folder.path) == ["link"])
    }

    @Test func needsAParentFolder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.cannotWrite(path: "\(folder.path)/a", code: ENOENT)) {
            try Self.create(at: "\(folder.path)/a/b")
        }
    }

    /// Of many concurrent attempts exactly one succeeds, and the project is its own.
    @Test(arguments: [false, true]) func concurrentCreationSucceedsOnce(_ isThere: Bool) async throws {
        for _ in 0..<20 {
            let folder = try TemporaryFolder()
            let path = "\(folder.path)/project"
            if isThere { try folder.storage.makeFolder("project") }
            let outcomes = await withTaskGroup(of: (String, Result<Void, StoreError>).self) { group in
                for number in 0..<4 {
                    group.addTask {
                        let name = "person \(number)"
                        return (name, Result { () throws(StoreError) in try Self.create(at: path, by: name) })
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            var winners: [String] = []
            for (name, outcome) in outcomes {
                switch outcome {
                case .success: winners.append(name)
                case .failure(let error): #expect(error == .alreadyExists(path: path))
                }
            }
            #expect(winners.count == 1)
            #expect(try Project.open(path).project.info.created.by == winners.first)
            #expect(try names(in: folder.path) == ["project"])
            #expect(try names(in: path) == Self.files)
        }
    }
}
