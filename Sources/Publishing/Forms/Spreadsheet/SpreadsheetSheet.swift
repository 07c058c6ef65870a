import InvisibleCharacters
import Localization
import XML

/// Writes a sheet of a workbook, and gathers what it refers to. Source: ECMA-376, part 1, 18.3.
struct SpreadsheetSheet {
    private let publication: Publication
    private let plan: SpreadsheetPlan
    private let strings: SpreadsheetStrings
    private(set) var relations = OfficeRelations()
    private var links: [(cell: String, link: SpreadsheetText.Link)] = []

    private var language: Language { publication.language }

    /// - Parameter strings: the texts of all sheets.
    init(_ publication: Publication, _ plan: SpreadsheetPlan, _ strings: SpreadsheetStrings) {
        self.publication = publication
        self.plan = plan
        self.strings = strings
    }

    /// How a sheet is looked at and printed.
    private struct Layout {
        /// In characters.
        let widths: [Int]
        let isLandscape: Bool
        /// All cells.
        let range: String
        /// How many columns stay when the sheet is scrolled; nil if no rows stay either.
        let fixedColumns: Int?
        /// Whether it is the sheet that is shown first.
        var isFront = false
        /// Which columns are not shown.
        var hiddenColumns: Set<Int> = []
        /// Which cells offer a list.
        var choices: [SpreadsheetChoice] = []
    }

    private mutating func write(
        _ layout: Layout, to xml: inout XMLWriter, _ rows: (inout Self, inout XMLWriter) -> Void
    ) {
        xml.element("worksheet", SpreadsheetForm.namespaces) { xml in
            xml.element("sheetPr") { $0.element("pageSetUpPr", [("fitToPage", "1")]) }
            xml.element("dimension", [("ref", layout.range)])
            xml.element("sheetViews") { Self.writeView(layout, to: &$0) }
            xml.element("sheetFormatPr", [("defaultRowHeight", "15")])
            xml.element("cols") { xml in
                for (index, width) in layout.widths.enumerated() {
                    let number = "\(index + 1)"
                    let hidden = layout.hiddenColumns.contains(index) ? [("hidden", "1")] : []
                    xml.element(
                        "col",
                        [("min", number), ("max", number), ("width", "\(width)"), ("customWidth", "1")] + hidden)
                }
            }
            xml.element("sheetData") { rows(&self, &$0) }
            if plan.isFilledIn { SpreadsheetProtection.write(to: &xml) }
            if layout.fixedColumns != nil { xml.element("autoFilter", [("ref", layout.range)]) }
            SpreadsheetChoice.write(layout.choices, to: &xml)
            writeLinks(to: &xml)
            let margins = [
                ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.8"), ("header", "0.3"),
                ("footer", "0.35"),
            ]
            xml.element("pageMargins", margins)
            xml.element(
                "pageSetup",
                [
                    ("paperSize", "9"), ("fitToWidth", "1"), ("fitToHeight", "0"),
                    ("orientation", layout.isLandscape ? "landscape" : "portrait"),
                ])
            xml.element("headerFooter") { $0.element("oddFooter", text: footer) }
        }
    }

    private static func writeView(_ layout: Layout, to xml: inout XMLWriter) {
        guard let columns = layout.fixedColumns else {
            let selected = layout.isFront ? [("tabSelected", "1")] : []
            xml.element("sheetView", [("showGridLines", "0")] + selected + [("workbookViewId", "0")])
            return
        }
        xml.element("sheetView", [("showGridLines", "0"), ("workbookViewId", "0")]) { xml in
            let corner = "\(SpreadsheetPlan.column(columns))2"
            let pane = columns > 0 ? "bottomRight" : "bottomLeft"
            xml.element(
                "pane",
                (columns > 0 ? [("xSplit", "\(columns)")] : [])
                    + [("ySplit", "1"), ("topLeftCell", corner), ("activePane", pane), ("state", "frozen")])
            if columns > 0 {
                let top = "\(SpreadsheetPlan.column(columns))1"
                xml.element("selection", [("pane", "topRight"), ("activeCell", top), ("sqref", top)])
                xml.element("selection", [("pane", "bottomLeft"), ("activeCell", "A2"), ("sqref", "A2")])
            }
            xml.element("selection", [("pane", pane), ("activeCell", corner), ("sqref", corner)])
        }
    }

    private mutating func writeLinks(to xml: inout XMLWriter) {
        if links.isEmpty { return }
        xml.element("hyperlinks") { xml in
            for (cell, link) in links {
                switch link {
                case .address(let address):
                    // As Excel does, with the fragment apart.
                    let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
                    let id = relations.id(.hyperlink, parts[0], isExternal: true)
                    let fragment = parts.dropFirst().map { ("location", $0.spreadsheetEscaped) }
                    xml.element("hyperlink", [("ref", cell), ("r:id", id)] + fragment)
                case .place(let place):
                    xml.element("hyperlink", [("ref", cell), ("location", place.spreadsheetEscaped)])
                }
            }
        }
    }

    /// The notice and the number of the page, in the language of footers. Source: ECMA-376, part 1, 18.3.1.46.
    private var footer: String {
        let end = "&R\(OfficeText.page[language]) &P \(OfficeText.of[language]) &N"
        // 255 characters are all that Excel accepts.
        let room = 255 - "&L".count - end.count
        var notice = ""
        for character in publication.notice.visible {
            let piece = character == "&" ? "&&" : character == "\n" ? " " : String(character)
            guard notice.utf16.count + piece.utf16.count < room else {
                notice += "…"
                break
            }
            notice += piece
        }
        return "&L\(notice)\(end)".spreadsheetEscaped
    }

    // MARK: Rows

    /// A cell before it is written.
    private struct Cell {
        enum Content {
            case text(String, SpreadsheetText.Link?)
            case number(String)
        }

        /// From 0.
        let column: Int
        let content: Content
        let kind: SpreadsheetStyle.Kind
        var tone: Tone?

        /// A text of the program's own or without links.
        init(_ column: Int, _ text: String, _ kind: SpreadsheetStyle.Kind) {
            self.column = column
            content = .text(text, nil)
            self.kind = kind
        }

        /// A text that leads elsewhere.
        init(_ column: Int, _ text: String, to place: String) {
            self.column = column
            content = .text(text, .place(place))
            kind = .link
        }

        init(_ column: Int, _ rich: RichText, _ kind: SpreadsheetStyle.Kind, tone: Tone? = nil, _ plan: SpreadsheetPlan)
        {
            let text = SpreadsheetText(rich, plan)
            self.column = column
            content = .text(text.text, text.link)
            self.kind = text.link != nil && kind == .text ? .link : kind
            self.tone = tone
        }

        init(_ column: Int, number: String, _ kind: SpreadsheetStyle.Kind, tone: Tone?) {
            self.column = column
            content = .number(number)
            self.kind = kind
            self.tone = tone
        }

        /// In points, in a column of so many characters.
        func height(width: Int) -> Double {
            switch (content, kind.wraps) {
            case (.text(let text, _), true):
                kind.lineHeight * Double(SpreadsheetHeight.lines(text, width: width - 1))
            case (.text, false), (.number, _): kind.lineHeight
            }
        }
    }

    /// How many links a sheet has at most. Source: Excel, specifications and limits.
    private static let mostLinks = 65_530

    private mutating func write(_ cells: [Cell], row: Int, widths: [Int], to xml: inout XMLWriter) {
        let height = cells.map { $0.height(width: widths[$0.column]) }.max() ?? SpreadsheetHeight.line
        xml.element("row", [("r", "\(row)"), ("ht", "\(min(height, SpreadsheetHeight.most))")]) { xml in
            for cell in cells { write(cell, at: "\(SpreadsheetPlan.column(cell.column))\(row)", to: &xml) }
        }
    }

    private mutating func write(_ cell: Cell, at name: String, to xml: inout XMLWriter) {
        var style = SpreadsheetStyle(kind: cell.kind, tone: cell.tone)
        switch cell.content {
        case .number(let number):
            xml.element("c", [("r", name), ("s", "\(style.index)")]) { $0.element("v", text: number) }
        case .text(let text, let link):
            if let link, links.count < Self.mostLinks { links.append((name, link)) }
            style.isGuarded = text.utf8.first.map { "=+-@".utf8.contains($0) } ?? false
            guard !text.isEmpty else {
                xml.element("c", [("r", name), ("s", "\(style.index)")])
                return
            }
            let index = strings.index(of: text, cut: OfficeText.cut[language])
            xml.element("c", [("r", name), ("s", "\(style.index)"), ("t", "s")]) { $0.element("v", text: "\(index)") }
        }
    }

    // MARK: Tables

    /// How many characters fit beside each other on the wide side of A4.
    private static let pageWidth = 140

    /// The same for a table to fill in, which is read on a screen first.
    private static let screenWidth = 280
    /// The widest that a column can be, so that what is hidden never makes a row higher. Source: Excel, specifications.
    private static let hiddenWidth = 255

    private static func widths(of table: Table) -> [Int] {
        let shares = table.columns.map { $0.isHidden ? 0 : min(max($0.width, 1), 1000) }
        let sum = max(1, shares.reduce(0, +))
        return zip(table.columns, shares).map { column, share in
            if column.isHidden { return hiddenWidth }
            // The button of the filter stands beside the heading.
            let longest = column.title.split(separator: "\n").map(\.count).max() ?? 0
            let heading = min(24, longest + 4)
            return min(100, max(8, heading, (table.isFilledIn ? screenWidth : pageWidth) * share / sum))
        }
    }

    private func choices(of sheet: SpreadsheetPlan.Sheet) -> [SpreadsheetChoice] {
        guard !sheet.rows.isEmpty else { return [] }
        return sheet.table.columns.enumerated().compactMap { index, column in
            guard case .choice(let words, let hint) = column.entry, let list = plan.range(of: words) else { return nil }
            let name = SpreadsheetPlan.column(index)
            return SpreadsheetChoice(cells: "\(name)2:\(name)\(sheet.rows.count + 1)", list: list, hint: hint)
        }
    }

    /// Writes a table's sheet.
    mutating func write(_ sheet: SpreadsheetPlan.Sheet, to xml: inout XMLWriter) {
        let table = sheet.table
        let widths = Self.widths(of: table)
        let layout = Layout(
            widths: widths, isLandscape: true, range: String(sheet.range.filter { $0 != "$" }),
            fixedColumns: table.columns.count > 1 && table.rows.contains(where: \.hasHeading) ? 1 : 0,
            hiddenColumns: Set(table.columns.indices.filter { table.columns[$0].isHidden }),
            choices: choices(of: sheet))
        write(layout, to: &xml) { form, xml in
            let headings = table.columns.enumerated().map { index, column in
                Cell(index, column.title, column.isNumeric ? .rightHeading : .heading)
            }
            form.write(headings, row: 1, widths: widths, to: &xml)
            for (number, row) in table.rows[sheet.rows].enumerated() {
                let cells = zip(table.columns, row.cells).enumerated().map { index, pair in
                    if pair.0.entry != nil { return Cell(index, pair.1.text.plain, .entry) }
                    let kind: SpreadsheetStyle.Kind =
                        index == 0 && row.hasHeading && !pair.1.text.hasStrongParts
                        ? .rowHeading : pair.0.isNumeric ? .rightText : .text
                    return form.cell(index, pair.1, kind)
                }
                form.write(cells, row: number + 2, widths: widths, to: &xml)
            }
        }
    }

    private func cell(_ column: Int, _ cell: Table.Cell, _ kind: SpreadsheetStyle.Kind) -> Cell {
        switch cell.value {
        case .count(let count): return Cell(column, number: "\(count)", .count, tone: cell.tone)
        case .share(let perMille): return Cell(column, number: Self.fraction(perMille), .share, tone: cell.tone)
        case .day(let year, let month, let day):
            if let day = OfficeDay(year: year, month: month, day: day) {
                return Cell(column, number: "\(day.serialNumber)", .day, tone: cell.tone)
            }
            return Cell(column, cell.text, kind, tone: cell.tone, plan)
        case nil: return Cell(column, cell.text, kind, tone: cell.tone, plan)
        }
    }

    /// Thousandths as a decimal fraction: 0.125.
    private static func fraction(_ perMille: Int) -> String {
        let digits = String(perMille.magnitude % 1000)
        let zeros = String(repeating: "0", count: 3 - digits.count)
        return "\(perMille < 0 ? "-" : "")\(perMille.magnitude / 1000).\(zeros)\(digits)"
    }

    // MARK: Summary

    /// Writes the first sheet.
    mutating func writeSummary(to xml: inout XMLWriter) {
        let widths = [30, 92] + (plan.isFilledIn ? [Self.hiddenWidth] : [])
        let layout = Layout(
            widths: widths, isLandscape: false,
            range: "A1:\(SpreadsheetPlan.column(widths.count - 1))\(plan.lines.count)", fixedColumns: nil,
            isFront: true, hiddenColumns: plan.isFilledIn ? [2] : [])
        write(layout, to: &xml) { form, xml in
            for (number, line) in form.plan.lines.enumerated() {
                form.write(form.cells(of: line), row: number + 1, widths: widths, to: &xml)
            }
        }
    }

    private func cells(of line: SpreadsheetPlan.Line) -> [Cell] {
        switch line {
        case .title(let text): [Cell(0, text, .title)]
        case .subtitle(let text): [Cell(0, text, .subtitle)]
        case .byline(let text): [Cell(0, text, .byline)]
        case .heading(let text, isTop: true): [Cell(0, text, .section), Cell(1, "", .section)]
        case .heading(let text, isTop: false): [Cell(0, text, .part)]
        case .note(let text): [Cell(1, text, .note, plan)]
        case .text(let text): [Cell(1, text, .prose, plan)]
        case .bullet(let text): [Cell(1, RichText("• ") + text, .prose, plan)]
        case .fact(let term, let text): [Cell(0, term, .rowHeading), Cell(1, text, .text, plan)]
        case .entry(let term, let text, let key):
            [Cell(0, term, .rowHeading), Cell(1, text.plain, .entry), Cell(2, key, .text)]
        case .sheet(let name, let location, let words): [Cell(0, name, to: location), Cell(1, words, .text)]
        case .blank: []
        }
    }

    // MARK: Lists

    /// Writes the hidden sheet with the lists to choose from.
    mutating func writeLists(to xml: inout XMLWriter) {
        let lists = plan.lists
        let count = lists.map(\.count).max() ?? 0
        let widths = lists.map { _ in 30 }
        let layout = Layout(
            widths: widths, isLandscape: false,
            range: "A1:\(SpreadsheetPlan.column(max(0, widths.count - 1)))\(max(1, count))", fixedColumns: nil)
        write(layout, to: &xml) { form, xml in
            for row in 0..<count {
                let cells = lists.enumerated().compactMap { column, words in
                    words.indices.contains(row) ? Cell(column, words[row], .text) : nil
                }
                form.write(cells, row: row + 1, widths: widths, to: &xml)
            }
        }
    }
}
