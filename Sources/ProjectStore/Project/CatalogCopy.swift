import AssessmentModel
import CatalogFormat

/// A copy of a catalogue that a project carries: in `catalog.json` the one that it began with.
enum CatalogCopy {
    /// The result of reading the copy.
    struct Reading: Sendable {
        let catalog: Result<Catalog, StoreError>
        let damages: [Damage]
        let notices: [StoreNotice]
    }

    /// Reads the copy. A changed copy is reported and used all the same, unless the original is known.
    static func reading(
        _ reference: ProjectInfo.CatalogReference, at path: String = Project.catalogPath,
        in storage: any ReadableStorage, cache: CatalogCache? = nil,
        known: (ProjectInfo.CatalogReference) -> Catalog?
    ) -> Reading {
        var damages: [Damage] = []
        var notices: [StoreNotice] = []
        let catalog = Result { () throws(StoreError) in
            try read(
                reference, at: path, in: storage, cache: cache, known: known, damages: &damages, notices: &notices)
        }
        return Reading(catalog: catalog, damages: damages, notices: notices)
    }

    private static func read(
        _ reference: ProjectInfo.CatalogReference, at path: String, in storage: any ReadableStorage,
        cache: CatalogCache?, known: (ProjectInfo.CatalogReference) -> Catalog?, damages: inout [Damage],
        notices: inout [StoreNotice]
    ) throws(StoreError) -> Catalog {
        let reason: StoreError.NotAProject
        do throws(StorageError) {
            let bytes = try storage.bytes(of: path, limit: CatalogReader.mostJSON)
            let found = SHA256.digest(of: bytes)
            if found != reference.digest, LineEnds.isSame(bytes, as: reference.digest) {
                notices.append(StoreNotice(.foreignLineEnds, file: path))
            } else if found != reference.digest {
                let kind = Damage.Kind.catalogChanged(expected: reference.digest, found: found)
                damages.append(Damage(kind, file: path))
                if let catalog = same(as: reference, known) { return catalog }
            }
            do throws(CatalogError) {
                guard let cache else { return try CatalogReader.read(projectCopy: bytes, file: path) }
                return try cache.catalog(found) { () throws(CatalogError) in
                    try CatalogReader.read(projectCopy: bytes, file: path)
                }
            } catch {
                reason = .badCatalog(error)
            }
        } catch {
            let damage = Damage(error, file: path)
            damages.append(damage)
            reason = .damaged(damage)
        }
        guard let catalog = same(as: reference, known) else {
            throw .notAProject(path: storage.location, reason: reason)
        }
        return catalog
    }

    private static func same(
        as reference: ProjectInfo.CatalogReference, _ known: (ProjectInfo.CatalogReference) -> Catalog?
    ) -> Catalog? {
        guard let catalog = known(reference) else { return nil }
        return SHA256.digest(of: CatalogWriter.json(catalog)) == reference.digest ? catalog : nil
    }
}
