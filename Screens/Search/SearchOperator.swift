import AssessmentModel
import Localization
import Presentation
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
        case .toConfirm: LocalizedString("confirm", "bestätigen")
        case .unproven: LocalizedString("unproven", "unbelegt")
        case .expired: LocalizedString("expired", "abgelaufen")
        case .changed: LocalizedString("changed", "verändert")
        case .missing: LocalizedString("missing", "fehlend")
        case .outOfScope: LocalizedString("outside", "außerhalb")
        case .different: LocalizedString("differs", "abweichend")
        }
    }

    /// What it asks for, in a line.
    fileprivate var meaning: LocalizedString {
        switch self {
        case .open: LocalizedString("not rated yet", "noch nicht bewertet")
        case .met: LocalizedString("rated met", "als erfüllt bewertet")
        case .partly: LocalizedString("rated partly met", "als teilweise erfüllt bewertet")
        case .unmet: LocalizedString("rated unmet", "als nicht erfüllt bewertet")
        case .notApplicable: LocalizedString("rated not applicable", "als nicht anwendbar bewertet")
        case .parked: LocalizedString("parked, to be settled later", "zurückgestellt für später")
        case .conflict: LocalizedString("people's answers contradict each other", "Angaben widersprechen sich")
        case .toConfirm: LocalizedString("an answer to be confirmed", "eine Antwort, die zu bestätigen ist")
        case .unproven:
            LocalizedString(
                "met, at least partly, without evidence that counts",
                "wenigstens teilweise erfüllt, ohne gültigen Nachweis")
        case .expired: LocalizedString("a piece of evidence has expired", "ein Nachweis ist abgelaufen")
        case .changed:
            LocalizedString("a file of evidence was changed since", "ein Nachweis wurde nachträglich verändert")
        case .missing: LocalizedString("a file of evidence is missing", "die Datei eines Nachweises fehlt")
        case .outOfScope: LocalizedString("outside the scope", "außerhalb des Geltungsbereichs")
        case .different:
            LocalizedString(
                "judged otherwise than claimed, or participants differ", "anders beurteilt als angegeben, oder uneinig")
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

/// A token that begins with `#`, and what it asks for.
struct SearchOperator: Hashable, Sendable {
    /// The token without its `#`. Every language is understood.
    let name: LocalizedString
    /// What it asks for, in a line.
    let meaning: LocalizedString

    /// Those that every catalogue has.
    static let common =
        Level.allCases.map { level in
            SearchOperator(
                name: level.name,
                meaning: LocalizedString {
                    $0("criteria of the level \(level.name[$0])", "Kriterien des Grades \(level.name[$0])")
                })
        } + AnswerState.allCases.map { SearchOperator(name: $0.token, meaning: $0.meaning) }

    private init(name: LocalizedString, meaning: LocalizedString) {
        self.name = name
        self.meaning = meaning
    }

    private init(tag: SearchIndex.Tag) {
        let (count, isOne) = (tag.count, tag.count == 1)
        name = .same(tag.name)
        meaning = LocalizedString(
            "a tag of \(count) \(isOne ? "criterion" : "criteria")",
            "Schlagwort von \(count) \(isOne ? "Kriterium" : "Kriterien")")
    }

    /// Those with a name that begins so, in any language; the tags of the catalogue last.
    static func all(beginning start: String, in index: SearchIndex) -> [SearchOperator] {
        common.filter { $0.name.begins(with: start) }
            + index.tags.filter { $0.name.hasPrefix(start) }.map(SearchOperator.init(tag:))
    }

    static func exists(beginning start: String, in index: SearchIndex) -> Bool {
        common.contains { $0.name.begins(with: start) } || index.tags.contains { $0.name.hasPrefix(start) }
    }

    /// The name to show where this beginning was typed: in the language of the screen, unless only the other begins so.
    func name(beginning start: String, _ language: Language) -> String {
        ([language] + Language.allCases).map { name[$0] }.first { $0.hasPrefix(start) } ?? name[language]
    }

    /// The name that was probably meant by one that does not exist; nil if none is near.
    static func nearest(_ token: String, in index: SearchIndex) -> String? {
        // Comparing with every tag of a large catalogue would take too long for a key.
        let tags = index.tags.prefix(200).map(\.name)
        return Nearest.match(token, in: common.flatMap { one in Language.allCases.map { one.name[$0] } } + tags)
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
    func isWritten(as word: String) -> Bool { Language.allCases.contains { self[$0] == word } }

    /// Whether this string begins so in any language.
    fileprivate func begins(with start: String) -> Bool { Language.allCases.contains { self[$0].hasPrefix(start) } }
}

extension Outcome {
    /// True for a value strictly between zero and one.
    var isBetween: Bool {
        guard case .rated(let value) = self else { return false }
        return value != .zero && value != .one
    }
}
