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
        #expect(driver.screen.contains("Evidence 1 · https://acme.example/notes"))
    }

    @Test func emptyPathIsNoEvidence() {
        var driver = Driver(at: "IFC-09")
        driver.press("a enter")
        #expect(driver.notice == AttachText.noPath[.english])
        #expect(driver.effects.isEmpty)
        #expect(driver.events.isEmpty)
    }

    @Test(arguments: ["next year", "2027-02-30", "30.06.2027", "2027-6-30"])
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
