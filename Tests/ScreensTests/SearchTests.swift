import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Jumping to a criterion by whatever a person remembers of it.
struct SearchTests {
    @Test(
        arguments: [
            ("ifc-1", "IFC-10"), ("IFC-07", "IFC-07"), ("exit", "PAR-06"), ("07", "IOP-07"), ("digital twin", "IOP-10"),
        ] as [(String, CriterionID)])
    func enterGoesToTheBestMatch(_ text: String, _ id: CriterionID) {
        var driver = Driver()
        driver.press("/")
        driver.type(text)
        driver.press("enter")
        #expect(driver.current == id)
        #expect(driver.events.isEmpty)
    }

    @Test func idsRankBeforeTitlesAndTitlesBeforeTexts() {
        var driver = Driver(at: "IFC-07")
        driver.press("/")
        driver.type("ar")
        #expect(driver.line(of: "▸   ARC").contains("ARC-01") || driver.line(of: "▸").contains("ARC"))
        driver.press("down down up enter")
        #expect(driver.current == "ARC-02")
    }

    @Test func queryWithoutMatchesSaysSoAndCanBeEdited() {
        var driver = Driver(at: "IFC-07")
        driver.press("/")
        driver.type("xyz")
        driver.press("enter")
        #expect(driver.notice == SearchText.nothing[.english])
        driver.press("ctrl-u e x i t enter")
        #expect(driver.current == "PAR-06")
    }

    @Test func leavingReturnsToThePreviousPosition() {
        var driver = Driver(at: "IFC-07")
        driver.press("/ e x i t esc")
        #expect(driver.current == "IFC-07")
        #expect(driver.effects.isEmpty)
    }

    /// A typed query, and the criteria that match.
    struct QueryCase: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let holds: @Sendable (Model, Int) -> Bool

        init(_ text: String, _ holds: @escaping @Sendable (Model, Int) -> Bool) {
            testDescription = text
            self.holds = holds
        }
    }

    private static let signs = [
        QueryCase("#shall") { $0.catalog.criteria[$1].level == .shall },
        QueryCase("#muss") { $0.catalog.criteria[$1].level == .shall },
        QueryCase("#shall #may") { $0.catalog.criteria[$1].level != .should },
        QueryCase("#open") { $0.isOpen($1) },
        QueryCase("#offen #soll") { $0.isOpen($1) && $0.catalog.criteria[$1].level == .should },
        QueryCase("#met") { $0.assessment.answers[$1].rating == .met },
        QueryCase("#partly #unmet") { [.partial, .unmet].contains($0.assessment.answers[$1].rating) },
        QueryCase("#n/a") { $0.assessment.answers[$1].rating == .notApplicable },
        QueryCase("#parked") { $0.assessment.answers[$1].isParked },
        QueryCase("#conflict") { $0.assessment.answers[$1].isConflicted },
        QueryCase("#widerspruch") { $0.assessment.answers[$1].isConflicted },
        QueryCase("#unproven #met") {
            [.met, .partial].contains($0.assessment.answers[$1].rating)
                && ($0.assessment.answers[$1].rating == .met || !$0.scoreboard.isEvidenced(criterionAt: $1))
        },
        QueryCase("#expired") { $0.catalog.criteria[$1].id == "IFC-06" },
        QueryCase("#abgelaufen") { $0.catalog.criteria[$1].id == "IFC-06" },
        QueryCase("#changed") { $0.catalog.criteria[$1].id == "IFC-06" },
        QueryCase("#verändert") { $0.catalog.criteria[$1].id == "IFC-06" },
        QueryCase("#missing") { $0.catalog.criteria[$1].id == "IFC-06" },
        QueryCase("#fehlend") { $0.catalog.criteria[$1].id == "IFC-06" },
    ]

    @Test("Filters select by level, state and tag, in either language", arguments: signs)
    func filter(_ sign: QueryCase) {
        let model = Fixture.model()
        #expect(
            model.matches(sign.testDescription).sorted()
                == model.catalog.criteria.indices.filter { sign.holds(model, $0) })
    }

    @Test func everyWordMustOccurSomewhere() {
        let model = Fixture.model()
        for (index, criterion) in model.catalog.criteria.enumerated() {
            let words = criterion.texts.statement.text(in: .english).split(separator: " ")
            guard let first = words.first, let last = words.last else { continue }
            #expect(model.matches("\(last) \(first)").contains(index), "\(criterion.id)")
            #expect(model.matches("\(last) \(first) qqq").isEmpty)
        }
    }

    @Test func filtersAreSuggestedInTheCurrentLanguage() {
        var driver = Driver(columns: 120, language: .german)
        driver.press("/")
        driver.type("#")
        let names = ["muss", "soll", "kann", "offen", "erfüllt", "teilweise", "nicht", "entfällt", "zurückgestellt"]
        #expect(
            driver.lines.dropFirst(5).prefix(9).map { $0.split(separator: " ").first { $0.hasPrefix("#") } }
                == names.map { "#\($0)" })
        #expect(driver.line(of: "#offen").contains("noch nicht bewertet"))
        #expect(!driver.screen.contains("#shall"))
    }

    @Test("what is typed narrows the listed tokens, in any language, until one is complete")
    func typingNarrowsTheListedTokens() {
        var driver = Driver(at: "IFC-07", columns: 120)
        func listed() -> [String] {
            driver.lines.dropFirst(4).flatMap { $0.split(separator: " ").filter { $0.hasPrefix("#") } }.map(String.init)
        }
        driver.press("/")
        driver.type("version #un")
        #expect(listed() == ["#unmet", "#unproven"])
        driver.type("b")
        #expect(listed() == ["#unbelegt"])
        driver.press("ctrl-h")
        driver.type("m")
        #expect(listed() == ["#unmet"])
        driver.type("et")
        #expect(listed() == [])
        driver.press("ctrl-h ctrl-h ctrl-h down enter")
        #expect(driver.lines[2].contains("version #unproven"))
        #expect(listed() == [])
    }

    @Test func aMistypedTokenSuggestsTheNearest() {
        var driver = Driver()
        driver.press("/")
        driver.type("#unprovn")
        #expect(driver.lines[3].contains("No #unprovn; did you mean #unproven?"))
        driver.press("ctrl-u")
        driver.type("#veränder #shall")
        #expect(driver.lines[3].contains("did you mean #verändert?"))
        #expect(driver.model.find("#conflct").problem == SearchText.unknown("conflct", near: "conflict"))
    }

    @Test func incompleteFilterHidesNothing() {
        let model = Fixture.model()
        let all = model.matches("#shall")
        for text in ["#shall #", "#shall #o", "#shall #zur", "#shall #unp"] {
            #expect(model.matches(text) == all, "\(text)")
        }
        #expect(model.matches("#shall #o ").isEmpty)
    }

    @Test func unknownFilterIsNamedWithTheKnownOnes() {
        var driver = Driver(columns: 120, rows: 40)
        driver.press("/")
        driver.type("#wichtig ")
        #expect(driver.lines.contains { $0.contains("#wichtig") && $0.contains("#shall") && $0.contains("#parked") })
    }
}

/// The sections of a deeply nested category.
struct SectionTests {
    private static let catalog: Catalog = {
        func criterion(_ id: String, in section: String?) -> Criterion {
            Criterion(
                id: CriterionID(id), level: .shall, section: section, title: LocalizedText("Title of \(id)"),
                texts: .init(statement: LocalizedText("It does.")))
        }
        let sections = [
            Section(id: "one", title: LocalizedText("First part")),
            Section(id: "inner", title: LocalizedText("Inner part"), parent: "one"),
            Section(id: "two", title: LocalizedText("Second part")),
        ]
        return Catalog(
            id: "nested", version: "1", title: LocalizedText("Nested"),
            categories: [
                (
                    category: .init(id: "c", title: LocalizedText("Category"), sections: sections),
                    criteria: [
                        criterion("A", in: nil), criterion("B", in: "one"), criterion("C", in: "inner"),
                        criterion("D", in: "inner"), criterion("E", in: "two"),
                    ]
                )
            ])
    }()

    private func driver(at id: CriterionID) -> Driver {
        Driver(at: id, of: Assessment(of: Fixture.subject, against: Self.catalog))
    }

    private func list(_ driver: Driver) -> [String] {
        driver.lines[2..<14].map { line in
            var text = String(line.prefix(34))
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    @Test func enclosingSectionsAreUnfolded() {
        #expect(
            list(driver(at: "A")).prefix(4) == [
                " 1 Category        0 … 100 %  0/5", "▸   A shall  Title of A", "  + First part                0/3",
                "  + Second part               0/1",
            ])
        let inside = list(driver(at: "C"))
        #expect(inside.contains { $0.contains("− First part") } && inside.contains { $0.contains("− Inner part") })
        #expect(inside.contains { $0.contains("D shall") } && !inside.contains { $0.contains("E shall") })
    }

    @Test func oneKeyUnfoldsAndFoldsAll() {
        var driver = driver(at: "A")
        driver.press("+")
        #expect(["B", "C", "D", "E"].allSatisfy { id in list(driver).contains { $0.contains("\(id) shall") } })
        driver.press("-")
        #expect(!list(driver).contains { $0.contains("B shall") })
    }

    @Test func everyCriterionIsReachedInCatalogueOrder() {
        var driver = driver(at: "A")
        var ids = [driver.current]
        for _ in 0..<4 {
            driver.press("j")
            ids.append(driver.current)
        }
        #expect(ids == ["A", "B", "C", "D", "E"])
    }

    @Test func clickOnAFoldedSectionEntersIt() throws {
        var driver = driver(at: "A")
        let row = try #require(driver.lines.firstIndex { $0.contains("+ Second part") })
        driver.mouse(.press, column: 6, row: row)
        #expect(driver.current == "E")
    }
}
