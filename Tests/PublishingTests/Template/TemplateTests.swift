import Localization
import Testing

@testable import Publishing

/// A template gives a publication another order and other words, and takes nothing away that must be read.
@Suite struct TemplateTests {
    private static let sections = ["summary", "answers", "trend"]
    private static let files = [
        "logo.svg": Array("<?xml version=\"1.0\"?>\n<!-- Acme -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
        "logo.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "logo.jpg": [0xFF, 0xD8, 0xFF, 0xE0],
        "page.html": Array("<!DOCTYPE html><html><svg></svg></html>".utf8),
        "big.png": [UInt8](repeating: 0, count: PublicationTemplate.mostLogoBytes + 1),
    ]

    private static func read(_ text: String) throws(TemplateFaults) -> PublicationTemplate {
        try PublicationTemplate(reading: Array(text.utf8), sections: sections) {
            (name, limit) throws(PublicationTemplate.FileFailure) in
            guard let bytes = files[name] else { throw .system(errno: 2) }
            guard bytes.count <= limit else { throw .tooLarge }
            return bytes
        }
    }

    private static func faults(_ text: String) -> [TemplateFault] {
        do throws(TemplateFaults) {
            _ = try read(text)
            return []
        } catch { return error.faults }
    }

    private static let publication = Publication(
        title: "Statement", subtitle: "Acme", language: .german, day: "2026-06-30", notice: "Keine Bestätigung.",
        sections: [
            .init("summary", "Überblick", []), .init("answers", "Antworten", []),
            .init("trend", "Verlauf", [], isRequired: true),
        ])

    @Test func appliesAllThatItSays() throws {
        let template = try Self.read(
            """
            template: 1
            title: {en: "Statement of {subject}", de: "Erklärung zu {subject}"}
            notice: "Vertraulich – {author}"
            logo: {file: logo.svg, words: Acme}
            accent: "#0b4f9c"
            sections:
              - answers
              - heading: "Über {subject}"
                text: "Wir stehen für {subject} ein, Stand {day}.\\nZeile.\\n\\nZweiter Absatz, {{so}."
              - summary
            """)
        let result = template.apply(
            to: Self.publication,
            placeholders: [.subject: "<b>{day}", .day: "2026-06-30"])
        #expect(result.title == "Erklärung zu <b>{day}")
        #expect(result.notice == "Keine Bestätigung. Vertraulich – –")
        #expect(result.logo == Publication.Logo(.svg, Self.files["logo.svg"] ?? [], words: "Acme"))
        #expect(result.accent?.hex == "#0b4f9c")
        #expect(result.sections.map(\.id) == ["answers", "own-1", "summary", "trend"])
        #expect(result.sections[1].title == "Über <b>{day}")
        #expect(
            result.sections[1].blocks == [
                .paragraph("Wir stehen für <b>{day} ein, Stand 2026-06-30.\nZeile."),
                .paragraph("Zweiter Absatz, {so}."),
            ])
    }

    @Test func leavesOutWhatIsNotListedUnlessItIsRequired() throws {
        let template = try Self.read("template: 1\nsections: [summary]")
        let result = template.apply(to: Self.publication, placeholders: [:])
        #expect(result.sections.map(\.id) == ["summary", "trend"])
    }

    @Test(.timeLimit(.minutes(1))) func wordsAreNotCopiedForEachBrace() {
        let text = String(repeating: "a", count: 4_000_000)
        let braces = 50_000
        let (result, unknown) = FillableText.reading(text + String(repeating: "{{", count: braces))
        #expect(result.parts == [.words(text + String(repeating: "{", count: braces))])
        #expect(unknown.isEmpty)
    }

    @Test func keepsWhatItDoesNotMention() throws {
        let template = try Self.read("template: 1")
        #expect(template.apply(to: Self.publication, placeholders: [:]) == Self.publication)
    }

    @Test func noticeIsAddedAndNeverReplaced() throws {
        let template = try Self.read("template: 1\nnotice: Intern")
        var publication = Self.publication
        for (notice, joined) in [("A.", "A. Intern"), ("A", "A · Intern"), ("", "Intern")] {
            publication.notice = notice
            #expect(template.apply(to: publication, placeholders: [:]).notice == joined)
        }
    }

    @Test func ownSectionsHaveIdsOfTheirOwn() throws {
        let template = try Self.read("template: 1\nsections: [{heading: A, text: a}, {heading: B, text: b}]")
        var publication = Self.publication
        publication.sections.append(.init("own-1", "C", [], isRequired: true))
        let ids = template.apply(to: publication, placeholders: [:]).sections.map(\.id)
        #expect(ids == ["own-2", "own-3", "trend", "own-1"])
    }

    @Test(.timeLimit(.minutes(1))) func manyOwnSectionsAreNumberedInOneGo() {
        var template = PublicationTemplate()
        template.sections = Array(repeating: .own(heading: [:], text: [:]), count: 20_000)
        let ids = template.apply(to: Self.publication, placeholders: [:]).sections.map(\.id)
        #expect(ids.suffix(2) == ["own-20000", "trend"])
    }

    @Test(arguments: ["logo.svg", "logo.png", "logo.jpg"]) func logoIsKnownByItsContent(_ name: String) throws {
        let template = try Self.read("template: 1\nlogo: {file: \(name), words: Acme}")
        #expect(template.logo?.format.rawValue.prefix(2) == name.split(separator: ".")[1].prefix(2))
    }

    @Test(arguments: [
        ("title: A", 1, 1, "", TemplateFault.Problem.missingKey("template")),
        ("template: 2", 1, 11, "template", .newerFormat(found: 2, known: 1)),
        ("template: one", 1, 11, "template", .wrongType(expected: .integer)),
        ("- a", 1, 1, "", .wrongType(expected: .mapping)),
        ("template: 1\ntitel: A", 2, 1, "", .unknownKey("titel", known: Self.keys)),
        ("template: 1\ntitle: ''", 2, 8, "title", .emptyText),
        ("template: 1\ntitle:", 2, 7, "title", .emptyText),
        ("template: 1\ntitle: [a]", 2, 8, "title", .wrongType(expected: .localizedText)),
        ("template: 1\ntitle: {en: a, de: [b]}", 2, 20, "title.de", .wrongType(expected: .text)),
        ("template: 1\ntitle: {en: a}", 2, 8, "title", .missingLanguage("de")),
        ("template: 1\ntitle: {en: a, de: b, fr: c}", 2, 23, "title", .unknownLanguage("fr", known: ["en", "de"])),
        ("template: 1\ntitle: 'a {price}'", 2, 8, "title", .unknownPlaceholder("price", known: Self.placeholders)),
        ("template: 1\ntitle: 'a {subject'", 2, 8, "title", .unknownPlaceholder("subject", known: Self.placeholders)),
        ("template: 1\naccent: blue", 2, 9, "accent", .invalidColour("blue")),
        ("template: 1\nlogo: {file: logo.svg}", 2, 7, "logo", .missingKey("words")),
        ("template: 1\nlogo: a.svg", 2, 7, "logo", .wrongType(expected: .mapping)),
        ("template: 1\nlogo: {file: no.svg, words: a}", 2, 14, "logo.file", .unreadableFile("no.svg", errno: 2)),
        ("template: 1\nlogo: {file: ../a.svg, words: a}", 2, 14, "logo.file", .invalidFileName("../a.svg")),
        ("template: 1\nlogo: {file: .., words: a}", 2, 14, "logo.file", .invalidFileName("..")),
        ("template: 1\nlogo: {file: page.html, words: a}", 2, 14, "logo.file", .notAPicture("page.html")),
        ("template: 1\nlogo: {file: big.png, words: a}", 2, 14, "logo.file", .fileTooLarge("big.png", limit: 1 << 20)),
        ("template: 1\nsections: answers", 2, 11, "sections", .wrongType(expected: .list)),
        ("template: 1\nsections:\n- price", 3, 3, "sections[0]", .unknownSection("price", known: Self.sections)),
        ("template: 1\nsections: [trend, trend]", 2, 19, "sections[1]", .duplicateSection("trend")),
        ("template: 1\nsections: [[trend]]", 2, 12, "sections[0]", .wrongType(expected: .section)),
        ("template: 1\nsections: [{heading: a}]", 2, 12, "sections[0]", .missingKey("text")),
        ("template: 1\na: *b", 2, 4, "", .aliasNotAllowed("b")),
        ("template: 1\ntemplate: 1", 2, 1, "", .duplicateKey("template")),
        ("", 1, 1, "", .syntax("the text is empty")),
    ])
    func faultIsNamedWithItsPlace(
        _ text: String, _ line: Int, _ column: Int, _ path: String, _ problem: TemplateFault.Problem
    ) {
        #expect(Self.faults(text) == [TemplateFault(line: line, column: column, path: path, problem: problem)])
    }

    private static let keys = ["template", "title", "notice", "logo", "accent", "sections"]
    private static let placeholders = Placeholder.allCases.map(\.rawValue)

    @Test func allFaultsAreCollected() {
        let text = "titel: a\ntitle: '{x} {y}'\naccent: a\nlogo: {}\nsections: [a, b, {heading: ''}]"
        #expect(Self.faults(text).count == 11)
    }

    @Test func faultsHaveALimit() {
        let text = "template: 1\ntitle: '" + String(repeating: "{x}", count: 150) + "'"
        let faults = #expect(throws: TemplateFaults.self) { try Self.read(text) }
        #expect(faults?.faults.count == 100 && faults?.unlisted == 50)
    }

    @Test func largeFileIsNotRead() {
        let text = "template: 1\n#" + String(repeating: "a", count: PublicationTemplate.mostBytes)
        #expect(Self.faults(text).map(\.problem) == [.tooLarge(limit: 1 << 20)])
    }
}
