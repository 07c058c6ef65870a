import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One criterion, one decision: the list on the left, the criterion and its answer on the right.
struct Walk: Page, Hashable {
    /// The current criterion's index in the catalogue.
    private(set) var current: Int
    private var list: ListWindow
    /// The first visible line of the criterion's text.
    private var detailTop: Int
    /// Limits the walk to some criteria; nil for all.
    private var filter: Filter?
    private var unfoldsAll = false
    /// The marked criteria: what is answered next is answered for all of them.
    private(set) var marked: Set<Int> = []
    private var showsOutOfScope = false
    private var laidOut = LaidOutText()

    /// The current criterion's text. Laying it out takes a good part of a key's time, and ratings do not change it.
    private struct LaidOutText: Hashable {
        struct Subject: Hashable {
            let criterion: CriterionID
            let profile: String?
            let columns: Int
            let language: Language
        }

        var subject: Subject?
        var lines: [Line] = []
    }

    init(at index: Int, detailTop: Int = 0, listTop: Int = 0) {
        current = index
        self.detailTop = detailTop
        list = ListWindow(top: listTop)
    }

    func place(in model: Model) -> ResumePoint {
        ResumePoint(
            criterion: model.catalog.criteria[current].id, isInWalk: true, detailTop: detailTop, listTop: list.top)
    }

    /// Makes the criterion current and shows its text from the beginning.
    mutating func select(_ index: Int, in context: Context) {
        let last = context.model.catalog.criteria.count - 1
        let index = min(max(0, index), last)
        if index != current { detailTop = 0 }
        current = index
        revealCurrent(in: context)
    }

    /// Limits the walk to matching criteria; nil shows all again.
    mutating func filter(to filter: Filter?, in context: Context) {
        self.filter = filter
        revealCurrent(in: context)
    }

    private mutating func revealCurrent(in context: Context) {
        let rows = rows(in: context.model)
        list.reveal(rows.currentRow, of: rows.rows.count, height: layout(context.size).list.rows)
    }

    private func subject(in model: Model, _ size: Size) -> LaidOutText.Subject {
        LaidOutText.Subject(
            criterion: model.catalog.criteria[current].id, profile: model.activeProfile?.id,
            columns: layout(size).detail.columns, language: model.language)
    }

    static let isPrepared = true

    mutating func prepare(in context: Context) {
        let subject = subject(in: context.model, context.size)
        guard subject != laidOut.subject else { return }
        laidOut = LaidOutText(
            subject: subject,
            lines: WalkView.text(ofCriterionAt: current, in: context.model, columns: subject.columns))
    }

    private func view(in model: Model, _ size: Size) -> WalkView {
        let isCurrent = laidOut.subject == subject(in: model, size)
        return WalkView(
            model: model, layout: layout(size), current: current, text: isCurrent ? laidOut.lines : nil)
    }

    private func rows(in model: Model) -> WalkList {
        WalkList(
            model: model, current: current, filter: filter, unfoldsAll: unfoldsAll, showsOutOfScope: showsOutOfScope)
    }

    private func layout(_ size: Size) -> WalkLayout { WalkLayout(size, isFiltered: filter != nil) }

    /// The criteria to walk through, in catalogue order, including the current one.
    private func criteria(in model: Model) -> [Int] {
        if let filter { return filter.criteria(in: model, keeping: current) }
        return model.catalog.criteria.indices.filter {
            showsOutOfScope || $0 == current || !model.isOutOfScope($0)
        }
    }

    /// Moves `count` criteria forward, or back if negative, within the filter.
    private mutating func step(by count: Int, in context: Context) {
        let criteria = criteria(in: context.model)
        guard let place = criteria.firstIndex(of: current) else { return }
        select(criteria[min(max(0, place + count), criteria.count - 1)], in: context)
    }

    private func copy(_ text: String, in context: inout Context) {
        context.emit(.copy(text))
        context.notify(WalkText.copied(context.model.catalog.criteria[current].id.text))
    }

    /// The criteria that the next answer is about.
    private var targets: [Int] { marked.isEmpty ? [current] : marked.sorted() }

    /// The criterion that the next answer is about: the first marked one, or else the current one.
    private var subject: Int { marked.min() ?? current }

    mutating func unmark() { marked = [] }

    /// Marks the current criterion, or takes its mark away, and goes to the next.
    private mutating func mark(in context: inout Context) {
        if marked.remove(current) == nil { marked.insert(current) }
        step(by: 1, in: context)
        context.notify(marked.isEmpty ? WalkText.unmarked : WalkText.marked(marked.count))
    }

    /// Marks all criteria in the list, or none if all are marked.
    private mutating func markAll(in context: inout Context) {
        let listed = Set(
            rows(in: context.model).rows.compactMap { if case .criterion(let index, _) = $0 { index } else { nil } })
        marked = listed.isSubset(of: marked) ? [] : marked.union(listed)
        context.notify(marked.isEmpty ? WalkText.unmarked : WalkText.marked(marked.count))
    }

    static func canBeTried(_ action: Action) -> Bool {
        switch action {
        case .rate, .rateAndGoOn, .rateStep, .clear, .whatIf, .mark, .markAll: true
        case .up, .down, .pageUp, .pageDown, .first, .last, .previousCategory, .nextCategory, .goOn, .nextParked,
            .nextConflict, .search, .outOfScope, .unfold, .fold, .scrollUp, .scrollDown, .comment, .attach, .evidence,
            .park, .owner, .scope, .history, .why, .gaps, .back, .checks, .copyID, .copyText:
            false
        }
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .answered(true) = message { context.request(.keepTried) }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .whatIf: model.trial == nil ? nil : WhatIfText.isOn
        case .rate(let rating), .rateAndGoOn(let rating):
            marked.isEmpty ? model.refusal(of: rating, at: current) : nil
        case .rateStep(let step): model.refusal(ofStep: step, at: subject)
        case .clear:
            targets.allSatisfy { model.assessment.answers[$0].rating == nil } ? WalkText.notRated : nil
        case .goOn: model.nothingToLookAt
        case .nextParked: model.count(.parked) == 0 ? OverviewText.nothingParked : nil
        case .nextConflict: model.count(.conflict) == 0 ? OverviewText.noConflict : nil
        case .outOfScope: model.scoreboard.overall.outOfScope == 0 ? WalkText.nothingOutside : nil
        case .scope:
            model.scoreboard.inclusion(ofCriterionAt: current) == .notAsked
                ? ScopeText.notAsked(model.catalog.criteria[current]) : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .previousCategory, .nextCategory, .search, .unfold, .fold,
            .scrollUp, .scrollDown, .comment, .attach, .evidence, .park, .owner, .history, .why, .gaps, .back,
            .checks, .mark, .markAll, .copyID, .copyText:
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
        case .goOn: goOn(in: &context, where: model.isToLookAt)
        case .nextParked: goOn(in: &context) { model.marks(ofCriterionAt: $0).contains(.parked) }
        case .nextConflict: goOn(in: &context) { model.marks(ofCriterionAt: $0).contains(.conflict) }
        case .search: context.push(Search(filter?.query.text ?? "", in: model))
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
            let here = current
            goOn(in: &context) { $0 != here && model.isToLookAt($0) }
        case .rateStep(let digit) where model.catalog.scale == .percent:
            context.push(Prompt(.percent(subject), text: String(digit)))
        case .rateStep(let step):
            model.catalog.scale.rating(ofStep: step).map { _ = rate($0, in: &context) }
        case .mark: mark(in: &context)
        case .copyID: copy(model.catalog.criteria[current].id.text, in: &context)
        case .copyText:
            let criterion = model.catalog.criteria[current]
            copy(CriterionText(criterion, model.language).whole, in: &context)
        case .markAll: markAll(in: &context)
        case .clear: context.record(.rate(nil), at: subject)
        case .comment:
            context.push(CommentEditor(at: current, in: model, over: self))
        case .attach: context.push(AttachForm(at: subject, for: targets))
        case .evidence: context.push(EvidenceList(at: current))
        case .park:
            let isParked = targets.allSatisfy { model.assessment.answers[$0].isParked }
            context.record(.flag(.parked, !isParked), at: subject)
            context.notify(isParked ? WalkText.takenUp : WalkText.parked)
        case .owner: context.push(OwnerPrompt(at: subject, in: model))
        case .scope: context.push(Prompt(.scope(subject, isIncluded: model.isOutOfScope(subject))))
        case .history: context.push(History(at: current))
        case .why:
            context.push(Why(ofCategoryAt: model.catalog.category(ofCriterionAt: current)))
        case .gaps: context.push(GapList(at: current))
        case .whatIf: context.request(.tryOut)
        case .checks: context.push(CheckList(at: current, in: model))
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

    /// Rates the current criterion. Returns false if a reason is asked for first.
    @discardableResult
    private func rate(_ rating: Rating, in context: inout Context) -> Bool {
        let model = context.model
        let answer = model.assessment.answers[subject]
        let criterion = model.catalog.criteria[subject]
        if rating == .notApplicable,
            targets.contains(where: { model.catalog.criteria[$0].rules.notApplicable != .freely })
        {
            context.push(Prompt(.reason(subject), text: answer.reason))
            return false
        }
        let changes = targets.map { model.assessment.answers[$0] }.contains {
            $0.rating != rating || $0.judgement.isConflicted
        }
        guard changes else {
            context.notify(WalkText.already(rating, on: model.catalog.scale))
            return true
        }
        context.rate(Judgement(rating), at: subject)
        if let need = WalkText.missing(criterion, answer, rating) { context.notify(need) }
        return true
    }

    private mutating func fold(_ folds: Bool, in context: inout Context) {
        unfoldsAll = !folds
        revealCurrent(in: context)
        let sections = context.model.catalog.categories[context.model.catalog.category(ofCriterionAt: current)].heading
            .sections
        if sections.isEmpty { context.notify(WalkText.noSections) }
    }

    private mutating func selectCategory(_ step: Int, in context: Context) {
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

    private mutating func goOn(in context: inout Context, where condition: (Int) -> Bool) {
        let kept = filter.map { Set($0.criteria(in: context.model, keeping: current)) }
        let next = context.model.next(after: current) { condition($0) && kept?.contains($0) ?? true }
        guard let next else { return context.notify(WalkText.noneHere) }
        let catalog = context.model.catalog
        let category = catalog.category(ofCriterionAt: next)
        if category != catalog.category(ofCriterionAt: current) {
            context.notify(WalkText.crossed(catalog.categories[category], next < current))
        }
        select(next, in: context)
    }

    private mutating func scroll(by pages: Int, in context: Context) {
        detailTop = view(in: context.model, context.size).detailTop(after: detailTop, pages: pages)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        AttachForm.offer(text, at: subject, for: targets, in: &context)
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

    func draw(on grid: inout Grid, model: Model) {
        if model.isProjected { return ProjectorView(model: model, current: current).draw(on: &grid) }
        let layout = layout(grid.size)
        view(in: model, grid.size).draw(on: &grid, detailTop: detailTop)
        guard layout.hasList else { return }
        let rows = rows(in: model)
        if let filter { draw(filter, of: rows.criteriaCount, on: &grid, above: layout.list, model.language) }
        WalkListView(model: model, list: rows, current: current, marked: marked).draw(
            on: &grid, in: layout.list, window: list)
    }

    func drawHeader(on grid: inout Grid, model: Model) {
        view(in: model, grid.size).drawHeader(on: &grid)
    }

    private func draw(
        _ filter: Filter, of criteria: Int, on grid: inout Grid, above list: Area, _ language: Language
    ) {
        let count = String(criteria)
        let room = list.columns - 2
        grid.put(
            WalkText.only(filter.query.text)[language].truncated(to: room - count.columns - 1),
            column: list.column + 1, row: list.row - 1, style: .accent)
        grid.put(count, column: list.column + 1 + room - count.columns, row: list.row - 1, style: .accent)
    }
}
