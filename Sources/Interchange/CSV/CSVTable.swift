import AssessmentModel

/// A table of criteria: its rows, and the meaning of its columns.
struct CSVTable {
    /// The meaning of each column; nil if it is unknown.
    let columns: [Column?]
    /// The headers of unknown columns.
    let unknown: [String]
    /// The language that the headers imply, if any.
    let language: LanguageCode?
    /// The cells above the header that are not empty.
    let above: [String]
    /// The rows below the header.
    let rows: Slice<CSVRows>

    /// How many rows of titles may come before the header.
    private static let mostAbove = 20

    /// Reads a table. The header is the row with the most known columns, among the first ones.
    ///
    /// - Parameter mappings: the meaning of columns whose headers do not tell it.
    /// - Throws: `Fault`.
    init(_ rows: CSVRows, mappings: [ColumnMapping]) throws(Fault) {
        let headers = rows.prefix(Self.mostAbove).indices.map { row in (row, CSVHeader(rows[row], mappings)) }
        // The first one, if there are several equal ones.
        let best = headers.filter { $0.1.isEnough }.max { $0.1.meanings < $1.1.meanings }
        guard let (row, header) = best else {
            throw Self.fault(headers.map(\.1))
        }
        if let missing = header.missing { throw .missing(missing, found: header.names) }
        columns = header.columns
        unknown = zip(header.names, columns).compactMap { name, column in
            column == nil && !name.isEmpty ? name : nil
        }
        language = header.isGerman ? .german : nil
        self.above = rows[..<row].flatMap { $0 }.map(\.tidied).filter { !$0.isEmpty }
        self.rows = rows[(row + 1)...]
    }

    /// The table of a file.
    init(_ rows: CSVRows, of file: ImportFile, mappings: [ColumnMapping]) throws(ImportError) {
        do throws(Fault) { try self.init(rows, mappings: mappings) } catch {
            switch error {
            case .noHeader(let found): throw .unknownColumns(file: file.name, found: found)
            case .missing(let mapping, let found): throw .unknownMapping(file: file.name, mapping, found: found)
            }
        }
    }

    /// Why a table holds no criteria.
    enum Fault: Error {
        /// No row looks like a header of criteria; the cells of the most likely one.
        case noHeader(found: [String])
        /// A mapping names a column that does not exist.
        case missing(ColumnMapping, found: [String])
    }

    private static func fault(_ headers: [CSVHeader]) -> Fault {
        // A title has fewer cells than the header.
        let widest = headers.max { $0.filled < $1.filled }
        let found = widest?.names.filter { !$0.isEmpty } ?? []
        if let missing = widest?.missing { return .missing(missing, found: found) }
        return .noHeader(found: found)
    }

    /// The separator that makes the most columns known; nil if none gives a table of criteria.
    static func separator(of bytes: UnsafeRawBufferPointer, mappings: [ColumnMapping]) -> UInt8? {
        let known = CSVReader.separators.compactMap { separator -> (UInt8, Int)? in
            let rows = CSVReader.firstRows(bytes, separator: separator, count: mostAbove)
            let headers = rows.map { CSVHeader($0, mappings) }.filter(\.isEnough)
            return headers.map(\.meanings).max().map { (separator, $0) }
        }
        return known.max { $0.1 < $1.1 }?.0
    }

    /// The separator that makes the text look like a table: two rows of equal length, the first with names.
    static func likelySeparator(of bytes: UnsafeRawBufferPointer) -> UInt8? {
        let widths = CSVReader.separators.compactMap { separator -> (UInt8, Int)? in
            let rows = CSVReader.firstRows(bytes, separator: separator, count: 2)
            guard rows.count == 2, rows[0].count >= 2, rows[0].count == rows[1].count,
                rows[0].allSatisfy(isLikelyName)
            else { return nil }
            return (separator, rows[0].count)
        }
        return widths.max { $0.1 < $1.1 }?.0
    }

    /// Whether a cell looks like a name, and not like YAML.
    private static func isLikelyName(_ cell: String) -> Bool {
        let name = cell.tidied
        return (1...60).contains(name.count) && !name.contains(": ") && !name.contains { "{}[]\n".contains($0) }
    }
}

/// A row, read as a header.
struct CSVHeader {
    let names: [String]
    private(set) var columns: [CSVTable.Column?]
    /// Whether the title or the statement has a German header.
    private(set) var isGerman = false
    /// The first mapping whose column does not exist.
    private(set) var missing: ColumnMapping?

    init(_ cells: [String], _ mappings: [ColumnMapping]) {
        names = cells.map(\.tidied)
        columns = Array(repeating: nil, count: cells.count)
        var taken: Set<CSVTable.Column> = []
        map(mappings, &taken)
        for (index, name) in names.enumerated() where columns[index] == nil {
            if let column = CSVTable.Column(header: name), taken.insert(column).inserted { columns[index] = column }
        }
        // Unambiguous names come first.
        let words = names.map { CSVHeaderWords(header: $0) }
        let (clear, unclear) = words.indices.split(by: { words[$0]?.fields.count ?? 0 < 2 })
        for index in clear { take(words[index], at: index, &taken) }
        // A requirement is the statement next to a title, and the title next to a description.
        let hasTitle = taken.contains { $0.field == .title }
        let (demands, others) = unclear.split(by: { words[$0]?.fields.last == .title })
        for index in hasTitle ? demands + others : others + demands { take(words[index], at: index, &taken) }
    }

    private mutating func map(_ mappings: [ColumnMapping], _ taken: inout Set<CSVTable.Column>) {
        for mapping in mappings {
            let index = names.firstIndex { $0.lowercased() == mapping.header.lowercased() }
            guard let index, let column = CSVTable.Column(header: mapping.field) else {
                missing = missing ?? mapping
                continue
            }
            columns[index] = column
            taken.insert(column)
        }
    }

    private mutating func take(_ words: CSVHeaderWords?, at index: Int, _ taken: inout Set<CSVTable.Column>) {
        guard let words else { return }
        for field in words.fields {
            let column = CSVTable.Column(field: field, language: nil)
            guard taken.insert(column).inserted else { continue }
            columns[index] = column
            if words.isGerman && (field == .title || field == .statement) { isGerman = true }
            return
        }
    }

    /// The number of known columns.
    var meanings: Int { columns.count { $0 != nil } }

    /// The number of cells that are not empty.
    var filled: Int { names.count { !$0.isEmpty } }

    /// Whether criteria can be read with it: it needs a title or a statement, and another field. A row of text may
    /// contain one known name by chance, but hardly two.
    var isEnough: Bool {
        let fields = Set(columns.compactMap { $0?.field })
        return fields.count >= 2 && (fields.contains(.title) || fields.contains(.statement))
    }
}

extension Sequence {
    /// The elements that satisfy a condition, and the others.
    fileprivate func split(by isSo: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(isSo), filter { !isSo($0) })
    }
}
