import Glibc

/// Packs a project into one file, in steps that are short enough to be cancelled between two of them.
///
/// Each file is read once: copied and hashed in one go, in constant memory. The archive gets its name when it is
/// complete and safe on disk. After an error, or if the value goes out of use before, nothing of it stays.
package struct Packing: ~Copyable {
    package enum Progress: Hashable, Sendable {
        /// Bytes packed so far, of how many.
        case packing(done: Int, total: Int)
        case finished(Outcome)
    }

    /// What was packed.
    package struct Outcome: Hashable, Sendable {
        package let files: Int
        package let bytes: Int
        /// The SHA-256 of the manifest, which identifies all that is in it.
        package let manifestDigest: SHA256Digest
        /// Evidence that is not what it was when it was attached. It is packed as it is.
        package let damages: [Damage]
    }

    /// Paths in the directory that do not belong to the assessment and are left out.
    package let others: [String]
    private let source: any ReadableStorage
    private let destination: PackDestination
    private let archive: PacedFile
    private var rest: ArraySlice<String>
    private var member: PackedMember?
    private var manifest: PackManifest
    private var damages: [Damage] = []
    private var done = 0
    private let total: Int
    private var isFinished = false

    /// - Parameters:
    ///   - path: the project's directory.
    ///   - archive: the path of the packed file.
    ///   - overwrites: whether to replace what is there.
    /// - Throws: `StoreError`; `alreadyExists` if the path of the packed file is taken.
    package init(_ path: String, into archive: String, overwrites: Bool) throws(StoreError) {
        let source: DirectoryStorage
        do throws(StorageError) { source = try DirectoryStorage(path) } catch {
            throw .cannotRead(path: path, code: error.code)
        }
        try self.init(of: source, to: try Self.destination(archive, overwrites: overwrites))
    }

    /// Packs a public extract.
    ///
    /// - Parameters:
    ///   - archive: the path of the packed file.
    ///   - overwrites: whether to replace what is there.
    /// - Throws: `StoreError`; `alreadyExists` if the path of the packed file is taken.
    package init(_ extract: ExtractStorage, into archive: String, overwrites: Bool) throws(StoreError) {
        try self.init(of: extract, to: try Self.destination(archive, overwrites: overwrites), isPublic: true)
    }

    private static func destination(_ archive: String, overwrites: Bool) throws(StoreError) -> PackDestination {
        let (folder, name) = Project.parentAndName(of: archive)
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(folder) } catch {
            throw .cannotWrite(path: archive, code: error.code)
        }
        return try PackDestination(archive, name: name, in: storage, overwrites: overwrites)
    }

    init(
        of source: any ReadableStorage, to destination: PackDestination, isPublic: Bool = false
    ) throws(StoreError) {
        let info = try ProjectFile.read(in: source)
        let list = try PackList(of: source)
        archive = try destination.begin()
        self.source = source
        self.destination = destination
        others = list.others
        rest = list.paths[...]
        total = list.bytes
        manifest = PackManifest(of: info.id)
        (manifest.isPublic, manifest.extract) = (isPublic, info.extract)
    }

    deinit { if !isFinished { destination.abandon() } }

    /// Abandons the archive; nothing of it stays.
    package consuming func cancel() {}

    /// Packs at most this many more bytes. Do not call it again once it has thrown or returned finished.
    ///
    /// - Throws: `StoreError`; `changedWhileCopied` if a file got shorter meanwhile.
    package mutating func step(_ bytes: Int = 1 << 20) throws(StoreError) -> Progress {
        if let member {
            try copyOn(member, bytes)
        } else if let path = rest.popFirst() {
            let member = try PackedMember(path, in: source)
            try write(TarFormat.header(of: FileNames.bytes(path), bytes: member.bytes))
            self.member = member
        } else {
            return .finished(try finish())
        }
        return .packing(done: min(done, total), total: total)
    }

    private mutating func copyOn(_ member: PackedMember, _ bytes: Int) throws(StoreError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 64)
        defer { buffer.deallocate() }
        let piece = try member.next(in: buffer)
        do throws(StorageError) { try archive.append(piece) } catch { throw destination.refused(error) }
        done += piece.count
        guard let digest = member.digest else { return }
        try write(TarFormat.padding(after: member.bytes))
        manifest.files.append(PackManifest.File(path: member.path, bytes: member.bytes, digest: digest))
        if let expected = PackPath.evidenceDigest(member.path), expected != digest {
            damages.append(Damage(.evidenceChanged(expected: expected, found: digest), file: member.path))
        }
        self.member = nil
    }

    private func write(_ bytes: [UInt8]) throws(StoreError) {
        do throws(StorageError) { try archive.append(bytes) } catch { throw destination.refused(error) }
    }

    private mutating func finish() throws(StoreError) -> Outcome {
        let text = manifest.encoded
        try write(TarFormat.header(of: Array(PackManifest.path.utf8), bytes: text.count))
        try write(text + TarFormat.padding(after: text.count) + TarFormat.end)
        try destination.finish(archive)
        isFinished = true
        return Outcome(
            files: manifest.files.count, bytes: done, manifestDigest: SHA256.digest(of: text), damages: damages)
    }
}
