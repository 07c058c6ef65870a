import AssessmentModel
import Randomness
import Scoring
import Testing

/// While people disagree who did not know of each other's ratings, the lowest of them counts.
struct ConflictTests {
    private static let excluded = Judgement(.notApplicable, reason: "no server")

    /// What others rated a shall that one person rated met, the result, and its effect on the gate.
    private static let besidesMet: [(others: [Judgement?], outcome: Outcome, gate: Gate)] = [
        ([Judgement(.met, reason: "otherwise")], .rated(.one), .passed),
        ([Judgement(.partial)], .rated(.half), .failed), ([Judgement(.unmet)], .rated(.zero), .failed),
        ([Judgement(.partial), Judgement(.unmet)], .rated(.zero), .failed),
        ([nil], .disputed(isBelow: false), .undecided), ([excluded], .disputed(isBelow: false), .undecided),
        ([Judgement(.notApplicable)], .disputed(isBelow: false), .undecided),
        ([excluded, Judgement(.unmet)], .disputed(isBelow: true), .failed),
        ([Judgement(.partial), nil], .disputed(isBelow: true), .failed),
    ]

    @Test("Beside a rating of met", arguments: besidesMet)
    func besideMet(others: [Judgement?], outcome: Outcome, gate: Gate) throws {
        let board = try Questionnaire([Given(rating: .met, others: others)]).scoreboard()
        #expect(board.outcome(ofCriterionAt: 0) == outcome)
        #expect(board.gate == gate)
        #expect(board.overall.conflicts == 1)
        #expect(board.isConflicted(criterionAt: 0))
    }

    @Test("It is open or not applicable only if everybody says so")
    func agreement() throws {
        let open = try Questionnaire([Given(rating: .notApplicable, others: [nil])]).scoreboard()
        #expect(open.outcome(ofCriterionAt: 0) == .open)
        #expect(open.overall.attainable == .one)
        let out = try Questionnaire([
            Given(rating: .notApplicable, reason: "no server", others: [Judgement(.notApplicable, reason: "none")])
        ]).scoreboard()
        #expect(out.outcome(ofCriterionAt: 0) == .notApplicable)
        #expect(out.gate == .passed)
        #expect(out.overall.claimed == nil)
        let mixed = try Questionnaire([Given(rating: .notApplicable, reason: "no server", others: [nil])])
            .scoreboard()
        #expect(mixed.outcome(ofCriterionAt: 0) == .disputed(isBelow: false))
        #expect(mixed.isOpen(criterionAt: 0))
        #expect(mixed.overall.ratios == [.zero, .zero, .zero, .zero, .zero])
        #expect(mixed.overall.counts == [1, 0, 0, 0, 0, 1, 1, 0])
    }

    @Test("Equal values are no conflict")
    func sameTwice() throws {
        let board = try Questionnaire([Given(rating: .met, others: [Judgement(.met)])]).scoreboard()
        #expect(board.overall.conflicts == 0)
        #expect(board.gate == .passed)
    }

    @Test("With a target, below means below the target")
    func target() throws {
        let given = Given(target: Rating("3"), rating: Rating("3"), others: [nil])
        let board = try Questionnaire(categories: [[given]], scale: .points).scoreboard()
        #expect(board.outcome(ofCriterionAt: 0) == .disputed(isBelow: false))
        let below = Given(target: Rating("3"), rating: Rating("2"), others: [nil])
        #expect(
            try Questionnaire(categories: [[below]], scale: .points).scoreboard().outcome(ofCriterionAt: 0)
                == .disputed(isBelow: true))
    }

    @Test("Evidence that was concurrently detached and amended proves nothing until that is settled")
    func evidence() throws {
        let disputed = Given.Piece(isDisputed: true)
        let board = try Questionnaire([Given(rating: .met, evidence: [disputed])]).scoreboard()
        #expect(board.overall.evidenced == .zero)
        #expect(board.overall.claimed == .one)
        #expect(board.overall.conflicts == 1)
        #expect(
            try Questionnaire([Given(rating: .met, evidence: [disputed, true])]).scoreboard().overall.evidenced == .one)
    }

    @Test("A criterion concurrently excluded and included stays in scope, earns nothing, and does not pass the gate")
    func scope() throws {
        let board = try Questionnaire([Given(decisions: [true, false], rating: .met)]).scoreboard()
        #expect(board.inclusion(ofCriterionAt: 0) == .counted)
        #expect(board.overall.ratios == [.zero, .zero, .zero, .zero, .zero])
        #expect(board.gate == .undecided)
        #expect(board.overall.conflicts == 1)
        #expect(try Questionnaire([Given(decisions: [nil, false], rating: .unmet)]).scoreboard().gate == .failed)
        // Different reasons, or a decision that agrees with the catalogue, make no difference to figures.
        let agreed = try Questionnaire([Given(decisions: [nil, true], rating: .met)]).scoreboard()
        #expect(agreed.overall.claimed == .one)
        #expect(agreed.overall.conflicts == 1)
    }

    @Test("Assuming a rating settles the conflict, in gaps and on the way to the gate")
    func supposition() throws {
        let questionnaire = Questionnaire([Given(rating: .met, others: [nil]), Given(rating: .met)])
        let (catalog, board) = (questionnaire.catalog, try questionnaire.scoreboard())
        let gap = try #require(Gaps(of: board, in: catalog).all.first)
        #expect(gap.index == 0 && gap.counting == .disputed && gap.isConflicted && gap.gain == .half)
        #expect(MinimalPath(to: .gate, on: board, in: catalog)?.criteria == [0])
        var supposed = board
        supposed.suppose(metAt: 0)
        #expect(supposed.gate == .passed)
        #expect(supposed.overall.conflicts == 0)
        let why = Explanation(.attainable, on: board, questionnaire.assessment)
        #expect(why.contributions.map(\.counting) == [.met, .disputed])
        #expect(why.contributions.map(\.isConflicted) == [false, true])
    }

    @Test(
        "A conflict is never better than any of its values, in any figure, group, gate or tier",
        arguments: ScoringModel.allCases, Seeds.first(25))
    func neverRaises(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<30 {
            var questionnaire = Questionnaire.random(model, using: &random)
            let places = questionnaire.categories.enumerated().flatMap { category, criteria in
                criteria.indices.map { (category, $0) }
            }
            guard let (category, position) = places.randomElement(using: &random) else { continue }
            var given = questionnaire.categories[category][position]
            given.status = .current
            given.decisions = [true]
            given.otherComment = nil
            let judgements = (0..<Int.random(in: 2...3, using: &random)).map { _ in
                Given.judgement(on: questionnaire.scale, using: &random)
            }
            func board(_ judgements: [Judgement?], decisions: [Bool?] = [true]) throws -> Scoreboard {
                given.rating = nil
                given.others = judgements
                given.decisions = decisions
                questionnaire.categories[category][position] = given
                return try questionnaire.scoreboard()
            }
            let comment = Comment("\(model), seed \(seed), round \(round): \(judgements)")
            let conflict = try board(judgements)
            for judgement in judgements { expect(conflict, below: try board([judgement]), questionnaire, comment) }
            let disputed = try board([judgements[0]], decisions: [true, false])
            for decision in [true, false] {
                expect(disputed, below: try board([judgements[0]], decisions: [decision]), questionnaire, comment)
            }
        }
    }

    private func expect(
        _ conflict: Scoreboard, below board: Scoreboard, _ questionnaire: Questionnaire, _ comment: Comment
    ) {
        let categories = questionnaire.categories.indices
        let groups =
            [ScoreGroup.all] + Level.allCases.map { .level($0) } + categories.map { .category($0) }
            + categories.flatMap { category in Level.allCases.map { .part(category: category, $0) } }
        for group in groups {
            let (low, high) = (conflict.tally(of: group), board.tally(of: group))
            for (lower, upper) in zip(low.ratios, high.ratios) {
                // Where there was no result there may be one of 0 now, but never the other way round.
                if let upper { #expect(lower.map { $0 <= upper } ?? false, comment) }
                if let lower, upper == nil { #expect(lower == .zero, comment) }
            }
        }
        #expect(rank(conflict.gate) <= rank(board.gate), comment)
        for tier in questionnaire.tiers {
            #expect(rank(conflict.state(of: tier)) <= rank(board.state(of: tier)), comment)
        }
    }

    private func rank(_ gate: Gate) -> Int {
        switch gate {
        case .failed: 0
        case .undecided: 1
        case .passed: 2
        }
    }

    private func rank(_ state: TierState) -> Int {
        switch state {
        case .outOfReach: 0
        case .possible: 1
        case .reached: 2
        }
    }
}
