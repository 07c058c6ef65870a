import AssessmentModel
import Localization
import Presentation
import Testing

@testable import Screens

/// Attaching accepts any form of path: typed, pasted, quoted or dropped.
struct AttachFormTests {
    @Test(arguments: [
        "/evidence/trial of may.pdf", "'/evidence/trial of may.pdf'", "\"/evidence/trial of may.pdf\"",
        "/evidence/trial\\ of\\ may.pdf ", "file:///evidence/trial%20of%20may.pdf",
    ])
    func fileIsRequestedByPath(_ text: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.paste(text)
        driver.press("enter")
        #expect(driver.effects == [.attach(AttachRequest(path: "/evidence/trial of may.pdf", criterion: "IFC-09"))])
        #expect(driver.events.isEmpty, "the file is copied first")
    }

    @Test func detailsAreAttachedWithTheFile() throws {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type("notes.pdf")
        driver.press("down")
        driver.type("Release notes")
        driver.press("down")
        driver.type("p. 4")
        driver.press("down")
        driver.type("2027-06-30")
        driver.press("ctrl-s")
        let request = AttachRequest(
            path: "notes.pdf", criterion: "IFC-09", title: "Release notes", locator: "p. 4",
            validUntil: Fixture.day("2027-06-30"))
        #expect(driver.effects == [.attach(request)])
        driver.finishCopying(request)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
        #expect(driver.screen.contains("Evidence 1 · Release notes, p. 4"))
    }

    @Test func addressIsAttachedAtOnce() {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type("https://acme.example/notes")
        driver.press("enter")
        #expect(driver.effects.isEmpty)
        #expect(driver.events.map(\.change) == [.attach(Evidence(.url("https://acme.example/notes")))])
        #expect(driver.notice == "Attached https://acme.example/notes.")
        #expect(driver.screen.contains("Evidence 1 · unseen · https"))
    }

    @Test func emptyPathIsNoEvidence() {
        var driver = Driver(at: "IFC-09")
        driver.press("a enter")
        #expect(driver.notice == AttachText.noPath[.english])
        #expect(driver.effects.isEmpty)
        #expect(driver.events.isEmpty)
    }

    @Test(arguments: ["next year", "2027-02-30", "30.06.27", "2027-6-30"])
    func invalidDayIsRefusedInItsField(_ text: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type("notes.pdf")
        driver.press("up")
        driver.type(text)
        driver.press("up enter")
        #expect(driver.effects.isEmpty)
        #expect(driver.notice == EvidenceText.noDay(text)[.english])
        driver.press("ctrl-u")
        driver.type("2027-06-30")
        driver.press("enter")
        #expect(driver.effects.count == 1, "the date was to be typed again, and nothing else")
    }

    @Test func tabCompletesThePath() {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type("'not")
        driver.press("tab")
        #expect(driver.effects == [.complete("'not")])
        driver.happen(.completed(path: "notes-", choices: ["notes-11.pdf", "notes-12.pdf"]))
        #expect(driver.screen.contains("notes-11.pdf"))
        driver.type("12.pdf")
        #expect(!driver.screen.contains("notes-11.pdf"))
        driver.press("enter")
        #expect(driver.effects.last == .attach(AttachRequest(path: "notes-12.pdf", criterion: "IFC-09")))
    }

    @Test func leavingAttachesNothing() {
        var driver = Driver(at: "IFC-09")
        driver.press("a n o t e s esc")
        #expect(driver.effects.isEmpty)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
    }
}

/// Nothing is attached twice, empty, or as something else, without a word.
struct AttachDoubtTests {
    private static let request = AttachRequest(path: "/evidence/copy.pdf", criterion: "IFC-09")

    private func copying(_ language: Language = .english) -> Driver {
        var driver = Driver(at: "IFC-09", language: language)
        driver.press("a")
        driver.type("/evidence/copy.pdf\n")
        return driver
    }

    @Test func theSameBytesUnderAnotherNameAreTold() {
        var driver = copying()
        driver.finishCopying(
            Self.request, sha256: FixtureHistory.hash("api-reference.pdf"), keptAs: "api-reference.pdf")
        let count = driver.model.assessment.answers.count { answer in
            answer.attachments.contains { $0.evidence?.sha256 == FixtureHistory.hash("api-reference.pdf") }
        }
        #expect(count > 1)
        #expect(
            driver.notice
                == "Attached copy.pdf. Already kept as \"api-reference.pdf\"; used for \(count) criteria.")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
    }

    @Test func contentThatNothingElseUsesIsNotCounted() {
        var driver = copying()
        driver.finishCopying(Self.request, keptAs: "old.pdf")
        #expect(driver.notice == "Attached copy.pdf. Already kept as \"old.pdf\".")
    }

    @Test(arguments: [Language.english, .german])
    func theSameBytesTwiceAreRefusedWithTheirTitle(_ language: Language) {
        var driver = copying(language)
        driver.finishCopying(Self.request)
        let events = driver.events
        driver.press("a")
        driver.type("/evidence/copy.pdf\n")
        driver.finishCopying(Self.request)
        #expect(driver.events == events)
        #expect(
            driver.notice
                == language(
                    "IFC-09 already has this file, as \"copy.pdf\". Change its details in the list of evidence.",
                    "IFC-09 hat diese Datei schon: „copy.pdf“. Die Angaben dazu lassen sich in der Nachweisliste ändern."
                ))
        driver.press("backspace*3")
        driver.type("txt\n")
        #expect(driver.effects.last == .attach(AttachRequest(path: "/evidence/copy.txt", criterion: "IFC-09")))
    }

    @Test func theSameLinkTwiceIsRefused() {
        var driver = Driver(at: "IFC-09")
        for _ in 0..<2 {
            driver.press("a")
            driver.type("https://acme.example/notes\n")
        }
        #expect(driver.events.count == 1)
        #expect(driver.notice.hasPrefix("IFC-09 already has this link, as \"https://acme.example/notes\"."))
    }

    @Test func whatWasDetachedCanBeAttachedAgain() {
        var driver = Driver(at: "IFC-07")
        driver.press("e x esc a")
        driver.type("api.pdf\n")
        driver.finishCopying(
            AttachRequest(path: "api.pdf", criterion: "IFC-07"), sha256: FixtureHistory.hash("api-reference.pdf"))
        #expect(driver.answer("IFC-07").attachments.count == 1)
    }

    @Test func emptyFilesAreAskedAbout() {
        var driver = copying()
        driver.happen(.doubted(Self.request, .isEmpty))
        #expect(driver.screen.contains("\"/evidence/copy.pdf\" is empty. Attach it all the same?"))
        driver.press("n")
        #expect(driver.effects.count == 1)
        driver.press("enter")
        driver.happen(.doubted(Self.request, .isEmpty))
        driver.press("y")
        var accepted = Self.request
        accepted.acceptsEmpty = true
        #expect(driver.effects.last == .attach(accepted))
        driver.finishCopying(accepted, bytes: 0)
        #expect(driver.answer("IFC-09").attachments.count == 1)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
    }

    @Test func aLinkWithoutItsBeginningIsCompleted() {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type("www.example.org/x\n")
        driver.happen(
            .doubted(
                AttachRequest(path: "www.example.org/x", criterion: "IFC-09"), .isLink("https://www.example.org/x")))
        #expect(driver.notice == "There is no such file. Enter attaches the link https://www.example.org/x")
        #expect(driver.events.isEmpty)
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.attach(Evidence(.url("https://www.example.org/x")))])
    }

    @Test func longLinksAreCutInTheirMiddle() {
        var driver = Driver(at: "IFC-09", columns: 60, rows: 20)
        driver.press("a")
        driver.type("https://acme.example/" + String(repeating: "long/", count: 60) + "notes-12.html\n")
        #expect(driver.notice.hasPrefix("Attached https://acme.example/"))
        #expect(driver.notice.hasSuffix("notes-12.html."))
    }

    @Test func leavingTheFormStopsTheCopy() {
        var driver = copying()
        driver.press("ctrl-c")
        #expect(driver.effects.last == .cancelCopy)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
    }
}

/// While a file is copied.
struct CopyingTests {
    private func copying() -> Driver {
        var driver = Driver(at: "IFC-09")
        driver.press("a x enter")
        driver.happen(.copying(done: 61_000_000, total: 214_000_000))
        return driver
    }

    @Test func progressIsShown() {
        #expect(copying().notice == "Copying 28 % (61 MB of 214 MB)   esc cancels")
    }

    @Test func escapeCancelsTheCopyAndKeepsTheForm() {
        var driver = copying()
        driver.press("esc")
        #expect(driver.effects.last == .cancelCopy)
        driver.happen(.failed(.same("Cancelled.")))
        #expect(driver.notice == "Cancelled.")
        driver.press("y enter")
        #expect(driver.effects.last == .attach(AttachRequest(path: "xy", criterion: "IFC-09")))
    }

    @Test func enterTwiceAttachesOnce() {
        var driver = copying()
        driver.press("enter enter")
        #expect(driver.effects.count == 1)
    }

    @Test func failureIsReportedAndCanBeRetried() {
        var driver = copying()
        driver.happen(.failed(.same("There is no file x.")))
        #expect(driver.notice == "There is no file x.")
        driver.press("enter")
        #expect(driver.effects.count == 2)
    }

    @Test(arguments: [false, true])
    func helpDoesNotBlockTheForm(_ fails: Bool) {
        var driver = Driver(at: "IFC-09")
        driver.press("a x enter F1")
        if fails {
            driver.happen(.failed(.same("There is no file x.")))
            #expect(driver.notice == "There is no file x.")
            driver.press("enter")
            #expect(driver.effects.count == 2, "it can be tried again")
        } else {
            driver.finishCopying(AttachRequest(path: "x", criterion: "IFC-09"))
            #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
        }
    }
}
