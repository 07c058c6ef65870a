import Assessment
import Scoring

extension Level {
    /// The level that a sign names, in either language.
    init?(sign: String) {
        switch sign {
        case "shall", "muss": self = .shall
        case "should", "soll": self = .should
        case "may", "kann": self = .may
        default: return nil
        }
    }
}

extension AnswerState {
    /// The state that a sign names, in either language.
    init?(sign: String) {
        switch sign {
        case "open", "offen": self = .open
        case "met", "erfüllt": self = .met
        case "partly", "teilweise": self = .partly
        case "unmet", "nicht": self = .unmet
        case "n/a", "na", "entfällt": self = .notApplicable
        case "parked", "zurückgestellt": self = .parked
        case "conflict", "widerspruch": self = .conflict
        case "expired", "abgelaufen": self = .expired
        case "unproven", "unbelegt": self = .unproven
        default: return nil
        }
    }
}

extension Standing {
    /// True for a value between nothing and all.
    var isBetween: Bool {
        guard case .rated(let value) = self else { return false }
        return value != .zero && value != .one
    }
}
