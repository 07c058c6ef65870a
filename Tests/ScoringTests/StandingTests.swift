import Assessment
import Scoring
import Testing

/// What an answer amounts to: a value, out of account, or open.
struct StandingTests {
    private func standing(of given: Given, on scale: Scale = .standard) throws -> Standing {
        try Questionnaire(categories: [[given]], scale: scale).scoreboard().standing(ofCriterionAt: 0)
    }

    /// When *not applicable* counts, the reason given, and whether it does.
    private static let reasons: [(Criterion.NotApplicable, String, Standing)] = [
        (.withReason, "no server", .notApplicable), (.withReason, ".", .notApplicable), (.withReason, "", .open),
        (.withReason, "  \n\t", .open), (.withReason, "\u{a0}\u{2003}", .open), (.freely, "", .notApplicable),
        (.freely, "no server", .notApplicable), (.never, "", .open), (.never, "no server", .open),
    ]

    @Test("Not applicable counts where the criterion allows it and has the reason it asks for", arguments: reasons)
    func notApplicable(rule: Criterion.NotApplicable, reason: String, expected: Standing) throws {
        let given = Given(notApplicable: rule, rating: .notApplicable, reason: reason)
        #expect(try standing(of: given) == expected)
        // What does not count as an answer is open in every figure.
        let overall = try Questionnaire([given]).scoreboard().overall
        #expect(overall.open == (expected == .open ? 1 : 0))
        #expect(overall.progress == (expected == .open ? .zero : .one))
        #expect(overall.attainable == (expected == .open ? .one : nil))
    }

    @Test("A rating is worth its value on the scale, whatever the criterion says of not applicable")
    func rated() throws {
        for rule in Criterion.NotApplicable.allCases {
            let ratings: [Rating] = [.met, .partial, .unmet]
            let standings = try ratings.map { try standing(of: Given(notApplicable: rule, rating: $0)) }
            #expect(standings == [.rated(.one), .rated(.half), .rated(.zero)])
        }
    }

    @Test("What is not rated, or with a name that the scale does not have, is open")
    func open() throws {
        #expect(try standing(of: Given()) == .open)
        #expect(try standing(of: Given(reason: "a reason alone")) == .open)
        #expect(try standing(of: Given(rating: Rating("Met"))) == .open)
        #expect(try standing(of: Given(rating: .met), on: .points) == .open)
        #expect(try standing(of: Given(rating: Rating("4")), on: .points) == .rated(ratio(4, 5)))
    }

    @Test("A rating that was taken back is open again")
    func takenBack() throws {
        var assessment = Questionnaire(.shall, [.met]).assessment
        assessment.make(.rate(nil), at: "c0-0")
        let board = try Scoreboard(assessment, counts: Questionnaire.counts)
        #expect(board.standing(ofCriterionAt: 0) == .open)
        #expect(board.overall.open == 1)
    }
}
