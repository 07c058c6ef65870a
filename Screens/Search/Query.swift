import AssessmentModel
import Localization

/// A search query for criteria: words, and tokens that filter.
///
/// Every word must occur in the id, title or texts of a criterion. A token begins with `#` and names a level, an answer
/// state or a tag, or begins with `@` and names an owner. Tokens of one kind are alternatives; every kind must match.
struct Query: Hashable, Sendable {
    /// The query as typed.
    let text: String
    private let words: [String]
    private let levels: Set<Level>
    private let states: Set<AnswerState>
    private let tags: [String]
    let owners: [OwnerToken]
    /// Tokens without a meaning in the catalogue.
    let unknown: [String]

    init(_ text: String, in catalog: Catalog) {
        self.text = text
        var words: [String] = []
        var levels: Set<Level> = []
        var states: Set<AnswerState> = []
        var tags: [String] = []
        var unknown: [String] = []
        let known = Set(catalog.criteria.flatMap(\.tags).map { $0.lowercased() })
        let terms = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        owners = terms.compactMap(OwnerToken.init)
        // A token filters only once it is complete, so that matches do not flicker while typing.
        let typing = text.last?.isWhitespace == false ? terms.last?.token : nil
        for term in terms where !term.hasPrefix(OwnerToken.mark) {
            guard let token = term.token else {
                words.append(term)
                continue
            }
            if let level = Level(token: token) {
                levels.insert(level)
            } else if let state = AnswerState(token: token) {
                states.insert(state)
            } else if known.contains(token) {
                tags.append(token)
            } else if !token.isEmpty, !(token == typing && Self.hasToken(beginning: token, tags: known)) {
                unknown.append(token)
            }
        }
        self.words = words
        self.levels = levels
        self.states = states
        self.tags = tags
        self.unknown = unknown
    }

    /// Whether a token in any language begins with `start`.
    private static func hasToken(beginning start: String, tags: Set<String>) -> Bool {
        let strings = Level.allCases.map(\.name) + AnswerState.allCases.map(\.token)
        return strings.contains { string in Language.allCases.contains { string[$0].hasPrefix(start) } }
            || tags.contains { $0.hasPrefix(start) }
    }

    var isEmpty: Bool {
        words.isEmpty && levels.isEmpty && states.isEmpty && tags.isEmpty && owners.isEmpty && unknown.isEmpty
    }

    /// The criteria that match by the catalogue alone, likeliest first: the first word in the id, then in the title,
    /// then elsewhere; each group in catalogue order.
    func candidates(among texts: [SearchableText], of catalog: Catalog) -> [Int] {
        guard unknown.isEmpty else { return [] }
        var ranked: [[Int]] = Array(repeating: [], count: SearchableText.MatchField.allCases.count)
        for (index, text) in texts.enumerated() {
            let criterion = catalog.criteria[index]
            guard levels.isEmpty || levels.contains(criterion.level),
                tags.isEmpty || criterion.tags.contains(where: { tags.contains($0.lowercased()) })
            else { continue }
            // Stops at the first missing word: the query may be a pasted page.
            guard words.allSatisfy({ text.place(of: $0) != nil }) else { continue }
            ranked[words.first.flatMap(text.place(of:))?.rawValue ?? 0].append(index)
        }
        return Array(ranked.joined())
    }

    /// Whether a candidate's answer is in one of the requested states and has one of the requested owners.
    func matches(answerAt index: Int, in model: Model) -> Bool {
        guard states.isEmpty || states.contains(where: { $0.holds(ofCriterionAt: index, in: model) }) else {
            return false
        }
        guard !owners.isEmpty else { return true }
        let owner = model.assessment.answers[index].ownerName
        return owners.contains { $0.names(owner) }
    }
}

/// The state of an answer that a query can ask for.
enum AnswerState: CaseIterable, Hashable, Sendable {
    case open, met, partly, unmet, notApplicable
    case parked, conflict, expired
    case outOfScope
    /// Rated above zero without valid evidence.
    case unproven

    func holds(ofCriterionAt index: Int, in model: Model) -> Bool {
        let outcome = model.scoreboard.outcome(ofCriterionAt: index)
        return switch self {
        case .open: model.isOpen(index)
        case .met: outcome == .rated(.one)
        case .unmet: outcome == .rated(.zero)
        case .notApplicable: outcome == .notApplicable
        case .partly: outcome.isBetween
        case .parked: model.marks(ofCriterionAt: index).contains(.parked)
        case .conflict: model.marks(ofCriterionAt: index).contains(.conflict)
        case .expired: model.marks(ofCriterionAt: index).contains(.expired)
        case .outOfScope: model.isOutOfScope(index)
        case .unproven:
            (outcome == .rated(.one) || outcome.isBetween) && !model.scoreboard.isEvidenced(criterionAt: index)
        }
    }
}

extension StringProtocol {
    /// The part after `#`; nil for a word.
    fileprivate var token: String? { hasPrefix("#") ? String(dropFirst()) : nil }
}
