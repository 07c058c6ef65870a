import Testing

@testable import Localization

/// The language of the program, and its notation of numbers.
struct LanguageTests {
    @Test(arguments: [
        (["LANG": "de_DE.UTF-8"], Language.german), (["LANG": "de"], .german), (["LANG": "de@euro"], .german),
        (["LANG": "de_AT"], .german), (["LANG": "en_GB.UTF-8"], .english), (["LANG": "C.UTF-8"], .english),
        (["LANG": "den_CA"], .english), (["LANG": "fr_FR.UTF-8"], .english), ([:], .english),
        (["LC_ALL": "de_DE", "LC_MESSAGES": "en_US", "LANG": "en_US"], .german),
        (["LC_ALL": "", "LC_MESSAGES": "de_CH", "LANG": "en_US"], .german),
        (["LC_ALL": "C", "LC_MESSAGES": "de_DE", "LANG": "de_DE"], .english),
        (["LC_NUMERIC": "de_DE", "LANG": "en_US"], .english),
    ])
    func followsTheMessageLocale(_ environment: [String: String], _ language: Language) {
        #expect(Language(locale: { environment[$0] }) == language)
    }

    @Test(arguments: [
        ("de", Language.german), ("DE", .german), ("en", .english), ("fr", nil), ("", nil), ("deutsch", nil),
    ])
    func hasACode(_ code: String, _ language: Language?) {
        #expect(Language(code: code) == language)
    }

    @Test func keyCyclesThroughAllLanguages() {
        var seen: Set<Language> = []
        var language = Language.english
        for _ in Language.allCases {
            seen.insert(language)
            language = language.next
        }
        #expect(seen.count == Language.allCases.count)
        #expect(language == .english)
    }

    @Test func numbersUseTheDecimalSeparatorOfTheLanguage() {
        #expect(Language.german.decimal("58.3") == "58,3")
        #expect(Language.english.decimal("58.3") == "58.3")
        #expect(Language.german.decimal("100") == "100")
    }

    @Test func composedStringsUsePartsOfTheSameLanguage() {
        let part = LocalizedString("the rating", "die Bewertung")
        let whole = LocalizedString { $0("took back \(part[$0])", "zurückgenommen: \(part[$0])") }
        #expect(whole[.english] == "took back the rating")
        #expect(whole[.german] == "zurückgenommen: die Bewertung")
    }
}
