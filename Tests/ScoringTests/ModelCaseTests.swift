import AssessmentModel
import Scoring
import Testing

/// Worked examples of each model, by hand from its source.
struct ModelCaseTests {
    /// Criteria, and evidenced, claimed, attainable and so far over all of them, in percent with one decimal; nil for
    /// none.
    struct Case: CustomTestStringConvertible {
        let model: ScoringModel
        let testDescription: String
        let criteria: [Given]
        let percent: [String?]

        init(_ model: ScoringModel, _ description: String, _ criteria: [Given], _ percent: String?...) {
            self.model = model
            testDescription = "\(model.rawValue): \(description)"
            self.criteria = criteria
            self.percent = percent
        }
    }

    private static func given(
        _ rating: Rating?, _ level: Level = .shall, weight: Fraction = .one, comment: String = "",
        needs: Criterion.MetNeeds = .nothing, na: Criterion.NotApplicable = .withReason, reason: String = ""
    ) -> Given {
        Given(
            level: level, weight: weight, metNeeds: needs, notApplicable: na, rating: rating, reason: reason,
            comment: comment)
    }

    private static let excluded = given(.notApplicable, reason: "no server")

    private static let linear = [
        Case(.weighted, "levels weigh", [given(.met), given(.unmet, .may)], "0.0", "75.0", "75.0", "75.0"),
        Case(.flat, "levels do not", [given(.met), given(.unmet, .may)], "0.0", "50.0", "50.0", "50.0"),
        Case(
            .flat, "nor do weights, and half is half", [given(.partial, weight: Fraction(9)), given(nil)],
            "0.0", "25.0", "75.0", "50.0"),
        Case(
            .xccdfFlat, "weights do, levels do not", [given(.met, .may, weight: Fraction(3)), given(.unmet)],
            "0.0", "75.0", "75.0", "75.0"),
        Case(.xccdfFlat, "part of it fails", [given(.met), given(.partial)], "0.0", "50.0", "50.0", "50.0"),
        Case(
            .xccdfFlat, "what is not checked is not counted", [given(.met), given(.unmet), given(nil), given(nil)],
            "0.0", "50.0", "75.0", "50.0"),
        Case(.xccdfFlat, "nor is what is not applicable", [given(.met), excluded], "0.0", "100.0", "100.0", "100.0"),
        Case(.xccdfFlat, "nothing checked, no result", [given(nil), excluded], nil, nil, "100.0", nil),
        Case(
            .xccdfFlatUnweighted, "only a weight of 0 is one",
            [given(.met, weight: Fraction(9)), given(.unmet, weight: .half), given(.unmet, weight: .zero)],
            "0.0", "50.0", "50.0", "50.0"),
        Case(.xccdfAbsolute, "all pass", [given(.met), excluded], "0.0", "100.0", "100.0", "100.0"),
        Case(.xccdfAbsolute, "one fails", [given(.met), given(.unmet)], "0.0", "0.0", "0.0", "0.0"),
        Case(.xccdfAbsolute, "one is open", [given(.met), given(nil)], "0.0", "100.0", "100.0", "100.0"),
        Case(.xccdfAbsolute, "nothing counts", [excluded], nil, nil, nil, nil),
        Case(
            .xccdfAbsolute, "what weighs nothing cannot fail it", [given(.met), given(.unmet, weight: .zero)],
            "0.0", "100.0", "100.0", "100.0"),
    ]

    private static let badge = [
        Case(.openssf, "an unmet MUST fails", [given(.met), given(.unmet)], "0.0", "50.0", "50.0", "50.0"),
        Case(
            .openssf, "an unmet SHOULD counts with a justification",
            [given(.unmet, .should, comment: "12345"), given(nil)], "0.0", "50.0", "100.0", "100.0"),
        Case(
            .openssf, "four characters are none", [given(.unmet, .should, comment: "1234"), given(.met)],
            "0.0", "50.0", "100.0", "100.0"),
        Case(
            .openssf, "a note is none", [given(.unmet, .should, comment: "// later"), given(.met)],
            "0.0", "50.0", "100.0", "100.0"),
        Case(.openssf, "an unmet SUGGESTED counts", [given(.unmet, .may)], "0.0", "100.0", "100.0", "100.0"),
        Case(
            .openssf, "an address is missing",
            [given(.met, comment: "on our site", needs: .url), given(.met), given(.met)],
            "0.0", "67.0", "100.0", "100.0"),
        Case(
            .openssf, "an address is there", [given(.met, comment: "at https://acme.example", needs: .url)],
            "0.0", "100.0", "100.0", "100.0"),
        Case(
            .openssf, "a justification is missing", [given(.met, comment: "yes", needs: .justification), given(.met)],
            "0.0", "50.0", "100.0", "100.0"),
        Case(
            .openssf, "what is not applicable counts, and stays in the denominator",
            [given(.notApplicable, na: .freely), given(.unmet), given(.unmet)], "0.0", "33.0", "33.0", "33.0"),
        Case(
            .openssf, "unless it may not be", [given(.notApplicable, na: .never), given(.met)],
            "0.0", "50.0", "100.0", "100.0"),
        Case(
            .openssf, "or its reason is too short", [given(.notApplicable, reason: "none"), given(.met)],
            "0.0", "50.0", "100.0", "100.0"),
        Case(
            .openssf, "58 of 67 are 87 %", shares(58, of: 67), "0.0", "87.0", "87.0", "87.0"),
        Case(.openssf, "halves go up", shares(1, of: 8), "0.0", "13.0", "13.0", "13.0"),
        Case(.openssf, "100 % is complete", shares(999, of: 1_000), "0.0", "99.0", "99.0", "99.0"),
        Case(.openssf, "little rounds to nothing", shares(1, of: 300), "0.0", "0.0", "0.0", "0.0"),
        Case(.openssf, "no criteria, no result", [], nil, nil, nil, nil),
    ]

    private static func shares(_ met: Int, of all: Int) -> [Given] {
        (0..<all).map { given($0 < met ? .met : .unmet) }
    }

    @Test("Worked examples", arguments: linear + badge)
    func worked(_ example: Case) throws {
        var questionnaire = Questionnaire(example.criteria)
        questionnaire.model = example.model
        let tally = try questionnaire.scoreboard().overall
        let percent = [tally.evidenced, tally.claimed, tally.attainable, tally.soFar].map { $0?.percentText }
        #expect(percent == example.percent)
    }

    @Test("The default model averages group by group, whatever their size")
    func groups() throws {
        // A benchmark with two groups: in one, 1 of 4 passes; in the other a rule of weight 3 passes, one of 1 fails,
        // and a subgroup passes: (3 + 0 + 1) / 5.
        var questionnaire = Questionnaire(categories: [
            [Self.given(.met), Self.given(.unmet), Self.given(.unmet), Self.given(.unmet)],
            [
                Self.given(.met, weight: Fraction(3)), Self.given(.unmet),
                Given(section: "s", rating: .met), Given(section: "s", rating: nil),
            ],
        ])
        questionnaire.model = .xccdfDefault
        questionnaire.sections = [Section(id: "s", title: LocalizedText("S"))]
        let board = try questionnaire.scoreboard()
        #expect(board.tally(ofCategoryAt: 0).claimed == ratio(1, 4))
        #expect(board.tally(ofCategoryAt: 1).claimed == ratio(4, 5))
        #expect(board.overall.claimed == ratio(21, 40))
        #expect(board.overall.evidenced == .zero)
    }

    @Test("A group without counted criteria is left out of the mean")
    func emptyGroups() throws {
        var questionnaire = Questionnaire(categories: [
            [Self.given(.met), Self.given(.unmet)], [Self.excluded], [Self.given(nil)], [],
        ])
        questionnaire.model = .xccdfDefault
        let overall = try questionnaire.scoreboard().overall
        #expect(overall.claimed == .half)
        #expect(overall.attainable == ratio(3, 4))
    }

    @Test("Averages that do not fit are cut, never rounded up, and stay in order")
    func cut() throws {
        // Forty different primes as denominators have no common denominator that fits.
        let primes = (100..<400).filter { number in (2..<20).allSatisfy { number % $0 != 0 } }.prefix(40)
        var questionnaire = Questionnaire(
            categories: primes.map { prime in
                [Given(weight: Fraction(prime - 1), rating: .met), Given(rating: .unmet)]
            })
        questionnaire.model = .xccdfDefault
        let claimed = try #require(try questionnaire.scoreboard().overall.claimed)
        let exact = primes.reduce(0.0) { $0 + Double($1 - 1) / Double($1) } / Double(primes.count)
        let value = Double(claimed.numerator) / Double(claimed.denominator)
        #expect(abs(value - exact) < 1e-12)
        #expect(claimed < .one)
    }

    /// Ratings on 0 to 5, the target, and the claimed percentage.
    private static let targets: [(ratings: [String], target: String?, claimed: Fraction)] = [
        (["3"], "3", .one), (["5"], "3", .one), (["2"], "3", ratio(2, 3)), (["5", "0"], "3", .half),
        (["4", "2"], "4", ratio(6, 8)), (["4", "2"], nil, ratio(6, 10)), (["0"], "3", .zero),
    ]

    @Test("Nothing counts above its target", arguments: targets)
    func target(ratings: [String], target: String?, claimed: Fraction) throws {
        let criteria = ratings.map { Given(target: target.map { Rating($0) }, rating: Rating($0)) }
        let board = try Questionnaire(categories: [criteria], scale: .points).scoreboard()
        #expect(board.overall.claimed == claimed)
        #expect(board.overall.attainable == claimed)
        #expect((board.gate == .passed) == (claimed == .one))
    }

    @Test("Criteria weigh as much as their targets")
    func mixedTargets() throws {
        let criteria = [Given(target: Rating("2"), rating: Rating("2")), Given(target: Rating("4"), rating: nil)]
        let overall = try Questionnaire(categories: [criteria], scale: .points).scoreboard().overall
        #expect(overall.ratios == [ratio(1, 3), .one, .one, .zero, .half])
        #expect(overall.counts == [2, 1, 0, 0, 0, 1, 0, 0])
    }

    @Test(
        "An address in the comment counts by the rule for all addresses, unless the comment is a note",
        arguments: [
            ("https://a.b", true), ("see http://acme.example/x", true), ("https://a", true), ("HTTPS://A", true),
            ("https:// a.b", false), ("https://.b", false), ("ftp://a.b", false), ("xhttps://a.b", false),
            ("// https://a.b", false), ("http:/https://a.b", true), ("", false),
        ])
    func address(text: String, isAddress: Bool) throws {
        var questionnaire = Questionnaire([Self.given(.met, comment: text, needs: .url)])
        questionnaire.model = .openssf
        #expect(try questionnaire.scoreboard().overall.claimed == (isAddress ? .one : .zero))
    }
}
