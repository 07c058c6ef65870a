import Cells

/// Dots, two across and four down in each cell, as braille patterns. Source: Unicode, block Braille Patterns.
struct BrailleCanvas {
    let columns: Int
    let rows: Int
    /// The dots of each cell, row by row, a bit each.
    private var dots: [UInt8]
    private var styles: [Style]

    init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        dots = Array(repeating: 0, count: self.columns * self.rows)
        styles = Array(repeating: .plain, count: dots.count)
    }

    /// Dots across.
    var width: Int { columns * 2 }
    /// Dots down.
    var height: Int { rows * 4 }

    /// The bits of the dots of a cell, from top to bottom, for the left and the right half.
    private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

    /// Sets a dot; its cell takes the style.
    mutating func set(_ x: Int, _ y: Int, _ style: Style) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        let cell = y / 4 * columns + x / 2
        dots[cell] |= Self.bits[x % 2][y % 4]
        styles[cell] = style
    }

    /// A row of cells; those without dots are blank.
    func line(_ row: Int) -> Line {
        (row * columns..<(row + 1) * columns).map { cell in
            guard dots[cell] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[cell])) else { return Span(" ") }
            return Span(String(scalar), styles[cell])
        }
    }

    func draw(on grid: inout Grid, in area: Area) { Span.draw((0..<rows).map(line), on: &grid, in: area) }
}
