import AssessmentModel
import Localization
import Presentation
import Testing

@testable import Screens

/// One keystroke per answer.
struct RatingTests {
    @Test func ratingIsShownInThreePlacesAtOnce() {
        var driver = Driver(at: "IFC-07")
        driver.saves = false
        #expect(driver.row(of: "IFC-07").hasPrefix("▸   IFC-07"))
        #expect(driver.line(of: "4 Interfaces").contains("33 … 85 %  6/12"))
        #expect(driver.lines[0].contains("58.0 … 85.0 %"))
        driver.press("m")
        #expect(driver.row(of: "IFC-07").hasPrefix("▸✓  IFC-07"))
        #expect(driver.line(of: "4 Interfaces").contains("44 … 85 %  7/12"))
        #expect(driver.lines[0].contains("60.2 … 85.0 %"))
        #expect(driver.current == "IFC-07", "rating does not move on, only the next key does")
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
    func notApplicableIsRecordedWithItsReason(_ key: String) {
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
    func emptyReasonIsRefused(_ reason: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("n")
        driver.type(reason)
        driver.press("enter")
        #expect(driver.events.isEmpty)
        #expect(driver.notice == PromptText.emptyReason[.english])
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

    @Test func previousReasonCanBeChanged() {
        var driver = Driver(at: "IFC-05")
        let reason = driver.answer("IFC-05").reason
        driver.press("n")
        driver.type("!")
        driver.press("enter")
        #expect(driver.answer("IFC-05").reason == reason + "!")
    }

    @Test func notApplicableIsRefusedIfNotAllowed() {
        var driver = Driver(at: "IFC-02")
        driver.press("n")
        #expect(driver.notice == RatingText.neverNotApplicable("IFC-02")[.english])
        #expect(driver.events.isEmpty)
    }

    @Test func repeatedRatingChangesNothing() {
        var driver = Driver(at: "IFC-01")
        driver.press("m")
        #expect(driver.events.isEmpty)
        #expect(driver.notice == "It is rated met already.")
    }

    @Test func ratingKeepsTheComment() {
        var driver = Driver(at: "IFC-07")
        driver.press("u p x")
        #expect(driver.answer("IFC-07").commentText.hasPrefix("Classification API"))
    }

    @Test func metWithoutRequiredEvidenceSaysSo() {
        var driver = Driver(at: "IFC-07", of: Fixture.blank)
        driver.press("m")
        #expect(driver.notice == "Met. The catalogue asks for evidence here: a attaches it.")
        #expect(driver.answer("IFC-07").rating == .met)
    }

    @Test func metWithTheAddressInTheCommentLacksNothing() {
        let criterion = Criterion(
            id: "A", level: .shall, title: LocalizedText("A"), texts: .init(statement: LocalizedText("A.")),
            rules: .init(metNeeds: .url))
        let catalog = Catalog(
            id: "c", version: "1",
            categories: [(category: .init(id: "c", title: LocalizedText("C")), criteria: [criterion])])
        var chronicle = Chronicle(Assessment(of: Fixture.subject, against: catalog))
        let entry = Entry(.comment("See HTTPS://acme.example/api."), of: .criterion("A"), replaces: [])
        chronicle.add(entry, by: .mira, at: Fixture.now)
        let blank = Assessment(of: Fixture.subject, against: catalog)
        for (assessment, lacks) in [(blank, true), (chronicle.assessment, false)] {
            var driver = Driver(at: "A", of: assessment)
            driver.press("m")
            #expect(driver.notice.contains("asks for a link") == lacks)
        }
    }

    @Test func ratingCanBeWithdrawn() {
        var driver = Driver(at: "IFC-01")
        driver.press("x")
        #expect(driver.answer("IFC-01").rating == nil)
        driver.press("x")
        #expect(driver.notice == WalkText.notRated[.english])
        #expect(driver.events.count == 1)
    }

    @Test(arguments: ["p", "u", "m"])
    func ratingSettlesAConflict(_ key: String) {
        var driver = Driver(at: "STD-04")
        #expect(driver.screen.contains("Jonas partly met ≠ Lena"))
        let sides = driver.answer("STD-04").judgement.replaceable
        driver.press(key)
        #expect(driver.events.map(\.replaces) == [sides])
        #expect(!driver.answer("STD-04").isConflicted)
        #expect(!driver.screen.contains("≠ Lena"))
    }

    @Test func parkingToggles() {
        var driver = Driver(at: "IFC-09")
        driver.press("f")
        #expect(driver.answer("IFC-09").isParked)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸ ◇"))
        driver.press("f")
        #expect(!driver.answer("IFC-09").isParked)
        #expect(driver.row(of: "IFC-09").hasPrefix("▸   IFC-09"))
    }

    @Test func parkedIsVisibleInSmallWindows() {
        for columns in [60, 80] {
            var driver = Driver(at: "IFC-09", columns: columns)
            driver.press("u f")
            let line = driver.line(of: "Mira, 14:02")
            #expect(line.hasSuffix(columns == 60 ? "Mira, 14:02  ◇" : "Mira, 14:02  ◇ parked"))
        }
    }
}

/// One key rates and goes on.
struct RateAndGoOnTests {
    @Test(arguments: [("M", Rating.met), ("P", .partial), ("U", .unmet)])
    func ratesAndGoesToTheNextOpenCriterion(_ key: String, _ rating: Rating) {
        var driver = Driver(at: "IFC-07")
        driver.press(key)
        #expect(driver.answer("IFC-07").rating == rating)
        #expect(driver.current == "IFC-08")
        driver.press("z")
        #expect(driver.current == "IFC-07" && driver.answer("IFC-07").rating == nil)
    }

    @Test func goesOnFromARatingThatStaysToo() {
        var driver = Driver(at: "IFC-01")
        driver.press("M")
        #expect(driver.events.isEmpty && driver.current == "IFC-07")
    }

    @Test func anotherCategoryIsNamed() {
        var driver = Driver(at: "IFC-12")
        driver.press("space")
        #expect(driver.notice == "Next category: Standards.")
        driver = Driver(at: "PAR-07")
        driver.press("space")
        #expect(driver.notice == "From the start again: Interoperability.")
    }

    @Test func ratingWhatIsParkedTakesItUpInOneStep() {
        var driver = Driver(at: "IFC-09")
        driver.press("f m")
        #expect(driver.answer("IFC-09").rating == .met && !driver.answer("IFC-09").isParked)
        #expect(driver.notice == WalkText.takenUp[.english])
        driver.press("z")
        #expect(driver.answer("IFC-09").rating == nil && driver.answer("IFC-09").isParked)
        driver.press("Z")
        #expect(driver.answer("IFC-09").rating == .met && !driver.answer("IFC-09").isParked)
        driver.press("z z")
        #expect(!driver.answer("IFC-09").isParked)
    }

    @Test func aReviewGoesToTheNextClaim() {
        var driver = Driver.reviewing(at: "IFC-07")
        driver.press("space")
        #expect(driver.footer.contains("space next claimed"))
        #expect(driver.answer(driver.current ?? "").rating.map { [.met, .partial].contains($0) } ?? false)
        driver = Driver.reviewing(of: Fixture.blank)
        driver.press("space")
        #expect(driver.notice == OverviewText.nothingClaimed[.english])
    }
}
