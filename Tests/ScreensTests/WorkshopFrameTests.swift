import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The screens of workshops.
struct WorkshopFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40),
        Size(columns: 200, rows: 60),
    ]

    @Test(arguments: Language.allCases, sizes)
    func setup(_ language: Language, _ size: Size) {
        var driver = Workshops.driver(size, language)
        driver.press("K")
        Golden.expect(driver.grid, "workshop-none", language)
        driver.press("enter j space ] ] ] 9 0")
        Golden.expect(driver.grid, "workshop-setup", language)
        driver.press("N")
        driver.type("Zoe")
        Golden.expect(driver.grid, "workshop-new-participant", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func running(_ language: Language, _ size: Size) {
        var driver = Workshops.running(size, language)
        Golden.expect(driver.grid, "workshop-walk", language)
        driver.press("f")
        driver.type("ask legal")
        Golden.expect(driver.grid, "workshop-park", language)
        driver.press("enter enter")
        driver.press("K")
        Golden.expect(driver.grid, "workshop-page", language)
        driver.press("esc o")
        Golden.expect(driver.grid, "workshop-overview", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func elsewhere(_ language: Language, _ size: Size) {
        var driver = Workshops.driver(size, language)
        let workshop = Workshop(participants: [Workshops.id(0)], agenda: ["IFC-07"])
        driver.happen(.arrived([driver.made(.workshop(.add(workshop)), of: .assessment, by: .lena)]))
        driver.press("K")
        Golden.expect(driver.grid, "workshop-elsewhere", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func round(_ language: Language, _ size: Size) {
        var driver = Workshops.running(size, language)
        driver.press("r 1 m p 5 u 8 x 6")
        Golden.expect(driver.grid, "round", language)
        driver.press("m m 3 m m enter")
        Golden.expect(driver.grid, "round-shown", language)
        driver.press("p 1 c")
        driver.type("The trial showed all of it.")
        Golden.expect(driver.grid, "round-reason", language)
        driver.press("enter 5 A")
        Golden.expect(driver.grid, "round-settled", language)
        driver.press("esc")
        Golden.expect(driver.grid, "round-walk", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func secretRound(_ language: Language, _ size: Size) {
        var driver = Workshops.running(size, language)
        driver.press("r r")
        Golden.expect(driver.grid, "round-waiting", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func ownScale(_ language: Language, _ size: Size) {
        var driver = Workshops.driver(
            at: nil, size, language, of: OwnScaleTests.assessment, knowing: Workshops.participants(3))
        driver.press("enter r 2")
        Golden.expect(driver.grid, "round-own-scale", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func closing(_ language: Language, _ size: Size) {
        var driver = Workshops.running(size, language)
        driver.press("r m p u m m m m m enter p 1 c")
        driver.type("The trial showed all of it.")
        driver.press("enter esc j f")
        driver.type("ask legal")
        driver.press("enter")
        driver.type("Jonas")
        driver.press("enter k k k H")
        let item = ActionItem(
            number: 1, text: "Send the reference", owner: "Jonas", due: Fixture.day("2026-05-12"), criterion: "IFC-07")
        driver.happen(.recorded(driver.made(.actionItem(.add(item)), of: .assessment, by: .mira)))
        driver.wait(seconds: 300)
        driver.press("K j j j enter")
        Golden.expect(driver.grid, "workshop-closing", language)
    }
}
