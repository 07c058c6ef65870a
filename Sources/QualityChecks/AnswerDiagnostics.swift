import AssessmentModel
import Scoring

/// What the checks need to know of one answer.
struct AnswerDiagnostics: Sendable {
    /// The outcome of the answer.
    let outcome: Outcome
    /// Whether it claims anything: evidence that shows what is missing supports no claim.
    var isClaim: Bool { outcome.isClaim }
    /// What it breaks by itself, in the order of the rules.
    let causes: [Check.Cause]
    /// The evidence attached to it, each file or address once.
    let evidence: [Evidence]
    private let waivers: [PartyWaivers]
    /// Whether it reaches what is asked for.
    let isReached: Bool

    /// Checks an answer.
    ///
    /// - Parameters:
    ///   - waivers: what each party waives there, the first of which counts.
    ///   - isVisited: whether somebody looked at a link.
    init(
        of answer: Answer, to criterion: Criterion, on scale: Scale, waivers: [PartyWaivers], today: CalendarDay,
        isVisited: (Evidence) -> Bool, condition: (Evidence) -> EvidenceCondition
    ) {
        outcome = Outcome(of: answer, to: criterion, on: scale)
        let attached = answer.attachments.compactMap(\.evidence)
        evidence = attached.count < 2 ? attached : Self.distinct(attached)
        self.waivers = waivers

        var causes: [Check.Cause] = answer.isConflicted ? [.conflict(answer.conflicts)] : []
        let isReached = outcome.reaches(criterion, on: scale)
        self.isReached = isReached
        if isReached { causes += Self.lacks(answer, attached, needs: criterion.rules.metNeeds) }
        if outcome.isClaim, !isReached, attached.isEmpty, !answer.has(.justification) {
            causes.append(.partlyWithoutSupport)
        }
        if answer.isUnanimouslyNotApplicable { causes += Self.doubts(outcome, criterion) }
        if let language = Repetition.language(in: criterion.texts.statement, repeatedBy: answer.commentText) {
            causes.append(.commentRepeatsStatement(language))
        }
        self.causes = causes + Self.faults(attached, today, isVisited, condition)
    }

    private static func distinct(_ attached: [Evidence]) -> [Evidence] {
        var contents: Set<Content> = []
        return attached.filter { contents.insert(Content(of: $0)).inserted }
    }

    /// The waiver of a rule, if there is one.
    func waiver(of rule: CheckRule) -> PartyWaivers.Waiver? { waivers.waiver(of: rule) }

    /// Whether a rule is waived by a waiver that counts.
    func isWaived(_ rule: CheckRule) -> Bool { waivers.waiver(of: rule).map { !$0.isRefused } ?? false }

    /// What *met* lacks. If the catalogue asks for evidence, only that rule reports missing evidence.
    private static func lacks(
        _ answer: Answer, _ attached: [Evidence], needs: Criterion.MetNeeds
    ) -> [Check.Cause] {
        let isProven = !attached.isEmpty
        let isComplete = answer.has(needs)
        switch needs {
        case .nothing: return isProven ? [] : [.metWithoutEvidence]
        case .justification:
            return (isProven ? [] : [.metWithoutEvidence]) + (isComplete ? [] : [.needsJustification])
        case .evidence: return isComplete ? [] : [.needsEvidence]
        case .url: return isComplete ? [] : [.needsURL]
        }
    }

    /// What is questionable about *not applicable*.
    private static func doubts(_ outcome: Outcome, _ criterion: Criterion) -> [Check.Cause] {
        if criterion.rules.notApplicable == .never { return [.notApplicableRefused] }
        return (outcome == .open ? [.needsReason] : []) + (criterion.level == .shall ? [.notApplicableAtShall] : [])
    }

    /// What is wrong with the evidence, rule by rule.
    private static func faults(
        _ attached: [Evidence], _ today: CalendarDay, _ isVisited: (Evidence) -> Bool,
        _ condition: (Evidence) -> EvidenceCondition
    ) -> [Check.Cause] {
        var (missing, changed, expired): ([Check.Cause], [Check.Cause], [Check.Cause]) = ([], [], [])
        var (empty, unvisited): ([Check.Cause], [Check.Cause]) = ([], [])
        for evidence in attached {
            switch condition(evidence) {
            case .intact, .unread: break
            case .changed: changed.append(.evidenceChanged(evidence))
            case .missing: missing.append(.evidenceMissing(evidence, .missing))
            case .notAFile: missing.append(.evidenceMissing(evidence, .notAFile))
            case .unreadable: missing.append(.evidenceMissing(evidence, .unreadable))
            }
            switch evidence.source {
            case .file(_, _, let bytes): if bytes == 0 { empty.append(.evidenceEmpty(evidence)) }
            case .url: if !isVisited(evidence) { unvisited.append(.linkNotVisited(evidence)) }
            }
            if let day = evidence.validUntil, evidence.isExpired(on: today) {
                expired.append(.evidenceExpired(evidence, day))
            }
        }
        return missing + changed + expired + empty + unvisited
    }
}

extension Outcome {
    fileprivate var isClaim: Bool {
        switch self {
        case .rated(let value): value > .zero
        case .open, .notApplicable, .disputed: false
        }
    }

    /// Whether it has the value that the criterion asks for.
    fileprivate func reaches(_ criterion: Criterion, on scale: Scale) -> Bool {
        guard case .rated(let value) = self else { return false }
        return value >= criterion.target.flatMap(scale.value(of:)) ?? .one
    }
}

extension Answer {
    /// Whether it is rated not applicable without a conflicting rating.
    fileprivate var isUnanimouslyNotApplicable: Bool {
        !judgement.heads.isEmpty && judgement.heads.allSatisfy { $0.value?.rating == .notApplicable }
    }
}

/// The identity of evidence: the content of the file, whatever its name, or the address.
enum Content: Hashable, Sendable {
    case file(sha256: String)
    case address(String)

    /// The identity of a piece of evidence.
    init(of evidence: Evidence) {
        switch evidence.source {
        case .file(let sha256, _, _): self = .file(sha256: sha256)
        case .url(let address): self = .address(address)
        }
    }
}
