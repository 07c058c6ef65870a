import AssessmentModel
import Localization
import Testing

@testable import Screens

/// The evidence of a criterion: shown, changed, detached, and never overstated.
struct EvidenceTests {
    @Test func isOpenedByTheDesktop() {
        var driver = Driver(at: "IFC-06")
        driver.press("e j enter")
        let address = Evidence(.url("https://docs.acme.example/12/events"), locator: "\"Subscriptions\"")
        #expect(driver.effects == [.open(address)])
        #expect(driver.events.isEmpty)
    }

    @Test func detailsCanBeChanged() {
        var driver = Driver(at: "IFC-07")
        driver.press("e c")
        driver.type("Interface reference")
        driver.press("down ctrl-u")
        driver.type("p. 114")
        driver.press("enter")
        let evidence = driver.answer("IFC-07").attachments.compactMap(\.evidence)
        #expect(evidence.map(\.title) == ["Interface reference"])
        #expect(evidence.map(\.locator) == ["p. 114"])
        #expect(evidence.map(\.sha256) == [FixtureHistory.hash("api-reference.pdf")])
        #expect(driver.line(of: "Interface reference").hasPrefix("▸"), "the list is back")
    }

    @Test func unchangedDetailsAreNotRecorded() {
        var driver = Driver(at: "IFC-07")
        driver.press("e c enter")
        #expect(driver.events.isEmpty)
    }

    @Test func lastDayCanBeRemoved() {
        var driver = Driver(at: "IFC-06")
        driver.press("e c up ctrl-u enter")
        #expect(driver.answer("IFC-06").attachments.first?.evidence?.validUntil == nil)
        #expect(driver.events.count == 1)
    }

    @Test func detachingSaysHowToUndoIt() {
        var driver = Driver(at: "IFC-06")
        driver.press("e j j x")
        #expect(!driver.screen.contains("trial-2025.mp4"))
        #expect(driver.notice == "Detached Recorded trial. z takes it back; the file stays.")
        #expect(driver.line(of: "limits.xlsx").hasPrefix("▸"), "the next one is selected")
        driver.press("z")
        #expect(driver.answer("IFC-06").attachments.count == 4)
        #expect(driver.screen.contains("trial-2025.mp4"))
    }

    @Test func detachingTheLastOneLeavesAHint() {
        var driver = Driver(at: "IFC-07")
        driver.press("e x")
        #expect(driver.screen.contains(EvidenceListText.none[.english]))
        driver.press("x c enter")
        #expect(driver.notice == EvidenceListText.noneInReview[.english])
        #expect(driver.events.count == 1)
    }

    @Test func unreliableEvidenceSaysWhy() {
        var driver = Driver(at: "IFC-06")
        driver.press("e")
        #expect(driver.line(of: "Recorded trial").contains("file missing"))
        #expect(driver.line(of: "limits.xlsx").contains("changed"))
        driver.happen(.checked(sha256: FixtureHistory.hash("trial-2025.mp4"), .intact))
        #expect(driver.line(of: "Recorded trial").contains("expired"))
        driver.happen(.checked(sha256: FixtureHistory.hash("events.pdf"), .unreadable))
        #expect(driver.line(of: "Events of the change service").contains("unreadable"))
    }

    @Test func walkSaysSoBeforeTheTitles() {
        let driver = Driver(at: "IFC-06")
        #expect(driver.screen.contains("Evidence 4 · 1 file missing · 1 changed"))
    }

    @Test func damagedFilesProveNothing() {
        var driver = Driver(at: "STD-01")
        let before = driver.model.scoreboard.overall.evidenced
        driver.happen(.checked(sha256: FixtureHistory.hash("test-round.pdf"), .changed))
        let after = driver.model.scoreboard.overall.evidenced
        #expect((after ?? .one) < (before ?? .zero))
        #expect(driver.screen.contains("Evidence 1 · changed"))
        driver.happen(.checked(sha256: FixtureHistory.hash("test-round.pdf"), .intact))
        #expect(driver.model.scoreboard.overall.evidenced == before)
    }

    @Test func expiresAfterItsLastDay() {
        let model = Fixture.model(now: Fixture.moment("2027-06-30T23:59"))
        let late = Fixture.model(now: Fixture.moment("2027-07-01T00:00"))
        let index = Fixture.index("STD-01")
        #expect(!model.marks(ofCriterionAt: index).contains(.expired))
        #expect(late.marks(ofCriterionAt: index).contains(.expired))
    }
}

/// Paths as people and terminals enter them.
struct DroppedPathTests {
    @Test(arguments: [
        ("/a/b.pdf", "/a/b.pdf"), ("  /a/b.pdf\n", "/a/b.pdf"), ("'/a b/c.pdf'", "/a b/c.pdf"),
        ("'it'\\''s.pdf'", "it's.pdf"), ("\"/a b/c.pdf\"", "/a b/c.pdf"), ("\"a \\\"b\\\".pdf\"", "a \"b\".pdf"),
        ("/a\\ b/c\\'d.pdf", "/a b/c'd.pdf"), ("a\\\\b", "a\\b"), ("a\\", "a\\"),
        ("file:///a%20b/%C3%BC.pdf", "/a b/ü.pdf"),
        ("file:///100%.pdf", "/100%.pdf"), ("file:///a%2", "/a%2"), ("file:///%zz", "/%zz"), ("'", "'"), ("''", ""),
        ("'half", "'half"), ("", ""), ("   ", ""), ("~/a.pdf", "~/a.pdf"), ("C:\\\\Users", "C:\\Users"),
        ("https://a.example/?q=%20", "https://a.example/?q=%20"),
    ])
    func becomesThePlainPath(_ text: String, _ path: String) {
        #expect(DroppedPath.clean(text) == path)
    }
}
