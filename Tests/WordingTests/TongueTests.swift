import Testing

@testable import Wording

/// Which language the program speaks, and how it writes numbers in it.
struct TongueTests {
    @Test(arguments: [
        (["LANG": "de_DE.UTF-8"], Tongue.german), (["LANG": "de"], .german), (["LANG": "de@euro"], .german),
        (["LANG": "de_AT"], .german), (["LANG": "en_GB.UTF-8"], .english), (["LANG": "C.UTF-8"], .english),
        (["LANG": "den_CA"], .english), (["LANG": "fr_FR.UTF-8"], .english), ([:], .english),
        (["LC_ALL": "de_DE", "LC_MESSAGES": "en_US", "LANG": "en_US"], .german),
        (["LC_ALL": "", "LC_MESSAGES": "de_CH", "LANG": "en_US"], .german),
        (["LC_ALL": "C", "LC_MESSAGES": "de_DE", "LANG": "de_DE"], .english),
        (["LC_NUMERIC": "de_DE", "LANG": "en_US"], .english),
    ])
    func followsTheLocaleOfMessages(_ environment: [String: String], _ tongue: Tongue) {
        #expect(Tongue(locale: { environment[$0] }) == tongue)
    }

    @Test(arguments: [
        ("de", Tongue.german), ("DE", .german), ("en", .english), ("fr", nil), ("", nil), ("deutsch", nil),
    ])
    func isNamedByItsCode(_ code: String, _ tongue: Tongue?) {
        #expect(Tongue(code: code) == tongue)
    }

    @Test func theKeyGoesThroughAllOfThem() {
        var seen: Set<Tongue> = []
        var tongue = Tongue.english
        for _ in Tongue.allCases {
            seen.insert(tongue)
            tongue = tongue.next
        }
        #expect(seen.count == Tongue.allCases.count)
        #expect(tongue == .english)
    }

    @Test func numbersHaveTheCommaOfTheLanguage() {
        #expect(Tongue.german.decimal("58.3") == "58,3")
        #expect(Tongue.english.decimal("58.3") == "58.3")
        #expect(Tongue.german.decimal("100") == "100")
    }

    @Test func aPhraseOfPartsIsMadeOfEachLanguagesParts() {
        let part = Phrase("the rating", "die Bewertung")
        let whole = Phrase { $0("took back \(part[$0])", "zurückgenommen: \(part[$0])") }
        #expect(whole[.english] == "took back the rating")
        #expect(whole[.german] == "zurückgenommen: die Bewertung")
    }
}
