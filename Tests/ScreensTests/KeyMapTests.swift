import AssessmentModel
import Cells
import Testing

@testable import Screens

/// A person's own keys.
struct KeyMapTests {
    private func driver(_ own: [KeyMeaning: [Key]]) throws -> Driver {
        Driver(at: "IFC-07", columns: 120, keyMap: try KeyMap(own))
    }

    @Test func anOwnKeyReplacesTheUsualOnes() throws {
        var driver = try driver([.goOn: [.character(";")], .first: [.twice("d")]])
        driver.press(";")
        #expect(driver.current == "IFC-08")
        driver.press("space")
        #expect(driver.notice == "space does nothing here. ? lists the keys.")
        driver.press("d d")
        #expect(driver.current == "IOP-01")
        driver.press("home")
        #expect(driver.notice == "home does nothing here. ? lists the keys.")
    }

    @Test func footerHelpAndPaletteFollow() throws {
        var driver = try driver([.goOn: [.character(";"), .function(5)]])
        #expect(driver.footer.contains("; next open"))
        driver.press("? pgdn")
        #expect(driver.line(of: "next open criterion").hasPrefix(" ; F5 "))
        driver.press("/ n e x t space o p e n enter")
        #expect(driver.current == "IFC-08", "found by its name, it is done all the same")
    }

    @Test func keysCanChangePlaces() throws {
        var driver = try driver([.met: [.character("u")], .unmet: [.character("m")]])
        driver.press("u")
        #expect(driver.answer("IFC-07").rating == .met)
        driver.press("m")
        #expect(driver.answer("IFC-07").rating == .unmet)
    }

    @Test func textStaysText() throws {
        var driver = try driver([.goOn: [.character(";")], .undo: [.control("s")]])
        driver.press("c space ; ctrl-s")
        #expect(driver.answer("IFC-07").commentText.hasSuffix(" ;"))
    }

    @Test func conflictsAreNamed() {
        #expect(throws: KeyMap.Conflict.shared(.character("n"), .notApplicable, .goOn)) {
            try KeyMap([.goOn: [.character("n")]])
        }
        #expect(throws: KeyMap.Conflict.kept(.character("1"), .goOn)) { try KeyMap([.goOn: [.character("1")]]) }
        #expect(throws: KeyMap.Conflict.kept(.escape, .goOn)) { try KeyMap([.goOn: [.escape]]) }
    }

    @Test func nobodyIsLockedIn() throws {
        var driver = try driver([.quit: [.character("Q")], .back: [.character("q")]])
        driver.press("e esc")
        #expect(driver.row(of: "IFC-07").hasPrefix("▸"))
        driver.press("ctrl-c")
        #expect(driver.effects == [.quit])
    }

    @Test func everyKeyCanBeNamedAsTheHelpShowsIt() {
        for key in KeyMeaning.allCases.flatMap(\.keys) { #expect(Key(name: key.name(.english)) == key) }
        for name in ["", "ctrl-", "ctrl-1", "F0", "F13", "abc", "xy"] { #expect(Key(name: name) == nil, "\(name)") }
        #expect(Set(KeyMeaning.allCases.map(\.name)).count == KeyMeaning.allCases.count)
        #expect(KeyMeaning.nextCategory.name == "next-category")
    }
}
