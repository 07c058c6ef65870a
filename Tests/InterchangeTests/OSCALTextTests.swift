import AssessmentModel
import Testing

@testable import Interchange

@Suite("OSCAL, texts and levels") struct OSCALTextTests {
    private static func catalog(_ groups: String, metadata: String = "") -> String {
        #"{"catalog":{"metadata":{"title":"C","version":"1"\#(metadata)},"groups":[\#(groups)]}}"#
    }

    private static func control(_ content: String) -> String {
        catalog(#"{"id":"ac","title":"AC","controls":[{"id":"ac-1","title":"Policy",\#(content)}]}"#)
    }

    private func statement(_ content: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try imported(Self.control(content)).criterion("ac-1").texts.statement.text(in: .english)
    }

    @Test("parameters are replaced by their constraints")
    func constraints() throws {
        let prose = #""parts":[{"name":"statement","prose":"Review it {{ insert: param, p1 }}."}]"#
        #expect(
            try statement(
                #""params":[{"id":"p1","label":"frequency","constraints":[{"description":"at least every 3 years"}]}],"#
                    + prose) == "Review it [frequency: at least every 3 years].")
        #expect(
            try statement(
                #""params":[{"id":"p1","select":{"choice":["daily","weekly"]},"constraints":[{"description":"or more"}]}],"#
                    + prose) == "Review it [Selection: daily; weekly – or more].")
        #expect(
            try statement(
                #""params":[{"id":"p1","label":"frequency","values":["daily"],"constraints":[{"description":"c"}]}],"#
                    + prose) == "Review it daily.")
    }

    @Test(
        "modal verbs in properties are levels",
        arguments: [("MUSS", Level.shall), ("SOLLTE", .should), ("KANN", .may), ("shall", .shall), ("May", .may)])
    func modalProperties(_ verb: String, _ level: Level) throws {
        for property in ["modal_verb", "modal-verb"] {
            let inStatement = Self.control(
                #""parts":[{"name":"statement","props":[{"name":"\#(property)","value":"\#(verb)"}],"prose":"Do."}]"#)
            let inControl = Self.control(
                #""props":[{"name":"\#(property)","value":"\#(verb)"}],"parts":[{"name":"statement","prose":"Do."}]"#)
            for text in [inStatement, inControl] {
                let imported = try imported(text)
                #expect(imported.criteria.map(\.level) == [level])
                #expect(imported.places(of: .levelAssumed(.shall)).isEmpty)
            }
        }
    }

    @Test("a modal verb in capitals is a level, if nothing else gives one")
    func modalText() throws {
        let prose = { (text: String) in #""parts":[{"name":"statement","prose":"\#(text)"}]"# }
        let level = { (content: String) in try imported(Self.control(content)).criteria.first?.level }
        #expect(try level(prose("The vendor SHOULD export.")) == .should)
        #expect(try level(#""props":[{"name":"priority","value":"P1"}],"# + prose("It MAY do so.")) == .shall)
        let plain = try imported(Self.control(prose("It should do so.")))
        #expect(plain.places(of: .levelAssumed(.shall)) == ["ac-1"])
    }

    @Test("German modal verbs imply the language, if none is declared")
    func language() throws {
        let content = #""parts":[{"name":"statement","props":[{"name":"modal_verb","value":"KANN"}],"prose":"Tun."}]"#
        #expect(try imported(Self.control(content)).language == .german)
        let group = #"{"id":"ac","title":"AC","controls":[{"id":"ac-1","title":"P",\#(content)}]}"#
        #expect(try imported(Self.catalog(group, metadata: #","language":"en-US""#)).language == .english)
        var options = ImportOptions()
        options.language = "fr"
        let french = try imported([Self.control(content)], options)
        #expect(french.criteria.first?.title == LocalizedText("Policy", in: "fr"))
    }

    @Test("phrases as labels are not ids, and no markup of links or emphasis is left")
    func label() throws {
        let text = Self.catalog(
            #"""
            {"id":"03.01","title":"Access Control","controls":[{"id":"SP_800_171_03.01.01","title":"Account Management",
             "props":[{"name":"label","value":"Account Management (03.01.01)"}],
             "parts":[{"name":"statement","parts":[
              {"name":"item","props":[{"name":"label","value":"SR-03.01.01.a"}],"prose":"Define accounts."}]},
             {"name":"guidance","prose":"See [](#/cprt/x?element=03.01.02)03.01.02 and [the act](#ref1) and *this* \#
            [IR 8011-1](https://doi.org/x)."},{"name":"example","prose":"Keep a list."}]},
             {"id":"SP_800_171_03.01.02","title":"Access Enforcement","parts":[{"name":"statement","prose":"Enforce."}]}]}
            """#)
        let imported = try imported(text)
        #expect(imported.criteria.map(\.id) == ["03.01.01", "03.01.02"])
        let first = try imported.criterion("03.01.01")
        #expect(first.tags == ["SP_800_171_03.01.01"])
        #expect(first.texts.statement.text(in: .english) == "SR-03.01.01.a Define accounts.")
        #expect(
            first.texts.why.text(in: .english)
                == "See 03.01.02 and the act and this IR 8011-1 (https://doi.org/x).\nExample: Keep a list.")
        #expect(imported.places(of: .renamed).isEmpty)
    }

    @Test("withdrawn controls are retired, and a title counts as a statement")
    func withdrawn() throws {
        let imported = try imported(
            Self.catalog(
                #"""
                {"id":"g","title":"G","controls":[
                 {"id":"sa-12","title":"Supply","props":[{"name":"status","value":"withdrawn"}],
                  "controls":[{"id":"sa-12.1","title":"Acq","props":[{"name":"status","value":"Withdrawn"}]}]},
                 {"id":"x","title":"All logs are kept.","controls":[{"id":"x.1","title":"Logs of users are kept."}]}]}
                """#))
        #expect(imported.criteria.map(\.id) == ["sa-12", "sa-12.1", "x", "x.1"])
        #expect(imported.criteria.map(\.status) == [.retired, .retired, .current, .current])
        #expect(try imported.criterion("x").texts.statement.text(in: .english) == "All logs are kept.")
        // The level of a criterion that does not count needs no warning.
        #expect(imported.places(of: .levelAssumed(.shall)) == ["x", "x.1"])
    }

    @Test("titles of items, labels, and all kinds of parts are kept")
    func items() throws {
        let criterion = try imported(
            Self.control(
                #"""
                "parts":[
                 {"name":"statement","prose":"Do.","parts":[{"name":"item","title":"AC-1 Additional requirements",
                  "parts":[{"name":"guidance","props":[{"name":"label","value":"Guidance:"}],"prose":"See it."}]}]},
                 {"name":"item","title":"Programme","prose":"The provider keeps a list."},
                 {"name":"assess","props":[{"name":"method","value":"EXAMINE"}],
                  "parts":[{"name":"objects","prose":"Policy"}]},
                 {"name":"testing-procedures","prose":"Examine it."},{"name":"evidence","prose":"A list."}]
                """#)
        ).criterion("ac-1")
        #expect(
            criterion.texts.statement.text(in: .english)
                == """
                Do.
                AC-1 Additional requirements
                  Guidance: See it.
                Programme: The provider keeps a list.
                """)
        #expect(criterion.texts.verify.text(in: .english) == "EXAMINE: Policy\nExamine it.")
        #expect(criterion.texts.evidence == [LocalizedText("A list.")])
    }

    @Test("texts of nested groups are kept")
    func overview() throws {
        let imported = try imported(
            Self.catalog(
                #"""
                {"id":"g","title":"G","groups":[{"id":"h","title":"H","parts":[{"name":"overview","prose":"Why H matters."}],
                 "controls":[{"id":"c1","title":"T","parts":[{"name":"statement","prose":"Do."}]}]}]}
                """#))
        #expect(imported.catalog.categories.first?.heading.sections.map(\.summary) == [LocalizedText("Why H matters.")])
        try expectRoundTrip(imported.catalog)
    }

    @Test("properties become tags, including those of the statement; long ones are warned about")
    func properties() throws {
        let imported = try imported(
            Self.control(
                #"""
                "props":[{"name":"tags","value":"A, B"},{"name":"sec_level","value":"normal"},
                 {"name":"reason","value":"\#(String(repeating: "x", count: 101))"}],
                "parts":[{"name":"statement","prose":"Do.","props":[{"name":"documentation","value":"Plan"},
                 {"name":"result","value":"x"},{"name":"target","value":"Servers"}]}]
                """#))
        let criterion = try imported.criterion("ac-1")
        #expect(criterion.tags == ["target: Servers", "A", "B", "sec_level: normal"])
        #expect(criterion.texts.evidence == [LocalizedText("Plan")])
        #expect(imported.places(of: .notes) == ["ac-1: reason"])
    }

    @Test("very many insertions that do not end", .timeLimit(.minutes(1)))
    func unfinished() {
        let prose = String(repeating: "{{ ", count: 40_000) + "}"
        var parameters = OSCALParameters(in: .english, mostBytes: 0)
        #expect(parameters.filled(prose) == prose)
    }

    @Test(
        "markup is removed, and what only looks like it stays",
        arguments: [
            ("a **b** and *c d*.", "a b and c d."), ("5 * 3 * 2", "5 * 3 * 2"), ("a*b*c", "a*b*c"), ("*a", "*a"),
            ("***a***", "a"), ("****a****", "****a****"), ("*a **b** c*", "a b c"), ("\\*a\\* \\[b]", "*a* [b]"),
            ("`*a*`", "`*a*`"), ("[a](b", "[a](b"), ("[a] (b)", "[a] (b)"), ("[a]", "[a]"),
            ("[a](https://b.c)", "a (https://b.c)"), ("[https://b.c](https://b.c)", "https://b.c"),
            ("[a [b] c](#d)", "a [b] c"), ("[](#r1)", "SP 800-1"), ("[](#r2)x", "x"),
            ("[*a*](<https://b.c> \"d\")", "a (https://b.c)"), ("![a](b.png)", "a"), ("[a](#(b))", "a"),
            ("(a) [b]", "(a) [b]"), ("\\", "\\"), ("", ""), ("[[[[", "[[[["), ("[a](b)[c](d)", "ac"),
        ])
    func marks(_ marked: String, _ plain: String) {
        #expect(OSCALMarkup.plain(marked) { $0 == "r1" ? "SP 800-1" : "" } == plain)
    }
}
