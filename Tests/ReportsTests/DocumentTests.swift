import AssessmentModel
import JSON
import QualityChecks
import Reports
import Scoring
import Testing

/// The structure of documents that programs read: a promise, to the byte.
struct DocumentTests {
    private static let head = """
        "project":{"id":"0a","subject":"Acme","kind":"product","role":"vendor"},"catalog":{"id":"small","version":"1"}
        """

    private func json(_ document: some Encodable) throws -> String {
        try JSONDocumentEncoder(pretty: false).text(of: document)
    }

    @Test func answers() throws {
        let text = try json(
            AnswersDocument(Sample.origin(1, model: nil), Sample.assessment, of: [0, 3]) { _ in false })
        #expect(
            text == #"""
                {"format":1,\#(Self.head),"criteria":[{"id":"A","category":"one","level":"shall","weight":3,"inScope":true,\#
                "origin":"given","rating":"met","reason":"","comment":"Since\n12.1","owner":null,"flags":[],"evidence":[{\#
                "sha256":"\#(String(repeating: "a", count: 64))","name":"note.txt","bytes":5,"url":null,"title":"Note",\#
                "locator":"p. 1","validUntil":"2020-01-01","intact":false}],"by":"Mira",\#
                "at":"2026-05-28T20:27:40.000Z"},{"id":"D","category":"two","level":"may","weight":1,"inScope":true,"origin":null,\#
                "rating":null,"reason":"","comment":"","owner":null,"flags":["parked"],"evidence":[],"by":null,"at":null}]}
                """#)
    }

    @Test func customScaleNamesTheValue() throws {
        let third = try #require(Fraction(1, over: 3))
        let scale = Scale([Scale.Step(Rating("full"), .one), Scale.Step(Rating("some"), third)])
        let criterion = Criterion(
            id: "A", level: .may, weight: third, title: LocalizedText("A"), texts: .init(statement: .empty))
        let catalog = Catalog(
            id: "x", version: "1", scale: scale,
            categories: [(Category.Heading(id: "only", title: LocalizedText("Only")), [criterion])])
        var assessment = Assessment(of: Sample.assessment.subject, against: catalog)
        assessment.apply(
            Event(
                order: EventOrder(clock: 1, writer: WriterID("m"), sequence: 1, id: EventID(high: 0, low: 1)),
                at: Sample.clock.now, by: "Mira", target: .criterion("A"), change: .rate(Judgement(Rating("some")))))
        let text = try json(AnswersDocument(Sample.origin(1, model: nil), assessment, of: [0]) { _ in true })
        #expect(
            text.contains(
                #""weight":{"num":1,"den":3},"inScope":true,"origin":"given","rating":"some","#
                    + #""value":{"num":1,"den":3},"reason""#))
    }

    @Test func score() throws {
        let text = try json(ScoreDocument(Sample.origin(1), try Sample.scoreboard(), of: Sample.catalog))
        let whole = #"""
            {"format":1,\#(Self.head),"model":"weighted","party":"vendor",\#
            "asOf":"2026-05-28","milestone":null,"gate":"failed","evidencedGate":"failed","tiers":[{"id":"all","state":"outOfReach"}],\#
            "overall":{"id":"overall","criteria":4,"outOfScope":0,"met":1,"partial":0,"unmet":1,"notApplicable":1,"open":1,\#
            "conflicts":0,
            """#
        #expect(text.hasPrefix(whole))
        #expect(text.contains(#""attainable":{"num":4,"den":7,"percent":"57.1"}"#))
        #expect(
            text.contains(
                #"{"id":"may","criteria":0,"outOfScope":0,"met":0,"partial":0,"unmet":0,"notApplicable":0,"#
                    + #""open":0,"conflicts":0,"claimed":null,"#)
        )
        #expect(!text.contains("catalogOwn"))
    }

    @Test func scoreUnderAProfileIncludesTheCatalogsOwn() throws {
        let board = try Sample.scoreboard()
        let text = try json(
            ScoreDocument(Sample.origin(1), board, of: Sample.catalog, beside: (board, Sample.catalog)))
        #expect(text.contains(#","catalogOwn":{"gate":"failed","evidencedGate":"failed","tiers":["#))
    }

    @Test func gaps() throws {
        let board = try Sample.scoreboard()
        let text = try json(
            GapDocument(Sample.origin(1), Gaps(of: board, in: Sample.catalog), of: board, Sample.assessment))
        #expect(
            text.hasSuffix(
                #""gaps":[{"criterion":"B","category":"one","level":"shall","counting":"unmet","#
                    + #""gain":{"num":3,"den":7,"percent":"42.8"},"holdsGate":true,"conflict":false,"owner":"Jonas"},"#
                    + #"{"criterion":"D","category":"two","level":"may","counting":"open","#
                    + #""gain":{"num":1,"den":7,"percent":"14.2"},"holdsGate":false,"conflict":false,"owner":null}]}"#),
            "\(text)")
    }

    @Test func shortestWayIfThereIsOne() throws {
        let board = try Sample.scoreboard()
        let path = MinimalPath(to: .gate, on: board, in: Sample.catalog)
        let way = try json(PathDocument(Sample.origin(1), path, to: .gate, on: board, of: Sample.catalog))
        #expect(way.contains(#""goal":"gate","tier":null,"state":"failed","isReachable":true,"#))
        #expect(
            way.hasSuffix(#""isSmallest":true,"criteria":["B"],"claimedThen":{"num":6,"den":7,"percent":"85.7"}}"#))
        let tier = try #require(Sample.catalog.tiers.first)
        let none = try json(PathDocument(Sample.origin(1), nil, to: .tier(tier), on: board, of: Sample.catalog))
        #expect(none.contains(#""goal":"tier","tier":"all","state":"outOfReach","isReachable":false,"#))
        #expect(none.hasSuffix(#""isSmallest":null,"criteria":null,"claimedThen":null}"#))
    }

    @Test func explanation() throws {
        let explanation = Explanation(.claimed, of: .category(0), on: try Sample.scoreboard(), Sample.assessment)
        let text = try json(ExplanationDocument(Sample.origin(1), explanation, in: Sample.catalog))
        #expect(text.contains(#""group":{"category":"one","level":null},"figure":"claimed","#))
        #expect(text.contains(#""notApplicable":[{"criterion":"C","reason":"Sold \u001b[31mapart"}]"#))
        #expect(
            text.contains(
                #"{"criterion":"A","counting":"met","weight":{"num":3,"den":1},"points":{"num":3,"den":1},"#
                    + #""share":{"num":1,"den":2,"percent":"50.0"},"conflict":false}"#))
    }

    @Test func checks() throws {
        let limits = CheckLimits()
        let today = Sample.clock.today
        let checks = Checks(Sample.assessment, today: today, limits: limits) { _ in .intact }.all
        let text = try json(CheckDocument(Sample.origin(1, model: nil), checks, in: Sample.catalog, limits: limits))
        #expect(text.contains(#""limits":{"criteriaPerEvidence":\#(limits.criteriaPerEvidence),"#))
        #expect(
            text.contains(
                #"{"criterion":"A","level":"shall","rule":"evidence-expired","what":"Note was valid until 2020-01-01","#
                    + #""advice":"attach newer evidence, or extend the date it is valid until","#
                    + #""evidence":{"sha256":"\#(String(repeating: "a", count: 64))","name":"note.txt","url":null},"#
                    + #""waiver":null}"#), "\(text)")
    }

    @Test func lint() throws {
        let finding = LintDocument.Finding(
            file: "a.yaml", line: 3, column: nil, severity: "error", rule: "syntax", path: "", text: "no")
        #expect(
            try json(LintDocument(errors: 1, warnings: 0, unlisted: 2, [finding]))
                == #"{"format":1,"errors":1,"warnings":0,"unlisted":2,"findings":[{"file":"a.yaml","line":3,"#
                + #""column":null,"severity":"error","rule":"syntax","path":"","text":"no"}]}"#)
    }
}
