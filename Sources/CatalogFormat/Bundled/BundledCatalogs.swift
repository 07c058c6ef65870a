import AssessmentModel

/// The catalogues that are part of the program.
package enum BundledCatalogs {
    /// Their ids.
    package static var all: [String] {
        let ending = "/catalog.yaml"
        return BundledFile.all.map(\.name).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    }

    /// Reads one of them; nil where there is none of this id.
    ///
    /// - Throws: `CatalogError.faulty`.
    package static func load(_ id: String) throws(CatalogError) -> Catalog? {
        guard all.contains(id) else { return nil }
        return try CatalogReader.yaml("catalog.yaml", from: .bundled(id))
    }
}
