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
        /// The line on which the open row began; nil between rows.
        private var rowLine: Int?
        /// The line that is being read, from 1.
        private var line = 1

        mutating func beginLine(_ text: UnsafeRawBufferPointer) {
            if rowLine == nil, !text.allSatisfy(\.isSpace) { rowLine = line }
        }

        mutating func endLine() { line += 1 }

        mutating func endRow() {
            rows.endRow(begunOn: rowLine ?? line)
            rowLine = nil
        }

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
                reading?.assumingMemoryBound(to: Reading.self).pointee.endRow()
            }
            // Line by line, because the library does not say where a row begins.
            var read = 0
            while read < bytes.count {
                let line = UnsafeRawBufferPointer(rebasing: bytes[read..<endOfLine(in: bytes, from: read)])
                reading.pointee.beginLine(line)
                let count = csv_parse(&parser, line.baseAddress, line.count, endField, endRow, reading)
                read += count
                guard count == line.count else { break }
                if read < bytes.count { reading.pointee.endLine() }
            }
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

    /// The end of the line that begins here, after its line end: CR LF, LF, or CR alone.
    private static func endOfLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            end += 1
            if bytes[end - 1] == UInt8(ascii: "\n") { break }
            if bytes[end - 1] == UInt8(ascii: "\r"), end == bytes.count || bytes[end] != UInt8(ascii: "\n") { break }
        }
        return end
    }
}

extension CSVReader {
    /// The rows of the text of a file.
    ///
    /// - Parameter separator: chooses one if the text does not name its own; a comma if it returns nil.
    static func rows(
        _ text: CSVText, of file: ImportFile, separator: (UnsafeRawBufferPointer) -> UInt8?
    ) throws(ImportError) -> CSVRows {
        let outcome = text.bytes.withUnsafeBytes { bytes in
            Result { () throws(Fault) in
                try rows(bytes, separator: text.separator ?? separator(bytes) ?? UInt8(ascii: ","))
            }
        }
        do throws(Fault) { return try outcome.get() } catch {
            switch error {
            case .quotation(let line): throw .quotation(file: file.name, line: line + text.linesAbove)
            case .tooManyColumns: throw .tooMany(.columns, file: file.name, line: nil, limit: mostColumns)
            }
        }
    }
}
