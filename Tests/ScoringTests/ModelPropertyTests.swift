import AssessmentModel
import Randomness
import Scoring
import Testing

/// What must hold under every model.
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

    @Test("A better rating lowers nothing", arguments: ScoringModel.allCases, Seeds.first(10))
    func raising(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            var questionnaire = Questionnaire.random(model, using: &random)
            let places = questionnaire.categories.enumerated().flatMap { category, criteria in
                criteria.indices.map { (category, $0) }
            }
            guard let (category, position) = places.randomElement(using: &random) else { continue }
            let steps = questionnaire.scale.steps
            let worse = Int.random(in: 1..<steps.count, using: &random)
            questionnaire.categories[category][position].rating = steps[worse].rating
            // The badge takes back what lacks its address: a better rating has to come with what belongs to it.
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
        "Answer by answer gives the same scoreboard as from scratch", arguments: ScoringModel.allCases, Seeds.first(1))
    func incremental(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<30 {
            let questionnaire = Questionnaire.random(model, using: &random)
            var assessment = questionnaire.assessment
            let criteria = assessment.catalog.criteria
            guard !criteria.isEmpty else { continue }
            var board = try questionnaire.scoreboard()
            for step in 0..<20 {
                let index = Int.random(in: criteria.indices, using: &random)
                let given = Given.random(on: questionnaire.scale, using: &random)
                let change: Change =
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: .comment(["", "See https://acme.example/api", "No"].randomElement(using: &random) ?? "")
                    case 1: .attach(Questionnaire.evidence(isIntact: .random(using: &random)))
                    default: .rate(given.rating.map { Judgement($0, reason: given.reason) })
                    }
                assessment.make(change, at: criteria[index].id)
                board.update(
                    index, to: assessment.answers[index], of: criteria[index], counts: Questionnaire.counts)
                let rebuilt = try Scoreboard(assessment, counts: Questionnaire.counts)
                #expect(board == rebuilt, "\(model), round \(round), step \(step)")
            }
        }
    }

    @Test(
        "Another order of criteria and categories changes no figure", arguments: ScoringModel.allCases, Seeds.first(1))
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

    @Test("Another model than the catalogue's is shown without changing anything")
    func otherModel() throws {
        let questionnaire = Questionnaire(.should, [.met, .partial])
        let assessment = questionnaire.assessment
        #expect(try Scoreboard(assessment, counts: { _ in true }).model == .weighted)
        let flat = try Scoreboard(assessment, model: .xccdfFlat, counts: { _ in true })
        #expect(flat.model == .xccdfFlat)
        #expect(flat.overall.claimed == .half)
        #expect(assessment.catalog.model == .weighted)
    }
}
