import AssessmentModel
import Cells
import Localization
import Presentation

/// The parts common to all screens: a header line, a rule, the body, a notice line, the footer.
enum Frame {
    /// No screen fits below this size.
    static let smallest = Size(columns: 40, rows: 12)

    /// Whether there is room for one column only, as on a phone or in a split pane.
    static func isNarrow(_ size: Size) -> Bool { size.columns < 60 || size.rows < 20 }

    static func fits(_ size: Size) -> Bool { size.columns >= smallest.columns && size.rows >= smallest.rows }

    /// The area for a screen's own content.
    static func body(of size: Size) -> Area { Area(column: 0, row: 2, columns: size.columns, rows: size.rows - 4) }

    /// Draws left and right text in the first row and a rule below, at most `columns` wide.
    static func drawHeader(on grid: inout Grid, left: [Span], right: [Span], columns: Int = .max) {
        let width = min(columns, grid.size.columns)
        let rightWidth = right.columns
        let end = Span.draw(left, on: &grid, column: 1, row: 0, limit: max(0, width - 3 - rightWidth))
        if end + 1 + rightWidth < width {
            Span.draw(right, on: &grid, column: width - 1 - rightWidth, row: 0, limit: rightWidth)
        }
        drawRule(on: &grid, row: 1, columns: width)
    }

    /// The header of a page about one criterion: its id and title, and the page's title.
    static func drawHeader(on grid: inout Grid, criterionAt index: Int, in model: Model, title: LocalizedString) {
        let criterion = model.catalog.criteria[index]
        drawHeader(
            on: &grid,
            left: [
                Span(criterion.id.text, .accent), Span(" · ", .muted),
                Span(model.text(criterion.title), .strong),
            ], right: [Span(title[model.language], .muted)])
    }

    static func drawRule(on grid: inout Grid, row: Int, columns: Int = .max) {
        grid.fill("─", column: 0, row: row, columns: min(columns, grid.size.columns), style: .faint)
    }

    /// Marks a row as the selected one across its width, visible without colour, and rests the cursor on it.
    static func select(on grid: inout Grid, column: Int = 0, row: Int, columns: Int) {
        grid.put("▸", column: column, row: row)
        grid.restyle(Area(column: column, row: row, columns: columns, rows: 1)) { _ in .selected }
        grid.focus = Position(column: column, row: row)
    }

    /// Marks at the edge of a list or text that it continues outside the area.
    static func drawMore(on grid: inout Grid, in area: Area, above: Bool, below: Bool) {
        if above { grid.put("↑", column: area.endColumn - 1, row: area.row, style: .muted) }
        if below { grid.put("↓", column: area.endColumn - 1, row: area.endRow - 1, style: .muted) }
    }

    /// Draws the keys that fit into the last row. Unavailable keys are dim.
    static func drawFooter(on grid: inout Grid, rows: [KeyRow], _ language: Language) {
        Footer(rows: rows, columns: grid.size.columns, language).draw(on: &grid)
    }

    /// Draws a notice above the footer, on up to two lines; an ellipsis ends what does not fit.
    static func drawNotice(on grid: inout Grid, _ text: String, _ kind: Notice.Kind) {
        let (columns, rows) = (grid.size.columns, grid.size.rows)
        let style = kind == .problem ? Style(.poor, .bold) : Style(.accent)
        // A line break in the text would add a third line.
        let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        var lines = words.columns <= columns - 2 ? [words] : words.wrapped(columns: columns - 2)
        if lines.count > 2 {
            let rest = words.dropFirst(lines[0].count).trimmed
            lines = [lines[0], rest.truncated(to: columns - 2)]
        }
        for (position, line) in lines.enumerated() {
            let row = rows - 1 - lines.count + position
            grid.fill(" ", column: 0, row: row, columns: columns)
            grid.put(line, column: 1, row: row, style: style)
        }
    }

    /// Draws who signs at the right of the notice's place, where nothing else is.
    static func drawSignature(on grid: inout Grid, _ text: String) {
        let (columns, row) = (grid.size.columns, grid.size.rows - 2)
        let text = text.truncated(to: columns / 2)
        let start = columns - 1 - text.columns
        guard (start - 1..<columns).allSatisfy({ grid[$0, row].scalar == " " }) else { return }
        grid.put(text, column: start, row: row, style: .muted)
    }

    /// Replaces a screen that does not fit.
    static func tooSmall(_ size: Size, _ language: Language) -> Grid {
        var grid = Grid(size: size)
        let needed = "\(smallest.columns) x \(smallest.rows)"
        let given = "\(size.columns) x \(size.rows)"
        let text = language(
            "Needs \(needed), has \(given). Enlarge the window, or q leaves; nothing is lost.",
            "Braucht \(needed), hat \(given). Das Fenster vergrößern, oder q beendet; nichts geht verloren.")
        for (row, line) in text.wrapped(columns: size.columns).enumerated() {
            grid.put(line, column: 0, row: row)
        }
        return grid
    }
}

/// A piece of text in one style.
package struct Span: Hashable, Sendable {
    package let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// Draws spans in a row and returns the column after them; an ellipsis ends what does not fit.
    @discardableResult
    static func draw(_ spans: [Span], on grid: inout Grid, column: Int, row: Int, limit: Int) -> Int {
        var column = column
        var room = limit
        for span in spans where room > 0 {
            let text = span.text.truncated(to: room)
            let next = grid.put(text, column: column, row: row, style: span.style, limit: room)
            room -= next - column
            column = next
        }
        return column
    }

    /// Draws lines into an area, as many as have room.
    static func draw(_ lines: [Line], on grid: inout Grid, in area: Area) {
        for (position, line) in lines.prefix(area.rows).enumerated() {
            draw(line, on: &grid, column: area.column, row: area.row + position, limit: area.columns)
        }
    }
}

extension [Span] {
    var columns: Int { reduce(0) { $0 + $1.text.columns } }
}
