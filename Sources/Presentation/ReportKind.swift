import Localization

/// The documents that can be made of an assessment, by their names on the command line.
package enum ReportKind: String, CaseIterable, Hashable, Sendable {
    /// What a vendor publishes.
    case statement
    /// Everything, for those who work on it.
    case report
    /// What an assessor who works from documents would miss today.
    case readiness
    /// What is not fully met, and what it would gain.
    case gaps
    /// What auditors judged and found.
    case audit
    /// What customers judged.
    case judgement
    /// What people did in a workshop, or on one day.
    case minutes

    /// "Openness statement"
    package var title: LocalizedString {
        switch self {
        case .statement: LocalizedString("Openness statement", "Erklärung zur Offenheit")
        case .report: LocalizedString("Assessment report", "Bericht zur Bewertung")
        case .readiness: LocalizedString("Readiness for an assessment", "Vorbereitung einer Nachprüfung")
        case .gaps: LocalizedString("Gaps", "Lücken")
        case .audit: LocalizedString("Audit report", "Auditbericht")
        case .judgement: LocalizedString("Customer's judgement", "Urteil des Kunden")
        case .minutes: LocalizedString("Minutes", "Protokoll")
        }
    }

    /// What it is for, in a sentence.
    package var purpose: LocalizedString {
        switch self {
        case .statement:
            LocalizedString(
                "For publication: every answer with its explanation and public evidence; no confidential evidence, no "
                    + "notes, no names of those who answered.",
                "Zum Veröffentlichen: jede Antwort mit Erläuterung und öffentlichen Nachweisen; nichts Vertrauliches, "
                    + "keine Notizen, keine Namen derer, die geantwortet haben.")
        case .report:
            LocalizedString(
                "For those who work on it: summary, answers, evidence, checks, history, and how the figures come about.",
                "Für alle, die daran arbeiten: Überblick, Antworten, Nachweise, Hinweise, Verlauf und wie die Zahlen "
                    + "entstehen.")
        case .readiness:
            LocalizedString(
                "For the vendor before an assessment: what somebody who works from documents would miss today.",
                "Für den Anbieter vor einer Nachprüfung: was jemandem heute fehlte, der nach Unterlagen prüft.")
        case .gaps:
            LocalizedString(
                "For planning: what is not fully met, what it would gain, and who settles it.",
                "Zum Planen: was nicht voll erfüllt ist, was es brächte und wer es klärt.")
        case .audit:
            LocalizedString(
                "For vendor and auditor: findings, what was judged differently, samples, what was looked at, and what was "
                    + "not.",
                "Für Anbieter und Auditor: Feststellungen, was anders beurteilt wurde, Stichproben, was angesehen wurde und "
                    + "was nicht.")
        case .judgement:
            LocalizedString(
                "For customer and vendor: what the customer accepts beside what is claimed, and where they differ, the largest "
                    + "change of the figures first.",
                "Für Kunde und Anbieter: was der Kunde anerkennt neben dem, was angegeben ist, und wo beide abweichen, die "
                    + "größte Änderung der Zahlen zuerst.")
        case .minutes:
            LocalizedString(
                "For those who were there: the latest workshop (--workshop), or a day (--as-of): who took part, decisions, "
                    + "changed ratings, votes and dissent, actions and what stays open.",
                "Für alle, die dabei waren: der letzte Workshop (--workshop) oder ein Tag (--as-of): wer mitwirkte, "
                    + "Beschlüsse, geänderte Bewertungen, Stimmen und abweichende Meinungen, Aufgaben und was offen bleibt."
            )
        }
    }
}
