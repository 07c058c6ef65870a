import JSON
import Testing

/// Explaining a figure, what to do next, and scores under other models.
struct ScoreTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(
            """
            format: 1
            id: small
            version: 1
            title: Small
            tiers:
              - {id: half, title: Half, minimum: {shall: 50}}
              - {id: all, title: All, minimum: {shall: 100, should: 100}}
            categories:
              - category: one
                title: One
                criteria:
                  - {id: A, level: shall, title: First, statement: First.}
                  - {id: B, level: shall, title: Second, statement: Second.}
                  - {id: C, level: should, title: Third, statement: Third.}
                  - {id: D, level: may, title: Fourth, statement: Fourth.}

            """, to: "small.yaml")
        try sandbox.done("new", sandbox["p"], "--subject", "Acme", "--catalog", sandbox["small.yaml"])
        try sandbox.done("answer", sandbox["p"], "A", "met")
        try sandbox.done("answer", sandbox["p"], "C", "partly")
        try sandbox.done("answer", sandbox["p"], "D", "na", "--reason", "Sold \u{1B}[31mwithout it")
    }

    @Test func figureIsExplained() throws {
        #expect(
            try sandbox.done("score", sandbox["p"], "--explain") == """
                Acme · small 1
                Why all criteria

                claimed = weight × value of rated criteria
                        / weight of all applicable criteria
                        = 4 / 8 = 50.0 %

                evidenced 0.0 %, claimed 50.0 %, attainable 87.5 %, so far 80.0 %
                If not applicable counted as unmet: 44.4 %

                criterion                  rating             weight       points        share
                A                          met                     3            3       37.5 %
                C                          partly                  2            1       12.5 %
                B                          open                    3            0        0.0 %

                Left out as not applicable: 1
                  D                          Sold \u{FFFD}[31mwithout it

                Claimed without evidence: 2
                  A
                  C

                """)
        #expect(try sandbox.done("score", sandbox["p"], "--explain", "one/shall").contains("= 3 / 6 = 50.0 %"))
        #expect(try sandbox.done("score", sandbox["p"], "--explain", "should").contains("Why all should"))
        #expect(try sandbox.done("score", sandbox["p"], "--explain", "one").contains("Why One"))
        let flat = try sandbox.done("score", sandbox["p"], "--model", "xccdf-flat", "--explain", "all")
        #expect(flat.contains("= 1 / 2 = 50.0 %") && flat.contains("Left out as open: 1\n  B"))
    }

    @Test func eachFigureIsExplained() throws {
        let parts = [
            "evidenced":
                "evidenced = weight × value of evidenced criteria\n          / weight of all applicable criteria\n"
                + "          = 0 / 8 = 0.0 %\n",
            "claimed": "claimed = weight × value of rated criteria\n        / weight of all applicable criteria\n"
                + "        = 4 / 8 = 50.0 %\n",
            "attainable": "attainable = weight × value of rated criteria + weight of open ones\n"
                + "           / weight of all applicable criteria\n           = 7 / 8 = 87.5 %\n",
            "so-far": "so far = weight × value of rated criteria\n       / weight of rated, applicable criteria\n"
                + "       = 4 / 5 = 80.0 %\n",
        ]
        for (figure, formula) in parts {
            let text = try sandbox.done("score", sandbox["p"], "--explain", "--figure", figure)
            #expect(text.contains("\n\n\(formula)\n"), "\(text)")
            #expect(text.contains("B                         open, as met ") == (figure == "attainable"))
            #expect(text.contains("Left out as open: 1\n  B\n") == (figure == "so-far"))
            #expect(text.contains("A                          unproven ") == (figure == "evidenced"))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        #expect(
            try sandbox.done("score", sandbox["p"], "--explain", "--figure", "claimed")
                == sandbox.done("score", sandbox["p"], "--explain"))
        #expect(
            try sandbox.done("score", sandbox["p"], "--explain", "one/shall", "--figure", "so-far").contains(
                "= 3 / 3 = "))
    }

    @Test func gapsAreListed() throws {
        #expect(
            try sandbox.done("score", sandbox["p"], "--gaps") == """
                Acme · small 1
                2 criteria not fully met; 1 blocks the shall gate.

                criterion            level   now      gain
                B                    shall   open    +37.5  gate  Second
                C                    should  partly  +12.5        Third

                """)
        #expect(
            try sandbox.done("score", sandbox["p"], "--shortest", "all") == """
                Acme · small 1
                2 criteria are missing for tier All.
                  B                          Second
                  C                          Third

                """)
        #expect(
            try sandbox.done("score", sandbox["p"], "--shortest", "half").hasSuffix(
                "Nothing is missing for tier Half.\n"))
        #expect(try sandbox.done("score", sandbox["p"], "--shortest", "gate").contains("1 criterion is missing"))
        let table = try sandbox.done("score", sandbox["p"])
        #expect(table.contains("Tier Half: reached\n"))
        #expect(table.contains("Tier All: out of reach, 2 criteria away\n"))
    }

    @Test func gapsNameTheOwner() throws {
        try sandbox.done("assign", sandbox["p"], "B", "Jonas")
        try sandbox.done("assign", sandbox["p"], "A", "Somebody whose criterion is met")
        #expect(
            try sandbox.done("score", sandbox["p"], "--gaps")
                == """
                Acme · small 1
                2 criteria not fully met; 1 blocks the shall gate.

                criterion            level   now      gain        owner
                B                    shall   open    +37.5  gate  Jonas  Second
                C                    should  partly  +12.5               Third

                """)
        try sandbox.done("assign", sandbox["p"], "B", "Bartholomäus von und zu Weber")
        let lines = try sandbox.done("--lang", "de", "score", sandbox["p"], "--gaps").split(separator: "\n")
        #expect(lines[2].hasSuffix("zuständig"))
        #expect(lines[0] == "Acme · small 1 [en]", "one mark stands for all texts")
        #expect(lines[3].hasSuffix("Bartholomäu…  Second"))
    }

    @Test func otherModelsChangeNothing() throws {
        let before = try sandbox.shell("find p -type f | sort | xargs sha256sum")
        for (model, percent) in [("flat", "50.0"), ("xccdf-absolute", "0.0"), ("openssf", "50.0")] {
            let document = try sandbox.done("score", sandbox["p"], "--model", model, "--json")
            #expect(document.contains("\"model\": \"\(model)\""))
            #expect(try sandbox.done("score", sandbox["p"], "--model", model, "--json") == document)
            let figures = try JSONParser().parse(document)["overall"]
            #expect(figures?["claimed"]?["percent"]?.string == percent, "\(model)")
        }
        #expect(try sandbox.shell("find p -type f | sort | xargs sha256sum") == before)
        #expect(try sandbox.done("score", sandbox["p"], "--json").contains("\"model\": \"weighted\""))
    }

    @Test(arguments: [
        (["--model", "best"], "There is no model \"best\"."), (["--explain", "two"], "There is no group \"two\"."),
        (["--explain", "one/must"], "There is no group \"one/must\"."),
        (["--shortest", "gold"], "There is no tier \"gold\". Use gate, or one of half, all."),
        (
            ["--explain", "--figure", "soFar"],
            "There is no figure \"soFar\". Use one of evidenced, claimed, attainable, so-far."
        ),
        (["--figure", "attainable"], "--figure says what to explain: add --explain."),
        (["--gaps", "--figure", "attainable"], "--figure says what to explain: add --explain."),
        (["--gaps", "--explain"], "Use only one of --explain, --gaps, --shortest, --differences, --sensitivity."),
        (
            ["--gaps", "--json", "--shortest", "gate"],
            "Use only one of --explain, --gaps, --shortest, --differences, --sensitivity."
        ),
        (["--json", "--figure", "evidenced"], "--figure says what to explain: add --explain."),
        (["--json", "--explain", "two"], "There is no group \"two\"."),
        (["--json", "--shortest", "gold"], "There is no tier \"gold\"."),
    ])
    func wrongNamesAreRefused(options: [String], text: String) throws {
        let refused = sandbox.cpo(["score", sandbox["p"]] + options)
        #expect(refused.code == 2)
        #expect(refused.error.contains(text))
    }
}
