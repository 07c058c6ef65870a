import AssessmentModel
import Localization
import Testing

@testable import Screens

/// Criteria out of scope are in no figure and hidden, but can be shown.
struct ScopeTests {
    /// IFC-02 and IFC-08 are left out; about IFC-09 two people disagree.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        for id: CriterionID in ["IFC-02", "IFC-08"] {
            chronicle.add(
                .scope(ScopeDecision(isIncluded: false, reason: "No public interface")), to: id, by: .lena,
                at: Fixture.now)
        }
        for (person, isIncluded) in [(Person.jonas, true), (.lena, false)] {
            let decision = ScopeDecision(isIncluded: isIncluded, reason: "As agreed")
            chronicle.add(
                Entry(.scope(decision), of: .criterion("IFC-09"), replaces: []), by: person, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    private func walk(at id: CriterionID = "IFC-07", language: Language = .english) -> Driver {
        Driver(at: id, of: Self.assessment, language: language)
    }

    @Test func walkSkipsThemAndShowsTheirNumber() {
        var driver = walk()
        #expect(driver.row(of: "IFC-08").isEmpty)
        #expect(driver.screen.contains(" 2 outside the scope: . shows"))
        driver.press("j")
        #expect(driver.current == "IFC-09")
        driver.press("k k k k k k")
        #expect(driver.current == "IFC-01", "IFC-02 is passed over, too")
    }

    @Test func keyShowsAndHidesThem() {
        var driver = walk()
        driver.press(".")
        #expect(driver.row(of: "IFC-08").contains(" out "))
        #expect(!driver.screen.contains("outside the scope: . shows"))
        driver.press("j")
        #expect(driver.current == "IFC-08")
        #expect(driver.screen.contains("Scope    outside: No public interface (Lena)"))
        driver.press(". k")
        #expect(driver.row(of: "IFC-08").isEmpty)
    }

    @Test func decisionNeedsAReasonAndChangesTheFigures() {
        var driver = walk()
        let before = driver.model.scoreboard.overall
        driver.press("S enter")
        #expect(driver.notice.hasPrefix("Without a reason the scope stays."))
        driver.type("Read-only product")
        driver.press("enter")
        #expect(
            driver.events.map(\.change) == [.scope(ScopeDecision(isIncluded: false, reason: "Read-only product"))])
        #expect(driver.model.scoreboard.overall.criteria == before.criteria - 1)
        #expect(driver.model.scoreboard.overall.outOfScope == before.outOfScope + 1)
        #expect(driver.screen.contains("outside: Read-only product (Mira)"))
        driver.press("z")
        #expect(driver.model.scoreboard.overall == before)
    }

    @Test func sameKeyIncludesThem() {
        var driver = walk()
        driver.press(". j S")
        #expect(driver.screen.contains(" Why is IFC-08 asked of this subject? "))
        driver.type("Sold with an interface now")
        driver.press("enter")
        #expect(
            driver.events.map(\.change) == [
                .scope(ScopeDecision(isIncluded: true, reason: "Sold with an interface now"))
            ])
        #expect(driver.notice == "IFC-08 is in the scope now. z takes that back.")
    }

    @Test func disputeNamesTheKeyThatSettlesIt() {
        var driver = walk(at: "IFC-09")
        #expect(driver.screen.contains("S settles: Jonas in ≠ Lena out"))
        driver.press("S")
        driver.type("Settled")
        driver.press("enter")
        #expect(!driver.answer("IFC-09").isConflicted)
        #expect(!driver.screen.contains("S settles"))
        var review = Driver.reviewing(at: "IFC-09", of: Self.assessment)
        #expect(review.screen.contains("Jonas in ≠ Lena out") && !review.screen.contains("S settles"))
        review.press("S")
        #expect(review.events.isEmpty)
    }

    @Test func searchFindsThemByWordAndByFilter() {
        var driver = walk()
        driver.press("/")
        driver.type("#outside")
        #expect(driver.screen.contains("2 of 61"))
        driver.press("enter")
        #expect(driver.current == "IFC-02")
        #expect(driver.row(of: "IFC-02").contains("▸"), "what one is at is in the list")
    }

    @Test func keySaysIfThereAreNone() {
        var driver = Driver(at: "IFC-07")
        driver.press(".")
        #expect(driver.notice == "Nothing is outside the scope.")
    }

    @Test func overviewAndExplanationListThemSeparately() {
        var driver = walk()
        driver.press("o")
        #expect(driver.line(of: "█ evidenced").hasSuffix("2 outside the scope"))
        driver.press("L")
        #expect(driver.line(of: "█ belegt").hasSuffix("2 außerhalb"))
        driver.press("L w end")
        #expect(driver.screen.contains("Outside the scope  2"))
        #expect(driver.screen.contains("No public interface"))
    }

    @Test(arguments: [Language.english, .german]) func framesOfTheWalk(_ language: Language) {
        var driver = walk(language: language)
        Golden.expect(driver.grid, "scope-walk", language)
        driver.press(". j")
        Golden.expect(driver.grid, "scope-shown", language)
        driver.press("S")
        Golden.expect(driver.grid, "scope-prompt", language)
    }
}
