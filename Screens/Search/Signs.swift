import Assessment
import Scoring
import Wording

extension Level {
    /// The level that a sign names, in any language.
    init?(sign: String) {
        guard let level = Level.allCases.first(where: { $0.name.isSaid(by: sign) }) else { return nil }
        self = level
    }
}

extension AnswerState {
    /// The word of its sign.
    var sign: Phrase {
        switch self {
        case .open: Phrase("open", "offen")
        case .met: Phrase("met", "erfüllt")
        case .partly: Phrase("partly", "teilweise")
        case .unmet: Phrase("unmet", "nicht")
        case .notApplicable: Phrase("n/a", "entfällt")
        case .parked: Phrase("parked", "zurückgestellt")
        case .conflict: Phrase("conflict", "widerspruch")
        case .expired: Phrase("expired", "abgelaufen")
        case .unproven: Phrase("unproven", "unbelegt")
        }
    }

    /// The state that a sign names, in any language.
    init?(sign: String) {
        // Also typed without its stroke.
        let sign =
            sign.count == 2 && sign.hasPrefix("n") && sign.hasSuffix("a") ? Self.notApplicable.sign[.english] : sign
        guard let state = AnswerState.allCases.first(where: { $0.sign.isSaid(by: sign) }) else { return nil }
        self = state
    }
}

extension Phrase {
    /// Whether a person means this, whichever language they type in.
    fileprivate func isSaid(by word: String) -> Bool { Tongue.allCases.contains { self[$0] == word } }
}

extension Standing {
    /// True for a value between nothing and all.
    var isBetween: Bool {
        guard case .rated(let value) = self else { return false }
        return value != .zero && value != .one
    }
}
