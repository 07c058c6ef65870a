import AssessmentModel

/// What was done about secret rounds so far, so that nothing is said or shown twice.
package struct BallotWatch: Sendable {
    /// The rounds that the participant was told of.
    private var offered: Set<RoundID> = []
    /// The rounds in which the vote was asked to be shown.
    private var shown: Set<RoundID> = []

    package init() {}

    /// What is new for the participant at the keyboard: votes to show because everybody has voted, and rounds that wait
    /// for theirs. Nothing for everybody else, or in a review.
    package mutating func look(at model: Model) -> (due: [VoteOrder], open: [Ballot]) {
        var (due, open): ([VoteOrder], [Ballot]) = ([], [])
        guard let participant = model.participant, !model.isReview else { return (due, open) }
        for ballot in model.assessment.ballots(of: participant) {
            switch ballot.state {
            case .due(let commitment):
                guard shown.insert(ballot.id).inserted else { continue }
                due.append(VoteOrder(.show(commitment), of: ballot, in: model))
            case .open: if offered.insert(ballot.id).inserted { open.append(ballot) }
            case .waiting, .shown, .mismatched: continue
            }
        }
        return (due, open)
    }
}
