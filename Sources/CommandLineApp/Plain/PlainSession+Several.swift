import AssessmentModel
import Localization
import Screens

/// Answers for several criteria at once: "IOP-01 IOP-02 m".
extension PlainSession {
    /// Does what follows the ids for all of them, in one step.
    mutating func answer(_ indexes: [Int], _ rest: String) {
        if let refusal = refusal(isRating: true) { return refuse(refusal) }
        switch PlainLine(rest, of: model) {
        case .rating(let rating): rate(rating, at: indexes)
        case .number(let step):
            if let refusal = indexes.compactMap({ [model] in model.refusal(ofStep: step, at: $0) }).first {
                return refuse(refusal)
            }
            let scale = model.catalog.scale
            let rating = scale == .percent ? Scale.percentage(String(step)) : scale.rating(ofStep: step)
            guard let rating else { return refuse(WalkText.notOnScale(scale)) }
            rate(rating, at: indexes)
        case .command(let command, let more): carryOut(command, more, at: indexes)
        case .empty, .criterion, .several, .unknown: refuse(PlainText.whatForSeveral)
        }
    }

    private mutating func carryOut(_ command: PlainCommand, _ more: String, at indexes: [Int]) {
        if let rating = command.rating { return rate(rating, at: indexes, reason: more) }
        if command == .clear { return record(.rate(nil), at: indexes) }
        if let refusal = refusal(isRating: false) { return refuse(refusal) }
        switch command {
        case .confirm: record(.toConfirm(nil), at: indexes)
        case .park:
            let areParked = indexes.allSatisfy { model.assessment.answers[$0].isParked }
            record(.flag(.parked, !areParked, reason: areParked ? "" : more), at: indexes)
        case .owner where !more.isEmpty: record(.assign(to: more == Self.nothing ? "" : more), at: indexes)
        case .met, .partly, .unmet, .notApplicable, .metAndOn, .partlyAndOn, .unmetAndOn, .clear, .owner, .comment,
            .attach, .evidence, .scope, .nextOpen, .next, .previous, .nextCategory, .previousCategory, .nextParked,
            .nextConflict, .search, .filter, .list, .overview, .text, .history, .timeline, .why, .gaps, .shortest,
            .checks, .actions,
            .whatIf, .undo, .redo, .sign, .vote, .profile, .language, .help, .quit:
            refuse(PlainText.whatForSeveral)
        }
    }

    private mutating func rate(_ rating: Rating, at indexes: [Int], reason: String = "") {
        guard model.catalog.scale.allows(rating) else { return refuse(WalkText.notOnScale(model.catalog.scale)) }
        let needsReason = indexes.contains { model.catalog.criteria[$0].rules.notApplicable == .withReason }
        if rating == .notApplicable, reason.isEmpty, needsReason { return ask(.reasons(indexes)) }
        record(.rate(Judgement(rating, reason: reason)), at: indexes)
    }

    /// Records the same change for several criteria, and tells it once.
    mutating func record(_ change: Change, at indexes: [Int]) {
        let spread = model.spread(change, to: indexes)
        let told = WalkText.answered(spread.changed, leavingOut: spread.leftOut)
        guard !spread.entries.isEmpty else { return say(told) }
        record(.record(together: spread.entries), telling: .together(spread.entries.count, told))
    }
}
