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
        #expect(criterion.tags == ["IG1", "IG2", "urn:x:a.1.1"])
        #expect(criterion.weight == Fraction(2))
        #expect(criterion.level == .shall)
    }

    @Test("a title that only repeats the id or the statement is the beginning of the statement")
    func repeatedTitles() throws {
        let long = "Ensure that events which modify the configuration of modules are recorded, and kept for a year"
        let library = """
            objects:
              framework:
                ref_id: F
                requirement_nodes:
                - {urn: "urn:x:a", assessable: true, ref_id: BlocSym, name: "blocsym.", description: "Blocks are large."}
                - {urn: "urn:x:b", assessable: true, ref_id: B, name: "\(long)"}
                - {urn: "urn:x:c", assessable: true, ref_id: C, name: Short, description: Longer}
            """
        let imported = try imported(library)
        let beginning = "Ensure that events which modify the configuration of modules are recorded, and…"
        #expect(imported.criteria.map { $0.title.text(in: .english) } == ["Blocks are large.", beginning, "Short"])
        #expect(imported.criteria[1].texts.statement.text(in: .english) == long)
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
            imported.warnings == [
                ImportWarning(kind: .levelAssumed(.shall), places: ["A.1.1", "a.2", "A.2.1", "b"]),
                ImportWarning(kind: .left(.scoreDescriptions), places: ["0"]),
            ])
    }

    private static func framework(_ fields: String, _ nodes: String) -> String {
        """
        ref_id: L
        locale: en
        objects:
          framework:
            ref_id: F
            name: Framework
        \(fields)
            requirement_nodes:
        \(nodes)
        """
    }

    private static let node = "    - {urn: 'urn:x:n:1', assessable: true, ref_id: '1', name: One}"

    @Test("scores without names are a scale, if it is short enough for one")
    func namelessScores() throws {
        let scale = { (fields: String) in try imported(Self.framework(fields, Self.node)).catalog.scale }
        #expect(
            try scale("    min_score: 0\n    max_score: 5").steps.map(\.rating.id) == ["5", "4", "3", "2", "1", "0"])
        #expect(
            try scale("    min_score: 1\n    max_score: 4").steps.map(\.value)
                == [3, 2, 1, 0].map { Fraction($0, over: 3) })
        #expect(try scale("    min_score: 0\n    max_score: 100") == .percent)
        #expect(try scale("    min_score: 5\n    max_score: 5") == .standard)
        let long = try imported(Self.framework("    min_score: 0\n    max_score: 661", Self.node))
        #expect(long.catalog.scale == .standard)
        #expect(long.places(of: .scores) == ["0–661"])
    }

    @Test("questions become verify, or the statement if there is nothing else; long lead-ins are kept in full")
    func questions() throws {
        let lead =
            "Before data leaves the first site, and whenever it comes back from the second one, the operator shall,"
        let imported = try imported(
            Self.framework(
                "    implementation_groups_definition: [{ref_id: B, name: Basic}, {ref_id: C, name: C}]",
                """
                    - {urn: 'urn:x:n:1', assessable: false, ref_id: '1', name: Chapter, description: About it.}
                    - {urn: 'urn:x:n:2', parent_urn: 'urn:x:n:1', assessable: false, ref_id: '1.1', description: '\(lead)'}
                    - {urn: 'urn:x:n:3', parent_urn: 'urn:x:n:2', assessable: true, ref_id: '1.1.a', description: inform them.,
                       questions: {q: {type: unique_choice, text: Are they?, choices: [{value: 'Yes', add_score: 1}, {value: 'No'}]},
                                   r: {text: When?}}}
                    - {urn: 'urn:x:n:4', parent_urn: 'urn:x:n:2', assessable: false, name: Note, description: Only so.}
                    - urn: urn:x:n:q
                      parent_urn: urn:x:n:1
                      assessable: true
                      questions: [{q: {text: Do you keep an inventory?, translations: {de: {text: Gibt es ein Inventar?}}}}]
                """))
        let heading = try #require(imported.catalog.categories.first?.heading)
        #expect(heading.summary == LocalizedText("About it."))
        #expect(heading.sections.map(\.summary) == [LocalizedText("\(lead)\nNote\nOnly so.")])
        #expect(imported.criteria.map(\.id) == ["1.1.a", "q"])
        let first = try imported.criterion("1.1.a")
        #expect(first.texts.verify.text(in: .english) == "Are they? (Yes / No)\nWhen?")
        let question = LocalizedText([
            .init(.english, "Do you keep an inventory?"), .init(.german, "Gibt es ein Inventar?"),
        ])
        #expect(try imported.criterion("q").texts.statement == question)
        #expect(imported.places(of: .answerRules) == ["1.1.a: add_score"])
        #expect(imported.catalog.summary == LocalizedText("B: Basic"))
    }

    @Test("modal verbs in capitals are levels, and the level of the rest can be specified")
    func levels() throws {
        let text = Self.framework(
            "",
            """
                - {urn: 'urn:x:n:1', assessable: true, ref_id: '1', description: Die Institution SOLLTE es tun.}
                - {urn: 'urn:x:n:2', assessable: true, ref_id: '2', description: Tun.}
            """)
        var options = ImportOptions()
        #expect(try imported([text], options).criteria.map(\.level) == [.should, .shall])
        options.level = .may
        let given = try imported([text], options)
        #expect(given.criteria.map(\.level) == [.should, .may])
        #expect(given.warnings.map(\.kind) == [.licence])
    }

    @Test("the error for a library without a framework names its content")
    func noFramework() {
        let text = "urn: urn:x:l\nobjects:\n  risk_matrix: []\n  threats: []\n"
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .noFramework(file: "folder/file0.txt", found: ["risk_matrix", "threats"]))
    }
}
