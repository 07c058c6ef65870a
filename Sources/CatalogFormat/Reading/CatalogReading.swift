import AssessmentModel

/// The result of reading a catalogue.
struct CatalogReading {
    /// The value; nil if something is wrong.
    let catalog: Catalog?
    /// The faults in the order in which they were found; at most `CatalogReader.mostFaults`.
    let faults: [CatalogFault]
    /// How many more faults there were.
    let unlistedFaults: Int
    /// The warnings of a thorough reading; at most `CatalogLint.mostWarnings`.
    let warnings: [CatalogFinding]
    /// How many more warnings there were.
    let unlistedWarnings: Int

    /// The catalogue.
    ///
    /// - Throws: `CatalogError.faulty`.
    func get() throws(CatalogError) -> Catalog {
        guard let catalog else { throw .faulty(faults) }
        return catalog
    }
}
