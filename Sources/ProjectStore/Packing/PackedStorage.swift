import Glibc

/// A packed file as a directory that can only be read: what a packed copy holds is merged or unpacked as if it were a
/// copied directory.
///
/// When it is opened, its form is checked, and its manifest against what is in it. Contents are not, except by `check`.
package final class PackedStorage: ReadableStorage {
    /// A file in it.
    struct File: Sendable {
        let member: PackReader.Member
        let digest: SHA256Digest
    }

    /// In the order of their paths' bytes.
    let files: [File]
    /// The SHA-256 of the manifest, which identifies all that is in it.
    package let manifestDigest: SHA256Digest
    private let file: PackFile
    /// The positions of files in `files`, by their paths.
    private let places: [String: Int]
    /// The names in each folder.
    private let folders: [String: [String]]

    /// Opens the packed file that a path leads to, following links.
    ///
    /// - Throws: `StoreError`; `badPack` with the reason why it is refused.
    package static func open(_ path: String) throws(StoreError) -> PackedStorage {
        try PackedStorage(try PackFile.opened(path))
    }

    init(_ file: PackFile) throws(StoreError) {
        let reader = try PackReader(file)
        let (bytes, limit) = (reader.manifest.bytes, PackManifest.longest)
        guard bytes <= limit else { throw file.refused(.longManifest(bytes: bytes, limit: limit)) }
        let text = try file.bytes(reader.manifest.offset..<reader.manifest.offset + bytes)
        let manifest = try PackManifest(text, in: file.location)
        do throws(PackFault) { files = try Self.files(reader.members, manifest) } catch { throw file.refused(error) }
        manifestDigest = SHA256.digest(of: text)
        self.file = file
        var (places, folders): ([String: Int], [String: [String]]) = ([:], [:])
        for (place, file) in files.enumerated() {
            var path = file.member.path
            places[path] = place
            // Up to the first folder that is known already.
            while !path.isEmpty {
                let folder = DirectoryStorage.folder(of: path)
                let isNew = folders[folder] == nil
                let name = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
                folders[folder, default: []].append(String(decoding: name, as: UTF8.self))
                guard isNew else { break }
                path = folder
            }
        }
        self.places = places
        self.folders = folders
        let info = try ProjectFile.read(in: self)
        guard info.id == manifest.project else { throw file.refused(.badField("project")) }
        guard !manifest.isPublic || info.extract != nil else { throw file.refused(.badField("public")) }
    }

    /// What is in the archive, if it is just what the manifest says.
    private static func files(
        _ members: [PackReader.Member], _ manifest: PackManifest
    ) throws(PackFault) -> [File] {
        let stated = Dictionary(manifest.files.map { (FilePath($0.path), $0) }) { first, _ in first }
        var files: [File] = []
        files.reserveCapacity(members.count)
        for member in members {
            guard let file = stated[FilePath(member.path)] else { throw .notInManifest(member.path) }
            guard file.bytes == member.bytes else {
                throw .otherSize(member.path, found: member.bytes, expected: file.bytes)
            }
            files.append(File(member: member, digest: file.digest))
        }
        let paths = Set(members.map { FilePath($0.path) })
        let needed = [ProjectFile.path, Project.catalogPath] + manifest.files.map(\.path)
        if let path = needed.first(where: { !paths.contains(FilePath($0)) }) { throw .missing(path) }
        guard manifest.files.count == files.count else { throw .badField("files.path") }
        return files
    }

    /// The size of all files.
    package var bytes: Int { files.reduce(0) { $0 + $1.member.bytes } }

    /// Compares the content of files with the manifest.
    ///
    /// - Parameter isWanted: says for a path whether to.
    /// - Throws: `StoreError`; `badPack` for the first that differs.
    package func check(_ isWanted: (String) -> Bool = { _ in true }) throws(StoreError) {
        for file in files where isWanted(file.member.path) {
            let found = try readingErrors(in: self) { () throws(StorageError) in try digest(of: file.member.path) }
            try check(file, found)
        }
    }

    /// - Throws: `StoreError`; `badPack` if this is not the digest of the file.
    func check(_ file: File, _ found: SHA256Digest) throws(StoreError) {
        guard found != file.digest else { return }
        throw self.file.refused(.otherContent(file.member.path, found: found, expected: file.digest))
    }
}

// MARK: - Reading

extension PackedStorage {
    package var location: String { file.location }

    package func status(of path: String) throws(StorageError) -> FileStatus? {
        if let place = places[path] { return status(ofFile: place) }
        guard folders[path] != nil else { return nil }
        return FileStatus(
            kind: .folder, bytes: 0, modified: 0, changed: 0, identity: FileStatus.Identity(device: 0, inode: 0))
    }

    private func status(ofFile place: Int) -> FileStatus {
        FileStatus(
            kind: .file, bytes: files[place].member.bytes, modified: 0, changed: 0,
            identity: FileStatus.Identity(device: 0, inode: UInt64(place) + 1))
    }

    package func names(in folder: String) throws(StorageError) -> [String] { folders[folder] ?? [] }

    /// A file's handle is its position.
    package func openForReading(_ path: String) throws(StorageError) -> FileHandle {
        guard let place = places[path] else {
            throw StorageError(path, folders[path] == nil ? .system(ENOENT) : .notAFile(.folder))
        }
        return FileHandle(place)
    }

    package func status(of file: FileHandle) throws(StorageError) -> FileStatus { status(ofFile: Int(file)) }

    package func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int {
        let member = files[Int(file)].member
        let count = max(0, min(buffer.count, member.bytes - offset))
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
        return try self.file.read(at: member.offset + offset, into: piece)
    }

    package func close(_ file: FileHandle) {}

    package func processPath(of file: FileHandle) -> String? { nil }

    package func lockState(of path: String) -> LockState { .free }

    package func identity(of folder: String) -> FolderIdentity? { nil }
}
