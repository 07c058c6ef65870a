import AssessmentModel

/// Small values for the tests.
enum Fixture {
    /// Criteria A and B in a first category, C in a second.
    static let catalog = Catalog(
        id: "small", version: "1",
        categories: [
            (heading("first"), [criterion("A", .shall), criterion("B", .should)]),
            (heading("second"), [criterion("C", .may)]),
        ])

    /// An assessment against that catalogue without any answers.
    static let blank = Assessment(of: Subject(name: "Acme PLM 12.1"), against: catalog)

    /// Two participants of workshops.
    static let participants = ["0123456789abcdef", "fedcba9876543210"].compactMap { ParticipantID($0) }

    /// A heading whose title is its id.
    static func heading(_ id: String) -> Category.Heading { .init(id: id, title: LocalizedText(id)) }

    /// A criterion whose title is its id.
    static func criterion(_ id: CriterionID, _ level: Level, weight: Fraction = .one) -> Criterion {
        Criterion(
            id: id, level: level, weight: weight, title: LocalizedText(id.text),
            texts: .init(statement: LocalizedText(id.text)))
    }

    /// Evidence at an address with this ending.
    static func evidence(_ name: String) -> Evidence { Evidence(.url("https://acme.example/\(name)")) }

    /// An assessment that applies these events in this order.
    static func assessment(of events: some Sequence<Event>) -> Assessment {
        var assessment = blank
        for event in events { assessment.apply(event) }
        return assessment
    }

    /// Every permutation of the elements.
    static func permutations<Element>(of elements: [Element]) -> [[Element]] {
        guard !elements.isEmpty else { return [[]] }
        return elements.indices.flatMap { index in
            var rest = elements
            let first = rest.remove(at: index)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}
