import Cells
import Localization
import Testing

@testable import Screens

/// Attaching, where it asks or refuses, and evidence with long names.
struct EvidenceFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 20),
    ]
    private static let request = AttachRequest(path: "/home/mira/trial of may.pdf", criterion: "IFC-09")

    private func driver(_ size: Size, _ language: Language) -> Driver {
        Driver(at: "IFC-09", columns: size.columns, rows: size.rows, language: language)
    }

    /// Drops a file on the walk, and attaches it.
    private func attaching(_ size: Size, _ language: Language) -> Driver {
        var driver = driver(size, language)
        driver.paste("'\(Self.request.path)'")
        driver.press("enter")
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func droppedFiles(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        driver.paste("'/home/mira/trial of may.pdf' '/home/mira/trial of june.pdf'")
        Golden.expect(driver.grid, "dropped", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func anEmptyFile(_ language: Language, _ size: Size) {
        var driver = attaching(size, language)
        driver.happen(.doubted(Self.request, .isEmpty))
        Golden.expect(driver.grid, "attach-empty", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func theSameFileTwice(_ language: Language, _ size: Size) {
        var driver = attaching(size, language)
        driver.finishCopying(Self.request)
        driver.press("a")
        driver.paste("/home/mira/copy.pdf")
        driver.press("enter")
        driver.finishCopying(AttachRequest(path: "/home/mira/copy.pdf", criterion: "IFC-09"))
        Golden.expect(driver.grid, "attach-twice", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func contentThatTheProjectHas(_ language: Language, _ size: Size) {
        var driver = attaching(size, language)
        driver.finishCopying(
            Self.request, sha256: FixtureHistory.hash("api-reference.pdf"), keptAs: "api-reference.pdf")
        Golden.expect(driver.grid, "attach-kept", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func aLinkWithoutItsBeginning(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        driver.press("a")
        driver.type("www.acme.example/notes\n")
        driver.happen(
            .doubted(
                AttachRequest(path: "www.acme.example/notes", criterion: "IFC-09"),
                .isLink("https://www.acme.example/notes")))
        Golden.expect(driver.grid, "attach-link", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func longLinks(_ language: Language, _ size: Size) {
        var driver = driver(size, language)
        for name in ["api-11.html", "api-12.html"] {
            driver.press("a")
            driver.type("https://docs.acme.example/" + String(repeating: "releases/", count: 20) + name)
            driver.press("down down")
            driver.type("\"Interfaces\"\n")
        }
        Golden.expect(driver.grid, "long-links-walk", language)
        driver.press("e")
        Golden.expect(driver.grid, "long-links", language)
    }
}
