import Glibc
import Testing

@testable import ProjectStore

/// The disk in memory must behave like the real one, or tests on it mean nothing.
struct StorageTests {
    enum Kind: CaseIterable { case directory, memory }

    private func withStorage(_ kind: Kind, _ body: (any Storage) throws -> Void) throws {
        switch kind {
        case .memory: try body(MemoryStorage())
        case .directory:
            let folder = try TemporaryFolder()
            try body(try folder.storage)
        }
    }

    private func code(_ body: () throws -> Void) -> Int32? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StorageError)?.code
        }
    }

    @Test(arguments: Kind.allCases) func appendsAndReads(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.writeNew("a", Array("one".utf8))
            let file = try WritingFile(existing: "a", in: storage)
            try file.append(Array(" two".utf8))
            #expect(try storage.bytes(of: "a", limit: 100) == Array("one two".utf8))
            try file.truncate(to: 3)
            try file.append(Array("!".utf8))
            #expect(try storage.bytes(of: "a", limit: 4) == Array("one!".utf8))
            #expect(code { _ = try storage.bytes(of: "a", limit: 3) } == EFBIG)
        }
    }

    @Test(arguments: Kind.allCases) func reportsTheKindAtAPath(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.makeFolder("f")
            try storage.writeNew("f/a", [1, 2, 3])
            #expect(try storage.status(of: "f")?.kind == .folder)
            #expect(try storage.status(of: "f/a")?.bytes == 3)
            #expect(try storage.status(of: "f/b") == nil)
            #expect(try storage.status(of: "g/a") == nil)
            #expect(try storage.names(in: "f") == ["a"])
            #expect(try storage.names(in: "") == ["f"])
            #expect(try storage.names(in: "g") == [])
        }
    }

    @Test(arguments: Kind.allCases) func createsAFileOnlyIfThereIsNone(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.writeNew("a", [1])
            #expect(code { try storage.writeNew("a", [2]) } == EEXIST)
            #expect(code { try storage.makeFolder("a") } == EEXIST)
            #expect(code { _ = try WritingFile(existing: "b", in: storage) } == ENOENT)
            #expect(code { try storage.writeNew("f/a", [2]) } == ENOENT)
            #expect(try storage.bytes(of: "a", limit: 1) == [1])
        }
    }

    @Test(arguments: Kind.allCases) func replacesAtomically(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.replace("a", with: [1], through: ".a.new")
            let before = try ReadingFile("a", in: storage)
            try storage.writeNew(".a.new", [9])
            try storage.replace("a", with: [2, 3], through: ".a.new")
            #expect(try storage.bytes(of: "a", limit: 2) == [2, 3])
            #expect(try before.status().bytes == 1)
            #expect(try storage.status(of: "a")?.identity != before.status().identity)
            #expect(try storage.names(in: "") == ["a"])
        }
    }

    @Test(arguments: Kind.allCases) func movesAFolderOverAnEmptyOneOnly(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.makeFolder("new")
            try storage.writeNew("new/a", [1])
            try storage.makeFolder("full")
            try storage.writeNew("full/b", [2])
            try storage.makeFolder("empty")
            try storage.writeNew("file", [3])
            #expect(code { try storage.rename("new", to: "full") } == ENOTEMPTY)
            #expect(code { try storage.rename("new", to: "file") } == ENOTDIR)
            try storage.rename("new", to: "empty")
            #expect(try storage.bytes(of: "empty/a", limit: 1) == [1])
            #expect(try storage.status(of: "new") == nil)
        }
    }

    @Test(arguments: Kind.allCases) func removesFilesAndEmptyFolders(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.makeFolder("f")
            try storage.writeNew("f/a", [1])
            #expect(code { try storage.remove("f") } == ENOTEMPTY)
            #expect(code { try storage.remove("g") } == ENOENT)
            try storage.removeAll("f")
            #expect(try storage.names(in: "") == [])
        }
    }

    @Test(arguments: Kind.allCases) func locksUntilTheFileIsClosed(_ kind: Kind) throws {
        try withStorage(kind) { storage in
            try storage.writeNew("a", [])
            do {
                let first = try WritingFile(existing: "a", in: storage)
                #expect(first.lock() == .taken)
                #expect(try WritingFile(existing: "a", in: storage).lock() == .heldElsewhere)
                #expect(storage.lockState(of: "a") == .held)
            }
            #expect(storage.lockState(of: "a") == .free)
            #expect(try WritingFile(existing: "a", in: storage).lock() == .taken)
            #expect(storage.lockState(of: "b") == .unknown)
        }
    }

    @Test func followsNoLinkInsideTheFolder() throws {
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        try storage.makeFolder("real")
        try storage.writeNew("real/a", [1])
        #expect(symlink("real", "\(folder.path)/way") == 0)
        #expect(symlink("real/a", "\(folder.path)/link") == 0)
        #expect(try storage.status(of: "link")?.kind == .link)
        #expect(throws: StorageError("link", .notAFile(.link))) { try storage.bytes(of: "link", limit: 9) }
        #expect(throws: StorageError("link", .notAFile(.link))) { _ = try WritingFile(existing: "link", in: storage) }
        #expect(code { try storage.writeNew("link", [2]) } == EEXIST)
        #expect(code { try storage.writeNew("way/b", [2]) } == ENOTDIR)
        #expect(code { _ = try storage.bytes(of: "way/a", limit: 9) } == ENOTDIR)
        #expect(code { _ = try storage.names(in: "way") } == ENOTDIR)
        try storage.replace("link", with: [3], through: ".new")
        #expect(try storage.bytes(of: "real/a", limit: 1) == [1])
    }

    @Test func opensOnlyRegularFilesAndNeverBlocks() throws {
        let folder = try TemporaryFolder()
        let storage = try folder.storage
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        try storage.makeFolder("f")
        #expect(throws: StorageError("pipe", .notAFile(.fifo))) { try storage.bytes(of: "pipe", limit: 9) }
        #expect(throws: StorageError("f", .notAFile(.folder))) { try storage.bytes(of: "f", limit: 9) }
        #expect(throws: StorageError("null", .notAFile(.device))) {
            try DirectoryStorage("/dev").bytes(of: "null", limit: 9)
        }
    }

    @Test func losesWhatWasNotSynced() throws {
        let disk = MemoryStorage()
        try disk.writeNew("lost", [1])
        try disk.writeNew("kept", [2])
        try disk.synchronizeFolder("")
        try disk.remove("lost")
        let file = try WritingFile(existing: "kept", in: disk)
        try file.append([3])
        disk.cutPower()
        #expect(disk.content(of: "lost") == [1])
        #expect(disk.content(of: "kept") == [2])
    }
}
