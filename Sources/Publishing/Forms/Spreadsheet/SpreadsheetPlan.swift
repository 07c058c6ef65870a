import InvisibleCharacters
import Localization

/// Which sheets a workbook has, what its summary says, and where references lead.
struct SpreadsheetPlan {
    /// A sheet with a table, or with a part of one that is too long for a sheet.
    struct Sheet {
        let name: String
        let table: Table
        /// The rows of the table that it shows.
        let rows: Range<Int>

        /// As formulas and references write it.
        var quotedName: String { SpreadsheetPlan.quoted(name) }

        /// All its cells, with their headings.
        var range: String {
            let last = SpreadsheetPlan.column(max(0, table.columns.count - 1))
            return "$A$1:$\(last)$\(rows.count + 1)"
        }
    }

    /// A line of the summary.
    enum Line {
        case title(String), subtitle(String), byline(String), note(RichText)
        case heading(String, isTop: Bool)
        case text(RichText), bullet(RichText)
        case fact(term: String, RichText)
        /// A text to fill in, with the key beside it.
        case entry(term: String, RichText, key: String)
        /// What leads to a sheet, and how much is there.
        case sheet(String, location: String, words: String)
        case blank
    }

    let summaryName: String
    private(set) var sheets: [Sheet] = []
    private(set) var lines: [Line] = []
    /// The lists to choose from, each once. They have a hidden sheet, a column each.
    private(set) var lists: [[String]] = []
    private(set) var listsName = ""
    /// Whether there is anything to fill in. Everything else is then locked.
    let isFilledIn: Bool
    private var places: [String: String] = [:]
    private var names: Set<String> = []
    /// How many sheets were to have this name.
    private var wishes: [String: Int] = [:]
    private let language: Language
    private let rowLimit: Int

    /// Source: Excel, specifications and limits.
    static let mostRows = 1_048_576

    init(_ publication: Publication, rowLimit: Int) {
        language = publication.language
        self.rowLimit = rowLimit
        isFilledIn = publication.sections.contains(where: \.isFilledIn)
        summaryName = (isFilledIn ? OfficeText.instructions : OfficeText.summary)[language]
        // Excel keeps this name for itself.
        names = [summaryName.lowercased(), "history"]
        lines = [.title(publication.title)]
        if !publication.subtitle.isEmpty { lines.append(.subtitle(publication.subtitle)) }
        lines.append(.byline(publication.byline))
        if !publication.notice.isEmpty { lines += [.blank, .note(RichText(publication.notice))] }
        for section in publication.sections { add(section, isTop: true) }
        if !lists.isEmpty { listsName = name(for: OfficeText.lists[language]) }
    }

    /// Where the words of a list are, such as `'Lists'!$A$1:$A$4`; nil for a list that no column has.
    func range(of list: [String]) -> String? {
        guard let number = lists.firstIndex(of: list) else { return nil }
        let column = Self.column(number)
        return "\(Self.quoted(listsName))!$\(column)$1:$\(column)$\(list.count)"
    }

    /// Where a reference leads, such as `'All answers'!A12`; nil if there is no such place.
    subscript(anchor: String) -> String? { places[anchor] }

    private mutating func add(_ section: Publication.Section, isTop: Bool) {
        lines += [.blank, .heading(section.title, isTop: isTop)]
        let heading = "\(Self.quoted(summaryName))!A\(lines.count)"
        for block in section.blocks {
            switch block {
            case .paragraph(let text): lines.append(.text(text))
            case .note(let text): lines.append(.note(text))
            case .list(let texts): lines += texts.map(Line.bullet)
            case .facts(let facts):
                lines += facts.map { fact in
                    fact.entryKey.map { .entry(term: fact.term, fact.text, key: $0) }
                        ?? .fact(term: fact.term, fact.text)
                }
            case .table(let table): add(table, of: section)
            case .bars(let chart):
                if !chart.caption.isEmpty { lines += [.blank, .heading(chart.caption, isTop: false)] }
                lines += chart.bars.map { Line.fact(term: $0.label, RichText($0.words)) }
            case .picture(_, let words): lines += words.map { Line.bullet(RichText($0)) }
            }
        }
        place(section.id, at: heading)
        for part in section.parts { add(part, isTop: false) }
    }

    private mutating func add(_ table: Table, of section: Publication.Section) {
        if table.columns.isEmpty { return }
        for case .choice(let words, _) in table.columns.map(\.entry) where !words.isEmpty && !lists.contains(words) {
            lists.append(words)
        }
        var start = 0
        repeat {
            let rows = start..<min(table.rows.count, start + rowLimit - 1)
            let sheet = Sheet(
                name: name(for: table.caption.isEmpty ? section.title : table.caption), table: table, rows: rows)
            sheets.append(sheet)
            lines.append(
                .sheet(
                    table.caption.isEmpty ? section.title : table.caption, location: "\(sheet.quotedName)!A1",
                    words: OfficeText.rows(rows.count)[language]))
            // A section leads to its first table.
            place(section.id, at: "\(sheet.quotedName)!A1")
            for (number, row) in table.rows[rows].enumerated() {
                if let anchor = row.anchor { place(anchor, at: "\(sheet.quotedName)!A\(number + 2)") }
            }
            start = rows.upperBound
        } while start < table.rows.count
    }

    /// Of two places with one name the first counts.
    private mutating func place(_ anchor: String, at location: String) {
        if !anchor.isEmpty && places[anchor] == nil { places[anchor] = location }
    }

    // MARK: Names

    /// How many UTF-16 units the name of a sheet has at most. Source: Excel, specifications and limits.
    private static let longestName = 31

    /// A valid name for a sheet that no other has.
    private mutating func name(for title: String) -> String {
        let words = title.visible.split { $0.isWhitespace || "[]:*?/\\".contains($0) }.joined(separator: " ")
        // An apostrophe may stand inside only.
        let trimmed = words.drop { $0 == "'" || $0 == " " }
        let base = trimmed.isEmpty ? OfficeText.table[language] : String(trimmed)
        while true {
            let number = wishes[base, default: 0] + 1
            wishes[base] = number
            let suffix = number == 1 ? "" : " (\(number))"
            var name = base.cut(Self.longestName - suffix.utf16.count)
            while let last = name.last, last == "'" || last == " " { name.removeLast() }
            name += suffix
            if names.insert(name.lowercased()).inserted { return name }
        }
    }

    fileprivate static func quoted(_ name: String) -> String {
        "'" + name.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }

    /// The name of a column, from 0: A to Z, AA and so on.
    static func column(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return index < 26 ? letter : column(index / 26 - 1) + letter
    }
}

extension Publication.Section {
    /// Whether people are to fill in anything in it.
    fileprivate var isFilledIn: Bool {
        let isHere = blocks.contains { block in
            switch block {
            case .table(let table): table.isFilledIn
            case .facts(let facts): facts.contains { $0.entryKey != nil }
            case .paragraph, .note, .list, .bars, .picture: false
            }
        }
        return isHere || parts.contains(where: \.isFilledIn)
    }
}
