import AssessmentModel
import Cells
import Localization
import Presentation

/// Secret rounds in a participant's program: they come up by themselves, and votes are shown once everybody has voted.
extension Workbench {
    /// The key that leads to the round, on every screen of a participant's.
    enum BallotKeys {
        enum Action: Hashable, Sendable { case vote }

        static let table = KeyTable<Action>([
            Binding(.round, to: .vote, group: .answerKeys, help: BallotScreenText.help, needs: .work)
        ])

        static let rows = table.rows { _ in nil }
    }

    /// Whether the keys of `BallotKeys` apply.
    var canVote: Bool { model.participant != nil && !stack.isTyping }

    /// The assessment as it is now, without ratings that are only tried.
    private var present: Model { today?.model ?? committed ?? model }

    /// Offers a round that waits for the participant, and shows the votes that are due.
    mutating func lookAtBallots(in context: inout Context) -> [Effect] {
        let present = present
        let found = ballots.look(at: present)
        if !found.due.isEmpty { context.notify(BallotScreenText.shown) }
        if let first = found.open.first { offer(first, present, in: &context) }
        return found.due.map(Effect.showVote)
    }

    private func offer(_ ballot: Ballot, _ present: Model, in context: inout Context) {
        // Nothing covers what somebody types, or an earlier moment or a trial.
        if stack.isTyping || today != nil || committed != nil || stack.top?.page(as: BallotPage.self) != nil {
            return context.notify(BallotScreenText.waits(present.catalog.criteria[ballot.criterion].id), .problem)
        }
        context.push(BallotPage(ballot, in: present))
    }

    /// What the key of the round does: goes to the round that waits, or says how far the last one is.
    mutating func goToBallot(in context: inout Context) {
        if let refusal = model.refusal(of: .work) { return context.notify(refusal, .problem) }
        guard let participant = model.participant else { return }
        let ballots = model.assessment.ballots(of: participant)
        if let open = ballots.first(where: { $0.state == .open }) {
            guard stack.top?.page(as: BallotPage.self) == nil else { return }
            return context.push(BallotPage(open, in: model))
        }
        guard let last = ballots.last else { return context.notify(BallotText.noRound) }
        context.notify(BallotScreenText.state(last, model.catalog.criteria[last.criterion].id))
    }
}
