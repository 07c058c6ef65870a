import AssessmentModel
import Cells
import Localization
import Presentation

/// Draws the file browser.
struct FileBrowserView {
    let browser: FileBrowser
    let model: Model

    private var language: Language { model.language }

    /// The area of the entries.
    static func list(in size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 2, columns: size.columns, rows: body.rows - 2)
    }

    func draw(on grid: inout Grid) {
        let right = FileBrowserText.title[language]
        let path = browser.listing.map(\.shown) ?? ""
        Frame.drawHeader(
            on: &grid, left: [Span(path.truncatedInside(to: max(1, grid.size.columns - right.columns - 4)), .strong)],
            right: [Span(right, .muted)])
        let row = Frame.body(of: grid.size).row
        let label = FileBrowserText.label[language].columns + 2
        let count = self.count
        grid.put(FileBrowserText.label[language], column: 1, row: row, style: .muted)
        let width = grid.size.columns - label - count.columns - 4
        browser.field.draw(on: &grid, column: 1 + label, row: row, width: max(8, width), isFocused: true)
        grid.put(count, column: grid.size.columns - 1 - count.columns, row: row, style: .muted)
        let cursor = grid.cursor
        drawEntries(on: &grid)
        grid.cursor = cursor
    }

    /// "12 of 340 · 2 marked"
    private var count: String {
        guard let listing = browser.listing, !browser.isReading else { return FileBrowserText.reading[language] }
        let count = FileBrowserText.count(
            browser.matches.positions.count, of: listing.entries.count, isCut: listing.isCut)[language]
        guard !browser.marked.isEmpty else { return count }
        return "\(count) · \(FileBrowserText.markedCount(browser.marked.count)[language])"
    }

    private func drawEntries(on grid: inout Grid) {
        let area = Self.list(in: grid.size)
        guard let listing = browser.listing else { return }
        let positions = browser.matches.positions
        if positions.isEmpty {
            let text = listing.entries.isEmpty ? FileBrowserText.isEmpty : FileBrowserText.noMatch
            for (position, line) in text[language].wrapped(columns: area.columns - 4).enumerated() {
                grid.put(line, column: 2, row: area.row + position, style: .muted)
            }
        }
        let visible = browser.window.visible(of: positions.count, height: area.rows, showing: browser.selected)
        for (position, row) in visible.enumerated() {
            guard let entry = browser.entry(at: row) else { continue }
            draw(entry, on: &grid, row: area.row + position, isSelected: row == browser.selected)
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < positions.count)
    }

    /// Columns of the size, and of the time at its right.
    private static let (sizeWidth, timeWidth) = (8, 16)

    private func draw(_ entry: FolderContents.Entry, on grid: inout Grid, row: Int, isSelected: Bool) {
        let columns = min(grid.size.columns, 120)
        let isNarrow = columns < 60
        let time = isNarrow ? "" : entry.modified.map { Moments.text($0, model.clock, language) } ?? ""
        let right = isNarrow ? Self.sizeWidth : Self.sizeWidth + 2 + Self.timeWidth
        let nameRoom = columns - 3 - right - 3
        let name = (entry.isFolder ? "\(entry.shown)/" : entry.shown).oneLine.truncatedInside(to: nameRoom)
        grid.put(name, column: 3, row: row, style: style(of: entry), limit: nameRoom)
        let facts = size(of: entry).padded(to: Self.sizeWidth, right: true) + (isNarrow ? "" : "  \(time)")
        grid.put(facts, column: columns - 2 - right, row: row, style: .muted, limit: right)
        if isSelected { Frame.select(on: &grid, row: row, columns: columns - 1) }
        if browser.isMarked(entry) {
            grid.put("●", column: 1, row: row, style: isSelected ? .selected : .strong)
        }
    }

    private func style(of entry: FolderContents.Entry) -> Style {
        switch entry.kind {
        case .folder: .accent
        case .file: .plain
        case .other: .muted
        }
    }

    private func size(of entry: FolderContents.Entry) -> String {
        switch entry.kind {
        case .folder: ""
        case .file(let bytes): Bytes.text(bytes, language)
        case .other: "–"
        }
    }
}
