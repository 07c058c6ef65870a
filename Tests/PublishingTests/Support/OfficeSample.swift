import Localization
import Publishing

/// Publications for tests of the office forms.
enum OfficeSample {
    /// A publication with every kind of block, and a table of so many rows.
    static func publication(rows: Int = 3, language: Language = .english) -> Publication {
        let answers = Table(
            "All answers",
            columns: [
                .init("Criterion", width: 10), .init("Answer", width: 40), .init("Weight", width: 10, isNumeric: true),
                .init("Share", width: 10, isNumeric: true), .init("Day", width: 12),
            ],
            rows: (1...max(1, rows)).prefix(rows).map { number in
                Table.Row(
                    [
                        .init(RichText([.code("IO-\(number)")])),
                        .init(RichText("Answer \(number)"), tone: [.good, .warning, .bad, .neutral][number % 4]),
                        .init(RichText("\(number)"), value: .count(number)),
                        .init("12.5 %", value: .share(perMille: 125)),
                        .init("2026-11-29", value: .day(year: 2026, month: 11, day: 29)),
                    ], anchor: "row-\(number)")
            })
        return Publication(
            title: "Openness statement", subtitle: "Acme PLM", language: language, day: "2026-11-29", author: "Acme",
            notice: "A declaration of one's own",
            sections: [
                .init(
                    "summary", "Summary",
                    [
                        .paragraph(
                            RichText([
                                .plain("See "), .reference("the answers", to: "answers"), .plain(", "),
                                .reference("IO-2", to: "row-2"), .plain(" and "),
                                .link("the guide", address: "https://a.example/guide?a=1&b=2"), .strong("."),
                            ])),
                        .note("Mind this."), .list(["One", "Two"]), .facts([.init("Subject", "Acme PLM")]),
                        .bars(
                            BarChart(
                                "Figures",
                                bars: [
                                    .init(
                                        "All",
                                        [.init(perMille: 125, .evidenced), .init(perMille: 475, .claimed)],
                                        words: "evidenced 12.5 %, claimed 60.0 %")
                                ])), .picture(svg: "<svg/>", words: ["2025: 40 %", "2026: 60 %"]),
                    ]),
                .init(
                    "answers", "Answers", [.table(answers)],
                    parts: [.init("method", "Method", [.paragraph("How.")], parts: [.init("detail", "Detail", [])])],
                    beginsPage: true),
            ])
    }

    /// A publication with a text in every place where there can be one.
    static func everywhere(_ text: String) -> Publication {
        let rich = RichText([
            .plain(text), .strong(text), .code(text), .foreign(text, language: text), .link(text, address: text),
            .reference(text, to: text),
        ])
        return Publication(
            title: text, subtitle: text, language: .german, day: text, author: text, notice: text,
            logo: .init(.png, Array(text.utf8), words: text),
            sections: [
                .init(
                    text, text,
                    [
                        .paragraph(rich), .note(rich), .list([rich]), .facts([.init(text, rich)]),
                        .table(
                            Table(
                                text, columns: [.init(text, width: 1), .init(text, width: 0)],
                                rows: [.init([.init(rich), .init(RichText(text), tone: .bad)], anchor: text)])),
                        .bars(
                            BarChart(
                                text, bars: [.init(text, [.init(perMille: 9_999, .claimed)], words: text)])),
                        .picture(svg: text, words: [text]),
                    ], parts: [.init(text, text, [])])
            ])
    }

    /// Texts that would do harm somewhere, if they were taken for more than text.
    static let hostileTexts = [
        "", " ", "\n\n", "a\r\nb\rc\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}", "]]>", "<w:p/>", "&amp;&lt;", "\"'<!--",
        "_x0041_ _x005F_ _xD800_", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "'=1",
        "\u{202E}evil\u{202C} \u{2066}x\u{2069} \u{200B}\u{FEFF}", "\u{FFFE}\u{FFFF}", "\u{1F3F4}\u{E0067}\u{E007F}",
        "&P &N &\"Arial\"&20 &&", "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }",
        "javascript:alert(1)", "https://a.example/\"><x>", "file:///etc/passwd", "http://a b", "mailto:a@b@c",
        "[]:*?/\\", "History", "''", String(repeating: "e\u{301}", count: 100),
        String(repeating: "\u{1F600}", count: 40), String(repeating: "x ", count: 20_000), "漢字 العربية עברית",
    ]
}
