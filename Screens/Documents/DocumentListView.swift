import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots

/// The list of documents, and below it what is known of the one that is selected.
struct DocumentListView {
    let model: Model
    let content: DocumentRows
    let order: DocumentOrder

    private var language: Language { model.language }

    /// Rows of the heading above the list.
    private static let headRows = 1
    private static let (versionWidth, dayWidth, sizeWidth, usesWidth) = (10, 12, 8, 4)

    /// The area of the rows.
    static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        let details = detailRows(of: size)
        let rows = body.rows - headRows - (details == 0 ? 0 : details + 1)
        return Area(column: 0, row: body.row + headRows, columns: body.columns, rows: rows)
    }

    private static func detailRows(of size: Size) -> Int { size.rows < 20 ? 0 : min(16, size.rows * 2 / 5) }

    private static func details(of size: Size) -> Area? {
        let (list, rows) = (list(of: size), detailRows(of: size))
        guard rows > 0 else { return nil }
        return Area(column: 2, row: list.endRow + 1, columns: size.columns - 4, rows: rows)
    }

    func draw(on grid: inout Grid, selected: Int, visible: Range<Int>, field: TextField?) {
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [
                Span(DocumentText.summary(content.rows.map(\.state))[language], .muted)
            ])
        let area = Self.list(of: grid.size)
        drawHead(on: &grid, above: area, field)
        guard !content.rows.isEmpty else {
            let text = content.all == 0 ? DocumentText.none : DocumentListText.nothingFound
            for (position, line) in text[language].wrapped(columns: area.columns - 4).enumerated() {
                grid.put(line, column: 2, row: area.row + 1 + position)
            }
            return
        }
        for (position, row) in visible.enumerated() {
            Span.draw(
                line(of: content.rows[row], columns: area.columns - 4), on: &grid, column: 2, row: area.row + position,
                limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
        Frame.drawMore(
            on: &grid, in: area, above: visible.lowerBound > 0, below: visible.upperBound < content.rows.count)
        guard let details = Self.details(of: grid.size) else { return }
        Frame.drawRule(on: &grid, row: details.row - 1)
        Span.draw(self.details(of: content.rows[selected].entry, in: details), on: &grid, in: details)
    }

    // MARK: The list

    private func drawHead(on grid: inout Grid, above area: Area, _ field: TextField?) {
        let row = area.row - 1
        if let field {
            let label = DocumentListText.typeToNarrow[language]
            grid.put(label, column: 2, row: row, style: .muted)
            field.draw(
                on: &grid, column: label.columns + 3, row: row, width: max(1, area.columns - label.columns - 6),
                isFocused: true)
            return
        }
        let names = DocumentListText.columns
        let head = cells(
            DocumentListText.order(order)[language],
            [names.version, names.validUntil, names.size, names.uses].map { $0[language] }, columns: area.columns - 4)
        grid.put(head, column: 2, row: row, style: .muted)
    }

    /// The title, and as many of the other cells as leave it room.
    private func cells(_ title: String, _ cells: [String], columns: Int) -> String {
        let widths = [Self.versionWidth, Self.dayWidth, Self.sizeWidth, Self.usesWidth]
        var shown: [(text: String, width: Int)] = []
        var room = columns
        // The version gives way first, then the size.
        for position in [3, 1, 2, 0] where room - widths[position] - 1 >= 24 {
            room -= widths[position] + 1
            shown.append((cells[position].truncated(to: widths[position]), position))
        }
        let right = shown.sorted { $0.width < $1.width }.map { cell in
            " " + cell.text.padded(to: widths[cell.width], right: cell.width >= 2)
        }
        return title.truncatedInside(to: room).padded(to: room) + right.joined()
    }

    private func line(of row: (entry: DocumentEntry, state: DocumentState), columns: Int) -> Line {
        let document = row.entry.document
        let problem = row.entry.isConflicted ? EvidenceText.disputed : row.state == .intact ? nil : row.state.name
        let style: Style =
            row.entry.isConflicted ? Style(.poor, .bold) : Style(documentState: row.state)
        let mark = problem.map { "\($0[language])  " } ?? ""
        let size =
            if case .file(_, _, let bytes) = document.source { Bytes.text(bytes, language) } else {
                language("link", "Link")
            }
        let text = cells(
            mark + document.displayTitle.oneLine,
            [
                document.version.oneLine, document.validUntil.map { Moments.text($0, language) } ?? "", size,
                String(Set(row.entry.uses.map(\.criterion)).count),
            ], columns: columns)
        return [Span(String(text.prefix(mark.count)), style), Span(String(text.dropFirst(mark.count)))]
    }

    // MARK: The selected document

    private func details(of entry: DocumentEntry, in area: Area) -> [Line] {
        let document = entry.document
        let parts = EvidenceText.particularParts(Evidence(document.source, title: document.title), language)
        let title: [Line] = [
            [Span(document.displayTitle.oneLine.truncatedInside(to: area.columns), .strong)],
            [Span(parts.map(\.oneLine).joined(separator: EvidenceText.separator).truncated(to: area.columns), .muted)],
        ]
        let fields = DocumentText.Field.allCases.filter { $0 != .title }.compactMap { field in
            let value = field.value(of: document, language).oneLine
            return value.isEmpty ? nil : "\(field.name[language]) \(value)"
        }
        let known = fields.joined(separator: EvidenceText.separator).wrapped(columns: area.columns)
            .filter { !$0.isEmpty }.prefix(3).map { [Span($0)] }
        let head = title + known
        let earlier = earlierLines(of: entry)
        return head + useLines(of: entry, rows: area.rows - head.count - earlier.count, columns: area.columns) + earlier
    }

    private func useLines(of entry: DocumentEntry, rows: Int, columns: Int) -> [Line] {
        guard !entry.uses.isEmpty else { return [[Span(DocumentText.uses(0)[language], .muted)]] }
        let lines = entry.uses.map { use -> Line in
            let criterion = model.catalog.criteria[use.criterion]
            let particulars = DocumentText.particulars(of: use)[language]
            let tail = particulars.isEmpty ? "" : ", \(particulars)"
            let title = model.text(criterion.title)
            return [
                Span("  \(criterion.id.text) ", .accent),
                Span(title.truncated(to: max(8, columns - 4 - criterion.id.text.columns - tail.columns))),
                Span(tail, .muted),
            ]
        }
        let head: Line = [Span(DocumentListText.supports[language], .muted)]
        let room = max(1, rows - 1)
        guard lines.count > room else { return [head] + lines }
        let rest = lines.count - room + 1
        return [head] + lines.prefix(room - 1) + [[Span("  \(DocumentListText.more(rest)[language])", .muted)]]
    }

    private func earlierLines(of entry: DocumentEntry) -> [Line] {
        // Looking for the first version visits every answer.
        guard !model.assessment.history(of: .document(entry.id)).isEmpty else { return [] }
        let earlier = model.assessment.versions(of: entry.id).dropFirst().map { version in
            let named = version.document.version.oneLine
            let name = named.isEmpty ? version.document.displayTitle.oneLine : named
            guard let event = version.event else { return name }
            return "\(name) (\(event.by), \(Moments.text(event.at, model.clock, language)))"
        }
        guard !earlier.isEmpty else { return [] }
        return [[Span("\(DocumentListText.earlier[language]): \(earlier.joined(separator: "; "))", .muted)]]
    }
}

extension Style {
    /// How pressing the state of a document is.
    fileprivate init(documentState: DocumentState) {
        switch documentState {
        case .missing, .changed: self = Style(.poor, .bold)
        case .expired: self = Style(.poor)
        case .expiring: self = Style(.fair)
        case .unused, .intact: self = .muted
        }
    }
}
