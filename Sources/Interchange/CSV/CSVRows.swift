/// The rows of a table, stored in three flat arrays.
struct CSVRows: RandomAccessCollection {
    private var text: [UInt8] = []
    /// The end of each field in `text`.
    private var fields: [UInt32] = []
    /// The end of each row in `fields`.
    private var rows: [UInt32] = []
    /// The line on which each row begins, from 1.
    private var lines: [UInt32] = []

    var startIndex: Int { 0 }
    var endIndex: Int { rows.count }

    /// The fields of a row.
    subscript(row: Int) -> [String] {
        let first = row == 0 ? 0 : Int(rows[row - 1])
        return (first..<Int(rows[row])).map { field in
            String(decoding: text[(field == 0 ? 0 : Int(fields[field - 1]))..<Int(fields[field])], as: UTF8.self)
        }
    }

    /// The line of the text on which a row begins, from 1.
    func line(of row: Int) -> Int { Int(lines[row]) }

    /// The number of fields in the open row.
    var openFields: Int { fields.count - Int(rows.last ?? 0) }

    /// Adds a field to the open row.
    mutating func add(_ field: UnsafeRawBufferPointer) {
        text.append(contentsOf: field)
        fields.append(UInt32(text.count))
    }

    /// Ends the open row, which began on this line, and drops it if all its fields are empty.
    mutating func endRow(begunOn line: Int) {
        let start = Int(rows.last ?? 0)
        let textStart = start == 0 ? 0 : fields[start - 1]
        if fields.last ?? 0 == textStart {
            fields.removeSubrange(start...)
        } else {
            rows.append(UInt32(fields.count))
            lines.append(UInt32(line))
        }
    }
}
