import Cells
import Testing
import Wording

@testable import Screens

/// No text of the screens exists in one language only.
///
/// Types see to it where texts travel as phrases. A text that is drawn on the spot could still be a plain literal, so
/// the sources are looked through for literals with words that stand in no call with one argument a language.
struct OneLanguageTests {
    /// Units and the beginnings of addresses: the same in every language.
    private static let international: Set<String> = ["kB", "MB", "GB", "TB", "file://", "https://", "http://"]

    @Test func everyLiteralWithWordsIsAPhrase() throws {
        let literals = try SwiftLiterals.below("Screens").filter(\.hasWords)
        #expect(literals.count { $0.phrase != nil } > 300, "the sources were looked through")
        let alone = literals.filter { $0.phrase == nil && !Self.international.contains($0.text) }
        #expect(alone.isEmpty, "\(alone.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
    }

    /// A text copied from one language to the other is no translation.
    @Test func bothLanguagesSayItInTheirOwnWords() throws {
        for file in Dictionary(grouping: try SwiftLiterals.below("Screens"), by: \.file).values {
            for (_, call) in Dictionary(grouping: file.filter { $0.phrase != nil }, by: { $0.phrase?.call ?? 0 }) {
                let english = call.filter { $0.phrase?.argument == 0 && $0.hasWords }.map(\.text)
                let german = call.filter { $0.phrase?.argument == 1 && $0.hasWords }.map(\.text)
                guard english != ["Text"], !english.isEmpty else { continue }
                #expect(english != german, "\(call[0].place)")
            }
        }
    }

    @Test func aLiteralOutsideOfPhrasesIsFound() {
        let source = """
            grid.put("Plain words", column: 2) // "in a comment"
            say(tongue("in both \\(name.padded(to: 4, "nested words"))", "in beiden"))
            let items = Phrase { $0("each", "jedes") + "\\(count) more" }
            let key = Binding([.character("x")], help: Phrase("take, it", "nehmen"))
            """
        let literals = SwiftLiterals.of(source, file: "Sample.swift")
        let alone = literals.filter { $0.phrase == nil && $0.hasWords }
        #expect(alone.map(\.place) == ["Sample.swift:1", "Sample.swift:3"])
        #expect(alone.map(\.text) == ["Plain words", "  more"])
        let german = literals.filter { $0.phrase?.argument == 1 }.map(\.text)
        #expect(german == ["in beiden", "jedes", "nehmen"])
    }

    @Test(arguments: Scene.allCases)
    func everyScreenDiffersFromLanguageToLanguage(_ scene: Scene) {
        let size = Size(columns: 80, rows: 24)
        let (english, german) = (scene.grid(size), scene.grid(size, .german))
        #expect(english.lines.last != german.lines.last, "the keys")
        #expect(english.lines.first != german.lines.first || scene == .overview, "the header")
    }
}

extension SwiftLiterals.Literal {
    fileprivate var file: String { String(place.prefix { $0 != ":" }) }
}
