import Cells
import Localization
import Testing

@testable import Screens

/// No text of the screens, and none that commands print, exists in one language only.
///
/// Types see to it where texts travel as strings. A text that is drawn on the spot could still be a plain literal, so
/// the sources are looked through for literals with words that stand in no call with one argument a language.
struct OneLanguageTests {
    /// Units, the beginnings of addresses and the names of standards: the same in every language.
    private static let international: Set<String> = [
        "kB", "MB", "GB", "TB", "file://", "https://", "http://", "URN", "URNs",
    ]

    /// Folders whose sources say something, each with the least number of texts that is in them.
    private static let folders = [
        ("Screens", 200), ("Sources/Presentation", 100), ("Sources/CommandLineApp/Messages", 300),
        ("Sources/CommandLineApp/Output", 0), ("Sources/Reports/Tables", 0),
    ]

    /// Sources with words that are no text of the program: members of JSON, and the English strings of parsers, which
    /// stand beside the German ones.
    private static let documents: Set<String> = ["ProjectDocument.swift", "SyntaxText.swift"]

    /// Words that are typed whatever the language (keys of catalogues, names of ratings), and the English of a file
    /// that is written.
    private static let keys: Set<String> = [
        "format", "level", "version", "criteria", "categories", "minimum", "value", "Not selected by  .", "partly",
    ]

    @Test(arguments: folders)
    func everyLiteralWithWordsIsAPhrase(_ folder: String, _ least: Int) throws {
        let literals = try SwiftLiterals.below(folder).filter { $0.hasWords && !Self.documents.contains($0.file) }
        #expect(literals.count { $0.string != nil } >= least, "the sources were looked through")
        let alone = literals.filter {
            $0.string == nil && !Self.international.contains($0.text)
                && (folder == "Screens" || !Self.keys.contains($0.text))
        }
        #expect(alone.isEmpty, "\(alone.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
    }

    /// A text copied from one language to the other is no translation.
    @Test(arguments: folders)
    func bothLanguagesSayItInTheirOwnWords(_ folder: String, _ least: Int) throws {
        for file in Dictionary(grouping: try SwiftLiterals.below(folder), by: \.file).values {
            for (_, call) in Dictionary(grouping: file.filter { $0.string != nil }, by: { $0.string?.call ?? 0 }) {
                let english = call.filter { $0.string?.argument == 0 && $0.hasWords }.map(\.text)
                let german = call.filter { $0.string?.argument == 1 && $0.hasWords }.map(\.text)
                guard english != ["Text"], !english.isEmpty else { continue }
                #expect(english != german, "\(call[0].place)")
            }
        }
    }

    @Test func aLiteralOutsideOfPhrasesIsFound() {
        let source = """
            grid.put("Plain words", column: 2) // "in a comment"
            say(language("in both \\(name.padded(to: 4, "nested words"))", "in beiden"))
            let items = LocalizedString { $0("each", "jedes") + "\\(count) more" }
            let key = Binding([.character("x")], help: LocalizedString("take, it", "nehmen"))
            """
        let literals = SwiftLiterals.of(source, file: "Sample.swift")
        let alone = literals.filter { $0.string == nil && $0.hasWords }
        #expect(alone.map(\.place) == ["Sample.swift:1", "Sample.swift:3"])
        #expect(alone.map(\.text) == ["Plain words", "  more"])
        let german = literals.filter { $0.string?.argument == 1 }.map(\.text)
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
