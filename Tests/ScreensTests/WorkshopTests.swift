import AssessmentModel
import Cells
import Localization
import Presentation
import Randomness
import Scoring
import Snapshots
import Testing

@testable import Screens

/// Conducting a workshop.
struct WorkshopTests {
    private func workshop(_ driver: Driver) throws -> Workshop {
        try #require(driver.model.workshop).workshop
    }

    @Test func beginsWithWhoIsThereWhatAndHowLong() throws {
        var driver = Workshops.driver()
        driver.press("K enter")
        #expect(driver.line(of: "Anna Berg").contains("[✓] Anna Berg  Acme · product owner"))
        driver.press("j space j space")
        #expect(driver.line(of: "Ben Lund").contains("[ ]"))
        driver.press("] ] ] 9 0 enter")
        let opened = try workshop(driver)
        #expect(opened.participants == [0, 3, 4, 5, 6, 7].map(Workshops.id))
        #expect(opened.topic == "Interfaces" && opened.minutes == 90)
        #expect(opened.agenda.allSatisfy { $0.text.hasPrefix("IFC-") } && !opened.agenda.isEmpty)
        #expect(driver.events.count == 1)
        #expect(driver.current == "IFC-01" && driver.notice.hasPrefix("The workshop has begun."))
    }

    @Test func theLastChoiceIsOfferedAgain() throws {
        var driver = Workshops.running()
        driver.press("K j enter j space enter")
        let first = try workshop(driver)
        #expect(first.participants.count == 7)
        driver.press("esc K j j j enter")
        #expect(driver.model.workshop == nil)
        driver.press("esc esc K enter")
        #expect(driver.line(of: "Ben Lund").contains("[ ]"))
        #expect(driver.line(of: "Interfaces").contains("(•)"))
        #expect(driver.screen.contains("60 minutes"))
        driver.press("enter")
        #expect(try workshop(driver).participants == first.participants)
        #expect(driver.model.assessment.details.workshops.standing.count == 2)
    }

    @Test func coversWhatTheWalkIsLimitedTo() throws {
        var driver = Workshops.driver()
        driver.press("b j b K enter")
        #expect(driver.line(of: "the marked criteria").contains("(•) the marked criteria  2 criteria"))
        driver.press("enter")
        #expect(try workshop(driver).agenda == ["IFC-07", "IFC-09"])
        var other = Workshops.driver()
        other.press("/")
        other.type("#shall #open")
        other.press("tab K enter")
        #expect(other.screen.contains("(•) only #shall #open"))
        other.press("enter")
        #expect(try workshop(other).topic == "#shall #open")
    }

    @Test func aPersonIsAddedAndTakesPart() throws {
        var driver = Workshops.driver(knowing: ParticipantList())
        driver.press("K enter")
        #expect(driver.screen.contains("Nobody is known yet"))
        driver.press("N enter")
        #expect(driver.notice.hasPrefix("A name is needed"))
        driver.type("Zoe Adler")
        driver.press("tab")
        driver.type("Acme")
        driver.press("enter")
        #expect(driver.line(of: "Zoe Adler").contains("[✓] Zoe Adler  Acme"))
        driver.press("enter")
        #expect(try workshop(driver).participants.count == 1)
    }

    @Test func aNameIsRemovedForGoodOnlyAfterAQuestion() {
        var driver = Workshops.driver()
        driver.press("K enter x")
        #expect(driver.screen.contains("Remove the name \"Anna Berg\" for good?"))
        driver.press("n")
        #expect(driver.screen.contains("Anna Berg"))
        driver.press("x y")
        #expect(!driver.screen.contains("Anna Berg"))
        #expect(driver.effects.contains(.removeName(of: Workshops.id(0))))
    }

    @Test func goingOnFollowsTheAgenda() {
        var driver = Workshops.driver(at: "IFC-11")
        driver.press("K enter ] ] ] enter")
        #expect(driver.current == "IFC-01")
        driver.press("u space")
        #expect(driver.current == "IFC-02")
        driver.press("M")
        #expect(driver.current == "IFC-03", "what was rated before is on the agenda, too")
        driver.press("] space")
        #expect(driver.current == "IFC-03")
        driver.press("o space")
        #expect(driver.current == "IFC-03")
    }

    @Test func theEndOfTheAgendaIsSaid() {
        var driver = Workshops.driver()
        driver.press("b K enter enter m space")
        #expect(driver.notice == "Everything on the agenda is covered. K ends the workshop.")
        driver.press("z")
        driver.press("space")
        #expect(driver.current == "IFC-07", "what was undone is not covered")
    }

    @Test func breaksAndTheEnd() throws {
        var driver = Workshops.running()
        driver.press("K enter")
        #expect(driver.model.workshop?.phase == .paused)
        driver.wait(seconds: 3_600)
        driver.press("esc")
        #expect(driver.lines[0].contains("workshop: a break"))
        driver.press("K enter")
        #expect(driver.model.workshop?.phase == .running)
        let workshop = try #require(driver.model.workshop)
        #expect(workshop.elapsed(until: driver.now) == 600_000)
        driver.press("K j j j enter")
        #expect(driver.model.workshop == nil && driver.notice.hasPrefix("The workshop has ended."))
        #expect(driver.screen.contains("In short") && driver.screen.contains("10 minutes"))
        driver.press("z")
        #expect(driver.model.workshop?.phase == .running)
    }

    @Test func theFiguresBeforeItLackOnlyWhatWasRecordedInIt() throws {
        var driver = Workshops.running()
        let others = driver.made(.rate(Judgement(.met)), of: .criterion("IFC-11"), by: .jonas)
        driver.happen(.arrived([others]))
        driver.press("K j j j enter")
        let workshop = try #require(driver.model.assessment.details.workshops.standing.last?.id)
        let before = driver.model.assessment.without(workshop: workshop)
        #expect(before.answers[Fixture.index("IFC-11")].rating == .met)
        let claimed = try Scoreboard(before, on: driver.model.clock.today) { driver.model.condition(of: $0).counts }
            .overall.claimed
        #expect(driver.line(of: "before").contains(try #require(claimed?.percentText)))
    }

    @Test func afterARestartTheWorkshopGoesOn() {
        var driver = Workshops.running().restarted()
        #expect(driver.notice.hasPrefix("The workshop goes on"))
        driver.press("m")
        #expect(driver.model.workshop?.coveredCount == 2)
    }

    @Test func anotherWindowGoesOnBeforeItSaysAnything() throws {
        let driver = Workshops.running()
        let id = try #require(driver.model.workshop?.id)
        var model = driver.model
        model.writer = WriterID("mira-other")
        let entry = model.entry(.rate(Judgement(.met)), in: .criterion(0))
        #expect(model.goingOn(before: [.record(entry)]).first?.entries.first?.change == .phase(id, .running))
        #expect(model.goingOn(before: [.redraw]) == [.redraw])
        model.writer = Person.mira.writer
        #expect(model.goingOn(before: [.record(entry)]) == [.record(entry)])
    }

    @Test func aWorkshopElsewhereIsShownAndCanBeTakenOver() {
        var driver = Workshops.driver()
        let workshop = Workshop(participants: [Workshops.id(0)], agenda: ["IFC-07"])
        driver.happen(.arrived([driver.made(.workshop(.add(workshop)), of: .assessment, by: .lena)]))
        #expect(driver.model.workshop == nil)
        driver.press("K")
        #expect(driver.screen.contains("Lena's workshop is running in another copy."))
        driver.press("j enter")
        #expect(driver.model.workshop?.workshop == workshop)
        var own = Workshops.driver()
        own.happen(.arrived([own.made(.workshop(.add(workshop)), of: .assessment, by: .lena)]))
        own.press("K enter enter")
        #expect(own.model.workshop?.workshop.agenda.isEmpty == false)
        #expect(own.model.assessment.details.workshops.open.count == 2)
        own.press("K")
        #expect(own.screen.contains("Lena's workshop is running in another copy."))
    }

    @Test func aReviewShowsWorkshopsAndBeginsNone() {
        var driver = Driver.reviewing(of: Workshops.running().model.assessment)
        driver.press("K")
        #expect(driver.screen.contains("Interfaces"))
        driver.press("enter")
        #expect(driver.notice.contains("review"))
        driver.press("G enter")
        #expect(driver.screen.contains("In short"))
    }
}

/// The time of a workshop in the header.
struct WorkshopClockTests {
    @Test func widthDecidesHowMuchIsSaid() {
        for (columns, text) in [
            (80, "2:00 · 50 min left"), (100, "2:00 · 50 min left · 6 stay open"),
            (200, "2:00 here · 50 min left · at this pace 6 stay open"),
        ] {
            let driver = Workshops.running(Size(columns: columns, rows: 24))
            #expect(driver.lines[0].contains(text), "\(driver.lines[0])")
        }
    }

    @Test func itGoesOnAtKeysAndOnceAMinute() throws {
        var driver = Workshops.running()
        let header = driver.lines[0]
        driver.wait(seconds: 40)
        driver.happen(.tick)
        #expect(driver.lines[0] == header, "nothing moves while nobody presses a key")
        driver.wait(seconds: 19)
        driver.happen(.tick)
        #expect(driver.lines[0] == header)
        driver.wait(seconds: 1)
        driver.happen(.tick)
        #expect(driver.lines[0].contains("3:00 · 49 min left"))
        driver.wait(seconds: 5)
        driver.press("k")
        #expect(driver.lines[0].contains("49 min left"))
        let next = try #require(driver.workbench.nextTick)
        #expect(next.milliseconds - driver.now.milliseconds <= 60_000)
    }

    @Test func theTimeIsUpWithoutAFuss() {
        var driver = Workshops.running()
        driver.wait(seconds: 3_000)
        driver.press("k")
        #expect(driver.lines[0].contains("time is up"))
        driver.wait(seconds: 300)
        driver.press("k")
        #expect(driver.lines[0].contains("5 min over"))
    }

    @Test func withoutALimitItCounts() {
        var driver = Workshops.driver()
        driver.press("K enter ] ] ] enter m")
        #expect(driver.lines[0].contains("1 of 12 covered"), "the same rating says that it was covered")
    }

    /// What is kept up to date event by event is what the whole history says.
    @Test(arguments: Seeds.first(4))
    func progressIsTheSummary(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var driver = Workshops.driver()
        driver.press("K enter ] ] ] 6 0 enter")
        let keys = ["m", "u", "M", "x", "z", "Z", "j", "k", "space", "f", "K enter", "K enter", "c x ctrl-s", "H"]
        for _ in 0..<60 {
            driver.wait(seconds: Int64.random(in: 0..<90, using: &random))
            driver.press(keys.randomElement(using: &random) ?? "j")
            if driver.workbench.stack.top?.page(as: ParkForm.self) != nil { driver.press("enter enter") }
            if driver.workbench.stack.top?.page(as: WorkshopPage.self) != nil { driver.press("esc") }
            if driver.model.workshop == nil { driver.press("Z") }
            guard let progress = driver.model.workshop else { continue }
            let now = driver.now
            let summary = try #require(WorkshopSummary(progress.id, of: driver.model.assessment, now: now))
            #expect(progress.covered == summary.covered)
            #expect(progress.agenda == summary.agenda && progress.phase == summary.phase)
            #expect(progress.elapsed(until: now) == summary.elapsed)
            #expect(progress.pace(at: now).expectedOpen == summary.expectedOpen)
            #expect(progress.next(after: nil) == summary.uncovered.first)
        }
    }
}

/// Parking in a workshop, and decisions.
struct WorkshopAnswerTests {
    @Test func parkingAsksForAReasonAndAnOwner() {
        var driver = Workshops.running()
        driver.press("f")
        driver.type("ask legal")
        driver.press("enter")
        driver.type("Jonas")
        driver.press("enter")
        #expect(driver.answer("IFC-09").isParked && driver.answer("IFC-09").parkingReasonText == "ask legal")
        #expect(driver.answer("IFC-09").ownerName == "Jonas")
        #expect(driver.screen.contains("◇        ask legal"))
        driver.press("z")
        #expect(!driver.answer("IFC-09").isParked && driver.answer("IFC-09").ownerName.isEmpty)
    }

    @Test func enterEnterParks() {
        var driver = Workshops.running()
        driver.press("f enter enter")
        #expect(driver.answer("IFC-09").isParked && driver.events.count == 3)
        driver.press("f")
        #expect(!driver.answer("IFC-09").isParked)
    }

    @Test func allMarkedCriteriaAreParkedForOneReason() {
        var driver = Workshops.running()
        driver.press("b b f")
        driver.type("ask")
        driver.press("enter")
        driver.type("Lena")
        driver.press("enter")
        for id: CriterionID in ["IFC-09", "IFC-10"] {
            #expect(driver.answer(id).parkingReasonText == "ask" && driver.answer(id).ownerName == "Lena")
        }
        driver.press("z m")
        #expect(
            driver.answer("IFC-09").rating == nil || driver.answer("IFC-10").rating == nil, "nothing is marked any more"
        )
    }

    @Test func outsideAWorkshopOneKeyParks() {
        var driver = Driver(at: "IFC-09")
        driver.press("f")
        #expect(driver.answer("IFC-09").isParked)
    }

    @Test func aCommentBecomesADecision() {
        var driver = Driver(at: "IFC-07")
        driver.press("H")
        #expect(driver.answer("IFC-07").isDecision)
        #expect(driver.screen.contains("Decision § Classification API"))
        driver.press("H")
        #expect(!driver.answer("IFC-07").isDecision && driver.screen.contains("Comment  Classification API"))
        driver.press("z")
        #expect(driver.answer("IFC-07").isDecision)
        var other = Driver(at: "IFC-09")
        other.press("H")
        #expect(other.notice.hasPrefix("A decision is a comment"))
    }
}
