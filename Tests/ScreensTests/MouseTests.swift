import AssessmentModel
import Testing

@testable import Screens

/// Lists respond to the mouse; everything else ignores it.
struct MouseTests {
    @Test func clickSelectsACriterionInTheList() {
        var driver = Driver(at: "IFC-07")
        driver.mouse(.press, column: 9, row: driver.lineNumber(of: "IFC-10"))
        #expect(driver.current == "IFC-10")
        driver.mouse(.press, column: 3, row: driver.lineNumber(of: "7 Partnership"))
        #expect(driver.current == "PAR-01")
    }

    @Test func clickOutsideTheListSelectsNothing() {
        var driver = Driver(at: "IFC-07")
        for (column, row) in [(50, 9), (9, 0), (9, 1), (9, 21), (9, 22), (9, 23), (34, 9), (200, 9), (-1, -1)] {
            driver.mouse(.press, column: column, row: row)
            #expect(driver.current == "IFC-07", "\(column), \(row)")
        }
    }

    @Test func wheelMovesInTheListAndScrollsTheText() {
        var driver = Driver(at: "IFC-07")
        driver.mouse(.wheelDown, column: 9, row: 9)
        driver.mouse(.wheelDown, column: 9, row: 9)
        driver.mouse(.wheelUp, column: 9, row: 9)
        #expect(driver.current == "IFC-08")
        driver.press("k")
        driver.mouse(.wheelDown, column: 50, row: 9)
        #expect(driver.current == "IFC-07")
        #expect(driver.screen.contains("Verify"))
        driver.mouse(.wheelUp, column: 50, row: 9)
        #expect(!driver.screen.contains("Verify"))
    }

    @Test func clickInAScrolledListSelectsTheVisibleRow() {
        var driver = Driver(at: "IOP-01", columns: 60, rows: 20)
        driver.press("j*9")
        let row = driver.lineNumber(of: "IOP-09")
        driver.mouse(.press, column: 5, row: row)
        #expect(driver.current == "IOP-09")
    }

    @Test(arguments: [24, 40])
    func overviewOpensOnTheSecondClick(_ rows: Int) {
        var driver = Driver(columns: 100, rows: rows)
        driver.mouse(.press, column: 9, row: driver.lineNumber(of: "4 Interfaces"))
        #expect(driver.line(of: "4 Interfaces").hasPrefix("▸"))
        driver.mouse(.press, column: 9, row: driver.lineNumber(of: "4 Interfaces"))
        #expect(driver.current == "IFC-07")
    }

    @Test func clickSelectsEvidence() {
        var driver = Driver(at: "IFC-06")
        driver.press("e")
        driver.mouse(.press, column: 9, row: driver.lineNumber(of: "trial-2025.mp4"))
        #expect(driver.line(of: "Recorded trial").hasPrefix("▸"))
        driver.mouse(.wheelUp, column: 9, row: 9)
        #expect(driver.line(of: "12/events").hasPrefix("▸"))
        driver.mouse(.press, column: 9, row: 17)
        #expect(driver.line(of: "12/events").hasPrefix("▸"), "there is nothing so far down")
    }
}

extension Driver {
    /// The row of the first line that begins with the text, after what precedes ids and titles.
    fileprivate func lineNumber(of text: String) -> Int {
        lines.firstIndex { $0.prefix { $0 != "│" }.contains(text) } ?? -1
    }
}

/// The keys in the footer can be clicked.
struct FooterClickTests {
    private func click(_ driver: inout Driver, _ word: String) throws {
        let footer = driver.footer
        let place = try #require(footer.firstRange(of: word))
        driver.mouse(.press, column: footer[..<place.lowerBound].columns, row: driver.size.rows - 1)
    }

    @Test func aClickDoesWhatTheKeyDoes() throws {
        var driver = Driver(at: "IFC-09", columns: 120)
        try click(&driver, "evidence")
        #expect(driver.lines[0].contains("evidence"))
        try click(&driver, "esc")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
        try click(&driver, "u n rate")
        #expect(driver.answer("IFC-09").rating == .unmet, "each of the keys that share a label")
        try click(&driver, "help")
        #expect(driver.lines[0].contains("Keys"))
    }

    @Test func betweenTheKeysNothingHappens() {
        var driver = Driver(at: "IFC-09")
        let before = driver.lines
        driver.mouse(.press, column: 0, row: 23)
        driver.mouse(.press, column: 79, row: 23)
        #expect(driver.lines == before)
    }
}

/// What is copied for other programs.
struct CopyTests {
    @Test func anIdOrTheWholeText() {
        var driver = Driver(at: "IFC-10")
        driver.press("y")
        #expect(driver.effects.last == .copy("IFC-10"))
        #expect(driver.notice == "IFC-10 is in the clipboard, if the terminal allows it.")
        driver.press("Y")
        guard case .copy(let text)? = driver.effects.last else { Issue.record("nothing was copied"); return }
        #expect(text.hasPrefix("IFC-10 · should · Rate limits published\n\nLimits of calls"))
        #expect(text.contains("\nMet: published") && text.contains("\nPartly: told on request"))
    }

    @Test func aReviewCopiesToo() {
        var driver = Driver.reviewing(at: "IFC-10")
        driver.press("y")
        #expect(driver.effects.last == .copy("IFC-10"))
    }

    @Test func theMouseGoesToTheTerminalAndBack() {
        var driver = Driver(at: "IFC-10")
        driver.press("ctrl-t ctrl-t")
        #expect(driver.effects.suffix(2) == [.mouse(false), .mouse(true)])
    }
}
