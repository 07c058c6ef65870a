import AssessmentModel
import Testing

/// What participants prepared in voices of their own, and where they differ.
struct PreparationTests {
    private var ann = Writer(1, of: Fixture.blank)
    private let people = Fixture.participants

    private mutating func rate(_ rating: Rating?, by party: Party, at id: CriterionID = "A") {
        _ = ann.make(.rate(rating.map { Judgement($0) }), of: .criterion(id), party: party)
    }

    @Test(
        "They differ among themselves, or from the rating that counts",
        arguments: [
            ([], nil, false), ([Rating.met], nil, false), ([.met, .met], nil, false), ([.met, .unmet], nil, true),
            ([.met, .met], .met, false), ([.met], .unmet, true), ([], .met, false),
        ] as [([Rating], Rating?, Bool)])
    mutating func differing(_ ratings: [Rating], _ settled: Rating?, _ isDisputed: Bool) {
        for (id, rating) in zip(people, ratings) { rate(rating, by: .participant(id)) }
        if let settled { rate(settled, by: .vendor) }
        #expect(ann.assessment.isDisputedAmongParticipants(at: 0) == isDisputed)
        #expect(!ann.assessment.isDisputedAmongParticipants(at: 1))
    }

    @Test mutating func everybodyCountsWithOrWithoutAName() {
        let named = ParticipantList([people[1]: Participant(name: "Ben")])
        rate(.met, by: .participant(people[0]))
        rate(.unmet, by: .participant(people[0]), at: "B")
        rate(nil, by: .participant(people[0]), at: "B")
        #expect(ann.assessment.everybody(in: named) == [people[1], people[0]])
        #expect(ann.assessment.ratings(of: people[0]) == 1)
        #expect(ann.assessment.prepared(by: people[0]) == [0, 1])
        #expect(ann.assessment.prepared(by: people[1]).isEmpty)
    }

    @Test("A vote goes from open over waiting and due to shown; nobody is asked after the end of the workshop")
    mutating func ballotStates() throws {
        let workshop = ann.make(.workshop(.add(Workshop(participants: people, agenda: ["A"]))), of: .assessment)
        let round = ann.make(
            .round(.add(Round(in: workshop.id, of: people, method: .atOwnMachines))), of: .criterion("A"))
        func state(_ index: Int) -> Ballot.State? { ann.assessment.ballots(of: people[index]).last?.state }
        #expect(state(0) == .open && state(1) == .open)
        let (one, two) = (Commitment(sha256: "1"), Commitment(sha256: "2"))
        _ = ann.make(.commit(round.id, one), of: .criterion("A"), party: .participant(people[0]))
        #expect(state(0) == .waiting(for: [people[1]]))
        _ = ann.make(.phase(workshop.id, .ended), of: .assessment)
        #expect(state(0) == .waiting(for: [people[1]]) && state(1) == nil)
        _ = ann.make(.commit(round.id, two), of: .criterion("A"), party: .participant(people[1]))
        #expect(state(0) == .due(one) && state(1) == .due(two))
        let reveal = Reveal(Judgement(.met), salt: "", commitment: one)
        _ = ann.make(.reveal(round.id, reveal), of: .criterion("A"), party: .participant(people[0]))
        #expect(state(0) == .shown && ann.assessment.latestRound(at: 0)?.ballots.count == 1)
    }

    @Test("A participant signs with nothing but the identity")
    func signature() throws {
        let id = try #require(ParticipantID("0123456789abcdef"))
        #expect(ParticipantID(signature: "participant 0123456789abcdef") == id)
        for other in ["Anna", "participant", "participant Anna", "Participant 0123456789abcdef", ""] {
            #expect(ParticipantID(signature: other) == nil)
        }
    }
}
