import AssessmentModel
import Randomness
import Scoring
import Testing

/// Every figure of every group against the reference, for a few thousand random catalogues and answers.
struct ExactnessTests {
    @Test("All figures equal the reference computed from the rules", arguments: Seeds.first(40))
    func againstTheReference(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<75 {
            let questionnaire = Questionnaire.random(using: &random)
            let board = try questionnaire.scoreboard()
            let all = questionnaire.categories.flatMap { $0 }
            let comment = Comment("seed \(seed), round \(round)")

            check(board.overall, all, in: questionnaire, comment)
            for level in Level.allCases {
                check(board.tally(of: level), all.filter { $0.level == level }, in: questionnaire, comment)
            }
            for (index, criteria) in questionnaire.categories.enumerated() {
                check(board.tally(ofCategoryAt: index), criteria, in: questionnaire, comment)
                for level in Level.allCases {
                    let group = criteria.filter { $0.level == level }
                    check(board.tally(ofCategoryAt: index, level), group, in: questionnaire, comment)
                }
            }

            let shall = Reference(all.filter { $0.level == .shall }, in: questionnaire)
            #expect(board.gate == shall.gate, comment)
            for tier in questionnaire.tiers {
                let states = tier.minimum.map { level, minimum in
                    Reference(all.filter { $0.level == level }, in: questionnaire).state(ofMinimum: minimum)
                }
                let worst = [TierState.outOfReach, .possible].first(where: states.contains) ?? .reached
                #expect(board.state(of: tier) == worst, comment)
            }
        }
    }

    private func check(_ tally: Tally, _ group: [Given], in questionnaire: Questionnaire, _ comment: Comment) {
        let reference = Reference(group, in: questionnaire)
        #expect(tally.counts == reference.counts, comment)
        #expect(reference.hasRatios(tally.ratios), comment)
    }

    @Test("A hundred thousand criteria of maximum weight are added up exactly")
    func largeSums() throws {
        // Each weighs 10^6, the most that a catalogue reader accepts, except one, which weighs 1/500,000 and, with
        // halves on the scale, makes the unit the finest possible.
        let heaviest = Fraction(Fraction.bound)
        let heavy = Array(repeating: Given(weight: heaviest, rating: .partial), count: 99_999)
        let light = Given(level: .should, weight: ratio(1, 500), rating: .unmet)
        let board = try Questionnaire(
            categories: [heavy + [light]], levelWeights: [heaviest, ratio(1, 1_000), .one]
        ).scoreboard()
        #expect(board.overall.claimed == ratio(99_999 * 250_000_000_000, 99_999 * 500_000_000_000 + 1))
        #expect(board.overall.claimed?.percentText == "49.9")
        #expect(board.tally(of: .shall).claimed?.percentText == "50.0")
    }
}
