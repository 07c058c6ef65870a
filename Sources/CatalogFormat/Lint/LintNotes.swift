import AssessmentModel

/// What a lint collects while a catalogue is read.
struct LintNotes {
    /// The warnings in the order in which they were found.
    var warnings: [CatalogFinding] = []
    /// How many more warnings there were.
    var unlisted = 0
    /// For each statement, the first criterion that has it, retired ones aside.
    var statements: [LocalizedText.Variant: CriterionID] = [:]
    /// The criteria that are retired.
    var retired: Set<CriterionID> = []

    /// How many more warnings can be collected.
    var room: Int { CatalogLint.mostWarnings - warnings.count }
}
