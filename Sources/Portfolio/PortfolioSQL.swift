import AssessmentModel
import InvisibleCharacters
import Localization
import Scoring

/// A list of assessments as SQL that PostgreSQL, SQLite and DuckDB load unchanged: it makes tables and fills them, in
/// one transaction, and changes nothing that is there. Source of the schema: docs/formats/portfolio-sql.md.
package struct PortfolioSQL {
    /// The version of the schema. Within one, tables and columns are added but never renamed or removed.
    package static let schema = 1

    private let listing: PortfolioListing
    private let language: Language
    private var text = ""

    /// - Parameter language: that of titles from catalogues, and of reasons.
    package init(_ listing: PortfolioListing, in language: Language) {
        self.listing = listing
        self.language = language
    }

    package var bytes: [UInt8] {
        var sql = self
        sql.write()
        return Array(sql.text.utf8)
    }

    private mutating func write() {
        text =
            "-- Portfolio of openness assessments, made by cpo. Schema \(Self.schema): docs/formats/portfolio-sql.md\n"
        text += "BEGIN TRANSACTION;\n\n"
        for table in Self.tables {
            text += "CREATE TABLE \(table.name) (\n  \(table.columns.joined(separator: ",\n  "))\n);\n\n"
        }
        insert("cpo_portfolio", [.number(Self.schema), .text(listing.day.text), .time(listing.now)])
        for (number, entry) in listing.entries.enumerated() { write(entry, number + 1) }
        for entry in listing.unreadable {
            insert("cpo_unreadable", [.text(entry.path), .text(entry.reason[language])])
        }
        text += "COMMIT;\n"
    }

    private static let figures = [
        "criteria INTEGER NOT NULL", "unanswered INTEGER NOT NULL", "evidenced DECIMAL(4, 1)", "claimed DECIMAL(4, 1)",
        "attainable DECIMAL(4, 1)",
    ]
    private static let assessment = "assessment INTEGER NOT NULL REFERENCES cpo_assessment (assessment)"

    private static let tables: [(name: String, columns: [String])] = [
        (
            "cpo_portfolio",
            ["schema_version INTEGER NOT NULL", "as_of DATE NOT NULL", "made_at TIMESTAMP NOT NULL"]
        ),
        (
            "cpo_assessment",
            [
                "assessment INTEGER NOT NULL PRIMARY KEY", "path VARCHAR NOT NULL", "project VARCHAR NOT NULL",
                "subject VARCHAR NOT NULL", "subject_kind VARCHAR NOT NULL", "subject_role VARCHAR NOT NULL",
                "respondent VARCHAR NOT NULL", "catalog_id VARCHAR NOT NULL", "catalog_version VARCHAR NOT NULL",
                "profile_id VARCHAR",
            ] + figures + [
                "gate VARCHAR NOT NULL", "conflicts INTEGER NOT NULL", "damages INTEGER NOT NULL",
                "changed_at TIMESTAMP", "age_days INTEGER",
            ]
        ),
        (
            "cpo_category",
            [assessment, "place INTEGER NOT NULL", "category VARCHAR NOT NULL", "title VARCHAR NOT NULL"] + figures
                + ["PRIMARY KEY (assessment, place)"]
        ),
        (
            "cpo_tier",
            [
                assessment, "place INTEGER NOT NULL", "tier VARCHAR NOT NULL", "title VARCHAR NOT NULL",
                "state VARCHAR NOT NULL", "PRIMARY KEY (assessment, place)",
            ]
        ),
        (
            "cpo_milestone",
            [assessment, "place INTEGER NOT NULL", "title VARCHAR NOT NULL", "reached_at TIMESTAMP NOT NULL"] + figures
                + ["gate VARCHAR NOT NULL", "PRIMARY KEY (assessment, place)"]
        ),
        (
            "cpo_fading_evidence",
            [
                assessment, "place INTEGER NOT NULL", "title VARCHAR NOT NULL", "valid_until DATE NOT NULL",
                "state VARCHAR NOT NULL", "uses INTEGER NOT NULL", "PRIMARY KEY (assessment, place)",
            ]
        ),
        ("cpo_unreadable", ["path VARCHAR NOT NULL", "reason VARCHAR NOT NULL"]),
    ]

    private mutating func write(_ entry: PortfolioEntry, _ number: Int) {
        insert(
            "cpo_assessment",
            [
                .number(number), .text(entry.path), .text(entry.project), .text(entry.subject.name),
                .text(entry.subject.kind.rawValue), .text(entry.subject.role.rawValue), .text(entry.respondent),
                .text(entry.catalog), .text(entry.catalogVersion), entry.profile.map(Value.text) ?? .null,
            ] + Self.values(entry.figures) + [
                .text(entry.gate.rawValue), .number(entry.conflicts), .number(entry.damages),
                entry.changed.map(Value.time) ?? .null, entry.age(at: listing.now).map(Value.number) ?? .null,
            ])
        for (place, category) in entry.categories.enumerated() {
            let title = category.title.text(in: LanguageCode(language.rawValue))
            insert(
                "cpo_category",
                [.number(number), .number(place + 1), .text(category.id), .text(title)] + Self.values(category.figures))
        }
        for (place, tier) in entry.tiers.enumerated() {
            let title = tier.title.text(in: LanguageCode(language.rawValue))
            insert(
                "cpo_tier",
                [.number(number), .number(place + 1), .text(tier.id), .text(title), .text(tier.state.rawValue)])
        }
        for (place, milestone) in entry.milestones.enumerated() {
            insert(
                "cpo_milestone",
                [.number(number), .number(place + 1), .text(milestone.name), .time(milestone.at)]
                    + Self.values(milestone.figures) + [.text(milestone.gate.rawValue)])
        }
        for (place, evidence) in entry.fading.enumerated() {
            insert(
                "cpo_fading_evidence",
                [
                    .number(number), .number(place + 1), .text(evidence.title), .text(evidence.validUntil.text),
                    .text(evidence.isExpired ? "expired" : "expiring"), .number(evidence.uses),
                ])
        }
    }

    // MARK: Values

    private enum Value {
        case null
        case number(Int)
        /// A percentage, cut to one decimal.
        case percent(Fraction)
        case text(String)
        case time(Timestamp)
    }

    private static func values(_ figures: Tally) -> [Value] {
        [.number(figures.criteria), .number(figures.open)]
            + [figures.evidenced, figures.claimed, figures.attainable].map { $0.map(Value.percent) ?? .null }
    }

    private mutating func insert(_ table: String, _ values: [Value]) {
        text += "INSERT INTO \(table) VALUES (\(values.map(Self.literal).joined(separator: ", ")));\n"
    }

    private static func literal(_ value: Value) -> String {
        switch value {
        case .null: "NULL"
        case .number(let number): String(number)
        case .percent(let fraction): fraction.percentText
        case .text(let text): quoted(text)
        // Without the T and the Z, which not all of them take.
        case .time(let time): quoted(String(time.text.map { $0 == "T" ? " " : $0 }.filter { $0 != "Z" }))
        }
    }

    /// The one place that writes a text. In a literal of standard SQL, only the apostrophe means something; a NUL,
    /// which no database takes, and everything else that cannot be seen is replaced as in documents.
    private static func quoted(_ text: String) -> String {
        "'" + text.visible.replacing("'", with: "''") + "'"
    }
}
