import AssessmentModel

/// The catalogues that come with the library.
///
/// They are compiled in, so there are no files to install or to lose.
public enum BundledCatalogs {
    /// The ids to load them by.
    public static var ids: [String] {
        let ending = "/catalog.yaml"
        return BundledFile.all.map(\.name).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    }

    /// Reads the bundled catalogue with this id; nil if there is none.
    ///
    /// - Throws: `CatalogError.faulty`.
    public static func load(_ id: String) throws(CatalogError) -> Catalog? {
        guard ids.contains(id) else { return nil }
        return try CatalogReader.yaml("catalog.yaml", from: .bundled(id))
    }
}
