import AssessmentModel
import Randomness
import Scoring
import Testing

/// Figures under other weights. Source: docs/user/scoring.md, other weights.
struct SensitivityTests {
    private func sensitivity(_ questionnaire: Questionnaire) throws -> Sensitivity {
        try Sensitivity(questionnaire.assessment, on: Questionnaire.today, counts: Questionnaire.counts)
    }

    @Test("The grid goes from 1:1:1 to 9:3:1, and no level weighs less than a weaker one")
    func grid() {
        let grid = LevelWeights.grid
        #expect(grid.count == 24 && Set(grid).count == 24)
        #expect(grid.contains(LevelWeights(shall: 1, should: 1, may: 1)))
        #expect(grid.contains(LevelWeights(shall: 3, should: 2, may: 1)))
        #expect(grid.contains(LevelWeights(shall: 9, should: 3, may: 1)))
        #expect(grid.allSatisfy { $0.may == 1 && $0.should >= $0.may && $0.shall >= $0.should })
        #expect(Sensitivity.Case.all.count == 50)
    }

    @Test("Every value is that of a catalogue with those weights", arguments: Seeds.first(5))
    func valuesAreThoseOfTheWeights(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<5 {
            var questionnaire = Questionnaire.random(using: &random)
            let found = try sensitivity(questionnaire)
            for (position, one) in Sensitivity.Case.all.enumerated() where !one.isStrict {
                if let weights = one.weights {
                    questionnaire.levelWeights = [weights.shall, weights.should, weights.may].map { Fraction($0) }
                }
                let tally = try questionnaire.scoreboard().overall
                #expect(found.values(of: .claimed)[position] == tally.claimed, "seed \(seed), \(one)")
                #expect(found.values(of: .evidenced)[position] == tally.evidenced, "seed \(seed), \(one)")
                #expect(found.values(of: .attainable)[position] == tally.attainable, "seed \(seed), \(one)")
            }
        }
    }

    @Test("A range contains the figure as weighted, and the strict one", arguments: Seeds.first(5))
    func rangesContainTheFigure(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let questionnaire = Questionnaire.random(using: &random)
            let (found, board) = (try sensitivity(questionnaire), try questionnaire.scoreboard())
            let groups = [ScoreGroup.all] + questionnaire.catalog.categories.indices.map { .category($0) }
            for group in groups {
                for figure in Sensitivity.figures {
                    guard let range = found.range(of: figure, in: group) else {
                        #expect(figure.value(of: board.tally(of: group)) == nil, "seed \(seed)")
                        continue
                    }
                    #expect(range.own == figure.value(of: board.tally(of: group)), "seed \(seed)")
                    #expect(range.lowest <= range.own && range.own <= range.highest, "seed \(seed)")
                }
            }
            let explanation = Explanation(.claimed, of: .all, on: board, questionnaire.assessment)
            if let strict = explanation.strict, let range = found.range(of: .claimed) {
                #expect(range.lowest <= strict && strict <= range.highest, "seed \(seed)")
            }
        }
    }

    @Test("If everything is met with evidence, no weight changes anything")
    func fullyMet() throws {
        let found = try sensitivity(
            Questionnaire(Level.allCases.map { Given(level: $0, rating: .met, evidence: [true]) }))
        for figure in Sensitivity.figures {
            let range = try #require(found.range(of: figure))
            #expect([range.own, range.lowest, range.highest] == [.one, .one, .one])
            #expect(range.lowestCase == Sensitivity.Case.all[0] && range.highestCase == Sensitivity.Case.all[0])
        }
    }

    @Test("What is not applicable counts as unmet in the strict cases only")
    func notApplicable() throws {
        let found = try sensitivity(
            Questionnaire([Given(rating: .met), Given(rating: .notApplicable, reason: "no server")]))
        let range = try #require(found.range(of: .claimed))
        #expect(range.own == .one && range.highest == .one)
        #expect(range.lowest == .half && range.lowestCase.isStrict)
    }

    // MARK: Ranks

    @Test("Places under all weights: one that leads only by its shalls loses the lead where levels weigh the same")
    func ranks() throws {
        // 3 of 6 against 3 of 6 as weighted; a shall met is worth more the more it weighs.
        let shalls = try sensitivity(
            Questionnaire([
                Given(rating: .met), Given(level: .should, rating: .unmet), Given(level: .may, rating: .unmet),
            ]))
        let others = try sensitivity(
            Questionnaire([
                Given(rating: .unmet), Given(level: .should, rating: .met), Given(level: .may, rating: .met),
            ]))
        let ranking = Ranking([shalls, others], by: .claimed)
        #expect(ranking.places.map(\.own) == [1, 1], "equal figures share a place")
        #expect(ranking.places.map(\.best) == [1, 1] && ranking.places.map(\.worst) == [2, 2])
        let (first, second) = (ranking.places[0].first, ranking.places[1].first)
        #expect(first + second > Sensitivity.Case.all.count && first > second)
    }

    @Test("Without a result comes last")
    func withoutResult() throws {
        let nothing = try sensitivity(Questionnaire([Given(rating: .notApplicable, reason: "no server")]))
        let unmet = try sensitivity(Questionnaire([Given(rating: .unmet)]))
        let ranking = Ranking([nothing, unmet], by: .claimed)
        #expect(ranking.places.map(\.own) == [2, 1])
    }
}
