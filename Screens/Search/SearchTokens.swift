import AssessmentModel
import Localization
import Scoring

extension Level {
    /// The level that a token names, in any language.
    init?(token: String) {
        guard let level = Level.allCases.first(where: { $0.name.isWritten(as: token) }) else { return nil }
        self = level
    }
}

extension AnswerState {
    /// The token without its `#`.
    var token: LocalizedString {
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

    /// The state that a token names, in any language.
    init?(token: String) {
        // Also without the slash.
        let token =
            token.count == 2 && token.hasPrefix("n") && token.hasSuffix("a")
            ? Self.notApplicable.token[.english] : token
        guard let state = AnswerState.allCases.first(where: { $0.token.isWritten(as: token) }) else { return nil }
        self = state
    }
}

/// An owner that a query can ask for.
enum OwnerToken: Hashable, Sendable {
    case nobody
    /// A matching name.
    case called(String)

    static let mark = "@"

    /// Goes after the mark for criteria without an owner.
    private static let none = "-"

    /// Parses a lowercase word; nil for any other word, and for the mark alone, because a name is still to come.
    init?(_ word: String) {
        guard word.hasPrefix(Self.mark), word.count > 1 else { return nil }
        let name = String(word.dropFirst())
        self = name == Self.none ? .nobody : .called(name)
    }

    /// Whether the token matches this owner; an empty name means nobody.
    func names(_ owner: String) -> Bool {
        switch self {
        case .nobody: owner.isEmpty
        case .called(let name): owner.isCalled(name)
        }
    }

    /// The tokens for all owners that match `start`: "@Jonas-Weber", and "@-" last.
    static func all(beginning start: String = "", in model: Model) -> [String] {
        let names = model.owners.filter { $0.isCalled(start) }
        return names.map { mark + $0.split(whereSeparator: \.isWhitespace).joined(separator: "-") }
            + (none.hasPrefix(start) ? [mark + none] : [])
    }
}

extension LocalizedString {
    /// Whether the word is this string in any language.
    fileprivate func isWritten(as word: String) -> Bool { Language.allCases.contains { self[$0] == word } }
}

extension Outcome {
    /// True for a value strictly between zero and one.
    var isBetween: Bool {
        guard case .rated(let value) = self else { return false }
        return value != .zero && value != .one
    }
}
