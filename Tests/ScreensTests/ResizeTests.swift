import AssessmentModel
import Cells
import Randomness
import Testing

@testable import Screens

/// The window may be resized at any moment.
struct ResizeTests {
    @Test(arguments: Seeds.first(8))
    func selectionStaysVisible(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var driver = Driver(at: "IOP-01")
        for step in 0..<200 {
            driver.press(["j", "k", "]", "[", "space", "j*5", "end", "home"].randomElement(using: &random) ?? "j")
            driver.resize(columns: .random(in: 60...200, using: &random), rows: .random(in: 20...60, using: &random))
            let current = try #require(driver.current)
            let row = driver.row(of: current)
            #expect(row.hasPrefix("▸"), "step \(step): \(current) at \(driver.size.rows) rows: \(row)")
        }
    }

    @Test(arguments: ["e", "h", "c", "a", "n", "/", "?", "o"])
    func everyScreenIsRestored(_ keys: String) {
        var driver = Driver(at: "IFC-06")
        driver.press(keys)
        let before = driver.lines
        driver.resize(columns: 38, rows: 10)
        #expect(driver.lines[0].hasPrefix("Needs 40 x 12, has 38 x 10."))
        driver.resize(columns: 80, rows: 24)
        #expect(driver.lines == before)
    }

    @Test func selectedEvidenceStaysVisible() {
        var chronicle = Chronicle(Fixture.blank)
        for number in 1...20 {
            let evidence = Evidence(.url("https://acme.example/\(number)"))
            chronicle.add(.attach(evidence), to: "IFC-07", by: .lena, at: Fixture.now)
        }
        var driver = Driver(at: "IFC-07", of: chronicle.assessment, rows: 60)
        driver.press("e j*12")
        driver.resize(columns: 80, rows: 20)
        #expect(driver.line(of: "acme.example/13").hasPrefix("▸"))
        driver.resize(columns: 80, rows: 60)
        #expect(driver.line(of: "acme.example/13").hasPrefix("▸"))
    }

    @Test func cursorStaysInTheComment() {
        var driver = Driver(at: "IFC-09", columns: 120, rows: 40)
        driver.press("c")
        driver.paste((1...30).map { "line \($0)" }.joined(separator: "\n"))
        driver.resize(columns: 80, rows: 20)
        let row = driver.grid.cursor?.row ?? 0
        #expect(driver.lines.prefix(18).dropFirst(row).first?.hasSuffix("line 30") ?? false, "cursor in row \(row)")
        driver.resize(columns: 80, rows: 60)
        #expect(driver.screen.contains("│ line 1\n"), "there is room for all of it")
    }

    @Test(arguments: ["h", "?"])
    func scrolledTextFillsALargerWindow(_ key: String) {
        var driver = Driver(at: "IFC-06", columns: 60, rows: 20)
        driver.press("\(key) pgdn*20")
        driver.resize(columns: 80, rows: 120)
        let all = driver.lines
        driver.press("pgup*20")
        #expect(driver.lines == all)
    }

    @Test func invisibleKeysDoNothing() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.resize(columns: 39, rows: 10)
        driver.type("quick")
        driver.paste("pasted")
        driver.resize(columns: 80, rows: 24)
        driver.press("ctrl-s")
        #expect(driver.answer("IFC-09").commentText == "pasted")
        driver.resize(columns: 39, rows: 10)
        driver.press("m x u")
        #expect(driver.answer("IFC-09").rating == nil)
        driver.press("ctrl-c")
        #expect(driver.effects.last == .quit)
    }

    @Test func pickerForgetsNothingInvisible() {
        var picker = Picker(
            recents: FixtureHistory.recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: .english,
            size: Size(columns: 50, rows: 3)
        )
        for key in KeyNotation.keys("j x n enter") {
            #expect(picker.update(.input(.key(key)), now: Fixture.now).isEmpty)
        }
        let press = Mouse(.press, at: Position(column: 3, row: 2))
        #expect(picker.update(.input(.mouse(press)), now: Fixture.now).isEmpty)
        #expect(picker.update(.input(.key(.control("c"))), now: Fixture.now) == [.quit])
    }

    @Test func chosenAssessmentStaysVisible() {
        let recents = (1...30).map {
            RecentAssessment(path: "/home/mira/\($0)", subject: "Product \($0)", opened: Fixture.now)
        }
        var picker = Picker(
            recents: recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: .english,
            size: Size(columns: 80, rows: 60))
        for key in KeyNotation.keys("j*16") { _ = picker.update(.input(.key(key)), now: Fixture.now) }
        _ = picker.update(.input(.resize(Size(columns: 80, rows: 20))), now: Fixture.now)
        #expect(picker.view().lines.contains { $0.hasPrefix("▸ Product 17") })
    }
}

/// A window that is too small for anything.
struct TooSmallTests {
    @Test(arguments: [("q", true), ("Q", true), ("ctrl-c", true), ("m", false), ("esc", false)])
    func onlyLeavingWorks(_ key: String, _ leaves: Bool) {
        var driver = Driver(at: "IFC-09", columns: 39, rows: 24)
        driver.press(key)
        #expect(driver.effects == (leaves ? [.quit] : []) && driver.events.isEmpty)
    }

    @Test func lettersStayTextWhileTyping() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.resize(columns: 39, rows: 24)
        driver.press("q")
        #expect(!driver.effects.contains(.quit))
        driver.press("ctrl-c")
        #expect(driver.effects.contains(.quit))
    }
}
