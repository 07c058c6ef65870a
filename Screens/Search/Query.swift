import AssessmentModel
import Localization

/// What a person looks for among the criteria: words that have to occur, and signs that filter the choice.
///
/// Every word has to occur in the id, title or texts of a criterion. A sign begins with `#` and names a level, a state of
/// the answer or a tag, or with `@` and names who is to settle it; of several signs of one kind any will do, of different
/// kinds each has to hold.
struct Query: Hashable, Sendable {
    /// As it was typed.
    let text: String
    private let words: [String]
    private let levels: Set<Level>
    private let states: Set<AnswerState>
    private let tags: [String]
    /// Who is to settle it.
    let owners: [OwnerSign]
    /// SearchTokens that mean nothing in the catalogue.
    let unknown: [String]

    init(_ text: String, in catalog: Catalog) {
        self.text = text
        var words: [String] = []
        var levels: Set<Level> = []
        var states: Set<AnswerState> = []
        var tags: [String] = []
        var unknown: [String] = []
        let known = Set(catalog.criteria.flatMap(\.tags).map { $0.lowercased() })
        let tokens = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        owners = tokens.compactMap(OwnerSign.init)
        // What is still being typed narrows nothing yet, so that the matches do not come and go.
        let typing = text.last?.isWhitespace == false ? tokens.last?.sign : nil
        for token in tokens where !token.hasPrefix(OwnerSign.mark) {
            guard let sign = token.sign else {
                words.append(token)
                continue
            }
            if let level = Level(sign: sign) {
                levels.insert(level)
            } else if let state = AnswerState(sign: sign) {
                states.insert(state)
            } else if known.contains(sign) {
                tags.append(sign)
            } else if !sign.isEmpty, !(sign == typing && Self.signs(beginning: sign, tags: known)) {
                unknown.append(sign)
            }
        }
        self.words = words
        self.levels = levels
        self.states = states
        self.tags = tags
        self.unknown = unknown
    }

    /// Whether any sign begins so, in any language.
    private static func signs(beginning start: String, tags: Set<String>) -> Bool {
        let strings = Level.allCases.map(\.name) + AnswerState.allCases.map(\.sign)
        return strings.contains { string in Language.allCases.contains { string[$0].hasPrefix(start) } }
            || tags.contains { $0.hasPrefix(start) }
    }

    var isEmpty: Bool {
        words.isEmpty && levels.isEmpty && states.isEmpty && tags.isEmpty && owners.isEmpty && unknown.isEmpty
    }

    /// The criteria that the catalogue alone lets pass, the likeliest first: those with the first word in their id, in
    /// their title, elsewhere; each in the catalogue's order.
    func candidates(among texts: [SearchableText], of catalog: Catalog) -> [Int] {
        guard unknown.isEmpty else { return [] }
        var ranked: [[Int]] = Array(repeating: [], count: SearchableText.MatchField.allCases.count)
        for (index, text) in texts.enumerated() {
            let criterion = catalog.criteria[index]
            guard levels.isEmpty || levels.contains(criterion.level),
                tags.isEmpty || criterion.tags.contains(where: { tags.contains($0.lowercased()) })
            else { continue }
            // The first word that is missing ends it: somebody may have pasted a page.
            guard words.allSatisfy({ text.place(of: $0) != nil }) else { continue }
            ranked[words.first.flatMap(text.place(of:))?.rawValue ?? 0].append(index)
        }
        return Array(ranked.joined())
    }

    /// Whether the answer to a candidate is in one of the states that are asked for, and has one of the owners.
    func matches(answerAt index: Int, in model: Model) -> Bool {
        guard states.isEmpty || states.contains(where: { $0.holds(ofCriterionAt: index, in: model) }) else {
            return false
        }
        guard !owners.isEmpty else { return true }
        let owner = model.assessment.answers[index].ownerName
        return owners.contains { $0.names(owner) }
    }
}

/// What can be asked for of an answer.
enum AnswerState: CaseIterable, Hashable, Sendable {
    case open, met, partly, unmet, notApplicable
    case parked, conflict, expired
    /// Not asked of the subject.
    case outOfScope
    /// Rated above nothing, and no evidence that counts.
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
    /// What follows the `#` of a sign; nil for a word.
    fileprivate var sign: String? { hasPrefix("#") ? String(dropFirst()) : nil }
}
