import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The documents of an assessment, in all they can look like.
struct DocumentFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
        Size(columns: 40, rows: 12),
    ]

    private func driver(_ size: Size, _ language: Language) -> Driver {
        var driver = Driver(columns: size.columns, rows: size.rows, language: language)
        driver.press("E")
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func list(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        Golden.expect(driver.grid, "documents", language)
        driver.press("tab")
        driver.press("j")
        Golden.expect(driver.grid, "documents-by-title", language)
        driver.press("/")
        driver.type("report")
        Golden.expect(driver.grid, "documents-search", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func form(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        driver.press("c")
        Golden.expect(driver.grid, "document-form", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func newVersion(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        driver.press("/")
        driver.type("handbook\n")
        driver.press("a")
        driver.paste("/home/mira/handbook-13.pdf")
        driver.press("enter")
        driver.finishCopying(AttachRequest(path: "/home/mira/handbook-13.pdf", criterion: "IFC-09"))
        Golden.expect(driver.grid, "document-renewal", language)
        driver.press("b enter")
        Golden.expect(driver.grid, "document-renewed", language)
    }

    @Test(arguments: Language.allCases)
    func none(_ language: Language) {
        var driver = Driver(of: Fixture.blank, language: language)
        driver.press("E")
        Golden.expect(driver.grid, "documents-none", language)
    }
}
