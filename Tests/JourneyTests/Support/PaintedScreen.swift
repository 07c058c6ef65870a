/// What a terminal shows after the output of a program: text only, one column per scalar.
///
/// It knows the sequences that terminfo has for `xterm-256color`, as far as they affect text.
struct PaintedScreen {
    private(set) var isAlternate = false
    /// The content of the alternate screen when it was left.
    private(set) var left: [String]?
    private let columns: Int
    private let rows: Int
    private var cells: [[Unicode.Scalar]]
    private var column = 0
    private var row = 0
    private var saved = (column: 0, row: 0)
    private var region: ClosedRange<Int>
    /// The cursor is after the last column; the next character goes to the next line.
    private var isWrapDue = false
    private var last: Unicode.Scalar = " "
    private var parser = ControlParser()

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
        region = 0...rows - 1
    }

    var lines: [String] {
        cells.map { row in
            var line = String(String.UnicodeScalarView(row))
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if let token = parser.take(byte) { perform(token) }
        }
    }

    private mutating func perform(_ token: ControlParser.Token) {
        switch token {
        case .text(let scalar): put(scalar)
        case .control(0x08): move(column: column - 1)
        case .control(0x09): move(column: (column / 8 + 1) * 8)
        case .control(0x0A): lineFeed()
        case .control(0x0D): move(column: 0)
        case .escape("7"): saved = (column, row)
        case .escape("8"): move(column: saved.column, row: saved.row)
        case .escape("M"): reverseLineFeed()
        case .escape("D"): lineFeed()
        case .control, .escape: break
        case .sequence(let mark, let numbers, let final): perform(mark, numbers, final)
        }
    }

    private mutating func perform(_ mark: Character?, _ numbers: [Int], _ final: Character) {
        let count = max(1, numbers.first ?? 1)
        switch (mark, final) {
        case ("?", "h") where numbers.contains(1049): switchTo(alternate: true)
        case ("?", "l") where numbers.contains(1049): switchTo(alternate: false)
        case (.some, _): break
        case (nil, "A"): move(row: row - count)
        case (nil, "B"): move(row: row + count)
        case (nil, "C"): move(column: column + count)
        case (nil, "D"): move(column: column - count)
        case (nil, "G"): move(column: count - 1)
        case (nil, "d"): move(row: count - 1)
        case (nil, "H"), (nil, "f"):
            move(column: (numbers.dropFirst().first.map { max(1, $0) } ?? 1) - 1, row: count - 1)
        case (nil, "J"): eraseScreen(numbers.first ?? 0)
        case (nil, "K"): eraseLine(numbers.first ?? 0)
        case (nil, "X"): blank(row, column..<min(columns, column + count))
        case (nil, "P"): deleteCharacters(count)
        case (nil, "@"): insertCharacters(count)
        case (nil, "L"): if region.contains(row) { scroll(row...region.upperBound, by: -count) }
        case (nil, "M"): if region.contains(row) { scroll(row...region.upperBound, by: count) }
        case (nil, "S"): scroll(region, by: count)
        case (nil, "T"): scroll(region, by: -count)
        case (nil, "b"): for _ in 0..<count { put(last) }
        case (nil, "r"): setRegion(numbers)
        default: break
        }
    }

    private mutating func move(column: Int? = nil, row: Int? = nil) {
        if let column { self.column = min(max(0, column), columns - 1) }
        if let row { self.row = min(max(0, row), rows - 1) }
        isWrapDue = false
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        if isWrapDue {
            move(column: 0)
            lineFeed()
        }
        cells[row][column] = scalar
        last = scalar
        if column == columns - 1 { isWrapDue = true } else { column += 1 }
    }

    private mutating func lineFeed() {
        if row == region.upperBound { scroll(region, by: 1) } else { move(row: row + 1) }
    }

    private mutating func reverseLineFeed() {
        if row == region.lowerBound { scroll(region, by: -1) } else { move(row: row - 1) }
    }

    /// Scrolls up, or down by a negative number; the freed rows are blank.
    private mutating func scroll(_ area: ClosedRange<Int>, by count: Int) {
        let blank = [Unicode.Scalar](repeating: " ", count: columns)
        let before = cells
        for target in area {
            cells[target] = area.contains(target + count) ? before[target + count] : blank
        }
    }

    private mutating func blank(_ row: Int, _ range: Range<Int>) {
        for column in range { cells[row][column] = " " }
        isWrapDue = false
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: blank(row, column..<columns)
        case 1: blank(row, 0..<column + 1)
        default: blank(row, 0..<columns)
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        if part != 2 { eraseLine(part) }
        let affected = part == 0 ? row + 1..<rows : part == 1 ? 0..<row : 0..<rows
        for row in affected { blank(row, 0..<columns) }
    }

    private mutating func deleteCharacters(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].removeSubrange(column..<column + count)
        cells[row] += Array(repeating: " ", count: count)
    }

    private mutating func insertCharacters(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
        cells[row].removeLast(count)
    }

    private mutating func setRegion(_ numbers: [Int]) {
        let first = max(1, numbers.first ?? 1) - 1
        let last = min(rows, numbers.dropFirst().first ?? rows) - 1
        if first < last { region = first...last }
        move(column: 0, row: 0)
    }

    private mutating func switchTo(alternate: Bool) {
        if isAlternate, !alternate { left = lines }
        isAlternate = alternate
        for row in 0..<rows { blank(row, 0..<columns) }
    }
}
