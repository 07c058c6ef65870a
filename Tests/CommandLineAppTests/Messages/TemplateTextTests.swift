import Localization
import Publishing
import Testing

@testable import CommandLineApp

/// Faults of templates, in words.
struct TemplateTextTests {
    private static func line(_ text: String) -> [LocalizedString] {
        do throws(TemplateFaults) {
            _ = try PublicationTemplate(reading: Array(text.utf8), sections: ["summary", "answers"]) {
                (_, _) throws(PublicationTemplate.FileFailure) in throw .system(errno: 2)
            }
            return []
        } catch { return error.faults.map { TemplateText.line($0, in: "acme.yaml") } }
    }

    @Test(arguments: [
        (
            "template: 1\ntitel: A",
            "acme.yaml:2:1: \"titel\" has no meaning here. Use template, title, notice, logo, "
                + "accent, sections.",
            "acme.yaml:2:1: „titel“ hat hier keine Bedeutung. Möglich sind template, title, "
                + "notice, logo, accent, sections."
        ),
        (
            "template: 1\nsections: [trend]",
            "acme.yaml:2:12: sections[0]: this document has no section \"trend\". Use "
                + "summary, answers, or write your own with heading and text.",
            "acme.yaml:2:12: sections[0]: dieses Dokument hat keinen Abschnitt „trend“. Möglich sind summary, answers, "
                + "oder ein eigener mit heading und text."
        ),
        (
            "template: 1\nlogo: {file: a.svg, words: A}",
            "acme.yaml:2:14: logo.file: a.svg cannot be read: no such file or directory. Put the file next to the "
                + "template.",
            "acme.yaml:2:14: logo.file: a.svg ist nicht lesbar: Datei oder Verzeichnis gibt es nicht. Die "
                + "Datei neben die Vorlage legen."
        ),
        (
            "template: 1\naccent: blue",
            "acme.yaml:2:9: accent: \"blue\" is no colour. Write it as \"#0b4f9c\", in quotation marks.",
            "acme.yaml:2:9: accent: „blue“ ist keine Farbe. Als \"#0b4f9c\" schreiben, mit Anführungszeichen."
        ),
    ])
    func faultHasPlaceAndRemedy(_ text: String, _ english: String, _ german: String) {
        let lines = Self.line(text)
        #expect(lines.map { $0[.english] } == [english])
        #expect(lines.map { $0[.german] } == [german])
    }
}
