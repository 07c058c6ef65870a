import AssessmentModel
import Randomness
import Scoring
import Testing

/// A gate and tiers that count only what is evidenced.
struct EvidencedVerdictTests {
    /// Shalls with their rating, and whether they have evidence that counts; the state of the gate on evidence.
    private static let gates: [([(Rating?, Bool)], Gate)] = [
        ([], .passed), ([(.met, true)], .passed), ([(.met, false)], .undecided), ([(nil, true)], .undecided),
        ([(.met, true), (.met, false)], .undecided), ([(.partial, true)], .failed),
        ([(.unmet, true), (.met, false)], .failed), ([(.notApplicable, false)], .passed),
    ]

    @Test("A shall that is met without evidence leaves the gate undecided", arguments: gates)
    func gate(shalls: [(Rating?, Bool)], expected: Gate) throws {
        let questionnaire = Questionnaire(
            shalls.map { Given(rating: $0, reason: "none", evidence: $1 ? [true] : [false]) })
        let board = try Self.underProfile(questionnaire)
        #expect(board.gate == expected)
        #expect(board.gate(counting: .evidenced) == expected)
        #expect(board.gate(counting: .claimed) == (try questionnaire.scoreboard().gate))
        let path = try #require(MinimalPath(to: .gate, on: board, in: questionnaire.catalog))
        #expect(path.criteria.isEmpty == (expected == .passed))
        #expect(
            Gaps(of: board, in: questionnaire.catalog).all.filter(\.holdsGate).map(\.index).sorted() == path.criteria)
    }

    private static func underProfile(_ questionnaire: Questionnaire) throws -> Scoreboard {
        var profile = Profile(id: "p", for: .init(id: "q"))
        profile.gateCounts = .evidenced
        let assessment = questionnaire.assessment
        let tailored = try assessment.catalog.tailored(by: profile)
        return try Scoreboard(assessment.against(tailored), on: Questionnaire.today, counts: Questionnaire.counts)
    }

    @Test("The gate on evidence is never better than the gate on claims", arguments: Seeds.first(10))
    func neverBetter(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let board = try Questionnaire.random(using: &random).scoreboard()
            let (claims, evidence) = (board.gate(counting: .claimed), board.gate(counting: .evidenced))
            #expect(evidence == claims || claims == .passed && evidence == .undecided)
        }
    }

    @Test("A tier on evidence compares what is evidenced")
    func tier() throws {
        let criteria = [Given(rating: .met, evidence: [true]), Given(rating: .met), Given(rating: .unmet)]
        let board = try Questionnaire(criteria).scoreboard()
        func state(_ minimum: Fraction, _ counts: CountedRatings) -> TierState {
            board.state(of: Tier(id: "t", title: .empty, minimum: [.shall: minimum], counts: counts))
        }
        #expect(state(ratio(2, 3), .claimed) == .reached)
        #expect(state(ratio(2, 3), .evidenced) == .possible)
        #expect(state(ratio(1, 3), .evidenced) == .reached)
        #expect(state(.one, .evidenced) == .outOfReach)
    }

    @Test("The shortest way to a tier on evidence is as short as any", arguments: Seeds.first(3))
    func shortestWay(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<15 {
            let criteria = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Given(
                    weight: Fraction(Int.random(in: 0...3, using: &random)),
                    rating: [nil, .met, .met, .partial, .unmet].randomElement(using: &random) ?? nil,
                    evidence: Bool.random(using: &random) ? [true] : [])
            }
            let minimum = ratio(Int.random(in: 0...4, using: &random), 4)
            let tier = Tier(id: "t", title: .empty, minimum: [.shall: minimum], counts: .evidenced)
            let questionnaire = Questionnaire(criteria)
            let path = MinimalPath(to: .tier(tier), on: try questionnaire.scoreboard(), in: questionnaire.catalog)
            let smallest = try (0..<1 << criteria.count).filter { set in
                var changed = questionnaire
                for position in criteria.indices where set & 1 << position != 0 {
                    changed.categories[0][position].rating = .met
                    changed.categories[0][position].evidence = [true]
                }
                return try changed.scoreboard().state(of: tier) == .reached
            }.map(\.nonzeroBitCount).min()
            #expect(path?.criteria.count == smallest, "seed \(seed), round \(round)")
        }
    }
}
