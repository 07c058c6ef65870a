import AssessmentModel
import Localization
import Presentation
import Scoring

/// Text of rounds.
enum RoundText {
    static let title = LocalizedString("A round", "Eine Runde")
    static let votes = LocalizedString("The votes", "Die Stimmen")
    static let hasVoted = LocalizedString("has voted", "hat abgestimmt")
    static let isMissing = LocalizedString("is missing", "fehlt noch")
    static let absent = LocalizedString("is not here", "ist nicht da")
    static let elsewhere = LocalizedString("at their own machines", "an eigenen Rechnern")
    static let dissents = LocalizedString("dissents", "weicht ab")
    static let mismatch = LocalizedString(
        "voted twice, or showed another rating: it does not count",
        "hat zweimal abgestimmt oder anderes gezeigt: zählt nicht")
    static let notRevealed = LocalizedString("not shown yet", "noch nicht aufgedeckt")
    static let room = LocalizedString("For the room", "Für den Raum")

    static func voted(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all) have voted", "\(count) von \(all) haben abgestimmt")
    }

    /// Which nine people are shown.
    static func page(_ page: Int, of count: Int) -> LocalizedString {
        let first = page * Votes.pageSize + 1
        let last = min(count, first + Votes.pageSize - 1)
        return LocalizedString(
            "\(first) to \(last) of \(count): tab turns the page", "\(first) bis \(last) von \(count): Tab blättert")
    }

    static func hint(isStandard: Bool) -> LocalizedString {
        isStandard
            ? LocalizedString(
                "A digit chooses a person, m p u n votes for them. Nobody sees a vote before all are in.",
                "Eine Ziffer wählt eine Person, m p u n stimmt für sie ab. Vor der letzten Stimme sieht niemand etwas.")
            : LocalizedString(
                "A digit chooses a person, then one a step. Nobody sees a vote before all are in.",
                "Eine Ziffer wählt eine Person, dann eine die Stufe. Vor der letzten Stimme sieht niemand etwas.")
    }

    static let allIn = LocalizedString(
        "All are in. enter shows the votes; a digit corrects one.",
        "Alle sind da. Enter zeigt die Stimmen; eine Ziffer verbessert eine.")
    static let waitingHint = LocalizedString(
        "Everybody votes at a machine of their own. The votes show here once all have voted. x takes the round back.",
        "Alle stimmen an eigenen Rechnern ab. Die Stimmen erscheinen hier, wenn alle da sind. x nimmt die Runde zurück."
    )
    static let atOwnMachines = LocalizedString(
        "The round is open at everybody's own machine.", "Die Runde ist offen, für alle am eigenen Rechner.")
    static let takeBack = LocalizedString("take it back", "zurücknehmen")
    static let takenBack = LocalizedString("The round is taken back.", "Die Runde ist zurückgenommen.")
    static let percentHint = LocalizedString(
        "0 to 100, then enter; n is not applicable.", "0 bis 100, dann Enter; n heißt nicht anwendbar.")

    static func notSettled(isStandard: Bool) -> LocalizedString {
        isStandard
            ? LocalizedString("not rated: m p u n settles it", "offen: m p u n legt es fest")
            : LocalizedString("not rated: enter settles it", "offen: Enter legt es fest")
    }

    /// The votes in one line, and who still differs from the rating: "2 ✓ 1 ✗ · dissent: Ben".
    static func outcome(of round: RoundList.Entry, at index: Int, in model: Model) -> LocalizedString {
        let spread = RatingSpread(of: round.ballots.values.map(\.rating), on: model.catalog.scale)
        let room = model.assessment.answers[index].rating
        let dissenters = round.round.voters.filter { id in
            guard let room, let stance = model.stance(of: id, in: round, at: index) else { return false }
            return stance.rating != room
        }
        return LocalizedString { language in
            let scale = model.catalog.scale
            let signs = spread.counts.map { "\($0.people) \(Outcome(of: $0.rating, on: scale).sign)" }
            let counts = scale.isStandard ? signs.joined(separator: " ") : self.counts(spread, on: scale)[language]
            guard !dissenters.isEmpty else { return counts }
            let names = dissenters.map { WorkshopText.name(of: $0, in: model.participants)[language] }
            let list = names.joined(separator: ", ")
            return "\(counts) · " + language("dissent: \(list)", "abweichend: \(list)")
        }
    }

    private static func counts(_ spread: RatingSpread, on scale: Scale) -> LocalizedString {
        LocalizedString { language in
            spread.counts.map { "\($0.people) × \(RatingText.name($0.rating, on: scale)[language])" }
                .joined(separator: ", ")
        }
    }

    /// How far the votes lie apart.
    static func spread(_ spread: RatingSpread, on scale: Scale) -> LocalizedString {
        let counts = counts(spread, on: scale)
        if spread.isUnanimous { return LocalizedString { $0("All agree: \(counts[$0])", "Alle einig: \(counts[$0])") } }
        let steps = spread.steps
        let distance =
            scale == .percent
            ? LocalizedString("\(steps) points", "\(steps) Punkte")
            : LocalizedString(
                "\(steps) \(steps == 1 ? "step" : "steps")", "\(steps) \(steps == 1 ? "Stufe" : "Stufen")")
        return LocalizedString {
            $0("Spread \(distance[$0]): \(counts[$0])", "Spannweite \(distance[$0]): \(counts[$0])")
        }
    }

    // MARK: Why not

    static let nobodyKnown = LocalizedString(
        "A round needs people who vote. K begins a workshop with them.",
        "Eine Runde braucht Leute, die abstimmen. K beginnt einen Workshop mit ihnen.")
    static let nobodyVotes = LocalizedString(
        "Nobody is here to vote. K says who takes part.", "Niemand ist da, der abstimmt. K legt fest, wer teilnimmt.")
    static let notShown = LocalizedString("Not before the votes are shown.", "Erst wenn die Stimmen zu sehen sind.")
    static let waits = LocalizedString(
        "People are voting at their own machines.", "Es wird an eigenen Rechnern abgestimmt.")
    static let lettersSettle = LocalizedString(
        "They are shown. m p u n settles it for the room.", "Sie sind zu sehen. m p u n legt es für den Raum fest.")
    static let isOver = LocalizedString(
        "The votes are in. r votes again.", "Die Stimmen sind da. r stimmt noch einmal ab.")
    static let votesAreIn = LocalizedString(
        "Votes are in already. esc drops them.", "Es sind schon Stimmen da. Esc verwirft sie.")
    static let settleFirst = LocalizedString(
        "The room has no rating yet.", "Der Raum hat noch keine Bewertung.")
    static let agrees = LocalizedString(
        "This person rates like the room.", "Diese Person bewertet wie der Raum.")
    static let noVote = LocalizedString("There is no vote here.", "Hier ist keine Stimme.")
    static let settled = LocalizedString(
        "Settled for the room. Those who differ keep their vote: A goes along, c gives a reason.",
        "Für den Raum festgelegt. Wer abweicht, behält die Stimme: A schließt sich an, c hält den Grund fest.")

    static func missing(_ count: Int) -> LocalizedString {
        count == 0
            ? nobodyVotes
            : LocalizedString(
                "\(count) \(count == 1 ? "vote is" : "votes are") missing. x leaves out who is not here.",
                "\(count == 1 ? "Eine Stimme fehlt" : "\(count) Stimmen fehlen"). x lässt aus, wer nicht da ist.")
    }

    static func nobody(_ digit: Int) -> LocalizedString {
        LocalizedString("Nobody has the number \(digit).", "Niemand hat die Nummer \(digit).")
    }

    static func dropping(_ count: Int) -> LocalizedString {
        LocalizedString(
            "Drop the \(count == 1 ? "vote" : "\(count) votes") that \(count == 1 ? "is" : "are") in?",
            count == 1 ? "Die eine Stimme verwerfen?" : "Die \(count) Stimmen verwerfen?")
    }

    static let drop = LocalizedString("drop", "verwerfen")

    // MARK: The reason of a dissent

    static func reasonTitle(_ id: CriterionID, _ name: String) -> LocalizedString {
        LocalizedString("Why does \(name) see \(id) otherwise?", "Warum sieht \(name) \(id) anders?")
    }

    static let reasonHint = LocalizedString(
        "It goes on record with the vote, and into the minutes.",
        "Der Grund bleibt bei der Stimme und kommt ins Protokoll.")
    static let emptyReason = LocalizedString(
        "Type the reason, or press esc to leave it as it was.",
        "Den Grund eingeben, oder Esc: dann bleibt es, wie es war.")
}
