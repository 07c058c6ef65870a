import AssessmentModel
import Cells
import Localization
import Presentation

/// All registers in conflict, with their values: choosing one settles the conflict.
struct ConflictList: CachingPage {
    enum Action: Hashable, Sendable {
        case open, next, readOn, readBack, up, down, pageUp, pageDown, first, last, close
    }

    /// All conflicts: there is nothing to choose from.
    enum Subject: Hashable, Sendable { case all }

    /// The selected row; nil before any was selected.
    private var spot: ConflictRows.Spot?
    /// The conflict of that row, whose place the next one takes once it is settled.
    private var position = 0
    private var window = ListWindow()
    /// The first visible line of what is selected.
    private var top = 0
    var cached = Cached<Subject, ConflictRows>()

    /// Begins at a criterion's conflict, if it has one.
    init(at index: Int? = nil, in model: Model) {
        let rows = ConflictRows(model)
        position = index.flatMap { rows.conflict(ofCriterionAt: $0) } ?? 0
        spot = rows.firstChoice(ofConflict: position).flatMap { rows.spot(at: $0) }
        cached.keep(rows, of: .all, at: model.revision)
    }

    func subject(in size: Size) -> Subject { .all }

    static func content(of subject: Subject, in model: Model) -> ConflictRows { ConflictRows(model) }

    static let place = PagePlace.list

    func shows(criterionAt index: Int) -> Bool { true }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .conflictKeys,
            help: LocalizedString(
                "take this value; on a heading, go to the criterion",
                "diesen Wert nehmen; auf einer Überschrift zum Kriterium gehen"),
            footer: LocalizedString("take it", "nehmen")),
        Binding(
            .nextConflict, to: .next, group: .conflictKeys,
            help: LocalizedString("next conflict", "nächster Widerspruch"),
            footer: LocalizedString("next", "nächster")),
        Binding(
            .nextView, to: .readOn, group: .conflictKeys,
            help: LocalizedString("read on in what is selected", "im Gewählten weiterlesen"),
            footer: LocalizedString("read on", "weiterlesen")),
        Binding(
            .previousView, to: .readBack, group: .conflictKeys,
            help: LocalizedString("back up in what is selected", "im Gewählten zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next value", "nächster Wert")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous value", "voriger Wert")),
        Binding(
            .pageDown, .tenDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("ten values on", "zehn Werte weiter")),
        Binding(
            .pageUp, .tenUp, to: .pageUp, group: .goKeys, help: LocalizedString("ten values back", "zehn Werte zurück")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("to the first", "zum ersten")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("to the last", "zum letzten")),
        Binding(
            .back, .conflicts, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    /// In a review nothing is taken; the key leads to the criterion.
    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        let rows = availableRows(in: model, selection)
        guard model.isReview else { return rows }
        return rows.map { row in
            guard row.keys == KeyMeaning.open.keys else { return row }
            return KeyRow(
                keys: row.keys, group: row.group, help: LocalizedString("go to the criterion", "zum Kriterium gehen"),
                footer: LocalizedString("go there", "hingehen"), needs: row.needs, unavailable: row.unavailable)
        }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open, .next: content(about: .all, in: model).conflicts.isEmpty ? ConflictText.none : nil
        case .readOn, .readBack, .up, .down, .pageUp, .pageDown, .first, .last, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        switch action {
        case .open: open(rows, in: &context)
        case .next:
            let next = (selectedConflict(in: rows) + 1) % max(1, rows.conflicts.count)
            if let row = rows.firstChoice(ofConflict: next) { select(row: row, of: rows, in: context) }
        case .readOn: scroll(by: 1, rows, in: context)
        case .readBack: scroll(by: -1, rows, in: context)
        case .up: move(by: -1, of: rows, in: context)
        case .down: move(by: 1, of: rows, in: context)
        case .pageUp: move(by: -10, of: rows, in: context)
        case .pageDown: move(by: 10, of: rows, in: context)
        case .first: move(by: -rows.selectable.count, of: rows, in: context)
        case .last: move(by: rows.selectable.count, of: rows, in: context)
        case .close: context.request(.close)
        }
    }

    // MARK: Where it stands

    /// The selected row. Where it is gone, the first choice of the conflict that took its place.
    private func selectedRow(in rows: ConflictRows) -> Int? {
        spot.flatMap { rows.row(of: $0) } ?? rows.firstChoice(ofConflict: position)
    }

    private func selectedConflict(in rows: ConflictRows) -> Int {
        selectedRow(in: rows).map { rows.conflict(at: $0) } ?? 0
    }

    private mutating func move(by steps: Int, of rows: ConflictRows, in context: Context) {
        guard let row = selectedRow(in: rows), let place = rows.selectable.firstIndex(of: row) else { return }
        select(row: rows.selectable[min(max(0, place + steps), rows.selectable.count - 1)], of: rows, in: context)
    }

    private mutating func select(row: Int, of rows: ConflictRows, in context: Context) {
        spot = rows.spot(at: row)
        position = rows.conflict(at: row)
        top = 0
        let height = ConflictLayout(context.size).list.rows
        // The heading says what the value is of.
        if row == rows.firstChoice(ofConflict: position) {
            window.reveal(max(0, row - 2), of: rows.rows.count, height: height)
        }
        window.reveal(row, of: rows.rows.count, height: height)
    }

    private mutating func scroll(by pages: Int, _ rows: ConflictRows, in context: Context) {
        let view = ConflictListView(model: context.model, rows: rows, selected: selectedRow(in: rows))
        top = view.top(after: top, pages: pages, in: ConflictLayout(context.size))
    }

    // MARK: Settling

    private func open(_ rows: ConflictRows, in context: inout Context) {
        guard let row = selectedRow(in: rows) else { return }
        let conflict = rows.conflicts[rows.conflict(at: row)]
        switch rows.rows[row] {
        case .choice(_, let choice) where !context.model.isReview: settle(conflict, by: choice, in: &context)
        case .heading, .before, .choice: go(to: conflict.place.slot, in: &context)
        }
    }

    private func go(to slot: Assessment.Slot, in context: inout Context) {
        switch slot {
        case .criterion(let index): context.request(.walk(index))
        case .level, .assessment, .document: context.notify(ListText.leadsNowhere, .problem)
        }
    }

    private func settle(_ conflict: Conflict, by choice: ConflictChoice, in context: inout Context) {
        if let refusal = context.model.refusal(of: .work) { return context.notify(refusal, .problem) }
        guard conflict.place.party == .vendor else {
            return context.notify(ConflictListText.anotherVoice(conflict.place.party), .problem)
        }
        switch choice {
        case .merged(let text):
            guard CommentLimit.fits(text) else { return context.notify(CommentText.tooLong, .problem) }
            record(.comment(text), of: conflict, in: &context)
        case .side(let side): record(side.change, of: conflict, in: &context)
        case .value(let change): record(change, of: conflict, in: &context)
        case .write(let question): question.open(for: conflict, in: &context)
        }
    }

    /// An ordinary change: it replaces the values of all sides, and can be undone.
    private func record(_ change: Change, of conflict: Conflict, in context: inout Context) {
        context.record(change, in: conflict.place.slot)
        context.notify(ConflictListText.settled(conflict.place, in: context.model.assessment))
    }

    // MARK: Mouse and drawing

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        let layout = ConflictLayout(context.size)
        switch mouse.action {
        case .wheelUp where layout.detail.contains(mouse.position): scroll(by: -1, rows, in: context)
        case .wheelDown where layout.detail.contains(mouse.position): scroll(by: 1, rows, in: context)
        case .wheelUp: move(by: -1, of: rows, in: context)
        case .wheelDown: move(by: 1, of: rows, in: context)
        case .press:
            guard layout.list.contains(mouse.position), let selected = selectedRow(in: rows) else { return }
            let visible = window.visible(of: rows.rows.count, height: layout.list.rows, showing: selected)
            let row = visible.lowerBound + mouse.position.row - layout.list.row
            guard rows.spot(at: row) != nil else { return }
            select(row: row, of: rows, in: context)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let rows = content(in: model, grid.size)
        ConflictListView(model: model, rows: rows, selected: selectedRow(in: rows)).draw(on: &grid, window, top: top)
    }
}
