import Glibc

/// Two directories as one: the vendor's, which is only read, and the auditor's over it, where everything is written.
///
/// Journals and evidence are those of both. Of everything else there is one owner: the vendor's project, catalogues,
/// profiles and participants, and the auditor's drafts and sessions. The vendor's directory is known only by what can
/// be done for reading, so nothing here can write to it.
package final class OverlayStorage: Storage {
    /// The vendor's directory, or a packed file of it.
    let lower: any ReadableStorage
    /// The auditor's.
    let upper: any Storage

    package init(_ upper: any Storage, over lower: any ReadableStorage) {
        self.upper = upper
        self.lower = lower
    }

    package var location: String { upper.location }

    /// Marks the name of a journal of the vendor's that has the name of one of the auditor's: a copy of the auditor's
    /// own, taken in before. Copies of a journal are read together.
    static let aliasEnding = ".vendor\(JournalName.ending)"

    /// Where a path leads.
    private enum Place {
        case upper(String)
        case lower(String)
    }

    /// The folders that only the auditor's directory has.
    private static let ownFolders = [Drafts.folder, Sessions.folder]
    /// What only the vendor's directory has.
    private static let vendorsNames = [
        ProjectFile.path, Project.catalogPath, ProfileCopy.folder, CatalogInUse.folder, ParticipantFiles.folder,
    ]

    /// The folders that both directories have.
    private static let sharedFolders = [Journals.folder, EvidenceFolder.folder, SealFolder.name]

    /// What keeps the vendor's part of such a folder from being listed, with the path of the vendor's directory.
    var vendorDamages: [Damage] {
        var damages: [Damage] = []
        for folder in Self.sharedFolders { _ = lower.names(in: folder, &damages) }
        return damages.map { Damage($0.kind, file: "\(lower.location)/\($0.file)") }
    }

    private static func isIn(_ names: [String], _ path: String) -> Bool {
        names.contains { path == $0 || path.utf8.starts(with: "\($0)/".utf8) }
    }

    private func place(of path: String) throws(StorageError) -> Place {
        if Self.isIn(Self.ownFolders, path) { return .upper(path) }
        if Self.isIn(Self.vendorsNames, path) { return .lower(path) }
        if try upper.status(of: path) != nil { return .upper(path) }
        if path.hasSuffix(Self.aliasEnding), path.hasPrefix("\(Journals.folder)/") {
            let original = "\(path.dropLast(Self.aliasEnding.count))\(JournalName.ending)"
            if try upper.status(of: original) != nil { return .lower(original) }
        }
        return .lower(path)
    }

    package func status(of path: String) throws(StorageError) -> FileStatus? {
        switch try place(of: path) {
        case .upper(let path): try upper.status(of: path)
        case .lower(let path): try lower.status(of: path)
        }
    }

    package func names(in folder: String) throws(StorageError) -> [String] {
        if Self.isIn(Self.ownFolders, folder) { return try upper.names(in: folder) }
        if Self.isIn(Self.vendorsNames, folder) { return try lower.names(in: folder) }
        let own = try upper.names(in: folder)
        let known = Set(own)
        // What is the auditor's own is there, whatever became of the vendor's folder. `vendorDamages` tells that.
        let isShared = Self.sharedFolders.contains(folder)
        let others = isShared ? (try? lower.names(in: folder)) ?? [] : try lower.names(in: folder)
        guard folder == Journals.folder else { return own + others.filter { !known.contains($0) } }
        return own
            + others.map { name in
                known.contains(name) && JournalName.isJournal(name)
                    ? "\(name.dropLast(JournalName.ending.count))\(Self.aliasEnding)" : name
            }
    }

    package func lockState(of path: String) -> LockState {
        switch try? place(of: path) {
        case .upper(let path)?: upper.lockState(of: path)
        case .lower(let path)?: lower.lockState(of: path)
        case nil: .unknown
        }
    }

    /// A writer, its locks and its safety copies belong to the auditor's directory.
    package func identity(of folder: String) -> FolderIdentity? { upper.identity(of: folder) }

    // MARK: Open files

    // The lowest bit of a handle says whose file it is.
    private static func handle(_ file: FileHandle, isUpper: Bool) -> FileHandle { file << 1 | (isUpper ? 1 : 0) }

    private static func isUpper(_ file: FileHandle) -> Bool { file & 1 == 1 }

    private func storage(of file: FileHandle) -> any ReadableStorage { Self.isUpper(file) ? upper : lower }

    /// The handle in the auditor's storage.
    private func own(_ file: FileHandle) throws(StorageError) -> FileHandle {
        guard Self.isUpper(file) else { throw StorageError("", .system(EROFS)) }
        return file >> 1
    }

    package func openForReading(_ path: String) throws(StorageError) -> FileHandle {
        switch try place(of: path) {
        case .upper(let path): Self.handle(try upper.openForReading(path), isUpper: true)
        case .lower(let path): Self.handle(try lower.openForReading(path), isUpper: false)
        }
    }

    package func status(of file: FileHandle) throws(StorageError) -> FileStatus {
        try storage(of: file).status(of: file >> 1)
    }

    package func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int {
        try storage(of: file).read(file >> 1, at: offset, into: buffer)
    }

    package func close(_ file: FileHandle) { storage(of: file).close(file >> 1) }

    package func processPath(of file: FileHandle) -> String? { storage(of: file).processPath(of: file >> 1) }
}

// MARK: - Writing

extension OverlayStorage {
    /// What exists only below cannot be changed.
    private func requireOwn(_ path: String) throws(StorageError) {
        if case .lower(let original) = try place(of: path), try lower.status(of: original) != nil {
            throw StorageError(path, .system(EROFS))
        }
    }

    /// Makes the folders that the vendor's directory has and the auditor's lacks.
    private func makeFolders(above path: String) throws(StorageError) {
        let folder = Self.folder(of: path)
        guard !folder.isEmpty, try upper.status(of: folder) == nil, try lower.status(of: folder)?.kind == .folder else {
            return
        }
        try makeFolders(above: folder)
        try upper.ensureFolder(folder)
    }

    package func openForAppending(_ path: String) throws(StorageError) -> FileHandle {
        try requireOwn(path)
        return Self.handle(try upper.openForAppending(path), isUpper: true)
    }

    package func create(_ path: String) throws(StorageError) -> FileHandle {
        if try status(of: path) != nil { throw StorageError(path, .system(EEXIST)) }
        try makeFolders(above: path)
        return Self.handle(try upper.create(path), isUpper: true)
    }

    package func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) {
        try upper.append(bytes, to: own(file))
    }

    package func synchronize(_ file: FileHandle) throws(StorageError) { try upper.synchronize(own(file)) }

    package func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        try upper.truncate(own(file), to: length)
    }

    package func lock(_ file: FileHandle) -> LockOutcome {
        Self.isUpper(file) ? upper.lock(file >> 1) : .unsupported
    }

    package func openFolder(_ path: String) throws(StorageError) -> FileHandle {
        Self.handle(try upper.openFolder(path), isUpper: true)
    }

    package func makeFolder(_ path: String) throws(StorageError) {
        try makeFolders(above: path)
        try upper.makeFolder(path)
    }

    package func rename(_ path: String, to newPath: String) throws(StorageError) {
        try requireOwn(path)
        try makeFolders(above: newPath)
        try upper.rename(path, to: newPath)
    }

    package func remove(_ path: String) throws(StorageError) {
        try requireOwn(path)
        try upper.remove(path)
    }

    package func synchronizeFolder(_ path: String) throws(StorageError) {
        if !path.isEmpty, try upper.status(of: path) == nil { return }
        try upper.synchronizeFolder(path)
    }
}
