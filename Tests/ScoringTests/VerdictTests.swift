import AssessmentModel
import Scoring
import Testing

/// The shall gate and the tiers of a catalogue.
struct VerdictTests {
    /// Ratings of the shalls, where nil is open, and the state of the gate.
    private static let gates: [([Rating?], Gate)] = [
        ([], .passed), ([.met], .passed), ([.met, .met], .passed), ([nil], .undecided), ([.met, nil], .undecided),
        ([.partial], .failed), ([.unmet], .failed), ([.met, .partial], .failed), ([nil, .unmet], .failed),
        ([.unmet, nil], .failed), ([.partial, nil, .met], .failed),
    ]

    @Test("The gate is failed by a shall below met, else undecided by an open one, else passed", arguments: gates)
    func gate(ratings: [Rating?], expected: Gate) throws {
        var questionnaire = Questionnaire(.shall, ratings)
        #expect(try questionnaire.scoreboard().gate == expected)
        // Other levels do not matter, nor does the category of a shall.
        questionnaire.categories.append([Given(level: .should, rating: .unmet), Given(level: .may)])
        questionnaire.categories.insert([Given(level: .shall, rating: .met)], at: 0)
        #expect(try questionnaire.scoreboard().gate == expected)
    }

    @Test("A shall that is not applicable does not hold up the gate; one without a reason is open")
    func gateNotApplicable() throws {
        let excluded = Given(rating: .notApplicable, reason: "no server")
        let unreasoned = Given(rating: .notApplicable)
        #expect(try Questionnaire([excluded]).scoreboard().gate == .passed)
        #expect(try Questionnaire([excluded, Given(rating: .met)]).scoreboard().gate == .passed)
        #expect(try Questionnaire([unreasoned, Given(rating: .met)]).scoreboard().gate == .undecided)
        #expect(try Questionnaire([unreasoned, Given(rating: .unmet)]).scoreboard().gate == .failed)
    }

    @Test("A shall of weight 0 still holds up the gate")
    func gateWeightless() throws {
        #expect(try Questionnaire([Given(weight: .zero, rating: .unmet)]).scoreboard().gate == .failed)
        #expect(try Questionnaire([Given(weight: .zero)]).scoreboard().gate == .undecided)
    }

    @Test("On a custom scale, everything below the full value fails the gate")
    func gateOnScale() throws {
        let gates = try ["F", "L", "N"].map {
            try Questionnaire(categories: [[Given(rating: Rating($0))]], scale: .achievement).scoreboard().gate
        }
        #expect(gates == [.passed, .failed, .failed])
    }

    /// Minimum shares of shall and should, and the state of the tier. Of four shalls, two are met and one is open; of
    /// two shoulds, one is partly met and one is open.
    private static let tiers: [(shall: Fraction?, should: Fraction?, state: TierState)] = [
        (nil, nil, .reached), (.zero, .zero, .reached), (.half, nil, .reached), (.half, ratio(1, 4), .reached),
        (ratio(51, 100), nil, .possible), (ratio(3, 4), nil, .possible), (.half, ratio(1, 2), .possible),
        (ratio(3, 4), ratio(3, 4), .possible), (ratio(751, 1_000), nil, .outOfReach), (.one, .zero, .outOfReach),
        (.half, ratio(4, 5), .outOfReach), (ratio(3, 4), ratio(4, 5), .outOfReach), (nil, .one, .outOfReach),
    ]

    @Test("A tier is reached if claimed suffices, possible if attainable does", arguments: tiers)
    func tier(shall: Fraction?, should: Fraction?, state: TierState) throws {
        let criteria =
            [.met, .met, nil, .unmet].map { Given(level: .shall, rating: $0) }
            + [.partial, nil].map { Given(level: .should, rating: $0) }
        let minimum = [Level.shall: shall, .should: should].compactMapValues { $0 }
        let tier = Tier(id: "t", title: LocalizedText("Tier"), minimum: minimum)
        #expect(try Questionnaire(criteria).scoreboard().state(of: tier) == state)
    }

    @Test("A level without a result is no obstacle to a tier")
    func tierWithoutResult() throws {
        let tier = Tier(id: "t", title: LocalizedText("Tier"), minimum: [.shall: .one, .may: .one])
        let excluded = Given(level: .may, rating: .notApplicable, reason: "none")
        #expect(try Questionnaire([]).scoreboard().state(of: tier) == .reached)
        #expect(try Questionnaire([Given(rating: .met), excluded]).scoreboard().state(of: tier) == .reached)
        #expect(try Questionnaire([Given(), excluded]).scoreboard().state(of: tier) == .possible)
    }
}
