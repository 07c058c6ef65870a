import Localization

/// The styles of a Word document, its lists and its settings. All of it is ours but the colours and the language.
///
/// Sizes of type are half points, lengths are twentieths of a point. Source: ECMA-376, part 1, 17.7.
struct WordStyles {
    private let colours: OfficeColours
    private let language: Language

    init(_ colours: OfficeColours, language: Language) {
        self.colours = colours
        self.language = language
    }

    private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "\(WordNamespace.main.0)=\"\(WordNamespace.main.1)\""

    /// The part with the styles.
    var bytes: [UInt8] {
        let parts = [
            Self.start, "<w:styles \(Self.namespace)>", defaults, paragraphs, contents, lists, tableTexts, characters,
            tables, "</w:styles>\n",
        ]
        return Array(parts.joined().utf8)
    }

    private var defaults: String {
        """
        <w:docDefaults><w:rPrDefault><w:rPr>
        <w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>
        <w:color w:val="\(OfficeColours.text)"/><w:sz w:val="21"/><w:szCs w:val="21"/>
        <w:lang w:val="\(language.officeTag)" w:eastAsia="\(language.officeTag)" w:bidi="ar-SA"/>
        </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr>
        </w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>

        """
    }

    /// A style of paragraphs, based on Normal or another one.
    private func paragraph(
        _ style: WordStyle, _ name: String, basedOn base: WordStyle = .normal, next: WordStyle? = nil,
        isCustom: Bool = false, paragraph: String = "", run: String = ""
    ) -> String {
        let custom = isCustom ? " w:customStyle=\"1\"" : ""
        let next = next.map { "<w:next w:val=\"\($0.rawValue)\"/>" } ?? ""
        let properties = paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>"
        let look = run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>"
        return """
            <w:style w:type="paragraph"\(custom) w:styleId="\(style.rawValue)"><w:name w:val="\(name)"/>
            <w:basedOn w:val="\(base.rawValue)"/>\(next)<w:qFormat/>\(properties)\(look)</w:style>

            """
    }

    private func look(size: Int, colour: String, isBold: Bool = false) -> String {
        let bold = isBold ? "<w:b/><w:bCs/>" : ""
        return "\(bold)<w:color w:val=\"\(colour)\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    }

    private var paragraphs: String {
        let accent = colours.accent.officeHex
        let kept = "<w:keepNext/><w:keepLines/>"
        func heading(_ before: Int, _ after: Int, level: Int, border: String = "") -> String {
            kept + border
                + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"240\" w:lineRule=\"auto\"/>"
                + "<w:outlineLvl w:val=\"\(level)\"/>"
        }
        let rule =
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"3\" w:color=\"\(OfficeColours.rule)\"/></w:pBdr>"
        // Borders in the colour of the background keep the text away from its edges.
        let tint = colours.tint.officeHex
        let edge = "w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"\(tint)\""
        let bar =
            "<w:pBdr><w:top \(edge)/><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"\(accent)\"/>"
            + "<w:bottom \(edge)/></w:pBdr>"
        let shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(tint)\"/>"
        return [
            paragraph(
                .title, "Title", next: .subtitle,
                paragraph: "<w:keepNext/><w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
                run: look(size: 52, colour: accent, isBold: true)),
            paragraph(
                .subtitle, "Subtitle", next: .byline,
                paragraph: "<w:keepNext/><w:spacing w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
                run: look(size: 32, colour: OfficeColours.text)),
            paragraph(
                .byline, "Byline", next: .normal, isCustom: true, paragraph: "<w:spacing w:after=\"200\"/>",
                run: look(size: 20, colour: OfficeColours.quiet)),
            paragraph(
                .heading1, "heading 1", next: .normal, paragraph: heading(440, 140, level: 0, border: rule),
                run: look(size: 32, colour: accent, isBold: true)),
            paragraph(
                .heading2, "heading 2", next: .normal, paragraph: heading(320, 80, level: 1),
                run: look(size: 26, colour: OfficeColours.text, isBold: true)),
            paragraph(
                .heading3, "heading 3", next: .normal, paragraph: heading(240, 60, level: 2),
                run: look(size: 22, colour: accent, isBold: true)),
            paragraph(
                .caption, "caption", next: .normal,
                paragraph: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>",
                run: look(size: 19, colour: OfficeColours.quiet)),
            paragraph(
                .note, "Note", next: .normal, isCustom: true,
                paragraph: "<w:keepLines/>\(bar)\(shade)<w:spacing w:before=\"80\" w:after=\"180\"/>"
                    + "<w:ind w:left=\"227\" w:right=\"113\"/>"),
            paragraph(
                .footer, "footer",
                paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(WordLength.textWidth)\"/></w:tabs>"
                    + "<w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
                run: look(size: 16, colour: OfficeColours.quiet)),
        ].joined()
    }

    private var contents: String {
        [
            paragraph(
                .contentsHeading, "TOC Heading", next: .normal,
                paragraph: "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/>",
                run: look(size: 24, colour: colours.accent.officeHex, isBold: true)),
            paragraph(.contents1, "toc 1", next: .normal, paragraph: "<w:spacing w:after=\"30\"/>"),
            paragraph(
                .contents2, "toc 2", next: .normal,
                paragraph: "<w:spacing w:after=\"20\"/><w:ind w:left=\"284\"/>",
                run: look(size: 20, colour: OfficeColours.text)),
        ].joined()
    }

    private var lists: String {
        paragraph(
            .bullet, "List Bullet",
            paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>")
    }

    private var tableTexts: String {
        [
            paragraph(
                .tableText, "Table Text", isCustom: true,
                paragraph: "<w:spacing w:after=\"0\" w:line=\"250\" w:lineRule=\"auto\"/>",
                run: look(size: 18, colour: OfficeColours.text)),
            paragraph(
                .tableHeading, "Table Heading", basedOn: .tableText, isCustom: true, paragraph: "<w:keepNext/>",
                run: "<w:b/><w:bCs/>"),
            paragraph(.rowHeading, "Row Heading", basedOn: .tableText, isCustom: true, run: "<w:b/><w:bCs/>"),
            paragraph(
                .tableEnd, "Table End", isCustom: true,
                paragraph: "<w:spacing w:after=\"60\" w:line=\"160\" w:lineRule=\"exact\"/>",
                run: look(size: 8, colour: OfficeColours.text)),
        ].joined()
    }

    private var characters: String {
        """
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
        <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>
        <w:rPr><w:b/><w:bCs/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:qFormat/>
        <w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
        <w:rPr><w:color w:val="\(colours.accent.officeHex)"/><w:u w:val="single"/></w:rPr></w:style>

        """
    }

    private var tables: String {
        let rule = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"\(OfficeColours.rule)\""
        return """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
            <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>
            <w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>
            <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="table" w:customStyle="1" w:styleId="PublicationTable"><w:name w:val="Publication Table"/>
            <w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders><w:top \(rule)/><w:bottom \(rule)/>
            <w:insideH \(rule)/></w:tblBorders><w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
            <w:bottom w:w="55" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" \
            w:color="\(colours.accent.officeHex)"/></w:tcBorders><w:shd w:val="clear" w:color="auto" \
            w:fill="\(colours.tint.officeHex)"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>

            """
    }

    /// The part with the bullets.
    var numbering: [UInt8] {
        let text = """
            \(Self.start)<w:numbering \(Self.namespace)><w:abstractNum w:abstractNumId="0">
            <w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
            <w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr>
            <w:ind w:left="340" w:hanging="255"/></w:pPr><w:rPr><w:color w:val="\(colours.accent.officeHex)"/></w:rPr>
            </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>

            """
        return Array(text.utf8)
    }

    /// The part with the settings: without the mode, Word would treat the document as one of Word 2007.
    var settings: [UInt8] {
        let text = """
            \(Self.start)<w:settings \(Self.namespace)><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>
            <w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
            w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
            <w:themeFontLang w:val="\(language.officeTag)"/></w:settings>

            """
        return Array(text.utf8)
    }
}
