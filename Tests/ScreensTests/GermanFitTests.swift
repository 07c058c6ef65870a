import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// German texts fit their places in a window of 80 x 24.
///
/// What people and catalogues wrote is masked (replaced by x), so every other word on the screen is the program's. A
/// text that is cut shows in one of three ways, and each is checked: it ends in an ellipsis without an x before it
/// (other than the one between two percentages); it loses part of a word, and the rest is not a word of the German
/// texts in the sources; or it runs into the edge, where no text of the program may be.
struct GermanFitTests {
    private static let size = Size(columns: 80, rows: 24)

    /// What scenes type, ids, units, and other non-words.
    private static let others: Set<Substring> = [
        "gg", "Acme", "PLM", "acme", "plm", "home", "mira", "evidence", "trial", "of", "may", "pdf", "acc", "tmp",
        "yaml", "IOP",
        "INF",
        "EXT", "IFC", "STD", "ARC", "PAR", "kB", "MB", "GB", "Mira", "Jonas", "Lena", "Sold", "apart", "shall",
        "open", "version",
    ]

    /// Every word of the German texts in the sources of the screens and of Presentation.
    private static let vocabulary: Set<Substring> = {
        let literals = ["Screens", "Sources/Presentation"].flatMap { (try? SwiftLiterals.below($0)) ?? [] }
        return Set(literals.filter { $0.string?.argument == 1 }.flatMap(\.text.words))
    }()

    @Test(arguments: Scene.allCases)
    func noScreenCutsAText(_ scene: Scene) {
        switch scene {
        case .picker, .pickerEmpty, .pickerHelp, .newAssessment, .newFromFile:
            let recents = scene == .pickerEmpty ? [] : Masked.recents
            Self.expectWhole(scene.picker(recents, Self.size, .german).lines, scene.rawValue)
        default:
            let driver = scene.driver(Self.size, .german, of: Masked.assessment, under: Masked.profile)
            Self.expectWhole(driver.lines, scene.rawValue)
        }
    }

    @Test(arguments: [
        ("STD-04", ""), ("ARC-02", ""), ("ARC-02", "c"), ("IFC-05", ""), ("IFC-06", ""), ("IFC-07", "m"),
        ("EXT-03", ""),
        ("IFC-09", "f"), ("IFC-09", "z z"), ("IFC-02", "n"), ("IFC-01", "m"), ("IFC-09", "x"), ("IFC-09", "n enter"),
        ("IFC-06", "e d"), ("IFC-09", "a enter"), ("IFC-09", "a down down down x enter"), ("IFC-07", "Z"),
        ("IFC-07", "5"), ("IFC-07", "o 9"), ("IFC-09", "L L"), ("IFC-07", "? pgdn"), ("IFC-07", "e F1"),
        ("IFC-07", "c F1 pgdn"), ("IFC-07", "a F1 pgdn"), ("IFC-07", "/ F1 pgdn"), ("IFC-07", "h F1"),
        ("STD-01", "w end"), ("IFC-07", "w w"), ("IFC-07", "w F1"), ("PAR-01", "w ]"), ("IFC-07", "t F1"),
        ("IFC-07", "t tab tab"), ("IFC-07", "t s tab"), ("IFC-07", "@"),
        ("IFC-07", "@ x F1"), ("IFC-07", "@ enter"), ("IFC-07", "@ z tab"), ("IFC-07", "@ x enter @ ctrl-u enter"),
        ("IFC-07", "@ x enter z"), ("IFC-07", "i @"), ("IFC-07", "/ @"), ("IFC-07", "/ @ z space"),
        ("IFC-07", "o w backtab end"), ("IFC-07", "V"), ("IFC-07", "J"), ("IFC-07", "J N"), ("IFC-07", "J N enter"),
        ("IFC-07", "J F1"),
    ])
    func noStateOfAScreenCutsAText(_ id: String, _ keys: String) {
        for access in [Model.Access.work(author: "x"), .review] {
            var driver = Driver(at: CriterionID(id), of: Masked.assessment, access: access, language: .german)
            driver.press(keys)
            Self.expectWhole(driver.lines, "\(id) \(keys)")
        }
    }

    @Test func unsavedAndCopyingNoticesFit() {
        var driver = Driver(at: "IFC-07", of: Masked.assessment, language: .german)
        driver.saves = false
        driver.press("m j")
        #expect(driver.notice == "Nicht gespeichert: kein Platz auf dem Datenträger.")
        #expect(driver.lines[0].hasSuffix("NICHT GESPEICHERT"))
        driver.press("Q")
        Self.expectWhole(driver.lines.dropLast(2) + driver.lines.suffix(1), "leaving")
        driver.press("n a x enter")
        driver.happen(.copying(done: 6_100_000, total: 214_000_000))
        #expect(driver.notice == "Kopiert 2 % (6,1 MB von 214 MB)   Esc bricht ab")
    }

    @Test func customScaleFits() {
        var driver = Driver(of: OwnScaleTests.assessment, language: .german)
        driver.press("enter")
        #expect(driver.line(of: "offen  [4] völlig").contains("[n] nicht anw.") || driver.screen.contains("n bewertet"))
        #expect(!driver.footer.contains("…"))
    }

    /// Expects every text of the program in a frame to be complete.
    private static func expectWhole(
        _ lines: [String], _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for line in lines {
            for word in line.words where word.count > 1 && !word.allSatisfy({ $0 == "x" }) {
                #expect(
                    vocabulary.contains(word) || others.contains(word), "\(what), cut or not German: \(line)",
                    sourceLocation: sourceLocation)
            }
            let cut = zip(line, line.dropFirst()).contains { $1 == "…" && $0 != "x" && $0 != " " }
            #expect(!cut, "\(what), cut: \(line)", sourceLocation: sourceLocation)
            let isRule = line.contains("────")
            #expect(
                isRule || line.columns < size.columns || !(line.last?.isLetter ?? false) || line.last == "x",
                "\(what), at the edge: \(line)", sourceLocation: sourceLocation)
        }
    }
}
