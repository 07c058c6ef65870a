import AssessmentModel
import Testing

@testable import CatalogFormat

@Suite struct DemandTests {
    private func sign(_ language: LanguageCode, _ text: String) -> CatalogWarning.Sign? {
        DemandSigns.first(in: LocalizedText.Variant(language, text))
    }

    @Test(arguments: [
        "The export holds all data.", "Import and export work with all object types.",
        "The vendor names prices, e.g. The Tariff, etc. Every year.", "It runs on release 12. Later ones are welcome",
        "The vendor shall publish prices.", "A shallow, mustard-yellow shoulder.", "Version 2.0 Beta is supported.",
        "What does it do?", "", ".", "...", "It says \"yes.\"", "addition and in",
    ])
    func oneDemand(_ text: String) {
        #expect(sign(.english, text) == nil)
    }

    @Test(arguments: [
        "Der Export enthält alle Daten.", "Daten, z. B. Stücklisten, sind bis zum 31. Dezember exportierbar.",
        "Der Anbieter muss Preise nennen.", "Import und Export gelingen mit allen Objekttypen.",
        "Daten bzw. Objekte sind enthalten.",
    ])
    func eineForderung(_ text: String) {
        #expect(sign(.german, text) == nil)
    }

    @Test(arguments: [
        (LanguageCode.english, "It is open; it is free.", CatalogWarning.Sign.semicolon),
        ("en", "It is open. It is free.", .sentences),
        ("en", "Is it open? (And) is it free", .sentences),
        ("en", "It says \"open.\" Then it is.", .sentences),
        ("en", "It shall be open and shall be free.", .obligations(["shall", "shall"])),
        ("en-GB", "It MUST be open, and should be free.", .obligations(["must", "should"])),
        ("en", "Data as  well\nas documents are open.", .connective("as well as")),
        ("en", "It is open and/or free.", .connective("and or")),
        ("de", "Es muss offen sein und soll frei sein.", .obligations(["muss", "soll"])),
        ("de-CH", "Daten sowie Dokumente sind offen.", .connective("sowie")),
        ("de", "Es ist offen. Änderungen auch.", .sentences),
        ("fr", "C'est ouvert ; c'est libre.", .semicolon),
    ])
    func severalDemands(_ language: LanguageCode, _ text: String, _ expected: CatalogWarning.Sign) {
        #expect(sign(language, text) == expected)
    }

    @Test func wordsDependOnTheLanguage() {
        #expect(sign(.german, "shall shall") == nil)
        #expect(sign("fr", "muss soll shall must") == nil)
    }
}
