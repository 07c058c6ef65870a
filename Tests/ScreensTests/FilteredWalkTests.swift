import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// A walk through some of the criteria.
struct NarrowedWalkTests {
    @Test func keysMoveBetweenMatchesAndEscEndsTheFilter() {
        var driver = Driver(at: "IFC-07")
        driver.press("/")
        driver.type("#shall")
        driver.press("tab")
        let model = Fixture.model()
        let shalls = model.catalog.criteria.filter { $0.level == .shall }.map(\.id)
        #expect(driver.current == shalls.first)
        #expect(driver.lines.contains { $0.contains("only #shall") && $0.contains("\(shalls.count)") })
        for id in shalls.dropFirst() {
            driver.press("j")
            #expect(driver.current == id)
        }
        driver.press("j")
        #expect(driver.current == shalls.last)
        driver.press("home")
        #expect(driver.current == shalls.first)
        driver.press("end esc k")
        #expect(driver.notice != OverviewText.nothingOpen[.english])
        #expect(!driver.lines.contains { $0.contains("only #shall") })
    }

    @Test func answeredCriterionStaysUntilTheNextMove() {
        var driver = Driver(at: "IFC-07")
        driver.press("/")
        driver.type("#open #shall")
        driver.press("tab")
        let first = driver.current
        driver.press("m")
        #expect(driver.current == first)
        driver.press("space")
        let second = driver.current
        #expect(second != first)
        driver.press("k")
        #expect(driver.current == second)
    }

    /// A walk through what a query finds.
    private func walk(_ query: String, under profile: Profile? = nil, _ language: Language = .english) -> Driver {
        var driver = Driver(at: "IFC-07", under: profile, language: language)
        driver.press("/")
        driver.type(query)
        driver.press("tab")
        return driver
    }

    @Test(
        arguments: [
            (
                "iop-01", "The only one here is rated. esc shows all 61.",
                "Das einzige hier ist bewertet. Esc zeigt alle 61."
            ),
            ("iop1..2", "Both are rated. esc shows all 61.", "Beide sind bewertet. Esc zeigt alle 61."),
            ("iop1..3", "All 3 are rated. esc shows all 61.", "Alle 3 sind bewertet. Esc zeigt alle 61."),
        ])
    func theEndSaysSo(_ query: String, _ english: String, _ german: String) {
        for (language, text) in [(Language.english, english), (.german, german)] {
            var driver = walk(query, language)
            driver.press("home m j m j m space")
            #expect(driver.notice == text)
            driver.press("esc")
            #expect(driver.notice == WalkText.allAgain[language])
        }
    }

    @Test func theEndCountsWhatWasOpenAtTheBeginning() {
        var driver = walk("#open iop")
        let open = driver.model.matches("#open iop").count
        for _ in 0..<open { driver.press("M") }
        #expect(driver.notice == WalkText.allRated(open, all: 61)[.english])
        driver.press("space")
        #expect(driver.notice == WalkText.allRated(open, all: 61)[.english])
    }

    @Test func theEndOfAReviewSaysThatNothingIsClaimed() {
        var driver = Driver.reviewing(at: "IFC-07")
        driver.press("/")
        driver.type("#unmet iop")
        driver.press("tab space")
        #expect(driver.notice == "It claims nothing. esc shows all 61.")
    }

    @Test func ratingTheLastOpenOneOfAWholeWalkSaysThatAllAreRated() {
        var driver = Driver(at: "IFC-07")
        for _ in 0..<driver.model.scoreboard.overall.open { driver.press("M") }
        #expect(driver.notice == OverviewText.nothingOpen[.english])
    }

    @Test func theFilterSurvivesARestart() {
        var driver = walk("#open iop")
        driver.press("j")
        let again = driver.restarted()
        #expect(again.grid.lines == driver.grid.lines)
        #expect(again.line(of: "only").contains("only #open iop"))
    }

    @Test func theFilterSurvivesSwitchingTheProfile() {
        var driver = walk("#shall", under: FixtureProfile.profile)
        let current = driver.current
        let tailored = driver.model.matches("#shall").count
        #expect(driver.line(of: "only #shall").contains(" \(tailored) "))
        driver.press("V")
        let plain = driver.model.matches("#shall").count
        #expect(plain != tailored && driver.line(of: "only #shall").contains(" \(plain) "))
        #expect(driver.current == current)
        driver.press("V")
        #expect(driver.line(of: "only #shall").contains(" \(tailored) "))
    }

    @Test(
        "a filter that says nothing here is dropped",
        arguments: ["#nonsense ", "zzz", "   ", String(repeating: "i", count: 501)])
    func strangeFiltersAreDropped(_ text: String) {
        let place = ResumePoint(criterion: "IFC-07", isInWalk: true, filter: text)
        let workbench = Workbench(Fixture.model(), size: Size(columns: 80, rows: 24), place: place)
        #expect(workbench.place == ResumePoint(criterion: "IFC-07", isInWalk: true))
    }
}
