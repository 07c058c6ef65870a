import AssessmentModel
import Randomness
import Scoring
import Testing

/// The figures of several parties together, and where they differ.
struct PartyTests {
    private static let judges: [Party] = [.customer, .auditor]

    /// A questionnaire in which others than the vendor judged some or all criteria.
    private func judged(
        _ questionnaire: Questionnaire, all: Bool, using random: inout SplitMix64
    ) -> Assessment {
        var assessment = questionnaire.assessment
        for criterion in assessment.catalog.criteria {
            for party in Self.judges where all || Bool.random(using: &random) {
                var judgement = Given.judgement(on: questionnaire.scale, using: &random)
                if all { judgement = judgement ?? Judgement(.met) }
                assessment.make(.rate(judgement), of: .criterion(criterion.id), party: party)
            }
        }
        return assessment
    }

    private func boards(_ assessment: Assessment) throws -> [Scoreboard] {
        try ([.vendor] + Self.judges).map {
            try Scoreboard(assessment.inVoice(of: $0), on: Questionnaire.today, counts: Questionnaire.counts)
        }
    }

    @Test("For each criterion the lowest of those who answered counts, whatever the order", arguments: Seeds.first(5))
    func lowestOfThoseWhoAnswered(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let questionnaire = Questionnaire.random(using: &random)
            let boards = try boards(judged(questionnaire, all: false, using: &random))
            let lowest = boards[0].lowest(with: [boards[1], boards[2]])
            #expect(lowest == boards[0].lowest(with: [boards[2], boards[1]]), "seed \(seed)")
            for index in questionnaire.catalog.criteria.indices {
                let outcomes = boards.map { $0.outcome(ofCriterionAt: index) }.filter { $0 != .open }
                let values = outcomes.compactMap { if case .rated(let value) = $0 { value } else { nil } }
                let found = lowest.outcome(ofCriterionAt: index)
                if outcomes.isEmpty {
                    #expect(found == .open, "seed \(seed)")
                } else if values.count == outcomes.count {
                    #expect(found == values.min().map(Outcome.rated), "seed \(seed)")
                } else if Set(outcomes) == [.notApplicable] {
                    #expect(found == .notApplicable, "seed \(seed)")
                } else if case .disputed = found {
                    continue
                } else {
                    Issue.record("seed \(seed): \(outcomes) gave \(found)")
                }
            }
        }
    }

    @Test("Where all judged everything on the scale, no figure is above that of any party", arguments: Seeds.first(5))
    func neverAboveAnyParty(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            var assessment = Questionnaire.random(using: &random).assessment
            let ratings = assessment.catalog.scale.steps.map(\.rating)
            for criterion in assessment.catalog.criteria {
                for party in [.vendor] + Self.judges {
                    let rating = ratings.randomElement(using: &random) ?? .met
                    assessment.make(.rate(Judgement(rating)), of: .criterion(criterion.id), party: party)
                }
            }
            let boards = try boards(assessment)
            let lowest = boards[0].lowest(with: Array(boards.dropFirst())).overall
            for board in boards {
                for figure in [\Tally.evidenced, \.claimed, \.attainable] {
                    #expect(
                        lowest[keyPath: figure] ?? .zero <= board.overall[keyPath: figure] ?? .zero, "seed \(seed)")
                }
            }
        }
    }

    @Test("Without judgements of others, the lowest is the vendor's")
    func alone() throws {
        var random = SplitMix64(seed: 5)
        let boards = try boards(Questionnaire.random(using: &random).assessment)
        #expect(boards[0].lowest(with: Array(boards.dropFirst())) == boards[0])
    }

    // MARK: Differences

    @Test("The largest change comes first, and each is what the judgement alone does to claimed")
    func differences() throws {
        var assessment = Questionnaire([
            Given(level: .may, rating: .met), Given(rating: .met), Given(level: .should, rating: .partial),
            Given(rating: .met), Given(level: .may, rating: .unmet),
        ]).assessment
        let ids = assessment.catalog.criteria.map(\.id)
        for (index, rating) in [(0, Rating.unmet), (1, .partial), (2, .met), (3, .met)] {
            assessment.make(.rate(Judgement(rating)), of: .criterion(ids[index]), party: .customer)
        }
        let claims = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        let judged = try Scoreboard(
            assessment.inVoice(of: .customer), on: Questionnaire.today, counts: Questionnaire.counts)
        let found = Differences(from: claims, to: judged).all
        // Weights 1, 3, 2, 3, 1: 10 in all.
        #expect(found.map(\.index) == [1, 0, 2])
        #expect(found.map(\.change) == [ratio(-3, 20), ratio(-1, 10), ratio(1, 10)])
        #expect(found.map(\.changesGate) == [true, false, false])
        #expect(found.map(\.claim) == [.met, .met, .partial])
        #expect(found.map(\.judgement) == [.partial, .unmet, .met])
    }

    @Test("Every criterion judged otherwise is listed once, and by size", arguments: Seeds.first(5))
    func everyDifference(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let questionnaire = Questionnaire.random(using: &random)
            let boards = try boards(judged(questionnaire, all: false, using: &random))
            let found = Differences(from: boards[0], to: boards[1]).all
            let expected = questionnaire.catalog.criteria.indices.filter { index in
                boards[0].inclusion(ofCriterionAt: index) == .counted
                    && boards[1].outcome(ofCriterionAt: index) != .open
                    && boards[0].outcome(ofCriterionAt: index) != boards[1].outcome(ofCriterionAt: index)
            }
            #expect(Set(found.map(\.index)) == Set(expected) && found.count == expected.count, "seed \(seed)")
            let sizes = found.map { one in one.change.map { $0 < .zero ? .zero - $0 : $0 } ?? .zero }
            #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 }, "seed \(seed)")
        }
    }
}
