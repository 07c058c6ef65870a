import Glibc

/// The files of a project that are handed over.
struct PackList {
    /// Their paths, in the order of their bytes.
    private(set) var paths: [String] = []
    /// The size of all of them when they were listed.
    private(set) var bytes = 0
    /// What else is in the directory and does not belong to the assessment, apart from hidden files, drafts and
    /// sessions.
    private(set) var others: [String] = []
    private let storage: any ReadableStorage

    /// - Throws: `StoreError`; `badPack` if two names are the same to many systems.
    init(of storage: any ReadableStorage) throws(StoreError) {
        self.storage = storage
        do throws(StorageError) {
            try addTop()
            try addFolder(Journals.folder, where: PackPath.isJournal)
            try addFolder(ProfileCopy.folder) { ProfileCopy.digest(inName: $0) != nil }
            try addFolder(CatalogInUse.folder) { CatalogInUse.digest(inName: $0) != nil }
            let returned = Set(ParticipantFiles.returned(in: storage))
            try addFolder(ParticipantFiles.folder) { ParticipantFiles.entry($0) != nil }
            paths.removeAll(where: returned.contains)
            try addEvidence()
            try addSeals()
        } catch {
            throw .cannotRead(path: storage.path(of: error), code: error.code)
        }
        paths.sort { FilePath($0) < FilePath($1) }
        others.sort { FilePath($0) < FilePath($1) }
        try checkNames()
    }

    private mutating func addTop() throws(StorageError) {
        let folders =
            [
                Journals.folder, ProfileCopy.folder, CatalogInUse.folder, EvidenceFolder.folder, SealFolder.name,
                ParticipantFiles.folder,
            ] + PackPath.leftOut
        let files = [ProjectFile.path, Project.catalogPath]
        for path in files {
            guard try add(path) else { throw StorageError(path, .system(ENOENT)) }
        }
        for name in try storage.names(in: "") where !(folders + files).contains(name) { pass(name) }
    }

    private mutating func addFolder(_ folder: String, where belongs: (String) -> Bool) throws(StorageError) {
        for name in try storage.names(in: folder) {
            let path = "\(folder)/\(name)"
            guard belongs(name), try add(path) else {
                pass(path)
                continue
            }
        }
    }

    /// Adds each content once. One that has several names keeps the first under which it is intact.
    private mutating func addEvidence() throws(StorageError) {
        for folder in try storage.names(in: EvidenceFolder.folder) {
            let home = EvidenceFolder.folder(of: folder)
            guard let digest = SHA256Digest(folder), try storage.status(of: home)?.kind == .folder else {
                pass(home)
                continue
            }
            var names: [String] = []
            for name in try storage.names(in: home) {
                if EvidenceName.isSafe(name), try storage.status(of: "\(home)/\(name)")?.kind == .file {
                    names.append(name)
                } else {
                    pass("\(home)/\(name)")
                }
            }
            names.sort { FilePath($0) < FilePath($1) }
            let intact = names.count > 1 ? names.first { (try? storage.digest(of: "\(home)/\($0)")) == digest } : nil
            if let name = intact ?? names.first { _ = try add("\(home)/\(name)") }
        }
    }

    private mutating func addSeals() throws(StorageError) {
        for seal in try storage.names(in: SealFolder.name) {
            let home = "\(SealFolder.name)/\(seal)"
            guard SHA256Digest(seal) != nil, try storage.status(of: home)?.kind == .folder else {
                pass(home)
                continue
            }
            try addFolder(home) { SealFolder.expectedDigest(seal: seal, file: $0) != nil }
        }
    }

    /// Adds a path if a plain file is there. A journal without a line says nothing: somebody has just begun to work.
    ///
    /// - Returns: whether a plain file is there.
    private mutating func add(_ path: String) throws(StorageError) -> Bool {
        guard let status = try storage.status(of: path), status.kind == .file else { return false }
        if status.bytes == 0, path.hasPrefix("\(Journals.folder)/") { return true }
        paths.append(path)
        bytes += status.bytes
        return true
    }

    /// Notes what does not belong. Hidden files are those of tools, and leftovers.
    private mutating func pass(_ path: String) {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last
        if name?.first != UInt8(ascii: ".") { others.append(path) }
    }

    private func checkNames() throws(StoreError) {
        var seen: [String: String] = [:]
        for path in paths {
            let other = seen.updateValue(path, forKey: PackPath.folded(path))
            if let other { throw .badPack(path: storage.location, .samePath(other, path)) }
        }
    }
}
