import Assessment
import Checks
import Screens

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
        switch cause {
        case .metWithoutEvidence: "met, and nothing is attached"
        case .needsJustification: "met without the comment that the catalogue asks for"
        case .needsEvidence: "met without the evidence that the catalogue asks for"
        case .needsURL: "met without the address that the catalogue asks for"
        case .needsReason: "not applicable without a reason, so it counts as open"
        case .notApplicableRefused: "not applicable, which the catalogue does not allow, so it counts as open"
        case .notApplicableAtShall: "not applicable, and it is a shall"
        case .commentRepeatsStatement: "the comment says what the criterion says, and no more"
        case .evidenceMissing(let evidence, let condition): "\(evidence.displayTitle) \(name(condition))"
        case .evidenceChanged(let evidence): "\(evidence.displayTitle) is not the file that was attached"
        case .evidenceExpired(let evidence, let day): "\(evidence.displayTitle) counted until \(day.text)"
        case .evidenceOverused(let evidence, let count, let limit):
            "\(evidence.displayTitle) supports \(count) criteria, more than \(limit)"
        case .metOnUnmet(let base): "met, and it builds on \(catalog.criteria[base].id), which is unmet"
        case .notApplicableShare(let count, let total, let limit):
            "\(count) of \(total) not applicable, more than \(limit.percentText) %"
        }
    }

    /// What settles it, beside a waiver.
    static func advice(_ cause: Check.Cause, in catalog: Catalog) -> String {
        switch cause {
        case .metWithoutEvidence, .needsEvidence: "attach what shows it, or rate it lower"
        case .needsJustification: "write why it is met"
        case .needsURL: "attach an address that others can open"
        case .needsReason: "give the reason with the rating"
        case .notApplicableRefused: "rate it"
        case .notApplicableAtShall: "rate it, or waive this with the reason that a customer would accept"
        case .commentRepeatsStatement: "write how it is met here"
        case .evidenceMissing, .evidenceChanged: "get the file from who attached it, or detach it"
        case .evidenceExpired: "attach a newer one, or set until when it counts"
        case .evidenceOverused: "attach to each what shows it, with the place in it"
        case .metOnUnmet(let base): "look at both again, this one and \(catalog.criteria[base].id)"
        case .notApplicableShare: "look through what is not applicable, or assess against a catalogue that fits"
        }
    }

    private static func name(_ condition: EvidenceCondition) -> String {
        switch condition {
        case .notAFile: "is no plain file in the project"
        case .unreadable: "cannot be read"
        case .missing, .intact, .unread, .changed: "is missing from the project"
        }
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
