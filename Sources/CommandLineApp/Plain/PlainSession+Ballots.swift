import AssessmentModel
import Localization
import Presentation
import Screens

/// Secret rounds in the line mode.
extension PlainSession {
    /// Says which rounds wait for the participant, and asks for votes to be shown that are due.
    mutating func lookAtBallots() {
        let found = watch.look(at: committed ?? model)
        for order in found.due {
            say(BallotScreenText.shown)
            emit(.showVote(order))
        }
        for ballot in found.open { say(PlainText.roundWaits(model.catalog.criteria[ballot.criterion].id)) }
    }

    /// The first round that waits for the participant.
    private var openBallot: Ballot? {
        model.participant.flatMap { id in model.assessment.ballots(of: id).first { $0.state == .open } }
    }

    /// Asks for the vote, or casts it: "vote m because it is documented".
    mutating func vote(_ more: String) {
        if let refusal = refusal(isRating: false) { return refuse(refusal) }
        guard let ballot = openBallot else {
            let last = model.participant.flatMap { model.assessment.ballots(of: $0).last }
            guard let last else { return refuse(BallotText.noRound) }
            return say(BallotScreenText.state(last, model.catalog.criteria[last.criterion].id))
        }
        if more.isEmpty {
            say(pages.text(ballot.criterion))
            say(BallotScreenText.secret)
        }
        ask(.vote(ballot.criterion), more)
    }

    /// Casts the vote that a line says: a rating, and what follows it as the reason.
    mutating func castVote(_ line: String) {
        guard let ballot = openBallot else { return refuse(BallotScreenText.isOver) }
        let word = line.prefix { !$0.isWhitespace }
        let reason = line.dropFirst(word.count).trimmed
        guard let rating = rating(String(word)) else {
            question = .vote(ballot.criterion)
            return refuse(PlainText.unknown(String(word)))
        }
        if let refusal = model.refusal(of: rating, at: ballot.criterion) {
            question = .vote(ballot.criterion)
            return refuse(refusal)
        }
        if rating == .notApplicable, reason.isEmpty,
            model.catalog.criteria[ballot.criterion].rules.notApplicable != .freely
        {
            question = .vote(ballot.criterion)
            return refuse(PlainText.voteNeedsReason)
        }
        record(
            .vote(VoteOrder(.cast(Judgement(rating, reason: reason)), of: ballot, in: model)),
            telling: .instead(BallotText.cast(ballot.entry, by: model.participant)))
    }

    private func rating(_ word: String) -> Rating? {
        switch PlainLine(word, of: model) {
        case .rating(let rating): rating
        case .command(let command, _): command.rating
        case .number(let step):
            model.catalog.scale == .percent ? Scale.percentage(word) : model.catalog.scale.rating(ofStep: step)
        case .empty, .criterion, .several, .unknown: nil
        }
    }
}
