import InvisibleCharacters
import XML

/// The styles of paragraphs, by their ids in `WordStyles`.
enum WordStyle: String {
    case normal = "Normal", title = "Title", subtitle = "Subtitle", byline = "Byline"
    case heading1 = "Heading1", heading2 = "Heading2", heading3 = "Heading3"
    case contentsHeading = "TOCHeading", contents1 = "TOC1", contents2 = "TOC2"
    case bullet = "ListBullet", note = "Note", caption = "Caption", footer = "Footer"
    case tableText = "TableText", tableHeading = "TableHeading", rowHeading = "RowHeading", tableEnd = "TableEnd"

    /// Whether it is bold, so that a strong piece has nothing to add: bold on bold is not bold in Word.
    var isBold: Bool {
        switch self {
        case .heading1, .heading2, .heading3, .contentsHeading, .tableHeading, .rowHeading: true
        case .normal, .title, .subtitle, .byline, .contents1, .contents2, .bullet, .note, .caption, .footer, .tableText,
            .tableEnd:
            false
        }
    }
}

/// Where a paragraph stands, beyond what its style says.
struct WordLayout {
    var beginsPage = false
    /// Whether it is at the right.
    var isRight = false
    /// Whether it stays on one page with what follows.
    var isKeptWithNext = false
}

/// The look of a run of text.
struct WordRun {
    /// The style's id.
    var style: String?
    /// A BCP 47 tag.
    var language: String?

    /// Writes a text on as many lines as it has.
    func write(_ text: String, to xml: inout XMLWriter) {
        let text = text.visible
        if text.isEmpty { return }
        xml.element("w:r") { xml in
            writeProperties(to: &xml)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { xml.element("w:br") }
                if !line.isEmpty { xml.element("w:t", [("xml:space", "preserve")], text: String(line)) }
            }
        }
    }

    func writeProperties(to xml: inout XMLWriter) {
        let language = language.flatMap { Self.isTag($0) ? $0 : nil }
        guard style != nil || language != nil else { return }
        xml.element("w:rPr") { xml in
            if let style { xml.element("w:rStyle", [("w:val", style)]) }
            if let language {
                xml.element("w:lang", [("w:val", language), ("w:eastAsia", language), ("w:bidi", language)])
            }
        }
    }

    /// Whether it has the form of a language tag. Source: BCP 47.
    private static func isTag(_ text: String) -> Bool {
        (2...35).contains(text.utf8.count) && text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
