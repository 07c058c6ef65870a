import CCSV

/// Reads tables of fields that separators divide, with libcsv. Source: RFC 4180.
enum CSVReader {
    /// Why a text is not read.
    enum Fault: Error {
        /// A quotation mark that stands in the wrong place, or is missing.
        case quotation(line: Int)
        case tooLarge
    }

    /// The most fields that are kept of one text.
    private static let mostFields = 4_000_000

    /// All rows but empty ones.
    static func rows(_ bytes: UnsafeRawBufferPointer, separator: UInt8) throws(Fault) -> [[String]] {
        let (rows, fault) = read(bytes, separator: separator, isWhole: true)
        if let fault { throw fault }
        return rows
    }

    /// The first row of a text, whatever comes after it; nil where there is none.
    static func firstRow(_ bytes: UnsafeRawBufferPointer, separator: UInt8) -> [String]? {
        let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(mostOfFirstRow))
        return read(start, separator: separator, isWhole: start.count == bytes.count).rows.first
    }

    private static let mostOfFirstRow = 1 << 16

    private struct Rows {
        var rows: [[String]] = []
        var row: [String] = []
        var fields = 0

        mutating func add(_ field: UnsafeRawBufferPointer) {
            fields += 1
            if fields <= CSVReader.mostFields { row.append(String(decoding: field, as: UTF8.self)) }
        }

        mutating func endRow() {
            if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
            row = []
        }
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, separator: UInt8, isWhole: Bool
    ) -> (rows: [[String]], fault: Fault?) {
        var parser = csv_parser()
        csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        var rows = Rows()
        return withUnsafeMutablePointer(to: &rows) { rows in
            let endField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
                field, count, rows in
                rows?.assumingMemoryBound(to: Rows.self).pointee.add(UnsafeRawBufferPointer(start: field, count: count))
            }
            let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, rows in
                rows?.assumingMemoryBound(to: Rows.self).pointee.endRow()
            }
            let read = csv_parse(&parser, bytes.baseAddress, bytes.count, endField, endRow, rows)
            let isComplete = !isWhole || csv_fini(&parser, endField, endRow, rows) == 0
            guard read == bytes.count && isComplete else {
                let line = bytes.prefix(read).reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
                return (rows.pointee.rows, .quotation(line: line))
            }
            return (rows.pointee.rows, rows.pointee.fields > mostFields ? .tooLarge : nil)
        }
    }
}
