import AssessmentModel
import Testing

@testable import Screens

/// Another person takes the keyboard.
struct SigningNameTests {
    @Test func theNextAnswersAreSignedWithTheNewName() {
        var driver = Driver(at: "IFC-07")
        driver.press("m I")
        #expect(driver.screen.contains(" Who signs from now on? "))
        driver.type("  Lena ")
        driver.press("enter")
        #expect(driver.notice == "Lena signs from now on.")
        driver.press("u")
        #expect(driver.events.map(\.by) == ["Mira", "Lena"])
        driver.now = Timestamp(milliseconds: driver.now.milliseconds + 60_000)
        driver.happen(.tick)
        #expect(driver.screen.contains("signed by Lena"))
    }

    /// The others' changes stay out of reach, as if they had been made in another window.
    @Test func undoReachesOnlyTheChangesOfWhoSigns() {
        var driver = Driver(at: "IFC-07")
        driver.press("m I")
        driver.type("Lena")
        driver.press("enter")
        driver.press("j u z")
        #expect(driver.answer("IFC-07").rating == .met)
        #expect(driver.answer("IFC-08").rating == nil)
        #expect(driver.events.last?.by == "Lena")
        driver.press("I")
        driver.type("Mira")
        driver.press("enter z")
        #expect(driver.answer("IFC-07").rating != .met)
    }

    @Test(arguments: ["I esc", "I enter", "I ctrl-c", "I x esc", "I M i r a enter"])
    func theNameStaysIfItIsNotChanged(_ keys: String) {
        var driver = Driver(at: "IFC-07")
        let lines = driver.lines
        driver.press(keys)
        #expect(driver.effects.isEmpty)
        #expect(driver.lines == lines)
    }

    @Test func aNameIsNeededAndCannotFillTheScreen() {
        for text in [" ", "\t", String(repeating: "a", count: SigningName.longest + 1)] {
            var driver = Driver(at: "IFC-07")
            driver.press("I")
            driver.paste(text)
            driver.press("enter")
            #expect(driver.effects.isEmpty)
            #expect(driver.notice.hasPrefix("A name of 1 to 100 characters is needed."))
        }
    }

    @Test func tabOffersWhoWorkedHere() {
        var driver = Driver()
        driver.press("I")
        #expect(driver.screen.contains("tab: Mira · "))
        driver.press("tab enter")
        #expect(driver.effects.count == 1)
        #expect(driver.effects.first != .sign(as: "Mira"))
    }

    @Test func thePaletteFindsIt() {
        var driver = Driver()
        driver.press(":")
        driver.type("another name")
        driver.press("enter")
        #expect(driver.screen.contains(" Who signs from now on? "))
    }

    @Test func aReviewAndATrialSignNothing() {
        var review = Driver.reviewing(at: "IFC-07")
        review.press("I")
        #expect(review.notice == PageText.review[.english])
        var trial = Driver(at: "IFC-07")
        trial.press("i m I")
        #expect(trial.notice == WhatIfText.onlyRatings[.english])
    }
}
