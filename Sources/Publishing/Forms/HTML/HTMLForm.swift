import Localization

/// A publication as one file of HTML without scripts and outside resources, for screens, paper and screen readers.
///
/// The same publication gives the same bytes. Time and memory are proportional to its texts.
package enum HTMLForm {
    /// The whole file.
    package static func bytes(of publication: Publication) -> [UInt8] {
        var page = HTMLPage(publication)
        page.write()
        return page.writer.bytes
    }
}

/// A page that is being written.
struct HTMLPage {
    let publication: Publication
    /// The colours on paper.
    let palette: HTMLPalette
    var writer = HTMLWriter()
    var anchors: Anchors
    /// Numbers the ids of captions and charts.
    var count = 0

    init(_ publication: Publication) {
        self.publication = publication
        palette = .light(publication.accent ?? HTMLPalette.accent)
        anchors = Anchors(of: publication)
    }

    mutating func write() {
        writer.markup("<!DOCTYPE html>\n<html lang=\"")
        writer.text(publication.language.rawValue)
        writer.markup("\">\n")
        writeHead()
        writer.markup("<body>\n")
        writeHeader()
        writeContents()
        writer.markup("<main id=\"_main\">\n")
        for section in publication.sections { write(section, level: 2) }
        writer.markup("</main>\n")
        writeFooter()
        writer.markup("</body>\n</html>\n")
    }

    /// "Acme PLM 12.1 – Openness statement"
    private var name: String {
        let names = [publication.subtitle, publication.title].filter { !$0.isBlank }
        return names.isEmpty ? publication.day : names.joined(separator: " – ")
    }

    private mutating func writeHead() {
        writer.markup(
            """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="referrer" content="no-referrer">
            <title>
            """)
        writer.text(Self.line(name.isBlank ? "–" : name))
        writer.markup("</title>\n")
        if !publication.author.isBlank {
            writer.markup("<meta name=\"author\" content=\"")
            writer.text(publication.author)
            writer.markup("\">\n")
        }
        writer.style(HTMLStyle(publication))
        writer.markup("</head>\n")
    }

    private mutating func writeHeader() {
        writer.markup("<a class=\"skip\" href=\"#_main\">")
        writer.text(FormText.skip[publication.language])
        writer.markup("</a>\n<header>\n")
        if let logo = publication.logo {
            writer.markup("<img src=\"")
            writer.data(logo.format.mediaType, logo.bytes)
            writer.markup("\" alt=\"")
            writer.text(Self.line(logo.words))
            writer.markup("\">\n")
        }
        writer.markup("<h1>")
        writer.lines(publication.title.isBlank ? name : publication.title)
        writer.markup("</h1>\n")
        if !publication.subtitle.isBlank {
            writer.markup("<p class=\"subtitle\">")
            writer.lines(publication.subtitle)
            writer.markup("</p>\n")
        }
        writer.markup("<p class=\"meta\"><span>")
        writer.text(FormText.day[publication.language])
        writer.markup(": ")
        writer.text(publication.day)
        writer.markup("</span>")
        if !publication.author.isBlank {
            writer.markup(" <span>")
            writer.text(FormText.author[publication.language])
            writer.markup(": ")
            writer.text(publication.author)
            writer.markup("</span>")
        }
        writer.markup("</p>\n")
        if !publication.notice.isBlank {
            writer.markup("<p class=\"notice\" role=\"note\">")
            writer.lines(publication.notice)
            writer.markup("</p>\n")
        }
        writer.markup("</header>\n")
    }

    /// The sections and their parts, if there is more than one section.
    private mutating func writeContents() {
        let sections = publication.sections.filter { !$0.title.isBlank && !$0.id.isEmpty }
        guard sections.count > 1 else { return }
        writer.markup("<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">")
        writer.text(FormText.contents[publication.language])
        writer.markup("</h2>\n")
        writeContents(sections, isOutermost: true)
        writer.markup("</nav>\n")
    }

    private mutating func writeContents(_ sections: [Publication.Section], isOutermost: Bool) {
        writer.markup("<ul>\n")
        for section in sections {
            guard let target = anchors.target(section.id) else { continue }
            writer.markup("<li><a href=\"#")
            writer.text(target)
            writer.markup("\">")
            writer.text(Self.line(section.title))
            writer.markup("</a>")
            let parts = section.parts.filter { !$0.title.isBlank && !$0.id.isEmpty }
            if isOutermost, !parts.isEmpty { writeContents(parts, isOutermost: false) }
            writer.markup("</li>\n")
        }
        writer.markup("</ul>\n")
    }

    private mutating func writeFooter() {
        writer.markup("<footer>\n<p>")
        writer.text(name)
        if !publication.notice.isBlank {
            writer.markup("<br>")
            writer.lines(publication.notice)
        }
        writer.markup("</p>\n</footer>\n")
    }

    private mutating func write(_ section: Publication.Section, level: Int) {
        writer.markup("<section")
        if let id = anchors.take(section.id) {
            writer.markup(" id=\"")
            writer.text(id)
            writer.markup("\"")
        }
        writer.markup(section.beginsPage ? " class=\"page\">\n" : ">\n")
        if !section.title.isBlank {
            writer.markup("<h")
            writer.number(level)
            writer.markup(">")
            writer.lines(section.title)
            writer.markup("</h")
            writer.number(level)
            writer.markup(">\n")
        }
        for block in section.blocks { write(block) }
        for part in section.parts { write(part, level: min(level + 1, 6)) }
        writer.markup("</section>\n")
    }

    private mutating func write(_ block: Publication.Block) {
        switch block {
        case .paragraph(let text):
            writer.markup("<p>")
            write(text)
            writer.markup("</p>\n")
        case .note(let text):
            writer.markup("<p class=\"note\" role=\"note\">")
            write(text)
            writer.markup("</p>\n")
        case .list(let texts):
            guard !texts.isEmpty else { return }
            writer.markup("<ul>\n")
            for text in texts {
                writer.markup("<li>")
                write(text)
                writer.markup("</li>\n")
            }
            writer.markup("</ul>\n")
        case .facts(let facts): write(facts)
        case .table(let table): write(table)
        case .bars(let chart): write(chart)
        case .picture(let svg, let words): writePicture(svg, words)
        }
    }

    private mutating func write(_ facts: [Publication.Fact]) {
        guard !facts.isEmpty else { return }
        writer.markup("<dl class=\"facts\">\n")
        for fact in facts {
            writer.markup("<div><dt>")
            writer.lines(fact.term)
            writer.markup("</dt><dd>")
            write(fact.text)
            writer.markup("</dd></div>\n")
        }
        writer.markup("</dl>\n")
    }

    /// The picture as an image, so that nothing in it has to fit in with the page.
    private mutating func writePicture(_ svg: String, _ words: [String]) {
        writer.markup("<figure>\n<img src=\"")
        writer.data("image/svg+xml", Array(svg.utf8))
        writer.markup("\" alt=\"")
        if !words.isEmpty { writer.text(FormText.picture[publication.language]) }
        writer.markup("\">\n")
        if !words.isEmpty {
            writer.markup("<figcaption>\n<ul>\n")
            for line in words {
                writer.markup("<li>")
                writer.lines(line)
                writer.markup("</li>\n")
            }
            writer.markup("</ul>\n</figcaption>\n")
        }
        writer.markup("</figure>\n")
    }

    /// A text on one line.
    static func line(_ text: String) -> String {
        text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    }
}

extension Publication.Logo.Format {
    fileprivate var mediaType: StaticString {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .svg: "image/svg+xml"
        }
    }
}
