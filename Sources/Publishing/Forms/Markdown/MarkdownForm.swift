import Localization

/// A publication as Markdown, for repositories: CommonMark with the tables of GitHub.
///
/// GitHub still makes a link of what looks like an e-mail address, however it is escaped.
///
/// The same publication gives the same bytes. Time and memory are proportional to its texts.
package enum MarkdownForm {
    /// The whole file.
    package static func bytes(of publication: Publication) -> [UInt8] {
        var page = MarkdownPage(publication)
        page.write()
        return page.writer.bytes
    }
}

/// A page that is being written: blocks, with an empty line between them.
private struct MarkdownPage {
    private let publication: Publication
    private(set) var writer = MarkdownWriter()
    private var anchors: Anchors
    /// The sign of the list that ended last; nil if anything followed it.
    private var bullet: Unicode.Scalar?

    init(_ publication: Publication) {
        self.publication = publication
        anchors = Anchors(of: publication)
    }

    mutating func write() {
        let name = [publication.title, publication.subtitle, publication.day].first { !$0.isBlank } ?? ""
        writeHeading(name, level: 1, anchor: nil)
        if let logo = publication.logo { writeParagraph([.plain(logo.words)]) }
        if !publication.subtitle.isBlank { writeParagraph([.strong(publication.subtitle)]) }
        var facts = [Publication.Fact(FormText.day[publication.language], RichText(publication.day))]
        if !publication.author.isBlank {
            facts.append(.init(FormText.author[publication.language], RichText(publication.author)))
        }
        write(facts)
        writeNote(RichText(publication.notice))
        for section in publication.sections { write(section, level: 2) }
    }

    private mutating func write(_ section: Publication.Section, level: Int) {
        writeHeading(section.title, level: level, anchor: anchors.takeIfReferenced(section.id))
        for block in section.blocks { write(block) }
        for part in section.parts { write(part, level: min(level + 1, 6)) }
    }

    private mutating func write(_ block: Publication.Block) {
        switch block {
        case .paragraph(let text): writeParagraph(text.pieces)
        case .note(let text): writeNote(text)
        case .list(let texts): writeList(texts)
        case .facts(let facts): write(facts)
        case .table(let table): write(table)
        case .bars(let chart):
            writeCaption(chart.caption)
            writeList(chart.bars.map { RichText([.plain("\($0.label): \($0.words)")]) })
        case .picture(_, let words): writeList(words.map { RichText($0) })
        }
    }

    private mutating func beginBlock() {
        if !writer.bytes.isEmpty { writer.markup("\n") }
        bullet = nil
    }

    private mutating func writeHeading(_ title: String, level: Int, anchor: String?) {
        guard !title.isBlank else { return }
        beginBlock()
        writer.markup("#", times: level)
        writer.markup(" ")
        write(anchor: anchor)
        writer.begin(.heading)
        writer.text(title)
        writer.markup("\n")
    }

    /// The one piece of HTML beside `<br>`: Markdown has no other way to lead into a table.
    private mutating func write(anchor: String?) {
        guard let anchor else { return }
        writer.markup("<a id=\"")
        writer.id(anchor)
        writer.markup("\"></a>")
    }

    private mutating func writeParagraph(_ pieces: [RichText.Piece]) {
        guard !RichText(pieces).isBlank else { return }
        beginBlock()
        writer.begin(.block(prefix: ""))
        write(pieces)
        writer.markup("\n")
    }

    private mutating func writeCaption(_ caption: String) { writeParagraph([.strong(caption)]) }

    private mutating func writeNote(_ text: RichText) {
        guard !text.isBlank else { return }
        beginBlock()
        writer.markup("> ")
        writer.begin(.block(prefix: "> "))
        write(text.pieces)
        writer.markup("\n")
    }

    private mutating func writeList(_ texts: [RichText]) {
        guard !texts.isEmpty else { return }
        // Two lists with one sign would be one list.
        let sign: Unicode.Scalar = bullet == "-" ? "*" : "-"
        beginBlock()
        for text in texts {
            writer.markup(sign, times: 1)
            writer.markup(" ")
            writer.begin(.block(prefix: "  "))
            write(text.pieces)
            writer.markup("\n")
        }
        bullet = sign
    }

    private mutating func write(_ facts: [Publication.Fact]) {
        writeList(facts.map { RichText([.strong("\($0.term):"), .plain(" ")] + $0.text.pieces) })
    }

    private mutating func write(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        writeCaption(table.caption)
        beginBlock()
        for column in table.columns {
            writer.markup("| ")
            writer.begin(.cell)
            writer.text(column.title)
            writer.markup(" ")
        }
        writer.markup("|\n")
        for column in table.columns { writer.markup(column.isNumeric ? "| ---: " : "| --- ") }
        writer.markup("|\n")
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() {
                writer.markup("| ")
                if index == 0 { write(anchor: anchors.takeIfReferenced(row.anchor)) }
                writer.begin(.cell)
                write(cell.text.pieces)
                writer.markup(" ")
            }
            writer.markup("|\n")
        }
    }

    private mutating func write(_ pieces: [RichText.Piece]) {
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .plain(let text), .foreign(let text, _): writer.text(text)
            case .strong(let text):
                writer.strong(text, before: pieces[(index + 1)...].first { !$0.text.isEmpty })
            case .code(let text): writer.code(text)
            case .link(let text, let address):
                if let target = LinkAddress(address) {
                    writer.link(text, to: target)
                } else {
                    writer.text(text.isBlank ? address : text)
                }
            case .reference(let text, let name):
                if let target = anchors.target(name) {
                    writer.reference(text, to: target)
                } else {
                    writer.text(text)
                }
            }
        }
    }
}

extension RichText {
    fileprivate var isBlank: Bool { pieces.allSatisfy(\.text.isBlank) }
}
