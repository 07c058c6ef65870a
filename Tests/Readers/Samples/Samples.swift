import Localization
import Publishing

/// Documents as other people's programs have to read them.
enum Samples {
    private static let categories = [
        LocalizedString("Interoperability", "Interoperabilität"), LocalizedString("Infrastructure", "Infrastruktur"),
        LocalizedString("Extensibility", "Erweiterbarkeit"), LocalizedString("Interfaces", "Schnittstellen"),
        LocalizedString("Standards", "Standards"), LocalizedString("Architecture", "Architektur"),
        LocalizedString("Partnership", "Partnerschaft"),
    ]

    /// What a vendor sends to a customer, with an answer to so many criteria.
    static func statement(_ language: Language, rows: Int) -> Publication {
        Publication(
            title: language("Openness statement", "Erklärung zur Offenheit"), subtitle: "Acme PLM 12.1 & Viewer",
            language: language, day: "2026-11-29", author: "Acme Software GmbH",
            notice: language(
                "A declaration of the vendor's own: no certificate, and confirmed by nobody else.",
                "Eine Erklärung des Anbieters selbst: kein Zertifikat und von niemand anderem bestätigt."),
            sections: [
                summary(language), figures(language),
                .init(
                    "answers", language("Answers", "Antworten"), [.table(answers(language, rows))], beginsPage: true),
            ])
    }

    private static func summary(_ language: Language) -> Publication.Section {
        .init(
            "summary", language("At a glance", "Auf einen Blick"),
            [
                .paragraph(
                    RichText([
                        .plain(
                            language(
                                "Acme PLM documents its interfaces and reads and writes the formats of its field. See ",
                                "Acme PLM dokumentiert seine Schnittstellen und liest und schreibt die üblichen Formate. Siehe "
                            )), .reference(language("all answers", "alle Antworten"), to: "answers"), .plain(", "),
                        .link("acme.example", address: "https://acme.example/openness?lang=\(language.rawValue)&v=12"),
                        .plain("."),
                    ])),
                .facts([
                    .init(language("Subject", "Gegenstand"), "Acme PLM 12.1"),
                    .init(language("Catalogue", "Katalog"), RichText([.plain("Openness 1.1, "), .code("9f86d081")])),
                    .init(
                        language("Shall gate", "Muss-Kriterien"),
                        RichText([.strong(language("undecided", "offen"))])),
                ]),
                .bars(
                    BarChart(
                        language("How open it is, by category", "Offenheit nach Kategorie"),
                        bars: categories.enumerated().map { bar($0, $1[language], language) })),
                .note(
                    RichText(
                        language(
                            "Evidenced answers have at least one document that supports them.",
                            "Belegte Antworten stützen sich auf mindestens ein Dokument."))),
                .list(["STEP AP242", "OSLC", "REST"]),
            ])
    }

    private static func bar(_ number: Int, _ label: String, _ language: Language) -> BarChart.Bar {
        let shares = [100 + number * 90, 250 - number * 20, 200 - number * 25]
        var sum = 0
        let kinds: [BarChart.Segment.Kind] = [.evidenced, .claimed, .attainable]
        let words = zip(kinds, shares).map { kind, share in
            sum += share
            return "\(kind.name[language]) \(language.decimal("\(sum / 10).\(sum % 10)")) %"
        }
        let segments = zip(kinds, shares).map { BarChart.Segment(perMille: $1, $0) }
        return .init(label, segments, words: words.joined(separator: ", "))
    }

    private static func figures(_ language: Language) -> Publication.Section {
        let rows = categories.enumerated().map { number, category in
            Table.Row([
                .init(RichText(category[language])), .init(RichText("\(12 + number)"), value: .count(12 + number)),
                .init(RichText("\(language.decimal("\(number * 11).5")) %"), value: .share(perMille: number * 110 + 5)),
            ])
        }
        let columns = [
            Table.Column(language("Category", "Kategorie"), width: 40),
            .init(language("Criteria", "Kriterien"), width: 15, isNumeric: true),
            .init(language("evidenced", "belegt"), width: 15, isNumeric: true),
        ]
        return .init(
            "figures", language("Figures", "Kennzahlen"),
            [.table(Table(language("Figures by category", "Kennzahlen nach Kategorie"), columns: columns, rows: rows))],
            parts: [
                .init(
                    "method", language("Method", "Verfahren"),
                    [.paragraph(RichText(language("Shares are cut to one decimal.", "Anteile sind abgeschnitten.")))])
            ])
    }

    private static func answers(_ language: Language, _ rows: Int) -> Table {
        let ratings: [(LocalizedString, Tone)] = [
            (LocalizedString("met", "erfüllt"), .good), (LocalizedString("partly met", "teilweise erfüllt"), .warning),
            (LocalizedString("unmet", "nicht erfüllt"), .bad),
            (LocalizedString("not applicable", "nicht anwendbar"), .neutral),
        ]
        let statement = language(
            "Every interface is documented, with its versions, where partners reach it without a contract.",
            "Jede Schnittstelle ist mit ihren Versionen so dokumentiert, dass Partner sie ohne Vertrag einsehen können."
        )
        let comment = language(
            "Since version 11, the guide has covered all calls; those of the viewer follow in spring.",
            "Seit Version 11 enthält die Anleitung alle Aufrufe; die des Viewers folgen im Frühjahr.")
        return Table(
            language("All answers", "Alle Antworten"),
            columns: [
                .init(language("Criterion", "Kriterium"), width: 11), .init(language("Demand", "Forderung"), width: 32),
                .init(language("Rating", "Bewertung"), width: 14), .init(language("Comment", "Kommentar"), width: 34),
                .init(language("Day", "Tag"), width: 12),
            ],
            rows: (1...rows).map { number in
                let (rating, tone) = ratings[number % 4]
                let text =
                    number % 3 == 0
                    ? RichText([
                        .plain("\(comment) "),
                        .link(language("Guide", "Anleitung"), address: "https://docs.acme.example/\(number)"),
                    ]) : RichText(String(comment.prefix(number * 7 % 90)))
                return Table.Row(
                    [
                        .init(RichText([.code("IO-\(number)")])), .init(RichText(statement)),
                        .init(RichText(rating[language]), tone: tone), .init(text),
                        .init(
                            RichText("2026-0\(1 + number % 9)-15"),
                            value: .day(year: 2026, month: 1 + number % 9, day: 15)),
                    ], anchor: "answer-\(number)")
            })
    }

    /// Texts that would do harm if they were taken for more than text.
    static var hostile: Publication {
        let texts = [
            "]]>", "<w:p/>", "&amp;", "_x0041_", "=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "a\u{0}\u{1B}b",
            "\u{202E}evil", "\u{FFFE}", "[]:*?/\\", "History", "&P &N", "{ DDEAUTO cmd }",
            String(repeating: "x", count: 40_000), "漢字 \u{1F600} العربية",
        ]
        return Publication(
            title: "<b>&\"'", subtitle: "]]>", language: .english, day: "no day", author: "\u{1}", notice: "&P & &&",
            sections: texts.enumerated().map { number, text in
                .init(
                    "s\(number)", text,
                    [
                        .table(
                            Table(
                                text, columns: [.init(text, width: 1), .init("B", width: 0)],
                                rows: [.init([.init(RichText([.link(text, address: text)])), .init(RichText(text))])]))
                    ])
            })
    }
}
