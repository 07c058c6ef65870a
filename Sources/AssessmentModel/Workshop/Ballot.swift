/// A participant's part in a round at own machines.
public struct Ballot: Hashable, Sendable, Identifiable {
    /// How far it is.
    public enum State: Hashable, Sendable {
        /// The participant has not voted.
        case open
        /// The participant has voted, and these others have not.
        case waiting(for: [ParticipantID])
        /// Everybody has voted. What the participant committed to with this hash has to be shown.
        case due(Commitment)
        /// The participant showed what they had committed to.
        case shown
        /// The participant voted more than once, or showed something else than that. It does not count.
        case mismatched
    }

    /// The round.
    public let id: RoundID
    /// The index of the criterion in the catalogue.
    public let criterion: Int
    /// Who votes in the round, and how many have.
    public let entry: RoundList.Entry
    /// How far it is.
    public let state: State
}

extension Assessment {
    /// A participant's part in every round at own machines, the earliest round first. Nobody is asked to vote any more
    /// in a workshop that has ended.
    public func ballots(of participant: ParticipantID) -> [Ballot] {
        let all = rounds.flatMap { index, list in
            list.standing.compactMap { entry in
                ballotState(of: participant, in: entry, of: list).map {
                    Ballot(id: entry.id, criterion: index, entry: entry, state: $0)
                }
            }
        }
        return all.sorted { $0.entry.order < $1.entry.order }
    }

    private func ballotState(
        of participant: ParticipantID, in entry: RoundList.Entry, of list: RoundList
    ) -> Ballot.State? {
        guard entry.round.method == .atOwnMachines, entry.round.voters.contains(participant) else { return nil }
        guard let commitment = list.commitment(of: participant, in: entry.id) else {
            let isOver = entry.round.workshop.map { details.workshops.phase(of: $0) == .ended } ?? false
            return isOver ? nil : .open
        }
        if entry.mismatched.contains(participant) { return .mismatched }
        guard entry.isComplete else { return .waiting(for: entry.missing) }
        return list.reveal(of: participant, in: entry.id) == nil ? .due(commitment) : .shown
    }

    /// The votes that do not count, because their voters voted more than once or showed another vote than the one cast,
    /// in the order of the catalogue, of the rounds and of the voters.
    public var mismatchedBallots: [(criterion: Int, round: RoundID, participant: ParticipantID)] {
        rounds.keys.sorted().flatMap { index in
            (rounds[index]?.standing ?? []).flatMap { entry in
                entry.round.voters.filter(entry.mismatched.contains).map { (index, entry.id, $0) }
            }
        }
    }

    /// The latest round about the criterion at `index` in which everybody's vote is to be seen; nil if there is none.
    public func latestRound(at index: Int) -> RoundList.Entry? {
        rounds[index]?.standing.last { !$0.ballots.isEmpty }
    }

    /// Whether what participants say of the criterion at `index` differs: among themselves, or from the answer of the
    /// assessment where that has one.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func isDisputedAmongParticipants(at index: Int) -> Bool {
        let ratings = participants.compactMap { answer(of: .participant($0), at: index).rating }
        guard !ratings.isEmpty else { return false }
        let settled = answer(of: voice.participant == nil ? voice : .vendor, at: index).rating
        return Set(ratings + [settled].compactMap(\.self)).count > 1
    }
}
