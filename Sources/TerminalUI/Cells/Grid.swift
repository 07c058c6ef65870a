import Glibc

/// One cell of a grid: a scalar and its style. Zero-width scalars on top are in `Grid.marks`.
package struct Cell: Hashable, Sendable {
    package var scalar: Unicode.Scalar
    package var style: Style
    /// 1 or 2 columns; 0 for the right half of a wide one.
    package var columns: UInt8

    package static let blank = Cell(scalar: " ", style: .plain, columns: 1)
}

/// A screenful of cells, independent of any terminal.
///
/// All text is written through `put`, the one place that makes it harmless (see `Cluster`).
package struct Grid: Hashable, Sendable {
    package let size: Size
    package private(set) var cells: [Cell]
    /// Zero-width scalars, by the index of the cell that they stand on.
    package private(set) var marks: [Int: [Unicode.Scalar]] = [:]
    /// Where the terminal's cursor shows, if anywhere.
    package var cursor: Position?
    /// Where the hidden cursor rests while none shows: screen readers and braille displays follow it.
    package var focus: Position?

    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// Writes one line of text, cut at `limit` columns and at the edge, and returns the column after it.
    ///
    /// A wide character that does not fit is left out.
    @discardableResult
    package mutating func put(
        _ text: String, column: Int, row: Int, style: Style = .plain, limit: Int = .max
    ) -> Int {
        guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return column }
        let end = limit < size.columns - column ? column + limit : size.columns
        guard column < end else { return column }
        var column = column
        text.forEachTextRun { stretch in
            switch stretch {
            case .plain(let bytes):
                for byte in bytes.prefix(end - column) {
                    set(Unicode.Scalar(byte), column: column, row: row, style: style)
                    column += 1
                }
            case .cluster(let cluster, _):
                guard column + cluster.columns <= end else { return false }
                set(cluster, column: column, row: row, style: style)
                column += cluster.columns
            }
            return column < end
        }
        return column
    }

    /// Repeats a character over so many columns and rows.
    package mutating func fill(
        _ character: Character = " ", column: Int, row: Int, columns: Int, rows: Int = 1, style: Style = .plain
    ) {
        let cluster = Cluster(character)
        guard cluster.columns == 1 else { return }
        let end = columns < size.columns - column ? column + columns : size.columns
        let endRow = rows < size.rows - row ? row + rows : size.rows
        for row in max(0, row)..<max(0, row, endRow) {
            for column in max(0, column)..<max(0, column, end) {
                set(cluster, column: column, row: row, style: style)
            }
        }
    }

    /// Changes the style of cells and keeps their text.
    package mutating func restyle(_ area: Area, _ change: (Style) -> Style) {
        for row in max(0, area.row)..<max(0, area.row, min(size.rows, area.endRow)) {
            for column in max(0, area.column)..<max(0, area.column, min(size.columns, area.endColumn)) {
                let index = row * size.columns + column
                cells[index].style = change(cells[index].style)
            }
        }
    }

    private mutating func set(_ cluster: Cluster, column: Int, row: Int, style: Style) {
        let index = row * size.columns + column
        let last = index + cluster.columns - 1
        if cells[index].columns == 0 { blank(index - 1) }
        if cells[last].columns == 2 { blank(last + 1) }
        if last > index { blank(last) }
        cells[index] = Cell(scalar: cluster.scalar, style: style, columns: UInt8(cluster.columns))
        if last > index { cells[last] = Cell(scalar: " ", style: style, columns: 0) }
        if !cluster.marks.isEmpty {
            marks[index] = cluster.marks
        } else if !marks.isEmpty {
            marks[index] = nil
        }
    }

    /// As above, for a scalar of one column without marks.
    private mutating func set(_ scalar: Unicode.Scalar, column: Int, row: Int, style: Style) {
        let index = row * size.columns + column
        switch cells[index].columns {
        case 0: blank(index - 1)
        case 2: blank(index + 1)
        default: break
        }
        cells[index] = Cell(scalar: scalar, style: style, columns: 1)
        if !marks.isEmpty { marks[index] = nil }
    }

    private mutating func blank(_ index: Int) {
        cells[index] = Cell(scalar: " ", style: cells[index].style, columns: 1)
        if !marks.isEmpty { marks[index] = nil }
    }

    /// Visits the cells that differ from those of another grid of the same size, row by row; all of them without one.
    package func forEachChange(since old: Grid?, _ visit: (_ index: Int) -> Void) {
        guard let old, old.size == size else {
            cells.indices.forEach(visit)
            return
        }
        // Computed once for all cells, because marks are rare and looking them up is slow.
        let comparesMarks = old.marks != marks
        cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in
                for row in 0..<size.rows {
                    let range = row * size.columns..<(row + 1) * size.columns
                    // Most rows are unchanged, and comparing them as blocks of memory is many times as fast.
                    if new[range].isSameMemory(as: old[range]) { continue }
                    for index in range where new[index] != old[index] { visit(index) }
                }
            }
        }
        guard comparesMarks else { return }
        for index in cells.indices where cells[index] == old.cells[index] && marks[index] != old.marks[index] {
            visit(index)
        }
    }

    /// The text of the cell at this index, with its marks; empty for the right half of a wide one.
    package func text(at index: Int) -> String {
        let cell = cells[index]
        guard cell.columns > 0 else { return "" }
        var text = String(Character(cell.scalar))
        for mark in marks[index] ?? [] { text.unicodeScalars.append(mark) }
        return text
    }

    /// The grid as plain text, one line per row, without trailing blanks.
    package var lines: [String] { lines(of: text(at:)) }

    /// The same, with custom text for each cell, by index.
    func lines(of text: (Int) -> String) -> [String] {
        (0..<size.rows).map { row in
            var line = (row * size.columns..<(row + 1) * size.columns).map(text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

extension Slice<UnsafeBufferPointer<Cell>> {
    /// True only if both are the same; may be false for equal cells.
    fileprivate func isSameMemory(as other: Self) -> Bool {
        let (left, right) = (UnsafeRawBufferPointer(rebased), UnsafeRawBufferPointer(other.rebased))
        guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress else {
            return left.count == right.count
        }
        return memcmp(first, second, left.count) == 0
    }

    private var rebased: UnsafeBufferPointer<Cell> { UnsafeBufferPointer(rebasing: self) }
}
