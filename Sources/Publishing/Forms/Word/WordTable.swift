import InvisibleCharacters
import XML

extension WordBody {
    /// A table's frame, whatever its cells contain.
    private struct Frame {
        let caption: String
        let description: String
        /// In twentieths of a point.
        let widths: [Int]
        let hasHeading: Bool
        let hasRowHeadings: Bool

        func write(to xml: inout XMLWriter, _ rows: (inout XMLWriter) -> Void) {
            xml.element("w:tbl") { xml in
                xml.element("w:tblPr") { xml in
                    xml.element("w:tblStyle", [("w:val", "PublicationTable")])
                    xml.element("w:tblW", [("w:w", "\(widths.reduce(0, +))"), ("w:type", "dxa")])
                    xml.element("w:tblLayout", [("w:type", "fixed")])
                    let look = (hasHeading ? 0x20 : 0) | (hasRowHeadings ? 0x80 : 0) | 0x600
                    let digits = String(look, radix: 16, uppercase: true)
                    xml.element(
                        "w:tblLook",
                        [
                            ("w:val", String(repeating: "0", count: 4 - digits.count) + digits),
                            ("w:firstRow", hasHeading ? "1" : "0"), ("w:lastRow", "0"),
                            ("w:firstColumn", hasRowHeadings ? "1" : "0"), ("w:lastColumn", "0"), ("w:noHBand", "1"),
                            ("w:noVBand", "1"),
                        ])
                    if !caption.isEmpty { xml.element("w:tblCaption", [("w:val", caption.visible)]) }
                    if !description.isEmpty { xml.element("w:tblDescription", [("w:val", description)]) }
                }
                xml.element("w:tblGrid") { xml in
                    for width in widths { xml.element("w:gridCol", [("w:w", "\(width)")]) }
                }
                rows(&xml)
            }
        }
    }

    /// Widths of columns with these shares, in twentieths of a point.
    private static func widths(_ shares: [Int]) -> [Int] {
        let positive = shares.map { min(max($0, 1), 1000) }
        let sum = positive.reduce(0, +)
        return positive.map { max(1, WordLength.textWidth * $0 / sum) }
    }

    private static func row(isHeading: Bool, isShort: Bool, to xml: inout XMLWriter, _ cells: (inout XMLWriter) -> Void)
    {
        xml.element("w:tr") { xml in
            if isHeading || isShort {
                xml.element("w:trPr") { xml in
                    if isShort { xml.element("w:cantSplit") }
                    if isHeading { xml.element("w:tblHeader") }
                }
            }
            cells(&xml)
        }
    }

    private static func cell(
        width: Int, tone: Tone? = nil, to xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
    ) {
        xml.element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.element("w:tcW", [("w:w", "\(width)"), ("w:type", "dxa")])
                if let tone {
                    xml.element("w:tcBorders") { xml in
                        let mark = [("w:val", "single"), ("w:sz", "24"), ("w:space", "0"), ("w:color", tone.mark)]
                        xml.element("w:left", mark)
                    }
                    xml.element(
                        "w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", tone.background)])
                }
            }
            content(&xml)
        }
    }

    /// Ends a table: without a paragraph, two tables would be one, and a document cannot end with one.
    private mutating func endTable(to xml: inout XMLWriter) { paragraph(.tableEnd, RichText(""), to: &xml) }

    /// A row of fewer characters stays on one page.
    private static let shortRow = 1_000

    /// How many rows stay with the one after them: all of a short table, else the first, which would look lost.
    private static func keptRows(of count: Int) -> Int { count <= 12 ? count - 1 : 1 }

    mutating func write(_ table: Table, to xml: inout XMLWriter) {
        if !table.caption.isEmpty { paragraph(.caption, RichText(table.caption), to: &xml) }
        guard !table.columns.isEmpty else { return }
        let frame = Frame(
            caption: table.caption, description: OfficeText.description(table)[language],
            widths: Self.widths(table.columns.map(\.width)), hasHeading: true,
            hasRowHeadings: table.rows.contains(where: \.hasHeading))
        frame.write(to: &xml) { xml in
            Self.row(isHeading: true, isShort: true, to: &xml) { xml in
                for (column, width) in zip(table.columns, frame.widths) {
                    Self.cell(width: width, to: &xml) { xml in
                        let layout = WordLayout(isRight: column.isNumeric)
                        paragraph(.tableHeading, RichText(column.title), layout, to: &xml)
                    }
                }
            }
            let kept = Self.keptRows(of: table.rows.count)
            for (number, row) in table.rows.enumerated() {
                write(row, of: table, frame.widths, isKeptWithNext: number < kept, to: &xml)
            }
        }
        endTable(to: &xml)
    }

    private mutating func write(
        _ row: Table.Row, of table: Table, _ widths: [Int], isKeptWithNext: Bool, to xml: inout XMLWriter
    ) {
        let count = row.cells.reduce(0) { $0 + $1.text.pieceBytes }
        Self.row(isHeading: false, isShort: count < Self.shortRow, to: &xml) { xml in
            for (index, column) in table.columns.enumerated() {
                // A row that is too short still needs all its cells.
                let cell = index < row.cells.count ? row.cells[index] : Table.Cell(RichText(""))
                Self.cell(width: widths[index], tone: cell.tone, to: &xml) { xml in
                    paragraph(
                        index == 0 && row.hasHeading && !cell.text.hasStrongParts ? .rowHeading : .tableText, cell.text,
                        WordLayout(isRight: column.isNumeric, isKeptWithNext: isKeptWithNext),
                        anchor: index == 0 ? row.anchor : nil, to: &xml)
                }
            }
        }
    }

    mutating func write(_ facts: [Publication.Fact], titled title: String, to xml: inout XMLWriter) {
        if facts.isEmpty { return }
        let frame = Frame(
            caption: title, description: "", widths: Self.widths([28, 72]), hasHeading: false, hasRowHeadings: true)
        frame.write(to: &xml) { xml in
            for (number, fact) in facts.enumerated() {
                let count = fact.text.pieceBytes
                let layout = WordLayout(isKeptWithNext: number < Self.keptRows(of: facts.count))
                Self.row(isHeading: false, isShort: count < Self.shortRow, to: &xml) { xml in
                    Self.cell(width: frame.widths[0], to: &xml) { xml in
                        paragraph(.rowHeading, RichText(fact.term), layout, to: &xml)
                    }
                    Self.cell(width: frame.widths[1], to: &xml) { paragraph(.tableText, fact.text, layout, to: &$0) }
                }
            }
        }
        endTable(to: &xml)
    }

    // MARK: Bars

    /// A bar is a picture, since that looks the same in every program; its words are beside it.
    mutating func write(_ chart: BarChart, to xml: inout XMLWriter) {
        if !chart.caption.isEmpty { paragraph(.caption, RichText(chart.caption), to: &xml) }
        if chart.bars.isEmpty { return }
        let frame = Frame(
            caption: chart.caption, description: "", widths: Self.widths([21, 37, 42]), hasHeading: false,
            hasRowHeadings: true)
        frame.write(to: &xml) { xml in
            for (number, bar) in chart.bars.enumerated() {
                let layout = WordLayout(isKeptWithNext: number < Self.keptRows(of: chart.bars.count))
                Self.row(isHeading: false, isShort: true, to: &xml) { xml in
                    Self.cell(width: frame.widths[0], to: &xml) { xml in
                        paragraph(.rowHeading, RichText(bar.label), layout, to: &xml)
                    }
                    Self.cell(width: frame.widths[1], to: &xml) { xml in
                        let picture = picture(bar.segments, pixels: 720, words: "\(bar.label): \(bar.words)")
                        paragraph(.tableText, layout, to: &xml) { body, xml in body.write(picture, to: &xml) }
                    }
                    Self.cell(width: frame.widths[2], to: &xml) { xml in
                        paragraph(.tableText, RichText(bar.words), layout, to: &xml)
                    }
                }
            }
        }
        writeLegend(of: chart, to: &xml)
        endTable(to: &xml)
    }

    private mutating func writeLegend(of chart: BarChart, to xml: inout XMLWriter) {
        let used = Set(chart.bars.flatMap(\.segments).map(\.kind))
        paragraph(.caption, to: &xml) { body, xml in
            for kind in [BarChart.Segment.Kind.evidenced, .claimed, .attainable] where used.contains(kind) {
                let swatch = body.picture([BarChart.Segment(perMille: 1000, kind)], pixels: 48, words: "")
                body.write(swatch, to: &xml)
                WordRun().write("\u{A0}\(kind.name[body.language])    ", to: &xml)
            }
        }
    }

    /// A bar of a height of 36 pixels, which are 3 mm.
    private func picture(_ segments: [BarChart.Segment], pixels: Int, words: String) -> WordPictures.Picture {
        WordPictures.Picture(
            bytes: BarPicture(accent: colours.accent).png(segments, width: pixels, height: 36), suffix: "png",
            width: pixels * WordLength.perMillimetre / 12, height: 3 * WordLength.perMillimetre, words: words)
    }
}

extension RichText {
    /// How long it is, without making one text of it.
    fileprivate var pieceBytes: Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .plain(let text), .strong(let text), .code(let text), .foreign(let text, _), .link(let text, _),
                .reference(let text, _):
                sum + text.utf8.count
            }
        }
    }
}
