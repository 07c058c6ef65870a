import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// What is typed in forms outlives the program, as comments do.
struct KeptTextTests {
    private static let words = "Which types?"

    @Test("What is typed in a form is kept until the form is closed", arguments: ["enter", "esc"])
    func keepsQuestions(_ end: String) {
        var driver = Driver(at: "IFC-07")
        driver.press("J N")
        #expect(driver.draft == nil)
        driver.type(Self.words)
        let draft = Draft(.form, criterion: "IFC-07", text: Self.words)
        #expect(driver.draft == draft)
        // Help above the form changes nothing.
        driver.press("F1")
        driver.press("esc")
        #expect(driver.draft == draft)
        driver.press(end == "esc" ? "esc" : "enter")
        #expect(driver.draft == nil)
    }

    @Test("So are reasons")
    func keepsReasons() {
        var driver = Driver(at: "IFC-07")
        driver.press("n")
        driver.type("No server.")
        #expect(driver.draft == Draft(.form, criterion: "IFC-07", text: "No server."))
    }

    @Test("Names of participants are in no draft")
    func keepsNoNames() {
        var driver = Driver(at: "IFC-07")
        driver.press("K enter N")
        driver.type("Anna")
        #expect(driver.screen.contains("Anna"))
        #expect(driver.draft == nil)
    }

    @Test("It is shown at the next start, to be copied", arguments: Language.allCases)
    func isShown(_ language: Language) {
        let text = "\(Self.words)\nAnd by when? \u{1B}[31m"
        var workbench = Workbench(
            Fixture.model(Fixture.assessment, language: language), size: Size(columns: 80, rows: 24),
            draft: Draft(.form, criterion: "IFC-07", text: text))
        Golden.expect(workbench.view(), "kept-text", language)
        #expect(press("Y", in: &workbench) == [.copy(text)])
        #expect(press("q", in: &workbench) == [.keepDraft(nil)])
        #expect(press("j", in: &workbench) == [])
    }

    private func press(_ character: Character, in workbench: inout Workbench) -> [Effect] {
        workbench.update(.input(.key(.character(character))), now: Fixture.now)
    }
}
