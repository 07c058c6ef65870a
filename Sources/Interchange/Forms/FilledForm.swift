import AssessmentModel

/// A form that somebody filled in, recognised by its keys: a workbook, a table of values, or ReqIF. All texts are
/// untrusted, and formulas are the text that they showed when the file was written.
package struct FilledForm: Sendable {
    /// Where a row stands.
    package struct Place: Hashable, Sendable {
        /// The sheet; empty if the file has none.
        package let sheet: String
        /// From 1, as spreadsheets count; 0 for what has no rows.
        package let row: Int
    }

    /// What was filled in for one criterion.
    package struct Row: Sendable {
        package let place: Place
        /// Nil if the row has lost it, or never had one.
        package let key: FormKey?
        /// The id that people see; empty if it is missing.
        package let id: String
        package let rating: String
        package let reason: String
        package let comment: String
        package let evidence: String

        /// Whether nothing was filled in.
        package var isEmpty: Bool { rating.isEmpty && reason.isEmpty && comment.isEmpty && evidence.isEmpty }
    }

    /// In the order of the file, also those in which nothing was filled in.
    package private(set) var rows: [Row] = []
    /// What was filled in beside the answers.
    package private(set) var fields: [FormKey.Item: String] = [:]
    /// The names of cells whose formulas have no result.
    package private(set) var formulas: [String] = []
    /// The first line that is not UTF-8, if the file was read as Windows-1252; else nil.
    package private(set) var windowsLine: Int?
    /// How many further rows without a key there are.
    package private(set) var unlistedRows = 0
    private var rowsWithoutKey = 0
    private var hasKeys = false

    /// How many rows without a key are kept. Nobody reads more, and short rows would fill the memory.
    private static let mostWithoutKey = 1_000
    /// How many sheets are read.
    private static let mostSheets = 1_000

    /// Reads a file; nil if it is no form.
    ///
    /// - Throws: `ImportError`.
    package init?(_ file: ImportFile) throws(ImportError) {
        if XLSXWorkbook.recognises(file.bytes) {
            if try ReqIFSource(archive: file) != nil {
                try add(requirements: file)
            } else {
                try add(workbook: file)
                if !hasKeys { return nil }
            }
            return
        }
        if file.bytes.first(where: { !$0.isSpace && $0 < 0x80 }) == UInt8(ascii: "<") {
            guard Self.beginning(of: file).contains("REQ-IF") else { return nil }
            try add(requirements: file)
            return
        }
        guard let text = file.withText({ CSVText($0) }), Self.hasKey(text.bytes) else { return nil }
        windowsLine = text.windowsLine
        let rows = try CSVReader.rows(text, of: file, separator: Self.separator)
        try add(rows, sheet: nil, of: file)
        if !hasKeys {
            throw .noAnswers(file: file.name, found: Self.headings(of: rows))
        }
    }

    private mutating func add(workbook file: ImportFile) throws(ImportError) {
        let workbook = try XLSXWorkbook(file)
        for sheet in workbook.sheets.prefix(Self.mostSheets) {
            let (rows, formulas) = try workbook.rows(of: sheet)
            try add(rows, sheet: sheet.name, of: file)
            self.formulas += formulas.map { "\(sheet.name)!\($0)" }
        }
    }

    private mutating func add(requirements file: ImportFile) throws(ImportError) {
        let answers = try ReqIFAnswers(file)
        for (id, answer) in answers.byCriterion.sorted(by: { $0.key.text < $1.key.text }) {
            rows.append(
                Row(
                    place: Place(sheet: "", row: 0), key: FormKey(answer.key), id: id.text, rating: answer.rating,
                    reason: answer.reason, comment: answer.comment, evidence: answer.evidence))
        }
    }

    // MARK: Recognising

    private static func beginning(of file: ImportFile) -> String {
        String(decoding: file.bytes.prefix(1 << 16), as: UTF8.self)
    }

    /// Whether a text has a key.
    private static func hasKey(_ text: [UInt8]) -> Bool {
        let mark = Array(FormKey.mark.utf8)
        var start = 0
        while let found = text[start...].firstIndex(of: mark[0]) {
            if text[found...].starts(with: mark) { return true }
            start = found + 1
        }
        return false
    }

    /// The separator that makes the most columns known, or else keys.
    private static func separator(of bytes: UnsafeRawBufferPointer) -> UInt8? {
        let known = CSVReader.separators.map { separator in
            let rows = CSVReader.firstRows(bytes, separator: separator, count: mostAbove)
            let columns = rows.compactMap { FormColumn.places(in: $0)?.count }.max() ?? 0
            return (separator, columns > 0 ? 1 + columns : rows.contains { key(in: $0) != nil } ? 1 : 0)
        }
        return known.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
    }

    private static func key(in cells: [String]) -> Int? { cells.lastIndex { $0.hasPrefix(FormKey.mark) } }

    /// How many rows may come before the header.
    private static let mostAbove = 20

    // MARK: Tables

    /// - Parameter sheet: the sheet of a workbook; nil for a table of values.
    private mutating func add(_ table: CSVRows, sheet: String?, of file: ImportFile) throws(ImportError) {
        var header: [FormColumn: Int]?
        var hasLostHeader = false
        for index in table.indices {
            let cells = sheet == nil ? table[index] : table[index].map(\.spreadsheetUnescaped)
            let place = Self.key(in: cells)
            let key = place.flatMap { FormKey(cells[$0]) }
            hasKeys = hasKeys || key != nil
            if let key, key.item == .subject || key.item == .respondent {
                let text = place.flatMap { $0 > 0 ? Self.text(of: cells[$0 - 1], key) : nil } ?? ""
                if !text.isEmpty && fields[key.item] == nil { fields[key.item] = text }
            } else if let header {
                let row = sheet == nil ? index + 1 : table.line(of: index)
                add(cells, key, header, Place(sheet: sheet ?? "", row: row))
            } else if key == nil {
                header = FormColumn.places(in: cells)
            } else {
                hasLostHeader = true
            }
        }
        guard hasLostHeader else { return }
        throw .noAnswers(file: file.name, found: Self.headings(of: table))
    }

    private static func headings(of table: CSVRows) -> [String] {
        table.first.map { $0.map(\.tidied).filter { !$0.isEmpty } } ?? []
    }

    private mutating func add(_ cells: [String], _ key: FormKey?, _ header: [FormColumn: Int], _ place: Place) {
        func text(_ column: FormColumn) -> String {
            header[column].flatMap { cells.indices.contains($0) ? Self.text(of: cells[$0], key) : nil } ?? ""
        }
        let row = Row(
            place: place, key: key, id: text(.id), rating: text(.rating), reason: text(.reason),
            comment: text(.comment), evidence: text(.evidence))
        if key == nil {
            if row.isEmpty { return }
            guard rowsWithoutKey < Self.mostWithoutKey else {
                unlistedRows += 1
                return
            }
            rowsWithoutKey += 1
        }
        rows.append(row)
    }

    /// The text that was meant, without the mark of a guarded text.
    private static func text(of cell: String, _ key: FormKey?) -> String {
        var text = cell
        if key?.origin.isGuarded == true, text.first == "'",
            let first = text.unicodeScalars.first(where: { $0 != "'" }), "=+-@\t\r".unicodeScalars.contains(first)
        {
            text.removeFirst()
        }
        return FormKey.normalised(text)
    }
}

extension FormKey {
    /// A text as forms compare it: what programs change on the way makes no difference.
    package static func normalised(_ text: String) -> String { text.tidied }
}

extension String {
    /// With what workbooks spell as `_xHHHH_`. Source: ECMA-376, part 1, 22.9.2.19, ST_Xstring.
    fileprivate var spreadsheetUnescaped: String {
        guard contains("_x") else { return self }
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes.count - place >= 7, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
                bytes[place + 6] == UInt8(ascii: "_"), bytes[place + 2] != UInt8(ascii: "+"),
                let code = UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                // Control characters that were hidden like this stay hidden, but for line ends.
                if code >= 0x20 || code == 0x0A || code == 0x0D { result += String(scalar).utf8 }
                place += 7
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
