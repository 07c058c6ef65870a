import Assessment
import Checks
import Screens
import Wording

/// Checks and waivers in words: what is questionable, and what to do about it.
enum CheckText {
    static let nothingToSay = "Say why with --reason, or take the waiver back with --take-back."
    static let emptyReason = "The reason is empty. Say why the rule need not be kept here."

    /// `IOP-01  met-without-evidence: met, and nothing is attached; attach what shows it`
    static func line(_ check: Check, in catalog: Catalog) -> String {
        "\(place(check.place, in: catalog))  \(check.rule.rawValue): \(what(check.cause, in: catalog)); "
            + advice(check.cause, in: catalog)
    }

    /// The same without what to do, and with who waived it and why.
    static func waivedLine(_ check: Check, _ waiver: Field<String>.Setting, in catalog: Catalog) -> String {
        let reason = waiver.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(place(check.place, in: catalog))  \(check.rule.rawValue): \(what(check.cause, in: catalog)); "
            + "waived by \(waiver.by): \(reason)"
    }

    static func summary(standing: Int, waived: Int) -> String {
        let stands = standing == 0 ? "Nothing stands" : standing == 1 ? "1 check stands" : "\(standing) checks stand"
        return waived == 0 ? "\(stands)." : "\(stands), \(waived) waived."
    }

    static func place(_ place: Check.Place, in catalog: Catalog) -> String {
        switch place {
        case .criterion(let index): catalog.criteria[index].id.text
        case .level(let level): level.rawValue
        }
    }

    static func what(_ cause: Check.Cause, in catalog: Catalog) -> String {
        CheckWords.what(cause, in: catalog)[.english]
    }

    /// What settles it, beside a waiver.
    static func advice(_ cause: Check.Cause, in catalog: Catalog) -> String {
        CheckWords.advice(cause, in: catalog)[.english]
    }

    static func waived(_ place: String, _ rule: CheckRule) -> String { "\(place): waived \(rule.rawValue)." }

    static func takenBack(_ place: String, _ rule: CheckRule) -> String {
        "\(place): took the waiver of \(rule.rawValue) back."
    }

    static func unknownRule(_ text: String, nearest: String?) -> String {
        let hint = nearest.map { " Did you mean \"\($0)\"?" } ?? ""
        return "There is no rule \"\(text)\".\(hint) The rules: \(ruleNames)."
    }

    static let ruleNames = CheckRule.allCases.map(\.rawValue).joined(separator: ", ")

    static func isKept(_ place: String, _ rule: CheckRule) -> String {
        "\(place) keeps \(rule.rawValue); there is nothing to waive."
    }

    static func noWaiver(_ place: String, _ rule: CheckRule) -> String {
        "\(rule.rawValue) is not waived at \(place)."
    }

    static func needsLevel(_ rule: CheckRule) -> String {
        let levels = Level.allCases.map(\.rawValue).joined(separator: ", ")
        return "\(rule.rawValue) is about a level. In place of the criterion, name one of \(levels)."
    }

    static func emptyLevel(_ level: String) -> String {
        "The catalogue asks for no \(level); there is nothing to waive."
    }

    static let mostUses = "Give --most-uses a number from 1."
    static let mostShare = "Give --most-na a percentage from 0 to 100, without decimals."
}
