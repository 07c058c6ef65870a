import AssessmentModel
import Cells
import Testing

@testable import Screens

/// No text of a project drives the terminal, disguises itself or breaks the layout.
struct HostileFrameTests {
    @Test func overview() { Golden.expect(Driver(of: Hostile.assessment).grid, "hostile-overview") }

    @Test func walk() { Golden.expect(Driver(at: "IFC-07", of: Hostile.assessment).grid, "hostile-walk") }

    @Test func evidence() {
        var driver = Driver(at: "IFC-07", of: Hostile.assessment)
        driver.press("e")
        Golden.expect(driver.grid, "hostile-evidence")
    }

    @Test func history() {
        var driver = Driver(at: "IFC-07", of: Hostile.assessment)
        driver.press("h")
        Golden.expect(driver.grid, "hostile-history")
    }

    @Test func comment() {
        var driver = Driver(at: "IFC-07", of: Hostile.assessment)
        driver.press("c alt-<")
        Golden.expect(driver.grid, "hostile-comment")
    }

    @Test func owner() {
        var driver = Driver(at: "IFC-08", of: Hostile.assessment)
        driver.press("@ tab tab")
        Golden.expect(driver.grid, "hostile-owner")
    }

    @Test func picker() {
        let picker = Picker(
            recents: Hostile.recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: .english,
            size: Size(columns: 80, rows: 24))
        Golden.expect(picker.view(), "hostile-picker")
    }

    @Test func endlessNamesKeepTheFiguresVisible() {
        for columns in [60, 80, 120] {
            let header = Driver(at: "IFC-07", of: Hostile.assessment, columns: columns).lines[0]
            #expect(header.contains("   0.0 … 100.0 %  gate undecided: 27 shall"), "\(columns) columns")
            #expect(header.hasSuffix("saved 13:40"))
        }
    }

    @Test func nothingButHarmlessCharactersReachesTheGrid() {
        for keys in ["", "e", "h", "c", "n", "a", "?", "o", "w", "t", "@", "/ @", "k @ tab tab"] {
            var driver = Driver(at: "IFC-07", of: Hostile.assessment)
            driver.press(keys)
            let scalars = driver.grid.cells.map(\.scalar) + driver.grid.marks.values.joined()
            let harmful = scalars.filter {
                $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.properties.isBidiControl
            }
            #expect(harmful.isEmpty, "after \(keys)")
        }
    }
}
