import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Naming the owner of a criterion.
struct OwnerTests {
    /// IFC-07 is Jonas's; for IFC-09 two people named an owner concurrently.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        chronicle.add(.assign(to: "Jonas"), to: "IFC-07", by: .lena, at: Fixture.now)
        for (person, name) in [(Person.jonas, "Jonas"), (.lena, "Ada Weber")] {
            chronicle.add(Entry(.assign(to: name), of: .criterion("IFC-09"), replaces: []), by: person, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    @Test(arguments: ["@", "@"])
    func typedNameIsShownWithTheAnswer(_ key: String) {
        var driver = Driver(at: "IFC-07")
        #expect(driver.line(of: "│ Owner").isEmpty)
        driver.press(key)
        #expect(driver.screen.contains(" Who is to settle IFC-07? Empty: nobody. "))
        driver.type("  Ada Weber ")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.assign(to: "Ada Weber")])
        #expect(driver.notice == "Ada Weber is the owner.")
        #expect(driver.line(of: "│ Owner").hasSuffix("│ Owner    Ada Weber"))
        driver.press("h")
        #expect(driver.screen.contains("made Ada Weber the owner"))
        driver.press("L")
        #expect(driver.screen.contains("zuständig: Ada Weber"))
    }

    @Test func emptyLineRemovesTheOwner() {
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        driver.press("@")
        #expect(driver.screen.contains("\n  Jonas\n"))
        driver.press("ctrl-u space enter")
        #expect(driver.events.map(\.change) == [.assign(to: "")])
        #expect(driver.events[0].replaces.count == 1)
        #expect(driver.notice == "Nobody owns it any more. z takes that back.")
        #expect(driver.line(of: "│ Owner").isEmpty)
        driver.press("h")
        #expect(driver.screen.contains("removed the owner"))
    }

    @Test(arguments: ["@ esc", "@ enter", "@ ctrl-c", "@ x ctrl-u J o n a s enter", "@ x esc"])
    func unchangedOwnerIsNoEvent(_ keys: String) {
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        let lines = driver.lines
        driver.press(keys)
        #expect(driver.events.isEmpty)
        #expect(driver.lines == lines)
    }

    @Test func typingReplacesTheNameAndEditingKeepsIt() {
        for (keys, name) in [("L e n a", "Lena"), ("backspace h", "Jonah"), ("end 2", "Jonas2"), ("left x", "Jonaxs")] {
            var driver = Driver(at: "IFC-07", of: Self.assessment)
            driver.press("@")
            let row = driver.lines.firstIndex { $0.contains("tab: ") } ?? 1
            #expect(driver.grid[2, row - 1].style == Style(.plain, .reverse))
            driver.press(keys)
            #expect(driver.grid[2, row - 1].style == Style(.plain, .underline))
            driver.press("enter")
            #expect(driver.events.map(\.change) == [.assign(to: name)])
        }
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        driver.press("@")
        driver.paste("Lena")
        driver.press("enter")
        #expect(driver.answer("IFC-07").ownerName == "Lena")
    }

    @Test func tabCyclesThroughKnownNames() {
        var driver = Driver(at: "IFC-08", of: Self.assessment)
        driver.press("@")
        #expect(driver.screen.contains("\n  tab: Mira · Ada Weber · Jonas · Lena\n"))
        driver.press("tab")
        #expect(driver.screen.contains("\n  Mira\n"))
        driver.press("tab tab")
        #expect(driver.screen.contains("\n  Jonas\n"))
        driver.press("backtab")
        #expect(driver.screen.contains("\n  Ada Weber\n"))
        driver.press("backtab backtab enter")
        #expect(driver.events.map(\.change) == [.assign(to: "Lena")])
    }

    @Test(arguments: [("j", "Jonas"), ("WEB", "Ada Weber"), ("ada w", "Ada Weber"), ("le", "Lena")])
    func tabCompletesTheName(_ typed: String, _ name: String) {
        var driver = Driver(at: "IFC-08", of: Self.assessment)
        driver.press("@")
        driver.type(typed)
        #expect(driver.screen.contains("\n  tab: \(name)\n"))
        driver.press("tab tab enter")
        #expect(driver.events.map(\.change) == [.assign(to: name)])
    }

    @Test func newNamesAreAccepted() {
        var driver = Driver(at: "IFC-08")
        driver.press("@ x tab")
        #expect(driver.notice == "Nobody here is called \"x\". enter takes the name all the same.")
        #expect(driver.screen.contains("A name that is new here"))
        driver.press("ctrl-u")
        driver.paste("Ada\nWeber")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.assign(to: "Ada Weber")])
    }

    @Test func chosenNameIsVisibleAmongMany() {
        var chronicle = Chronicle(Fixture.blank)
        for (index, criterion) in Fixture.catalog.criteria.enumerated() {
            chronicle.add(.assign(to: "Person \(index + 10)"), to: criterion.id, by: .jonas, at: Fixture.now)
        }
        var driver = Driver(at: "IOP-01", of: chronicle.assessment)
        driver.press("@ ctrl-u")
        for index in 0..<20 {
            driver.press("tab")
            let name = index == 0 ? "Mira" : index == 1 ? "Jonas" : "Person \(index + 8)"
            #expect(driver.screen.contains("\n  \(name)\n"))
            #expect(driver.line(of: "tab: ").contains(name))
        }
    }

    @Test func concurrentOwnerIsAConflict() {
        var driver = Driver(at: "IFC-07")
        driver.press("@")
        driver.arrive(.assign(to: "Lena"), to: "IFC-07", by: .lena)
        driver.type("Jonas")
        driver.press("enter")
        #expect(driver.answer("IFC-07").isConflicted)
        #expect(driver.line(of: "│ Owner").hasSuffix("│ Owner    @ settles: Lena ≠ Jonas"))
    }

    @Test func namingOneSettlesTheConflict() {
        var driver = Driver(at: "IFC-09", of: Self.assessment)
        #expect(driver.row(of: "IFC-09").contains("≠"))
        #expect(driver.line(of: "│ Owner").hasSuffix("│ Owner    @ settles: Jonas ≠ Ada Weber"))
        driver.press("L")
        #expect(driver.line(of: "│ Zuständig").hasSuffix("│ Zuständig @ entscheidet: Jonas ≠ Ada Weber"))
        driver.press("L @ enter")
        #expect(driver.events.map(\.change) == [.assign(to: "Ada Weber")])
        #expect(!driver.answer("IFC-09").isConflicted)
        #expect(driver.line(of: "│ Owner").hasSuffix("│ Owner    Ada Weber"))
        let review = Driver.reviewing(at: "IFC-09", of: Self.assessment)
        #expect(review.line(of: "│ Owner").hasSuffix("│ Owner    Jonas ≠ Ada Weber"))
    }

    @Test func ownerOnOneSideConflictsWithNobody() {
        var chronicle = Chronicle(Self.assessment)
        let before = chronicle.assessment.answers[Fixture.index("IFC-07")].owner.replaceable
        for (person, name) in [(Person.jonas, ""), (.lena, "Lena")] {
            chronicle.add(
                Entry(.assign(to: name), of: .criterion("IFC-07"), replaces: before), by: person, at: Fixture.now)
        }
        let driver = Driver(at: "IFC-07", of: chronicle.assessment)
        #expect(driver.line(of: "│ Owner").hasSuffix("@ settles: nobody ≠ Lena"))
    }

    @Test func undoAndRedoNameTheOwner() {
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        driver.press("@ ctrl-u L e n a enter")
        #expect(driver.answer("IFC-07").ownerName == "Lena")
        driver.press("z")
        #expect(driver.answer("IFC-07").ownerName == "Jonas")
        #expect(driver.notice == "Undone: the owner of IFC-07 is Jonas. Z redoes.")
        driver.press("L Z")
        #expect(driver.answer("IFC-07").ownerName == "Lena")
        #expect(driver.notice == "Wiederholt: für IFC-07 ist Lena zuständig. z nimmt es zurück.")
    }

    @Test func reviewShowsItAndChangesNothing() {
        var driver = Driver.reviewing(at: "IFC-07", of: Self.assessment)
        #expect(driver.line(of: "│ Owner").hasSuffix("Jonas"))
        driver.press("@")
        #expect(driver.notice.hasPrefix("Read-only: this is a review."))
        #expect(!driver.screen.contains("Who is to settle"))
    }

    @Test func isUnavailableWhileRatingsAreTried() {
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        driver.press("i @")
        #expect(driver.notice == "Only ratings can be tried. esc leaves what if.")
        #expect(driver.events.isEmpty)
    }

    /// An answer with everything it can have leaves room for the criterion.
    @Test(arguments: Language.allCases)
    func leavesRoomForTheAnswer(_ language: Language) {
        var chronicle = Chronicle(Self.assessment)
        chronicle.add(.flag(.parked, true), to: "IFC-07", by: .mira, at: Fixture.now)
        let reason = String(repeating: "It is sold apart, and nobody has asked for it in years. ", count: 5)
        chronicle.add(
            .rate(Judgement(.notApplicable, reason: reason)), to: "IFC-07", by: .mira, at: Fixture.now)
        let driver = Driver(at: "IFC-07", of: chronicle.assessment, language: language)
        #expect(driver.line(of: language("Met      all types", "Erfüllt   alle Typen")).contains("│"))
        #expect(driver.line(of: "Jonas").contains(language("Owner", "Zuständig")))
    }
}
