import AssessmentModel
import Cells
import Presentation
import Testing

@testable import Screens

/// An assessment with and without a profile.
struct ProfileTests {
    private let profile = FixtureProfile.profile

    private func driver(at id: CriterionID? = nil, access: Model.Access = .work(author: Person.mira.name)) -> Driver {
        Driver(at: id, access: access, under: profile)
    }

    @Test func catalogueFiguresAreShownBesideIt() {
        let own = Figures.range(Fixture.model().scoreboard.overall, .english)
        let tailored = Figures.range(Fixture.model(under: profile).scoreboard.overall, .english)
        #expect(own != tailored)
        let named = Figures.namedRange(Fixture.model().scoreboard.overall, .english)
        let namedTailored = Figures.namedRange(Fixture.model(under: profile).scoreboard.overall, .english)
        var driver = driver()
        #expect(driver.line(of: "Compliance").contains(namedTailored) && driver.line(of: "Catalogue").contains(own))
        #expect(driver.lines[0].contains("oem-x · openness 1.0"))
        driver.press("V")
        #expect(driver.line(of: "Compliance").contains(named) && driver.line(of: "oem-x").contains(tailored))
        #expect(!driver.lines[0].contains("oem-x"))
        driver.press("V")
        #expect(driver.line(of: "Compliance").contains(namedTailored))
        #expect(driver.notice == "Under the profile oem-x: What OEM X asks")
    }

    @Test func answersUpdateBoth() {
        var driver = driver(at: "IFC-09")
        driver.press("m V")
        #expect(driver.answer("IFC-09").rating == .met)
        var plain = Driver(at: "IFC-09")
        plain.press("m")
        #expect(driver.model.scoreboard == plain.model.scoreboard)
        driver.press("u V")
        let afresh = Fixture.model(driver.model.assessment.against(Fixture.catalog), under: profile)
        #expect(driver.model.scoreboard == afresh.scoreboard)
        #expect(driver.model.otherView?.scoreboard == afresh.otherView?.scoreboard)
        #expect(driver.model.checks.all == afresh.checks.all)
    }

    @Test func positionIsKept() {
        var driver = driver(at: "IFC-09")
        driver.press("h V")
        #expect(driver.current == "IFC-09" && driver.row(of: "IFC-09").hasPrefix("▸"))
        driver.press("V")
        #expect(driver.current == "IFC-09" && driver.row(of: "IFC-09").hasPrefix("▸"))
    }

    @Test func leavingTheProfileAtItsOwnCriterionLeadsToTheOverview() {
        var driver = driver()
        driver.press("/")
        driver.type("X-01")
        driver.press("enter")
        #expect(driver.current == "X-01")
        driver.press("m V")
        #expect(driver.line(of: "Compliance").contains("%") && !driver.screen.contains("X-01"))
        #expect(driver.events.map(\.target) == [.criterion("X-01")])
    }

    @Test func answersToOwnCriteriaCanBeUndone() {
        var driver = driver()
        driver.press("/")
        driver.type("X-01")
        driver.press("enter m V")
        #expect(driver.model.undo.nextUndo?.target != .criterion("X-01"), "it stands in the way of nothing")
        driver.press("V z")
        #expect(driver.events.last?.intent == .undo(driver.events[0].id))
    }

    @Test func changesByTheProfileAreShown() {
        var driver = driver(at: "IFC-07")
        #expect(driver.screen.contains("Level: shall in the catalogue,"))
        driver.press("V")
        #expect(!driver.screen.contains("in the catalogue,"))
        driver = self.driver(at: "IFC-05")
        #expect(
            driver.screen.contains("Left out by the profile: We write") && driver.row(of: "IFC-05").contains("out"))
        driver = self.driver(at: "IFC-01")
        #expect(driver.screen.contains("Weight: 1 in the catalogue, 2 in the"))
    }

    @Test func withoutAProfileTheKeyExplainsProfiles() {
        var driver = Driver(at: "IFC-07")
        driver.press("V")
        #expect(driver.notice == "No profile is in use. cpo DIR --profile FILE looks at it under one.")
        #expect(!driver.screen.contains("Catalogue "))
    }

    @Test func isUnavailableWhileRatingsAreTried() {
        var driver = driver(at: "IFC-07")
        let active = driver.model.activeProfile
        driver.press("i V")
        #expect(driver.notice == WhatIfText.onlyRatings[.english] && driver.model.activeProfile == active)
    }

    @Test func reviewsCanSwitchToo() {
        var driver = driver(access: .review)
        driver.press("V")
        #expect(driver.model.activeProfile == nil && driver.events.isEmpty)
    }

    @Test func keyIsALetterInTextFields() {
        var driver = driver(at: "IFC-07")
        driver.press("c V")
        #expect(driver.model.activeProfile == profile && driver.draft?.text.hasSuffix("V") ?? false)
    }

    @Test func othersAnswersReachBoth() {
        var driver = driver()
        driver.arrive(.rate(Judgement(.unmet)), to: "IFC-01", by: .jonas)
        #expect(driver.answer("IFC-01").rating == .unmet)
        driver.press("V")
        #expect(driver.answer("IFC-01").rating == .unmet)
    }
}
