/// The rounds about one criterion, with what people voted.
public struct RoundList: Hashable, Sendable {
    /// A round with what people voted, as far as everybody may know it.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The event that opened it.
        public let id: RoundID
        /// Who votes, and how.
        public let round: Round
        /// The place of the event that opened it in the order of events.
        public let order: EventOrder
        /// When it was opened, by the clock of the machine.
        public let at: Timestamp
        /// Who has voted: in a round at own machines, who has committed.
        public let voted: Set<ParticipantID>
        /// What people voted. Empty until everybody has.
        public let ballots: [ParticipantID: Judgement]
        /// Who committed to more than one rating, or showed another than the one that they had committed to. It does
        /// not count.
        public let mismatched: Set<ParticipantID>

        /// Who has not voted yet, in the order of the voters.
        public var missing: [ParticipantID] { round.voters.filter { !voted.contains($0) } }

        /// Whether everybody has voted, so that ratings may be shown.
        public var isComplete: Bool { missing.isEmpty }
    }

    private struct Ballot: Hashable {
        let order: EventOrder
        let judgement: Judgement
    }

    private var entries = EntryList<Round>()
    /// Ratings that were recorded in one go with an event, by that event, which can be a round.
    private var together: [EventID: [ParticipantID: Ballot]] = [:]
    private var commitments: [RoundID: [ParticipantID: MultiValueRegister<Commitment?>]] = [:]
    /// Everything that a participant ever committed to in a round. A second one can be written in the knowledge of all
    /// votes, and no clock tells when it was.
    private var cast: [RoundID: [ParticipantID: Set<Commitment>]] = [:]
    private var reveals: [RoundID: [ParticipantID: MultiValueRegister<Reveal?>]] = [:]

    /// No rounds.
    public init() {}

    /// The rounds that were opened and not taken back, the earliest first.
    public var standing: [Entry] { entries.standing.compactMap(entry) }

    /// The round with this identity; nil if it was taken back or is not known.
    public subscript(id: RoundID) -> Entry? { entries[id].flatMap(entry) }

    /// The commitment of a participant in a round; nil if there is none.
    public func commitment(of participant: ParticipantID, in round: RoundID) -> Commitment? {
        commitments[round]?[participant]?.current?.value ?? nil
    }

    /// The rating that a participant showed in a round; nil if they showed none.
    public func reveal(of participant: ParticipantID, in round: RoundID) -> Reveal? {
        reveals[round]?[participant]?.current?.value ?? nil
    }

    private func entry(_ entry: EntryList<Round>.Entry) -> Entry? {
        guard let addition = entry.addition, let round = entry.content else { return nil }
        let voters = Set(round.voters)
        var (voted, mismatched): (Set<ParticipantID>, Set<ParticipantID>) = ([], [])
        var ballots: [ParticipantID: Judgement] = [:]
        switch round.method {
        case .atOneMachine:
            ballots = (together[entry.id] ?? [:]).filter { voters.contains($0.key) }.mapValues(\.judgement)
            voted = Set(ballots.keys)
        case .atOwnMachines:
            for voter in round.voters {
                guard let commitment = commitment(of: voter, in: entry.id) else { continue }
                voted.insert(voter)
                let reveal = reveal(of: voter, in: entry.id)
                if cast[entry.id]?[voter]?.count != 1 || reveal.map({ $0.commitment != commitment }) ?? false {
                    mismatched.insert(voter)
                } else if let reveal {
                    ballots[voter] = reveal.judgement
                }
            }
        }
        return Entry(
            id: entry.id, round: round, order: addition.order, at: addition.at, voted: voted,
            ballots: voted == voters ? ballots : [:], mismatched: mismatched)
    }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change, of party: Party) -> [EventID] {
        if case .round(let change) = change { return entries.replaced(by: change) }
        guard case .participant(let id) = party else { return [] }
        if case .commit(let round, _) = change { return commitments[round]?[id]?.replaceable ?? [] }
        if case .reveal(let round, _) = change { return reveals[round]?[id]?.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .round(let change) = event.change { entries.apply(change, by: event) }
        guard case .participant(let id) = event.party else { return }
        if case .rate(let judgement?) = event.change, case .with(let first) = event.intent {
            let ballot = Ballot(order: event.order, judgement: judgement)
            let earlier = together[first]?[id]
            if earlier.map({ $0.order < ballot.order }) ?? true { together[first, default: [:]][id] = ballot }
        }
        if case .commit(let round, let commitment) = event.change {
            commitments[round, default: [:]][id, default: MultiValueRegister()].set(commitment, by: event)
            if let commitment { cast[round, default: [:]][id, default: []].insert(commitment) }
        }
        if case .reveal(let round, let reveal) = event.change {
            reveals[round, default: [:]][id, default: MultiValueRegister()].set(reveal, by: event)
        }
    }
}
