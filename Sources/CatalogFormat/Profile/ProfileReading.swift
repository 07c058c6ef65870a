import AssessmentModel

/// What came of reading a profile.
struct ProfileReading {
    /// Nil where something is wrong with it.
    let profile: Profile?
    /// The catalogue as the profile wants it; nil where the catalogue is not known, or something is wrong.
    let catalog: Catalog?
    /// What is wrong, in the order in which it was found; at most `CatalogReader.mostFaults`.
    let faults: [CatalogFault]
    /// How many faults there were beyond those.
    let unlistedFaults: Int
    /// What a thorough look found beside the faults; at most `CatalogLint.mostWarnings`.
    let warnings: [CatalogFinding]
    /// How many warnings there were beyond those.
    let unlistedWarnings: Int
}
