import AssessmentModel
import Testing

@testable import CatalogFormat

@Suite struct CatalogReaderTests {
    @Test func everyFieldIsRead() throws {
        let catalog = try read(
            yaml: """
                format: 1
                id: full
                version: 1.10
                language: de
                title: Voll
                summary: {en: Everything, de: Alles}
                licence: CC0-1.0
                levelWeights: {shall: 10, should: 2.5, may: 1/3}
                scale:
                  - {id: F, title: fully, value: 1}
                  - {id: L, value: 2/3}
                  - {id: N, value: 0}
                tiers:
                  - {id: gold, title: {en: Gold}, minimum: {shall: 100, should: 66.6}}
                categories:
                  - category: one
                    title: Eins
                    summary: Was es ist
                    sections:
                      - {id: outer, title: Außen}
                      - {id: inner, title: Innen, in: outer}
                    criteria:
                      - id: IOP-(1).a_b
                        level: should
                        status: future
                        section: inner
                        title: no
                        statement: {en: It does., de-CH: Es tut.}
                        why: w
                        met: m
                        partly: p
                        verify: v
                        examples: {met: just, unmet: {en: barely not, de: knapp nicht}}
                        evidence: [a log, {en: a trace}]
                        addresses: [vendor, customer]
                        appliesTo: [organisation]
                        notApplicable: freely
                        metNeeds: url
                        weight: 0.125
                        target: L
                        references: [ISO 10303-242]
                        tags: [x, y]
                        buildsOn: [B]
                      - {id: B, level: may, title: b, statement: b}
                """)
        #expect(catalog.id == "full")
        #expect(catalog.version == "1.10")
        #expect(catalog.title == LocalizedText("Voll", in: .german))
        #expect(catalog.summary == LocalizedText([.init(.english, "Everything"), .init(.german, "Alles")]))
        #expect(catalog.licence == "CC0-1.0")
        #expect(catalog.levelWeights == [Fraction(10), Fraction(5, over: 2), Fraction(1, over: 3)])
        #expect(catalog.scale.steps.map(\.rating.id) == ["F", "L", "N"])
        #expect(catalog.scale.steps.map { $0.title.text(in: .german) } == ["fully", "", ""])
        #expect(catalog.scale.steps.map(\.value) == [.one, Fraction(2, over: 3), .zero])
        #expect(catalog.tiers.map(\.minimum) == [[.shall: .one, .should: try #require(Fraction(666, over: 1_000))]])
        #expect(catalog.categories.map(\.title) == [LocalizedText("Eins", in: .german)])
        let criterion = try #require(catalog.criteria.first)
        #expect(criterion.id == "IOP-(1).a_b")
        #expect(criterion.level == .should)
        #expect(criterion.status == .future)
        #expect(catalog.sectionPath(ofCriterionAt: 0).map(\.id) == ["outer", "inner"])
        #expect(catalog.sectionPath(ofCriterionAt: 1).isEmpty)
        #expect(criterion.weight == Fraction(1, over: 8))
        #expect(criterion.title == LocalizedText("no", in: .german))
        #expect(criterion.texts.statement[LanguageCode("de-CH")] == "Es tut.")
        #expect(
            [criterion.texts.why, criterion.texts.met, criterion.texts.partly, criterion.texts.verify]
                .map { $0.text(in: .german) } == ["w", "m", "p", "v"])
        #expect(criterion.texts.examples.met.text(in: .english) == "just")
        #expect(criterion.texts.examples.unmet.text(in: .german) == "knapp nicht")
        #expect(criterion.texts.evidence.map { $0.text(in: .english) } == ["a log", "a trace"])
        #expect(criterion.addresses == [.vendor, .customer])
        #expect(criterion.appliesTo == [.organisation])
        #expect(criterion.rules == Criterion.Rules(notApplicable: .freely, metNeeds: .url))
        #expect(criterion.target == Rating("L"))
        #expect(criterion.references == ["ISO 10303-242"])
        #expect(criterion.tags == ["x", "y"])
        #expect(criterion.buildsOn == ["B"])
    }

    @Test("The word percent is the scale of all whole percentages")
    func percentScale() throws {
        let catalog = try read(yaml: sampleYAML(catalog: "scale: percent", criterion: "target: 80"))
        #expect(catalog.scale == .percent)
        #expect(catalog.criteria.first?.target == Rating("80"))
    }

    @Test func omittedKeysHaveDefaults() throws {
        let catalog = try read(yaml: sampleYAML())
        #expect(catalog.levelWeights == Catalog.standardLevelWeights)
        #expect(catalog.scale == .standard)
        #expect(catalog.tiers.isEmpty && catalog.licence.isEmpty && catalog.summary.isEmpty)
        #expect(catalog.criteria.map(\.weight) == [.one, .one])
        #expect(catalog.criteria.map(\.rules) == [Criterion.Rules(), Criterion.Rules()])
    }

    @Test func categoriesMayHaveTheirOwnFiles() throws {
        let catalog = try CatalogReader.yaml(
            "catalog.yaml",
            from: .memory([
                "catalog.yaml": """
                format: 1
                id: split
                version: 2
                title: Split
                categories:
                  - 1-first.yaml
                  - {category: second, title: Second, criteria: []}
                """,
                "1-first.yaml": """
                category: first
                title: First
                criteria: [{id: A, level: shall, title: a, statement: a}]
                """,
            ]))
        #expect(catalog.categories.map(\.id) == ["first", "second"])
        #expect(catalog.criteria.map(\.id) == ["A"])
    }

    @Test func faultsInACategoryFileNameThatFile() throws {
        let source = CatalogSource.memory([
            "catalog.yaml": """
            format: 1
            id: split
            version: 2
            title: Split
            categories: [a.yaml, b.yaml, c.yaml, ../d.yaml, .e.yaml, a.yaml]
            """,
            "a.yaml": "category: first\ntitle: First\ncriteria: [{id: A, level: must, title: a, statement: a}]",
            "b.yaml": "category: first\ntitle: [",
        ])
        let error = #expect(throws: CatalogError.self) { try CatalogReader.yaml("catalog.yaml", from: source) }
        guard case .faulty(let faults) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            faults == [
                CatalogFault(
                    file: "a.yaml", line: 3, column: 27, path: "criteria[0].level", problem: .unknownLevel("must")),
                CatalogFault(
                    file: "b.yaml", line: 3, column: 1, problem: .syntax("did not find expected node content")),
                CatalogFault(
                    file: "catalog.yaml", line: 5, column: 30, path: "categories[2]",
                    problem: .unreadableFile("c.yaml", errno: 2)),
                CatalogFault(
                    file: "catalog.yaml", line: 5, column: 38, path: "categories[3]",
                    problem: .invalidFileName("../d.yaml")),
                CatalogFault(
                    file: "catalog.yaml", line: 5, column: 49, path: "categories[4]",
                    problem: .invalidFileName(".e.yaml")),
                CatalogFault(
                    file: "catalog.yaml", line: 5, column: 58, path: "categories[5]", problem: .duplicateID("a.yaml")),
            ])
    }

    @Test func jsonHasTheSameSchema() throws {
        let catalog = try read(yaml: sampleYAML())
        let text = """
            {"format":1,"id":"sample","version":"1.0","title":{"en":"Sample"},"categories":[
            {"category":"first","title":"First","criteria":[
            {"id":"A-1","level":"shall","title":"One","statement":"It does."},
            {"id":"A-2","level":"may","title":"Two","statement":"It may."}]}]}
            """
        #expect(isSame(catalog, try read(json: text)))
    }

    @Test func projectCopyMayContainUnknownKeys() throws {
        let catalog = try read(
            json: """
                {"format":1,"future":[1,{"a":null}],"id":"x","version":"1","categories":[{"category":"c","new":1,
                "criteria":[{"id":"A","level":"may","newer":true}]}]}
                """)
        #expect(catalog.criteria.map(\.id) == ["A"])
        #expect(catalog.title == .empty)
    }

    @Test func jsonFaultsHaveLineAndColumn() {
        let text = """
            {"format": 1, "id": "é", "version": "1",
             "title": "é", "categories": [{"category": "c", "criteria": [
               {"é": 1, "id": "A", "level": "must"}, 7]}]}
            """
        #expect(
            faults { () throws(CatalogError) in try read(json: text) } == [
                #"1:21 id invalidID("é")"#,
                #"3:33 categories[0].criteria[0].level unknownLevel("must")"#,
                "3:42 categories[0].criteria[1] wrongType(expected: CatalogFormat.CatalogFault.Expectation.mapping)",
            ])
        #expect(
            faults { () throws(CatalogError) in try read(json: "{\"é\": 1,\n \"b\" 2}") } == [
                #"2:6  syntax("expected a colon")"#
            ])
    }
}
