import AssessmentModel
import Cells
import Localization
import Presentation
import Publishing
import Testing

@testable import Screens

/// The page that previews reports, and the question where to write one.
struct ReportTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
        Size(columns: 40, rows: 12),
    ]

    private func driver(_ size: Size = Size(columns: 80, rows: 24), _ language: Language = .english) -> Driver {
        var driver = Driver(columns: size.columns, rows: size.rows, language: language)
        driver.press("R")
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func frames(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        Golden.expect(driver.grid, "report-statement", language)
        driver.press("pgdn pgdn")
        Golden.expect(driver.grid, "report-statement-answers", language)
        driver.press("tab tab")
        Golden.expect(driver.grid, "report-readiness", language)
        driver.press("enter")
        Golden.expect(driver.grid, "report-file", language)
    }

    @Test func tabShowsOneKindAfterTheOther() {
        var driver = driver()
        var titles = [driver.lines[0]]
        for _ in ReportKind.allCases.dropFirst() {
            driver.press("tab")
            titles.append(driver.lines[0])
        }
        for (title, kind) in zip(titles, ReportKind.allCases) {
            #expect(title.contains(kind.title[.english]))
        }
        driver.press("tab")
        #expect(driver.lines[0] == titles[0])
    }

    @Test func theNameOfTheFileSaysTheForm() throws {
        var driver = driver()
        driver.press("enter")
        driver.press("enter")
        let order = try order(of: driver)
        #expect(order.form == .html)
        #expect(order.path.hasSuffix("-statement.html"))
        #expect(order.publication.title == "Openness statement")
        #expect(!order.overwrites)
    }

    @Test func whoAnswersIsSaidHere() {
        var driver = driver()
        driver.press("c")
        #expect(driver.screen.contains("Who answers for the assessment?"))
        driver.type("Acme GmbH <open@acme.example>\n")
        #expect(driver.events.last?.change == .respondent("Acme GmbH <open@acme.example>"))
        #expect(driver.line(of: "Contact").contains("open@acme.example"))
        var review = Driver.reviewing()
        review.press("R c")
        #expect(!review.screen.contains("Who answers for the assessment?"))
    }

    @Test func aNameWithoutAFormIsNotWritten() {
        var driver = driver()
        driver.press("enter")
        driver.press("ctrl-u")
        driver.type("statement.txt")
        driver.press("enter")
        #expect(driver.effects.isEmpty)
        #expect(driver.screen.contains(".docx"))
    }

    @Test func whatIsThereIsOverwrittenOnlyIfThePersonSaysSo() throws {
        var driver = driver()
        driver.press("enter")
        driver.press("enter")
        let order = try order(of: driver)
        driver.happen(.reportExists(order))
        #expect(driver.screen.contains("is there already"))
        driver.press("y")
        let again = try self.order(of: driver)
        #expect(again.overwrites)
        #expect(again.publication == order.publication)
        driver.happen(.reportWritten(path: order.path))
        #expect(driver.screen.contains("written to"))
        #expect(driver.lines[0].contains("Openness statement"))
    }

    private enum Missing: Error { case order }

    private func order(of driver: Driver) throws -> ReportOrder {
        guard case .writeReport(let order)? = driver.effects.last else { throw Missing.order }
        return order
    }
}
