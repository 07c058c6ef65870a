import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The screens of whoever conducts a workshop, and of participants in voices of their own.
struct ParticipantFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40),
        Size(columns: 200, rows: 60),
    ]

    @Test(arguments: Language.allCases, sizes)
    func facilitator(_ language: Language, _ size: Size) {
        var driver = Driver.facilitating(size, language)
        Golden.expect(driver.grid, "voices-walk", language)
        driver.press("W j k")
        Golden.expect(driver.grid, "voices-projector", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func participant(_ language: Language, _ size: Size) {
        var driver = Driver.participating(0, size, language)
        Golden.expect(driver.grid, "own-voice-walk", language)
        driver.press("o")
        Golden.expect(driver.grid, "own-voice-overview", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func ballot(_ language: Language, _ size: Size) {
        var driver = Driver.participating(0, size, language)
        let round = driver.openRound()
        driver.commit(1, in: round)
        driver.press("j j")
        Golden.expect(driver.grid, "ballot", language)
        driver.press("p")
        driver.type("The errors are missing.")
        Golden.expect(driver.grid, "ballot-reason", language)
    }
}
