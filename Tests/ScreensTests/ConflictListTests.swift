import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// All conflicts on one page, settled by choosing a value or giving another.
struct ConflictListTests {
    private static let moment = Fixture.moment("2026-05-02T08:15")

    /// Jonas and Lena disagree about the subject, a level, and three criteria.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        func disagree(_ target: Target, _ changes: [Change], replacing replaced: [EventID] = []) {
            for (person, change) in zip([Person.jonas, .lena], changes) {
                chronicle.add(Entry(change, of: target, replaces: replaced), by: person, at: moment)
            }
        }
        disagree(.assessment, [.name("Acme PLM 12.2"), .name("Acme PLM 12.1 cloud")])
        disagree(.level(.may), [.waive("na-share", reason: "No server."), .waive("na-share", reason: "Sold apart.")])
        let written = chronicle.add(
            .comment("Events are sent for parts and documents, after a restart."), to: "IFC-06", by: .mira, at: moment)
        disagree(
            .criterion("IFC-06"),
            [
                .comment("Events are sent for parts, documents and folders, after a restart."),
                .comment("Events are sent for parts and documents, after a restart of the service."),
            ], replacing: [written.id])
        disagree(.criterion("IFC-09"), [.flag(.parked, true), .flag(.parked, false)])
        disagree(
            .criterion("IFC-10"),
            [
                .scope(ScopeDecision(isIncluded: true, reason: "It is offered.")),
                .scope(ScopeDecision(isIncluded: false, reason: "It is offered to partners only.")),
            ])
        return chronicle.assessment
    }()

    private func driver(
        at id: CriterionID? = nil, columns: Int = 80, rows: Int = 24, _ language: Language = .english
    ) -> Driver {
        var driver = Driver(at: id, of: Self.assessment, columns: columns, rows: rows, language: language)
        driver.press("C")
        return driver
    }

    private func count(_ driver: Driver) -> Int { driver.model.assessment.conflicts.count }

    @Test func listsAllAndBeginsAtTheCriterionOfTheWalk() {
        let driver = driver(at: "IFC-06")
        #expect(driver.lines[0].contains("conflicts · 7"))
        #expect(driver.screen.contains("▸"))
        #expect(driver.line(of: "▸").contains("together"))
    }

    @Test func oneKeySettlesByTheSelectedValue() {
        var driver = Driver()
        driver.press("C")
        #expect(driver.line(of: "▸").contains("Jonas"))
        driver.press("j enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(.unmet))])
        #expect(Set(driver.events[0].replaces).count == 2)
        #expect(!driver.answer("STD-04").isConflicted)
        #expect(driver.notice == "Settled: STD-04, rating. z takes it back.")
        #expect(driver.line(of: "▸").contains("Lena"), "the next conflict takes the place")
    }

    @Test func undoBringsAValueBackAndStaysOnThePage() {
        var driver = driver(at: "IFC-09")
        driver.press("enter z")
        #expect(driver.events.count == 2)
        #expect(!driver.answer("IFC-09").isConflicted)
        #expect(driver.lines[0].contains("conflicts · 6"))
    }

    @Test func theMergedCommentComesFirst() {
        var driver = driver(at: "IFC-06")
        driver.press("enter")
        #expect(
            driver.events.map(\.change) == [
                .comment("Events are sent for parts, documents and folders, after a restart of the service.")
            ])
        #expect(!driver.answer("IFC-06").isConflicted)
    }

    @Test func aThirdValueIsChosenOrTyped() {
        var driver = Driver()
        driver.press("C j j")
        #expect(driver.line(of: "▸").contains("instead") && driver.line(of: "▸").contains("met"))
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(.met))])

        driver = Driver()
        driver.press("C j j j enter N o enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(.notApplicable, reason: "No"))])
        #expect(driver.lines[0].contains("conflicts · 1"))
    }

    @Test func aThirdCommentIsWrittenInTheEditor() {
        var driver = Driver()
        driver.press("C ! j j enter ctrl-u N e w ctrl-s")
        #expect(!driver.answer("ARC-02").isConflicted)
        #expect(driver.lines[0].contains("conflicts · 1"))
    }

    @Test func theSubjectAndLevelsAreSettledToo() {
        var driver = driver()
        driver.press("j j enter")
        driver.press("ctrl-u A c m e enter")
        #expect(driver.model.assessment.subject.name == "Acme")
        driver.press("enter")
        #expect(driver.model.assessment.waivers(of: .may)["na-share"]?.value == "No server.")
        #expect(count(driver) == 5)
    }

    @Test func everyConflictIsSettledByEnterAlone() {
        var driver = driver()
        driver.press("enter*7")
        #expect(count(driver) == 0)
        #expect(driver.events.count == 7)
        #expect(driver.screen.contains("Nothing is in conflict."))
        driver.press("enter")
        #expect(driver.notice == "Nothing is in conflict.")
    }

    @Test func aHeadingLeadsToTheCriterionAndBack() {
        var driver = driver(at: "IFC-06")
        driver.press("k enter")
        #expect(driver.current == "IFC-06" && driver.row(of: "IFC-06").hasPrefix("▸"))
        driver.press("q")
        #expect(driver.lines[0].contains("conflicts · 7"))
        driver.press("home enter")
        #expect(driver.notice == ListText.leadsNowhere[.english])
    }

    @Test func aReviewShowsTheValuesAndSettlesNothing() {
        var driver = Driver.reviewing(of: Self.assessment)
        driver.press("C")
        #expect(!driver.screen.contains("instead"))
        #expect(driver.footer.contains("enter go there"))
        driver.press("! ! enter")
        #expect(driver.events.isEmpty)
        #expect(driver.current == "IFC-06")
    }

    @Test func anotherPartySettlesItsOwn() {
        var chronicle = Chronicle(Fixture.blank)
        var assessment = chronicle.assessment
        for (person, text) in [(Person.jonas, "x"), (.lena, "y")] {
            let event = chronicle.add(
                Entry(.comment(text), of: .criterion("IFC-01"), replaces: []), by: person, at: Self.moment)
            assessment.apply(
                Event(
                    order: event.order, at: event.at, by: event.by, party: .auditor, target: event.target,
                    change: event.change))
        }
        var driver = Driver(of: assessment)
        driver.press("C")
        #expect(driver.screen.contains("IFC-01 (auditor)"))
        driver.press("enter")
        #expect(driver.events.isEmpty)
        #expect(driver.notice.contains("another party (auditor)"))
    }

    /// What is marked in the walk is answered together; a conflict is settled alone.
    @Test func marksInTheWalkDoNotSpreadIt() {
        var driver = Driver(at: "STD-04")
        driver.press("b b C enter")
        #expect(driver.events.count == 1)
    }

    @Test func whatArrivesKeepsTheSelection() {
        var driver = Driver()
        driver.press("C !")
        let text = "The parts list of the licence says otherwise."
        #expect(driver.line(of: "▸").hasSuffix(text))
        driver.arrive(.rate(Judgement(.met)), to: "STD-04", by: .jonas)
        #expect(driver.line(of: "▸").hasSuffix(text))
        #expect(driver.lines[0].contains("conflicts · 1"))
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
    func frames(_ size: Size) {
        for language in Language.allCases {
            var driver = driver(at: "IFC-06", columns: size.columns, rows: size.rows, language)
            Golden.expect(driver.grid, "conflicts", language)
            driver.press("home")
            Golden.expect(driver.grid, "conflicts-top", language)
        }
    }

    @Test(arguments: Language.allCases)
    func smallAndEmptyFrames(_ language: Language) {
        Golden.expect(driver(at: "IFC-06", columns: 40, rows: 12, language).grid, "conflicts", language)
        var driver = Driver(of: Fixture.blank, language: language)
        driver.press("C")
        Golden.expect(driver.grid, "conflicts-none", language)
    }
}

/// Who wrote which part of a comment, in the history.
struct AuthorshipTests {
    private func driver(_ language: Language = .english, columns: Int = 80) -> Driver {
        var chronicle = Chronicle(Fixture.assessment)
        chronicle.add(
            .comment("Classification API is read-only until 12.4, promised for the summer."), to: "IFC-07", by: .lena,
            at: Fixture.now)
        var driver = Driver(
            at: "IFC-07", of: chronicle.assessment, columns: columns, rows: columns == 80 ? 24 : 40, language: language)
        driver.press("h")
        return driver
    }

    @Test func theHistorySaysWhoWroteWhat() {
        let driver = driver()
        #expect(driver.screen.contains("Written by"))
        #expect(driver.line(of: "promised for").contains("Mira"))
        #expect(driver.line(of: "the summer.").contains("Lena"))
    }

    @Test func nothingIsSaidOfOneAuthor() {
        var driver = Driver(at: "IFC-07")
        driver.press("h")
        #expect(!driver.screen.contains("Written by"))
    }

    @Test(arguments: Language.allCases, [80, 120])
    func frames(_ language: Language, _ columns: Int) {
        Golden.expect(driver(language, columns: columns).grid, "history-authors", language)
    }
}

/// The difference between two texts is laid out so that it can be read without colour.
struct WordDifferenceLinesTests {
    @Test func removedAndAddedWordsCanBeTold() {
        let difference = WordDifference(from: "It exports STEP files.", to: "It imports STEP files daily.")
        let lines = WordDifferenceLines.lines(of: difference, columns: 40)
        #expect(lines.map { $0.map(\.text).joined() } == ["It [-exports-]imports STEP", "[-files.-]files daily."])
        #expect(lines[0][2].style.emphasis == .underline)
    }

    @Test(arguments: [4, 7, 20])
    func linesHaveNoMoreColumnsAndLoseNoWord(_ columns: Int) {
        let difference = WordDifference(from: "eins zwei\ndrei", to: "eins 2 👩‍👩‍👧\ndrei vier")
        let lines = WordDifferenceLines.lines(of: difference, columns: columns)
        #expect(lines.allSatisfy { $0.columns <= columns })
        let text = lines.map { $0.map(\.text).joined() }.joined()
        for word in ["eins", "zwei", "2", "👩‍👩‍👧", "drei", "vier"] where columns > 5 { #expect(text.contains(word)) }
    }
}
