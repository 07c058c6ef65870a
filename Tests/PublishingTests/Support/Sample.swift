import Localization

@testable import Publishing

/// A publication that has everything that there is.
enum Sample {
    static func publication(_ language: Language = .english, rows: Int = 3) -> Publication {
        Publication(
            title: language("Openness statement", "Auskunft zur Offenheit"), subtitle: "Acme PLM 12.1",
            language: language, day: "2026-06-30", author: "Jane Doe, Acme",
            notice: language(
                "A declaration of Acme's own. It is no certificate, and nobody else has confirmed it.",
                "Eine eigene Erklärung von Acme. Sie ist kein Zertifikat, und niemand sonst hat sie bestätigt."),
            logo: logo,
            sections: [summary(language), answers(language, rows), sources])
    }

    static let logo = Publication.Logo(
        .svg,
        Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><rect width="40" \
            height="40" rx="8" fill="#0b4f9c"/><path d="M10 30L20 10L30 30" fill="none" stroke="#fff" \
            stroke-width="4"/><text x="50" y="28" font-family="sans-serif" font-size="22" fill="#1d2125">Acme</text></svg>
            """.utf8), words: "Acme")

    private static func summary(_ language: Language) -> Publication.Section {
        Publication.Section(
            "summary", language("Summary", "Überblick"),
            [
                .paragraph(
                    RichText([
                        .plain(
                            language(
                                "Acme PLM meets most of what the catalogue asks for. The answers are in ",
                                "Acme PLM erfüllt das meiste, was der Katalog verlangt. Die Antworten stehen unter ")),
                        .reference(language("Answers", "Antworten"), to: "answers"),
                        .plain(language(", the criterion that matters most is ", ", am wichtigsten ist ")),
                        .reference("if-1", to: "row-1"), .plain(". "),
                        .strong(language("Every figure can be checked.", "Jede Zahl ist nachprüfbar.")),
                    ])),
                .facts([
                    .init(language("Subject", "Gegenstand"), "Acme PLM 12.1"),
                    .init(
                        language("Catalogue", "Katalog"),
                        RichText([.plain("Openness 1.4, "), .code("sha256:9f86d081884c7d659a2feaa0c55ad015")])),
                    .init(
                        language("Shall gate", "Muss-Kriterien"),
                        RichText(language("undecided: 3 of 41 are open", "offen: 3 von 41 nicht bewertet"))),
                ]),
                .bars(
                    BarChart(
                        language("Evidenced, claimed and attainable", "Belegt, angegeben und erreichbar"),
                        bars: [
                            bar(language, language("All criteria", "Alle Kriterien"), 412, 238, 201),
                            bar(language, language("Interoperability", "Interoperabilität"), 125, 475, 323),
                            bar(language, language("Infrastructure", "Infrastruktur"), 800, 200, 0),
                            bar(language, language("Standards", "Standards"), 0, 0, 640),
                        ])),
                .note(
                    RichText(
                        language(
                            "Claimed means that somebody said so. Evidenced means that there is a document.",
                            "Angegeben heißt, dass es jemand sagt. Belegt heißt, dass es ein Dokument dazu gibt."))),
                .list(["STEP AP242 import and export", "OSLC for links", "REST, documented with OpenAPI"]),
            ])
    }

    private static func bar(
        _ language: Language, _ label: String, _ evidenced: Int, _ claimed: Int, _ attainable: Int
    ) -> BarChart.Bar {
        func percent(_ value: Int) -> String { language.decimal("\(value / 10).\(value % 10) %") }
        let words =
            "\(BarChart.Segment.Kind.evidenced.name[language]) \(percent(evidenced)), "
            + "\(BarChart.Segment.Kind.claimed.name[language]) \(percent(evidenced + claimed)), "
            + "\(BarChart.Segment.Kind.attainable.name[language]) \(percent(evidenced + claimed + attainable))"
        return .init(
            label,
            [
                .init(perMille: evidenced, .evidenced), .init(perMille: claimed, .claimed),
                .init(perMille: attainable, .attainable),
            ], words: words)
    }

    private static func answers(_ language: Language, _ rows: Int) -> Publication.Section {
        let part = Publication.Section(
            "answers-if", language("Interfaces", "Schnittstellen"),
            [
                .paragraph(RichText(language("One row a criterion.", "Eine Zeile je Kriterium."))),
                .table(
                    Table(
                        language("Answers on interfaces", "Antworten zu Schnittstellen"),
                        columns: [
                            .init(language("Criterion", "Kriterium"), width: 12),
                            .init(language("Demand", "Forderung"), width: 34),
                            .init(language("Rating", "Bewertung"), width: 14),
                            .init(language("Comment", "Kommentar"), width: 34),
                            .init(language("Weight", "Gewicht"), width: 8, isNumeric: true),
                        ],
                        rows: (1...max(1, rows)).map { row(language, $0) })),
            ])
        return Publication.Section(
            "answers", language("Answers", "Antworten"), [], parts: [part], beginsPage: true)
    }

    private static func row(_ language: Language, _ number: Int) -> Table.Row {
        let ratings: [(String, Tone)] = [
            (language("met", "erfüllt"), .good), (language("partly met", "teilweise erfüllt"), .warning),
            (language("unmet", "nicht erfüllt"), .bad), (language("not rated", "nicht bewertet"), .neutral),
        ]
        let (rating, tone) = ratings[(number - 1) % 4]
        return Table.Row(
            [
                .init(RichText([.code("if-\(number)")])),
                .init(
                    RichText(
                        language(
                            "The product documents every interface that it offers to other products, publicly and "
                                + "without a contract.",
                            "Das Produkt dokumentiert alle Schnittstellen, die es anderen Produkten bietet, öffentlich "
                                + "und ohne Vertrag."))),
                .init(RichText(rating), tone: tone),
                .init(
                    RichText([
                        .plain(language("See ", "Siehe ")),
                        .link("developer.acme.example", address: "https://developer.acme.example/api?v=12&l=\(number)"),
                        .plain(".\n"),
                        .foreign(
                            language("Die Prüfung läuft noch.", "The check is under way."),
                            language: language.next.rawValue),
                    ])),
                .init(RichText("\(number % 3 + 1)"), value: .count(number % 3 + 1)),
            ], anchor: "row-\(number)")
    }

    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 200" role="img" aria-labelledby="title words">
        <title id="title">Trend</title><desc id="words">Rises</desc><rect width="760" height="200" fill="#ffffff"/>
        <path d="M40 180H300V120H500V40H720" fill="none" stroke="#0b4f9c" stroke-width="2"/></svg>
        """

    private static var sources: Publication.Section {
        Publication.Section(
            "trend", "Trend", [.picture(svg: svg, words: ["2026-01-31: 12.5 %", "2026-06-30: 41.2 %"])])
    }
}
