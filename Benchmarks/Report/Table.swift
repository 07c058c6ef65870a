/// Rows under headings, each column as wide as its widest entry.
struct Table {
    var rows: [[String]]

    var lines: [String] {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { position, cell in
                let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
                // Figures are right-aligned.
                return (1...3).contains(position) ? blanks + cell.0 : cell.0 + blanks
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
