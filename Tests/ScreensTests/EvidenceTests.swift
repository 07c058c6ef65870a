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

    @Test(arguments: [
        ("/a/b.pdf", "/a/b.pdf", false), ("/a/b c.pdf\n", "/a/b c.pdf", false), ("'/a b.pdf' ", "/a b.pdf", false),
        ("'/a b.pdf' '/c.pdf'", "/a b.pdf", true), ("'/it'\\''s here.pdf' '/c'", "/it's here.pdf", true),
        ("/a\\ b.pdf /c.pdf", "/a b.pdf", true), ("\"/a /b\" \"/c\"", "/a /b", true),
        ("file:///a%20b.pdf\r\nfile:///c.pdf\r\n", "/a b.pdf", true), ("/it's here.pdf", "/it's here.pdf", false),
        ("https://acme.example/x", "https://acme.example/x", false),
        ("www.acme.example/x", "www.acme.example/x", false),
        ("https://acme.example/x\nhttps://acme.example/y", "https://acme.example/x", true),
        ("~/a.pdf", "~/a.pdf", false),
        ("../a", "../a", false), ("docs/a.pdf", "docs/a.pdf", false),
    ])
    func theFirstOfWhatWasDroppedIsTaken(_ text: String, _ path: String, _ isFirstOfSeveral: Bool) {
        let dropped = DroppedPath(text)
        #expect(dropped?.path == path && dropped?.isFirstOfSeveral == isFirstOfSeveral)
    }

    @Test(arguments: [
        "", " \n", "api", "and/or", "A sentence with docs/a.pdf in it.", "m", "api.pdf", "' '", "\u{1B}[A",
    ])
    func anythingElseIsNoPath(_ text: String) {
        #expect(DroppedPath(text) == nil)
    }
}

/// What is dropped on a criterion is offered as its evidence.
struct DroppingTests {
    @Test(arguments: ["'/evidence/trial of may.pdf'", "/evidence/trial\\ of\\ may.pdf\n"])
    func aFileOpensTheForm(_ text: String) {
        var driver = Driver(at: "IFC-09")
        driver.paste(text)
        #expect(driver.line(of: "File or link").contains("/evidence/trial of may.pdf"))
        #expect(driver.effects.isEmpty)
        driver.press("enter")
        #expect(driver.effects == [.attach(AttachRequest(path: "/evidence/trial of may.pdf", criterion: "IFC-09"))])
    }

    @Test func ofSeveralTheFirstIsTakenWithAWord() {
        var driver = Driver(at: "IFC-09")
        driver.paste("https://acme.example/x\nhttps://acme.example/y\n")
        #expect(driver.notice == AttachText.firstOfSeveral[.english])
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.attach(Evidence(.url("https://acme.example/x")))])
    }

    @Test func theListOfEvidenceTakesFilesToo() {
        var driver = Driver(at: "IFC-09")
        driver.press("e")
        driver.paste("https://acme.example/x")
        driver.press("enter")
        #expect(driver.line(of: "https://acme.example/x").hasPrefix("▸"), "the list is back")
    }

    @Test func forAllThatAreMarked() {
        var driver = Driver(at: "IFC-07")
        driver.press("b b")
        driver.paste("https://acme.example/x")
        driver.press("enter")
        #expect(driver.answer("IFC-07").attachments.count == 2 && driver.answer("IFC-08").attachments.count == 1)
    }

    @Test func otherTextChangesNothing() {
        var driver = Driver(at: "IFC-09")
        driver.paste("m\nx")
        #expect(driver.notice == AttachText.neither[.english])
        #expect(driver.events.isEmpty && driver.effects.isEmpty)
    }

    @Test func aReviewIsReadOnly() {
        var driver = Driver.reviewing(at: "IFC-09")
        driver.paste("/evidence/trial.pdf")
        #expect(driver.notice == PageText.review[.english])
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
    }
}

/// What is too long for its place still shows what tells it from others.
struct LongNameTests {
    private static let stem = "https://acme.example/documentation/releases/" + String(repeating: "deep/", count: 20)

    private func attached(columns: Int = 80, rows: Int = 24) -> Driver {
        var driver = Driver(at: "IFC-09", columns: columns, rows: rows)
        for name in ["api-11.html", "api-12.html"] {
            driver.press("a")
            driver.type(Self.stem + name)
            driver.press("down down")
            driver.type("section 7\n")
        }
        return driver
    }

    @Test func evidenceIsToldApartInTheWalkAndItsList() {
        var driver = attached(columns: 120, rows: 40)
        let line = driver.line(of: "Evidence 2")
        #expect(line.contains("1.html") && line.contains("2.html"))
        driver.press("e")
        #expect(driver.screen.contains("api-11.html") && driver.screen.contains("api-12.html"))
        #expect(driver.screen.contains("link · section 7"))
        driver.press("c")
        driver.type("Reference\n")
        #expect(driver.line(of: "/api-").contains("· section 7"))
    }

    @Test func checksNameTheEvidenceAndWhatIsWrong() {
        var driver = Driver(at: "IFC-09")
        driver.press("m a")
        driver.type(Self.stem + "api-12.html")
        driver.press("up")
        driver.type("2020-01-01\n")
        driver.press("v")
        #expect(driver.line(of: "evidence expired: https").contains("api-12.html"))
        #expect(driver.screen.contains("was valid until 2020-01-01"))
    }
}
