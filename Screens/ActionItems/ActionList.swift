import AssessmentModel
import Cells
import Localization
import Presentation

/// What is to be done by whom and by when, and the parking lot.
struct ActionList: CursorPage, Hashable {
    enum Action: Hashable, Sendable {
        case move(CursorMove)
        case open, new, park, tick, takeBack, go, filter, close
    }

    /// Which items are listed.
    enum Filter: CaseIterable, Hashable, Sendable {
        case open, overdue
        /// Those about the criterion that the list was opened at.
        case criterion
        case parkingLot, all

        var name: LocalizedString {
            switch self {
            case .open: LocalizedString("open", "offen")
            case .overdue: ActionText.overdue
            case .criterion: LocalizedString("of this criterion", "zu diesem Kriterium")
            case .parkingLot: ActionText.parkingLot
            case .all: LocalizedString("all, also those done", "alle, auch erledigte")
            }
        }
    }

    typealias Entry = EntryList<ActionItem>.Entry

    /// The criterion that a new action is about; nil for none.
    private let criterion: Int?
    private var filter: Filter
    var cursor = RowCursor()

    /// Lists what is open about a criterion, if there is something; otherwise everything that is open.
    init(at index: Int? = nil, in model: Model) {
        criterion = index
        filter = .criterion
        if index == nil || entries(in: model).isEmpty { filter = .open }
    }

    static func list(of size: Size) -> Area { ActionListView.list(of: size) }

    static func move(_ move: CursorMove) -> Action { .move(move) }

    static let keys = KeyTable<Action>(
        [
            Binding(
                .open, to: .open, group: .actionItemKeys, help: LocalizedString("change it", "ändern"),
                footer: LocalizedString("change", "ändern"), needs: .work),
            Binding(
                .new, to: .new, group: .actionItemKeys,
                help: LocalizedString("add an action", "eine Aufgabe aufnehmen"), footer: LocalizedString("new", "neu"),
                needs: .work),
            Binding(
                .confirm, to: .tick, group: .actionItemKeys,
                help: LocalizedString("tick it off, or open it again", "abhaken oder wieder öffnen"),
                footer: ActionScreenText.tick, needs: .work),
            Binding(
                .park, to: .park, group: .actionItemKeys,
                help: LocalizedString("add a point to the parking lot", "ein Thema in den Themenspeicher aufnehmen"),
                footer: LocalizedString("point", "Thema"), needs: .work),
            Binding(
                .takeAway, to: .takeBack, group: .actionItemKeys, help: LocalizedString("take it back", "zurücknehmen"),
                footer: LocalizedString("take back", "zurücknehmen"), needs: .work),
            Binding(
                .goOn, to: .go, group: .goKeys,
                help: LocalizedString("go to its criterion", "zu ihrem Kriterium gehen"),
                footer: LocalizedString("criterion", "Kriterium")),
            Binding(
                .nextView, to: .filter, group: .actionItemKeys,
                help: LocalizedString(
                    "open, overdue, of the criterion, the parking lot, or all",
                    "offene, überfällige, zum Kriterium, Themenspeicher oder alle"),
                footer: LocalizedString("show others", "andere zeigen")),
            Binding(
                .back, .actionItems, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
                footer: LocalizedString("back", "zurück")),
        ]
            + moveKeys(
                next: LocalizedString("next action", "nächste Aufgabe"),
                previous: LocalizedString("previous action", "vorige Aufgabe"),
                first: LocalizedString("first action", "erste Aufgabe"),
                last: LocalizedString("last action", "letzte Aufgabe")))

    func entries(in model: Model) -> [Entry] {
        let items = model.assessment.details.actionItems
        let id = criterion.map { model.catalog.criteria[$0].id }
        return items.standing.filter { entry in
            let isDone = items.isDone(entry.id)
            return switch filter {
            case .open: !isDone
            case .overdue: items.isOverdue(entry.id, on: model.clock.today)
            case .criterion: entry.content?.criterion == id
            case .parkingLot: entry.content?.kind == .point
            case .all: true
            }
        }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open, .tick, .takeBack: chosen(in: model) == nil ? ActionScreenText.noneShown : nil
        case .go: chosen(in: model)?.criterion(in: model) == nil ? ActionScreenText.noCriterion : nil
        case .move, .new, .park, .filter, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .move(let move): self.move(move, in: context)
        case .open:
            guard let entry = chosen(in: model), let item = entry.content else { return }
            context.push(ActionForm(of: entry.id, item, in: model))
        case .new:
            context.push(ActionForm(new: filter == .parkingLot ? .point : .action, at: criterion, in: model))
        case .park: context.push(ActionForm(new: .point, at: nil, in: model))
        case .tick: tick(in: &context)
        case .takeBack:
            guard let entry = chosen(in: model) else { return }
            context.record(.actionItem(.amend(entry.id, nil)), in: .assessment)
            context.notify(ActionScreenText.takenBack(model.assessment.details.actionItems.label(of: entry.id)))
        case .go: chosen(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .filter:
            repeat { filter = Filter.allCases.element(1, after: filter) } while filter == .criterion && criterion == nil
            move(.first, in: context)
        case .close: context.request(.close)
        }
    }

    private func tick(in context: inout Context) {
        let items = context.model.assessment.details.actionItems
        guard let entry = chosen(in: context.model) else { return }
        let isDone = !items.isDone(entry.id)
        context.record(.finish(entry.id, isDone), in: .assessment)
        context.notify(ActionScreenText.ticked(items.label(of: entry.id), isDone: isDone))
    }

    func draw(on grid: inout Grid, model: Model) {
        let entries = entries(in: model)
        let visible = cursor.visible(of: entries.count, height: Self.list(of: grid.size).rows)
        ActionListView(model: model, entries: entries, filter: filter).draw(
            on: &grid, selected: cursor.row(of: entries.count), visible: visible)
    }
}

extension ActionList.Entry {
    /// The index of the criterion that it is about; nil for none.
    fileprivate func criterion(in model: Model) -> Int? { content?.criterion.flatMap(model.catalog.index(of:)) }
}
