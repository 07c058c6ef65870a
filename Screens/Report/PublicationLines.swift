import Cells
import Presentation
import Publishing

/// A publication as lines of a screen, without its title, for reading before it is written.
struct PublicationLines {
    let columns: Int
    /// Below this width, the cells of a row stand below each other.
    private static let leastTable = 70
    /// Between two columns of a table.
    private static let gap = 2
    private static let barWidth = 24

    static func lines(of publication: Publication, columns: Int) -> [Line] {
        let page = PublicationLines(columns: columns)
        let notice = publication.notice.isEmpty ? [] : page.wrapped(publication.notice, .muted)
        return page.wrapped(publication.subtitle, .accent) + notice
            + publication.sections.flatMap { page.section($0, depth: 0) }
    }

    private func section(_ section: Publication.Section, depth: Int) -> [Line] {
        let title = wrapped(section.title, depth == 0 ? .strong : .accent)
        let rule: [Line] = depth == 0 ? [[Span(String(repeating: "─", count: columns), .faint)]] : []
        return [[]] + title + rule + section.blocks.flatMap { block($0) + [[]] }.dropLast()
            + section.parts.flatMap { self.section($0, depth: depth + 1) }
    }

    private func block(_ block: Publication.Block) -> [Line] {
        switch block {
        case .paragraph(let text): spans(text).wrapped(columns: columns)
        case .note(let text):
            spans(text).wrapped(columns: columns - 2).map { [Span("│ ", .accent)] + $0 }
        case .list(let items): items.flatMap { hanging([Span("• ", .muted)], spans($0)) }
        case .facts(let facts): self.facts(facts)
        case .table(let table): columns < Self.leastTable ? stacked(table) : self.table(table)
        case .bars(let chart): chart.bars.flatMap { bar($0, of: chart) }
        case .picture(_, let words): words.flatMap { wrapped($0, .plain) }
        }
    }

    private func wrapped(_ text: String, _ style: Style) -> [Line] { [Span(text, style)].wrapped(columns: columns) }

    private func spans(_ text: RichText) -> Line {
        text.pieces.map { piece in
            switch piece {
            case .plain(let text), .foreign(let text, _): Span(text)
            case .strong(let text): Span(text, .strong)
            case .code(let text): Span(text, .muted)
            case .link(let text, _), .reference(let text, _): Span(text, .accent)
            }
        }
    }

    /// The text behind a lead; its further lines are indented by the lead's width.
    private func hanging(_ lead: Line, _ text: Line) -> [Line] {
        let width = lead.columns
        return text.wrapped(columns: max(1, columns - width)).enumerated().map { position, line in
            (position == 0 ? lead : [Span(String(repeating: " ", count: width))]) + line
        }
    }

    private func facts(_ facts: [Publication.Fact]) -> [Line] {
        let width = min(columns / 3, facts.map(\.term.columns).max() ?? 0)
        return facts.flatMap { fact in
            hanging([Span(fact.term.truncated(to: width).padded(to: width + Self.gap), .muted)], spans(fact.text))
        }
    }

    private func bar(_ bar: BarChart.Bar, of chart: BarChart) -> [Line] {
        let width = min(columns / 3, chart.bars.map(\.label.columns).max() ?? 0)
        var cells: Line = []
        var (end, start) = (0, 0)
        for segment in bar.segments {
            end += segment.perMille
            let cell = end * Self.barWidth / 1_000
            let part = segment.kind.part
            cells.append(Span(String(repeating: part.glyph, count: cell - start), part.style))
            start = cell
        }
        let rest = Span(String(repeating: Bar.Part.lost.glyph, count: Self.barWidth - start), Bar.Part.lost.style)
        let lead = [Span(bar.label.truncated(to: width).padded(to: width + Self.gap))] + cells + [rest, Span("  ")]
        return hanging(lead, [Span(bar.words, .muted)])
    }

    // MARK: Tables

    private func table(_ table: Table) -> [Line] {
        let widths = widths(of: table.columns)
        let head = row(
            zip(table.columns, widths).map { column, width in [Span(column.title, .muted)].wrapped(columns: width) },
            widths, table.columns)
        let rule: Line = [Span(String(repeating: "─", count: columns), .faint)]
        let rows = table.rows.map { cells in
            row(
                zip(cells.cells, widths).map { cell, width in line(of: cell).wrapped(columns: width) }, widths,
                table.columns)
        }
        let isLoose = rows.contains { $0.count > 1 }
        return head + [rule] + Array(rows.joined(separator: isLoose ? [[]] : []))
    }

    /// Numbers and their titles get the room that they need, the other columns their shares of what is left.
    private func widths(of columns: [Table.Column]) -> [Int] {
        let room = self.columns - Self.gap * (columns.count - 1)
        let numeric = columns.filter(\.isNumeric).reduce(0) { $0 + Self.width(ofNumbersBelow: $1.title) }
        let shares = columns.filter { !$0.isNumeric }.reduce(0) { $0 + $1.width }
        return columns.map { column in
            column.isNumeric
                ? Self.width(ofNumbersBelow: column.title) : max(4, (room - numeric) * column.width / max(1, shares))
        }
    }

    private static func width(ofNumbersBelow title: String) -> Int { max("100.0 %".count, title.columns) }

    /// Cells beside each other, as many lines as the longest has.
    private func row(_ cells: [[Line]], _ widths: [Int], _ columns: [Table.Column]) -> [Line] {
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { number in
            var line: Line = []
            for (position, cell) in cells.enumerated() {
                let text = number < cell.count ? cell[number] : []
                let blank = Span(String(repeating: " ", count: max(0, widths[position] - text.columns)))
                line += columns[position].isNumeric ? [blank] + text : text + [blank]
                if position < cells.count - 1 { line.append(Span("  ")) }
            }
            return line
        }
    }

    private func stacked(_ table: Table) -> [Line] {
        Array(
            table.rows.map { row in
                zip(table.columns, row.cells).filter { !$1.text.isEmpty }.enumerated().flatMap { position, part in
                    position == 0
                        ? line(of: part.1).wrapped(columns: columns)
                        : hanging([Span("  \(part.0.title): ", .muted)], line(of: part.1))
                }
            }.joined(separator: [[]]))
    }

    private func line(of cell: Table.Cell) -> Line {
        let style: Style? =
            switch cell.tone {
            case .good?: Style(.good)
            case .warning?: Style(.fair)
            case .bad?: Style(.poor)
            case .neutral?: Style(.muted)
            case nil: nil
            }
        guard let style else { return spans(cell.text) }
        return spans(cell.text).map { Span($0.text, style) }
    }
}

extension BarChart.Segment.Kind {
    fileprivate var part: Bar.Part {
        switch self {
        case .evidenced: .evidenced
        case .claimed: .claimed
        case .attainable: .open
        }
    }
}
