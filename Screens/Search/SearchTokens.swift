import AssessmentModel
import Localization
import Scoring

extension Level {
    /// The level that a sign names, in any language.
    init?(sign: String) {
        guard let level = Level.allCases.first(where: { $0.name.isSaid(by: sign) }) else { return nil }
        self = level
    }
}

extension AnswerState {
    /// The word of its sign.
    var sign: LocalizedString {
        switch self {
        case .open: LocalizedString("open", "offen")
        case .met: LocalizedString("met", "erfüllt")
        case .partly: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "nicht")
        case .notApplicable: LocalizedString("n/a", "entfällt")
        case .parked: LocalizedString("parked", "zurückgestellt")
        case .conflict: LocalizedString("conflict", "widerspruch")
        case .expired: LocalizedString("expired", "abgelaufen")
        case .outOfScope: LocalizedString("outside", "außerhalb")
        case .unproven: LocalizedString("unproven", "unbelegt")
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

/// What can be asked for of an owner.
enum OwnerSign: Hashable, Sendable {
    case nobody
    /// Somebody whose name is called so.
    case called(String)

    static let mark = "@"

    /// What stands behind the mark for those that nobody owns.
    private static let none = "-"

    /// The sign that a word in lower case is; nil for any other, and for the mark alone, behind which a name is to come.
    init?(_ word: String) {
        guard word.hasPrefix(Self.mark), word.count > 1 else { return nil }
        let name = String(word.dropFirst())
        self = name == Self.none ? .nobody : .called(name)
    }

    /// Whether it means this owner; the empty name is nobody's.
    func names(_ owner: String) -> Bool {
        switch self {
        case .nobody: owner.isEmpty
        case .called(let name): owner.isCalled(name)
        }
    }

    /// How the owners there are can be asked for where a name begins so: "@Jonas-Weber", and "@-" at the end.
    static func all(beginning start: String = "", in model: Model) -> [String] {
        let names = model.owners.filter { $0.isCalled(start) }
        return names.map { mark + $0.split(whereSeparator: \.isWhitespace).joined(separator: "-") }
            + (none.hasPrefix(start) ? [mark + none] : [])
    }
}

extension LocalizedString {
    /// Whether a person means this, whichever language they type in.
    fileprivate func isSaid(by word: String) -> Bool { Language.allCases.contains { self[$0] == word } }
}

extension Outcome {
    /// True for a value between nothing and all.
    var isBetween: Bool {
        guard case .rated(let value) = self else { return false }
        return value != .zero && value != .one
    }
}
