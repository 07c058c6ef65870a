import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// A big catalogue in a language that the program does not speak: deep sections with texts of their own, and long ids.
struct DeepCatalogTests {
    private static func french(_ text: String) -> LocalizedText { LocalizedText(text, in: "fr") }

    private static let assessment: Assessment = {
        let sections = [
            Section(id: "s", title: french("Système"), summary: french("Tout ce qui démarre la machine.")),
            Section(
                id: "k", title: french("Noyau"), summary: french("Le noyau est compilé pour la cible."), parent: "s"),
            Section(id: "m", title: french("Modules"), parent: "k"),
        ]
        let criteria = (1...1500).map { number in
            Criterion(
                id: CriterionID("module_noyau_\(number)_signe"), level: number == 1 ? .shall : .may,
                section: number <= 3 ? "m" : nil, title: french("Exiger une signature du module \(number)"),
                texts: Criterion.Texts(
                    statement: french("Le module \(number) est signé."), why: french("Sinon n'importe qui le remplace.")
                ))
        }
        let heading = Category.Heading(
            id: "c", title: french("Configuration matérielle"), summary: french("Concerne le serveur seul."),
            sections: sections)
        let catalog = Catalog(
            id: "linux", version: "2", title: french("Guide"), categories: [(category: heading, criteria: criteria)])
        return Chronicle(Assessment(of: Subject(name: "Serveur"), against: catalog)).assessment
    }()

    private func driver(columns: Int, rows: Int, _ language: Language = .english) -> Driver {
        Driver(
            at: CriterionID("module_noyau_2_signe"), of: Self.assessment, columns: columns, rows: rows,
            language: language)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)], ["walk", "overview", "gaps", "why"])
    func screens(_ size: Size, _ name: String) {
        var driver = driver(columns: size.columns, rows: size.rows)
        driver.press(["walk": "", "overview": "esc", "gaps": "t", "why": "w"][name] ?? "")
        Golden.expect(driver.grid, "deep-\(name)")
    }

    /// One mark says it for all texts.
    @Test(arguments: Language.allCases)
    func theLanguageIsMarkedOnce(_ language: Language) {
        var driver = driver(columns: 120, rows: 40, language)
        #expect(driver.screen.split(separator: "[fr]").count == 2, "the walk")
        driver.press("esc")
        #expect(driver.screen.split(separator: "[fr]").count == 2, "the overview")
        for key in ["t", "w"] {
            driver.press(key)
            #expect(!driver.screen.contains("[fr]"), "\(key)")
            driver.press("esc")
        }
    }

    /// The texts of the category and of its sections stand below that of the criterion.
    @Test func textsOfSectionsAreReadable() {
        let lines = driver(columns: 120, rows: 40).lines
        for text in [
            "Système › Noyau › Modules", "Configuration matérielle: Concerne le serveur seul.",
            "Système: Tout ce qui démarre la machine.", "Noyau: Le noyau est compilé pour la cible.",
        ] { #expect(lines.contains { $0.contains(text) }, "\(text)") }
    }

    /// Beside long ids, the title is worth more than the level, which the heading names too.
    @Test func titlesAreReadableBesideLongIDs() {
        let rows = driver(columns: 80, rows: 24).lines.map { $0.prefix { $0 != "│" } }
        #expect(rows.contains { $0.contains("module 2") || $0.contains("Exiger une") })
    }
}
