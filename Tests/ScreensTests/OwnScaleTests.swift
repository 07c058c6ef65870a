import AssessmentModel
import Localization
import Presentation
import Testing

@testable import Screens

/// A catalogue may have its own scale.
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

    @Test func hintsNameDigitsAndSteps() {
        var driver = Driver(of: Self.assessment, columns: 124)
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

    @Test func narrowHintsNameOnlyTheDigits() {
        var driver = Driver(of: Self.assessment)
        driver.press("enter")
        #expect(driver.screen.contains("not rated  4 3 2 1 n rate it"))
        #expect(driver.footer.hasPrefix(" 4 3 2 1 n rate"))
    }

    @Test func standardScaleKeepsItsLetters() {
        let driver = Driver(at: "IFC-07")
        #expect(driver.footer.hasPrefix(" m p u n rate"))
    }

    @Test func lettersOfTheStandardScaleExplainTheDigits() {
        var driver = Driver(of: Self.assessment)
        driver.press("enter m")
        #expect(driver.events.isEmpty)
        #expect(driver.notice.contains("Use the digits"))
        driver.press("5")
        #expect(driver.events.isEmpty)
        #expect(driver.notice == WalkText.noSuchStep(on: Self.assessment.catalog.scale)[.english])
    }

    /// Marks as in German schools: the ids are digits, and 1 is the best.
    private static let marks: Assessment = {
        let steps = (1...6).map { Scale.Step(Rating("\($0)"), Fraction(6 - $0, over: 5) ?? .zero) }
        let categories = assessment.catalog.categories.map {
            (category: $0.heading, criteria: Array(assessment.catalog.criteria[$0.criteria]))
        }
        return Assessment(
            of: Fixture.subject,
            against: Catalog(id: "own", version: "1", scale: Scale(steps), categories: categories))
    }()

    @Test("If the ids are digits, each key means the step with its id", arguments: 1...6)
    func digitsAreIDs(_ digit: Int) {
        var driver = Driver(of: Self.marks, columns: 124)
        driver.press("enter")
        #expect(driver.screen.contains("not rated  [1] 1  [2] 2  [3] 3  [4] 4  [5] 5  [6] 6  [n] not appl."))
        #expect(driver.footer.hasPrefix(" 1 2 3 4 5 6 n rate"))
        driver.press(String(digit))
        #expect(driver.events.map(\.change) == [.rate(Judgement(Rating(String(digit))))])
    }

    private static let inPercent = Assessment(
        of: Fixture.subject,
        against: Catalog(
            id: "own", version: "1", scale: .percent,
            categories: assessment.catalog.categories.map {
                ($0.heading, Array(assessment.catalog.criteria[$0.criteria]))
            }))

    @Test("A digit starts a percentage, and the typed number is the rating", arguments: ["73", "73%", "73 %"])
    func percentages(_ text: String) {
        var driver = Driver(of: Self.inPercent, columns: 124)
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

    @Test("Only whole numbers from 0 to 100 can be typed", arguments: ["101", "-1", "7.5", "x", "%", "1000"])
    func invalidPercentages(_ text: String) {
        var driver = Driver(of: Self.inPercent)
        driver.press("enter 0 backspace")
        driver.type(text)
        driver.press("enter")
        #expect(driver.events.isEmpty)
        #expect(driver.notice == PromptText.noPercent[.english])
        driver.press("ctrl-u")
        driver.type("0")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(Rating("0")))])
    }

    @Test("With percent ratings, letters explain the digits and help lists them")
    func percentagesAreExplained() {
        var driver = Driver(of: Self.inPercent)
        driver.press("enter m")
        #expect(driver.events.isEmpty)
        #expect(driver.notice == WalkText.notOnScale(.percent)[.english])
        #expect(driver.footer.hasPrefix(" 0 … 100 percent  n not appl.  c comment"))
        driver.press("n")
        driver.type("No server.")
        driver.press("enter")
        #expect(driver.events.map(\.change) == [.rate(Judgement(.notApplicable, reason: "No server."))])
        driver.press("L ?")
        #expect(driver.screen.contains("einen Prozentwert beginnen"))
    }
}
