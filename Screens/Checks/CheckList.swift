import AssessmentModel
import Cells
import Localization
import QualityChecks

/// All checks of the answers, with advice.
struct CheckList: CachingPage {
    enum Action: Hashable, Sendable { case up, down, pageUp, pageDown, first, last, open, waive, group, close }

    /// The selected position among the checks on the page.
    private var selected: Int
    private var grouping = CheckRows.Grouping.category
    private var window = ListWindow()
    var cached = Cached<CheckRows.Grouping, CheckRows>()

    /// Begins at a criterion's check, if it has one.
    init(at index: Int? = nil, in model: Model) {
        let rows = CheckRows(model, by: grouping)
        selected = index.flatMap { rows.position(ofCriterionAt: $0) } ?? 0
        cached.keep(rows, of: grouping, at: model.revision)
    }

    func subject(in size: Size) -> CheckRows.Grouping { grouping }

    static func content(of grouping: CheckRows.Grouping, in model: Model) -> CheckRows {
        CheckRows(model, by: grouping)
    }

    func shows(criterionAt index: Int) -> Bool { true }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .goKeys,
            help: LocalizedString("go to the criterion", "zum Kriterium gehen"),
            footer: LocalizedString("go there", "hingehen")),
        Binding(
            .takeAway, to: .waive, group: .checkKeys,
            help: LocalizedString(
                "waive it, with a reason, or take that back", "mit Begründung verzichten, oder das zurücknehmen"),
            footer: LocalizedString("waive", "verzichten"), needs: .vendor),
        Binding(
            .nextView, to: .group, group: .checkKeys,
            help: LocalizedString("by category, or by rule", "nach Kategorie, oder nach Regel"),
            footer: LocalizedString("group", "gruppieren")),
        Binding(
            .down, to: .down, group: .goKeys, help: LocalizedString("next check", "nächster Hinweis")),
        Binding(
            .up, to: .up, group: .goKeys, help: LocalizedString("previous check", "voriger Hinweis")),
        Binding(
            .pageDown, .tenDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("ten checks on", "zehn weiter")
        ),
        Binding(
            .pageUp, .tenUp, to: .pageUp, group: .goKeys, help: LocalizedString("ten checks back", "zehn zurück")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("first check", "erster Hinweis")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last check", "letzter Hinweis")),
        Binding(
            .back, .checks, to: .close, group: .goKeys,
            help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .waive where model.refusesWaivers: CheckListText.refused
        case .open, .waive: content(about: grouping, in: model).checks.isEmpty ? CheckListText.nothing : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .group, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        switch action {
        case .up: move(to: shown(in: rows) - 1, of: rows, in: context)
        case .down: move(to: shown(in: rows) + 1, of: rows, in: context)
        case .pageUp: move(to: shown(in: rows) - 10, of: rows, in: context)
        case .pageDown: move(to: shown(in: rows) + 10, of: rows, in: context)
        case .first: move(to: 0, of: rows, in: context)
        case .last: move(to: rows.checks.count - 1, of: rows, in: context)
        case .open:
            chosen(of: rows).flatMap { criterion(of: $0.scope, in: context.model) }.map { context.request(.walk($0)) }
        case .waive: chosen(of: rows).map { waive($0, in: &context) }
        case .group: regroup(rows, in: &context)
        case .close: context.request(.close)
        }
    }

    /// The selected position, clamped: checks may have disappeared since.
    private func shown(in rows: CheckRows) -> Int { min(selected, max(0, rows.checks.count - 1)) }

    private func chosen(of rows: CheckRows) -> Check? { rows.checks[safe: shown(in: rows)] }

    /// The criterion to open; for a level the first that is not applicable.
    private func criterion(of scope: CheckScope, in model: Model) -> Int? {
        switch scope {
        case .criterion(let index): return index
        case .level(let level):
            return model.catalog.criteria.indices.first {
                model.catalog.criteria[$0].level == level
                    && model.scoreboard.outcome(ofCriterionAt: $0) == .notApplicable
            }
        }
    }

    private func waive(_ check: Check, in context: inout Context) {
        if check.stands {
            context.push(Prompt(.waiver(of: check.rule, check.scope)))
        } else {
            context.record(.waive(check.rule.id, reason: ""), in: check.scope.slot)
            context.notify(CheckListText.takenBack)
        }
    }

    /// Keeps the selection on its check.
    private mutating func regroup(_ rows: CheckRows, in context: inout Context) {
        let check = chosen(of: rows)
        grouping = grouping.next
        let regrouped = content(in: context.model, context.size)
        move(to: check.flatMap(regrouped.checks.firstIndex(of:)) ?? 0, of: regrouped, in: context)
        context.notify(CheckListText.grouped(grouping))
    }

    private mutating func move(to position: Int, of rows: CheckRows, in context: Context) {
        selected = min(max(0, position), max(0, rows.checks.count - 1))
        let height = CheckListView.list(in: context.size).rows
        // Shows the heading above the first check too.
        if selected == 0 { window.reveal(0, of: rows.rows.count, height: height) }
        window.reveal(rows.row(of: selected), of: rows.rows.count, height: height)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let rows = content(in: context.model, context.size)
        switch mouse.action {
        case .wheelUp: move(to: shown(in: rows) - 1, of: rows, in: context)
        case .wheelDown: move(to: shown(in: rows) + 1, of: rows, in: context)
        case .press:
            let list = CheckListView.list(in: context.size)
            guard list.contains(mouse.position) else { return }
            let visible = window.visible(
                of: rows.rows.count, height: list.rows, showing: rows.row(of: shown(in: rows)))
            let row = visible.lowerBound + mouse.position.row - list.row
            guard case .check(_, let position)? = rows.rows[safe: row] else { return }
            move(to: position, of: rows, in: context)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let rows = content(in: model, grid.size)
        CheckListView(model: model, rows: rows, grouping: grouping, selected: shown(in: rows)).draw(on: &grid, window)
    }
}

extension Model {
    /// Whether the profile refuses the waivers of whoever works here.
    package var refusesWaivers: Bool { !catalog.acceptsWaivers && assessment.voice == .vendor }
}
