import Cells
import Presentation

/// Text fields one below the other, one of which has the focus.
struct FieldStack<Field: Hashable & Sendable>: Hashable, Sendable {
    /// From the top to the bottom; never empty.
    let order: [Field]
    /// The field that takes what is typed.
    var focus: Field
    private var fields: [Field: TextField]

    /// - Parameters:
    ///   - order: from the top to the bottom; at least one.
    ///   - focus: the field to begin with.
    ///   - typed: what stands in the field at first.
    init(_ order: [Field], focus: Field, typed: (Field) -> String = { _ in "" }) {
        self.order = order
        self.focus = focus
        fields = Dictionary(uniqueKeysWithValues: order.map { ($0, TextField(typed($0))) })
    }

    /// What stands in a field, without blanks around it; empty if there is no such field.
    func text(_ field: Field) -> String { (fields[field]?.text ?? "").trimmed }

    /// What somebody typed, a field a line; nil for nothing.
    var typed: String? { order.compactMap { fields[$0] }.typed }

    /// Moves the focus down, or up if negative, and from one end to the other.
    mutating func move(by steps: Int) { focus = order.element(steps, after: focus) }

    mutating func type(_ key: Key) -> Bool { fields[focus]?.buffer.handle(key) ?? false }

    mutating func paste(_ text: String) { fields[focus]?.paste(text) }

    /// Draws the fields with their names. The upper ones give way where there are more than rows.
    ///
    /// - Parameters:
    ///   - row: that of the first field.
    ///   - rows: how many there are.
    ///   - most: the greatest width of a field.
    ///   - name: what a field is called.
    ///   - hint: what is written in a field while it is empty.
    func draw(
        on grid: inout Grid, row: Int, rows: Int, most: Int, name: (Field) -> String,
        hint: (Field) -> String = { _ in "" }
    ) {
        let column = 4 + (order.map { name($0).columns }.max() ?? 0)
        let width = max(8, min(most, grid.size.columns - column - 2))
        let first = max(0, (order.firstIndex(of: focus) ?? 0) - rows + 1)
        for (position, field) in order.dropFirst(first).prefix(max(1, rows)).enumerated() {
            let (row, isFocused, shown) = (row + position, field == focus, fields[field] ?? TextField())
            grid.put(name(field), column: 2, row: row, style: isFocused ? .accent : .muted)
            shown.draw(on: &grid, column: column, row: row, width: width, isFocused: isFocused)
            guard shown.text.isEmpty else { continue }
            grid.put(hint(field).truncated(to: width - 2), column: column + 1, row: row, style: .muted)
        }
    }
}
