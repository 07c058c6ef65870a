import AssessmentModel
import Cells
import Localization
import Presentation

/// Drawing.
extension Picker {
    /// Rows per assessment.
    static let pitch = 3

    var fits: Bool { Frame.fits(size) }

    var listArea: Area {
        var area = Frame.body(of: size)
        area.row += 1
        area.rows -= 1
        return area
    }

    var visible: Range<Int> {
        window.visible(of: recents.count, height: listArea.rows / Self.pitch, showing: selected)
    }

    /// The keys of the list, or of the form over it.
    private var keyRows: [KeyRow] {
        form == nil ? keyMap.renamed(Self.keys.rows { unavailable($0.action) }) : NewAssessmentForm.keyRows
    }

    package func view() -> Grid {
        guard fits else { return Frame.tooSmall(size, language) }
        var grid = Grid(size: size)
        Frame.drawHeader(
            on: &grid, left: [Span((form == nil ? PickerText.title : NewAssessmentText.title)[language], .strong)],
            right: [Span(PickerText.subtitle[language], .muted)])
        if let helpTop {
            drawHelp(on: &grid, from: helpTop)
        } else if let form {
            form.draw(on: &grid, in: listArea, language)
        } else {
            drawList(on: &grid)
        }
        Frame.drawFooter(on: &grid, rows: keyRows, language)
        if let notice { Frame.drawNotice(on: &grid, notice.text[language], notice.kind) }
        return grid
    }

    private var helpRows: [KeyRow] { form == nil ? keyRows : keyRows + TextKeys.rows }

    /// The first row of help when scrolled to the end.
    private var lastHelpTop: Int { max(0, helpRows.count - listArea.rows) }

    private func drawHelp(on grid: inout Grid, from top: Int) {
        let (rows, area) = (helpRows, listArea)
        let first = min(top, lastHelpTop)
        for (position, row) in rows.dropFirst(first).prefix(area.rows).enumerated() {
            grid.put(row.keyNames(language), column: 2, row: area.row + position, style: .accent)
            grid.put(row.help[language], column: 20, row: area.row + position)
        }
        Frame.drawMore(
            on: &grid, in: area, above: first > 0, below: first < lastHelpTop)
    }

    /// The first row of help after a key; nil for any key that closes it.
    func helpTop(after key: Key, from top: Int) -> Int? {
        switch key {
        case .down, .pageDown: min(top + 1, lastHelpTop)
        case .up, .pageUp: max(0, min(top, lastHelpTop) - 1)
        default: nil
        }
    }

    private func drawList(on grid: inout Grid) {
        guard !recents.isEmpty else {
            for (position, line) in PickerText.welcome.enumerated() {
                grid.put(line[language], column: 2, row: listArea.row + position)
            }
            return
        }
        for (position, index) in visible.enumerated() {
            let recent = recents[index]
            let row = listArea.row + position * Self.pitch
            let opened = Moments.text(recent.opened, clock, language)
            grid.put(recent.subject.truncated(to: size.columns - 6 - opened.columns), column: 2, row: row)
            grid.put(opened, column: size.columns - 1 - opened.columns, row: row, style: .muted)
            grid.put(recent.path.truncated(to: size.columns - 4), column: 2, row: row + 1, style: .muted)
            if index == selected { Frame.select(on: &grid, row: row, columns: size.columns) }
        }
    }
}

/// Text of the list of assessments.
package enum PickerText {
    package static let title = LocalizedString("Assessments", "Bewertungen")
    static let subtitle = LocalizedString("cpo, the openness workbench", "cpo, die Werkbank für Offenheit")
    static let nothingRecent = LocalizedString(
        "There is no recent assessment: n begins one, d opens the demo.",
        "Noch keine Bewertung: n beginnt eine, d öffnet die Demo.")
    package static let nothingYet = LocalizedString(
        "No assessment has been opened here yet.", "Hier wurde noch keine Bewertung geöffnet.")
    static let welcome = [
        nothingYet,
        .same(""),
        LocalizedString("n   begin a new one", "n   eine neue beginnen"),
        LocalizedString(
            "d   look around in the demo: a half assessed product, in a copy to play with",
            "d   sich in der Demo umsehen: ein halb bewertetes Produkt zum Ausprobieren"),
    ]
}
