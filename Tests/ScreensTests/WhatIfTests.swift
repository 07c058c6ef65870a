import AssessmentModel
import Testing

@testable import Screens

/// Trying ratings: they show their effect, and leave nothing behind.
struct WhatIfTests {
    @Test(arguments: [nil, "IFC-09"] as [CriterionID?])
    func triedRatingsLeaveNothingBehind(_ id: CriterionID?) {
        var driver = Driver(at: id)
        let (before, model) = (driver.lines, driver.model)
        driver.press(id == nil ? "i j*3 enter m j u j n" : "i m j u j n")
        driver.type("Not sold.")
        driver.press("enter")
        #expect(driver.lines[0].contains("3 tried"))
        #expect(driver.model.scoreboard != model.scoreboard)
        if id == nil { driver.press("q") } else { driver.press("k k") }
        driver.press("esc")
        #expect(driver.notice == WhatIfText.asItWas[.english])
        driver.press("home")
        if let id { driver.press("/"); driver.type(id.text); driver.press("enter") }
        #expect(driver.model.scoreboard == model.scoreboard && driver.model.checks.all == model.checks.all)
        #expect(driver.events.isEmpty && driver.model.trial == nil)
        #expect(driver.lines[0] == before[0])
    }

    @Test func headerShowsBeforeAndAfter() {
        var driver = Driver(at: "IFC-07")
        driver.press("i")
        #expect(driver.lines[0].contains("WHAT IF  58.0 … 85.0 %  gate") && driver.lines[0].contains("0 tried"))
        driver.press("m")
        #expect(driver.lines[0].contains("WHAT IF  58.0 … 85.0 % → 60.2 … 85.0 %  gate"))
        #expect(driver.row(of: "IFC-07").hasPrefix("▸✓"))
        driver.press("o")
        #expect(driver.line(of: "4 Interfaces").contains("→"), "the bar before and after")
        #expect(!driver.line(of: "5 Standards").contains("→"))
    }

    @Test func keepingAsksOnceAndRecords() {
        var driver = Driver(at: "IFC-09")
        driver.press("i m j u i")
        #expect(driver.screen.contains("Keep the 2 tried ratings as your answers?"))
        driver.press("n")
        #expect(driver.events.isEmpty && driver.lines[0].contains("WHAT IF"))
        let tried = driver.model.scoreboard
        driver.press("i y")
        #expect(driver.events.map(\.target) == [.criterion("IFC-09"), .criterion("IFC-10")])
        #expect(driver.events.map(\.change) == [.rate(Judgement(.met)), .rate(Judgement(.unmet))])
        #expect(driver.model.trial == nil && driver.model.scoreboard == tried)
        #expect(!driver.lines[0].contains("WHAT IF"))
        driver.press("z z")
        #expect(driver.answer("IFC-09").rating == nil && driver.answer("IFC-10").rating == nil)
    }

    @Test func tryingTheCurrentRatingIsNoTrial() {
        var driver = Driver(at: "IFC-01")
        driver.press("i u m")
        #expect(driver.lines[0].contains("0 tried"))
        driver.press("i")
        #expect(driver.notice == WhatIfText.asItWas[.english] && driver.model.trial == nil)
    }

    @Test(arguments: ["c", "a", "f", "z", "Z", "e a", "v x"])
    func onlyRatingsCanBeTried(_ keys: String) {
        var driver = Driver(at: "IFC-02")
        driver.press("i \(keys)")
        #expect(driver.notice == WhatIfText.onlyRatings[.english])
        #expect(driver.events.isEmpty)
    }

    /// What others answer meanwhile is there afterwards, and counts both before and after.
    @Test func othersContinueAnswering() {
        var driver = Driver(at: "IFC-09")
        driver.press("i m")
        let before = driver.model.trial?.before
        driver.arrive(.rate(Judgement(.met)), to: "IFC-10", by: .lena)
        #expect(driver.model.trial?.before != before)
        #expect(driver.answer("IFC-10").rating == .met)
        driver.press("esc")
        #expect(driver.answer("IFC-10").rating == .met && driver.answer("IFC-09").rating == nil)
    }

    @Test func reviewsCannotTryRatings() {
        var driver = Driver.reviewing(at: "IFC-09")
        driver.press("i")
        #expect(driver.notice == PageText.review[.english])
    }
}
