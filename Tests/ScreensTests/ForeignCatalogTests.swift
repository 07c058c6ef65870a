import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// A catalogue as others write them: many categories, long names, and levels that do not occur.
struct ForeignCatalogTests {
    private static let areas = [
        "Exchange of product structures between different authors",
        "Exchange of product structures between different versions",
        "Access control and identity across company boundaries",
        "Long-term archiving of technical product documentation",
        "Requirements and systems engineering along the lifecycle",
        "Simulation data and their traceability to design data",
        "Manufacturing process planning and bills of process", "Service, spare parts and field data of products in use",
        "Collaboration with suppliers over several tiers at once",
        "Export control and classification of sensitive data",
        "Sustainability data, material passports and their proof",
    ]

    private static let assessment: Assessment = {
        let categories = areas.enumerated().map { position, title in
            let criteria = (1...3).map { number in
                Criterion(
                    id: CriterionID("A\(position + 1)-\(number)"), level: number == 1 && position < 9 ? .shall : .may,
                    title: LocalizedText(
                        "The interface documents how each object type is \(["read", "changed", "deleted"][number - 1])"),
                    texts: Criterion.Texts(statement: LocalizedText("It is so.")))
            }
            return (Category.Heading(id: "c\(position)", title: LocalizedText(title)), criteria)
        }
        let catalog = Catalog(
            id: "engineering-openness", version: "2026-05-03T14:02:00.123456+02:00-rc.1-draft",
            title: LocalizedText("Engineering"), categories: categories)
        let subject = Subject(name: "Consolidated Engineering Collaboration Platform, Release 2026.1")
        var chronicle = Chronicle(Assessment(of: subject, against: catalog))
        for (number, criterion) in catalog.criteria.enumerated() where number % 4 != 3 {
            let entry = Entry(
                .rate(Judgement(number % 3 == 0 ? .unmet : .met)), of: .criterion(criterion.id), replaces: [])
            chronicle.add(entry, by: .mira, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    private static let sizes = [(40, 12), (80, 24), (120, 40)].map { Size(columns: $0, rows: $1) }

    private func driver(_ size: Size, _ language: Language = .english, at id: CriterionID? = nil) -> Driver {
        Driver(at: id, of: Self.assessment, columns: size.columns, rows: size.rows, language: language)
    }

    @Test(arguments: sizes, Language.allCases)
    func overview(_ size: Size, _ language: Language) {
        Golden.expect(driver(size, language).grid, "foreign-overview", language)
    }

    @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)], ["walk", "gaps", "why"])
    func lists(_ size: Size, _ name: String) {
        var driver = driver(size, at: "A1-2")
        driver.press(["walk": "", "gaps": "t", "why": "w"][name] ?? "")
        Golden.expect(driver.grid, "foreign-\(name)")
    }

    /// Whoever reads a list tells what begins alike apart.
    @Test(arguments: [60, 72, 80, 120])
    func titlesThatBeginAlikeDiffer(_ columns: Int) {
        for keys in ["", "t", "w"] {
            var driver = driver(Size(columns: columns, rows: 30), at: "A1-1")
            driver.press(keys)
            let list = driver.lines.map { $0.prefix { $0 != "│" } }
            for (id, word) in [("A1-2", "changed"), ("A1-3", "deleted")] {
                let rows = list.filter { $0.contains(id) }
                #expect(rows.allSatisfy { $0.contains(word.prefix(4)) }, "\(rows) after \(keys) at \(columns)")
            }
        }
        let overview = driver(Size(columns: columns, rows: 30)).lines
        #expect(overview[8].contains("authors") || overview[7].contains("authors") || overview[6].contains("authors"))
        #expect(overview.contains { $0.contains("versions") })
    }

    @Test func everyCategoryHasItsNumber() {
        let lines = driver(Size(columns: 80, rows: 40)).lines
        for number in 1...11 { #expect(lines.contains { $0.dropFirst().trimmed.hasPrefix("\(number) ") }, "\(number)") }
    }
}

/// Titles cut in a list.
struct DistinctTitleTests {
    @Test(
        arguments: [
            (["short"], 10, ["short"]), (["a long title"], 8, ["a long …"]),
            (["exchange with authors", "exchange with versions"], 16, ["exchan…authors", "exchan…versions"]),
            // They differ inside a character.
            (["with the caf\u{65}\u{301} open", "with the cafe open"], 14, []),
        ] as [([String], Int, [String])])
    func cutting(_ titles: [String], columns: Int, shown: [String]) {
        let cut = DistinctTitles(titles)
        for (title, expected) in zip(titles, shown) {
            let text = cut.cut(title, to: columns)
            #expect(text.columns <= columns)
            if titles.count == 1 { #expect(text == expected) }
        }
        #expect(Set(titles.map { cut.cut($0, to: columns) }).count == titles.count)
    }

    /// No cut is wider than its room, however narrow.
    @Test func noCutIsTooWide() {
        let titles = ["漢字漢字漢字 one", "漢字漢字漢字 two", "the same beginning of all, a", "the same beginning of all, b", ""]
        let cut = DistinctTitles(titles)
        for columns in 0...40 {
            for title in titles { #expect(cut.cut(title, to: columns).columns <= max(0, columns)) }
        }
    }
}
