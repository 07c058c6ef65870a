import AssessmentModel
import Randomness
import Scoring
import Testing

/// Every figure of every group under every model against the reference.
struct ModelExactnessTests {
    /// All groups, with their categories and level.
    private static func groups(_ count: Int) -> [(group: ScoreGroup, categories: [Int], level: Level?)] {
        let all = Array(0..<count)
        return [(.all, all, nil)] + Level.allCases.map { (.level($0), all, $0) }
            + all.flatMap { category in
                [(.category(category), [category], nil)]
                    + Level.allCases.map { (.part(category: category, $0), [category], $0) }
            }
    }

    @Test(
        "All figures equal the reference computed from the description", arguments: ScoringModel.allCases,
        Seeds.first(12))
    func againstTheReference(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<40 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let board = try questionnaire.scoreboard()
            let assessment = questionnaire.assessment
            for (group, categories, level) in Self.groups(questionnaire.categories.count) {
                var reference = ModelReference(questionnaire, categories: categories, level: level)
                var strict = ModelReference(questionnaire, categories: categories, level: level, strict: true)
                reference.isCategory = group.category != nil
                strict.isCategory = group.category != nil
                for figure in Explanation.Figure.allCases {
                    let comment = Comment("\(model), seed \(seed), round \(round), \(group), \(figure)")
                    let value = figure.value(of: board.tally(of: group))
                    #expect(value.map { Rational($0) } == reference.figure(figure), comment)
                    let explanation = Explanation(figure, of: group, on: board, assessment)
                    #expect(explanation.strict.map { Rational($0) } == strict.figure(figure), comment)
                }
            }
        }
    }

    @Test(
        "Explanations add up to the scoreboard's figures", arguments: ScoringModel.allCases, Seeds.first(8))
    func explanationsAddUp(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<25 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let board = try questionnaire.scoreboard()
            for (group, _, _) in Self.groups(questionnaire.categories.count) {
                for figure in Explanation.Figure.allCases {
                    let comment = Comment("\(model), seed \(seed), round \(round), \(group), \(figure)")
                    let why = Explanation(figure, of: group, on: board, questionnaire.assessment)
                    check(why, board.tally(of: group), comment)
                }
            }
        }
    }

    private func check(_ why: Explanation, _ tally: Tally, _ comment: Comment) {
        let points = why.contributions.reduce(Rational(0)) { $0 + Rational($1.points) }
        let weights = why.contributions.reduce(Rational(0)) { $0 + Rational($1.weight) }
        let shares = why.contributions.reduce(Rational(0)) { $0 + Rational($1.share) }
        #expect(points == Rational(why.numerator) && weights == Rational(why.denominator), comment)
        #expect(zip(why.contributions, why.contributions.dropFirst()).allSatisfy { $0.points >= $1.points }, comment)
        let counted = why.contributions.count + why.notApplicable.count + why.leftOpen.count
        #expect(counted == tally.criteria, comment)
        // An assumed whole is distinguished from an actual one.
        let supposed = why.contributions.filter { $0.counting == .openAsMet }
        #expect(supposed.allSatisfy { $0.points == $0.weight }, comment)
        #expect(why.figure == .attainable || supposed.isEmpty, comment)
        #expect(why.contributions.allSatisfy { $0.counting != .open || $0.points == .zero }, comment)
        let open = why.contributions.count { [.open, .openAsMet, .disputed].contains($0.counting) }
        #expect(why.leftOpen.count + open == tally.open, comment)
        #expect(why.outOfScope.count == tally.outOfScope, comment)
        #expect(why.contributions.count(where: \.isConflicted) <= tally.conflicts, comment)
        guard let value = why.value else {
            #expect(why.denominator == .zero, comment)
            return
        }
        #expect(shares == points / weights, comment)
        switch why.model {
        case .xccdfAbsolute: #expect((value == .one) == (points == weights), comment)
        case .openssf: #expect((value == .one) == (points == weights), comment)
        default: #expect(Rational(value) == points / weights, comment)
        }
    }
}
