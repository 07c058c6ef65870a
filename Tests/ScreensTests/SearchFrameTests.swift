import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The search and the walk through its matches, as they look.
struct SearchFrameTests {
    private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

    private func search(_ text: String, _ size: Size, _ language: Language) -> Driver {
        var driver = Driver(at: "IFC-07", columns: size.columns, rows: size.rows, language: language)
        driver.press("/")
        driver.type(text)
        return driver
    }

    @Test(arguments: sizes, Language.allCases)
    func tokensAreListed(_ size: Size, _ language: Language) {
        Golden.expect(search("#", size, language).grid, "search-tokens", language)
    }

    @Test(arguments: sizes, Language.allCases)
    func anUnknownTokenIsNamed(_ size: Size, _ language: Language) {
        Golden.expect(search("api #unprovn", size, language).grid, "search-unknown", language)
    }

    @Test(arguments: sizes, Language.allCases)
    func matchesInAnswersSayWhere(_ size: Size, _ language: Language) {
        Golden.expect(search("acme", size, language).grid, "search-answers", language)
    }

    @Test(arguments: sizes, Language.allCases)
    func theEndOfAFilteredWalk(_ size: Size, _ language: Language) {
        var driver = search("iop1..3", size, language)
        driver.press("tab home m j m j M")
        Golden.expect(driver.grid, "walk-filter-end", language)
    }
}
