import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

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
        if vendors != nil { return keyMap.renamed(VendorPages.keyRows) }
        if form != nil { return NewAssessmentForm.keyRows }
        if opening != nil { return OpenDirectory.keyRows }
        return keyMap.renamed(Self.keys.rows { unavailable($0.action) })
    }

    package func view() -> Grid {
        guard fits else { return Frame.tooSmall(size, language) }
        var grid = Grid(size: size)
        let title = (form == nil ? PickerText.title : NewAssessmentText.title)[language]
        let left = vendors?.title(language) ?? [Span(title, .strong)]
        let subtitle = vendors?.subtitle(language) ?? PickerText.subtitle[language]
        Frame.drawHeader(
            on: &grid, left: left,
            right: left.columns + subtitle.columns + 4 <= size.columns ? [Span(subtitle, .muted)] : [])
        if let helpTop {
            drawHelp(on: &grid, from: helpTop)
        } else if let vendors {
            vendors.draw(on: &grid, in: listArea, clock, language)
        } else if let form {
            form.draw(on: &grid, in: listArea, language)
        } else if let opening {
            grid.put(PickerText.directory[language], column: 2, row: listArea.row, style: .accent)
            opening.draw(on: &grid, column: 2, row: listArea.row + 1, width: size.columns - 4, isFocused: true)
        } else {
            drawList(on: &grid)
        }
        footer.draw(on: &grid)
        if let notice { Frame.drawNotice(on: &grid, notice.text[language], notice.kind) }
        return grid
    }

    /// What works now.
    private var footer: Footer {
        Footer(rows: keyRows.filter { $0.unavailable == nil }, columns: size.columns, language)
    }

    /// The key in the footer that was clicked, if any.
    func footerKey(at mouse: Mouse) -> Key? {
        guard mouse.action == .press, mouse.position.row == size.rows - 1 else { return nil }
        return footer.key(at: mouse.position.column)
    }

    private var helpRows: [KeyRow] { form == nil && opening == nil ? keyRows : keyRows + TextKeys.rows }

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
            let lines = PickerText.welcome.flatMap { $0[language].wrapped(columns: listArea.columns - 4) }
            for (position, line) in lines.prefix(listArea.rows).enumerated() {
                grid.put(line, column: 2, row: listArea.row + position)
            }
            return
        }
        for (position, index) in visible.enumerated() {
            let recent = recents[index]
            let row = listArea.row + position * Self.pitch
            let opened = Moments.text(recent.opened, clock, language)
            grid.put(recent.subject.truncated(to: size.columns - 6 - opened.columns), column: 2, row: row)
            grid.put(opened, column: size.columns - 1 - opened.columns, row: row, style: .muted)
            let figures = figuresLine(of: recent)
            let end = size.columns - 1 - figures.columns
            Span.draw(figures, on: &grid, column: end, row: row + 1, limit: figures.columns)
            let room = figures.isEmpty ? size.columns - 4 : end - 4
            grid.put(recent.path.truncated(to: room), column: 2, row: row + 1, style: .muted)
            if index == selected { Frame.select(on: &grid, row: row, columns: size.columns) }
            if marked.contains(recent.path) {
                grid.put("●", column: 1, row: row, style: index == selected ? .selected : .strong)
            }
        }
    }

    /// "58.3 … 81.0 % · gate failed: 3 shall"; empty until it is known.
    private func figuresLine(of recent: RecentAssessment) -> Line {
        switch figures[recent.path] {
        case nil: return []
        case .unreadable: return [Span(PickerText.unreadable[language], Style(.poor))]
        case .figures(let overall, let shall, let gate):
            let isNarrow = size.columns < 60
            let range = Span(isNarrow ? Figures.short(overall) : Figures.range(overall, language))
            return isNarrow ? [range] : [range, Span(" · \(GateText.brief(gate, shall)[language])", .muted)]
        }
    }
}

/// Text of the list of assessments.
package enum PickerText {
    package static let title = LocalizedString("Assessments", "Bewertungen")
    static let subtitle = LocalizedString("cpo, the openness workbench", "cpo, die Werkbank für Offenheit")
    static let nothingRecent = LocalizedString(
        "There is no recent assessment: N begins one, D opens the demo.",
        "Noch keine Bewertung: N beginnt eine, D öffnet die Demo.")
    package static let nothingYet = LocalizedString(
        "No assessment has been opened here yet.", "Hier wurde noch keine Bewertung geöffnet.")
    static let welcome = [
        LocalizedString(
            "Assess how open a product or an organisation is, criterion by criterion.",
            "Kriterium für Kriterium bewerten, wie offen ein Produkt oder eine Firma ist."),
        LocalizedString(
            "Answers and evidence are plain files in a directory of yours, saved at once.",
            "Antworten und Nachweise sind Dateien in einem Verzeichnis, sofort gespeichert."),
        LocalizedString(
            "What they amount to is shown live, and nothing leaves this machine.",
            "Was sie ergeben, ist sofort zu sehen, und nichts verlässt diesen Rechner."),
        .same(""),
        LocalizedString("N   begin a new one", "N   eine neue beginnen"),
        LocalizedString("O   open a directory that has one", "O   ein Verzeichnis öffnen, das eine hat"),
        LocalizedString(
            "D   look around in the demo: a half assessed product, in a copy to play with",
            "D   sich in der Demo umsehen: ein halb bewertetes Produkt zum Ausprobieren"),
    ]
    static let markFirst = LocalizedString(
        "Mark two or more assessments with b, then = compares them.",
        "Zwei oder mehr Bewertungen mit b markieren, dann vergleicht = sie.")
    static let unreadable = LocalizedString("cannot be read", "nicht lesbar")

    static func marked(_ count: Int) -> LocalizedString {
        LocalizedString(
            count < 2 ? "\(count) marked; b marks another one." : "\(count) marked; = compares them.",
            count < 2 ? "\(count) markiert; b markiert eine weitere." : "\(count) markiert; = vergleicht sie.")
    }

    static let directory = LocalizedString("Which directory?", "Welches Verzeichnis?")
    static let noDirectory = LocalizedString(
        "Name the directory of an assessment, or esc goes back.",
        "Das Verzeichnis einer Bewertung nennen, oder Esc: zurück.")
}
