import AssessmentModel
import Cells
import Localization
import Presentation
import Testing

@testable import Screens

/// One key switches the language, wherever letters are not text.
struct LanguageTests {
    @Test(arguments: ["", "o", "e", "h", "?"])
    func keySwitchesThereAndBack(_ keys: String) {
        var driver = Driver(at: "IFC-07")
        driver.press(keys)
        let before = driver.lines.dropLast(2)
        driver.press("L")
        #expect(driver.notice == "Deutsch: L wechselt zurück.")
        #expect(driver.lines.dropLast(2) != before)
        driver.press("L")
        #expect(driver.notice == "English: L switches back.")
        #expect(driver.lines.dropLast(2) == before)
        #expect(driver.effects.isEmpty && driver.events.isEmpty)
    }

    @Test(arguments: ["c", "n", "/", "a"])
    func keyIsALetterInTextFields(_ keys: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("\(keys) L")
        #expect(driver.workbench.language == .english)
        #expect(driver.lines.contains { $0.trimmed.hasSuffix("L") })
    }

    @Test func reviewsSwitchToo() {
        var driver = Driver.reviewing(at: "IFC-07")
        driver.press("L")
        #expect(driver.lines[0].hasSuffix("Prüfansicht, nur lesen"))
    }

    @Test func noticesFollow() {
        var driver = Driver(at: "IFC-07")
        driver.saves = false
        driver.press("m")
        #expect(driver.notice == "Not saved: no space left on the disk.")
        driver.press("L j")
        #expect(driver.notice == "Nicht gespeichert: kein Platz auf dem Datenträger.")
    }

    @Test func figuresAndDatesFollow() {
        var driver = Driver()
        #expect(driver.line(of: "Compliance").contains("claimed 58.0, attainable 85.0 %"))
        #expect(driver.screen.contains("2 May 08:15"))
        driver.press("L")
        #expect(driver.line(of: "Erfüllung").contains("angegeben 58,0, erreichbar 85,0 %"))
        #expect(driver.screen.contains("2. Mai 08:15"))
    }

    @Test func pickerSwitchesAndPassesItOn() {
        var picker = Picker(
            recents: FixtureHistory.recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: .english,
            size: Size(columns: 80, rows: 24))
        #expect(picker.view().lines.last?.contains("L Deutsch") == true)
        _ = picker.update(.input(.key(.character("L"))), now: Fixture.now)
        #expect(picker.language == .german)
        #expect(picker.view().lines.last?.contains("L English") == true)
        #expect(picker.view().lines[0].hasPrefix(" Bewertungen"))
    }
}

/// A text that the catalogue lacks in a language is shown in another, and marked.
struct MissingTranslationTests {
    @Test(arguments: [
        (LocalizedText("Sandbox", de: "Sandkasten"), "Sandbox", "Sandkasten"),
        (LocalizedText("Sandbox"), "Sandbox", "[en] Sandbox"),
        (LocalizedText("Sandbox", de: ""), "Sandbox", "[en] Sandbox"),
        (LocalizedText("Bac à sable", in: "fr"), "[fr] Bac à sable", "[fr] Bac à sable"),
        (LocalizedText.empty, "", ""), (LocalizedText(""), "", ""),
    ])
    func otherLanguageFollowsItsCode(_ text: LocalizedText, _ english: String, _ german: String) {
        #expect(Language.english.text(text) == english)
        #expect(Language.german.text(text) == german)
    }

    @Test func everywhereOnTheScreens() {
        var driver = Driver(at: "IFC-11", columns: 120, language: .german)
        #expect(driver.row(of: "IFC-11").contains("kann [en] Sandbox"))
        #expect(driver.screen.contains("[en] Integrators can try interfaces"))
        driver.press("c")
        #expect(driver.screen.contains("IFC-11 · kann · [en] Sandbox"))
        driver.press("esc")
        for keys in ["e", "h", "a"] {
            driver.press(keys)
            #expect(driver.lines[0].contains("IFC-11 · [en] Sandbox"), "\(keys)")
            driver.press("esc")
        }
        driver.press("/")
        driver.type("sand")
        #expect(driver.screen.contains("IFC-11 kann [en] Sandbox"))
    }
}

/// Days as Germans type them.
struct GermanDayTests {
    @Test func germanDayIsAccepted() {
        var driver = Driver(at: "IFC-09", language: .german)
        driver.press("a")
        driver.type("https://acme.example/notes")
        driver.press("up")
        driver.type("30.06.2027")
        driver.press("enter")
        let evidence = Evidence(.url("https://acme.example/notes"), validUntil: Fixture.day("2027-06-30"))
        #expect(driver.events.map(\.change) == [.attach(evidence)])
    }
}
