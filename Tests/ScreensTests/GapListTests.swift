import AssessmentModel
import Cells
import Presentation
import Scoring
import Testing

@testable import Screens

/// The page of gaps, and of the ways to goals.
struct GapListTests {
    /// Two shalls and a should, with tags and a tier that requires only the shalls.
    private static let tagged: Assessment = {
        let criteria = [("A", Level.shall, ["data"]), ("B", .shall, ["data", "people"]), ("C", .should, [])].map {
            Criterion(
                id: CriterionID($0), level: $1, title: LocalizedText("Title of \($0)"),
                texts: .init(statement: .empty), tags: $2)
        }
        let tiers = [
            Tier(id: "half", title: LocalizedText("Half"), minimum: [.shall: .half]),
            Tier(id: "full", title: LocalizedText("Full"), minimum: [.should: .one]),
        ]
        let heading = Category.Heading(id: "only", title: LocalizedText("Only"))
        return Assessment(
            of: Fixture.subject,
            against: Catalog(id: "own", version: "1", tiers: tiers, categories: [(heading, criteria)]))
    }()

    /// The ids of the visible rows.
    private func ids(_ driver: Driver) -> [String] {
        driver.lines[5..<driver.size.rows - 2].compactMap { line in
            let word = line.dropFirst().split(separator: " ").first.map(String.init)
            return word.flatMap { driver.model.catalog.index(of: CriterionID($0)) == nil ? nil : $0 }
        }
    }

    @Test func orderIsThatOfTheGaps() {
        var driver = Driver(columns: 100, rows: 60)
        driver.press("t")
        let model = driver.model
        let gaps = Gaps(of: model.scoreboard, in: model.catalog).all
        #expect(ids(driver) == gaps.map { model.catalog.criteria[$0.index].id.text })
        #expect(
            driver.lines[2].hasPrefix(" \(gaps.count) criteria not fully met; \(gaps.count(where: \.holdsGate)) "))
    }

    @Test func enterGoesToTheCriterionAndBack() {
        var driver = Driver()
        driver.press("t j*20")
        let lines = driver.lines
        driver.press("enter")
        let there = driver.current
        #expect(lines.first { $0.hasPrefix("▸") }?.contains(there?.text ?? "?") ?? false)
        driver.press("j j esc")
        #expect(driver.lines == lines)
        driver.press("esc")
        #expect(driver.line(of: "Compliance").contains("%"), "the overview, where it was opened")
    }

    @Test func metCriteriaDisappearAndTheNextIsSelected() {
        var driver = Driver(at: "IFC-07")
        driver.press("t")
        #expect(driver.line(of: "▸").contains("IFC-07"))
        driver.press("enter m esc")
        #expect(!driver.screen.contains("IFC-07"))
        #expect(driver.line(of: "▸").contains("IFC-08"))
    }

    @Test func searchingOnTheWayStillLeadsBack() {
        var driver = Driver(at: "IFC-07")
        driver.press("t enter /")
        driver.type("IOP-01")
        driver.press("enter")
        #expect(driver.current == "IOP-01")
        driver.press("q")
        #expect(driver.lines[0].hasSuffix("Gaps"))
        driver.press("q")
        #expect(driver.current == "IFC-07")
        driver.press("q q")
        #expect(driver.effects.contains(.quit))
    }

    @Test func tabGroupsByCategoryAndTagAndKeepsTheSelection() {
        var driver = Driver(of: Self.tagged)
        driver.press("t j")
        #expect(driver.line(of: "▸").contains("Title of B"))
        driver.press("tab")
        #expect(driver.lines[0].hasSuffix("Gaps by category"))
        #expect(driver.line(of: "1 Only").hasSuffix("  3"))
        #expect(driver.line(of: "▸").contains("Title of B"))
        driver.press("tab")
        #expect(driver.lines[0].hasSuffix("Gaps by tag"))
        #expect(ids(driver) == ["A", "B", "B", "C"])
        #expect(driver.line(of: "without a tag").hasSuffix("  1"))
        #expect(driver.line(of: "▸").contains("Title of B"))
        driver.press("j")
        #expect(
            driver.lines.firstIndex { $0.hasPrefix("▸") }
                == driver.lines.firstIndex { $0 == " people  1" }.map { $0 + 1 })
        driver.press("tab")
        #expect(driver.lines[0].hasSuffix("Gaps"))
    }

    @Test func withoutTagsThereIsNoGroupingByThem() {
        var driver = Driver()
        driver.press("t tab tab")
        #expect(driver.lines[0].hasSuffix("Gaps"))
    }

    @Test func waysLeadToTheGateAndEachTier() {
        var driver = Driver(of: Self.tagged)
        driver.press("t j s")
        #expect(driver.lines[0].hasSuffix("Shortest way: shall gate"))
        #expect(ids(driver) == ["A", "B"])
        #expect(driver.lines[2] == " 2 criteria are missing for the shall gate.")
        #expect(driver.lines[3] == " With that, claimed would be 75.0 % instead of 0.0 %.")
        driver.press("s")
        #expect(driver.lines[0].hasSuffix("Shortest way: tier Half"))
        #expect(driver.lines[2] == " 1 criterion is missing for tier Half.")
        #expect(ids(driver) == ["A"])
        driver.press("s tab")
        #expect(ids(driver) == ["C"])
        #expect(driver.notice == "A way is not grouped. esc shows the gaps again.")
        driver.press("s")
        #expect(driver.lines[0].hasSuffix("Gaps"))
        #expect(driver.line(of: "▸").contains("Title of B"), "the same place")
        driver.press("s enter m esc")
        #expect(driver.lines[0].hasSuffix("Shortest way: shall gate"))
        #expect(ids(driver) == ["B"])
        driver.press("esc")
        #expect(driver.lines[0].hasSuffix("Gaps"))
    }

    @Test func emptyListSaysSo() {
        var driver = Driver(of: Self.tagged)
        driver.press("enter m space m space m o t")
        #expect(driver.lines[2] == " Nothing is missing.")
        driver.press("j enter")
        #expect(driver.notice == "There is no criterion here to go to.")
        driver.press("s")
        #expect(driver.lines[2] == " Nothing is missing for the shall gate.")
    }

    @Test func firstClickSelectsAndSecondOpens() {
        var driver = Driver()
        driver.press("t")
        let row = driver.lines.firstIndex { $0.contains("IFC-04") } ?? 0
        driver.mouse(.press, column: 20, row: 3)
        driver.mouse(.press, column: 20, row: row)
        #expect(driver.line(of: "▸").contains("IFC-04"))
        driver.mouse(.wheelDown, column: 20, row: row)
        #expect(driver.line(of: "▸").contains("IFC-07"))
        driver.mouse(.press, column: 20, row: row)
        driver.mouse(.press, column: 20, row: row)
        #expect(driver.current == "IFC-04")
    }

    @Test func headingsAlignWithTheirColumns() {
        var driver = Driver(language: .german)
        driver.press("t")
        for (title, value) in [("Grad", "muss"), ("jetzt", "unerfüllt"), ("Kriterium", "[en] Access")] {
            let above = driver.lines[4].firstRange(of: title)?.lowerBound.utf16Offset(in: driver.lines[4])
            let below = driver.lines[5].firstRange(of: value)?.lowerBound.utf16Offset(in: driver.lines[5])
            #expect(above == below && above != nil, "\(title)")
        }
    }
}
