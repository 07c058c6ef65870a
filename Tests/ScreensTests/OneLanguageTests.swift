import Cells
import Localization
import Testing

@testable import Screens

/// No text of screens or commands exists in one language only.
///
/// The type system ensures that for texts that are passed around. A text that is drawn directly could still be a plain
/// literal, so this test searches the sources for literals with words outside calls with one argument per language.
struct OneLanguageTests {
    /// Units, URL schemes, the names of standards and the id of a catalogue: the same in every language.
    private static let international: Set<String> = [
        "kB", "MB", "GB", "TB", "file://", "https://", "http://", "URN", "URNs", "SHA-256", "openness",
    ]

    /// Folders whose sources contain texts, each with the minimum number of texts in them.
    private static let folders = [
        ("Screens", 200), ("Sources/Presentation", 100), ("Sources/CommandLineApp/Messages", 300),
        ("Sources/CommandLineApp/Output", 0), ("Sources/Reports/Tables", 0),
    ]

    /// Sources with words that are not texts of the program: members of JSON, and the English messages of parsers,
    /// which are next to the German ones.
    private static let documents: Set<String> = ["ProjectDocument.swift", "SealDocument.swift", "SyntaxText.swift"]

    /// Words that are typed in any language (keys of files, names of ratings), names of files, and what other programs
    /// and generated files say in English.
    private static let keys: Set<String> = [
        "format", "level", "version", "criteria", "categories", "minimum", "value", "Not selected by  .", "partly",
        "template", "file", "logo.svg", "project.json", "passphrase",
        "april", "august", "september", "november",
    ]

    @Test(arguments: folders)
    func everyLiteralWithWordsIsLocalized(_ folder: String, _ least: Int) throws {
        let literals = try SwiftLiterals.below(folder).filter { $0.hasWords && !Self.documents.contains($0.file) }
        #expect(literals.count { $0.string != nil } >= least, "the sources were searched")
        let alone = literals.filter {
            $0.string == nil && !Self.international.contains($0.text)
                && (folder == "Screens" || !Self.keys.contains($0.text))
        }
        #expect(alone.isEmpty, "\(alone.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
    }

    /// A text that was copied from one language to the other is not a translation.
    @Test(arguments: folders)
    func translationsDiffer(_ folder: String, _ least: Int) throws {
        for file in Dictionary(grouping: try SwiftLiterals.below(folder), by: \.file).values {
            for (_, call) in Dictionary(grouping: file.filter { $0.string != nil }, by: { $0.string?.call ?? 0 }) {
                let english = call.filter { $0.string?.argument == 0 && $0.hasWords }.map(\.text)
                let german = call.filter { $0.string?.argument == 1 && $0.hasWords }.map(\.text)
                guard english != ["Text"], !english.isEmpty else { continue }
                #expect(english != german, "\(call[0].place)")
            }
        }
    }

    @Test func unlocalizedLiteralsAreFound() {
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
    func everyScreenDiffersBetweenLanguages(_ scene: Scene) {
        let size = Size(columns: 80, rows: 24)
        let (english, german) = (scene.grid(size), scene.grid(size, .german))
        #expect(english.lines.last != german.lines.last, "the keys")
        let hasNoWordsAbove = [.overview, .projector, .projectorConflict].contains(scene)
        #expect(english.lines.first != german.lines.first || hasNoWordsAbove, "the header")
    }
}

extension SwiftLiterals.Literal {
    fileprivate var file: String { String(place.prefix { $0 != ":" }) }
}
