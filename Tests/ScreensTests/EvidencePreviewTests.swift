import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The beginning of the evidence that is selected, in a wide window.
struct EvidencePreviewTests {
    private static let wide = Size(columns: 200, rows: 60)

    private func driver(_ language: Language = .english) -> Driver {
        var driver = Driver(at: "IFC-06", columns: 200, rows: 60, language: language)
        driver.press("e")
        return driver
    }

    private static func asked(_ driver: Driver) -> [Evidence] {
        driver.effects.compactMap { if case .preview(let evidence) = $0 { evidence } else { nil } }
    }

    @Test(
        "What bytes show",
        arguments: [
            ([], true, .empty), (Array("a\n\tb\r\n".utf8), true, .text(["a", "    b", ""], isWhole: true)),
            ([0x25, 0x50, 0], true, .notText), ([0xFF, 0xFE, 0x41], true, .notText),
            // A character that is cut where the bytes end.
            (Array("ü".utf8).dropLast() + [], true, .notText),
            (Array("aü".utf8).dropLast() + [], false, .text(["a"], isWhole: false)),
        ] as [([UInt8], Bool, EvidencePreview)])
    func content(_ bytes: [UInt8], isWhole: Bool, preview: EvidencePreview) {
        #expect(EvidencePreview(bytes, isWhole: isWhole) == preview)
    }

    @Test func longLinesAndManyOfThemAreCut() {
        let bytes = Array((String(repeating: "x", count: 60_000) + String(repeating: "\n", count: 5_000)).utf8)
        guard case .text(let lines, let isWhole) = EvidencePreview(bytes, isWhole: true) else {
            return #expect(Bool(false), "it is text")
        }
        #expect(lines.count == 400 && lines[0].count == 500 && !isWhole)
    }

    @Test func eachPieceIsAskedForOnceWhenItIsSelected() {
        var driver = driver()
        let first = Self.asked(driver)
        #expect(first.count == 1)
        driver.press("k")
        driver.happen(.tick)
        #expect(Self.asked(driver) == first)
        // The second is a link.
        driver.press("j")
        #expect(Self.asked(driver) == first)
        driver.press("j")
        #expect(Self.asked(driver).count == 2)
    }

    @Test func noNarrowerWindowAsks() {
        var driver = Driver(at: "IFC-06", columns: 199, rows: 60)
        driver.press("e")
        #expect(Self.asked(driver).isEmpty)
        driver.resize(columns: 200, rows: 60)
        #expect(Self.asked(driver).count == 1)
    }

    @Test func whatAnswersForAnotherPieceIsNotShown() {
        var driver = driver()
        driver.happen(.previewed(sha256: FixtureHistory.hash("elsewhere"), .text(["of another"], isWhole: true)))
        #expect(!driver.screen.contains("of another"))
    }

    /// Text of a file is shown, and cannot act on the terminal.
    @Test func textIsMadeSafe() throws {
        var driver = driver()
        let sha256 = try #require(Self.asked(driver).first?.sha256)
        driver.happen(.previewed(sha256: sha256, .text(["red\u{1B}[31m \u{202E}txt"], isWhole: true)))
        #expect(driver.screen.contains("red"))
        #expect(!driver.screen.contains("\u{1B}") && !driver.screen.contains("\u{202E}"))
    }

    @Test(arguments: Language.allCases)
    func frames(_ language: Language) throws {
        var driver = driver(language)
        let sha256 = try #require(Self.asked(driver).first?.sha256)
        let text = [
            "Trial of 3 May", "", "1  created 40 parts, 40 changed, 40 deleted", String(repeating: "wide ", count: 20),
        ]
        driver.happen(.previewed(sha256: sha256, .text(text, isWhole: false)))
        Golden.expect(driver.grid, "evidence-preview", language)
        driver.happen(.previewed(sha256: sha256, .notText))
        Golden.expect(driver.grid, "evidence-no-preview", language)
    }

    @Test(arguments: Language.allCases)
    func noEvidence(_ language: Language) {
        Golden.expect(Scene.evidenceEmpty.grid(Self.wide, language), "evidence-empty", language)
    }
}
