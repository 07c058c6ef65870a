import AssessmentModel
import Localization
import Testing

@testable import Screens

/// Conflicting settings are described, with the key that settles them.
struct ConflictTests {
    /// Two people concurrently park and resume, amend and detach.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        for (person, isParked) in [(Person.jonas, true), (.lena, false)] {
            chronicle.add(
                Entry(.flag(.parked, isParked), of: .criterion("IFC-09"), replaces: []), by: person, at: Fixture.now)
        }
        let address = Evidence(.url("https://acme.example/plan"), title: "Plan")
        let attached = chronicle.add(.attach(address), to: "IFC-10", by: .mira, at: Fixture.now)
        var renamed = address
        renamed.title = "Plan of June"
        for (person, change) in [(Person.jonas, Change.amend(attached.id, renamed)), (.lena, .detach(attached.id))] {
            chronicle.add(Entry(change, of: .criterion("IFC-10"), replaces: [attached.id]), by: person, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    @Test func parkingConflictNamesBothSidesAndFSettlesIt() {
        var driver = Driver(at: "IFC-09", of: Self.assessment, columns: 100)
        #expect(driver.row(of: "IFC-09").contains("≠"))
        #expect(driver.screen.contains("◇ f settles: Jonas parked ≠ Lena took up"))
        driver.press("L")
        #expect(driver.screen.contains("◇ f entscheidet: Jonas zurückgestellt ≠ Lena aufgenommen"))
        driver.press("L f")
        #expect(!driver.answer("IFC-09").isConflicted)
        #expect(!driver.screen.contains("f settles"))
    }

    @Test func conflictingEvidenceShowsBothSides() {
        var driver = Driver(at: "IFC-10", of: Self.assessment)
        #expect(driver.line(of: "Evidence 1").contains("1 in conflict: e shows"))
        driver.press("e")
        #expect(driver.screen.contains("Plan of June"))
        #expect(driver.screen.contains("≠ c or x settles: Jonas changed it ≠ Lena detached it"))
    }

    @Test(arguments: ["x", "c enter"])
    func detachingOrKeepingSettles(_ keys: String) {
        var driver = Driver(at: "IFC-10", of: Self.assessment)
        driver.press("e \(keys)")
        #expect(driver.events.count == 1)
        #expect(!driver.answer("IFC-10").isConflicted)
        #expect(driver.answer("IFC-10").attachments.count == (keys == "x" ? 0 : 1))
        #expect(!driver.screen.contains("settles"))
    }

    @Test func reviewNamesTheSidesAndNoUnavailableKey() {
        var driver = Driver.reviewing(at: "IFC-09", of: Self.assessment, columns: 100)
        #expect(driver.screen.contains("◇ Jonas parked ≠ Lena took up"))
        driver.press("j e")
        #expect(driver.screen.contains("≠ In conflict: Jonas changed it ≠ Lena detached it"))
    }
}

/// The day changes while the program is running.
struct MidnightTests {
    @Test func evidenceExpiresOvernight() throws {
        var chronicle = Chronicle(Fixture.blank)
        let evidence = Evidence(.url("https://acme.example"), validUntil: Fixture.day("2026-05-03"))
        chronicle.add(.attach(evidence), to: "IFC-09", by: .mira, at: Fixture.now)
        var driver = Driver(of: chronicle.assessment)
        #expect(!driver.screen.contains("expired"))
        let due = try #require(driver.workbench.nextTick)
        #expect(due == Fixture.moment("2026-05-04T00:00"))
        driver.now = Timestamp(milliseconds: due.milliseconds - 1)
        driver.happen(.tick)
        #expect(!driver.screen.contains("expired"))
        driver.now = due
        driver.happen(.tick)
        #expect(driver.line(of: "Next").contains("1 expired"))
        #expect(driver.workbench.nextTick == Fixture.moment("2026-05-05T00:00"))
    }

    /// Seconds east of Greenwich before and after a clock change an hour later, and when the next day begins there.
    @Test(arguments: [
        ("2026-05-03T14:02", 7_200, 7_200, "2026-05-03T22:00"),
        ("2026-05-03T14:02", -18_000, -18_000, "2026-05-04T05:00"),
        ("2026-05-03T22:30", 7_200, 7_200, "2026-05-04T22:00"),
        ("2026-03-28T23:30", 3_600, 7_200, "2026-03-29T22:00"),
        ("2026-10-24T22:30", 7_200, 3_600, "2026-10-25T23:00"),
    ])
    func dayBeginsAtLocalMidnight(_ now: String, _ before: Int, _ after: Int, _ midnight: String) {
        let moment = Fixture.moment(now)
        let change = Timestamp(milliseconds: moment.milliseconds + 3_600_000)
        let clock = Clock(now: moment) { $0 < change ? before : after }
        #expect(clock.tomorrow == Fixture.moment(midnight))
    }
}
