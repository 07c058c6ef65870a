import AssessmentModel
import Randomness
import Scoring
import Testing

/// Properties of any catalogue with any answers.
struct PropertyTests {
    /// All groups of a scoreboard.
    private func groups(of board: Scoreboard, categories: Int) -> [Tally] {
        let ofCategories = (0..<categories).flatMap { index in
            [board.tally(ofCategoryAt: index)] + Level.allCases.map { board.tally(ofCategoryAt: index, $0) }
        }
        return [board.overall] + Level.allCases.map(board.tally(of:)) + ofCategories
    }

    /// A questionnaire with at least one criterion.
    private func questionnaire(using random: inout SplitMix64) -> Questionnaire {
        while true {
            let questionnaire = Questionnaire.random(using: &random)
            if questionnaire.categories.contains(where: { !$0.isEmpty }) { return questionnaire }
        }
    }

    /// The position of a random criterion.
    private func place(in questionnaire: Questionnaire, using random: inout SplitMix64) throws -> (Int, Int) {
        let places = questionnaire.categories.enumerated().flatMap { category, criteria in
            criteria.indices.map { (category, $0) }
        }
        return try #require(places.randomElement(using: &random))
    }

    /// Resolves conflicts, and makes the criterion apply to everybody.
    private func settle(_ category: Int, _ position: Int, in questionnaire: inout Questionnaire) {
        questionnaire.categories[category][position].others = []
        questionnaire.categories[category][position].decisions = [true]
    }

    @Test(
        "Evidenced is at most claimed, claimed at most attainable, and all lie within 0 to 1",
        arguments: Seeds.first(20))
    func ranges(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            let questionnaire = Questionnaire.random(using: &random)
            let board = try questionnaire.scoreboard()
            for tally in groups(of: board, categories: questionnaire.categories.count) {
                let comment = Comment("seed \(seed), round \(round)")
                #expect(tally.ratios.compactMap { $0 }.allSatisfy { $0 >= .zero && $0 <= .one }, comment)
                guard let claimed = tally.claimed else { continue }
                let (evidenced, attainable) = try (#require(tally.evidenced), #require(tally.attainable))
                #expect(evidenced <= claimed && claimed <= attainable, comment)
                #expect(tally.soFar.map { $0 >= claimed } ?? true, comment)
            }
        }
    }

    @Test("A better rating lowers no figure of any group", arguments: Seeds.first(20))
    func raising(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            var questionnaire = questionnaire(using: &random)
            let (category, position) = try place(in: questionnaire, using: &random)
            settle(category, position, in: &questionnaire)
            let steps = questionnaire.scale.steps
            let worse = Int.random(in: 1..<steps.count, using: &random)
            questionnaire.categories[category][position].rating = steps[worse].rating
            let before = try questionnaire.scoreboard()
            questionnaire.categories[category][position].rating = steps[.random(in: 0..<worse, using: &random)].rating
            let after = try questionnaire.scoreboard()
            let count = questionnaire.categories.count
            for (old, new) in zip(groups(of: before, categories: count), groups(of: after, categories: count)) {
                for (lower, upper) in zip(old.ratios, new.ratios) {
                    #expect((lower == nil) == (upper == nil), "seed \(seed), round \(round)")
                    if let lower, let upper { #expect(lower <= upper, "seed \(seed), round \(round)") }
                }
            }
        }
    }

    @Test("Rating an open criterion narrows the range from claimed to attainable", arguments: Seeds.first(20))
    func filter(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            var questionnaire = questionnaire(using: &random)
            let (category, position) = try place(in: questionnaire, using: &random)
            settle(category, position, in: &questionnaire)
            questionnaire.categories[category][position].status = .current
            questionnaire.categories[category][position].rating = nil
            let before = try questionnaire.scoreboard().overall
            questionnaire.categories[category][position].rating =
                questionnaire.scale.steps.randomElement(using: &random)?.rating
            let after = try questionnaire.scoreboard().overall
            let comment = Comment("seed \(seed), round \(round)")
            #expect(after.open == before.open - 1, comment)
            guard let low = before.claimed, let high = before.attainable else { continue }
            #expect(try low <= #require(after.claimed), comment)
            #expect(try #require(after.attainable) <= high, comment)
        }
    }

    @Test("The counts of categories and of levels each add up to those of all", arguments: Seeds.first(20))
    func addition(seed: UInt64) throws {
        func sum(_ tallies: [Tally]) -> [Int] {
            tallies.reduce(Tally().counts) { zip($0, $1.counts).map(+) }
        }
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            let questionnaire = Questionnaire.random(using: &random)
            let board = try questionnaire.scoreboard()
            let categories = Array(questionnaire.categories.indices)
            let comment = Comment("seed \(seed), round \(round)")
            let all = board.overall.counts
            #expect(all[0] == all[1...5].reduce(0, +), comment)
            #expect(sum(categories.map(board.tally(ofCategoryAt:))) == all, comment)
            #expect(sum(Level.allCases.map(board.tally(of:))) == all, comment)
            for level in Level.allCases {
                let parts = categories.map { board.tally(ofCategoryAt: $0, level) }
                #expect(sum(parts) == board.tally(of: level).counts, comment)
            }
        }
    }

    @Test("Names and order of criteria and categories do not change figures", arguments: Seeds.first(20))
    func reordering(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<50 {
            let questionnaire = Questionnaire.random(using: &random)
            let order = questionnaire.categories.indices.shuffled(using: &random)
            var other = questionnaire
            other.categories = order.map { questionnaire.categories[$0].shuffled(using: &random) }
            other.naming = { "criterion \($1) of \($0)" }
            let (board, reordered) = try (questionnaire.scoreboard(), other.scoreboard())
            let comment = Comment("seed \(seed), round \(round)")
            #expect(reordered.overall == board.overall, comment)
            #expect(reordered.gate == board.gate, comment)
            #expect(questionnaire.tiers.map(reordered.state) == questionnaire.tiers.map(board.state), comment)
            for level in Level.allCases { #expect(reordered.tally(of: level) == board.tally(of: level), comment) }
            for (new, old) in order.enumerated() {
                #expect(reordered.tally(ofCategoryAt: new) == board.tally(ofCategoryAt: old), comment)
            }
        }
    }

    @Test("Damaged evidence stops counting once its criterion is updated")
    func damage() throws {
        let assessment = Questionnaire([Given(rating: .met, evidence: [true])]).assessment
        var board = try Scoreboard(assessment, on: Questionnaire.today, counts: { _ in true })
        #expect(board.overall.evidenced == .one)
        board.update(.criterion(0), in: assessment, counts: { _ in false })
        #expect(board.overall.evidenced == .zero)
        #expect(board.overall.claimed == .one)
    }
}
