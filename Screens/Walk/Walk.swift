import Assessment
import Cells
import Scoring
import Wording

/// One criterion, one decision: the list on the left, the criterion and its answer on the right.
struct Walk: Page, Hashable {
    /// The current criterion's index in the catalogue.
    private(set) var current: Int
    private var list: ListWindow
    /// The first line of the criterion's text on show.
    private var detailTop: Int

    init(at index: Int, detailTop: Int = 0, listTop: Int = 0) {
        current = index
        self.detailTop = detailTop
        list = ListWindow(top: listTop)
    }

    func place(in model: Model) -> Place {
        Place(
            criterion: model.catalog.criteria[current].id, isInWalk: true, detailTop: detailTop, listTop: list.top)
    }

    /// Makes the criterion the current one and shows its text from the beginning.
    mutating func select(_ index: Int, in context: Context) {
        let last = context.model.catalog.criteria.count - 1
        let index = min(max(0, index), last)
        if index != current { detailTop = 0 }
        current = index
        let rows = WalkList(model: context.model, current: index)
        list.reveal(rows.row(of: index), of: rows.count, height: WalkLayout(context.size).list.rows)
    }

    func unavailable(_ action: Action, in model: Model) -> Phrase? {
        switch action {
        case .rate(let rating): Self.refusal(of: rating, at: current, in: model)
        case .rateStep(let step): Self.refusal(ofStep: step, at: current, in: model)
        case .clear: model.assessment.answers[current].rating == nil ? WalkText.notRated : nil
        case .nextOpen: model.scoreboard.overall.open == 0 ? OverviewText.nothingOpen : nil
        case .nextParked: model.count(.parked) == 0 ? OverviewText.nothingParked : nil
        case .nextConflict: model.count(.conflict) == 0 ? OverviewText.noConflict : nil
        default: nil
        }
    }

    private static func refusal(of rating: Rating, at index: Int, in model: Model) -> Phrase? {
        let criterion = model.catalog.criteria[index]
        if !model.catalog.scale.allows(rating) { return WalkText.notOnScale(model.catalog.scale) }
        if rating == .notApplicable, criterion.rules.notApplicable == .never {
            return WalkText.neverNotApplicable(criterion.id)
        }
        return nil
    }

    private static func refusal(ofStep step: Int, at index: Int, in model: Model) -> Phrase? {
        guard let rating = rating(ofStep: step, on: model.catalog.scale) else {
            return WalkText.noSuchStep(model.catalog.scale.steps.count)
        }
        return refusal(of: rating, at: index, in: model)
    }

    private static func rating(ofStep step: Int, on scale: Scale) -> Rating? {
        step == 0 ? .notApplicable : scale.steps[safe: scale.steps.count - step]?.rating
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .up: select(current - 1, in: context)
        case .down: select(current + 1, in: context)
        case .pageUp: select(current - 10, in: context)
        case .pageDown: select(current + 10, in: context)
        case .first: select(0, in: context)
        case .last: select(.max, in: context)
        case .previousCategory: selectCategory(-1, in: context)
        case .nextCategory: selectCategory(1, in: context)
        case .nextOpen: goOn(in: &context, where: model.isOpen)
        case .nextParked: goOn(in: &context) { model.remarks(ofCriterionAt: $0).contains(.parked) }
        case .nextConflict: goOn(in: &context) { model.remarks(ofCriterionAt: $0).contains(.conflict) }
        case .jump: context.turn(.push(.prompt(Prompt(.jump))))
        case .scrollDown: scroll(by: 1, in: context)
        case .scrollUp: scroll(by: -1, in: context)
        case .rate(let rating): rate(rating, in: &context)
        case .rateStep(let step):
            Self.rating(ofStep: step, on: model.catalog.scale).map { rate($0, in: &context) }
        case .clear: context.record(.rate(nil), at: current)
        case .comment:
            context.turn(.push(.comment(CommentEditor(at: current, in: model))))
        case .attach: context.turn(.push(.attach(AttachForm(at: current))))
        case .evidence: context.turn(.push(.evidence(EvidenceList(at: current))))
        case .park:
            let isParked = model.assessment.answers[current].isParked
            context.record(.flag(.parked, !isParked), at: current)
            context.say(isParked ? WalkText.takenUp : WalkText.parked)
        case .history: context.turn(.push(.history(History(at: current))))
        case .overview: context.turn(.overview)
        }
    }

    private func rate(_ rating: Rating, in context: inout Context) {
        let answer = context.model.assessment.answers[current]
        let criterion = context.model.catalog.criteria[current]
        if rating == .notApplicable, criterion.rules.notApplicable != .freely {
            return context.turn(.push(.prompt(Prompt(.reason(current), text: answer.reason))))
        }
        guard answer.rating != rating || answer.judgement.isConflicted else {
            return context.say(WalkText.already(rating, on: context.model.catalog.scale))
        }
        context.record(.rate(Judgement(rating)), at: current)
        if let need = WalkText.missing(criterion, answer, rating) { context.say(need) }
    }

    private mutating func selectCategory(_ step: Int, in context: Context) {
        let catalog = context.model.catalog
        var category = catalog.category(ofCriterionAt: current) + step
        while let criteria = catalog.categories[safe: category]?.criteria {
            if !criteria.isEmpty { return select(criteria.lowerBound, in: context) }
            category += step
        }
    }

    private mutating func goOn(in context: inout Context, where condition: (Int) -> Bool) {
        guard let index = context.model.next(after: current, where: condition) else { return }
        select(index, in: context)
    }

    private mutating func scroll(by pages: Int, in context: Context) {
        let view = WalkView(model: context.model, layout: WalkLayout(context.size), current: current)
        detailTop = view.detailTop(after: detailTop, pages: pages)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let layout = WalkLayout(context.size)
        switch mouse.action {
        case .wheelUp where layout.list.contains(mouse.position): select(current - 1, in: context)
        case .wheelDown where layout.list.contains(mouse.position): select(current + 1, in: context)
        case .wheelUp: scroll(by: -1, in: context)
        case .wheelDown: scroll(by: 1, in: context)
        case .press:
            guard layout.list.contains(mouse.position) else { return }
            let rows = WalkList(model: context.model, current: current)
            let visible = list.visible(of: rows.count, height: layout.list.rows, showing: rows.row(of: current))
            let row = visible.lowerBound + mouse.position.row - layout.list.row
            guard visible.contains(row) else { return }
            select(rows.criterion(at: row), in: context)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        WalkView(model: model, layout: WalkLayout(grid.size), current: current)
            .draw(on: &grid, list: list, detailTop: detailTop)
    }
}
