/// What is to be recorded at one criterion so that it says what other answers said.
struct AnswerDraft {
    private let present: Answer
    private let scale: Scale
    private let isUsable: (Evidence) -> Bool
    private var judgement: Judgement?
    private var comment: String
    private var owner: String
    private var isParked = false
    private var parkingReason = ""
    private var scope: ScopeDecision?
    private var waivers: [(rule: RuleID, reason: String)] = []
    private var evidence: [Evidence] = []
    /// What is attached already, or is to be.
    private var attached: Set<Passage>
    /// Why the answer is to be confirmed; nil if nothing of it comes from elsewhere or from other words.
    private var cause: ConfirmationCause?

    /// What makes two pieces of evidence the same.
    private struct Passage: Hashable {
        let document: DocumentID
        let locator: String

        init(_ evidence: Evidence) { (document, locator) = (evidence.documentID, evidence.locator) }
    }

    /// - Parameters:
    ///   - present: what is said there already.
    ///   - scale: the ratings that can be given there.
    ///   - isUsable: whether a piece of evidence can be taken along.
    init(on present: Answer, scale: Scale, isUsable: @escaping (Evidence) -> Bool) {
        self.present = present
        self.scale = scale
        self.isUsable = isUsable
        comment = present.commentText
        owner = present.ownerName
        attached = Set(present.attachments.compactMap(\.evidence).map(Passage.init))
    }

    /// Takes in the answer to one of the criteria whose place this one takes.
    ///
    /// - Parameter isInPlace: whether an answer of the same id is there already.
    mutating func take(
        _ answer: Answer, from transition: CatalogTransition, _ origin: Int, to index: Int, isInPlace: Bool,
        words: (CriterionID, Answer) -> String
    ) {
        guard answer.saysAnything else { return }
        let (old, new) = (transition.old.criteria[origin], transition.new.criteria[index])
        if old.id == new.id {
            if !isInPlace { copy(answer, of: old.id, words) }
            let isCarried = transition.fates[origin] == .carried(index)
            if !isCarried || !isInPlace { confirm(answer, isCarried ? .carried : .reworded) }
        } else if transition.fates[origin] == .moved(to: index) {
            copy(answer, of: old.id, words)
            if isInPlace, answer.isParked { (isParked, parkingReason) = (true, answer.parkingReasonText) }
            confirm(answer, old.hasSameWords(as: new) ? .carried : .reworded)
        } else {
            offer(words(old.id, answer), with: answer)
            confirm(answer, .reworded)
        }
    }

    /// Other words ask for more attention than another place.
    private mutating func confirm(_ answer: Answer, _ cause: ConfirmationCause) {
        if answer.canBeConfirmed, self.cause != .reworded { self.cause = cause }
    }

    /// The whole answer. A rating in conflict, or one that the scale does not have, is only offered in words.
    private mutating func copy(_ answer: Answer, of id: CriterionID, _ words: (CriterionID, Answer) -> String) {
        if answer.judgement.isConflicted || answer.rating.map(scale.allows) == false {
            add(words(id, answer))
        } else {
            judgement = answer.judgement.current?.value ?? nil
            for assignment in answer.comment.heads { add(assignment.value) }
        }
        scope = answer.scope.isConflicted ? nil : (answer.scope.current?.value ?? nil)
        waivers = answer.waivers.standing.map { ($0.key, $0.value.value) }.sorted { $0.0.text < $1.0.text }
        addParts(of: answer)
    }

    private mutating func offer(_ words: String, with answer: Answer) {
        add(words)
        addParts(of: answer)
    }

    private mutating func addParts(of answer: Answer) {
        if owner.isEmpty { owner = answer.ownerName }
        for piece in answer.attachments.compactMap(\.evidence) where isUsable(piece) {
            if attached.insert(Passage(piece)).inserted { evidence.append(piece) }
        }
    }

    /// Adds a paragraph to the comment, unless it is there already.
    private mutating func add(_ text: String) {
        if text.isEmpty || comment.contains(text) { return }
        if comment.isEmpty { comment = text } else { comment += "\n\n\(text)" }
    }

    /// What to record: only what is not there already.
    var changes: [Change] {
        var changes: [Change] = []
        if let judgement, present.rating == nil { changes.append(.rate(judgement)) }
        if comment != present.commentText { changes.append(.comment(comment)) }
        if owner != present.ownerName { changes.append(.assign(to: owner)) }
        if isParked, !present.isParked { changes.append(.flag(.parked, true, reason: parkingReason)) }
        if let scope, (present.scope.current?.value ?? nil) == nil { changes.append(.scope(scope)) }
        for waiver in waivers where present.waivers[waiver.rule] == nil {
            changes.append(.waive(waiver.rule, reason: waiver.reason))
        }
        changes += evidence.map(Change.attach)
        if let cause, isToBeConfirmed(after: changes, for: cause) { changes.append(.toConfirm(cause)) }
        return changes
    }

    /// Whether the mark is still missing. Without any change there are two reasons: the words are other ones, or the
    /// rest went over before and the mark did not.
    private func isToBeConfirmed(after changes: [Change], for cause: ConfirmationCause) -> Bool {
        if !changes.isEmpty { return present.confirmationCause != cause }
        if !present.canBeConfirmed { return false }
        if present.toConfirm.heads.isEmpty { return true }
        return isOnlyReworded && present.confirmationCause != .reworded
    }

    /// Whether nothing but the words of the criterion differs.
    private var isOnlyReworded: Bool {
        cause == .reworded && judgement == nil && evidence.isEmpty && comment == present.commentText
    }
}

extension Answer {
    /// Whether there is anything that somebody could rely on.
    package var canBeConfirmed: Bool {
        rating != nil || judgement.isConflicted || !commentText.isEmpty || !attachments.isEmpty
            || (scope.current?.value ?? nil) != nil || !waivers.standing.isEmpty
    }

    /// The same, or anything that somebody is to do.
    fileprivate var saysAnything: Bool { canBeConfirmed || !ownerName.isEmpty || isParked }
}
