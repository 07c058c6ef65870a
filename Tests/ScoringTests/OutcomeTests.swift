import AssessmentModel
import Scoring
import Testing

/// What an answer amounts to: a value, not counted, or open.
struct OutcomeTests {
    private func outcome(of given: Given, on scale: Scale = .standard) throws -> Outcome {
        try Questionnaire(categories: [[given]], scale: scale).scoreboard().outcome(ofCriterionAt: 0)
    }

    /// A rule for *not applicable*, the given reason, and whether it counts.
    private static let reasons: [(Criterion.NotApplicable, String, Outcome)] = [
        (.withReason, "no server", .notApplicable), (.withReason, ".", .notApplicable), (.withReason, "", .open),
        (.withReason, "  \n\t", .open), (.withReason, "\u{a0}\u{2003}", .open), (.freely, "", .notApplicable),
        (.freely, "no server", .notApplicable), (.never, "", .open), (.never, "no server", .open),
    ]

    @Test("Not applicable counts if the criterion allows it and has its required reason", arguments: reasons)
    func notApplicable(rule: Criterion.NotApplicable, reason: String, expected: Outcome) throws {
        let given = Given(notApplicable: rule, rating: .notApplicable, reason: reason)
        #expect(try outcome(of: given) == expected)
        // An answer that does not count is open in every figure.
        let overall = try Questionnaire([given]).scoreboard().overall
        #expect(overall.open == (expected == .open ? 1 : 0))
        #expect(overall.progress == (expected == .open ? .zero : .one))
        #expect(overall.attainable == (expected == .open ? .one : nil))
    }

    @Test("A rating has its value on the scale, whatever the rule for not applicable")
    func rated() throws {
        for rule in Criterion.NotApplicable.allCases {
            let ratings: [Rating] = [.met, .partial, .unmet]
            let standings = try ratings.map { try outcome(of: Given(notApplicable: rule, rating: $0)) }
            #expect(standings == [.rated(.one), .rated(.half), .rated(.zero)])
        }
    }

    @Test("Unrated criteria, and ratings that the scale lacks, are open")
    func open() throws {
        #expect(try outcome(of: Given()) == .open)
        #expect(try outcome(of: Given(reason: "a reason alone")) == .open)
        #expect(try outcome(of: Given(rating: Rating("Met"))) == .open)
        #expect(try outcome(of: Given(rating: .met), on: .points) == .open)
        #expect(try outcome(of: Given(rating: Rating("4")), on: .points) == .rated(ratio(4, 5)))
    }

    @Test("A withdrawn rating is open again")
    func takenBack() throws {
        var assessment = Questionnaire(.shall, [.met]).assessment
        assessment.make(.rate(nil), at: "c0-0")
        let board = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        #expect(board.outcome(ofCriterionAt: 0) == .open)
        #expect(board.overall.open == 1)
    }
}
