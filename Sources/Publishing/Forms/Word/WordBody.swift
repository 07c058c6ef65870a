import Localization
import XML

/// Writes the main part of a Word document, and gathers what it refers to.
struct WordBody {
    private let publication: Publication
    let colours: OfficeColours
    private var bookmarks: WordBookmarks
    private(set) var relations = OfficeRelations()
    private(set) var pictures = WordPictures()

    var language: Language { publication.language }

    init(_ publication: Publication, _ colours: OfficeColours) {
        self.publication = publication
        self.colours = colours
        bookmarks = WordBookmarks(publication)
    }

    /// Writes the whole part.
    mutating func write(to xml: inout XMLWriter) {
        xml.element("w:document", WordNamespace.all) { xml in
            xml.element("w:body") { xml in
                writeTop(to: &xml)
                writeContents(to: &xml)
                for section in publication.sections { write(section, depth: 0, to: &xml) }
                writePage(to: &xml)
            }
        }
    }

    // MARK: Top and contents

    private mutating func writeTop(to xml: inout XMLWriter) {
        if let logo = publication.logo { write(logo, to: &xml) }
        paragraph(.title, RichText(publication.title), to: &xml)
        if !publication.subtitle.isEmpty { paragraph(.subtitle, RichText(publication.subtitle), to: &xml) }
        paragraph(.byline, RichText(publication.byline), to: &xml)
        if !publication.notice.isEmpty { paragraph(.note, RichText(publication.notice), to: &xml) }
    }

    private mutating func write(_ logo: Publication.Logo, to xml: inout XMLWriter) {
        guard let size = PictureSize(of: logo) else {
            paragraph(.byline, RichText(logo.words), to: &xml)
            return
        }
        let fitted = size.fitted(width: 60 * WordLength.perMillimetre, height: 20 * WordLength.perMillimetre)
        let picture = WordPictures.Picture(
            bytes: logo.bytes, suffix: logo.format.rawValue, width: fitted.width, height: fitted.height,
            words: logo.words)
        paragraph(.byline, to: &xml) { body, xml in body.write(picture, to: &xml) }
    }

    /// A table of contents without page numbers, which only Word could count: a field that people can update.
    private func writeContents(to xml: inout XMLWriter) {
        let entries = publication.sections.flatMap { section in
            [(WordStyle.contents1, section)] + section.parts.map { (WordStyle.contents2, $0) }
        }
        guard entries.count > 2 else { return }
        xml.element("w:sdt") { xml in
            xml.element("w:sdtPr") { xml in
                xml.element("w:docPartObj") { xml in
                    xml.element("w:docPartGallery", [("w:val", "Table of Contents")])
                    xml.element("w:docPartUnique")
                }
            }
            xml.element("w:sdtContent") { xml in
                xml.element("w:p") { xml in
                    Self.properties(.contentsHeading, to: &xml)
                    WordRun().write(FormText.contents[language], to: &xml)
                }
                for (number, (style, section)) in entries.enumerated() {
                    xml.element("w:p") { xml in
                        Self.properties(style, to: &xml)
                        if number == 0 { Self.beginField(" TOC \\n \\o \"1-2\" \\h \\z \\u ", to: &xml) }
                        link(to: section.id, section.title, style: nil, to: &xml)
                        if number == entries.count - 1 { Self.field("end", to: &xml) }
                    }
                }
            }
        }
    }

    private static func beginField(_ instruction: String, to xml: inout XMLWriter) {
        field("begin", to: &xml)
        xml.element("w:r") { $0.element("w:instrText", [("xml:space", "preserve")], text: instruction) }
        field("separate", to: &xml)
    }

    private static func field(_ type: String, to xml: inout XMLWriter) {
        xml.element("w:r") { $0.element("w:fldChar", [("w:fldCharType", type)]) }
    }

    /// A4 with margins of 20 mm and the notice in the footer.
    private mutating func writePage(to xml: inout XMLWriter) {
        let footer = relations.id(.footer, "footer.xml")
        for part in ["styles", "numbering", "settings"] {
            guard let kind = OfficeRelations.Kind(rawValue: part) else { continue }
            _ = relations.id(kind, "\(part).xml")
        }
        xml.element("w:sectPr") { xml in
            xml.element("w:footerReference", [("w:type", "default"), ("r:id", footer)])
            xml.element("w:pgSz", [("w:w", "11906"), ("w:h", "16838")])
            xml.element(
                "w:pgMar",
                [
                    ("w:top", "1134"), ("w:right", "1134"), ("w:bottom", "1247"), ("w:left", "1134"),
                    ("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0"),
                ])
        }
    }

    // MARK: Sections and blocks

    private mutating func write(_ section: Publication.Section, depth: Int, to xml: inout XMLWriter) {
        let style: WordStyle = depth == 0 ? .heading1 : depth == 1 ? .heading2 : .heading3
        paragraph(style, WordLayout(beginsPage: section.beginsPage), to: &xml) { body, xml in
            body.bookmarks.write(section.id, to: &xml)
            WordRun().write(section.title, to: &xml)
        }
        for block in section.blocks { write(block, of: section, to: &xml) }
        for part in section.parts { write(part, depth: depth + 1, to: &xml) }
    }

    private mutating func write(_ block: Publication.Block, of section: Publication.Section, to xml: inout XMLWriter) {
        switch block {
        case .paragraph(let text): paragraph(.normal, text, to: &xml)
        case .note(let text): paragraph(.note, text, to: &xml)
        case .list(let texts): for text in texts { paragraph(.bullet, text, to: &xml) }
        case .facts(let facts): write(facts, titled: section.title, to: &xml)
        case .table(let table): write(table, to: &xml)
        case .bars(let chart): write(chart, to: &xml)
        case .picture(_, let words): for line in words { paragraph(.bullet, RichText(line), to: &xml) }
        }
    }

    // MARK: Paragraphs

    /// Writes a paragraph with a text, and a place to which references lead.
    mutating func paragraph(
        _ style: WordStyle, _ text: RichText, _ layout: WordLayout = WordLayout(), anchor: String? = nil,
        to xml: inout XMLWriter
    ) {
        paragraph(style, layout, to: &xml) { body, xml in
            body.bookmarks.write(anchor, to: &xml)
            for piece in text.pieces { body.write(piece, in: style, to: &xml) }
        }
    }

    /// Writes a paragraph with this content.
    mutating func paragraph(
        _ style: WordStyle, _ layout: WordLayout = WordLayout(), to xml: inout XMLWriter,
        _ content: (inout Self, inout XMLWriter) -> Void
    ) {
        xml.element("w:p") { xml in
            Self.properties(style, layout, to: &xml)
            content(&self, &xml)
        }
    }

    static func properties(_ style: WordStyle, _ layout: WordLayout = WordLayout(), to xml: inout XMLWriter) {
        xml.element("w:pPr") { xml in
            xml.element("w:pStyle", [("w:val", style.rawValue)])
            if layout.isKeptWithNext { xml.element("w:keepNext") }
            if layout.beginsPage { xml.element("w:pageBreakBefore") }
            if layout.isRight { xml.element("w:jc", [("w:val", "right")]) }
        }
    }

    private mutating func write(_ piece: RichText.Piece, in style: WordStyle, to xml: inout XMLWriter) {
        switch piece {
        case .plain(let text): WordRun().write(text, to: &xml)
        case .strong(let text): WordRun(style: style.isBold ? nil : "Strong").write(text, to: &xml)
        case .code(let text): WordRun(style: "Code").write(text, to: &xml)
        case .foreign(let text, let language): WordRun(language: language).write(text, to: &xml)
        case .link(let text, let address):
            guard let address = LinkAddress(address)?.officeTarget else {
                WordRun().write(text, to: &xml)
                return
            }
            link([("r:id", relations.id(.hyperlink, address, isExternal: true))], text, style: "Hyperlink", to: &xml)
        case .reference(let text, let anchor):
            link(to: anchor, text, style: "Hyperlink", to: &xml)
        }
    }

    /// Writes a text that leads to a place; only the text if there is no such place.
    private func link(to anchor: String, _ text: String, style: String?, to xml: inout XMLWriter) {
        guard let bookmark = bookmarks[anchor] else {
            WordRun().write(text, to: &xml)
            return
        }
        link([("w:anchor", bookmark)], text, style: style, to: &xml)
    }

    private func link(
        _ target: [(name: String, value: String)], _ text: String, style: String?, to xml: inout XMLWriter
    ) {
        xml.element("w:hyperlink", target + [("w:history", "1")]) { WordRun(style: style).write(text, to: &$0) }
    }

    /// Writes a picture into the open paragraph.
    mutating func write(_ picture: WordPictures.Picture, to xml: inout XMLWriter) {
        pictures.write(picture, &relations, to: &xml)
    }
}
