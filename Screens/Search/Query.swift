import AssessmentModel
import Localization

/// A search query for criteria: words, ranges of ids, and tokens that filter.
///
/// Every word must occur in the id or a text of a criterion, or in its answer. A token begins with `#` and names a
/// level, an answer state or a tag, or begins with `@` and names an owner. Tokens of one kind are alternatives, and so
/// are ranges; every kind must match.
struct Query: Hashable, Sendable {
    /// The query as typed.
    let text: String
    let words: [SearchWord]
    let ranges: [IDRange]
    private let levels: Set<Level>
    private let states: Set<AnswerState>
    private let tags: Set<String>
    let owners: [OwnerToken]
    /// Tokens without a meaning in the catalogue.
    let unknown: [String]
    /// The beginning of a token that is being typed, without its `#`; nil for anything else.
    let beginning: String?

    /// The query that every criterion matches.
    init() {
        (text, words, ranges, owners, unknown) = ("", [], [], [], [])
        (levels, states, tags, beginning) = ([], [], [], nil)
    }

    init(_ text: String, in index: SearchIndex) {
        self.text = text
        var words: [SearchWord] = []
        var ranges: [IDRange] = []
        var levels: Set<Level> = []
        var states: Set<AnswerState> = []
        var tags: Set<String> = []
        var unknown: [String] = []
        let terms = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        owners = terms.compactMap(OwnerToken.init)
        // A token filters only once it is complete, so that matches do not flicker while typing.
        let typing = text.last?.isWhitespace == false ? terms.last?.token : nil
        var beginning: String?
        for term in terms where !term.hasPrefix(OwnerToken.mark) {
            guard let token = term.token else {
                if let range = IDRange(term) { ranges.append(range) } else { words.append(SearchWord(term)) }
                continue
            }
            if let level = Level(token: token) {
                levels.insert(level)
            } else if let state = AnswerState(token: token) {
                states.insert(state)
            } else if index.tags.contains(where: { $0.name == token }) {
                tags.insert(token)
            } else if token == typing, SearchOperator.exists(beginning: token, in: index) {
                beginning = token
            } else if !token.isEmpty {
                unknown.append(token)
            }
        }
        self.words = words
        self.ranges = ranges
        self.levels = levels
        self.states = states
        self.tags = tags
        self.unknown = unknown
        self.beginning = beginning
    }

    var isEmpty: Bool {
        words.isEmpty && ranges.isEmpty && levels.isEmpty && states.isEmpty && tags.isEmpty && owners.isEmpty
            && unknown.isEmpty
    }

    /// Whether every criterion that matches is also among those that match the earlier query, whatever the answers are.
    func narrows(_ former: Query) -> Bool {
        guard unknown.isEmpty, former.unknown.isEmpty, ranges == former.ranges, levels == former.levels,
            tags == former.tags, words.count >= former.words.count
        else { return false }
        return zip(words, former.words).allSatisfy { $0.narrows($1) }
    }

    /// The criteria that match by their texts and the catalogue, likeliest first.
    ///
    /// - Parameter former: the matches of a query that this one narrows; nil for a query of its own.
    func candidates(in model: Model, _ index: SearchIndex, among former: [Int]? = nil) -> [Int] {
        guard unknown.isEmpty else { return [] }
        let found = index.criteria(matching: self, among: former)
        guard !levels.isEmpty || !tags.isEmpty else { return found }
        let criteria = model.catalog.criteria
        return found.filter { index in
            (levels.isEmpty || levels.contains(criteria[index].level))
                && (tags.isEmpty || criteria[index].tags.contains { tags.contains($0.lowercased()) })
        }
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

/// A word of a query, in lower case.
struct SearchWord: Hashable, Sendable {
    let bytes: [UInt8]
    /// What it comes down to if it may be the beginning of an id; nil for other words.
    let key: IDKey?

    init(_ word: String) {
        bytes = Array(word.utf8)
        let key = IDKey(bytes)
        self.key = key.isTypedID ? key : nil
    }

    /// Whether whatever contains this word, or has the id that it stands for, matches the former word too.
    func narrows(_ former: SearchWord) -> Bool {
        guard bytes.place(of: former.bytes) != nil else { return false }
        guard let key else { return true }
        // Ids with this key contain the letters with which it begins, but not always what was typed between.
        guard let formerKey = former.key else { return key.bytes.starts(with: former.bytes) }
        return formerKey.stands(forID: key.bytes) && (key.endsPadded || !formerKey.endsPadded)
    }
}

/// The state of an answer that a query can ask for.
enum AnswerState: CaseIterable, Hashable, Sendable {
    case open, met, partly, unmet, notApplicable
    case parked, conflict
    /// It has to be confirmed.
    case toConfirm
    /// Rated above zero without valid evidence.
    case unproven
    case expired
    /// A file of evidence is not the one that was attached.
    case changed
    /// A file of evidence is not there, or cannot be read.
    case missing
    case outOfScope
    /// Somebody judges it otherwise than it is claimed, or participants differ, among themselves or from the rating.
    case different

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
        case .toConfirm: model.marks(ofCriterionAt: index).contains(.toConfirm)
        case .expired: model.marks(ofCriterionAt: index).contains(.expired)
        case .changed: model.hasEvidence(at: index) { $0 == .changed }
        case .missing: model.hasEvidence(at: index) { !$0.counts && $0 != .changed }
        case .outOfScope: model.isOutOfScope(index)
        // Participants are not told what others say before they have said it themselves.
        case .different:
            model.participant == nil
                && (model.isJudgedOtherwise(index) || model.assessment.isDisputedAmongParticipants(at: index))
        case .unproven:
            (outcome == .rated(.one) || outcome.isBetween) && !model.scoreboard.isEvidenced(criterionAt: index)
        }
    }
}

extension Model {
    /// Whether a piece of evidence of the criterion is in such a condition.
    fileprivate func hasEvidence(at index: Int, _ isMeant: (EvidenceCondition) -> Bool) -> Bool {
        assessment.answers[index].allAttachments.contains { $0.evidence.map { isMeant(condition(of: $0)) } ?? false }
    }
}

extension StringProtocol {
    /// The part after `#`; nil for a word.
    fileprivate var token: String? { hasPrefix("#") ? String(dropFirst()) : nil }
}
