import AssessmentModel
import Cells
import Localization
import Presentation

/// What each key of the walk does, and why it is unavailable.
extension Walk {
    static func canBeTried(_ action: Action) -> Bool {
        switch action {
        case .rate, .rateAndGoOn, .rateStep, .clear, .whatIf, .mark, .markAll: true
        case .up, .down, .pageUp, .pageDown, .first, .last, .previousCategory, .nextCategory, .goOn, .nextParked,
            .nextConflict, .conflicts, .search, .outOfScope, .unfold, .fold, .scrollUp, .scrollDown, .comment, .attach,
            .evidence, .confirm, .park, .owner, .scope, .history, .why, .gaps, .back, .checks, .documents, .timeline,
            .copyID, .copyText, .findings, .questions, .actionItems, .workshop, .round, .decision:
            false
        }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .whatIf: model.trial == nil ? nil : WhatIfText.isOn
        case .rate(let rating), .rateAndGoOn(let rating):
            marked.isEmpty ? model.refusal(of: rating, at: current) : nil
        case .rateStep(let step): model.refusal(ofStep: step, at: subject)
        case .clear:
            targets.allSatisfy { model.assessment.answers[$0].rating == nil } ? WalkText.notRated : nil
        case .confirm where model.judgesBeside:
            targets.allSatisfy { model.claim(at: $0) == nil } ? model.nothingToAgreeWith : nil
        case .confirm:
            targets.allSatisfy { model.assessment.answers[$0].confirmationCause == nil }
                ? WalkText.nothingToConfirm : nil
        case .goOn: model.nothingToLookAt
        case .nextParked: model.count(.parked) == 0 ? OverviewText.nothingParked : nil
        case .nextConflict: model.count(.conflict) == 0 ? OverviewText.noConflict : nil
        case .outOfScope: model.scoreboard.overall.outOfScope == 0 ? WalkText.nothingOutside : nil
        case .scope:
            model.scoreboard.inclusion(ofCriterionAt: current) == .notAsked
                ? ScopeText.notAsked(model.catalog.criteria[current]) : nil
        case .round:
            model.workshopRefusal ?? (RoundPage.people(in: model).isEmpty ? RoundText.nobodyKnown : nil)
        case .decision: model.assessment.answers[current].commentText.isEmpty ? WalkText.nothingToDecide : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .previousCategory, .nextCategory, .conflicts, .search,
            .unfold, .fold,
            .scrollUp, .scrollDown, .comment, .attach, .evidence, .park, .owner, .history, .why, .gaps, .back,
            .checks, .documents, .timeline, .mark, .markAll, .copyID, .copyText, .findings, .questions, .actionItems,
            .workshop:
            nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .up: step(by: -1, in: context)
        case .down: step(by: 1, in: context)
        case .pageUp: step(by: -10, in: context)
        case .pageDown: step(by: 10, in: context)
        case .first: step(by: -model.catalog.criteria.count, in: context)
        case .last: step(by: model.catalog.criteria.count, in: context)
        case .previousCategory: selectCategory(-1, in: context)
        case .nextCategory: selectCategory(1, in: context)
        case .goOn: goOn(in: &context)
        case .nextParked:
            goOn(in: &context, orSay: WalkText.noneHere) { model.marks(ofCriterionAt: $0).contains(.parked) }
        case .nextConflict:
            goOn(in: &context, orSay: WalkText.noneHere) { model.marks(ofCriterionAt: $0).contains(.conflict) }
        case .conflicts: context.push(ConflictList(at: current, in: model))
        case .search: context.request(.search(filter?.query.text ?? ""))
        case .outOfScope:
            showsOutOfScope.toggle()
            revealCurrent(in: context)
            context.notify(showsOutOfScope ? WalkText.shown : WalkText.hiddenAgain)
        case .unfold: fold(false, in: &context)
        case .fold: fold(true, in: &context)
        case .scrollDown: scroll(by: 1, in: context)
        case .scrollUp: scroll(by: -1, in: context)
        case .rate(let rating): rate(rating, in: &context)
        case .rateAndGoOn(let rating):
            guard rate(rating, in: &context) else { return }
            // The rating is recorded only after this, so the current criterion may still be open.
            goOn(in: &context, besides: current)
        case .rateStep(let digit) where model.catalog.scale == .percent:
            context.push(Prompt(.percent(subject), text: String(digit)))
        case .rateStep(let step):
            model.catalog.scale.rating(ofStep: step).map { _ = rate($0, in: &context) }
        case .mark: mark(in: &context)
        case .copyID: copy(model.catalog.criteria[current].id.text, in: &context)
        case .copyText:
            copy(model.words(ofCriterionAt: current).whole, in: &context)
        case .markAll: markAll(in: &context)
        case .clear: context.record(.rate(nil), at: subject)
        case .comment:
            context.push(CommentEditor(at: current, in: model, over: self))
        case .attach: context.push(AttachForm(at: subject, for: targets))
        case .evidence: context.push(EvidenceList(at: current))
        case .park:
            let isParked = targets.allSatisfy { model.assessment.answers[$0].isParked }
            if !isParked, model.runningWorkshop != nil { return context.push(ParkForm(targets, in: model)) }
            context.record(.flag(.parked, !isParked), at: subject)
            context.notify(isParked ? WalkText.takenUp : WalkText.parked)
        case .confirm where model.judgesBeside: agree(in: &context)
        case .confirm:
            context.record(.toConfirm(nil), at: subject)
            context.notify(WalkText.confirmed)
        case .owner: context.push(OwnerPrompt(at: subject, in: model))
        case .scope: context.push(Prompt(.scope(subject, isIncluded: model.isOutOfScope(subject))))
        case .history: context.push(History(at: current))
        case .why:
            context.push(Why(ofCategoryAt: model.catalog.category(ofCriterionAt: current)))
        case .gaps: context.push(GapList(at: current))
        case .whatIf: context.request(.tryOut)
        case .checks: context.push(CheckList(at: current, in: model))
        case .documents: context.push(DocumentList())
        case .timeline: context.push(Timeline(at: current))
        case .findings: context.push(FindingList(at: current, in: model))
        case .questions: context.push(Questions(at: current, in: model))
        case .actionItems: context.push(ActionList(at: current, in: model))
        case .workshop: context.push(WorkshopPage(over: self, in: model))
        case .round: context.push(RoundPage(at: current, in: model))
        case .decision:
            let isDecision = model.assessment.answers[current].isDecision
            context.record(.flag(.decision, !isDecision), at: current)
            context.notify(isDecision ? WalkText.noDecision : WalkText.decided)
        case .back:
            if !marked.isEmpty {
                unmark()
                return context.notify(WalkText.unmarked)
            }
            guard filter != nil else { return context.request(.leaveWalk) }
            filter(to: nil, in: context)
            context.notify(WalkText.allAgain)
        }
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .answered(true) = message { context.request(.keepTried) }
    }

    func copy(_ text: String, in context: inout Context) {
        context.emit(.copy(text))
        context.notify(WalkText.copied(context.model.catalog.criteria[current].id.text))
    }
}
