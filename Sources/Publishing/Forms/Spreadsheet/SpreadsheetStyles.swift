import XML

/// How a cell looks.
struct SpreadsheetStyle: Hashable {
    /// What a cell is.
    enum Kind: Int, CaseIterable {
        case text, rowHeading, rightText, count, share, day, link
        /// To fill in: unlocked, and kept as the text that was typed.
        case entry
        case heading, rightHeading
        case title, subtitle, byline, section, part, prose, note

        /// Whether the text goes on in the next line, rather than over the cells beside it.
        var wraps: Bool {
            switch self {
            case .text, .rowHeading, .rightText, .count, .share, .day, .link, .entry, .heading, .rightHeading, .prose,
                .note:
                true
            case .title, .subtitle, .byline, .section, .part: false
            }
        }

        /// In points.
        var lineHeight: Double {
            switch self {
            case .title: 30
            case .subtitle: 20
            case .section: 22
            case .part: 18
            case .text, .rowHeading, .rightText, .count, .share, .day, .link, .entry, .heading, .rightHeading, .byline,
                .prose, .note:
                SpreadsheetHeight.line
            }
        }
    }

    let kind: Kind
    var tone: Tone?
    /// Whether the text begins like a formula, which it must not become when somebody edits the cell.
    var isGuarded = false

    /// The cells of tables: these have tones.
    private static let cells: [Kind] = [.text, .rowHeading, .rightText, .count, .share, .day, .link]

    /// All that there are, in the order of their indexes. The first is the look of cells without any other.
    static let all: [Self] = {
        let tones: [Tone?] = [nil, .good, .warning, .bad, .neutral]
        return [false, true].flatMap { isGuarded in
            Kind.allCases.flatMap { kind in
                (cells.contains(kind) ? tones : [nil]).map { Self(kind: kind, tone: $0, isGuarded: isGuarded) }
            }
        }
    }()

    static let indexes: [Self: Int] = Dictionary(uniqueKeysWithValues: zip(all, all.indices))

    /// What cells name it by.
    var index: Int { Self.indexes[self] ?? 0 }
}

/// Writes the styles of a workbook. Source: ECMA-376, part 1, 18.8.
struct SpreadsheetStyles {
    private let colours: OfficeColours

    init(_ colours: OfficeColours) { self.colours = colours }

    private enum Font: Int, CaseIterable { case normal, bold, title, subtitle, section, part, heading, link, quiet }

    private static let tones: [Tone] = [.good, .warning, .bad, .neutral]
    private static let shareFormat = 164, dayFormat = 165
    /// Built in: whatever is typed stays text. Source: ECMA-376, part 1, 18.8.30.
    private static let textFormat = 49

    var bytes: [UInt8] {
        var xml = XMLWriter(.compact)
        xml.element("styleSheet", [SpreadsheetForm.namespaces[0]]) { xml in
            xml.element("numFmts", [("count", "2")]) { xml in
                xml.element("numFmt", [("numFmtId", "\(Self.shareFormat)"), ("formatCode", "0.0%")])
                xml.element("numFmt", [("numFmtId", "\(Self.dayFormat)"), ("formatCode", "yyyy\\-mm\\-dd")])
            }
            xml.element("fonts", [("count", "\(Font.allCases.count)")]) { xml in
                for font in Font.allCases { write(font, to: &xml) }
            }
            writeFills(to: &xml)
            writeBorders(to: &xml)
            xml.element("cellStyleXfs", [("count", "1")]) { xml in
                xml.element("xf", [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")])
            }
            xml.element("cellXfs", [("count", "\(SpreadsheetStyle.all.count)")]) { xml in
                for style in SpreadsheetStyle.all { Self.write(style, to: &xml) }
            }
            xml.element("cellStyles", [("count", "1")]) { xml in
                xml.element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
            }
        }
        return xml.bytes
    }

    private func write(_ font: Font, to xml: inout XMLWriter) {
        let (size, colour): (Int, String) =
            switch font {
            case .normal, .bold: (11, OfficeColours.text)
            case .title: (22, colours.accent.officeHex)
            case .subtitle: (14, OfficeColours.text)
            case .section: (15, colours.accent.officeHex)
            case .part: (12, OfficeColours.text)
            case .heading: (11, "FFFFFF")
            case .link: (11, colours.accent.officeHex)
            case .quiet: (10, OfficeColours.quiet)
            }
        xml.element("font") { xml in
            if [.bold, .title, .section, .part, .heading].contains(font) { xml.element("b") }
            if font == .link { xml.element("u") }
            xml.element("sz", [("val", "\(size)")])
            xml.element("color", [("rgb", "FF\(colour)")])
            xml.element("name", [("val", "Calibri")])
            xml.element("family", [("val", "2")])
        }
    }

    // MARK: Fills and borders

    /// The first two are the same in every workbook.
    private func writeFills(to xml: inout XMLWriter) {
        let colours =
            [self.colours.accent.officeHex, self.colours.tint.officeHex] + Self.tones.map(\.background)
        xml.element("fills", [("count", "\(colours.count + 2)")]) { xml in
            for pattern in ["none", "gray125"] {
                xml.element("fill") { $0.element("patternFill", [("patternType", pattern)]) }
            }
            for colour in colours {
                xml.element("fill") { xml in
                    xml.element("patternFill", [("patternType", "solid")]) { xml in
                        xml.element("fgColor", [("rgb", "FF\(colour)")])
                        xml.element("bgColor", [("indexed", "64")])
                    }
                }
            }
        }
    }

    private static func fill(_ style: SpreadsheetStyle) -> Int {
        if let tone = style.tone, let index = tones.firstIndex(of: tone) { return 4 + index }
        switch style.kind {
        case .heading, .rightHeading: return 2
        case .note, .entry: return 3
        case .text, .rowHeading, .rightText, .count, .share, .day, .link, .title, .subtitle, .byline, .section, .part,
            .prose:
            return 0
        }
    }

    /// None, a rule below, a rule below with the accent at the left, and the same with the mark of each tone.
    private func writeBorders(to xml: inout XMLWriter) {
        let marks: [String?] = [nil, colours.accent.officeHex] + Self.tones.map(\.mark)
        xml.element("borders", [("count", "\(marks.count + 1)")]) { xml in
            xml.element("border") { xml in
                for side in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
            }
            for mark in marks {
                xml.element("border") { xml in
                    Self.writeSide("left", "medium", mark, to: &xml)
                    xml.element("right")
                    xml.element("top")
                    Self.writeSide("bottom", "thin", OfficeColours.rule, to: &xml)
                    xml.element("diagonal")
                }
            }
        }
    }

    private static func writeSide(_ side: String, _ style: String, _ colour: String?, to xml: inout XMLWriter) {
        guard let colour else {
            xml.element(side)
            return
        }
        xml.element(side, [("style", style)]) { $0.element("color", [("rgb", "FF\(colour)")]) }
    }

    private static func border(_ style: SpreadsheetStyle) -> Int {
        if let tone = style.tone, let index = tones.firstIndex(of: tone) { return 3 + index }
        switch style.kind {
        case .note: return 2
        case .text, .rowHeading, .rightText, .count, .share, .day, .link, .entry, .section, .heading, .rightHeading:
            return 1
        case .title, .subtitle, .byline, .part, .prose: return 0
        }
    }

    // MARK: Cells

    private static func write(_ style: SpreadsheetStyle, to xml: inout XMLWriter) {
        let font: Font =
            switch style.kind {
            case .text, .rightText, .count, .share, .day, .entry, .prose, .note: .normal
            case .rowHeading: .bold
            case .link: .link
            case .heading, .rightHeading: .heading
            case .title: .title
            case .subtitle: .subtitle
            case .byline: .quiet
            case .section: .section
            case .part: .part
            }
        let format = format(style.kind)
        let (fill, border) = (fill(style), border(style))
        var attributes = [
            ("numFmtId", "\(format)"), ("fontId", "\(font.rawValue)"), ("fillId", "\(fill)"),
            ("borderId", "\(border)"), ("xfId", "0"),
        ]
        if style.isGuarded { attributes.append(("quotePrefix", "1")) }
        attributes += [
            ("applyNumberFormat", format == 0 ? "0" : "1"), ("applyFont", "1"), ("applyFill", fill == 0 ? "0" : "1"),
            ("applyBorder", border == 0 ? "0" : "1"), ("applyAlignment", "1"),
        ]
        if style.kind == .entry { attributes.append(("applyProtection", "1")) }
        xml.element("xf", attributes) { xml in
            // A mark at the left needs some room.
            let isIndented = style.kind == .note || (style.tone != nil && style.kind != .rightText)
            let side = side(style.kind) ?? (isIndented && format == 0 ? "left" : nil)
            xml.element(
                "alignment",
                (side.map { [("horizontal", $0)] } ?? []) + [("vertical", "top")]
                    + (style.kind.wraps ? [("wrapText", "1")] : [])
                    + (isIndented && side == "left" ? [("indent", "1")] : []))
            if style.kind == .entry { xml.element("protection", [("locked", "0")]) }
        }
    }

    private static func format(_ kind: SpreadsheetStyle.Kind) -> Int {
        switch kind {
        case .count: 1
        case .share: shareFormat
        case .day: dayFormat
        case .entry: textFormat
        case .text, .rowHeading, .rightText, .link, .heading, .rightHeading, .title, .subtitle, .byline, .section,
            .part,
            .prose, .note:
            0
        }
    }

    /// Nil for texts at the left and numbers at the right.
    private static func side(_ kind: SpreadsheetStyle.Kind) -> String? {
        switch kind {
        case .rightText, .rightHeading: "right"
        case .day: "left"
        case .text, .rowHeading, .count, .share, .link, .entry, .heading, .title, .subtitle, .byline, .section, .part,
            .prose,
            .note:
            nil
        }
    }
}
