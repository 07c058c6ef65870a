import AssessmentModel
import Cells
import QualityChecks
import Snapshots
import Testing

@testable import Screens

/// Checks run all the time, and their page lists them all.
struct CheckListTests {
    /// The lines of the list for one criterion.
    private func listed(_ driver: Driver, _ id: String) -> [String] {
        driver.lines.dropFirst(2).prefix { !$0.contains("────") }.filter { $0.contains(id) }
    }

    @Test func findingsMarkTheCriterionAndAreNamed() {
        var driver = Driver(at: "IFC-09")
        #expect(!driver.screen.contains("Check "))
        driver.press("m")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸✓· IFC-09"))
        #expect(driver.line(of: "Check ").contains("met without evidence: v shows"))
        driver.press("p")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸◐! IFC-09"))
        #expect(driver.line(of: "Check ").contains("partly met without support: v"))
        driver.press("u")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸✗  IFC-09"))
        #expect(!driver.screen.contains("Check "))
    }

    @Test func eachKindHasItsMarkAndTheMostPressingShows() {
        let orders: [([CheckRule], AnswerMarks, String)] = [
            ([], [], " "), ([.commentRepeatsStatement], [], "!"), ([.metWithoutEvidence, .needsReason], [], "·"),
            ([.needsEvidence], [.parked], "◇"), ([], [.parked, .expired], "†"), ([.evidenceMissing], [.expired], "?"),
            ([.evidenceMissing, .evidenceChanged], [.parked], "*"), ([.evidenceChanged], [.conflict], "≠"),
        ]
        for (rules, marks, glyph) in orders {
            #expect(Mark(marks, rules)?.glyph ?? " " == glyph, "\(rules) \(marks)")
        }
        #expect(Set(Mark.allCases.map(\.glyph)).count == Mark.allCases.count)
    }

    @Test func theHelpExplainsTheMarks() {
        var driver = Driver(at: "IFC-09")
        driver.press("? end pgdn*9")
        #expect(driver.screen.contains("evidence was changed") && driver.screen.contains("met without evidence"))
        driver.press("esc o ? pgdn*9")
        #expect(!driver.screen.contains("evidence was changed"))
    }

    @Test func theOverviewCountsThem() {
        var driver = Driver()
        let count = driver.model.checks.all.count(where: \.stands)
        #expect(driver.screen.contains("\(count) checks: v"))
        driver.arrive(.rate(Judgement(.met)), to: "IFC-09", by: .lena)
        #expect(driver.screen.contains("\(count + 1) checks: v"))
        #expect(!Driver(of: Fixture.blank).screen.contains("checks"))
    }

    /// The checks in the model equal those computed from scratch.
    @Test func changesUpdateTheChecks() {
        var driver = Driver(at: "IFC-09")
        driver.press("m j u j n")
        driver.type("No such part.")
        driver.press("enter")
        driver.happen(.checked(sha256: FixtureHistory.hash("events.pdf"), .missing))
        driver.press("z")
        var conditions = FixtureHistory.conditions
        conditions[FixtureHistory.hash("events.pdf")] = .missing
        let afresh = Fixture.model(driver.model.assessment, conditions: conditions).checks.all
        #expect(driver.model.checks.all == afresh)
        #expect(afresh.contains { $0.rule == .evidenceMissing && $0.cause.evidence?.title.contains("Events") ?? false })
    }

    @Test func expiryIsFoundAtMidnight() {
        var driver = Driver(at: "STD-01")
        #expect(!driver.screen.contains("evidence expired"))
        driver.now = Fixture.moment("2027-07-01T00:00")
        driver.happen(.tick)
        #expect(driver.line(of: "Check ").contains("evidence expired"))
        #expect(driver.model.checks.today == Fixture.day("2027-07-01"))
    }

    @Test func enterGoesToTheCriterion() {
        var driver = Driver(at: "IFC-07")
        driver.press("v home enter")
        #expect(driver.current == "IOP-01")
        driver.press("v")
        #expect(driver.line(of: "▸").contains("IOP-01"), "the page begins where one comes from")
    }

    @Test func waiverNeedsAReasonAndCanBeWithdrawn() {
        var driver = Driver(at: "IFC-02")
        driver.press("v x enter")
        #expect(driver.notice == PromptText.emptyWaiver[.english])
        driver.type(" Open to all on the portal. ")
        driver.press("enter")
        #expect(
            driver.events.map(\.change) == [.waive("met-without-evidence", reason: "Open to all on the portal.")])
        driver.press("end")
        #expect(listed(driver, "IFC-02").count == 1, "among the waived")
        #expect(driver.screen.contains("waived by Mira") && driver.screen.contains("Open to all on the portal."))
        #expect(driver.lines[0].contains("1 waived"))
        driver.press("x")
        #expect(driver.answer("IFC-02").waivers["met-without-evidence"] == nil)
        #expect(!driver.lines[0].contains("waived"))
        driver.press("z")
        #expect(driver.lines[0].contains("checks ·") && driver.lines[0].contains("1 waived"), "undo stays on the page")
    }

    @Test func waivedChecksMarkNothing() {
        var driver = Driver(at: "IFC-02")
        #expect(driver.row(of: "IFC-02").hasPrefix("▸✓· "))
        driver.arrive(.waive("met-without-evidence", reason: "Seen."), to: "IFC-02", by: .lena)
        #expect(driver.row(of: "IFC-02").hasPrefix("▸✓  "))
    }

    @Test func groupingKeepsTheSelection() {
        var driver = Driver(at: "IFC-06")
        driver.press("v tab")
        #expect(driver.line(of: "▸").contains("IFC-06  should  Recorded trial"))
        driver.press("tab")
        #expect(driver.line(of: "▸").contains("IFC-06  should  evidence file missing: Recorded trial"))
    }

    @Test func reviewsCannotWaive() {
        var driver = Driver.reviewing(at: "IFC-02")
        driver.press("v x")
        #expect(driver.notice == PageText.review[.english])
        #expect(driver.events.isEmpty && driver.screen.contains("checks ·"))
    }

    @Test func emptyListSaysSo() {
        var driver = Driver(of: Fixture.blank)
        driver.press("v")
        #expect(driver.screen.contains("Nothing is questionable."))
        driver.press("x")
        #expect(driver.notice == CheckListText.nothing[.english])
        driver.press("esc")
        #expect(driver.screen.contains("Shall gate"))
    }

    /// Two of three mays are not applicable: that is reported for the level, and waived there.
    @Test func levelsHaveTheirOwnChecks() throws {
        var driver = Driver(of: Fixture.blank)
        for index in driver.model.catalog.criteria.indices where driver.model.catalog.criteria[index].level == .may {
            let id = driver.model.catalog.criteria[index].id
            driver.arrive(.rate(Judgement(.notApplicable, reason: "Not sold.")), to: id, by: .lena)
        }
        driver.press("v end")
        #expect(driver.screen.contains("whole levels  1"))
        #expect(driver.line(of: "▸").contains("all  may"))
        driver.press("x")
        #expect(driver.screen.contains("Why may this stay at may: too much not applicable?"))
        driver.type("A small product.")
        driver.press("enter")
        #expect(driver.model.checks.check(of: .may)?.waiver?.value == "A small product.")
        driver.press("end enter")
        let first = try #require(driver.model.catalog.criteria.first { $0.level == .may }?.id)
        #expect(driver.current == first)
    }
}
