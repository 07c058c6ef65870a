import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Damage stays visible: on every screen, first among the checks, until it is gone.
struct DamageTests {
    private static let damages = Damages(
        lines: [
            LocalizedString("journal/x.jsonl:1: no JSON", "journal/x.jsonl:1: kein JSON"),
            LocalizedString("journal/x.jsonl:2: no JSON", "journal/x.jsonl:2: kein JSON"),
        ], summary: LocalizedString("Damaged: two lines.", "Beschädigt: zwei Zeilen."))

    private func expireNotices(_ driver: inout Driver) {
        driver.now = Timestamp(milliseconds: driver.now.milliseconds + 5_000)
        driver.happen(.tick)
    }

    @Test(arguments: ["", "enter", "enter h", "enter e", "enter c", "enter e a", "w", "t", "v", "/", "?", "enter n"])
    func isShownOnEveryScreenAfterEveryKey(_ keys: String) {
        var driver = Driver()
        driver.happen(.damaged(Self.damages))
        driver.press(keys)
        expireNotices(&driver)
        #expect(driver.screen.contains("Damaged: two lines."))
        driver.happen(.damaged(.none))
        #expect(!driver.screen.contains("Damaged"))
    }

    @Test func isFirstAmongTheChecks() throws {
        var driver = Driver()
        driver.happen(.damaged(Self.damages))
        driver.press("v")
        let first = try #require(driver.lines.firstIndex { $0.contains("journal/x.jsonl:1: no JSON") })
        let heading = try #require(driver.lines.firstIndex { $0.contains("damaged  2") })
        #expect(heading == 2 && first == 3)
        driver.press("L")
        #expect(driver.screen.contains("journal/x.jsonl:2: kein JSON"))
    }

    @Test func isHiddenOnlyBrieflyByNotices() {
        var driver = Driver(at: "IFC-07")
        driver.happen(.damaged(Self.damages))
        driver.press("L L")
        #expect(!driver.screen.contains("Damaged"))
        expireNotices(&driver)
        #expect(driver.screen.contains("Damaged"))
    }
}
