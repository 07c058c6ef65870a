import Assessment
import Testing
import Wording

@testable import Screens

/// One keystroke an answer.
struct RatingTests {
    @Test func aRatingShowsInThreePlacesAtOnce() {
        var driver = Driver(at: "IFC-07")
        driver.saves = false
        #expect(driver.row(of: "IFC-07").hasPrefix("▸   IFC-07"))
        #expect(driver.line(of: "4 Interfaces").contains("33 … 85 %  6/12"))
        #expect(driver.lines[0].contains("58.0 … 85.0 %"))
        driver.press("m")
        #expect(driver.row(of: "IFC-07").hasPrefix("▸✓  IFC-07"))
        #expect(driver.line(of: "4 Interfaces").contains("44 … 85 %  7/12"))
        #expect(driver.lines[0].contains("60.2 … 85.0 %"))
        #expect(driver.current == "IFC-07", "the next key goes on, the rating does not")
    }

    @Test(arguments: [
        ("m", Rating.met, "✓"), ("p", .partial, "◐"), ("u", .unmet, "✗"), ("3", .met, "✓"), ("2", .partial, "◐"),
        ("1", .unmet, "✗"),
    ])
    func lettersAndDigitsRate(_ key: String, _ rating: Rating, _ glyph: String) {
        var driver = Driver(at: "IFC-09")
        driver.press(key)
        #expect(driver.answer("IFC-09").rating == rating)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸\(glyph)"))
        #expect(driver.events.map(\.change) == [.rate(Judgement(rating))])
    }

    @Test(arguments: ["n", "0"])
    func notApplicableGoesOnRecordWithItsReason(_ key: String) {
        var driver = Driver(at: "IFC-09")
        driver.press(key)
        driver.type("  No interface has ever gone away. ")
        driver.press("enter")
        #expect(
            driver.events.map(\.change) == [
                .rate(Judgement(.notApplicable, reason: "No interface has ever gone away."))
            ])
        #expect(driver.screen.contains("Reason   No interface has ever gone away."))
    }

    @Test(arguments: ["", "   "])
    func anEmptyReasonIsRefused(_ reason: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.type(reason)
        driver.press("enter")
        #expect(driver.events.isEmpty)
        #expect(driver.message == PromptText.emptyReason[.english])
        driver.type("No release yet.")
        driver.press("enter")
        #expect(driver.answer("IFC-09").reason == "No release yet.", "the prompt is still there")
    }

    @Test(arguments: ["esc", "ctrl-c"])
    func leavingTheReasonLeavesTheCriterionOpen(_ key: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.type("No release yet.")
        driver.press(key)
        #expect(driver.events.isEmpty)
        #expect(driver.answer("IFC-09").rating == nil)
        #expect(driver.current == "IFC-09")
    }

    @Test func theReasonGivenBeforeCanBeChanged() {
        var driver = Driver(at: "IFC-05")
        let reason = driver.answer("IFC-05").reason
        driver.press("n")
        driver.type("!")
        driver.press("enter")
        #expect(driver.answer("IFC-05").reason == reason + "!")
    }

    @Test func whatAppliesToEverybodyCannotBeLeftOut() {
        var driver = Driver(at: "IFC-02")
        driver.press("n")
        #expect(driver.message == WalkText.neverNotApplicable("IFC-02")[.english])
        #expect(driver.events.isEmpty)
    }

    @Test func theSameRatingAgainChangesNothing() {
        var driver = Driver(at: "IFC-01")
        driver.press("m")
        #expect(driver.events.isEmpty)
        #expect(driver.message == "It is rated met already.")
    }

    @Test func aRatingLeavesTheCommentAlone() {
        var driver = Driver(at: "IFC-07")
        driver.press("u p x")
        #expect(driver.answer("IFC-07").commentText.hasPrefix("Classification API"))
    }

    @Test func metWithoutTheEvidenceAskedForSaysSo() {
        var driver = Driver(at: "IFC-07", of: Fixture.blank)
        driver.press("m")
        #expect(driver.message == "Met. The catalogue asks for evidence here: a attaches it.")
        #expect(driver.answer("IFC-07").rating == .met)
    }

    @Test func aRatingCanBeTakenBack() {
        var driver = Driver(at: "IFC-01")
        driver.press("x")
        #expect(driver.answer("IFC-01").rating == nil)
        driver.press("x")
        #expect(driver.message == WalkText.notRated[.english])
        #expect(driver.events.count == 1)
    }

    @Test(arguments: ["p", "u", "m"])
    func ratingSettlesAConflict(_ key: String) {
        var driver = Driver(at: "STD-04")
        #expect(driver.screen.contains("Jonas partly met ≠ Lena unmet"))
        let sides = driver.answer("STD-04").judgement.replaceable
        driver.press(key)
        #expect(driver.events.map(\.replaces) == [sides])
        #expect(!driver.answer("STD-04").isConflicted)
        #expect(!driver.screen.contains("≠ Lena"))
    }

    @Test func parkingPutsOffAndTakesUp() {
        var driver = Driver(at: "IFC-09")
        driver.press("f")
        #expect(driver.answer("IFC-09").isParked)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸ ◇"))
        driver.press("f")
        #expect(!driver.answer("IFC-09").isParked)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸   IFC-09"))
    }
}

/// A catalogue may bring a scale of its own.
struct OwnScaleTests {
    static let assessment: Assessment = {
        let titles = [
            "fully": LocalizedText("fully met", de: "völlig"), "largely": LocalizedText("largely", de: "weitgehend"),
        ]
        let steps = ["fully", "largely", "partially", "not"].enumerated().map { position, name in
            Scale.Step(Rating(name), Fraction(3 - position, over: 3) ?? .zero, title: titles[name] ?? .empty)
        }
        let criteria = ["A", "B"].map {
            Criterion(
                id: CriterionID($0), level: .shall, title: LocalizedText($0), texts: .init(statement: .empty))
        }
        let heading = Category.Heading(id: "only", title: LocalizedText("Only"))
        return Assessment(
            of: Fixture.subject,
            against: Catalog(id: "own", version: "1", scale: Scale(steps), categories: [(heading, criteria)]))
    }()

    @Test(arguments: [("4", "fully"), ("3", "largely"), ("2", "partially"), ("1", "not")])
    func digitsCountFromTheWorst(_ key: String, _ name: String) {
        var driver = Driver(of: Self.assessment)
        driver.press("enter")
        driver.press(key)
        #expect(driver.events.map(\.change) == [.rate(Judgement(Rating(name)))])
        #expect(driver.screen.contains(name))
    }

    @Test func hintsNameTheDigitsAndTheStepsOfTheScale() {
        var driver = Driver(of: Self.assessment, columns: 112)
        driver.press("enter")
        #expect(driver.screen.contains("not rated  [4] fully met  [3] largely  [2] partially  [1] not  [n] not appl."))
        #expect(driver.footer.hasPrefix(" 4 3 2 1 n rate  c comment"))
        driver.press("L")
        #expect(driver.screen.contains("offen  [4] völlig  [3] weitgehend  [2] partially  [1] not  [n] nicht anw."))
        driver.press("3 h")
        #expect(driver.screen.contains("bewertet: weitgehend"))
        driver.press("h ?")
        #expect(driver.lines.contains { $0.split(separator: " ") == ["4", "völlig"] })
        #expect(
            driver.screen.contains(
                "(Mit Ziffern bewerten: Die Skala dieses Katalogs ist völlig, weitgehend, partially, not)"))
    }

    @Test func withoutRoomTheDigitsAreNamedAlone() {
        var driver = Driver(of: Self.assessment)
        driver.press("enter")
        #expect(driver.screen.contains("not rated  4 3 2 1 n rate it"))
        #expect(driver.footer.hasPrefix(" 4 3 2 1 n rate"))
    }

    @Test func theStandardScaleKeepsItsLetters() {
        let driver = Driver(at: "IFC-07")
        #expect(driver.footer.hasPrefix(" m p u n rate"))
    }

    @Test func lettersOfTheStandardScaleSayWhatToDo() {
        var driver = Driver(of: Self.assessment)
        driver.press("enter m")
        #expect(driver.events.isEmpty)
        #expect(driver.message.contains("Use the digits"))
        driver.press("5")
        #expect(driver.events.isEmpty)
        #expect(driver.message == WalkText.noSuchStep(4)[.english])
    }

    private static let inPercent = Assessment(
        of: Fixture.subject,
        against: Catalog(
            id: "own", version: "1", scale: .percent,
            categories: assessment.catalog.categories.map {
                ($0.heading, Array(assessment.catalog.criteria[$0.criteria]))
            }))

    @Test("A digit begins a percentage, and what is typed is the rating", arguments: ["73", "73%", "73 %"])
    func percentages(_ text: String) {
        var driver = Driver(of: Self.inPercent, columns: 112)
        driver.press("enter")
        #expect(driver.screen.contains("not rated  [0] … [100] percent  [n] not appl."))
        driver.press(String(text.prefix(1)))
        #expect(driver.screen.contains("How many percent of A are met?"))
        driver.type(String(text.dropFirst()))
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(Rating("73")))])
        #expect(driver.screen.contains("◐ 73 %"))
        #expect(driver.lines[0].contains("36.5 … 86.5 %"))
    }

    @Test("The whole of 0 to 100 can be typed and nothing else", arguments: ["101", "-1", "7.5", "x", "%", "1000"])
    func noPercentage(_ text: String) {
        var driver = Driver(of: Self.inPercent)
        driver.press("enter 0 backspace")
        driver.type(text)
        driver.press("enter")
        #expect(driver.events.isEmpty)
        #expect(driver.message == PromptText.noPercent[.english])
        driver.press("ctrl-u")
        driver.type("0")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(Rating("0")))])
    }

    @Test("Where ratings are percentages, a letter says so and the help names the digits")
    func percentagesAreExplained() {
        var driver = Driver(of: Self.inPercent)
        driver.press("enter m")
        #expect(driver.events.isEmpty)
        #expect(driver.message == WalkText.notOnScale(.percent)[.english])
        #expect(driver.footer.hasPrefix(" 0 … 100 percent  n not appl.  c comment"))
        driver.press("n")
        driver.type("No server.")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(.notApplicable, reason: "No server."))])
        driver.press("L ?")
        #expect(driver.screen.contains("einen Prozentwert beginnen"))
    }

    @Test(
        "For the word saved only the header is drawn again, and the screen is the same",
        arguments: ["m", "m p", "f", "x"])
    func savedIsDrawnOverTheScreenBefore(_ keys: String) {
        var driver = Driver(at: "IFC-07")
        driver.press(keys)
        var workbench = driver.workbench
        var chronicle = Chronicle(Fixture.assessment)
        for effect in workbench.update(.input(.key(.character("u"))), now: driver.now) {
            guard case .record(let entry) = effect else { continue }
            _ = workbench.update(.recorded(chronicle.add(entry, by: .mira, at: driver.now)), now: driver.now)
        }
        let before = workbench.view()
        _ = workbench.update(.saved, now: driver.now)
        #expect(workbench.view(after: before) == workbench.view())
        #expect(workbench.view() != before)
    }

    @Test func whatIsParkedIsSeenWhereThereIsLittleRoom() {
        for columns in [60, 80] {
            var driver = Driver(at: "IFC-09", columns: columns)
            driver.press("u f")
            let line = driver.line(of: "Mira, 14:02")
            #expect(line.hasSuffix(columns == 60 ? "Mira, 14:02  ◇" : "Mira, 14:02  ◇ parked"))
        }
    }
}
