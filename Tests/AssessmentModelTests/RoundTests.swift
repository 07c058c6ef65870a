import AssessmentModel
import Randomness
import Testing

/// Rounds: votes that nobody sees before everybody has voted.
struct RoundTests {
    private var ann = Writer(1, of: Fixture.blank)
    private let voters = Fixture.participants

    private var rounds: RoundList { ann.assessment.rounds[0] ?? RoundList() }

    private static func commitment(_ text: String) -> Commitment { Commitment(sha256: text) }

    private mutating func vote(_ rating: Rating, of index: Int, in round: Event) -> Event {
        ann.make(
            .rate(Judgement(rating)), of: .criterion("A"), party: .participant(voters[index]), intent: .with(round.id))
    }

    @Test("Votes are shown once everybody has voted, and are no answer of the assessment")
    mutating func atOneMachine() {
        let round = ann.make(.round(.add(Round(of: voters))))
        _ = vote(.met, of: 0, in: round)
        #expect(rounds[round.id]?.ballots.isEmpty == true)
        #expect(rounds[round.id]?.missing == [voters[1]])
        _ = vote(.unmet, of: 1, in: round)
        #expect(rounds[round.id]?.ballots == [voters[0]: Judgement(.met), voters[1]: Judgement(.unmet)])
        #expect(ann.assessment.answers[0] == Answer())
        #expect(ann.assessment.otherParties(at: 0) == voters.map(Party.participant))
    }

    @Test("Undo takes the round and all its votes back, and redo brings them back")
    mutating func undo() {
        let round = ann.make(.round(.add(Round(of: voters))))
        _ = vote(.met, of: 0, in: round)
        _ = vote(.unmet, of: 1, in: round)
        for _ in 0..<3 { _ = ann.undo() }
        #expect(rounds.standing.isEmpty)
        #expect(
            ann.assessment.participants.allSatisfy { ann.assessment.answer(of: .participant($0), at: 0).rating == nil })
        for _ in 0..<3 { _ = ann.redo() }
        #expect(rounds[round.id]?.ballots.count == 2)
    }

    @Test("A rating shown before all have committed stays hidden, and one that does not match never counts")
    mutating func atOwnMachines() {
        let round = ann.make(.round(.add(Round(of: voters, method: .atOwnMachines))))
        func party(_ index: Int) -> Party { .participant(voters[index]) }
        let reveal = { (text: String) in
            Change.reveal(round.id, Reveal(Judgement(.met), salt: "", commitment: Self.commitment(text)))
        }
        _ = ann.make(.commit(round.id, Self.commitment("a")), of: .criterion("A"), party: party(0))
        _ = ann.make(reveal("a"), of: .criterion("A"), party: party(0))
        #expect(rounds[round.id]?.ballots.isEmpty == true)
        _ = ann.make(.commit(round.id, Self.commitment("b")), of: .criterion("A"), party: party(1))
        #expect(rounds[round.id]?.ballots.keys.sorted() == [voters[0]])
        _ = ann.make(reveal("other"), of: .criterion("A"), party: party(1))
        #expect(rounds[round.id]?.mismatched == [voters[1]])
        #expect(rounds[round.id]?.ballots.keys.sorted() == [voters[0]])
    }

    @Test(
        "Whoever commits to a second vote has none that counts, whatever it replaces and whenever it arrives",
        arguments: [true, false])
    mutating func committedTwice(isReplaced: Bool) throws {
        let round = ann.make(.round(.add(Round(of: voters, method: .atOwnMachines))))
        var copy = Writer(2, of: Fixture.blank)
        copy.learn([round])
        var events: [Event] = []
        for (voter, text) in zip(voters, ["a", "b"]) {
            let (party, commitment) = (Party.participant(voter), Self.commitment(text))
            let reveal = Reveal(Judgement(.met), salt: "", commitment: commitment)
            events.append(ann.make(.commit(round.id, commitment), of: .criterion("A"), party: party))
            events.append(ann.make(.reveal(round.id, reveal), of: .criterion("A"), party: party))
        }
        #expect(rounds[round.id]?.ballots.count == 2)
        if isReplaced { copy.learn(events) }
        let second = Self.commitment("c")
        let party = Party.participant(voters[0])
        events.append(copy.make(.commit(round.id, second), of: .criterion("A"), party: party))
        let reveal = Reveal(Judgement(.unmet), salt: "", commitment: second)
        events.append(copy.make(.reveal(round.id, reveal), of: .criterion("A"), party: party))
        var lists: Set<RoundList> = []
        for order in [events, events.reversed()] {
            let list = try #require(Fixture.assessment(of: [round] + order).rounds[0])
            #expect(list[round.id]?.mismatched == [voters[0]])
            #expect(list[round.id]?.ballots == [voters[1]: Judgement(.met)])
            lists.insert(list)
        }
        #expect(lists.count == 1)
        // The same vote again, as a journal that arrives twice has it, is no second one.
        _ = ann.make(.commit(round.id, Self.commitment("a")), of: .criterion("A"), party: party)
        #expect(rounds[round.id]?.mismatched == [])
    }

    @Test("No part of a history shows a vote before everybody has voted", arguments: Seeds.first(60))
    func hidden(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var assessment = Fixture.blank
        for event in History(using: &random).events.shuffled(using: &random) {
            assessment.apply(event)
            for entry in assessment.rounds.values.flatMap(\.standing) where !entry.missing.isEmpty {
                #expect(entry.ballots.isEmpty, "seed \(seed)")
            }
        }
    }
}
