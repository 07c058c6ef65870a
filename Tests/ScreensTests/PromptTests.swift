import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Reasons are short texts that wrap.
struct PromptTests {
    private static let reason =
        "The product has no server of its own: customers run it in their own network, and the contract leaves updates to them. "

    @Test(
        arguments: Language.allCases,
        [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 20)])
    func longReasons(_ language: Language, _ size: Size) {
        var driver = Driver(at: "IFC-09", columns: size.columns, rows: size.rows, language: language)
        driver.press("n")
        driver.type(Self.reason + "So it is.")
        Golden.expect(driver.grid, "reason-long", language)
    }

    @Test func allOfItIsSeenAndTaken() {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.paste(Self.reason + "So\nit is.")
        #expect(driver.screen.contains("The product has no server") && driver.screen.contains("So it is."))
        driver.press("enter")
        #expect(driver.answer("IFC-09").reason == Self.reason + "So it is.")
    }

    @Test func upAndDownMoveBetweenItsRows() {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.type(Self.reason)
        driver.press("up home X down end Y enter")
        #expect(driver.answer("IFC-09").reason.hasPrefix("X"))
        #expect(driver.answer("IFC-09").reason.hasSuffix("Y"))
    }

    @Test func whatIsLongerThanItsRowsScrolls() throws {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.paste(String(repeating: Self.reason, count: 8) + "The end.")
        #expect(driver.screen.contains("The end."))
        let cursor = try #require(driver.grid.cursor)
        #expect(driver.lines[cursor.row].contains("The end."))
        #expect(driver.screen.contains(PromptText.reasonHint[.english]))
        driver.press("up*40 X enter")
        #expect(driver.answer("IFC-09").reason.hasPrefix("X"))
    }
}
