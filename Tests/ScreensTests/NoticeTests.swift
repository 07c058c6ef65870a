import AssessmentModel
import Localization
import Presentation
import Testing

@testable import Screens

/// One line above the footer: information disappears by itself, problems stay until the next key.
struct NoticeTests {
    private let midnight = Fixture.moment("2026-05-04T00:00")

    @Test func informationDisappearsAfterAWhile() throws {
        var driver = Driver(at: "IFC-09")
        driver.press("f")
        #expect(driver.notice == WalkText.parked[.english])
        let due = try #require(driver.workbench.nextTick)
        #expect(due > driver.now)
        driver.now = Timestamp(milliseconds: due.milliseconds - 1)
        driver.happen(.tick)
        #expect(driver.notice == WalkText.parked[.english])
        driver.now = due
        driver.happen(.tick)
        #expect(driver.notice.isEmpty)
        #expect(driver.workbench.nextTick == midnight, "nothing is due any more before the day ends")
    }

    @Test func problemsStayUntilTheNextKey() {
        var driver = Driver(at: "IFC-02")
        driver.press("n")
        #expect(driver.workbench.nextTick == midnight)
        driver.now = Timestamp(milliseconds: driver.now.milliseconds + 86_400_000)
        driver.happen(.tick)
        driver.resize(columns: 100, rows: 30)
        #expect(driver.notice.hasPrefix("IFC-02 applies to everyone"))
        driver.press("j")
        #expect(driver.notice.isEmpty)
    }

    @Test func othersChangesAreAnnounced() {
        var driver = Driver(at: "IFC-09")
        driver.arrive(.rate(Judgement(.met)), to: "IFC-09", by: .lena)
        #expect(driver.notice == "Lena: IFC-09 rated met")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸✓"))
        #expect(driver.lines[0].contains("59.4 … 85.0 %"), "it counts at once")
    }

    @Test func longNoticesTakeTwoLines() {
        let text = "The file is too large for the disk of the share: it has 214 MB, and 61 MB are left. Make room."
        var driver = Driver(columns: 60, rows: 20)
        driver.happen(.failed(.same(text)))
        #expect(driver.notice == text)
        #expect(driver.lines[17].hasPrefix(" The file is too large"))
        #expect(driver.footer.contains("? help"))
        driver.resize(columns: 120, rows: 30)
        #expect(driver.notice == text)
        #expect(driver.lines[28].trimmed == text, "with room it stands on one")
    }

    @Test func overlongNoticesEndInAnEllipsis() {
        var driver = Driver(columns: 60, rows: 20)
        driver.happen(.failed(.same((1...60).map { "word\($0)" }.joined(separator: " "))))
        #expect(driver.lines[17].hasPrefix(" word1 "))
        #expect(driver.lines[18].hasSuffix("…"))
        #expect(driver.lines.allSatisfy { $0.columns <= 60 })
    }

    @Test func noticesFromTheLoopAreShown() {
        var driver = Driver()
        driver.happen(.notified(.same("Opened it.")))
        #expect(driver.notice == "Opened it.")
        driver.happen(.failed(.same("There is no such file.")))
        #expect(driver.notice == "There is no such file.")
        #expect(driver.workbench.nextTick == midnight)
    }
}

/// What the screen shows as saved is on disk, and nothing else is called saved.
struct SavingTests {
    @Test func answersAreCalledSavedWhenTheLoopSaysSo() {
        var workbench = Driver(at: "IFC-07").workbench
        #expect(workbench.view().lines[0].hasSuffix("saved 13:59"))
        var chronicle = Chronicle(Fixture.assessment)
        for effect in workbench.update(.input(.key(.character("m"))), now: Fixture.now) {
            guard case .record(let entry) = effect else { continue }
            let event = chronicle.add(entry, by: .mira, at: Fixture.now)
            _ = workbench.update(.recorded(event), now: Fixture.now)
        }
        #expect(workbench.view().lines[0].hasSuffix("saving 14:02"))
        _ = workbench.update(.saved, now: Fixture.now)
        #expect(workbench.view().lines[0].hasSuffix("saved 14:02"))
    }

    @Test func fullDiskIsShownOnEveryScreenUntilTheAnswerIsSaved() {
        var driver = Driver(at: "IFC-09")
        driver.saves = false
        driver.press("m")
        for keys in ["", "j", "h", "esc", "o"] {
            driver.press(keys)
            #expect(driver.notice == "Not saved: no space left on the disk.", "after \(keys)")
        }
        #expect(driver.lines[0].hasSuffix("NOT SAVED"))
        driver.happen(.saved)
        #expect(driver.notice.isEmpty)
        #expect(driver.lines[0].hasSuffix("saved 14:02"))
    }

    @Test(arguments: ["Q", "ctrl-c", "q q"])
    func leavingWithUnsavedAnswersAsks(_ keys: String) {
        var driver = Driver(at: "IFC-09")
        driver.saves = false
        driver.press("m \(keys)")
        #expect(driver.screen.contains(PageText.unsaved[.english]))
        #expect(driver.effects.isEmpty)
        driver.press("n")
        #expect(driver.effects.isEmpty)
        driver.press("Q y")
        #expect(driver.effects == [.quit])
    }

    @Test func withoutAnswersNothingIsCalledSaved() {
        #expect(Driver(of: Fixture.blank).lines[0].hasSuffix("nothing answered yet"))
    }
}

/// Who signs is seen on every screen.
struct SignatureTests {
    @Test(arguments: ["", "o", "w", "t", "v", "e", "h", "?"])
    func whoSignsIsShownWhereNothingElseIs(_ keys: String) {
        var driver = Driver(at: "IFC-09")
        driver.press(keys)
        #expect(driver.lines[22].hasSuffix("signed by Mira"))
        driver.press("D")
        #expect(!driver.lines[22].contains("signed by"), "a notice takes its place")
        #expect(!Driver.reviewing(at: "IFC-09").screen.contains("signed by"))
    }
}
