import AssessmentModel
import Synchronization

/// Catalogues by the hash of their files, for programs that open many projects: most of these carry the same few, and
/// decoding one takes longer than everything else in a project.
package final class CatalogCache: Sendable {
    /// The most catalogues that are kept. A catalogue can take megabytes.
    private static let most = 16

    private let catalogs = Mutex<[SHA256Digest: Catalog]>([:])

    package init() {}

    /// The catalogue in a file with this hash, decoded unless it is known.
    func catalog<Failure: Error>(
        _ digest: SHA256Digest, decode: () throws(Failure) -> Catalog
    ) throws(Failure) -> Catalog {
        if let known = catalogs.withLock({ $0[digest] }) { return known }
        let catalog = try decode()
        catalogs.withLock { catalogs in
            if catalogs.count >= Self.most { catalogs.removeAll() }
            catalogs[digest] = catalog
        }
        return catalog
    }
}
