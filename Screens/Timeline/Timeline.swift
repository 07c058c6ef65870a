import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots

/// The journal as people read it: who changed what in which sitting, the latest first.
struct Timeline: CachingPage {
    enum Action: Hashable, Sendable {
        case go, moment, plot, only, nextPerson, previousPerson, nextCategory, previousCategory
        case up, down, tenUp, tenDown, pageUp, pageDown, first, last, close
    }

    private(set) var filter = Sittings.Filter()
    /// The selected row.
    private(set) var row = 0
    private(set) var window = ListWindow()
    /// The place of the event that stays selected when others arrive or the filter changes.
    private var selected: Int32?
    /// The criterion whose latest change is selected first.
    private let begin: Int?
    var cached = Cached<Sittings.Filter, Sittings>()

    /// Begins at the latest change of a criterion, or at the latest of all.
    init(at criterion: Int? = nil) { begin = criterion }

    static let place = PagePlace.list

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .go, group: .goKeys, help: LocalizedString("go to the criterion", "zum Kriterium gehen"),
            footer: LocalizedString("go there", "hingehen")),
        Binding(
            .compare, to: .moment, group: .goKeys,
            help: LocalizedString("as it was then, beside today", "wie es damals war, neben heute"),
            footer: LocalizedString("as of then", "damals")),
        Binding(
            .plot, to: .plot, group: .goKeys,
            help: LocalizedString("the figures over time", "die Zahlen im Lauf der Zeit"),
            footer: LocalizedString("plot", "Kurve")),
        Binding(
            .nextView, to: .nextPerson, group: .goKeys,
            help: LocalizedString(
                "only what the next person did, or all did", "nur was die nächste Person tat, oder alle"),
            footer: LocalizedString("person", "Person")),
        Binding(
            .previousView, to: .previousPerson, group: .goKeys,
            help: LocalizedString("only what the person before did", "nur was die Person davor tat")),
        Binding(
            .nextCategory, to: .nextCategory, group: .goKeys,
            help: LocalizedString("only the next category, or all", "nur die nächste Kategorie, oder alle"),
            footer: LocalizedString("category", "Kategorie")),
        Binding(
            .previousCategory, to: .previousCategory, group: .goKeys,
            help: LocalizedString("only the category before", "nur die Kategorie davor")),
        Binding(
            .only, to: .only, group: .goKeys,
            help: LocalizedString("only this criterion, or all", "nur dieses Kriterium, oder alle"),
            footer: LocalizedString("only this", "nur dieses")),
        Binding(
            .back, .timeline, to: .close, group: .goKeys,
            help: LocalizedString("all changes again; back", "wieder alle Änderungen; zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("the change below", "die Änderung darunter")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("the change above", "die Änderung darüber")),
        Binding(
            .tenDown, to: .tenDown, group: .goKeys,
            help: LocalizedString("ten changes down", "zehn Änderungen nach unten")),
        Binding(
            .tenUp, to: .tenUp, group: .goKeys, help: LocalizedString("ten changes up", "zehn Änderungen nach oben")),
        Binding(
            .pageDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("the latest change", "die neueste Änderung")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("the first change", "die erste Änderung")),
    ])

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .moment:
            model.past != nil ? PastText.isPast : model.trial != nil ? WhatIfText.onlyRatings : nil
        case .nextPerson, .previousPerson:
            content(about: filter, in: model).people.count < 2 ? TimelineText.onePerson : nil
        case .nextCategory, .previousCategory:
            model.catalog.categories.count < 2 ? TimelineText.oneCategory : nil
        case .go, .plot, .only, .up, .down, .tenUp, .tenDown, .pageUp, .pageDown, .first, .last, .close: nil
        }
    }

    // MARK: Content

    func subject(in size: Size) -> Sittings.Filter { filter }

    static func content(of filter: Sittings.Filter, in model: Model) -> Sittings {
        Sittings(model.assessment, where: filter)
    }

    /// Computes the rows, and selects the event again that was selected, wherever it is now.
    mutating func prepare(in context: Context) {
        guard cached.content(of: filter, at: context.model.revision) == nil else { return }
        cached = Cached()
        let sittings = Self.content(of: filter, in: context.model)
        cached.keep(sittings, of: filter, at: context.model.revision)
        let wanted = selected ?? begin.flatMap { context.model.assessment.places(of: .criterion($0)).last }
        let row = wanted.flatMap { place in
            sittings.rows.firstIndex { $0.isChange && sittings.places(of: $0).contains(place) }
        }
        select(row ?? 1, of: sittings, in: context.size)
    }

    // MARK: Acting

    mutating func perform(_ action: Action, in context: inout Context) {
        let sittings = content(in: context.model, context.size)
        let height = TimelineView.list(of: context.size, isFiltered: !filter.isEmpty).rows
        switch action {
        case .go:
            guard let index = criterion(in: context.model, of: sittings) else {
                return context.notify(ListText.leadsNowhere, .problem)
            }
            context.request(.walk(index))
        case .moment:
            guard let event = event(in: context.model, of: sittings) else { return }
            context.push(EarlierMoment(after: event))
        case .plot: context.push(TrendPlot())
        case .only:
            guard filter.criterion == nil else { return filter.criterion = nil }
            guard let index = criterion(in: context.model, of: sittings) else {
                return context.notify(ListText.leadsNowhere, .problem)
            }
            filter.criterion = index
        case .nextPerson: turnPerson(1, of: sittings)
        case .previousPerson: turnPerson(-1, of: sittings)
        case .nextCategory: turnCategory(1, in: context.model)
        case .previousCategory: turnCategory(-1, in: context.model)
        case .up: move(by: -1, of: sittings, in: context.size)
        case .down: move(by: 1, of: sittings, in: context.size)
        case .tenUp: move(by: -10, of: sittings, in: context.size)
        case .tenDown: move(by: 10, of: sittings, in: context.size)
        case .pageUp: move(by: 2 - height, of: sittings, in: context.size)
        case .pageDown: move(by: height - 2, of: sittings, in: context.size)
        case .first: select(1, of: sittings, in: context.size)
        case .last: select(sittings.rows.count - 1, of: sittings, in: context.size)
        case .close:
            guard !filter.isEmpty else { return context.request(.close) }
            filter = Sittings.Filter()
            context.notify(TimelineText.all)
        }
    }

    private mutating func turnPerson(_ step: Int, of sittings: Sittings) {
        filter.person = ([nil] + sittings.people).element(step, after: filter.person)
    }

    private mutating func turnCategory(_ step: Int, in model: Model) {
        filter.criterion = nil
        filter.category = ([nil] + model.catalog.categories.indices.map { $0 }).element(step, after: filter.category)
    }

    /// Moves so many changes down, or up if negative; headings are passed over.
    private mutating func move(by steps: Int, of sittings: Sittings, in size: Size) {
        let step = steps.signum()
        var target = row
        for _ in 0..<abs(steps) {
            var next = target + step
            if let row = sittings.rows[safe: next], !row.isChange { next += step }
            guard let row = sittings.rows[safe: next], row.isChange else { break }
            target = next
        }
        select(target, of: sittings, in: size)
    }

    private mutating func select(_ row: Int, of sittings: Sittings, in size: Size) {
        self.row = min(max(0, row), max(0, sittings.rows.count - 1))
        let height = TimelineView.list(of: size, isFiltered: !filter.isEmpty).rows
        // The heading of the sitting comes into view with its first line.
        if self.row > 0, let above = sittings.rows[safe: self.row - 1], !above.isChange {
            window.reveal(self.row - 1, of: sittings.rows.count, height: height)
        }
        window.reveal(self.row, of: sittings.rows.count, height: height)
        if let row = sittings.rows[safe: self.row], row.isChange { selected = sittings.places(of: row).last }
    }

    /// The latest event of the selected line.
    private func event(in model: Model, of sittings: Sittings) -> Event? {
        sittings.rows[safe: row].flatMap { sittings.places(of: $0).last }.map { model.assessment.events[Int($0)] }
    }

    /// The criterion that the selected line names first, unless the person came from another one that it is about.
    private func criterion(in model: Model, of sittings: Sittings) -> Int? {
        guard let row = sittings.rows[safe: row] else { return nil }
        let criteria = sittings.places(of: row).lazy.compactMap { place -> Int? in
            let slot = model.assessment.slot(of: model.assessment.events[Int(place)].target)
            return if case .criterion(let index)? = slot { index } else { nil }
        }
        return criteria.first { $0 == begin } ?? criteria.first
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let sittings = content(in: context.model, context.size)
        switch mouse.action {
        case .wheelUp: move(by: -1, of: sittings, in: context.size)
        case .wheelDown: move(by: 1, of: sittings, in: context.size)
        case .press:
            let area = TimelineView.list(of: context.size, isFiltered: !filter.isEmpty)
            guard area.contains(mouse.position) else { return }
            let visible = window.visible(of: sittings.rows.count, height: area.rows, showing: row)
            let pressed = visible.lowerBound + mouse.position.row - area.row
            guard visible.contains(pressed), sittings.rows[pressed].isChange else { return }
            if pressed == row { return perform(.go, in: &context) }
            select(pressed, of: sittings, in: context.size)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        TimelineView(model: model, sittings: content(in: model, grid.size), filter: filter, selected: row)
            .draw(on: &grid, window)
    }
}

extension Sittings.Row {
    /// Whether it can be selected.
    var isChange: Bool {
        switch self {
        case .sitting: false
        case .changes: true
        }
    }
}
