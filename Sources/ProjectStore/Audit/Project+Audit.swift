import AssessmentModel
import CatalogFormat
import Glibc

extension Project {
    /// Opens an auditor's directory over the vendor's.
    ///
    /// - Parameter vendor: the vendor's directory, or a packed file of it; nil for where it was last.
    /// - Throws: `StoreError`; `vendorUnknown`, or `otherAssessment` if that is not what the audit is about.
    static func openAudit(in mine: any Storage, of vendor: String?) throws(StoreError) -> Opening {
        let audit = try AuditFile(in: mine)
        guard let path = vendor ?? VendorPath.read(in: mine) else { throw .vendorUnknown(path: mine.location) }
        let lower: any ReadableStorage
        do throws(StoreError) { lower = try storage(at: path) } catch {
            if vendor == nil, error.isMissing { throw .vendorUnknown(path: mine.location) }
            throw error
        }
        return try open(audit, in: OverlayStorage(mine, over: lower))
    }

    static func open(_ audit: AuditFile, in storage: OverlayStorage) throws(StoreError) -> Opening {
        let vendor = storage.lower
        let file = try readingErrors(in: vendor) { () throws(StorageError) in try vendor.status(of: ProjectFile.path) }
        guard file != nil else { throw .notAProject(path: vendor.location, reason: .noVendorProject) }
        let opening = try open(in: storage, audit: audit) { try? BundledCatalogs.load($0.id) }
        guard opening.project.info.id == audit.project else {
            throw .otherAssessment(path: vendor.location)
        }
        return opening
    }

    /// Begins to judge in a directory of one's own, or goes on with that there. In the vendor's directory nothing is
    /// opened for writing.
    ///
    /// - Parameters:
    ///   - vendor: the vendor's directory, or a packed file of it.
    ///   - path: where nothing exists yet, an empty folder, or the directory of this audit.
    ///   - party: who judges.
    /// - Returns: whether it begins.
    /// - Throws: `StoreError`; `insideVendor`, `alreadyExists`, `otherAssessment` if the directory there is about
    ///   another assessment, or `otherParty` if somebody else judges in it.
    package static func audit(
        _ vendor: String, into path: String, as party: Party = .auditor, by author: Author, at time: Timestamp
    ) throws(StoreError) -> Bool {
        let lower = try storage(at: vendor)
        try refuse(path, inside: lower)
        let opening = try open(in: lower) { try? BundledCatalogs.load($0.id) }
        let mine = try folder(at: path)
        let isNew = try writingErrors(in: mine) { () throws(StorageError) in
            let lock = try LockedFolder("", in: mine)
            defer { extendLifetime(lock) }
            if AuditFile.isThere(in: mine) { return false }
            guard try mine.names(in: "").allSatisfy({ $0 == AuditFile.temporary }) else {
                throw StorageError("", .system(EEXIST))
            }
            let file = try AuditFile(of: opening.project, as: party, at: time, by: author.name)
            try mine.replace(AuditFile.path, with: file.encoded, through: AuditFile.temporary)
            GitAttributes.add(to: mine)
            return true
        } as: { error in
            error.code == EEXIST && error.path.isEmpty ? .alreadyExists(path: path) : nil
        }
        let file = try AuditFile(in: mine)
        guard file.project == opening.project.info.id else { throw .otherAssessment(path: vendor) }
        guard file.party == party else { throw .otherParty(path: path, file.party) }
        // Without it, the directory has to be named again next time.
        try? VendorPath.save(absolute(vendor), in: mine)
        return isNew
    }

    /// A folder, made if nothing is there.
    private static func folder(at path: String) throws(StoreError) -> DirectoryStorage {
        if let folder = try? DirectoryStorage(path) { return folder }
        let (parent, name) = parentAndName(of: path)
        do throws(StorageError) {
            let storage = try DirectoryStorage(parent)
            if try storage.status(of: name) != nil { throw StorageError(name, .system(EEXIST)) }
            try storage.makeFolder(name)
            try storage.synchronizeFolder("")
            return try DirectoryStorage(path)
        } catch {
            throw error.code == EEXIST ? .alreadyExists(path: path) : StoreError(writing: error, at: path)
        }
    }

    /// An auditor's directory must not be in what the auditor only reads.
    private static func refuse(_ path: String, inside vendor: any ReadableStorage) throws(StoreError) {
        guard let forbidden = vendor.identity(of: "") else { return }
        var place = (try? DirectoryStorage(path)) == nil ? parentAndName(of: path).parent : path
        var last: FolderIdentity?
        while let folder = try? DirectoryStorage(place), let identity = folder.identity(of: ""), identity != last {
            if identity == forbidden { throw .insideVendor(path: path) }
            last = identity
            place += "/.."
        }
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = FileNames.withCString(path, { realpath($0, nil) }) else { return path }
        defer { free(resolved) }
        return FileNames.text(
            UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map { UInt8(bitPattern: $0) })
    }
}

/// Turns errors of the storage into those of writing, some of them into others.
private func writingErrors<Value>(
    in storage: any ReadableStorage, _ body: () throws(StorageError) -> Value,
    as other: (StorageError) -> StoreError?
) throws(StoreError) -> Value {
    do throws(StorageError) { return try body() } catch {
        throw other(error) ?? StoreError(writing: error, at: storage.path(of: error))
    }
}

extension Damage {
    /// What an audit began with and is not there any more.
    init(_ change: VendorChange) {
        self.init(.changedSinceAudit(change), file: change.file)
    }
}

extension Project {
    /// The writers whose journals are in the auditor's own directory; none where there is no audit.
    package var ownWriters: Set<WriterID> {
        guard let overlay = storage as? OverlayStorage else { return [] }
        let names = (try? overlay.upper.names(in: Journals.folder)) ?? []
        return Set(names.compactMap { journals.cursor(of: "\(Journals.folder)/\($0)")?.writer })
    }
}
