import Driver
import InvisibleCharacters
import Localization
import Portfolio
import Testing

/// The SQL is loaded into a real PostgreSQL and a real SQLite, and the queries of docs/formats/portfolio-sql.md are
/// asked.
@Suite(.serialized) struct SQLTests {
    /// The queries on the page, in their order.
    private static let queries: [String] = {
        let parts = PackageFolder.text(of: "docs/formats/portfolio-sql.md").split(separator: "```sql\n").dropFirst()
        return parts.map { part in
            part.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != "```" }.joined(separator: "\n")
        }
    }()

    /// What they answer about the usual list.
    private static let answers = [
        ["Bolt|Bolt AG|failed|30|50|90", "Acme PLM|Acme|passed|20|80|100", "Cog||undecided|0|0|100"],
        ["Acme PLM|80|20|60", "Bolt|50|30|20"],
        ["one|small|1|Acme PLM|100", "two|small|1|Acme PLM|60"],
        ["Acme PLM|Kick-off|30|80|50"],
        ["Acme PLM|Acme|0|0|1", "Bolt|Bolt AG|200|0|0", "Cog||0|2|0"],
    ]

    private func check(_ database: some Database, _ again: (String) throws -> Command) throws {
        let folder = try Folder()
        let usual = try folder.write(PortfolioSQL(SampleListing.usual, in: .english).bytes, to: "usual.sql")
        try expectDone(database.load(usual))
        #expect(Self.queries.count == Self.answers.count)
        for (query, answer) in zip(Self.queries, Self.answers) {
            try #expect(rows(database, query) == answer, "\(query)")
        }
        try #expect(
            rows(database, "SELECT schema_version, as_of, made_at FROM cpo_portfolio")
                == ["1|2026-05-03|2026-05-03 12:00:00"])
        try #expect(
            rows(database, "SELECT state FROM cpo_tier ORDER BY assessment") == ["possible", "outOfReach", "possible"])
        try #expect(rows(database, "SELECT profile_id FROM cpo_assessment WHERE profile_id IS NOT NULL") == ["oem"])
        try #expect(rows(database, "SELECT path, reason FROM cpo_unreadable") == ["x/y|cannot be read"])

        // Nothing that is there is changed: a second list fails as a whole.
        let other = PortfolioListing(
            [SampleListing.entry("Other", "m")], day: SampleListing.day, now: SampleListing.now)
        let second = try folder.write(PortfolioSQL(other, in: .english).bytes, to: "second.sql")
        #expect(try again(second).ending != .exited(0))
        try #expect(rows(database, "SELECT COUNT(*) FROM cpo_assessment") == ["3"])

        let hostile = PortfolioListing(
            SampleListing.hostile.map {
                SampleListing.entry($0, "m", path: $0, respondent: $0, earlier: ($0, "m"), profile: $0)
            },
            unreadable: SampleListing.hostile.map { PortfolioListing.Unreadable(path: $0, reason: .same($0)) },
            day: SampleListing.day, now: SampleListing.now)
        let file = try folder.write(PortfolioSQL(hostile, in: .german).bytes, to: "hostile.sql")
        try expectDone(database.load(file))
        for column in ["subject", "path", "respondent", "profile_id"] {
            try expectTexts(database, column, of: "cpo_assessment ORDER BY assessment")
        }
        try expectTexts(database, "title", of: "cpo_milestone ORDER BY assessment")
        try #expect(rows(database, "SELECT COUNT(*) FROM cpo_unreadable") == ["\(SampleListing.hostile.count)"])
    }

    private func expectDone(_ command: Command) {
        #expect(command.ending == .exited(0), "\(command.errorText)")
        #expect(command.errorText.isEmpty)
    }

    /// The texts come back as they are in documents, byte for byte.
    private func expectTexts(_ database: some Database, _ column: String, of table: String) throws {
        let hex = database is PostgreSQL ? "encode(convert_to(\(column), 'UTF8'), 'hex')" : "lower(hex(\(column)))"
        let found = try database.rows("SELECT '-' || \(hex) FROM \(table)").outputText.split(separator: "\n")
        let expected = SampleListing.hostile.map { text in
            "-" + text.visible.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        #expect(found.map(String.init) == expected, "\(column)")
    }

    /// The answer to a query. Numbers are written alike: one database shows 80.0, another 80.
    private func rows(_ database: some Database, _ query: String) throws -> [String] {
        let command = try database.rows(query)
        #expect(command.ending == .exited(0), "\(query): \(command.errorText)")
        return command.outputText.split(separator: "\n").map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                let isSmall = cell.hasSuffix(".0") && cell.dropLast(2).allSatisfy(\.isNumber)
                let time = cell.hasSuffix(".000") ? cell.dropLast(4) : cell
                return String(isSmall ? cell.dropLast(2) : time)
            }.joined(separator: "|")
        }
    }

    @Test func sqliteTakesIt() throws {
        let database = SQLite(folder: try Folder())
        try check(database, database.again)
    }

    @Test func postgresqlTakesIt() throws {
        let database = try PostgreSQL()
        try check(database, database.again)
    }

    @Test func theSameListGivesTheSameBytes() {
        #expect(
            PortfolioSQL(SampleListing.usual, in: .german).bytes == PortfolioSQL(SampleListing.usual, in: .german).bytes
        )
    }
}
