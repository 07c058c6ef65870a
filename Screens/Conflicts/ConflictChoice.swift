import AssessmentModel
import Localization
import QualityChecks

/// A way to settle a conflict.
enum ConflictChoice: Hashable, Sendable {
    /// Take this comment, which has the changes of all sides.
    case merged(String)
    /// Take the value of one side.
    case side(Conflict.Side)
    /// Take another value.
    case value(Change)
    /// Type another value.
    case write(Question)

    /// What asks for another value.
    enum Question: Hashable, Sendable {
        /// The comment editor, for the criterion at this index.
        case comment(Int)
        /// The prompt for the owner of the criterion at this index.
        case owner(Int)
        /// The form for the details of a piece of evidence at the criterion of this index.
        case evidence(Int, EvidenceID)
        case prompt(Prompt.Purpose)
    }
}

extension ConflictChoice {
    /// The ways to settle a conflict, in the order in which they are offered.
    static func all(of conflict: Conflict, in model: Model) -> [ConflictChoice] {
        let sides = conflict.sides.map { ConflictChoice.side($0) }
        guard !model.isReview, conflict.place.party == model.assessment.voice else { return sides }
        let merged = conflict.mergedComment.map { [ConflictChoice.merged($0)] } ?? []
        let taken = Set(conflict.sides.map(\.change))
        let values = otherValues(of: conflict.place, in: model).filter { !taken.contains($0) }
        return merged + sides + values.map { .value($0) }
            + questions(about: conflict.place, in: model).map { .write($0) }
    }

    /// The values that need no typing.
    private static func otherValues(of place: Conflict.Place, in model: Model) -> [Change] {
        switch place.register {
        case .rating: ratings(of: place.slot, in: model).map { .rate(Judgement($0)) }
        case .scope: [.scope(nil)]
        case .toConfirm: [.toConfirm(nil)]
        case .evidence(let id): [.detach(id)]
        case .kind: Subject.Kind.allCases.map { .kind($0) }
        case .role: Subject.Role.allCases.map { .role($0) }
        case .profile: [.profile(nil)]
        case .catalog: [.catalog(nil)]
        case .respondent: [.respondent("")]
        case .milestone(let id): [.renameMilestone(id, nil)]
        case .comment, .parked, .owner, .waiver, .document, .name, .earlier, .examination, .finding, .decision, .reply,
            .sample, .decided, .workshop, .phase, .round, .commitment, .reveal, .actionItem, .finished, .question,
            .questionReply, .closed:
            []
        }
    }

    /// The ratings that need neither a number nor a reason.
    private static func ratings(of slot: Assessment.Slot, in model: Model) -> [Rating] {
        guard case .criterion(let index) = slot, model.catalog.scale != .percent else { return [] }
        let isFree = model.catalog.criteria[index].rules.notApplicable == .freely
        return model.catalog.scale.steps.map(\.rating) + (isFree ? [.notApplicable] : [])
    }

    private static func questions(about place: Conflict.Place, in model: Model) -> [Question] {
        switch (place.register, place.slot) {
        case (.rating, .criterion(let index)):
            let needsReason = model.catalog.criteria[index].rules.notApplicable == .withReason
            return (model.catalog.scale == .percent ? [.prompt(.percent(index))] : [])
                + (needsReason ? [.prompt(.reason(index))] : [])
        case (.comment, .criterion(let index)): return [.comment(index)]
        case (.owner, .criterion(let index)): return [.owner(index)]
        case (.evidence(let id), .criterion(let index)): return [.evidence(index, id)]
        case (.scope, .criterion(let index)):
            return [true, false].map { .prompt(.scope(index, isIncluded: $0)) }
        case (.waiver(let rule), .criterion(let index)):
            return CheckRule(rawValue: rule.text).map { [.prompt(.waiver(of: $0, .criterion(index)))] } ?? []
        case (.waiver(let rule), .level(let level)):
            return CheckRule(rawValue: rule.text).map { [.prompt(.waiver(of: $0, .level(level)))] } ?? []
        case (.name, _): return [.prompt(.subjectName)]
        case (.respondent, _): return [.prompt(.respondent)]
        case (.milestone(let id), _): return [.prompt(.milestone(id))]
        case (.rating, _), (.comment, _), (.owner, _), (.evidence, _), (.scope, _), (.waiver, _), (.parked, _),
            (.toConfirm, _), (.document, _), (.kind, _), (.role, _), (.profile, _), (.catalog, _), (.earlier, _),
            (.examination, _), (.finding, _), (.decision, _), (.reply, _), (.sample, _), (.decided, _), (.workshop, _),
            (.phase, _), (.round, _), (.commitment, _), (.reveal, _), (.actionItem, _), (.finished, _), (.question, _),
            (.questionReply, _), (.closed, _):
            return []
        }
    }
}

extension ConflictChoice.Question {
    /// Opens what asks for the value.
    ///
    /// - Parameter conflict: the one that it settles.
    func open(for conflict: Conflict, in context: inout Context) {
        let model = context.model
        switch self {
        case .comment(let index): context.push(CommentEditor(at: index, in: model, over: Walk(at: index)))
        case .owner(let index): context.push(OwnerPrompt(at: index, in: model))
        case .evidence(let index, let id):
            guard let attachment = model.assessment.answers[index].attachment(id),
                let form = AttachForm(at: index, amending: attachment, in: model)
            else { return }
            context.push(form)
        case .prompt(let purpose): context.push(Prompt(purpose, text: Self.text(of: conflict, for: purpose)))
        }
    }

    /// What the prompt begins with: the value that is shown.
    private static func text(of conflict: Conflict, for purpose: Prompt.Purpose) -> String {
        guard let change = conflict.sides.last?.change else { return "" }
        switch (purpose, change) {
        case (.waiver, .waive(_, let reason)): return reason
        case (.subjectName, .name(let name)): return name
        case (.respondent, .respondent(let text)): return text
        case (.milestone, .renameMilestone(_, let name?)): return name
        case (.reason, .rate(let judgement?)): return judgement.reason
        case (.scope, .scope(let decision?)): return decision.reason
        case (.waiver, _), (.subjectName, _), (.respondent, _), (.milestone, _), (.reason, _), (.scope, _),
            (.percent, _), (.dissent, _):
            return ""
        }
    }
}
