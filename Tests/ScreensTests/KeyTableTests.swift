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
        #expect(Set(Self.sections.map(\.title[.english])).count == 17)
        #expect(Self.sections.allSatisfy { !$0.rows.isEmpty })
        let words = (Self.sections.flatMap(\.rows) + KeyReference.common + KeyReference.text).map(\.help[.english])
        #expect(words.allSatisfy { !$0.isEmpty && $0.first?.isUppercase != true && $0.last != "." })
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
        #expect(Driver.reviewing(at: "IFC-09").style(ofFooter: "comment") == .muted)
        #expect(Driver(at: "IFC-09").style(ofFooter: "comment") == .accent)
    }
}

/// Help lists every key, and says why one is unavailable.
struct HelpTests {
    private static let pages: [(keys: String, rows: [KeyRow])] = [
        ("o", KeyReference.rows("Overview")), ("", KeyReference.rows("Walk")), ("e", KeyReference.rows("Evidence")),
        ("h", KeyReference.rows("History")), ("w", KeyReference.rows("Why")), ("g", KeyReference.rows("Gaps")),
        ("v", KeyReference.rows("Checks")),
        ("c", KeyReference.rows("Comment") + KeyReference.text),
        ("a", KeyReference.rows("Attach or change evidence") + KeyReference.text),
        ("n", KeyReference.rows("Reason") + KeyReference.text), ("O", KeyReference.rows("Owner") + KeyReference.text),
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
        let takesText = ["c", "a", "n", "O", "/"].contains(keys)
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
        var driver = Driver.reviewing(at: "IFC-09", columns: 140)
        driver.press("?")
        #expect(driver.line(of: "rate it met").contains("Read-only: this is a review"))
        #expect(!driver.line(of: "who said what").contains("Read-only: this is a review"))
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
