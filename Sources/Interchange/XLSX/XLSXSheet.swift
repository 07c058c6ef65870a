/// Reads the cells of a sheet as text. Source: ECMA-376, SpreadsheetML, sheet data.
final class XLSXSheet: XMLReceiver {
    /// What cells refer to, and the limit on their text.
    struct Context {
        let strings: XLSXStrings
        let dates: XLSXDates
        /// A string that many cells share would otherwise fill any memory.
        let mostBytes: Int
    }

    private(set) var rows = CSVRows()
    /// The names of cells whose formulas have no result, because a program wrote them that does not calculate.
    private(set) var formulas: [String] = []
    /// Why reading ended early.
    private(set) var fault: ImportError?

    private let context: Context
    private let merges: XLSXMerges
    private let file: String
    /// For each column, the text that is merged with cells below it, and the last row of those.
    private var merged: [Int: (text: ArraySlice<UInt8>, lastRow: Int)] = [:]
    /// The column from which on none has such a text.
    private var firstUnmerged = 0
    private var budget: TextBudget
    private var cell = Cell()
    /// The number of the open row, from 1.
    private var row = 0
    /// The number of cells so far in the open row.
    private var columns = 0
    /// The column of the next cell, unless it says otherwise.
    private var position = 0
    private var isInRow = false
    private var isInText = false
    /// The number of open elements with a reading aid, which is not part of the text.
    private var aids = 0

    private struct Cell {
        var name = ""
        var type = ""
        var style: Int?
        var text: [UInt8] = []
        var hasFormula = false
    }

    init(_ context: Context, merges: XLSXMerges, file: String) {
        self.context = context
        self.merges = merges
        self.file = file
        budget = TextBudget(bytes: context.mostBytes)
    }

    /// The element whose attributes follow.
    private var element = ""

    func begin(_ name: String) -> Bool {
        element = name
        switch name {
        case "row":
            row += 1
            columns = 0
            position = 0
            isInRow = true
        case "c": cell = Cell()
        case "f": cell.hasFormula = true
        case "rPh": aids += 1
        case "v": isInText = true
        case "t": isInText = aids == 0
        default: break
        }
        return fault == nil
    }

    func attribute(_ name: String, _ value: String) {
        switch (element, name) {
        case ("row", "r"): row = Int(value).flatMap { (1...Self.lastRow).contains($0) ? $0 : nil } ?? row
        case ("c", "r"): cell.name = value
        case ("c", "t"): cell.type = value
        case ("c", "s"): cell.style = Int(value)
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) { if isInText && isInRow { cell.text.append(contentsOf: piece) } }

    func end(_ name: String) {
        isInText = false
        if name == "rPh" { aids -= 1 }
        if name == "c" && isInRow { addCell() }
        if name == "row" {
            // A row without a text of its own stays empty.
            if columns > 0 { fill(upTo: firstUnmerged) }
            rows.endRow(begunOn: row)
            isInRow = false
        }
    }

    /// Source: Excel, specifications and limits.
    private static let lastRow = 1_048_576

    private func addCell() {
        let text = value
        if cell.hasFormula && text.isEmpty && cell.type != "str" { formulas.append(cell.name) }
        // Cells can be left out. Those that are only coloured do not count.
        let column = XLSXPosition(cell.name)?.column ?? position
        position = column + 1
        guard fault == nil, !text.isEmpty, column >= columns else { return }
        guard column < CSVReader.mostColumns else {
            fault = .tooMany(.columns, file: file, line: row, limit: CSVReader.mostColumns)
            return
        }
        fill(upTo: column)
        add(text)
        if let lastRow = merges.lastRow(of: XLSXPosition(column: column, row: row)) {
            merged[column] = (text, lastRow)
            firstUnmerged = max(firstUnmerged, column + 1)
        }
    }

    /// Adds the cells before a column: empty ones, or those that are merged with one above.
    private func fill(upTo column: Int) {
        while columns < column {
            if let cell = merged[columns], cell.lastRow >= row { add(cell.text) } else { add([]) }
        }
    }

    private func add(_ text: ArraySlice<UInt8>) {
        columns += 1
        // Every cell takes some memory, even an empty one.
        guard fault == nil, budget.spend(text.count + 4) else {
            fault = fault ?? .tooMany(.insertedText, file: file, line: row, limit: context.mostBytes)
            return
        }
        text.withUnsafeBytes { rows.add($0) }
    }

    /// The text that a cell shows.
    private var value: ArraySlice<UInt8> {
        switch cell.type {
        case "s":
            let index = Int(String(decoding: cell.text, as: UTF8.self))
            return index.flatMap { context.strings[$0] } ?? []
        case "b" where !cell.text.isEmpty: return ArraySlice((cell.text == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8)
        case "", "n":
            if cell.text.isEmpty { return [] }
            let number = String(decoding: cell.text, as: UTF8.self)
            return ArraySlice(context.dates.text(of: number, style: cell.style).utf8)
        default: return cell.text[...]
        }
    }
}
