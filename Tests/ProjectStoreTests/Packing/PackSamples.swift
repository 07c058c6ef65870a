import AssessmentModel
import Testing

@testable import ProjectStore

/// Projects to pack, and packed files in memory.
enum PackSample {
    static let evidence = Array("proof\n".utf8)
    static let evidencePath = "evidence/\(SHA256.digest(of: evidence))/Nachweis für Ä.txt"
    static let plainPath = "evidence/\(SHA256.digest(of: []))/empty.txt"

    /// A project in which Mira has commented and attached two files.
    static func disk(comments: Int = 2) throws -> MemoryStorage {
        let disk = try Sample.disk(comments: comments)
        disk.overwrite(evidencePath, with: evidence)
        disk.overwrite(plainPath, with: [])
        disk.overwrite("profiles/\(SHA256.digest(of: evidence)).yaml", with: evidence)
        disk.overwrite("drafts/mira.txt", with: [1])
        disk.overwrite("sessions/mira.txt", with: [2])
        disk.synchronizeAll()
        return disk
    }

    /// Packs a project to the end.
    @discardableResult
    static func pack(
        _ source: any ReadableStorage, into target: any Storage, overwrites: Bool = false, pieces: Int = 1 << 20
    ) throws -> Packing.Outcome {
        var packing = try begin(source, into: target, overwrites: overwrites)
        while true {
            if case .finished(let outcome) = try packing.step(pieces) { return outcome }
        }
    }

    static func begin(
        _ source: any ReadableStorage, into target: any Storage, overwrites: Bool = false
    ) throws -> Packing {
        try Packing(
            of: source, to: try PackDestination("out/\(name)", name: name, in: target, overwrites: overwrites))
    }

    static let name = "acme.cpo.tar"

    /// The bytes of the packed project.
    static func bytes(_ source: any ReadableStorage, pieces: Int = 1 << 20) throws -> [UInt8] {
        let target = MemoryStorage("out")
        try pack(source, into: target, pieces: pieces)
        return try #require(target.content(of: name))
    }

    /// Opens bytes as a packed file.
    static func opened(_ bytes: [UInt8]) throws -> PackedStorage {
        let disk = MemoryStorage("in")
        disk.overwrite(name, with: bytes)
        return try opened(in: disk)
    }

    static func opened(in disk: any Storage) throws -> PackedStorage {
        try PackedStorage(try PackFile(try ReadingFile(name, in: disk), location: name))
    }

    /// Unpacks to the end.
    static func unpack(_ pack: PackedStorage, into target: any Storage, pieces: Int = 1 << 20) throws {
        var unpacking = try Unpacking(pack, as: "acme", in: target, path: "out/acme")
        while try unpacking.step(pieces) != .finished {}
    }

    /// Why bytes are refused, by opening and checking them; nil if they are not.
    static func refusal(_ bytes: [UInt8]) throws -> StoreError? {
        do {
            try opened(bytes).check()
            return nil
        } catch let error as StoreError {
            return error
        }
    }

    /// The files below a path, without drafts and sessions.
    static func files(of disk: MemoryStorage, below folder: String = "") -> [String: [UInt8]] {
        disk.projectPaths.reduce(into: [:]) { files, path in
            let isLeftOut = ["drafts", "sessions"].contains { path.hasPrefix($0) }
            guard path.hasPrefix(folder), !isLeftOut, let bytes = disk.content(of: path) else { return }
            files[String(path.dropFirst(folder.count))] = bytes
        }
    }
}
