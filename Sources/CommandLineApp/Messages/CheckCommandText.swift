import AssessmentModel
import Localization
import Presentation
import QualityChecks

/// Messages of `cpo check` and `cpo waive`, apart from the checks themselves.
enum CheckCommandText {
    static let nothingToSay = LocalizedString(
        "Say why with --reason, or withdraw the waiver with --take-back.",
        "Mit --reason begründen, oder den Verzicht mit --take-back zurücknehmen.")
    static let needsDirectory = LocalizedString(
        "Name the directory of an assessment, or a rule with --explain.",
        "Das Verzeichnis einer Bewertung nennen, oder eine Regel mit --explain.")
    static let emptyReason = LocalizedString(
        "The reason is empty. Say why the rule does not apply here.",
        "Die Begründung ist leer. Angeben, warum die Regel hier nicht gelten muss.")

    /// How many checks are open and waived, and how many votes do not count.
    static func summary(standing: Int, waived checks: [Check], mismatched: Int) -> LocalizedString {
        let counts = checks.waived(by: .vendor)
        let waived = CheckText.waived(counts.all, byVendor: counts.byParty)
        return LocalizedString { language in
            let stands =
                switch standing {
                case 0: language("No open checks", "Keine Hinweise")
                case 1: language("1 open check", "1 Hinweis")
                default: language("\(standing) open checks", "\(standing) Hinweise")
                }
            let votes = mismatched == 0 ? nil : VerificationText.mismatched(mismatched)[language]
            return [stands, waived?[language], votes].compactMap(\.self).joined(separator: ", ") + "."
        }
    }

    static let refused = LocalizedString(
        "The profile in use does not accept waivers by the vendor; the check still stands under it.",
        "Das Profil in Gebrauch erkennt keinen Verzicht des Anbieters an; mit ihm bleibt der Hinweis bestehen.")

    static func waived(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString("\(place): waived \(rule.rawValue).", "\(place): auf \(rule.rawValue) verzichtet.")
    }

    static func takenBack(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString(
            "\(place): withdrew the waiver of \(rule.rawValue).",
            "\(place): Verzicht auf \(rule.rawValue) zurückgenommen.")
    }

    static func unknownRule(_ text: String, nearest: String?) -> LocalizedString {
        LocalizedString { language in
            let hint = nearest.map { language(" Did you mean \"\($0)\"?", " Gemeint vielleicht: „\($0)“?") } ?? ""
            return language(
                "There is no rule \"\(text)\".\(hint) The rules: \(ruleNames).",
                "Es gibt keine Regel „\(text)“.\(hint) Die Regeln: \(ruleNames).")
        }
    }

    static let ruleNames = CheckRule.allCases.map(\.rawValue).joined(separator: ", ")

    static func isKept(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString(
            "\(place) does not break \(rule.rawValue); there is nothing to waive.",
            "\(place) verletzt \(rule.rawValue) nicht; ein Verzicht ist nicht nötig.")
    }

    static func noWaiver(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString(
            "\(rule.rawValue) is not waived at \(place).", "Bei \(place) gibt es keinen Verzicht auf \(rule.rawValue).")
    }

    static func needsLevel(_ rule: CheckRule) -> LocalizedString {
        let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")
        return LocalizedString(
            "\(rule.rawValue) is about a level. Instead of a criterion, name one of \(levels).",
            "\(rule.rawValue) betrifft einen Grad. Statt des Kriteriums einen davon nennen: \(levels).")
    }

    static func emptyLevel(_ level: String) -> LocalizedString {
        LocalizedString(
            "No \(level) criterion applies; there is nothing to waive.",
            "Kein Kriterium mit \(level) gilt; ein Verzicht ist nicht nötig.")
    }

    static let mostUses = LocalizedString(
        "--most-uses takes a number of 1 or more.", "--most-uses erwartet eine Zahl ab 1.")
    static let mostShare = LocalizedString(
        "--most-na takes a whole percentage from 0 to 100.",
        "--most-na erwartet einen ganzen Prozentwert von 0 bis 100.")
}
