import Localization

/// Labels of the parts of a criterion and of its answer.
package struct AnswerLabels: Sendable {
    package let met = LocalizedString("Met", "Erfüllt")
    package let partly = LocalizedString("Partly", "Teilweise")
    /// The rating that is asked for, if it is not the best.
    package let target = LocalizedString("Target", "Ziel")
    package let evidence = LocalizedString("Evidence", "Nachweise")
    /// Kinds of evidence that would convince; what is attached has `evidence`.
    package let convincing = LocalizedString("Shown by", "Geeignet")
    package let examples = LocalizedString("Examples", "Beispiele")
    package let why = LocalizedString("Why", "Warum")
    package let verify = LocalizedString("Verify", "Nachprüfen")
    package let standards = LocalizedString("See also", "Siehe")
    package let buildsOn = LocalizedString("Needs", "Braucht")
    package let reason = LocalizedString("Reason", "Begründung")
    package let owner = LocalizedString("Owner", "Zuständig")
    package let comment = LocalizedString("Comment", "Kommentar")
    /// Takes the place of `comment` where the comment is what people decided.
    package let decision = LocalizedString("Decision", "Beschluss")
    package let round = LocalizedString("Round", "Runde")
    package let history = LocalizedString("History", "Verlauf")
    package let check = LocalizedString("Check", "Hinweis")
    package let notRated = LocalizedString("not rated", "offen")
    package let toConfirm = LocalizedString("to confirm", "zu bestätigen")
    package let parked = LocalizedString("parked", "zurückgestellt")
    package let noComment = LocalizedString("none", "keiner")
    package let noEvidence = LocalizedString("none", "keine")

    package init() {}

    /// Column width of the most frequent labels plus one blank. Each letter is one column wide.
    package func width(_ language: Language) -> Int {
        [met, evidence, comment, partly].map { $0[language].count + 1 }.max() ?? 0
    }
}
