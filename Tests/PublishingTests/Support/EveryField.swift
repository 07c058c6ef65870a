import Localization

@testable import Publishing

extension Publication {
    /// A publication with this text in every field that takes one.
    static func with(_ text: String) -> Publication {
        let pieces: [RichText.Piece] = [
            .plain(text), .strong(text), .code(text), .foreign(text, language: text), .link(text, address: text),
            .link("text", address: text), .link(text, address: "https://a.example/\(text)"),
            .reference(text, to: text), .reference(text, to: "nowhere"), .plain("end"),
        ]
        let rich = RichText(pieces)
        let table = Table(
            text, columns: [.init(text, width: 1), .init(text, width: 2, isNumeric: true)],
            rows: [
                .init([.init(rich, tone: .good), .init(RichText(text))], anchor: text),
                .init([.init(RichText(text)), .init("end")], anchor: "row", hasHeading: false),
            ])
        let blocks: [Block] = [
            .paragraph(rich), .note(rich), .list([rich]), .facts([.init(text, rich)]), .table(table),
            .bars(BarChart(text, bars: [.init(text, [.init(perMille: 400, .evidenced)], words: text)])),
            .picture(svg: Sample.svg, words: [text]),
        ]
        return Publication(
            title: text, subtitle: text, language: .english, day: text, author: text, notice: text,
            logo: Logo(.svg, Sample.logo.bytes, words: text),
            sections: [
                .init(text, text, blocks, parts: [.init("part", text, [.paragraph(rich)])]), .init(text, text, []),
            ])
    }
}
