import AssessmentModel

/// The places of the texts of a catalogue, by the languages that they have.
///
/// A stranger's catalogue may have any number of each, so only so many are kept as can be told of.
struct TextPlaces<Bookmark> {
    /// Texts that have the same languages: the first of them, and how many there are.
    struct Group {
        let languages: Set<LanguageCode>
        fileprivate(set) var places: [Bookmark] = []
        fileprivate(set) var count = 0
    }

    /// The most languages that texts are compared by, and the most places that are kept.
    private static var mostLanguages: Int { 64 }
    private static var mostPlaces: Int { 100 * CatalogLint.mostWarnings }

    /// In the order of the first text of each.
    private(set) var groups: [Group] = []
    /// The languages that any of the texts has.
    private(set) var languages: Set<LanguageCode> = []
    private var indexes: [Set<LanguageCode>: Int] = [:]
    private var kept = 0

    /// Adds a text that has these languages.
    mutating func add(_ place: Bookmark, in languages: Set<LanguageCode>) {
        for language in languages where self.languages.count < Self.mostLanguages { self.languages.insert(language) }
        let known = languages.intersection(self.languages)
        let index = indexes[known] ?? groups.count
        if index == groups.count {
            indexes[known] = index
            groups.append(Group(languages: known))
        }
        groups[index].count += 1
        guard groups[index].places.count < CatalogLint.mostWarnings, kept < Self.mostPlaces else { return }
        groups[index].places.append(place)
        kept += 1
    }
}
