import AssessmentModel

extension ProjectWriter {
    /// Votes in a round at own machines. The rating stays in the local state of this person; the project gets its hash.
    ///
    /// - Parameters:
    ///   - round: one in which the participant who speaks here has not voted.
    ///   - criterion: that of the round.
    ///   - replaced: the events whose values the vote replaces, `Assessment.replaced(by:in:party:)`.
    ///   - state: keeps the rating until everybody has voted.
    ///   - seen: the highest clock of all known events, `Assessment.clock`.
    /// - Throws: `StoreError`; `notAllowed` for everybody but participants.
    package mutating func vote(
        _ judgement: Judgement, in round: RoundID, about criterion: CriterionID, replacing replaced: [EventID],
        state: LocalState, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        guard let participant = project.voice.participant else { throw .notAllowed(to: project.voice) }
        let ballot = SecretBallot(judgement)
        let commitment = ballot.commitment(in: round, by: participant)
        // The vote comes first: a hash that nobody can explain would be lost.
        do throws(StorageError) { try state.keep(ballot, for: commitment, of: project.info.id) } catch {
            throw .cannotWrite(path: error.path, code: error.code)
        }
        return try record(
            .commit(round, commitment), of: .criterion(criterion), replacing: replaced, at: time, afterClock: seen)
    }

    /// Shows a vote once everybody has voted, and rates the criterion so, in one go.
    ///
    /// - Parameters:
    ///   - commitment: that of the participant who speaks here in the round.
    ///   - replaced: the events whose values the vote and its rating replace.
    ///   - state: where the vote was kept.
    /// - Returns: the events; nil if the vote is not in the local state.
    /// - Throws: `StoreError`; `notAllowed` for everybody but participants.
    package mutating func show(
        _ commitment: Commitment, in round: RoundID, about criterion: CriterionID,
        replacing replaced: (vote: [EventID], rating: [EventID]), state: LocalState, at time: Timestamp,
        afterClock seen: Int
    ) throws(StoreError) -> [Event]? {
        guard let participant = project.voice.participant else { throw .notAllowed(to: project.voice) }
        guard let ballot = state.ballot(for: commitment, of: project.info.id),
            ballot.commitment(in: round, by: participant) == commitment
        else { return nil }
        let reveal = Reveal(ballot.judgement, salt: ballot.salt, commitment: commitment)
        let shown = try record(
            .reveal(round, reveal), of: .criterion(criterion), replacing: replaced.vote, at: time, afterClock: seen)
        let rated = try record(
            .rate(ballot.judgement), of: .criterion(criterion), replacing: replaced.rating, intent: .with(shown.id),
            at: time, afterClock: max(seen, shown.order.clock))
        return [shown, rated]
    }

    /// Forgets a vote that was shown, once that is on disk.
    package func forgetBallot(_ commitment: Commitment, state: LocalState) {
        state.removeBallot(for: commitment, of: project.info.id)
    }
}
