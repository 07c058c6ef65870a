import AssessmentModel
import CatalogFormat
import Glibc
import Presentation

/// Finds catalogues by id or path.
enum Catalogs {
    /// The bundled catalogue of this id, else the file or directory at this path.
    static func load(_ name: String) throws(Failure) -> Catalog {
        try find(name, bundled: BundledCatalogs.load, own: CatalogReader.read)
    }

    /// Lints the catalogue that `load` would load.
    static func lint(_ name: String) throws(Failure) -> CatalogLint.Report {
        try find(name, bundled: CatalogLint.report(bundled:), own: CatalogLint.report(path:))
    }

    private static func find<Found>(
        _ name: String, bundled: (String) throws(CatalogError) -> Found?, own: (String) throws(CatalogError) -> Found
    ) throws(Failure) -> Found {
        do throws(CatalogError) {
            if let found = try bundled(name) { return found }
            if access(name, F_OK) == 0 { return try own(name) }
        } catch {
            throw Failure(.io, lines: ErrorText.lines(error))
        }
        throw Failure(.usage, CommandText.unknownCatalog(name, BundledCatalogs.ids))
    }

    /// The index of the criterion with this id, ignoring case.
    static func index(of criterion: String, in catalog: Catalog) throws(Failure) -> Int {
        if let index = catalog.index(of: CriterionID(criterion)) { return index }
        let ids = catalog.criteria.map(\.id.text)
        if let id = Names.match(criterion, in: ids), let index = catalog.index(of: CriterionID(id)) { return index }
        let nearest = Nearest.match(criterion, in: ids).map { CriterionID($0) }
        throw Failure(.usage, CommandText.unknownCriterion(criterion, nearest: nearest))
    }
}
