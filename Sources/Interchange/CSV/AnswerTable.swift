/// Answers in a table with a header row, as a spreadsheet saves it.
extension AnswerSheet {
    /// How many rows of titles may come before the header.
    private static let mostAbove = 20

    /// Reads a table. The header is the first row that names a column of ids and another known column.
    ///
    /// - Throws: `ImportError`; `noAnswers` without such a row.
    package init(table file: ImportFile) throws(ImportError) {
        guard let text = file.withText({ CSVText($0) }) else {
            throw .faulty(file: file.name, line: nil, column: nil, .syntax("not UTF-8"))
        }
        let rows = try CSVReader.rows(text, of: file, separator: Self.separator)
        let headers = rows.prefix(Self.mostAbove).indices.map { ($0, Header(rows[$0])) }
        guard let (row, header) = headers.first(where: { $0.1.isEnough }) else {
            throw .noAnswers(file: file.name, found: rows.first.map { $0.map(\.tidied).filter { !$0.isEmpty } } ?? [])
        }
        let answers = Rows(rows[(row + 1)...], columns: header.columns, linesAbove: text.linesAbove)
        self.init(source: .table, rows: answers, unknown: header.unknown, windowsLine: text.windowsLine)
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
