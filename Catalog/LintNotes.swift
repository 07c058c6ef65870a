import Assessment

/// What a thorough look at a catalogue comes to know.
struct LintNotes {
    var warnings: [CatalogFinding] = []
    /// How many warnings there were beyond the most that are collected.
    var unlisted = 0
    /// The criterion that said a thing first, of those that are not retired.
    var statements: [LocalizedText.Variant: CriterionID] = [:]
    var retired: Set<CriterionID> = []

    var hasRoom: Bool { warnings.count < CatalogLint.mostWarnings }
}

/// The places of the texts of a catalogue, by the languages that they have.
struct TextPlaces<Bookmark> {
    /// Texts that have the same languages: the first of them, and how many there are.
    struct Group {
        var places: [Bookmark] = []
        var count = 0
    }

    private(set) var groups: [Set<Language>: Group] = [:]

    mutating func add(_ place: Bookmark, in languages: Set<Language>) {
        var group = groups[languages] ?? Group()
        // No more than can be told of.
        if group.count < CatalogLint.mostWarnings { group.places.append(place) }
        group.count += 1
        groups[languages] = group
    }

    /// The languages that any of the texts has.
    var languages: Set<Language> { groups.keys.reduce([]) { $0.union($1) } }
}
