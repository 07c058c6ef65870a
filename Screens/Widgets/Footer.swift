import Cells
import Localization

/// The keys in the last row; neighbours with the same label share it.
struct Footer {
    private struct Entry {
        /// The keys with the columns of their names, counted from the entry's first.
        var keys: [(key: Key, columns: Range<Int>)]
        let label: String
        let isAvailable: Bool

        var keyColumns: Int { keys.last?.columns.upperBound ?? 0 }
        var columns: Int { keyColumns + 1 + label.columns }
    }

    private let entries: [Entry]
    private let language: Language

    /// The keys that fit into so many columns; the last stays, since it leads to all others.
    init(rows: [KeyRow], columns: Int, _ language: Language) {
        self.language = language
        var entries: [Entry] = []
        for row in rows {
            guard let label = row.footer?[language], let key = row.keys.first else { continue }
            let width = key.name(language).columns
            if let last = entries.last, last.label == label {
                let start = last.keyColumns + 1
                entries[entries.count - 1].keys.append((key, start..<start + width))
            } else {
                entries.append(Entry(keys: [(key, 0..<width)], label: label, isAvailable: row.unavailable == nil))
            }
        }
        var width = entries.reduce(-2) { $0 + $1.columns + 2 }
        while entries.count > 2, width > columns - 2 { width -= entries.remove(at: entries.count - 2).columns + 2 }
        self.entries = entries
    }

    func draw(on grid: inout Grid) {
        var column = 1
        let row = grid.size.rows - 1
        for entry in entries {
            let names = entry.keys.map { $0.key.name(language) }.joined(separator: " ")
            let end = grid.put(names, column: column, row: row, style: entry.isAvailable ? .accent : .muted)
            column = grid.put(" " + entry.label + "  ", column: end, row: row, style: .muted)
        }
    }

    /// The key whose name or label is at this column; nil between entries.
    func key(at column: Int) -> Key? {
        var start = 1
        for entry in entries {
            if (start..<start + entry.columns).contains(column) {
                return (entry.keys.first { $0.columns.contains(column - start) } ?? entry.keys.first)?.key
            }
            start += entry.columns + 2
        }
        return nil
    }
}
