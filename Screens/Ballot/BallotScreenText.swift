import AssessmentModel
import Localization
import Presentation

/// Text of the screens on which a participant votes in secret.
package enum BallotScreenText {
    static let title = LocalizedString("secret round", "geheime Runde")
    static let vote = LocalizedString("vote", "abstimmen")
    static let later = LocalizedString("later", "später")
    static let help = LocalizedString("vote in the secret round", "in der geheimen Runde abstimmen")
    static let reasonHint = LocalizedString(
        "Why, if you like. enter casts the vote; it cannot be changed after that.",
        "Warum, wenn Sie mögen. Enter gibt die Stimme ab; danach lässt sie sich nicht mehr ändern.")
    static let percentHint = LocalizedString(
        "A whole number from 0 to 100; enter goes on.", "Eine ganze Zahl von 0 bis 100; Enter geht weiter.")
    package static let secret = LocalizedString(
        "Nobody sees your vote before everybody has voted.",
        "Niemand sieht Ihre Stimme, bevor alle abgestimmt haben.")
    package static let shown = LocalizedString(
        "Everybody has voted; your vote is shown.", "Alle haben abgestimmt; Ihre Stimme liegt offen.")
    package static let isOver = LocalizedString(
        "This round does not wait for your vote any more.", "Diese Runde wartet nicht mehr auf Ihre Stimme.")

    /// A round began while the participant was typing.
    static func waits(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "A secret round about \(criterion) waits for your vote: r when you are done.",
            "Eine geheime Runde zu \(criterion) wartet auf Ihre Stimme: r, wenn Sie fertig sind.")
    }

    /// "3 of 8 have voted."
    static func voted(_ entry: RoundList.Entry) -> LocalizedString {
        let (count, all) = (entry.voted.count, entry.round.voters.count)
        return LocalizedString("\(count) of \(all) have voted.", "\(count) von \(all) haben abgestimmt.")
    }

    static func own(_ rating: LocalizedString) -> LocalizedString {
        LocalizedString { $0("Your answer so far: \(rating[$0])", "Ihre Antwort bisher: \(rating[$0])") }
    }

    static func promptTitle(_ criterion: CriterionID, _ rating: LocalizedString) -> LocalizedString {
        LocalizedString { $0("Vote at \(criterion): \(rating[$0])", "Stimme zu \(criterion): \(rating[$0])") }
    }

    package static func state(_ ballot: Ballot, _ criterion: CriterionID) -> LocalizedString {
        let state = BallotText.state(ballot)
        return LocalizedString { "\(criterion): \(state[$0])." }
    }
}
