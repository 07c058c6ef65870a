import AssessmentModel
import Scoring
import Testing

/// The five ratios and the counts, in small examples that can be computed by hand.
struct RatioTests {
    /// One of each level, with weights 3, 2 and 1: met, partly met with damaged evidence, and open.
    private static let mixed = Questionnaire([
        Given(level: .shall, rating: .met, evidence: [true]),
        Given(level: .should, rating: .partial, evidence: [false]),
        Given(level: .may),
    ])

    @Test("Three levels, weighing 3, 2 and 1")
    func levels() throws {
        let overall = try Self.mixed.scoreboard().overall
        #expect(overall.claimed == ratio(4, 6))
        #expect(overall.attainable == ratio(5, 6))
        #expect(overall.soFar == ratio(4, 5))
        #expect(overall.evidenced == ratio(3, 6))
        #expect(overall.progress == ratio(2, 3))
        #expect(overall.counts == [3, 1, 1, 0, 0, 1, 0, 0])
    }

    @Test("Every group has its own figures")
    func groups() throws {
        var questionnaire = Self.mixed
        questionnaire.categories.append([])
        questionnaire.categories.append([Given(level: .shall, rating: .unmet), Given(level: .should)])
        let board = try questionnaire.scoreboard()
        #expect(board.tally(ofCategoryAt: 0).claimed == ratio(4, 6))
        #expect(board.tally(ofCategoryAt: 1).ratios == [nil, nil, nil, nil, nil])
        #expect(board.tally(ofCategoryAt: 2).ratios == [.zero, ratio(2, 5), .zero, .zero, ratio(1, 2)])
        #expect(board.tally(of: .shall).ratios == [ratio(3, 6), ratio(3, 6), ratio(3, 6), ratio(3, 6), .one])
        #expect(board.tally(of: .should).ratios == [ratio(1, 4), ratio(3, 4), ratio(1, 2), .zero, ratio(1, 2)])
        #expect(board.tally(of: .may).ratios == [.zero, .one, nil, .zero, .zero])
        #expect(board.tally(ofCategoryAt: 2, .shall).ratios == [.zero, .zero, .zero, .zero, .one])
        #expect(board.tally(ofCategoryAt: 2, .may).ratios == [nil, nil, nil, nil, nil])
        #expect(board.overall.claimed == ratio(4, 11))
    }

    @Test("Open criteria earn nothing in claimed and everything in attainable")
    func open() throws {
        let overall = try Questionnaire(.shall, [nil, nil, .met, .partial]).scoreboard().overall
        #expect(overall.ratios == [ratio(3, 8), ratio(7, 8), ratio(3, 4), .zero, ratio(1, 2)])
    }

    @Test("Criteria not applicable count as progress and weigh nothing")
    func notApplicable() throws {
        let excluded = Given(rating: .notApplicable, reason: "no server", evidence: [true])
        let overall = try Questionnaire([excluded, Given(rating: .met), Given(rating: .unmet)]).scoreboard().overall
        #expect(overall.ratios == [.half, .half, .half, .zero, .one])
        #expect(overall.counts == [3, 1, 0, 1, 1, 0, 0, 0])
    }

    /// A name for the case, the criteria, and the five ratios.
    private static let withoutDivisor: [(String, [Given], [Fraction?])] = [
        ("no criteria", [], [nil, nil, nil, nil, nil]),
        ("all not applicable", [Given(rating: .notApplicable, reason: "r")], [nil, nil, nil, nil, .one]),
        ("all open", [Given(), Given()], [.zero, .one, nil, .zero, .zero]),
        ("all weightless", [Given(weight: .zero, rating: .met), Given(weight: .zero)], [nil, nil, nil, nil, .half]),
        ("rated ones weightless", [Given(weight: .zero, rating: .met), Given()], [.zero, .one, nil, .zero, .half]),
    ]

    @Test("A ratio with divisor 0 has no result", arguments: withoutDivisor)
    func zeroDivisor(name: String, criteria: [Given], expected: [Fraction?]) throws {
        #expect(try Questionnaire(criteria).scoreboard().overall.ratios == expected)
    }

    /// Evidence of a criterion that is met, next to one without any, and the evidenced share of both.
    private static let evidence: [([Given.Piece], Fraction)] = [
        ([], .zero), ([false], .zero), ([false, false], .zero), ([true], .half), ([false, true], .half),
        ([true, false], .half), ([true, true], .half),
    ]

    @Test("One intact piece of evidence suffices, and damaged ones do not count", arguments: evidence)
    func intactEvidence(pieces: [Given.Piece], expected: Fraction) throws {
        let board = try Questionnaire([Given(rating: .met, evidence: pieces), Given(rating: .met)]).scoreboard()
        #expect(board.overall.evidenced == expected)
        #expect(board.isEvidenced(criterionAt: 0) == (expected == .half))
        #expect(board.overall.claimed == .one)
    }

    @Test("Evidence earns no more than the rating claims, and nothing for an open criterion")
    func evidenceOfLess() throws {
        let ratings: [Rating?] = [.partial, .unmet, nil, .met]
        let criteria = ratings.map { Given(rating: $0, evidence: [true]) }
        #expect(try Questionnaire(criteria).scoreboard().overall.evidenced == ratio(3, 8))
    }

    @Test("Detached evidence does not count, and counts again when reattached")
    func detachedEvidence() throws {
        var assessment = Questionnaire([Given(rating: .met, evidence: [true])]).assessment
        let id = try #require(assessment.answers[0].attachments.first?.id)
        assessment.make(.detach(id), at: "c0-0")
        var board = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        #expect(board.overall.evidenced == .zero)
        assessment.make(.amend(id, Questionnaire.evidence(isIntact: true)), at: "c0-0")
        board.update(.criterion(0), in: assessment, counts: Questionnaire.counts)
        #expect(board.overall.evidenced == .one)
    }

    /// The own weights of two criteria, the first of which is met, and the claimed share.
    private static let ownWeights: [(Fraction, Fraction, Fraction)] = [
        (ratio(1, 3), .one, ratio(1, 4)), (.half, .one, ratio(1, 3)), (ratio(1, 3), .half, ratio(2, 5)),
        (ratio(9, 7), ratio(5, 7), ratio(9, 14)), (.zero, .one, .zero),
        (Fraction(1_000), ratio(1, 1_000), ratio(1_000_000, 1_000_001)),
    ]

    @Test("A criterion's own weight multiplies that of its level", arguments: ownWeights)
    func ownWeight(first: Fraction, second: Fraction, expected: Fraction) throws {
        let criteria = [Given(weight: first, rating: .met), Given(weight: second, rating: .unmet)]
        #expect(try Questionnaire(criteria).scoreboard().overall.claimed == expected)
    }

    @Test("Own weights work across levels")
    func ownWeightAndLevel() throws {
        // 3 · 1/3 met, 2 · 1/2 open, 1 · 1 not met
        let criteria = [
            Given(level: .shall, weight: ratio(1, 3), rating: .met), Given(level: .should, weight: .half),
            Given(level: .may, rating: .unmet),
        ]
        #expect(
            try Questionnaire(criteria).scoreboard().overall.ratios
                == [ratio(1, 3), ratio(2, 3), ratio(1, 2), .zero, ratio(2, 3)])
    }

    /// A rating on a custom scale, its value, and whether it counts as met, partial or unmet.
    private static let customScales: [(Scale, String, Fraction, [Int])] = [
        (.achievement, "F", .one, [1, 0, 0]), (.achievement, "L", ratio(17, 20), [0, 1, 0]),
        (.achievement, "P", .half, [0, 1, 0]), (.achievement, "N", .zero, [0, 0, 1]),
        (.points, "5", .one, [1, 0, 0]), (.points, "4", ratio(4, 5), [0, 1, 0]),
        (.points, "1", ratio(1, 5), [0, 1, 0]),
        (.points, "0", .zero, [0, 0, 1]),
        (.percent, "100", .one, [1, 0, 0]), (.percent, "73", ratio(73, 100), [0, 1, 0]),
        (.percent, "1", ratio(1, 100), [0, 1, 0]), (.percent, "0", .zero, [0, 0, 1]),
    ]

    @Test("Ratings on a custom scale have their declared values", arguments: customScales)
    func customScale(scale: Scale, rating: String, worth: Fraction, counts: [Int]) throws {
        let criteria = [Given(rating: Rating(rating)), Given(rating: .notApplicable, reason: "none")]
        let overall = try Questionnaire(categories: [criteria], scale: scale).scoreboard().overall
        #expect(overall.claimed == worth)
        #expect([overall.met, overall.partial, overall.unmet] == counts)
        #expect(overall.notApplicable == 1)
    }
    @Test("The worked examples of scales in the documents")
    func documentedScales() throws {
        let achieved = ["F", "L", "P", "N"].map { Given(rating: Rating($0)) }
        let inBands = try Questionnaire(categories: [achieved], scale: .achievement).scoreboard().overall
        #expect(inBands.claimed == ratio(47, 80))
        let rated = [Given(level: .shall, rating: Rating("73")), Given(level: .may, rating: Rating("40"))]
        let inPercent = try Questionnaire(categories: [rated], scale: .percent).scoreboard().overall
        #expect(inPercent.claimed == ratio(259, 400))
    }
}
