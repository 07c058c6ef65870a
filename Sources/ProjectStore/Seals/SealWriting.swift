import Glibc

/// Adds seals to a project, and signatures and time stamps to seals. Nothing that exists is changed, and whatever is
/// added appears complete and safe on disk, or not at all.
package struct SealWriting: ~Copyable {
    private static let incoming = "\(SealFolder.name)/\(Leftovers.incoming)seal"

    private let storage: any Storage
    /// Keeps another program away that seals at the same time. It is also the place of files until they are complete.
    private let lock: LockedFolder

    /// - Throws: `StoreError`; `cannotWrite` with `EBUSY` if another process seals the project.
    package init(in project: Project) throws(StoreError) {
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(project.path) } catch {
            throw .cannotRead(path: project.path, code: error.code)
        }
        try self.init(storage)
    }

    init(_ storage: any Storage) throws(StoreError) {
        lock = try writingErrors(in: storage) { () throws(StorageError) in
            try storage.ensureFolder(SealFolder.name)
            try storage.ensureFolder(Self.incoming)
            let lock = try LockedFolder(Self.incoming, in: storage)
            for name in try storage.names(in: Self.incoming) { try storage.removeAll("\(Self.incoming)/\(name)") }
            return lock
        }
        self.storage = storage
    }

    deinit { try? storage.removeAll(Self.incoming) }

    /// Adds what the project lacks of a seal.
    ///
    /// - Throws: `StoreError`.
    package func add(_ seal: StoredSeal) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            let folder = SealFolder.folder(of: seal.digest)
            let isNew = try storage.status(of: folder) == nil
            let destination = isNew ? "\(Self.incoming)/\(seal.digest)" : folder
            if isNew { try storage.makeFolder(destination) }
            try add(seal.manifest, SealFolder.manifest, to: destination)
            for (kind, attachments) in [
                (SealFolder.Attachment.signature, seal.signatures), (.timestamp, seal.timestamps),
            ] {
                for attachment in attachments {
                    try add(attachment.bytes, "\(attachment.digest).\(kind.rawValue)", to: destination)
                }
            }
            guard isNew else { return }
            try storage.rename(destination, to: folder)
            try storage.synchronizeFolder(SealFolder.name)
        }
    }

    private func add(_ bytes: [UInt8], _ name: String, to folder: String) throws(StorageError) {
        guard try storage.status(of: "\(folder)/\(name)") == nil else { return }
        try storage.replace("\(folder)/\(name)", with: bytes, through: "\(Self.incoming)/file")
    }
}
