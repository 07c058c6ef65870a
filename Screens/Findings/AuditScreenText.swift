import AssessmentModel
import Localization
import Presentation

/// Text of the screens in an audit.
package enum AuditScreenText {
    static let agree = LocalizedString("agree", "zustimmen")
    static let agreeHelp = LocalizedString(
        "agree: judge as the vendor claims", "zustimmen: urteilen, wie der Anbieter angibt")
    package static let noClaim = LocalizedString("The vendor claims nothing here.", "Der Anbieter gibt hier nichts an.")
    package static let agreedAlready = LocalizedString("You judge so already.", "So urteilen Sie schon.")
    static let findingLabel = LocalizedString("Finding", "Feststellung")
    static let lookedAt = LocalizedString("looked at", "angesehen")
    static let examineHelp = LocalizedString(
        "looked at: note that you looked at it today, or take that back",
        "angesehen: festhalten, dass Sie es heute angesehen haben, oder zurücknehmen")
    static let examined = LocalizedString(
        "Looked at today, as a document. c changes day and means.",
        "Heute angesehen, als Dokument. c ändert Tag und Weg.")
    static let examinationTakenBack = LocalizedString("Not looked at.", "Nicht angesehen.")
    static let onlyVendors = LocalizedString(
        "This is your own file. What you look at is the vendor's, and links.",
        "Das ist Ihre eigene Datei. Anzusehen sind Nachweise des Anbieters und Links.")
    static let onlyLinks = LocalizedString(
        "A file counts as it is. That somebody looked is noted of links.",
        "Eine Datei zählt, wie sie ist. Dass jemand hinsah, wird bei Links festgehalten.")
    static let visited = LocalizedString(
        "Looked at today: it counts as evidence.", "Heute angesehen: Der Link zählt als Nachweis.")
    static let earlierVersion = LocalizedString(
        "The document has another address by now; this is an earlier one.",
        "Das Dokument hat inzwischen eine andere Adresse; das ist eine frühere.")

    /// The key that agrees, beside a claim.
    static func hint(_ language: Language) -> Line {
        [Span(KeyMeaning.confirm.keys[0].name(language), .accent), Span(" \(agree[language])", .muted)]
    }

    static func agreed(_ count: Int) -> LocalizedString {
        LocalizedString(
            count == 1 ? "Agreed." : "Agreed, \(count) criteria.",
            count == 1 ? "Zugestimmt." : "Zugestimmt, \(count) Kriterien.")
    }
}

/// Text of the screens for findings.
enum FindingScreenText {
    static let noneShown = LocalizedString(
        "No finding is like that. tab shows others.", "Keine Feststellung ist so. Tab zeigt andere.")
    static let raiseHint = LocalizedString("N raises one.", "N trifft eine.")
    static let noCriterion = LocalizedString(
        "It is about the assessment as a whole.", "Sie betrifft die Bewertung im Ganzen.")
    static let new = LocalizedString("new finding", "neue Feststellung")
    static let vendorReplies = LocalizedString("reply", "antworten")
    static let emptyText = LocalizedString(
        "A finding needs a text that says what was found.",
        "Eine Feststellung braucht einen Text, der sagt, was festgestellt wurde.")

    static func unknownCriterion(_ id: String) -> LocalizedString {
        LocalizedString("There is no criterion \(id).", "Es gibt kein Kriterium \(id).")
    }

    static func unknownDocument(_ name: String) -> LocalizedString {
        LocalizedString(
            "\(name) is not one document of the vendor's. Type the beginning of its title.",
            "\(name) ist nicht ein Dokument des Anbieters. Den Anfang des Titels eingeben.")
    }

    static func oneOf(_ names: [LocalizedString]) -> LocalizedString {
        LocalizedString { language in
            let list = names.map { $0[language] }.joined(separator: ", ")
            return language("One of: \(list).", "Eines von: \(list).")
        }
    }
}
