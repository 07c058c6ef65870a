import AssessmentModel
import Testing

/// What becomes of criteria in another edition.
struct CatalogTransitionTests {
    private static func catalog(_ criteria: [Criterion], version: String = "2") -> Catalog {
        Catalog(id: "small", version: version, categories: [(Fixture.heading("first"), criteria)])
    }

    private static func criterion(
        _ id: CriterionID, _ words: String? = nil, level: Level = .shall, replacing: [CriterionID] = []
    ) -> Criterion {
        Criterion(
            id: id, level: level, title: LocalizedText(words ?? id.text),
            texts: .init(statement: LocalizedText(words ?? id.text)), replaces: replacing)
    }

    private static let old = catalog([criterion("A"), criterion("B")], version: "1")

    @Test(
        arguments: [
            ([criterion("A"), criterion("B")], [.carried(0), .carried(1)]),
            ([criterion("B"), criterion("A", level: .may)], [.carried(1), .carried(0)]),
            ([criterion("A", "other words"), criterion("B")], [.reworded(0), .carried(1)]),
            ([criterion("B")], [.withdrawn, .carried(0)]),
            ([criterion("B"), criterion("C", "A", replacing: ["A"])], [.moved(to: 1), .carried(0)]),
            ([criterion("B"), criterion("C", replacing: ["A", "gone"])], [.moved(to: 1), .carried(0)]),
            (
                [criterion("C", replacing: ["A"]), criterion("D", replacing: ["A"]), criterion("B")],
                [.split(into: [0, 1]), .carried(2)]
            ),
            (
                [criterion("A"), criterion("B"), criterion("C", replacing: ["A"])],
                [.split(into: [0, 2]), .carried(1)]
            ),
            ([criterion("C", replacing: ["A", "B"])], [.merged(into: 0), .merged(into: 0)]),
            ([criterion("A", "both", replacing: ["B"])], [.merged(into: 0), .merged(into: 0)]),
            ([criterion("A", replacing: ["A"]), criterion("B")], [.carried(0), .carried(1)]),
        ] as [([Criterion], [CatalogTransition.Fate])])
    func everyCriterionHasAFate(_ criteria: [Criterion], _ fates: [CatalogTransition.Fate]) {
        #expect(CatalogTransition(from: Self.old, to: Self.catalog(criteria)).fates == fates)
    }

    @Test func whatTakesNoPlaceIsNew() {
        let new = Self.catalog([Self.criterion("C"), Self.criterion("A"), Self.criterion("D", replacing: ["B"])])
        let transition = CatalogTransition(from: Self.old, to: new)
        #expect(transition.added == [0])
        #expect(transition.origins == [[], [0], [1]])
    }

    /// A translation that only one edition has changes no demand.
    @Test(
        arguments: [
            ([("en", "a")], [("en", "a"), ("de", "b")], true),
            ([("en", "a"), ("de", "b")], [("en", "a"), ("de", "c")], false),
            ([("en", "a")], [("de", "a")], false), ([], [("en", "a")], false), ([("en", "a")], [("en", "a")], true),
        ] as [([(String, String)], [(String, String)], Bool)])
    func wordsAreComparedInSharedLanguages(
        _ old: [(String, String)], _ new: [(String, String)], _ isSame: Bool
    ) {
        func criterion(_ texts: [(String, String)]) -> Criterion {
            Criterion(
                id: "A", level: .shall, title: LocalizedText("A"),
                texts: .init(
                    statement: LocalizedText("A"),
                    why: LocalizedText(texts.map { LocalizedText.Variant(LanguageCode($0.0), $0.1) })))
        }
        let transition = CatalogTransition(
            from: Self.catalog([criterion(old)]), to: Self.catalog([criterion(new)]))
        #expect(transition.fates == [isSame ? .carried(0) : .reworded(0)])
    }
}
