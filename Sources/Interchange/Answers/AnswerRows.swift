extension AnswerSheet {
    /// The rows of a sheet. Those of a table are made one by one when they are asked for: short rows, all kept, would
    /// take many times the memory of their file.
    package struct Rows: RandomAccessCollection, Sendable {
        private enum Content: Sendable {
            case table(Slice<CSVRows>, columns: [Column?], linesAbove: Int)
            case list([Row])
        }

        private let content: Content

        /// The rows of a table.
        ///
        /// - Parameters:
        ///   - columns: the meaning of each column; nil if it is unknown.
        ///   - linesAbove: the number of lines in the file before the first one that was read.
        init(_ rows: Slice<CSVRows>, columns: [Column?], linesAbove: Int) {
            content = .table(rows, columns: columns, linesAbove: linesAbove)
        }

        /// Rows that are there already.
        init(_ rows: [Row]) { content = .list(rows) }

        package var startIndex: Int { 0 }

        package var endIndex: Int {
            switch content {
            case .table(let rows, _, _): rows.count
            case .list(let rows): rows.count
            }
        }

        package subscript(position: Int) -> Row {
            switch content {
            case .list(let rows): return rows[position]
            case .table(let rows, let columns, let linesAbove):
                let index = rows.startIndex + position
                let cells = rows[index].map(\.tidied)
                let known = zip(columns, cells).compactMap { column, cell in column.map { ($0, cell) } }
                return Row(
                    line: rows.base.line(of: index) + linesAbove,
                    surplus: cells.dropFirst(columns.count).first { !$0.isEmpty } ?? "",
                    cells: Dictionary(known) { first, _ in first })
            }
        }
    }
}
