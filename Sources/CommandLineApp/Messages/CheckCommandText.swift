import AssessmentModel
import Localization
import QualityChecks

/// What `cpo check` and `cpo waive` say beside the checks themselves.
enum CheckCommandText {
    static let nothingToSay = LocalizedString(
        "Say why with --reason, or take the waiver back with --take-back.",
        "Mit --reason begründen, oder den Verzicht mit --take-back zurücknehmen.")
    static let emptyReason = LocalizedString(
        "The reason is empty. Say why the rule need not be kept here.",
        "Die Begründung ist leer. Angeben, warum die Regel hier nicht eingehalten werden muss.")

    static func summary(standing: Int, waived: Int) -> LocalizedString {
        LocalizedString { language in
            let stands =
                switch standing {
                case 0: language("Nothing stands", "Keine Hinweise")
                case 1: language("1 check stands", "1 Hinweis")
                default: language("\(standing) checks stand", "\(standing) Hinweise")
                }
            return waived == 0
                ? "\(stands)." : language("\(stands), \(waived) waived.", "\(stands), \(waived) mit Verzicht.")
        }
    }

    static func waived(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString("\(place): waived \(rule.rawValue).", "\(place): auf \(rule.rawValue) verzichtet.")
    }

    static func takenBack(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString(
            "\(place): took the waiver of \(rule.rawValue) back.",
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
            "\(place) keeps \(rule.rawValue); there is nothing to waive.",
            "\(place) hält \(rule.rawValue) ein; es gibt nichts, worauf zu verzichten wäre.")
    }

    static func noWaiver(_ place: String, _ rule: CheckRule) -> LocalizedString {
        LocalizedString(
            "\(rule.rawValue) is not waived at \(place).", "Bei \(place) ist auf \(rule.rawValue) nicht verzichtet.")
    }

    static func needsLevel(_ rule: CheckRule) -> LocalizedString {
        let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")
        return LocalizedString(
            "\(rule.rawValue) is about a level. In place of the criterion, name one of \(levels).",
            "\(rule.rawValue) betrifft einen Grad. Statt des Kriteriums einen davon nennen: \(levels).")
    }

    static func emptyLevel(_ level: String) -> LocalizedString {
        LocalizedString(
            "The catalogue asks for no \(level); there is nothing to waive.",
            "Der Katalog verlangt nichts mit \(level); es gibt nichts, worauf zu verzichten wäre.")
    }

    static let mostUses = LocalizedString(
        "Give --most-uses a number from 1.", "Für --most-uses eine Zahl ab 1 angeben.")
    static let mostShare = LocalizedString(
        "Give --most-na a percentage from 0 to 100, without decimals.",
        "Für --most-na einen Prozentwert von 0 bis 100 angeben, ohne Dezimalen.")
}
