import AssessmentModel
import ProjectStore

// Participants of workshops: their own voice, and who they are.
extension AssessmentReader {
    /// Who takes part in workshops, as far as the project knows.
    package var participants: ParticipantList { project.participants }
}

extension AssessmentEditor {
    /// Opens the project at a path for a participant, who speaks in a voice of their own.
    ///
    /// - Throws: `StoreError`; `notWritable` if the project can only be read.
    package init(_ path: String, speakingAs participant: ParticipantID, state: LocalState) throws(StoreError) {
        try self.init(path, as: Author(participant: participant), speakingAs: participant, state: state)
    }

    /// Who takes part in workshops, as far as the project knows.
    package var participants: ParticipantList { project.participants }

    /// Adds a participant, and returns the identity by which events name them.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func add(_ participant: Participant) throws(StoreError) -> ParticipantID { try writer.add(participant) }

    /// Says anew who a participant is.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func keep(_ participant: Participant, as id: ParticipantID) throws(StoreError) {
        try writer.keep(participant, as: id)
    }

    /// Removes the name of a participant for good. What they said stays, without the name.
    ///
    /// - Throws: `StoreError`; `notAllowed` in an audit.
    package func removeName(of id: ParticipantID) throws(StoreError) { try writer.remove(id) }

    /// Votes in a round at own machines. It is on disk once ``save()`` has returned.
    ///
    /// - Throws: `StoreError`.
    package mutating func vote(
        _ judgement: Judgement, in ballot: Ballot, state: LocalState, at time: Timestamp
    ) throws(StoreError) {
        let change = Change.commit(ballot.id, nil)
        let event = try writer.vote(
            judgement, in: ballot.id, about: assessment.catalog.criteria[ballot.criterion].id,
            replacing: assessment.replaced(by: change, in: .criterion(ballot.criterion)), state: state, at: time,
            afterClock: assessment.clock)
        apply(event)
    }

    /// Shows a vote once everybody has voted. It is on disk once ``save()`` has returned.
    ///
    /// - Returns: false if the vote was cast at another machine.
    /// - Throws: `StoreError`.
    package mutating func show(
        _ commitment: Commitment, of ballot: Ballot, state: LocalState, at time: Timestamp
    ) throws(StoreError) -> Bool {
        let slot = Assessment.Slot.criterion(ballot.criterion)
        let replaced = (
            vote: assessment.replaced(by: .reveal(ballot.id, nil), in: slot),
            rating: assessment.replaced(by: .rate(nil), in: slot)
        )
        let events = try writer.show(
            commitment, in: ballot.id, about: assessment.catalog.criteria[ballot.criterion].id, replacing: replaced,
            state: state, at: time, afterClock: assessment.clock)
        guard let events else { return false }
        for event in events { apply(event) }
        return true
    }

    /// Forgets a vote that was shown, once that is on disk.
    package func forgetBallot(_ commitment: Commitment, state: LocalState) {
        writer.forgetBallot(commitment, state: state)
    }
}
