import AssessmentModel
import Localization
import Testing

@testable import Screens

/// Moving from criterion to criterion.
struct MovingTests {
    @Test func spaceVisitsAllOpenCriteriaAndWrapsAround() {
        var driver = Driver(at: "IFC-07")
        var seen: [CriterionID] = []
        let open = driver.model.scoreboard.overall.open
        for _ in 0..<open {
            driver.press("space")
            seen += [driver.current].compactMap { $0 }
        }
        #expect(Set(seen).count == open)
        #expect(seen.allSatisfy { driver.answer($0).rating == nil })
        #expect(seen.last == "IFC-07")
        #expect(seen.first == "IFC-08")
    }

    @Test func spaceSaysWhenNothingIsOpen() {
        var driver = Driver(at: "IFC-07", of: Self.finished)
        driver.press("space")
        #expect(driver.notice == OverviewText.nothingOpen[.english])
        #expect(driver.current == "IFC-07")
    }

    private static let finished: Assessment = {
        var chronicle = Chronicle(Fixture.blank)
        for criterion in Fixture.catalog.criteria {
            chronicle.add(.rate(Judgement(.met)), to: criterion.id, by: .mira, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    @Test func bracketsMoveByCategoryAndStopAtTheEnds() {
        var driver = Driver(at: "IFC-07")
        driver.press("]")
        #expect(driver.current == "STD-01")
        driver.press("[")
        #expect(driver.current == "IFC-01")
        driver.press("] ] ] ] ]")
        #expect(driver.current == "PAR-01")
        driver.press("left*9")
        #expect(driver.current == "IOP-01")
    }

    @Test func stepsStopAtTheEnds() {
        var driver = Driver(at: "IOP-02")
        driver.press("k k k")
        #expect(driver.current == "IOP-01")
        driver.press("ctrl-d")
        #expect(driver.current == "INF-01")
        driver.press("ctrl-u")
        #expect(driver.current == "IOP-01")
        driver.press("end j down")
        #expect(driver.current == "PAR-07")
        driver.press("home")
        #expect(driver.current == "IOP-01")
    }

    @Test func keysVisitParkedAndConflictingCriteria() {
        var driver = Driver(at: "IOP-01")
        driver.press("F")
        #expect(driver.current == "EXT-03")
        driver.press("F F F")
        #expect(driver.current == "EXT-03", "three are parked")
        driver.press("!")
        #expect(driver.current == "STD-04")
        driver.press("!")
        #expect(driver.current == "ARC-02")
    }

    @Test func longTextIsReadPageByPage() {
        var driver = Driver(at: "IFC-07")
        #expect(driver.screen.contains("pgdn ↓"))
        #expect(!driver.screen.contains("See also"))
        driver.press("pgdn*9")
        #expect(driver.screen.contains("Needs    IFC-01"))
        #expect(!driver.screen.contains("pgdn ↓"))
        driver.press("pgup*9")
        #expect(driver.screen.contains("│ Every object type that users can edit can"))
        driver.press("pgdn j k")
        #expect(
            driver.screen.contains("│ Every object type that users can edit can"),
            "the next criterion begins at its top")
    }

    @Test func overviewReturnsToTheCategory() {
        var driver = Driver(at: "IFC-07")
        driver.press("esc")
        #expect(driver.line(of: "4 Interfaces").hasPrefix("▸"))
        driver.press("enter")
        #expect(driver.current == "IFC-07", "its first open one")
    }

    @Test func programResumesWhereThePersonLeftOff() {
        var driver = Driver(at: "IFC-07", rows: 20)
        driver.press("pgdn j j")
        let before = driver.screen
        #expect(driver.restarted().screen == before)
        driver.press("q")
        #expect(driver.restarted().line(of: "4 Interfaces").hasPrefix("▸"))
    }
}

/// From the overview into the walk.
struct OverviewTests {
    @Test(arguments: [("", "IOP-08"), ("j", "INF-01"), ("j*3", "IFC-07"), ("G", "PAR-02")] as [(String, CriterionID)])
    func enterOpensTheCategoryAtItsFirstOpenCriterion(_ keys: String, _ id: CriterionID) {
        var driver = Driver()
        driver.press("\(keys) enter")
        #expect(driver.current == id)
        #expect(driver.row(of: id).hasPrefix("▸"))
    }

    @Test func spaceOpensTheNextOpenCriterion() {
        var driver = Driver()
        driver.press("space")
        #expect(driver.current == "IOP-08")
    }

    @Test func selectionStopsAtTheEnds() {
        var driver = Driver()
        driver.press("k up")
        #expect(driver.line(of: "1 Interoperability").hasPrefix("▸"))
        driver.press("j*20")
        #expect(driver.line(of: "7 Partnership").hasPrefix("▸"))
        driver.press("home")
        #expect(driver.line(of: "1 Interoperability").hasPrefix("▸"))
        driver.press("end enter")
        #expect(driver.current == "PAR-02")
    }

    @Test func leavingRequestsAQuit() {
        for keys in ["q", "Q", "ctrl-c", "enter Q", "enter q q"] {
            var driver = Driver()
            driver.press(keys)
            #expect(driver.effects == [.quit], "\(keys)")
        }
    }
}
