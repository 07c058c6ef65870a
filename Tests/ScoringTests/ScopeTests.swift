import AssessmentModel
import Randomness
import Scoring
import Testing

/// Criteria in and out of scope: the latter are in no figure, gate, gap, way or tier, and listed separately.
struct ScopeTests {
    private let organisation = Subject(name: "Acme", kind: .organisation, role: .customer)

    /// To whom a criterion applies, and whether it applies to a vendor's product.
    private static let meant: [(kinds: [Subject.Kind], roles: [Subject.Role], isAsked: Bool)] = [
        ([], [], true), ([.product], [], true), ([.organisation], [], false), ([.product, .organisation], [], true),
        ([], [.vendor], true), ([], [.customer], false), ([], [.customer, .vendor], true),
        ([.product], [.customer], false), ([.organisation], [.vendor], false),
    ]

    @Test("A criterion applies to its kinds and roles", arguments: meant)
    func catalogue(kinds: [Subject.Kind], roles: [Subject.Role], isAsked: Bool) throws {
        let board = try Questionnaire([Given(appliesTo: kinds, addresses: roles, rating: .met)]).scoreboard()
        #expect(board.inclusion(ofCriterionAt: 0) == (isAsked ? .counted : .outOfScope))
        #expect(board.overall.counts == (isAsked ? [1, 1, 0, 0, 0, 0, 0, 0] : [0, 0, 0, 0, 0, 0, 0, 1]))
    }

    @Test("A decision overrides the catalogue, and nil returns to it")
    func decisions() throws {
        for (kinds, decision, isAsked) in [
            ([Subject.Kind.organisation], true, true), ([.product], false, false), ([.organisation], nil, false),
            ([.product], nil, true),
        ] as [([Subject.Kind], Bool?, Bool)] {
            let board = try Questionnaire([Given(appliesTo: kinds, decisions: [decision])]).scoreboard()
            #expect(board.overall.criteria == (isAsked ? 1 : 0))
            #expect(board.overall.outOfScope == (isAsked ? 0 : 1))
        }
    }

    @Test("Criteria not asked for today are not listed, and no decision includes them")
    func notAsked() throws {
        for status in [Criterion.Status.future, .retired] {
            for decision in [true, false] {
                let board = try Questionnaire([Given(status: status, decisions: [decision])]).scoreboard()
                #expect(board.inclusion(ofCriterionAt: 0) == .notAsked)
                #expect(board.overall.counts == [0, 0, 0, 0, 0, 0, 0, 0])
            }
        }
    }

    @Test("A shall out of scope does not affect gate, gaps, ways and tiers")
    func gate() throws {
        var questionnaire = Questionnaire([
            Given(rating: .met), Given(appliesTo: [.organisation]), Given(addresses: [.customer], rating: .unmet),
        ])
        let tier = Tier(id: "t", title: LocalizedText("Tier"), minimum: [.shall: .one])
        questionnaire.tiers = [tier]
        let (catalog, board) = (questionnaire.catalog, try questionnaire.scoreboard())
        #expect(board.gate == .passed)
        #expect(board.state(of: tier) == .reached)
        #expect(Gaps(of: board, in: catalog).all.isEmpty)
        for goal in [MinimalPath.Goal.gate, .tier(tier)] {
            #expect(MinimalPath(to: goal, on: board, in: catalog)?.criteria == [])
        }
        #expect(!board.isOpen(criterionAt: 1))
        let why = Explanation(on: board, questionnaire.assessment)
        #expect(why.contributions.map(\.index) == [0])
        #expect(why.outOfScope.map(\.index) == [1, 2])
        #expect(why.leftOpen.isEmpty && why.notApplicable.isEmpty)
        questionnaire.subject = organisation
        #expect(try questionnaire.scoreboard().gate == .failed)
    }

    @Test("The reason of a decision is in the explanation")
    func reason() throws {
        let questionnaire = Questionnaire([Given(decisions: [false]), Given(appliesTo: [.organisation])])
        let why = Explanation(on: try questionnaire.scoreboard(), questionnaire.assessment)
        #expect(why.outOfScope.map(\.reason) == ["Because.", ""])
    }

    @Test("Removing criteria out of scope from the catalogue does not change figures", arguments: ScoringModel.allCases)
    func asIfItWereNotThere(model: ScoringModel) throws {
        var random = SplitMix64(seed: 5)
        for round in 0..<80 {
            let questionnaire = Questionnaire.random(model, using: &random)
            var smaller = questionnaire
            smaller.categories = questionnaire.categories.map { criteria in
                criteria.filter { !$0.isOutOfScope(for: questionnaire.subject) }
            }
            let (board, expected) = try (questionnaire.scoreboard(), smaller.scoreboard())
            let count = questionnaire.categories.count
            let groups =
                [ScoreGroup.all] + Level.allCases.map { .level($0) } + (0..<count).map { .category($0) }
            for group in groups {
                let (tally, other) = (board.tally(of: group), expected.tally(of: group))
                #expect(tally.ratios == other.ratios, "\(model), round \(round)")
                #expect(tally.counts.dropLast() == other.counts.dropLast(), "\(model), round \(round)")
                #expect(other.outOfScope == 0, "\(model), round \(round)")
            }
            #expect(board.gate == expected.gate, "\(model), round \(round)")
            let gains = [(board, questionnaire.catalog), (expected, smaller.catalog)].map {
                Gaps(of: $0.0, in: $0.1).all.map(\.gain)
            }
            #expect(gains[0] == gains[1], "\(model), round \(round)")
        }
    }

    @Test("Another kind or role, and its undo, changes the figures at once")
    func otherSubject() throws {
        var assessment = Questionnaire([Given(appliesTo: [.organisation]), Given(addresses: [.vendor])]).assessment
        var board = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        #expect(board.overall.criteria == 1)
        for (change, counts) in [
            (Change.kind(.organisation), [2, 0]), (.role(.customer), [1, 1]), (.kind(.product), [0, 2]),
            (.role(.vendor), [1, 1]),
        ] {
            assessment.make(change, of: .assessment)
            board.update(.assessment, in: assessment, counts: Questionnaire.counts)
            #expect([board.overall.criteria, board.overall.outOfScope] == counts)
        }
    }

    /// The last day of a piece of evidence, and whether it counts on the day of the score.
    private static let days: [(last: CalendarDay?, counts: Bool)] = [
        (nil, true), (Questionnaire.day(101), true), (Questionnaire.day(100), true), (Questionnaire.day(99), false),
    ]

    @Test("Evidence counts to the end of its last day", arguments: days)
    func expiry(last: CalendarDay?, counts: Bool) throws {
        let piece = Given.Piece(validUntil: last)
        let questionnaire = Questionnaire([Given(rating: .met, evidence: [piece])])
        #expect(try questionnaire.scoreboard().overall.evidenced == (counts ? .one : .zero))
        #expect(try questionnaire.scoreboard().overall.claimed == .one)
    }

    @Test("Expired evidence stops counting on a new day, and counts again on an earlier one")
    func newDay() throws {
        let assessment = Questionnaire([
            Given(rating: .met, evidence: [.init(validUntil: Questionnaire.day(100))]), Given(rating: .met),
        ]).assessment
        var board = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        for (day, evidenced) in [(Int64(100), Fraction.half), (101, .zero), (99, .half), (101, .zero)] {
            board.move(to: Questionnaire.day(day), in: assessment, counts: Questionnaire.counts)
            #expect(board.overall.evidenced == evidenced)
            #expect(board.day == Questionnaire.day(day))
        }
    }
}
