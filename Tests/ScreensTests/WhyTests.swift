import AssessmentModel
import Cells
import Presentation
import Scoring
import Testing

@testable import Screens

/// The page that explains a figure.
struct WhyTests {
    @Test func explainsTheCategoryThenItsLevelsThenAll() {
        var driver = Driver()
        driver.press("j j j w")
        let headers = (0..<6).map { _ in
            defer { driver.press("tab") }
            return driver.lines[0].trimmed
        }
        #expect(headers[0].hasPrefix("4 Interfaces   "))
        #expect(headers[1].hasPrefix("4 Interfaces · shall"))
        #expect(headers[2].hasPrefix("4 Interfaces · should"))
        #expect(headers[3].hasPrefix("4 Interfaces · may"))
        #expect(headers[4].hasPrefix("All criteria"))
        #expect(headers[5] == headers[0])
        driver.press("backtab")
        #expect(driver.lines[0].hasPrefix(" 4 Interfaces  "))
        driver.press("]")
        #expect(driver.lines[0].hasPrefix(" 5 Standards"))
        driver.press("esc")
        #expect(driver.line(of: "4 Interfaces").hasPrefix("▸"))
    }

    @Test func percentCyclesThroughTheFourFigures() {
        var driver = Driver(at: "IFC-07")
        driver.press("w")
        let titles = (0..<5).map { _ in
            defer { driver.press("%") }
            return driver.lines[0].split(separator: "  ").last?.trimmed ?? ""
        }
        #expect(titles == ["Why: claimed", "Why: attainable", "Why: so far", "Why: evidenced", "Why: claimed"])
        driver.press("%*3")
        #expect(driver.lines[2].hasPrefix(" claimed = "))
        driver.press("% tab ]")
        #expect(driver.lines[0].hasPrefix(" 5 Standards") && driver.lines[0].hasSuffix("Why: attainable"))
        driver.press("enter esc")
        #expect(driver.lines[0].hasPrefix(" 5 Standards") && driver.lines[0].hasSuffix("Why: attainable"))
    }

    @Test func explainedFigureStandsOut() throws {
        var driver = Driver(at: "IFC-07")
        driver.press("w %*3")
        for figure in Explanation.Figure.allCases {
            let grid = driver.grid
            let row = try #require(driver.lines.firstIndex { $0.contains("evidenced ") && $0.contains("so far ") })
            for other in Explanation.Figure.allCases {
                let name = other.name[.english]
                let column = try #require(driver.lines[row].firstRange(of: name)).lowerBound
                let cell = grid[driver.lines[row][..<column].columns, row]
                #expect((cell.style == .strong) == (other == figure), "\(figure), \(other)")
            }
            driver.press("%")
        }
    }

    @Test func attainableNamesItsAssumption() throws {
        var driver = Driver(at: "IFC-07", rows: 40)
        driver.press("w %")
        #expect(driver.line(of: "IFC-07").contains(" open, as met          3       3  11.1 %"))
        driver.press("% %")
        #expect(driver.line(of: "IFC-02").contains(" unproven ") && driver.line(of: "IFC-02").hasSuffix(" 0.0 %"))
        driver.press("%*3")
        #expect(!driver.lines.contains { $0.contains("IFC-07") && $0.contains("%") })
        let open = try #require(driver.lines.firstIndex { $0.contains("Left out as open") })
        #expect(driver.lines[(open + 1)...].contains { $0.contains("IFC-07") })
    }

    @Test func emptyLevelsAreLeftOut() {
        var driver = Driver(of: OwnScaleTests.assessment)
        driver.press("w tab")
        #expect(driver.lines[0].hasPrefix(" 1 Only · shall"))
        driver.press("tab")
        #expect(driver.lines[0].hasPrefix(" All criteria"))
    }

    @Test(arguments: [ScoreGroup.category(3), .part(category: 3, .shall), .all, .category(0)])
    func numbersMatchTheScoreboard(_ group: ScoreGroup) throws {
        let model = Fixture.model()
        let explanation = Explanation(of: group, on: model.scoreboard, model.assessment)
        let tally = model.scoreboard.tally(of: group)
        let rows = WhyRow.rows(of: explanation, columns: 78, in: model)
        let look = RowLook(style: .plain, muted: .muted, idWidth: 6, columns: 78, titles: DistinctTitles([]))
        let lines = rows.map { $0.line(look, in: model).map(\.text).joined() }
        let claimed = try #require(tally.claimed)
        #expect(lines.contains { $0.hasSuffix("= \(claimed.percentText) %") })
        for figure in Explanation.Figure.allCases {
            let value = try #require(figure.value(of: tally))
            #expect(lines.contains { $0.contains("\(figure.name[.english]) \(value.percentText) %") })
        }
        let contributions = rows.compactMap { row -> Int? in
            if case .contribution(let contribution, _) = row { contribution.index } else { nil }
        }
        #expect(contributions == explanation.contributions.map(\.index))
        #expect(
            rows.compactMap(\.criterion).count == contributions.count
                + explanation.notApplicable.count + explanation.leftOpen.count + explanation.unproven.count)
    }

    @Test func leftOutCriteriaHaveTheirFullReason() {
        var driver = Driver(at: "IFC-05", columns: 60, rows: 60)
        driver.press("w")
        let row = driver.lines.firstIndex { $0.contains("IFC-05 Client libraries") } ?? 0
        #expect(driver.line(of: "Left out as not applicable").hasSuffix("  1"))
        let words = driver.lines[(row + 1)...].prefix(2).map(\.trimmed).joined(separator: " ")
        #expect(words.hasPrefix("The product has no part that this could be asked of."))
    }

    @Test func enterGoesToTheCriterionAndBack() {
        var driver = Driver(at: "IFC-07")
        driver.press("w j j")
        let lines = driver.lines
        driver.press("enter")
        #expect(driver.current == "IFC-06")
        #expect(driver.lines[0].contains("gate"))
        driver.press("esc")
        #expect(driver.lines == lines)
        driver.press("esc")
        #expect(driver.current == "IFC-07", "the walk that it was opened from")
    }

    @Test func answersOnTheWayAreInTheFigures() {
        var driver = Driver()
        driver.press("j j j w")
        let before = driver.line(of: "claimed =") + driver.lines[4]
        while !driver.line(of: "▸").contains("IFC-07") { driver.press("j") }
        driver.press("enter m esc")
        #expect(driver.line(of: "▸").contains("IFC-07"), "it moved up, and is still selected")
        #expect(driver.line(of: "▸").contains(" met "))
        driver.press("home k")
        #expect(driver.line(of: "claimed =") + driver.lines[4] != before)
    }

    @Test func emptyGroupHasNoResult() {
        let criterion = Criterion(
            id: "A", level: .shall, weight: .zero, title: LocalizedText("A"), texts: .init(statement: .empty))
        let heading = Category.Heading(id: "only", title: LocalizedText("Only"))
        let empty = Assessment(
            of: Fixture.subject, against: Catalog(id: "x", version: "1", categories: [(heading, [criterion])]))
        var driver = Driver(of: empty, columns: 60, rows: 20)
        driver.press("w")
        #expect(driver.screen.contains("no result: no weighted criterion counts"))
        #expect(driver.screen.contains("claimed -"))
        driver.press("tab end home")
        #expect(driver.lines[0].hasPrefix(" 1 Only · shall"))
    }

    @Test func customScaleUsesItsNames() {
        var driver = Driver(of: OwnScaleTests.assessment)
        driver.press("enter 3 w")
        #expect(driver.line(of: "▸A").contains(" largely "))
        #expect(driver.line(of: " B ").contains(" open "))
    }

    @Test(arguments: [(60, 20), (80, 24), (200, 60)])
    func everyRowCanBeReachedAndIsShown(_ columns: Int, _ rows: Int) {
        var driver = Driver.reviewing(at: "IFC-07", columns: columns, rows: rows)
        driver.press("w tab*4")
        var seen: Set<String> = []
        var shown = Set(driver.lines)
        for _ in 0..<200 {
            seen.insert(driver.line(of: "▸"))
            driver.press("j")
            shown.formUnion(driver.lines)
        }
        let counted = Fixture.catalog.criteria.indices
        #expect(counted.allSatisfy { index in seen.contains { $0.contains(Fixture.catalog.criteria[index].id.text) } })
        #expect(shown.contains { $0.contains("Claimed without evidence") })
        driver.press("home")
        #expect(driver.screen.contains("claimed = "))
        #expect(driver.events.isEmpty)
    }
}
