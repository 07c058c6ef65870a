import AssessmentModel
import Randomness
import Scoring
import Testing

/// Gaps, and the shortest way to the gate or to a tier.
struct GapTests {
    @Test("Criteria that hold up the gate come first, then those with the largest gain")
    func order() throws {
        let questionnaire = Questionnaire([
            Given(level: .may), Given(level: .should, rating: .partial), Given(level: .should, rating: .unmet),
            Given(level: .shall, rating: .partial), Given(level: .shall, rating: .met), Given(level: .shall),
            Given(level: .shall, rating: .notApplicable, reason: "none"), Given(level: .should, status: .future),
        ])
        let gaps = Gaps(of: try questionnaire.scoreboard(), in: questionnaire.catalog)
        #expect(gaps.all.map(\.index) == [5, 3, 2, 0, 1])
        #expect(gaps.all.map(\.holdsGate) == [true, true, false, false, false])
        #expect(gaps.all.map(\.gain) == [3, 1.5, 2, 1, 1].map { ratio(Int($0 * 2), 28) })
        #expect(gaps.all.map(\.counting) == [.open, .partial, .unmet, .open, .partial])
    }

    @Test("A shall of weight 0 is a gap, because it holds up the gate")
    func weightless() throws {
        let questionnaire = Questionnaire([Given(weight: .zero, rating: .unmet), Given(level: .may, weight: .zero)])
        #expect(Gaps(of: try questionnaire.scoreboard(), in: questionnaire.catalog).all.map(\.index) == [0])
    }

    @Test(
        "A gain is claimed afterwards minus claimed now", arguments: ScoringModel.allCases,
        Seeds.first(1))
    func gains(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<60 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let board = try questionnaire.scoreboard()
            for gap in Gaps(of: board, in: questionnaire.catalog).all {
                var after = board
                after.suppose(metAt: gap.index)
                let (now, then) = (board.overall.claimed ?? .zero, after.overall.claimed ?? .zero)
                let gain = Rational(gap.gain) + Rational(now)
                #expect(gain == Rational(then) || then < now && gap.gain == .zero, "\(model), round \(round)")
                #expect(after.outcome(ofCriterionAt: gap.index) == .rated(.one))
            }
        }
    }

    @Test("Gaps are grouped by category, and by each of their tags")
    func bundles() throws {
        func criterion(_ id: CriterionID, _ tags: [String]) -> Criterion {
            Criterion(
                id: id, level: .may, title: LocalizedText("T"), texts: .init(statement: LocalizedText("S")), tags: tags)
        }
        let heading = { (id: String) in Category.Heading(id: id, title: LocalizedText(id)) }
        let catalog = Catalog(
            id: "q", version: "1",
            categories: [
                (heading("a"), [criterion("1", ["x", "y", "x"])]), (heading("b"), []),
                (heading("c"), [criterion("2", []), criterion("3", ["x"])]),
            ])
        let board = try Scoreboard(
            Assessment(of: Subject(name: "X"), against: catalog), on: Questionnaire.today, counts: { _ in true })
        let gaps = Gaps(of: board, in: catalog)
        #expect(gaps.byCategory(of: catalog).map(\.key) == [0, 2])
        #expect(gaps.byCategory(of: catalog).map { $0.gaps.map(\.index) } == [[0], [1, 2]])
        #expect(gaps.byTag(of: catalog).map(\.key) == ["x", "y", nil])
        #expect(gaps.byTag(of: catalog).map { $0.gaps.map(\.index) } == [[0, 2], [0], [1]])
    }

    @Test("Gaps are grouped by owner, unowned ones last")
    func owners() throws {
        let owners = ["Mira", "jonas", "", "Mira", " ", "Ada Öz", "Jonas"]
        let criteria = owners.indices.map {
            Criterion(
                id: CriterionID("\($0)"), level: .may, title: LocalizedText("T"), texts: .init(statement: .empty))
        }
        let catalog = Catalog(
            id: "q", version: "1", categories: [(Category.Heading(id: "a", title: LocalizedText("a")), criteria)])
        var assessment = Assessment(of: Subject(name: "X"), against: catalog)
        for (index, owner) in owners.enumerated() where !owner.isEmpty {
            let order = EventOrder(
                clock: 1, writer: WriterID("w"), sequence: index + 1, id: EventID(high: 1, low: UInt64(index)))
            assessment.apply(
                Event(
                    order: order, at: Timestamp(milliseconds: 0), by: "W", target: .criterion(criteria[index].id),
                    change: .assign(to: owner)))
        }
        var gaps = Gaps(of: try Scoreboard(assessment, on: Questionnaire.today, counts: { _ in true }), in: catalog)
        #expect(gaps.byOwner(in: assessment).map(\.key) == ["Ada Öz", "Jonas", "jonas", "Mira", nil])
        #expect(gaps.byOwner(in: assessment).map { $0.gaps.map(\.index) } == [[5], [6], [1], [0, 3], [2, 4]])

        let blank = Assessment(of: Subject(name: "X"), against: catalog)
        gaps = Gaps(of: try Scoreboard(blank, on: Questionnaire.today, counts: { _ in true }), in: catalog)
        #expect(gaps.byOwner(in: blank).map(\.key) == [nil])
    }

    @Test(
        "The way to the gate is every shall that is not met, and reaches it", arguments: ScoringModel.allCases,
        Seeds.first(1))
    func gate(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<60 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let board = try questionnaire.scoreboard()
            let way = try #require(MinimalPath(to: .gate, on: board, in: questionnaire.catalog))
            #expect(way.isSmallest && way.criteria.isEmpty == (board.gate == .passed), "\(model), round \(round)")
            var after = board
            for index in way.criteria {
                #expect(after.gate != .passed, "\(model), round \(round)")
                after.suppose(metAt: index)
            }
            #expect(after.gate == .passed, "\(model), round \(round)")
        }
    }

    @Test("No smaller set reaches the tier", arguments: ScoringModel.allCases, Seeds.first(6))
    func smallest(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<40 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let tier = try #require(questionnaire.tiers.first)
            let board = try questionnaire.scoreboard()
            let way = try #require(MinimalPath(to: .tier(tier), on: board, in: questionnaire.catalog))
            let comment = Comment("\(model), seed \(seed), round \(round)")
            #expect(way.criteria.isEmpty == (board.state(of: tier) == .reached), comment)
            #expect(isReached(tier, board, way.criteria), comment)
            #expect(model == .xccdfDefault || way.isSmallest, comment)
            guard way.isSmallest else { continue }
            let candidates = Gaps(of: board, in: questionnaire.catalog).all.map(\.index)
            guard candidates.count <= 12 else { continue }
            for size in 0..<way.criteria.count {
                #expect(!subsets(of: candidates, size).contains { isReached(tier, board, $0) }, comment)
            }
        }
    }

    @Test("Categories are not added up again for each criterion", .timeLimit(.minutes(1)))
    func manyCategories() throws {
        let questionnaire = Questionnaire(categories: Array(repeating: [Given()], count: 5_000))
        let (board, catalog) = (try questionnaire.scoreboard(), questionnaire.catalog)
        let tier = Tier(id: "t", title: LocalizedText("T"), minimum: [.shall: .one])
        #expect(Gaps(of: board, in: catalog).all.map(\.index) == Array(0..<5_000))
        #expect(MinimalPath(to: .tier(tier), on: board, in: catalog)?.criteria == Array(0..<5_000))
    }

    private func isReached(_ tier: Tier, _ board: Scoreboard, _ met: [Int]) -> Bool {
        var board = board
        for index in met { board.suppose(metAt: index) }
        return board.state(of: tier) == .reached
    }

    private func subsets(of elements: [Int], _ size: Int) -> [[Int]] {
        guard size > 0 else { return [[]] }
        return elements.indices.flatMap { position in
            subsets(of: Array(elements[(position + 1)...]), size - 1).map { [elements[position]] + $0 }
        }
    }
}
