import AssessmentModel
import Cells
import Localization
import QualityChecks
import Scoring
import Snapshots

/// The glyphs of ratings.
enum Marks {
    static func rating(_ outcome: Outcome) -> (glyph: String, style: Style) {
        let style: Style =
            switch outcome {
            case .open: .plain
            case .notApplicable: .muted
            case .disputed: Style(.poor, .bold)
            case .rated(.one): Style(.good)
            case .rated(.zero): Style(.poor)
            case .rated: Style(.fair)
            }
        return (outcome.sign, style)
    }
}

/// What a list marks beside a rating, the most pressing first.
enum Mark: Int, CaseIterable {
    case conflict, evidenceChanged, evidenceMissing, evidenceExpired, toConfirm, parked, withoutEvidence, otherCheck

    /// The most pressing mark of an answer; nil if there is nothing to point out.
    ///
    /// - Parameter rules: the rules whose checks stand.
    init?(_ marks: AnswerMarks, _ rules: some Sequence<CheckRule>) {
        var most: Mark? = marks.contains(.conflict) ? .conflict : nil
        if marks.contains(.expired) { most = most ?? .evidenceExpired }
        if marks.contains(.toConfirm) { most = most ?? .toConfirm }
        if marks.contains(.parked) { most = most ?? .parked }
        for rule in rules {
            let mark = Mark(rule: rule)
            if most.map({ mark.rawValue < $0.rawValue }) ?? true { most = mark }
        }
        guard let most else { return nil }
        self = most
    }

    private init(rule: CheckRule) {
        switch rule {
        case .conflict: self = .conflict
        case .evidenceChanged: self = .evidenceChanged
        case .evidenceMissing: self = .evidenceMissing
        case .evidenceExpired: self = .evidenceExpired
        case .metWithoutEvidence, .needsEvidence, .needsURL: self = .withoutEvidence
        case .needsJustification, .needsReason, .notApplicableRefused, .notApplicableAtShall, .commentRepeatsStatement,
            .evidenceOverused, .metOnUnmet, .notApplicableShare, .partlyWithoutSupport, .evidenceEmpty,
            .linkNotVisited:
            self = .otherCheck
        }
    }

    /// One column.
    var glyph: String {
        switch self {
        case .conflict: "≠"
        case .evidenceChanged: "*"
        case .evidenceMissing: "?"
        case .evidenceExpired: "†"
        case .toConfirm: "↻"
        case .parked: "◇"
        case .withoutEvidence: "·"
        case .otherCheck: "!"
        }
    }

    var style: Style {
        switch self {
        case .conflict, .evidenceChanged, .evidenceMissing: Style(.poor, .bold)
        case .evidenceExpired, .toConfirm, .parked: Style(.fair)
        case .withoutEvidence, .otherCheck: .muted
        }
    }

    /// What it means, for the help.
    var meaning: LocalizedString {
        switch self {
        case .conflict: LocalizedString("people disagree", "Angaben widersprechen sich")
        case .evidenceChanged: LocalizedString("evidence was changed", "ein Nachweis wurde verändert")
        case .evidenceMissing: LocalizedString("evidence is missing", "ein Nachweis fehlt")
        case .evidenceExpired: LocalizedString("evidence has expired", "ein Nachweis ist abgelaufen")
        case .toConfirm: LocalizedString("to be confirmed", "zu bestätigen")
        case .parked: LocalizedString("parked", "zurückgestellt")
        case .withoutEvidence: LocalizedString("met without evidence", "erfüllt ohne Nachweis")
        case .otherCheck: LocalizedString("another check: v shows it", "ein anderer Hinweis: v zeigt ihn")
        }
    }

    static let legend = LocalizedString("Marks beside ratings", "Zeichen neben Bewertungen")
}
