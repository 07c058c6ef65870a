import AssessmentModel

/// What came of reading a catalogue.
struct CatalogReading {
    /// Nil where something is wrong with it.
    let catalog: Catalog?
    /// What is wrong, in the order in which it was found; at most `CatalogReader.mostFaults`.
    let faults: [CatalogFault]
    /// How many faults there were beyond those.
    let unlistedFaults: Int
    /// What a thorough look found beside the faults; at most `CatalogLint.mostWarnings`.
    let warnings: [CatalogFinding]
    /// How many warnings there were beyond those.
    let unlistedWarnings: Int

    /// The catalogue.
    ///
    /// - Throws: `CatalogError.faulty`.
    func get() throws(CatalogError) -> Catalog {
        guard let catalog else { throw .faulty(faults) }
        return catalog
    }
}
