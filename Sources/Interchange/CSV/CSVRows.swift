/// The rows of a table, with all their fields in one piece of memory.
struct CSVRows: RandomAccessCollection {
    private var text: [UInt8] = []
    /// Where each field ends in the text.
    private var fields: [UInt32] = []
    /// Where each row ends among the fields.
    private var rows: [UInt32] = []

    var startIndex: Int { 0 }
    var endIndex: Int { rows.count }

    /// The fields of a row.
    subscript(row: Int) -> [String] {
        let first = row == 0 ? 0 : Int(rows[row - 1])
        return (first..<Int(rows[row])).map { field in
            String(decoding: text[(field == 0 ? 0 : Int(fields[field - 1]))..<Int(fields[field])], as: UTF8.self)
        }
    }

    /// How many fields the row has that has not ended.
    var openFields: Int { fields.count - Int(rows.last ?? 0) }

    /// Adds a field to the row that has not ended.
    mutating func add(_ field: UnsafeRawBufferPointer) {
        text.append(contentsOf: field)
        fields.append(UInt32(text.count))
    }

    /// Ends the row; one of nothing but empty fields is dropped.
    mutating func endRow() {
        let start = Int(rows.last ?? 0)
        let textStart = start == 0 ? 0 : fields[start - 1]
        if fields.last ?? 0 == textStart {
            fields.removeSubrange(start...)
        } else {
            rows.append(UInt32(fields.count))
        }
    }
}
