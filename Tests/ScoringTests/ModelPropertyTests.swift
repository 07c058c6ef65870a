import AssessmentModel
import Randomness
import Scoring
import Testing

/// Properties of every model.
struct ModelPropertyTests {
    private func groups(_ board: Scoreboard, _ count: Int) -> [Tally] {
        [board.overall] + Level.allCases.map(board.tally(of:))
            + (0..<count).flatMap { index in
                [board.tally(ofCategoryAt: index)] + Level.allCases.map { board.tally(ofCategoryAt: index, $0) }
            }
    }

    @Test(
        "Evidenced is at most claimed, claimed at most attainable", arguments: ScoringModel.allCases,
        Seeds.first(10))
    func order(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            // Weights of all kinds, so that some averages do not fit and are cut.
            var questionnaire = Questionnaire.random(using: &random)
            questionnaire.model = model
            for tally in groups(try questionnaire.scoreboard(), questionnaire.categories.count) {
                let comment = Comment("\(model), seed \(seed), round \(round)")
                #expect(tally.ratios.compactMap { $0 }.allSatisfy { $0 >= .zero && $0 <= .one }, comment)
                guard let claimed = tally.claimed else { continue }
                let (evidenced, attainable) = try (#require(tally.evidenced), #require(tally.attainable))
                #expect(evidenced <= claimed && claimed <= attainable, comment)
            }
        }
    }

    @Test("A better rating lowers no figure", arguments: ScoringModel.allCases, Seeds.first(10))
    func raising(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            var questionnaire = Questionnaire.random(model, using: &random)
            let places = questionnaire.categories.enumerated().flatMap { category, criteria in
                criteria.indices.map { (category, $0) }
            }
            guard let (category, position) = places.randomElement(using: &random) else { continue }
            questionnaire.categories[category][position].others = []
            questionnaire.categories[category][position].decisions = [true]
            questionnaire.categories[category][position].otherComment = nil
            let steps = questionnaire.scale.steps
            let worse = Int.random(in: 1..<steps.count, using: &random)
            questionnaire.categories[category][position].rating = steps[worse].rating
            // The badge does not count a rating without its address: a better rating must come with what it needs.
            questionnaire.categories[category][position].comment = "See https://acme.example/api"
            questionnaire.categories[category][position].evidence = [true]
            let before = try questionnaire.scoreboard()
            questionnaire.categories[category][position].rating = steps[.random(in: 0..<worse, using: &random)].rating
            let after = try questionnaire.scoreboard()
            let count = questionnaire.categories.count
            for (old, new) in zip(groups(before, count), groups(after, count)) {
                for (lower, upper) in zip(old.ratios, new.ratios) {
                    #expect((lower == nil) == (upper == nil), "\(model), seed \(seed), round \(round)")
                    if let lower, let upper { #expect(lower <= upper, "\(model), seed \(seed), round \(round)") }
                }
            }
        }
    }

    @Test(
        "The order of criteria and categories does not change figures", arguments: ScoringModel.allCases, Seeds.first(1)
    )
    func reordering(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<60 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let order = questionnaire.categories.indices.shuffled(using: &random)
            var other = questionnaire
            other.categories = order.map { questionnaire.categories[$0].shuffled(using: &random) }
            let (board, reordered) = try (questionnaire.scoreboard(), other.scoreboard())
            #expect(reordered.overall == board.overall, "\(model), round \(round)")
            for level in Level.allCases {
                #expect(reordered.tally(of: level) == board.tally(of: level), "\(model), round \(round)")
            }
        }
    }

    @Test("Showing another model changes nothing")
    func otherModel() throws {
        let questionnaire = Questionnaire(.should, [.met, .partial])
        let assessment = questionnaire.assessment
        #expect(try Scoreboard(assessment, on: Questionnaire.today, counts: { _ in true }).model == .weighted)
        let flat = try Scoreboard(assessment, model: .xccdfFlat, on: Questionnaire.today, counts: { _ in true })
        #expect(flat.model == .xccdfFlat)
        #expect(flat.overall.claimed == .half)
        #expect(assessment.catalog.model == .weighted)
    }
}
