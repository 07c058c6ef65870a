import AssessmentModel

/// The places of a catalogue's texts, by the languages that they have.
///
/// A stranger's catalogue may have any number of both, so it keeps only as many as can be reported.
struct TextPlaces<Bookmark> {
    /// Texts in the same languages: the places of the first, and their number.
    struct Group {
        let languages: Set<LanguageCode>
        fileprivate(set) var places: [Bookmark] = []
        fileprivate(set) var count = 0
    }

    /// The most languages that are compared, and the most places that are kept.
    private static var mostLanguages: Int { 64 }
    private static var mostPlaces: Int { 100 * CatalogLint.mostWarnings }

    /// The groups in the order of their first texts.
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
