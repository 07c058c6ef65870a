import Localization

/// What stands in front of the parts of a criterion and of its answer.
package struct AnswerLabels: Sendable {
    package let met = LocalizedString("Met", "Erfüllt")
    package let partly = LocalizedString("Partly", "Teilweise")
    package let evidence = LocalizedString("Evidence", "Nachweise")
    package let examples = LocalizedString("Examples", "Beispiele")
    package let why = LocalizedString("Why", "Warum")
    package let verify = LocalizedString("Verify", "Nachprüfen")
    package let standards = LocalizedString("See also", "Siehe")
    package let buildsOn = LocalizedString("Needs", "Braucht")
    package let reason = LocalizedString("Reason", "Begründung")
    package let owner = LocalizedString("Owner", "Zuständig")
    package let comment = LocalizedString("Comment", "Kommentar")
    package let check = LocalizedString("Check", "Hinweis")
    package let notRated = LocalizedString("not rated", "offen")
    package let parked = LocalizedString("parked", "zurückgestellt")
    package let noComment = LocalizedString("none", "keiner")
    package let noEvidence = LocalizedString("none", "keine")

    package init() {}

    /// Columns of the labels that stand most often, and a blank behind them. Their letters take one column each.
    package func width(_ language: Language) -> Int {
        [met, evidence, comment, partly].map { $0[language].count + 1 }.max() ?? 0
    }
}
