import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The timeline and what its keys do.
struct TimelineTests {
    @Test func beginsAtTheLatestChangeOfTheCriterion() {
        var driver = Driver(at: "STD-01")
        driver.press("T")
        #expect(driver.selected.contains("STD-01"))
        driver.press("esc")
        #expect(driver.row(of: "STD-01").hasPrefix("▸"))
    }

    @Test func enterLeadsToTheCriterionAndBack() {
        var driver = Driver()
        driver.press("T j enter")
        #expect(driver.current == "ARC-02")
        driver.press("q")
        #expect(driver.lines[0].contains("Timeline"))
    }

    @Test func whatArrivesDoesNotMoveTheSelection() {
        var driver = Driver()
        driver.press("T j j j")
        let selected = driver.selected
        driver.arrive(.rate(Judgement(.unmet)), to: "IOP-01", by: .lena)
        #expect(driver.selected == selected)
        driver.press("home")
        #expect(driver.selected.contains("IOP-01"))
    }

    @Test func filtersByPersonCategoryAndCriterion() {
        var driver = Driver()
        driver.press("T tab")
        #expect(driver.screen.contains("only Jonas"))
        driver.press("]")
        #expect(driver.screen.contains("only Jonas · 1 Interoperability"))
        driver.press("*")
        #expect(driver.screen.contains("· IOP-"))
        driver.press("esc")
        #expect(driver.notice == TimelineText.all[.english])
        driver.press("esc")
        #expect(driver.lines[0].hasPrefix(" Acme PLM"))
    }

    @Test func commentsAreWordDifferences() {
        var driver = Driver()
        driver.arrive(
            .comment("Classification API is read-only until 12.4, promised for March."), to: "IFC-07", by: .mira)
        driver.press("T")
        #expect(driver.selected.contains("[-12.3,-]{+12.4,+}"))
    }

    @Test func anEmptyJournalSaysSo() {
        var driver = Driver(of: Fixture.blank)
        driver.press("T")
        #expect(driver.screen.contains("Nobody has answered yet."))
        driver.press("j G enter = *")
        #expect(driver.lines[0].contains("Timeline"))
    }
}

/// An earlier moment, beside today and as it was.
struct EarlierMomentTests {
    /// The figures as of the first event of the timeline that is selected after these keys.
    private func past(_ keys: String) -> Driver {
        var driver = Driver()
        driver.press("T \(keys) = enter")
        return driver
    }

    @Test func showsTheFiguresOfThen() throws {
        let driver = past("end")
        let first = try #require(Fixture.assessment.events.first)
        let then = Fixture.model(Fixture.assessment.asOf(.event(first.order)), now: first.at)
        #expect(driver.model.scoreboard == then.scoreboard)
        #expect(driver.model.assessment.events.count == 1)
        #expect(driver.lines[0].contains("as of"))
    }

    @Test func nothingCanBeChanged() {
        var driver = past("end")
        driver.press("enter m")
        #expect(driver.notice == PastText.readOnly[.english])
        driver.press("z")
        #expect(driver.notice == PastText.readOnly[.english])
        #expect(driver.events.isEmpty)
        #expect(!driver.footer.contains("rate"))
    }

    @Test(arguments: ["q", "esc"])
    func leavingReturnsToToday(_ key: String) {
        var driver = past("pgdn")
        driver.press("enter w esc o \(key)")
        #expect(driver.notice == PastText.left[.english])
        #expect(driver.model.past == nil && driver.model.assessment.events.count == Fixture.assessment.events.count)
        driver.press("esc esc")
        #expect(driver.lines[0].hasPrefix(" Acme PLM"))
        driver.press("enter m")
        #expect(driver.events.count == 1)
    }

    @Test func whatArrivesGoesToToday() {
        var driver = past("end")
        driver.arrive(.rate(Judgement(.unmet)), to: "IOP-01", by: .lena)
        #expect(driver.model.assessment.events.count == 1)
        driver.press("q")
        #expect(driver.answer("IOP-01").rating == .unmet)
    }

    @Test func theProgramResumesAtToday() {
        var driver = Driver(at: "IFC-07")
        driver.press("T end = enter j j enter")
        #expect(driver.current == "IFC-07")
    }

    @Test func noMomentWithinAMoment() {
        var driver = past("pgdn")
        driver.press("T =")
        #expect(driver.notice == PastText.isPast[.english])
    }

    @Test func noMomentDuringATrial() {
        var driver = Driver(at: "IFC-07")
        driver.press("i m T =")
        #expect(driver.notice == WhatIfText.onlyRatings[.english])
    }
}

extension Driver {
    /// The selected line.
    var selected: String { lines.first { $0.hasPrefix("▸") } ?? "" }
}
