import AssessmentModel
import Cells
import Localization

/// Going from criterion to criterion, and through the text of one.
extension Walk {
    /// Makes the criterion current and shows its text from the beginning.
    mutating func select(_ index: Int, in context: Context) {
        let last = context.model.catalog.criteria.count - 1
        let index = min(max(0, index), last)
        if index != current { detailTop = 0 }
        current = index
        revealCurrent(in: context)
    }

    mutating func revealCurrent(in context: Context) {
        let rows = rows(in: context.model)
        list.reveal(rows.currentRow, of: rows.rows.count, height: layout(context.size).list.rows)
    }

    /// The criteria to walk through, in catalogue order, including the current one.
    func criteria(in model: Model) -> [Int] {
        if let filter { return filter.criteria(in: model, keeping: current) }
        return everything(in: model)
    }

    /// The criteria of the walk without its filter.
    private func everything(in model: Model) -> [Int] {
        model.catalog.criteria.indices.filter { showsOutOfScope || $0 == current || !model.isOutOfScope($0) }
    }

    /// Moves `count` criteria forward, or back if negative, within the filter.
    mutating func step(by count: Int, in context: Context) {
        let criteria = criteria(in: context.model)
        guard let place = criteria.firstIndex(of: current) else { return }
        select(criteria[min(max(0, place + count), criteria.count - 1)], in: context)
    }

    mutating func selectCategory(_ step: Int, in context: Context) {
        let catalog = context.model.catalog
        let kept = criteria(in: context.model)
        var category = catalog.category(ofCriterionAt: current) + step
        while let criteria = catalog.categories[safe: category]?.criteria {
            if let first = kept.first(where: criteria.contains) {
                return select(first, in: context)
            }
            category += step
        }
    }

    /// Goes on to the next criterion of the workshop's agenda, or else to the next to look at.
    ///
    /// - Parameter rated: a criterion whose rating is about to be recorded.
    mutating func goOn(in context: inout Context, besides rated: Int? = nil) {
        let model = context.model
        guard let workshop = model.runningWorkshop else {
            return goOn(in: &context, orSay: end(in: model, besides: rated)) { $0 != rated && model.isToLookAt($0) }
        }
        let kept = filter.map { Set($0.criteria(in: model, keeping: current)) }
        let next = workshop.next(after: current) { $0 != rated && kept?.contains($0) ?? true }
        guard let next else { return context.notify(filter == nil ? WorkshopScreenText.isThrough : WalkText.noneHere) }
        select(next, in: context)
    }

    mutating func goOn(
        in context: inout Context, orSay nothing: LocalizedString, where condition: (Int) -> Bool
    ) {
        let kept = filter.map { Set($0.criteria(in: context.model, keeping: current)) }
        let next = context.model.next(after: current) { condition($0) && kept?.contains($0) ?? true }
        guard let next else { return context.notify(nothing) }
        let catalog = context.model.catalog
        let category = catalog.category(ofCriterionAt: next)
        if category != catalog.category(ofCriterionAt: current) {
            context.notify(WalkText.crossed(catalog.categories[category], next < current))
        }
        select(next, in: context)
    }

    /// What to say where nothing is left to look at.
    ///
    /// - Parameter rated: a criterion whose rating is about to be recorded.
    func end(in model: Model, besides rated: Int? = nil) -> LocalizedString {
        guard let filter else { return model.isReview ? OverviewText.nothingClaimed : OverviewText.nothingOpen }
        let (count, all) = (filter.matched.count, everything(in: model).count)
        let isRated = filter.matched.allSatisfy {
            $0 == rated || model.scoreboard.outcome(ofCriterionAt: $0) != .open
        }
        if model.isReview { return WalkText.noneClaimed(of: count, all: all) }
        return isRated ? WalkText.allRated(count, all: all) : WalkText.noneOpen(of: count, all: all)
    }

    mutating func scroll(by pages: Int, in context: Context) {
        detailTop = view(in: context.model, context.size).detailTop(after: detailTop, pages: pages)
    }

    mutating func fold(_ folds: Bool, in context: inout Context) {
        unfoldsAll = !folds
        revealCurrent(in: context)
        let sections = context.model.catalog.categories[context.model.catalog.category(ofCriterionAt: current)].heading
            .sections
        if sections.isEmpty { context.notify(WalkText.noSections) }
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        if context.model.isProjected { return }
        let layout = layout(context.size)
        switch mouse.action {
        case .wheelUp where layout.list.contains(mouse.position): step(by: -1, in: context)
        case .wheelDown where layout.list.contains(mouse.position): step(by: 1, in: context)
        case .wheelUp: scroll(by: -1, in: context)
        case .wheelDown: scroll(by: 1, in: context)
        case .press:
            guard layout.list.contains(mouse.position) else { return }
            let rows = rows(in: context.model)
            let visible = list.visible(of: rows.rows.count, height: layout.list.rows, showing: rows.currentRow)
            let row = visible.lowerBound + mouse.position.row - layout.list.row
            guard visible.contains(row), let index = rows.criterion(at: row, in: context.model.catalog) else { return }
            select(index, in: context)
        }
    }
}
