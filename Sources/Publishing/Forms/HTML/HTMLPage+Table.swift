extension HTMLPage {
    /// The number of columns from which a table needs the width of a desk: narrower screens scroll it.
    private static let wide = 4
    /// The bytes of text from which a row may be broken between pages, since keeping it whole leaves too much white.
    private static let longRow = 1_200

    mutating func write(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        count += 1
        writer.markup("<div class=\"scroll\"")
        if !table.caption.isBlank {
            writer.markup(" role=\"group\" tabindex=\"0\" aria-labelledby=\"_table-")
            writer.number(count)
            writer.markup("\"")
        }
        writer.markup(table.columns.count >= Self.wide ? ">\n<table class=\"wide\">\n" : ">\n<table>\n")
        if !table.caption.isBlank {
            writer.markup("<caption id=\"_table-")
            writer.number(count)
            writer.markup("\">")
            writer.lines(table.caption)
            writer.markup("</caption>\n")
        }
        writeColumns(table.columns)
        writer.markup("<tbody>\n")
        for row in table.rows { write(row, table.columns) }
        writer.markup("</tbody>\n</table>\n</div>\n")
    }

    private mutating func writeColumns(_ columns: [Table.Column]) {
        writer.markup("<colgroup>")
        for share in Self.shares(of: columns) {
            writer.markup("<col style=\"width: ")
            writer.tenths(share)
            writer.markup("%\">")
        }
        writer.markup("</colgroup>\n<thead>\n<tr>")
        for column in columns {
            writer.markup(column.isNumeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
            writer.lines(column.title)
            writer.markup("</th>")
        }
        writer.markup("</tr>\n</thead>\n")
    }

    /// The widths in thousandths. A column has room for the longest word of its title on A4, where a letter takes about
    /// twelve.
    private static func shares(of columns: [Table.Column]) -> [Int] {
        let whole = columns.reduce(0) { $0 + max(1, $1.width) }
        let shares = columns.map { column in
            let longestWord = column.title.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
            return max(max(1, column.width) * 1_000 / whole, min(250, 12 * longestWord + 20))
        }
        let sum = shares.reduce(0, +)
        return shares.map { $0 * 1_000 / sum }
    }

    private mutating func write(_ row: Table.Row, _ columns: [Table.Column]) {
        writer.markup("<tr")
        if let id = anchors.take(row.anchor) {
            writer.markup(" id=\"")
            writer.text(id)
            writer.markup("\"")
        }
        let isLong = row.cells.contains { $0.text.pieces.reduce(0) { $0 + $1.text.utf8.count } > Self.longRow }
        writer.markup(isLong ? " class=\"long\">" : ">")
        for (index, cell) in row.cells.enumerated() {
            let isHeading = index == 0 && row.hasHeading
            writer.markup(isHeading ? "<th scope=\"row\"" : "<td")
            let isNumeric = columns.indices.contains(index) && columns[index].isNumeric
            let isMixed = isHeading && cell.text.hasStrongParts
            writer.markup(isNumeric ? " class=\"number\">" : isMixed ? " class=\"mixed\">" : ">")
            if let tone = cell.tone { write(tone) }
            write(cell.text)
            writer.markup(isHeading ? "</th>" : "</td>")
        }
        writer.markup("</tr>\n")
    }

    /// A mark in front of the words, of another shape for each tone.
    private mutating func write(_ tone: Tone) {
        switch tone {
        case .good: writer.markup("<span class=\"good\" aria-hidden=\"true\">●</span> ")
        case .warning: writer.markup("<span class=\"warning\" aria-hidden=\"true\">▲</span> ")
        case .bad: writer.markup("<span class=\"bad\" aria-hidden=\"true\">■</span> ")
        case .neutral: writer.markup("<span class=\"neutral\" aria-hidden=\"true\">○</span> ")
        }
    }
}
