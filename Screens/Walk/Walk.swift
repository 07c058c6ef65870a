import AssessmentModel
import Cells
import Localization
import Presentation

/// One criterion, one decision: the list on the left, the criterion and its answer on the right.
struct Walk: Page, Hashable {
    /// The current criterion's index in the catalogue.
    var current: Int
    var list: ListWindow
    /// The first visible line of the criterion's text.
    var detailTop: Int
    /// Limits the walk to some criteria; nil for all.
    var filter: Filter?
    var unfoldsAll = false
    /// The marked criteria: what is answered next is answered for all of them.
    var marked: Set<Int> = []
    var showsOutOfScope = false
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
            criterion: model.catalog.criteria[current].id, isInWalk: true, detailTop: detailTop, listTop: list.top,
            filter: filter?.text ?? "")
    }

    /// Limits the walk to matching criteria; nil shows all again.
    mutating func filter(to filter: Filter?, in context: Context) {
        self.filter = filter
        revealCurrent(in: context)
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

    func view(in model: Model, _ size: Size) -> WalkView {
        let isCurrent = laidOut.subject == subject(in: model, size)
        return WalkView(
            model: model, layout: layout(size), current: current, text: isCurrent ? laidOut.lines : nil)
    }

    func rows(in model: Model) -> WalkList {
        WalkList(
            model: model, current: current, filter: filter, unfoldsAll: unfoldsAll, showsOutOfScope: showsOutOfScope)
    }

    func layout(_ size: Size) -> WalkLayout { WalkLayout(size, isFiltered: filter != nil) }

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

    private func draw(
        _ filter: Filter, of criteria: Int, on grid: inout Grid, above list: Area, _ language: Language
    ) {
        let count = String(criteria)
        let room = list.columns - 2
        grid.put(
            filter.title[language].truncated(to: room - count.columns - 1),
            column: list.column + 1, row: list.row - 1, style: .accent)
        grid.put(count, column: list.column + 1 + room - count.columns, row: list.row - 1, style: .accent)
    }
}
