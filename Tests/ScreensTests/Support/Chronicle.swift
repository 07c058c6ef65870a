import AssessmentModel
import Randomness
import Screens

/// Makes events as journals do: with clock, sequence and identity, one journal per person.
struct Chronicle {
    /// All events so far.
    private(set) var assessment: Assessment
    private var sequences: [Person: Int] = [:]

    /// Continues from existing events.
    init(_ assessment: Assessment) {
        self.assessment = assessment
        for person in Person.allCases {
            sequences[person] = assessment.events.count { $0.order.writer == person.writer }
        }
    }

    /// Makes a change that replaces all current values.
    @discardableResult
    mutating func add(_ change: Change, to id: CriterionID, by person: Person, at moment: Timestamp) -> Event {
        let answer = assessment.answers[Fixture.index(id)]
        return add(Entry(change, of: .criterion(id), replaces: answer.replaced(by: change)), by: person, at: moment)
    }

    /// Turns the entry into an event.
    @discardableResult
    mutating func add(_ entry: Entry, by person: Person, at moment: Timestamp) -> Event {
        let sequence = (sequences[person] ?? 0) + 1
        sequences[person] = sequence
        // Identities are hashes: their order is unrelated to the order of events.
        var hash = SplitMix64(seed: UInt64(person.rawValue) << 32 | UInt64(sequence))
        let id = EventID(high: hash.next(), low: hash.next())
        let party = entry.party ?? assessment.voice
        // A participant signs with the identity; in other voices, people are entered by somebody.
        let signature = party == assessment.voice ? party.participant?.signature : nil
        let event = Event(
            order: EventOrder(clock: assessment.clock + 1, writer: person.writer, sequence: sequence, id: id),
            at: moment, by: signature ?? person.name, party: party, target: entry.target, change: entry.change,
            replaces: entry.replaces, intent: entry.intent)
        assessment.apply(event)
        return event
    }
}
