import AssessmentModel
import Interchange
import Testing

@Suite("CISO Assistant") struct CISOTests {
    private static let library = """
        urn: urn:x:library:l
        locale: fr
        ref_id: L
        name: Bibliothèque
        copyright: Libre
        version: 4
        objects:
          framework:
            ref_id: F
            name: Cadre
            translations: {en: {name: Framework}}
            scores_definition:
            - {score: 0, name: Rien, description: d}
            - {score: 3, name: Tout, translations: {en: {name: All}}}
            requirement_nodes:
            - {urn: "urn:x:a", assessable: false, ref_id: A, name: Un, translations: {en: {name: One, description: First}}}
            - {urn: "urn:x:a.1", parent_urn: "urn:x:a", assessable: false, ref_id: A.1, name: Sous, description: lost}
            - {urn: "urn:x:a.1.1", parent_urn: "urn:x:a.1", assessable: true, ref_id: A.1.1, description: Faire,
               annotation: Parce que, typical_evidence: Un papier, implementation_groups: [IG1, IG2], weight: 2,
               questions: {q1: {text: t}}, translations: {en: {description: Do, annotation: Because}}}
            - {urn: "urn:x:b", assessable: true, ref_id: same, description: Second}
            - {urn: "urn:x:a.2", parent_urn: "urn:x:a", assessable: true, ref_id: same, name: Grand, description: Plus}
            - {urn: "urn:x:a.2.1", parent_urn: "urn:x:a.2", ref_id: A.2.1, description: Feuille}
        """

    @Test("nodes become categories, sections and criteria, in the order of the tree")
    func structure() throws {
        let imported = try imported(Self.library)
        #expect(imported.criteria.map(\.id) == ["A.1.1", "a.2", "A.2.1", "b"])
        #expect(imported.catalog.categories.map(\.id) == ["A", "F"])
        #expect(try imported.path("A.1.1") == ["A", "A.1"])
        #expect(try imported.path("a.2") == ["A", "a.2"])
        #expect(try imported.path("A.2.1") == ["A", "a.2"])
        #expect(imported.catalog.licence == "Libre")
        #expect(imported.catalog.version == "4")
        #expect(imported.catalog.id == "F")
        try expectRoundTrip(imported.catalog)
    }

    @Test("texts with their translations, evidence, tags and weight")
    func texts() throws {
        let criterion = try imported(Self.library).criterion("A.1.1")
        #expect(criterion.texts.statement == LocalizedText([.init("fr", "Faire"), .init("en", "Do")]))
        #expect(criterion.texts.why == LocalizedText([.init("fr", "Parce que"), .init("en", "Because")]))
        #expect(criterion.texts.evidence == [LocalizedText("Un papier", in: "fr")])
        #expect(criterion.tags == ["IG1", "IG2"])
        #expect(criterion.weight == Fraction(2))
        #expect(criterion.level == .shall)
    }

    @Test("scores are the scale, the highest first")
    func scale() throws {
        let imported = try imported(Self.library)
        #expect(
            imported.catalog.scale
                == Scale([
                    .init(Rating("3"), .one, title: LocalizedText([.init("fr", "Tout"), .init("en", "All")])),
                    .init(Rating("0"), .zero, title: LocalizedText("Rien", in: "fr")),
                ]))
        #expect(
            Set(imported.warnings) == [
                .levelAssumed(4, .shall), .left(.descriptions, 1), .left(.questions, 1), .left(.scoreDescriptions, 1),
                .left(.urns, 6),
            ])
    }
}
