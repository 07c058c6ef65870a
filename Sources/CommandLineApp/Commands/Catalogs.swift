import AssessmentModel
import CatalogFormat
import Glibc

/// Finds catalogues by what people call them.
enum Catalogs {
    /// The bundled catalogue of this id, else the file or directory at this path.
    static func load(_ name: String) throws -> Catalog {
        try find(name, bundled: BundledCatalogs.load, own: CatalogReader.read)
    }

    /// Looks the same over for its author.
    static func lint(_ name: String) throws -> CatalogLint.Report {
        try find(name, bundled: CatalogLint.report(bundled:), own: CatalogLint.report(path:))
    }

    private static func find<Found>(
        _ name: String, bundled: (String) throws(CatalogError) -> Found?, own: (String) throws(CatalogError) -> Found
    ) throws -> Found {
        do {
            if let found = try bundled(name) { return found }
            guard access(name, F_OK) == 0 else {
                throw Failure(.usage, CommandText.unknownCatalog(name, BundledCatalogs.all))
            }
            return try own(name)
        } catch let error as CatalogError {
            for line in ErrorText.lines(error) { Console.printError("cpo: \(line.localized)") }
            throw Failure(.io)
        }
    }

    static func index(of criterion: String, in catalog: Catalog) throws -> Int {
        if let index = catalog.index(of: CriterionID(criterion)) { return index }
        let nearest = Nearest.match(criterion, in: catalog.criteria.map(\.id.text)).map { CriterionID($0) }
        throw Failure(.usage, CommandText.unknownCriterion(criterion, nearest: nearest))
    }
}
