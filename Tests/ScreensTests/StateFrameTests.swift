import AssessmentModel
import Cells
import Testing

@testable import Screens

/// Frames of rare states, which matter most when they occur.
struct StateFrameTests {
    @Test func review() {
        var driver = Driver.reviewing(at: "IFC-07")
        driver.press("m")
        Golden.expect(driver.grid, "review", styles: true)
    }

    @Test func walkWithColours() {
        Golden.expect(Driver(at: "IFC-03").grid, "walk-rated", styles: true)
    }

    @Test func unsavedAnswer() {
        var driver = Driver(at: "IFC-07")
        driver.saves = false
        driver.press("m")
        driver.press("j")
        Golden.expect(driver.grid, "not-saved", styles: true)
    }

    @Test func conflictingRatings() {
        Golden.expect(Driver(at: "STD-04").grid, "conflict", styles: true)
    }

    @Test func conflictingComments() {
        var driver = Driver(at: "ARC-02")
        driver.press("c")
        Golden.expect(driver.grid, "conflict-comment")
    }

    @Test func reasonForNotApplicable() {
        Golden.expect(Driver(at: "IFC-05").grid, "not-applicable")
    }

    @Test func unreliableEvidence() {
        Golden.expect(Driver(at: "IFC-06").grid, "walk-evidence", styles: true)
    }

    @Test func undoOverAnotherPersonsAnswer() {
        var driver = Driver(at: "IFC-09")
        driver.press("m")
        driver.arrive(.rate(Judgement(.unmet)), to: "IFC-09", by: .lena)
        driver.press("z")
        Golden.expect(driver.grid, "undo-covers")
    }

    @Test func copyingAFile() {
        var driver = Scene.attachForm.driver(Size(columns: 80, rows: 24))
        driver.press("enter")
        driver.happen(.copying(done: 61_000_000, total: 214_000_000))
        Golden.expect(driver.grid, "copying")
    }

    @Test func newAssessment() {
        Golden.expect(Driver(of: Fixture.blank).grid, "overview-blank")
        Golden.expect(Driver(at: "IFC-07", of: Fixture.blank).grid, "walk-blank")
    }

    @Test func keysOfTheOverview() {
        var driver = Driver()
        driver.press("?")
        Golden.expect(driver.grid, "overview-help")
    }

    @Test func longCommentInTheEditor() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.paste((1...30).map { "Line \($0) of what was said in the workshop about this." }.joined(separator: "\n"))
        Golden.expect(driver.grid, "comment-long")
    }
}
