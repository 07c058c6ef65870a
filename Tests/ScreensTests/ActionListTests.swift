import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The screens for actions and the parking lot.
struct ActionFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40),
        Size(columns: 200, rows: 60),
    ]

    /// Three actions and a point: one is overdue, and one is done.
    static func driver(_ size: Size, _ language: Language = .english, at id: CriterionID? = "IFC-07") -> Driver {
        var driver = Driver(at: id, columns: size.columns, rows: size.rows, language: language)
        let items = [
            ActionItem(
                number: 1, text: "Publish the methods that are missing in the reference.", owner: "Jonas Weber",
                due: Fixture.day("2026-04-30"), criterion: "IFC-07"),
            ActionItem(
                number: 2, text: "Ask legal for the licence.", due: Fixture.day("2026-06-12"), criterion: "IFC-07"),
            ActionItem(number: 3, kind: .point, text: "Who pays for the test system?", owner: "Purchasing"),
            ActionItem(number: 4, text: "Send the list of formats.", owner: "Lena"),
        ]
        for item in items { driver.happen(.arrived([driver.made(.actionItem(.add(item)), of: .assessment)])) }
        let last = driver.model.assessment.details.actionItems.standing.last?.id
        if let last { driver.happen(.arrived([driver.made(.finish(last, true), of: .assessment)])) }
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func lists(_ language: Language, _ size: Size) {
        var driver = Self.driver(size, language, at: nil)
        Golden.expect(driver.grid, "actions-overview", language)
        driver.press("d")
        Golden.expect(driver.grid, "actions", language)
        driver.press("tab tab tab")
        Golden.expect(driver.grid, "actions-all", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func criterion(_ language: Language, _ size: Size) {
        var driver = Self.driver(size, language)
        Golden.expect(driver.grid, "actions-walk", language)
        driver.press("d enter")
        Golden.expect(driver.grid, "action-form", language)
        driver.press("esc N")
        Golden.expect(driver.grid, "action-new", language)
        driver.press("esc f")
        Golden.expect(driver.grid, "action-point", language)
    }
}

/// What their keys do.
struct ActionListTests {
    private static let size = Size(columns: 120, rows: 40)

    private func driver(at id: CriterionID? = "IFC-07") -> Driver { ActionFrameTests.driver(Self.size, at: id) }

    private func items(_ driver: Driver) -> ActionItemList { driver.model.assessment.details.actionItems }

    @Test func oneIsAddedAboutTheCriterion() throws {
        var driver = driver()
        driver.press("d N")
        driver.type("Write it down")
        driver.press("tab")
        driver.type("Mira")
        driver.press("tab")
        driver.type("12 Dec")
        driver.press("enter")
        let item = try #require(items(driver).called("A-05")?.content)
        #expect(
            item
                == ActionItem(
                    number: 5, text: "Write it down", owner: "Mira", due: Fixture.day("2026-12-12"),
                    criterion: "IFC-07"))
        driver.press("z")
        #expect(items(driver).called("A-05") == nil)
        driver.press("Z")
        #expect(items(driver).called("A-05")?.content == item)
    }

    @Test func aPointBelongsToNoCriterion() {
        var driver = driver()
        driver.press("d f")
        driver.type("Prices\n")
        #expect(items(driver).called("P-05")?.content == ActionItem(number: 5, kind: .point, text: "Prices"))
    }

    @Test func oneKeyTicksOffAndOpensAgain() throws {
        var driver = driver()
        let first = try #require(items(driver).called("A-01")?.id)
        driver.press("d A")
        #expect(items(driver).isDone(first))
        #expect(driver.notice == "A-01 is done.")
        driver.press("A")
        #expect(!items(driver).isDone(first))
        driver.press("A z")
        #expect(!items(driver).isDone(first))
    }

    @Test func oneIsTakenBackAndItsNumberStaysTaken() {
        var driver = driver()
        driver.press("d x")
        #expect(items(driver).called("A-01") == nil)
        driver.press("z")
        #expect(items(driver).called("A-01") != nil)
        driver.press("x N")
        driver.type("x\n")
        #expect(items(driver).standing.last.map { items(driver).label(of: $0.id) } == "A-05")
    }

    @Test func aFormKeepsOnlyWhatWasChanged() {
        var driver = driver()
        driver.press("d enter enter")
        #expect(driver.events.isEmpty)
        driver.press("enter")
        driver.type(" Soon.")
        driver.press("enter")
        #expect(driver.events.count == 1)
        #expect(items(driver).called("A-01")?.content?.text.hasSuffix("reference. Soon.") == true)
    }

    @Test(arguments: [("soon", "tab tab"), ("Z-99", "tab tab tab")])
    func whatMeansNothingIsSaid(_ text: String, _ keys: String) {
        var driver = driver()
        driver.press("d N")
        driver.type("x")
        driver.press(keys)
        driver.press("ctrl-u")
        driver.type(text)
        driver.press("enter")
        #expect(driver.notice.contains(text), "\(driver.notice)")
        #expect(driver.events.isEmpty)
    }

    @Test func theListGoesToTheCriterion() {
        var driver = driver(at: nil)
        driver.press("d space")
        #expect(driver.workbench.place?.criterion == "IFC-07")
        driver.press("d tab tab tab j j space")
        #expect(driver.notice == "It belongs to no criterion.")
    }

    @Test func aReviewChangesNothing() {
        var driver = Driver.reviewing(at: "IFC-07", of: driver().model.assessment)
        driver.press("d A x N f enter")
        #expect(driver.events.isEmpty)
    }
}
