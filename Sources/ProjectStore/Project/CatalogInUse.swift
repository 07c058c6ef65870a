import AssessmentModel
import CatalogFormat

/// The catalogues that an assessment went over to: `catalogs/SHA256.json`. The one that it began with stays in its
/// place.
enum CatalogInUse {
    static let folder = "catalogs"
    private static let ending = ".json"

    static func path(of digest: SHA256Digest) -> String { "\(folder)/\(digest)\(ending)" }

    /// The digest in the name of a file of the folder; nil for any other file.
    static func digest(inName name: String) -> SHA256Digest? {
        name.hasSuffix(ending) ? SHA256Digest(String(name.dropLast(ending.count))) : nil
    }

    /// Reads a catalogue. A changed one is reported and used all the same, unless a bundled one has the content on
    /// record. Where none can be used, that is reported.
    ///
    /// - Parameter scale: the ratings that it has to have.
    static func read(
        _ edition: CatalogEdition, scale: Scale, in storage: any ReadableStorage, cache: CatalogCache? = nil,
        known: (ProjectInfo.CatalogReference) -> Catalog?, damages: inout [Damage]
    ) -> Catalog? {
        // Reading events checked that this is a digest.
        guard let digest = SHA256Digest(edition.sha256) else { return nil }
        let path = path(of: digest)
        let reference = ProjectInfo.CatalogReference(id: edition.id, version: edition.version, digest: digest)
        let reading = CatalogCopy.reading(reference, at: path, in: storage, cache: cache, known: known)
        damages += reading.damages
        switch reading.catalog {
        case .success(let catalog):
            if catalog.scale.steps.map(\.rating) == scale.steps.map(\.rating) { return catalog }
            damages.append(Damage(.otherScale, file: path))
        case .failure(.notAProject(_, .badCatalog(let error))): damages.append(Damage(.badCatalog(error), file: path))
        case .failure: break
        }
        return nil
    }

    /// Writes a catalogue into the folder, replacing a damaged copy if there is one.
    static func save(
        _ bytes: [UInt8], _ digest: SHA256Digest, by writer: WriterID, in storage: any Storage
    ) throws(StorageError) {
        try storage.ensureFolder(folder)
        try storage.replace(path(of: digest), with: bytes, through: "\(folder)/.\(writer).new")
    }
}
