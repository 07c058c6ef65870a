/// Answers in a table with a header row, as a spreadsheet saves it.
package struct AnswerSheet: Sendable {
    /// What a column can contain.
    package enum Column: String, CaseIterable, Hashable, Sendable {
        case id, rating, comment, reason, owner, date
    }

    /// The answer to one criterion. All texts are untrusted.
    package struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        package let line: Int
        /// Text in cells to the right of the header, where an unquoted comma may have moved it; empty as a rule.
        package let surplus: String
        fileprivate let cells: [Column: String]

        /// The cell in a column, without white space at either end; empty if the table lacks the column.
        package subscript(column: Column) -> String { cells[column] ?? "" }
    }

    /// The rows below the header, without empty ones.
    package let rows: [Row]
    /// The headers of unknown columns.
    package let unknown: [String]
    /// The first line that is not UTF-8, if the file was read as Windows-1252; else nil.
    package let windowsLine: Int?

    /// How many rows of titles may come before the header.
    private static let mostAbove = 20

    /// Reads a table. The header is the first row that names a column of ids and another known column.
    ///
    /// - Throws: `ImportError`; `noAnswers` without such a row.
    package init(_ file: ImportFile) throws(ImportError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(mark.count)) : file.bytes
        guard let text = bytes.withUnsafeBytes({ CSVText($0) }) else {
            throw .faulty(file: file.name, line: nil, column: nil, .syntax("not UTF-8"))
        }
        let rows = try CSVReader.rows(text, of: file, separator: Self.separator)
        let headers = rows.prefix(Self.mostAbove).indices.map { ($0, Header(rows[$0])) }
        guard let (row, header) = headers.first(where: { $0.1.isEnough }) else {
            throw .noAnswers(file: file.name, found: rows.first.map { $0.map(\.tidied).filter { !$0.isEmpty } } ?? [])
        }
        unknown = header.unknown
        windowsLine = text.windowsLine
        self.rows = rows.indices[(row + 1)...].map { index in
            let cells = rows[index].map(\.tidied)
            let known = zip(header.columns, cells).compactMap { column, cell in column.map { ($0, cell) } }
            return Row(
                line: rows.line(of: index) + text.linesAbove,
                surplus: cells.dropFirst(header.columns.count).first { !$0.isEmpty } ?? "",
                cells: Dictionary(known) { first, _ in first })
        }
    }

    /// The separator that makes the most columns known.
    private static func separator(of bytes: UnsafeRawBufferPointer) -> UInt8? {
        let known = CSVReader.separators.map { separator in
            let rows = CSVReader.firstRows(bytes, separator: separator, count: mostAbove)
            return (separator, rows.map { Header($0).meanings }.max() ?? 0)
        }
        return known.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
    }
}

/// A row, read as a header.
private struct Header {
    let columns: [AnswerSheet.Column?]
    let unknown: [String]

    init(_ cells: [String]) {
        var taken: Set<AnswerSheet.Column> = []
        let columns = cells.map { cell in
            AnswerSheet.Column(header: cell).flatMap { taken.insert($0).inserted ? $0 : nil }
        }
        self.columns = columns
        unknown = zip(cells, columns).compactMap { cell, column in
            column == nil && !cell.tidied.isEmpty ? cell.tidied : nil
        }
    }

    /// The number of known columns.
    var meanings: Int { columns.count { $0 != nil } }

    /// Whether answers can be read with it: it needs the criterion's id and something to say of it.
    var isEnough: Bool {
        columns.contains(.id) && columns.contains { $0 != nil && $0 != .id && $0 != .date }
    }
}

extension AnswerSheet.Column {
    /// The column with this header, in English or German; nil for an unknown one. Ignores case, blanks and punctuation.
    fileprivate init?(header: String) {
        let name = String(header.lowercased().filter { $0.isLetter || $0.isNumber })
        guard let column = AnswerSheet.Column(rawValue: name) ?? Self.words[name] else { return nil }
        self = column
    }

    private static let words: [String: AnswerSheet.Column] = [
        "criterion": .id, "criterionid": .id, "kennung": .id, "kriterium": .id,
        "bewertung": .rating, "stufe": .rating,
        "comments": .comment, "kommentar": .comment, "kommentare": .comment, "bemerkung": .comment,
        "begründung": .reason, "grund": .reason,
        "responsible": .owner, "zuständig": .owner, "zuständigkeit": .owner, "verantwortlich": .owner,
        "datum": .date, "stand": .date,
    ]
}
