import AssessmentModel

/// Finds the criteria of an imported catalogue by the ids that its publisher uses.
///
/// Imports shorten ids and keep the full ones as tags, so both are names of a criterion. Case does not matter.
struct CriterionNames {
    private let catalog: Catalog
    private var ids: Names = Names()
    private var tags: Names = Names()

    /// The index for each name; nil for a name that several criteria share.
    private struct Names {
        private var indexes: [String: Int?] = [:]

        mutating func add(_ name: String, _ index: Int) {
            let name = name.lowercased()
            if let known = indexes[name] {
                if known != index { indexes[name] = .some(nil) }
            } else {
                indexes[name] = index
            }
        }

        subscript(name: String) -> Int? { indexes[name.lowercased()] ?? nil }
    }

    init(of catalog: Catalog) {
        self.catalog = catalog
        for (index, criterion) in catalog.criteria.enumerated() {
            ids.add(criterion.id.text, index)
            for tag in criterion.tags {
                tags.add(tag, index)
                let short = XCCDFNames.short(tag)
                if short != tag { tags.add(short, index) }
            }
        }
    }

    /// The index of the criterion with one of these names; nil if there is none. An id counts before any tag.
    func index(of names: [String]) -> Int? {
        for name in names {
            if let index = catalog.index(of: CriterionID(name)) ?? ids[name] { return index }
        }
        for name in names { if let index = tags[name] { return index } }
        for name in names {
            // As the imports would have shortened and replaced it.
            let short = XCCDFNames.short(name)
            var identities = Identities()
            if let index = ids[short] ?? tags[short] ?? ids[identities.identity(for: short)] { return index }
        }
        return nil
    }
}
