import AssessmentModel

/// A catalogue of any size with texts of realistic length.
enum SyntheticCatalog {
    private static let categories = [
        ("IOP", "Interoperability"), ("INF", "Infrastructure"), ("EXT", "Extensibility"), ("IFC", "Interfaces"),
        ("STD", "Standards"), ("ARC", "Architecture"), ("PAR", "Partnership"),
    ]

    static func of(_ count: Int) -> Catalog {
        Catalog(
            id: "synthetic", version: "1", title: LocalizedText("Synthetic"),
            summary: LocalizedText("Made for measuring."), licence: "CC0-1.0",
            categories: categories.enumerated().map { category, names in
                let first = count * category / categories.count
                let end = count * (category + 1) / categories.count
                return (
                    Category.Heading(id: names.1.lowercased(), title: LocalizedText(names.1)),
                    (first..<end).map { criterion(names.0, $0 - first + 1) }
                )
            })
    }

    private static func criterion(_ prefix: String, _ number: Int) -> Criterion {
        Criterion(
            id: CriterionID("\(prefix)-\(number)"), level: Level.allCases[number % Level.allCases.count],
            title: LocalizedText("Every object of kind \(number) can be exchanged"),
            texts: Criterion.Texts(
                statement: LocalizedText(
                    "Every object type of kind \(number) that users can edit can be created, read, changed and "
                        + "deleted through a documented interface."),
                why: LocalizedText("What cannot be reached from outside has to be typed again by somebody."),
                met: LocalizedText("All types of the data model's list can be written, and a test shows it."),
                partly: LocalizedText("At least the types of change and configuration management can be."),
                verify: LocalizedText("Take three types from the list and write one object of each."),
                evidence: [LocalizedText("interface reference"), LocalizedText("recorded trial")]))
    }
}
