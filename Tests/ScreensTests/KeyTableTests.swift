import Cells
import Localization
import Testing

@testable import Screens

/// One table per screen feeds dispatch, footer, help and documents.
struct KeyTableTests {
    private static let sections = KeyReference.sections

    @Test(arguments: sections.map(\.title[.english]))
    func noKeyHasTwoMeanings(_ title: String) throws {
        let section = try #require(Self.sections.first { $0.title[.english] == title })
        var meanings: [Key: String] = [:]
        for row in section.rows {
            for key in row.keys {
                #expect(
                    meanings[key] == nil,
                    "\(key.name(.english)) is both \(meanings[key] ?? "") and \(row.help[.english])")
                meanings[key] = row.help[.english]
            }
        }
        guard section.hasCommonKeys else { return }
        for row in KeyReference.common {
            for key in row.keys where CommonKeys.binding(for: key, takesText: section.takesText) != nil {
                #expect(
                    meanings[key] == nil,
                    "\(key.name(.english)) is both \(meanings[key] ?? "") and \(row.help[.english])")
            }
        }
    }

    @Test func noTextKeyHasTwoMeanings() {
        let keys = KeyReference.text.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        for key in keys { #expect(CommonKeys.binding(for: key, takesText: true) == nil, "\(key.name(.english))") }
    }

    @Test(arguments: sections.filter(\.takesText).map(\.title[.english]))
    func lettersAreTextInTextFields(_ title: String) throws {
        let section = try #require(Self.sections.first { $0.title[.english] == title })
        guard title != "Question" else { return }
        for row in section.rows {
            // In the form, blank changes a choice, and is text in a field.
            for case .character(let character) in row.keys { #expect(character == " ", "\(character)") }
        }
    }

    @Test func everyTableIsInTheReference() {
        #expect(Set(Self.sections.map(\.title[.english])).count == 55)
        #expect(Self.sections.allSatisfy { !$0.rows.isEmpty })
        let words = (Self.sections.flatMap(\.rows) + KeyReference.common + KeyReference.text).map(\.help[.english])
        #expect(words.allSatisfy { !$0.isEmpty && $0.first?.isUppercase != true && $0.last != "." })
    }
}

/// The grammar of the keys: wherever letters are not text, a key means one thing.
struct KeyGrammarTests {
    private static let screens = KeyReference.sections.filter { !$0.takesText }

    /// The keys that have no meaning of their own: the digits rate, and q leaves from the first screen.
    private static let ownKeys: [String: Set<Key>] = [
        "Walk": Set("0123456789".map(Key.character)), "A secret round": Set("0123456789".map(Key.character)),
        "Overview": [.character("q")], "What if": [.escape],
        "A round": Set("0123456789".map(Key.character)),
    ]

    private static let meanings = Dictionary(
        uniqueKeysWithValues: KeyMeaning.allCases.flatMap { meaning in meaning.keys.map { ($0, meaning) } })

    @Test func noKeyHasTwoMeanings() {
        let keys = KeyMeaning.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: screens.map(\.title[.english]))
    func everyKeyOfAScreenComesFromTheGrammar(_ title: String) throws {
        let section = try #require(Self.screens.first { $0.title[.english] == title })
        for key in section.rows.flatMap(\.keys) where !(Self.ownKeys[title] ?? []).contains(key) {
            #expect(Self.meanings[key] != nil, "\(key.name(.english)) has no meaning of its own")
        }
    }

    /// Whoever learns one key of a meaning has learned all, on every screen.
    @Test(arguments: screens.map(\.title[.english]))
    func aScreenTakesAllKeysOfAMeaningOrNone(_ title: String) throws {
        let section = try #require(Self.screens.first { $0.title[.english] == title })
        for row in section.rows {
            let used = Set(row.keys.compactMap { Self.meanings[$0] })
            for meaning in used where !(Self.ownKeys[title] ?? []).contains(where: row.keys.contains) {
                #expect(Set(meaning.keys).isSubset(of: row.keys), "\(meaning) of \(row.help[.english])")
            }
        }
    }

    /// In a round they choose who votes.
    @Test func digitsRateAndDoNothingElse() {
        for section in Self.screens where !["Walk", "A round", "A secret round"].contains(section.title[.english]) {
            #expect(
                !section.rows.flatMap(\.keys).contains { if case .character("0"..."9") = $0 { true } else { false } })
        }
    }

    /// Esc discards, and says so, wherever something is typed.
    @Test func escapeLeavesEveryTextAsItWas() {
        for (keys, text) in [("c", "leave it"), ("n", "leave it"), ("@", "leave it"), ("a", "leave"), ("/", "back")] {
            var driver = Driver(at: "IFC-09")
            driver.press("\(keys) x y")
            #expect(driver.footer.contains("esc \(text)"), "\(keys): \(driver.footer)")
            driver.press("esc")
            if keys == "c" { driver.press("n") }
            #expect(driver.events.isEmpty, "\(keys)")
            #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "\(keys)")
        }
    }
}

/// A key that does nothing says so.
struct IdleKeyTests {
    @Test(arguments: ["o 1", "D", "e 7", "w f", "t i", "v p", "h m", "? a", "ctrl-k"])
    func saysThatItDoesNothingHere(_ keys: String) throws {
        var driver = Driver(at: "IFC-09")
        driver.press(keys)
        let key = try #require(keys.split(separator: " ").last)
        #expect(driver.notice == "\(key) does nothing here. ? lists the keys.")
    }

    @Test func textFieldsNameTheKeyThatHelpsThere() {
        var driver = Driver(at: "IFC-09")
        driver.press("c F5")
        #expect(driver.notice == "F5 does nothing here. F1 lists the keys.")
    }

    @Test func theFirstOfTwoSaysWhatTheSecondDoes() {
        var driver = Driver(at: "IFC-09")
        driver.press("g")
        #expect(driver.notice == "g again: first criterion.")
        #expect(driver.current == "IFC-09")
        driver.press("g")
        #expect(driver.current == "IOP-01")
        driver.press("G")
        #expect(driver.current == "PAR-07")
        driver.press("g k g")
        #expect(driver.current == "PAR-06", "the two have to follow each other")
    }
}

/// Every action can be found by its name.
struct PaletteTests {
    @Test func findsAnActionAndDoesIt() {
        var driver = Driver(at: "IFC-09")
        driver.press(": p a r k")
        #expect(driver.line(of: "park it for later").hasPrefix("▸ f"))
        driver.press("enter")
        #expect(driver.answer("IFC-09").isParked)
        #expect(driver.row(of: "IFC-09").contains("◇"))
    }

    @Test func lettersMayBeLeftOut() {
        var driver = Driver(at: "IFC-09")
        driver.press(": n x t c t g enter")
        #expect(driver.current == "STD-01")
    }

    @Test func theBestMatchComesFirst() {
        #expect(FuzzyMatch.rank(of: "", in: "undo") == 0)
        #expect(FuzzyMatch.rank(of: "ud", in: "undo") != nil)
        #expect(FuzzyMatch.rank(of: "du", in: "undo") == nil)
        let texts = ["undo", "the undo", "redundo", "us and others"]
        let ranks = texts.compactMap { FuzzyMatch.rank(of: "UND", in: $0) }
        #expect(ranks.sorted() == ranks && Set(ranks).count == 4)
    }

    @Test func anActionThatIsUnavailableSaysWhy() {
        var driver = Driver(at: "IFC-09", of: Fixture.blank, columns: 120)
        driver.press(": t a k e space t h e space r a t i n g")
        #expect(driver.line(of: "take the rating back").contains("(There is no rating to take back)"))
        driver.press("enter")
        #expect(driver.notice == WalkText.notRated[.english])
        driver.press("esc")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
    }

    @Test func aReviewOffersNothingThatChanges() {
        var driver = Driver.reviewing(at: "IFC-09")
        driver.press(": r a t e")
        #expect(!driver.screen.contains("rate it met"))
    }

    @Test func nothingFoundSaysSo() {
        var driver = Driver(at: "IFC-09")
        driver.press(": x x x x enter")
        #expect(driver.notice == PaletteText.nothing[.english])
    }

    @Test func helpIsSearchedWithIt() {
        var driver = Driver(at: "IFC-09")
        driver.press("? / h i s t")
        driver.press("esc /")
        #expect(driver.lines[0].hasPrefix(" Actions"), "help is below it")
        driver.press("w h o space s a i d enter")
        #expect(driver.lines[0].contains("history"))
        driver.press("esc")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "help is closed")
    }
}

/// The last line: what can be done here, and always how to find the rest.
struct FooterTests {
    @Test(arguments: Scene.allCases, [60, 80, 120, 200])
    func endsWithTheHelpKeyAndCutsNoWord(_ scene: Scene, _ columns: Int) throws {
        let footer = try #require(scene.grid(Size(columns: columns, rows: 24)).lines.last)
        #expect(footer.columns < columns)
        #expect(footer.hasSuffix("? help") || footer.hasSuffix("F1 help"))
        let words =
            KeyReference.sections.flatMap(\.rows).compactMap(\.footer) + KeyReference.common.compactMap(\.footer)
        #expect(words.contains { footer.hasSuffix(" \($0[.english])") })
    }

    @Test func listsWhatCanBeDoneNow() {
        var driver = Driver(at: "IFC-09", of: Fixture.blank, columns: 160)
        #expect(driver.style(ofFooter: "undo") == .muted)
        driver.press("m")
        #expect(driver.style(ofFooter: "undo") == .accent)
        #expect(
            Driver.reviewing(at: "IFC-09").style(ofFooter: "comment") == nil, "a review offers what can be done there")
        #expect(Driver(at: "IFC-09").style(ofFooter: "comment") == .accent)
    }
}

/// Help lists every key, and says why one is unavailable.
struct HelpTests {
    private static let pages: [(keys: String, rows: [KeyRow])] = [
        ("o", KeyReference.rows("Overview")), ("", KeyReference.rows("Walk")), ("e", KeyReference.rows("Evidence")),
        ("h", KeyReference.rows("History")), ("w", KeyReference.rows("Why")), ("t", KeyReference.rows("Gaps")),
        ("v", KeyReference.rows("Checks")), ("C", KeyReference.rows("Conflicts")),
        ("c", KeyReference.rows("Comment") + KeyReference.text),
        ("a", KeyReference.rows("Attach or change evidence") + KeyReference.text),
        ("n", KeyReference.rows("Reason") + KeyReference.text), ("@", KeyReference.rows("Owner") + KeyReference.text),
        ("/", KeyReference.rows("Search") + KeyReference.text),
    ]

    @Test(arguments: pages.map(\.keys), [20, 60])
    func everyBindingIsListed(_ keys: String, _ rows: Int) throws {
        let page = try #require(Self.pages.first { $0.keys == keys })
        var driver = Driver(at: "IFC-06", rows: rows)
        driver.press("\(keys) F1")
        var shown = Set(driver.lines)
        for _ in 0..<90 {
            driver.press("j")
            shown.formUnion(driver.lines)
        }
        let takesText = ["c", "a", "n", "@", "/"].contains(keys)
        let common = KeyReference.common.filter { row in
            row.keys.contains { CommonKeys.binding(for: $0, takesText: takesText) != nil }
        }
        for row in page.rows + common {
            #expect(shown.contains { $0.contains(row.help[.english]) }, "\(row.help[.english])")
            for key in row.keys where !takesText || CommonKeys.table.binding(for: key) == nil {
                #expect(
                    shown.contains { $0.split(separator: " ").contains(key.name(.english)[...]) },
                    "\(key.name(.english))")
            }
        }
    }

    @Test(arguments: ["esc", "q", "?", "F1"])
    func everyWayOutOfHelpLeadsBack(_ key: String) {
        var driver = Driver(at: "IFC-09")
        let before = driver.lines
        driver.press("? \(key)")
        #expect(driver.lines == before)
    }

    @Test func helpSaysWhyAKeyIsUnavailable() {
        var driver = Driver(at: "IFC-09", of: Fixture.blank, columns: 140, rows: 60)
        driver.press("?")
        #expect(driver.line(of: "take the rating back").contains(WalkText.notRated[.english].trimmedSentence))
        #expect(!driver.line(of: "who said what").contains("("))
    }
}

extension KeyReference {
    /// The rows of the section with this title.
    fileprivate static func rows(_ title: String) -> [KeyRow] {
        sections.first { $0.title[.english] == title }?.rows ?? []
    }
}

extension Driver {
    /// The style of the key before a word in the footer.
    fileprivate func style(ofFooter word: String) -> Style? {
        guard let range = footer.firstRange(of: " \(word)") else { return nil }
        return grid[footer[..<range.lowerBound].columns - 1, size.rows - 1].style
    }
}
