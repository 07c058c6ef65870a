import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Two moments of an assessment side by side.
struct ComparisonTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    ]

    private static func driver(_ keys: String, _ size: Size = sizes[0], _ language: Language = .english) -> Driver {
        var driver = Driver(columns: size.columns, rows: size.rows, language: language)
        driver.press(keys)
        return driver
    }

    @Test(arguments: sizes, Language.allCases) func frames(_ size: Size, _ language: Language) {
        Golden.expect(Self.driver("=", size, language).grid, "moments", language)
        Golden.expect(Self.driver("= enter", size, language).grid, "comparison", language)
        Golden.expect(Self.driver("= enter tab", size, language).grid, "comparison-by-level", language)
    }

    @Test(arguments: Language.allCases) func framesOfAPhone(_ language: Language) {
        let size = Size(columns: 40, rows: 12)
        Golden.expect(Self.driver("=", size, language).grid, "moments", language)
        Golden.expect(Self.driver("= enter", size, language).grid, "comparison", language)
    }

    @Test func aRowLeadsToItsCriterionAndBack() {
        var driver = Self.driver("= end enter")
        let comparison = driver.screen
        driver.press("enter")
        #expect(driver.current != nil)
        driver.press("esc")
        #expect(driver.screen == comparison)
        driver.press("= ")
        #expect(driver.screen != comparison)
    }

    @Test func aMarkedMomentIsComparedWithTheNext() {
        var driver = Self.driver("= end b")
        #expect(driver.notice.contains("enter on another moment"))
        driver.press("enter")
        #expect(driver.notice.contains("same moment"))
        driver.press("home enter")
        #expect(driver.line(of: "→").contains("now"))
    }

    @Test func withoutAnEarlierMomentThereIsNothingToCompare() {
        var driver = Driver(of: Assessment(of: Subject(name: "Acme"), against: Fixture.catalog))
        driver.press("= enter")
        #expect(driver.notice.contains("nothing to compare yet"))
    }

    @Test func whatChangesMeanwhileShows() {
        var driver = Self.driver("= end enter")
        let before = driver.screen
        driver.arrive(.rate(Judgement(.unmet)), to: "IFC-07", by: .lena)
        #expect(driver.screen != before)
    }
}
