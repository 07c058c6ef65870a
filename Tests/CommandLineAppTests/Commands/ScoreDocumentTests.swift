import AssessmentModel
import JSON
import Scoring
import Testing

/// Explanations, gaps and ways as JSON: consistent with the score, and the same each time.
struct ScoreDocumentTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = sandbox["p"]
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
                sections: [{id: s, title: Section}]
                criteria:
                  - {id: A, level: shall, title: First, statement: First.}
                  - {id: B, level: shall, title: Second, statement: Second., section: s}
                  - {id: C, level: should, title: Third, statement: Third., weight: 3}
                  - {id: D, level: may, title: Fourth, statement: Fourth.}
              - category: two
                title: Two
                criteria:
                  - {id: E, level: may, title: Fifth, statement: Fifth., weight: 0}
                  - {id: F, level: shall, title: Sixth, statement: Sixth.}

            """, to: "small.yaml")
        try sandbox.done("new", project, "--subject", "Acme", "--catalog", sandbox["small.yaml"])
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("attach", project, "A", "https://acme.example/api", "--visited", "2026-05-01")
        try sandbox.done("answer", project, "C", "partly")
        try sandbox.done("answer", project, "D", "na", "--reason", "Sold \u{1B}[31mwithout it")
        try sandbox.done("answer", project, "F", "met")
    }

    /// The printed document, which must be the same twice.
    private func document(_ options: [String]) throws -> JSONValue {
        let commands = (0..<2).map { _ in
            sandbox.cpo(["score", project, "--json"] + options)
        }
        #expect(commands.allSatisfy { $0.code == 0 }, "\(commands[0].error)")
        #expect(commands[0].output == commands[1].output)
        #expect(!commands[0].output.contains("\u{1B}"))
        let document = try JSONParser().parse(commands[0].output)
        #expect(document["format"]?.integer == 2)
        #expect(document["party"]?.string == "vendor")
        #expect(document["asOf"]?.string.flatMap { CalendarDay($0) } != nil)
        #expect(document["project"]?["subject"]?.string == "Acme" && document["catalog"]?["id"]?.string == "small")
        return document
    }

    private func fraction(_ value: JSONValue?) throws -> Fraction {
        let (above, below) = try (#require(value?["num"]?.integer), #require(value?["den"]?.integer))
        let fraction = try #require(Fraction(above, over: below))
        #expect(fraction.numerator == above && fraction.denominator == below, "in lowest terms")
        if let percent = value?["percent"]?.string { #expect(percent == fraction.percentText) }
        return fraction
    }

    private func ids(_ value: JSONValue?) -> [String] { value?.elements.compactMap(\.string) ?? [] }

    private func criteria(_ value: JSONValue?) -> [String] {
        value?.elements.compactMap { $0["criterion"]?.string } ?? []
    }

    @Test(arguments: ScoringModel.allCases.map(\.rawValue), ["evidenced", "claimed", "attainable", "so-far"])
    func partsOfAFigureAddUp(_ model: String, _ name: String) throws {
        let score = try document(["--model", model])
        let members: [String: StaticString] = [
            "evidenced": "evidenced", "claimed": "claimed",
            "attainable": "attainable", "so-far": "soFar",
        ]
        let member = try #require(members[name])
        let groups = [("all", score["overall"]), ("one", score["categories"]?.elements.first { _ in true })]
        for (group, figures) in groups {
            let why = try document(["--model", model, "--explain", group, "--figure", name])
            #expect(why["model"]?.string == model && why["figure"]?.string == "\(member)")
            #expect(why["group"]?["category"]?.string == (group == "all" ? nil : group))
            #expect(why["group"]?["level"]?.isNull == true)
            let value = try fraction(why["value"])
            #expect(try value == fraction(figures?[member]), "\(group)")

            let contributions = try #require(why["contributions"]).elements
            let (above, below) = try (fraction(why["numerator"]), fraction(why["denominator"]))
            #expect(try contributions.reduce(Fraction.zero) { try $0 + fraction($1["points"]) } == above)
            #expect(try contributions.reduce(Fraction.zero) { try $0 + fraction($1["weight"]) } == below)
            let share = try contributions.reduce(Fraction.zero) { try $0 + fraction($1["share"]) }
            #expect(share * below == above)
            switch model {
            case "xccdf-absolute": #expect(value == (share == .one ? .one : .zero))
            case "openssf": #expect((share == .one) == (value == .one))
            default: #expect(share == value)
            }
            let out = criteria(why["notApplicable"]) + ids(why["leftOpen"])
            let all = group == "all" ? ["A", "B", "C", "D", "E", "F"] : ["A", "B", "C", "D"]
            #expect((criteria(why["contributions"]) + out).sorted() == all)
            let countings = Set(contributions.compactMap { $0["counting"]?.string })
            #expect(countings.contains("openAsMet") == (name == "attainable"))
            // If a part of it fails, only F passes without evidence.
            #expect(countings.contains("unproven") == (name == "evidenced") || group == "one")
        }
    }

    @Test func leftOutCriteriaHaveAReason() throws {
        let why = try document(["--explain", "--figure", "so-far"])
        #expect(ids(why["leftOpen"]) == ["B", "E"])
        #expect(ids(why["unproven"]) == ["C", "F"])
        let out = try #require(why["notApplicable"]).elements.map { [$0["criterion"]?.string, $0["reason"]?.string] }
        #expect(out == [["D", "Sold \u{1B}[31mwithout it"]])
        #expect(try fraction(why["strict"]) < fraction(why["value"]))
    }

    @Test func figuresWithoutCriteriaAreNull() throws {
        let why = try document(["--explain", "two/may", "--figure", "so-far"])
        #expect(why["group"]?["category"]?.string == "two" && why["group"]?["level"]?.string == "may")
        #expect(why["value"]?.isNull == true && why["strict"]?.isNull == true)
        #expect(why["contributions"]?.count == 0 && ids(why["leftOpen"]) == ["E"])
        let open = try document(["--explain", "two/may"])
        #expect(open["contributions"]?.elements.map { $0["share"]?.isNull } == [true])
    }

    @Test func gapsHaveTheirGain() throws {
        let gaps = try document(["--gaps"])
        #expect(criteria(gaps["gaps"]) == ["B", "C"])
        let first = try #require(gaps["gaps"]?.elements.first { _ in true })
        #expect(first["category"]?.string == "one" && first["level"]?.string == "shall")
        #expect(first["counting"]?.string == "open" && first["holdsGate"]?.bool == true)
        #expect(first["owner"]?.isNull == true)
        #expect(gaps["gate"]?.string == "undecided")
        // Each gain is realised by meeting the criterion.
        let claimed = try fraction(gaps["claimed"])
        #expect(try claimed == fraction(document([])["overall"]?["claimed"]))
        for gap in try #require(gaps["gaps"]).elements {
            let id = try #require(gap["criterion"]?.string)
            let before = try sandbox.answer(project, id)
            try sandbox.done("answer", project, id, "met")
            #expect(
                try fraction(document([])["overall"]?["claimed"]) == claimed + fraction(gap["gain"]), "\(id)")
            try sandbox.done("answer", project, id, before.rating == "partial" ? "partly" : "open")
        }
    }

    @Test func shortestWayHasItsResult() throws {
        let gate = try document(["--shortest", "gate"])
        #expect(gate["goal"]?.string == "gate" && gate["tier"]?.isNull == true && gate["state"]?.string == "undecided")
        #expect(ids(gate["criteria"]) == ["B"] && gate["isSmallest"]?.bool == true)
        let half = try document(["--shortest", "half"])
        #expect(half["goal"]?.string == "tier" && half["tier"]?.string == "half")
        #expect(half["state"]?.string == "reached" && half["criteria"]?.count == 0)
        #expect(try fraction(half["claimed"]) == fraction(half["claimedThen"]))
        let all = try document(["--shortest", "all"])
        #expect(ids(all["criteria"]) == ["B", "C"] && all["isReachable"]?.bool == true)
        for id in ids(all["criteria"]) { try sandbox.done("answer", project, id, "met") }
        let score = try document([])
        #expect(try fraction(score["overall"]?["claimed"]) == fraction(all["claimedThen"]))
        #expect(score["tiers"]?.elements.map { $0["state"]?.string } == ["reached", "reached"])
    }

    @Test func profileIsNamedAndApplied() throws {
        try sandbox.write(
            "format: 1\nprofile: buyer\ntitle: Buyer\ncatalog: small\nlevels: {C: shall}\n", to: "buyer.yaml")
        for options in [["--explain"], ["--gaps"], ["--shortest", "gate"]] {
            #expect(try document(options)["profile"] == nil)
            let document = try document(options + ["--profile", sandbox["buyer.yaml"]])
            #expect(document["profile"]?["id"]?.string == "buyer", "\(options)")
        }
        #expect(
            ids(try document(["--shortest", "gate", "--profile", sandbox["buyer.yaml"]])["criteria"]) == ["B", "C"])
    }

    /// Every printed member is documented.
    @Test func allMembersAreDocumented() throws {
        let path = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let text = try sandbox.shell("cat '/\(path)/docs/user/scoring.md'")
        try sandbox.write("format: 1\nprofile: buyer\ntitle: Buyer\ncatalog: small\n", to: "buyer.yaml")
        for options in [["--explain"], ["--gaps"], ["--shortest", "gate"], ["--profile", sandbox["buyer.yaml"]]] {
            for name in Self.names(try document(options)) where !Self.elsewhere.contains(name) {
                #expect(text.contains("`\(name)`") || text.contains("\"\(name)\""), "\(name)")
            }
        }
    }

    /// Documented with `cpo show --json`.
    private static let elsewhere: Set = ["subject", "kind", "role", "version"]

    private static func names(_ value: JSONValue) -> Set<String> {
        value.elements.reduce(
            into: value.members.reduce(into: Set()) { names, member in
                names.insert(member.key)
                names.formUnion(self.names(member.value))
            }
        ) { $0.formUnion(names($1)) }
    }
}
