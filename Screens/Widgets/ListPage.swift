import AssessmentModel
import Cells
import Localization

/// A page of rows, some of which lead to a criterion in the walk.
protocol ListPage: CachingPage where Action == ListAction<Own>, Content == ListContent<Row, Top> {
    associatedtype Own: Hashable & Sendable
    associatedtype Row: ListRow
    /// The slow part of what the page shows above the rows.
    associatedtype Top: Sendable

    var cursor: LinkCursor { get set }

    /// The area of the rows.
    func list(of size: Size) -> Area

    func line(of row: Row, _ look: RowLook, in model: Model) -> Line

    /// Draws the part above the rows, whose id column is `idWidth` wide.
    func draw(_ top: Top, on grid: inout Grid, idWidth: Int, model: Model)

    mutating func perform(own action: Own, in context: inout Context)

    mutating func close(in context: inout Context)
}

/// A row of a list page.
protocol ListRow: Sendable {
    /// The criterion that the row leads to, if any.
    var criterion: Int? { get }
}

/// The content of a list page.
struct ListContent<Row: ListRow, Top: Sendable>: Sendable {
    /// Content above the rows.
    let top: Top
    let rows: [Row]
    /// The criteria that the rows lead to.
    let links: Links

    init(_ rows: [Row], below top: Top) {
        self.top = top
        self.rows = rows
        links = Links(rows.map(\.criterion))
    }
}

/// The actions common to list pages, and those of one page.
enum ListAction<Own: Hashable & Sendable>: Hashable, Sendable {
    case go, up, down, tenUp, tenDown, pageUp, pageDown, first, last, close
    case own(Own)
}

/// How to draw a row.
struct RowLook {
    /// For the row's main text.
    let style: Style
    /// For secondary text.
    let muted: Style
    /// Columns of the id column.
    let idWidth: Int
    /// Columns of the whole row.
    let columns: Int
    /// The titles of the criteria that are visible.
    let titles: DistinctTitles

    /// The id, padded to its column and followed by a blank.
    func id(_ id: CriterionID) -> Span { Span(id.text.truncated(to: idWidth).padded(to: idWidth + 1), style) }
}

extension ListPage {
    /// The keys of a list page including its own; the key that opened it can also close it.
    static func listKeys(_ own: [Binding<Action>], closedBy opener: KeyMeaning? = nil) -> KeyTable<Action> {
        KeyTable(
            [
                Binding(
                    .open, to: .go, group: .goKeys, help: LocalizedString("go to the criterion", "zum Kriterium gehen"),
                    footer: LocalizedString("go there", "hingehen")),
                Binding(
                    ([.back] + [opener].compactMap { $0 }).flatMap(\.keys), .close, group: .goKeys,
                    help: LocalizedString("back", "zurück"), footer: LocalizedString("back", "zurück")),
            ] + own + [
                Binding(
                    .down, to: .down, group: .goKeys,
                    help: LocalizedString("next criterion", "nächstes Kriterium")),
                Binding(
                    .up, to: .up, group: .goKeys,
                    help: LocalizedString("previous criterion", "voriges Kriterium")
                ),
                Binding(
                    .tenDown, to: .tenDown, group: .goKeys,
                    help: LocalizedString("ten criteria on", "zehn Kriterien weiter")),
                Binding(
                    .tenUp, to: .tenUp, group: .goKeys,
                    help: LocalizedString("ten criteria back", "zehn Kriterien zurück")),
                Binding(
                    .pageDown, .goOn, to: .pageDown, group: .goKeys,
                    help: LocalizedString("a page down", "eine Seite nach unten")),
                Binding(
                    .pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
                Binding(
                    .first, to: .first, group: .goKeys, help: LocalizedString("first criterion", "erstes Kriterium")),
                Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last criterion", "letztes Kriterium")),
            ])
    }

    func list(of size: Size) -> Area { Frame.body(of: size) }

    mutating func close(in context: inout Context) { context.request(.close) }

    private func links(in context: Context) -> Links { content(in: context.model, context.size).links }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .own(let own): perform(own: own, in: &context)
        case .close: close(in: &context)
        case .go:
            move(by: 0, in: context)
            let links = links(in: context)
            guard let row = cursor.row(in: links), let index = links.criteria[row] else {
                return context.notify(ListText.leadsNowhere, .problem)
            }
            context.request(.walk(index))
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        case .tenUp: move(by: -10, in: context)
        case .tenDown: move(by: 10, in: context)
        case .pageUp: move(by: 2 - list(of: context.size).rows, in: context)
        case .pageDown: move(by: list(of: context.size).rows - 2, in: context)
        case .first, .last:
            let links = links(in: context)
            let steps = action == .first ? -links.count : links.count
            cursor.move(by: steps, in: links, height: list(of: context.size).rows)
        }
    }

    /// Moves `steps` criteria forward; 0 reveals the selected one.
    mutating func move(by steps: Int, in context: Context) {
        cursor.move(by: steps, in: links(in: context), height: list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: move(by: -1, in: context)
        case .wheelDown: move(by: 1, in: context)
        case .press:
            let area = list(of: context.size)
            guard area.contains(mouse.position) else { return }
            let links = links(in: context)
            let row = cursor.visible(of: links, height: area.rows).lowerBound + mouse.position.row - area.row
            guard let link = links.criteria[safe: row], link != nil else { return }
            if row == cursor.row(in: links) { return perform(.go, in: &context) }
            cursor.select(row: row, in: links, height: area.rows)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let area = list(of: grid.size)
        let content = content(in: model, grid.size)
        let links = content.links
        let visible = cursor.visible(of: links, height: area.rows)
        let selected = cursor.row(in: links)
        let ids = visible.compactMap { links.criteria[$0].map { model.catalog.criteria[$0].id.text.columns } }
        let titles = DistinctTitles(
            visible.compactMap { links.criteria[$0].map { model.text(model.catalog.criteria[$0].title) } })
        let idWidth = min(area.columns < 72 ? 10 : 16, ids.max() ?? 0)
        draw(content.top, on: &grid, idWidth: idWidth, model: model)
        for (position, row) in visible.enumerated() {
            let isSelected = row == selected
            let look = RowLook(
                style: .plain, muted: .muted, idWidth: idWidth, columns: area.columns - 2, titles: titles)
            Span.draw(
                line(of: content.rows[row], look, in: model), on: &grid, column: 1, row: area.row + position,
                limit: area.columns - 2)
            if isSelected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < links.count)
    }
}

enum ListText {
    static let leadsNowhere = LocalizedString("There is no criterion here to go to.", "Hier gibt es kein Kriterium.")
}
