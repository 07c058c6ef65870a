import AssessmentModel
import Localization

/// Words for votes in rounds at own machines, for whoever votes.
package enum BallotText {
    /// "voted, waiting for 3 of 8"
    package static func waiting(_ entry: RoundList.Entry) -> LocalizedString {
        let (missing, all) = (entry.missing.count, entry.round.voters.count)
        return LocalizedString("voted, waiting for \(missing) of \(all)", "abgestimmt, es fehlen \(missing) von \(all)")
    }

    /// How far a vote is: "voted, waiting for 3 of 8".
    package static func state(_ ballot: Ballot) -> LocalizedString {
        switch ballot.state {
        case .open: LocalizedString("a round is open, your vote is missing", "eine Runde läuft, Ihre Stimme fehlt")
        case .waiting: waiting(ballot.entry)
        case .due: LocalizedString("everybody has voted", "alle haben abgestimmt")
        case .shown:
            ballot.entry.ballots.count + ballot.entry.mismatched.count < ballot.entry.round.voters.count
                ? LocalizedString(
                    "everybody has voted, your vote is shown", "alle haben abgestimmt, Ihre Stimme liegt offen")
                : LocalizedString("all votes are shown", "alle Stimmen liegen offen")
        case .mismatched:
            LocalizedString(
                "you voted more than once, or showed another vote than the one cast, so it does not count",
                "Sie haben mehrmals abgestimmt oder eine andere Stimme aufgedeckt als abgegeben; sie zählt nicht")
        }
    }

    /// What everybody voted, in the order of the voters: "Anna ✓  Ben ✗".
    package static func votes(
        _ entry: RoundList.Entry, _ participants: ParticipantList, on scale: Scale
    ) -> LocalizedString {
        LocalizedString { language in
            entry.round.voters.map { voter in
                let name = WorkshopText.name(of: voter, in: participants)[language]
                let vote = entry.ballots[voter].map { RatingText.name($0.rating, on: scale)[language] }
                return "\(name): \(vote ?? (entry.mismatched.contains(voter) ? "≠" : "…"))"
            }.joined(separator: ", ")
        }
    }

    /// The vote was cast, and nobody can see it yet.
    ///
    /// - Parameters:
    ///   - entry: the round just before.
    ///   - voter: who voted.
    package static func cast(_ entry: RoundList.Entry, by voter: ParticipantID?) -> LocalizedString {
        let missing = entry.missing.count { $0 != voter }
        return missing == 0
            ? LocalizedString("You have voted, as the last one.", "Sie haben abgestimmt, als letzte Stimme.")
            : LocalizedString(
                "You have voted. Nobody sees it before the \(missing) still missing have, too.",
                "Sie haben abgestimmt. Niemand sieht es, bevor auch die \(missing) abgestimmt haben, die noch fehlen.")
    }

    /// A vote cannot be shown, because what it was hashed with is not here.
    package static func lost(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(criterion): your vote cannot be shown here. What it was sealed with is on the machine where you voted; open "
                + "the assessment there. If it is lost, you can vote again in a new round.",
            "\(criterion): Ihre Stimme lässt sich hier nicht aufdecken. Womit sie versiegelt wurde, liegt auf dem Rechner, "
                + "an dem Sie abgestimmt haben; die Bewertung dort öffnen. Ist es verloren, können Sie in einer neuen Runde "
                + "wieder abstimmen.")
    }

    package static let noRound = LocalizedString(
        "No round waits for your vote.", "Keine Runde wartet auf Ihre Stimme.")

    /// The criterion has no round that waits for the participant's vote.
    package static func noRound(at criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "No round about \(criterion) waits for your vote.", "Keine Runde zu \(criterion) wartet auf Ihre Stimme.")
    }
}
