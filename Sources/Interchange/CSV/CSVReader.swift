import CCSV

/// Reads CSV with libcsv. Source: RFC 4180.
enum CSVReader {
    /// Why reading fails.
    enum Fault: Error {
        /// A quotation mark in the wrong place, or a missing one.
        case quotation(line: Int)
        case tooManyColumns
    }

    /// The limit on fields of one row. Real tables rarely have a hundred columns.
    static let mostColumns = 1_024

    /// All rows but empty ones.
    static func rows(_ bytes: UnsafeRawBufferPointer, separator: UInt8) throws(Fault) -> CSVRows {
        let reading = read(bytes, separator: separator, isWhole: true)
        if let fault = reading.fault { throw fault }
        return reading.rows
    }

    /// The first rows of a text. Faults after them do not matter.
    static func firstRows(_ bytes: UnsafeRawBufferPointer, separator: UInt8, count: Int) -> [[String]] {
        let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(mostOfFirstRows))
        return Array(read(start, separator: separator, isWhole: start.count == bytes.count).rows.prefix(count))
    }

    private static let mostOfFirstRows = 1 << 16
    /// The separators that are detected.
    static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    /// The step by which libcsv grows its buffer for one field, in bytes. Its default of 128 would reallocate very
    /// often.
    private static let fieldGrowth = 1 << 20

    private struct Reading {
        var rows = CSVRows()
        var hasTooManyColumns = false
        var fault: Fault?

        mutating func add(_ field: UnsafeRawBufferPointer) {
            if rows.openFields >= CSVReader.mostColumns { hasTooManyColumns = true }
            if !hasTooManyColumns { rows.add(field) }
        }
    }

    private static func read(_ bytes: UnsafeRawBufferPointer, separator: UInt8, isWhole: Bool) -> Reading {
        var parser = csv_parser()
        csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        csv_set_blk_size(&parser, fieldGrowth)
        var reading = Reading()
        withUnsafeMutablePointer(to: &reading) { reading in
            let endField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
                field, count, reading in
                reading?.assumingMemoryBound(to: Reading.self).pointee
                    .add(UnsafeRawBufferPointer(start: field, count: count))
            }
            let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, reading in
                reading?.assumingMemoryBound(to: Reading.self).pointee.rows.endRow()
            }
            let read = csv_parse(&parser, bytes.baseAddress, bytes.count, endField, endRow, reading)
            let isComplete = !isWhole || csv_fini(&parser, endField, endRow, reading) == 0
            let line = bytes.prefix(read).reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
            if reading.pointee.hasTooManyColumns {
                reading.pointee.fault = .tooManyColumns
            } else if read != bytes.count || !isComplete {
                reading.pointee.fault = .quotation(line: line)
            }
        }
        return reading
    }
}
