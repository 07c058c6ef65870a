import AssessmentModel

/// What a thorough look at a catalogue comes to know.
struct LintNotes {
    /// In the order in which they were found.
    var warnings: [CatalogFinding] = []
    /// How many warnings there were beyond the most that are collected.
    var unlisted = 0
    /// The criterion that said a thing first, of those that are not retired.
    var statements: [LocalizedText.Variant: CriterionID] = [:]
    /// The criteria that are retired.
    var retired: Set<CriterionID> = []

    /// How many further warnings are collected.
    var room: Int { CatalogLint.mostWarnings - warnings.count }
}
