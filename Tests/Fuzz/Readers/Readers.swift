import AssessmentModel
import CatalogFormat
import Interchange
import JSON
import Localization
import ProjectStore
import Publishing
import Sealing
import Terminal
import YAML

/// Each reader is one line here: tests, fuzzing and samples are derived from it.
extension Reader {
    /// All of them, sorted by name.
    package static let all: [Reader] = [
        Reader("answers") { bytes in
            _ = try? AnswerFile(ImportFile(name: "answers", bytes: bytes)).sheet(for: SampleProject.catalog)
        },
        Reader("catalog-json") { bytes in
            _ = try? CatalogReader.read(projectCopy: bytes, file: "catalog.json")
            Scratch.file("catalog.json", bytes) { _ = try? CatalogLint.report(path: $0) }
        },
        Reader("catalog-yaml") { bytes in Scratch.file("catalog.yaml", bytes) { _ = try? CatalogLint.report(path: $0) }
        },
        Reader("ciso") { imported($0, as: .ciso) },
        Reader("csv") { imported($0, as: .csv) },
        Reader("cyclonedx") { imported($0, as: .cyclonedx) },
        Reader("draft") { SampleProject.drafts(with: $0) },
        Reader("form") { _ = try? FilledForm(ImportFile(name: "form", bytes: $0)) },
        Reader("gemara") { imported($0, as: .gemara) },
        Reader("import") { imported($0, as: nil) },
        Reader("journal") { SampleProject.open(with: $0, at: "journal/mira-desk-003596.jsonl") },
        Reader("journal-line") { bytes in
            let line = bytes.filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
            SampleProject.open(with: line, at: "journal/mira-desk-003596.jsonl")
        },
        Reader("json") { _ = try? JSONParser().parse($0) },
        Reader("openssf") { imported($0, as: .openssf) },
        Reader("oscal") { imported($0, as: .oscal) },
        Reader("oscal-profile") { bytes in
            let file = ImportFile(name: "profile.json", bytes: bytes)
            _ = try? ProfileImporter.imported([file], ImportOptions(), for: SampleProject.catalog) {
                LocalizedText($0)
            }
        },
        Reader("pack") { bytes in
            Scratch.file("acme.cpo.tar", bytes) { path in _ = try? PackedStorage.open(path).check() }
        },
        Reader("profile-json") { profile($0, .json) },
        Reader("profile-yaml") { profile($0, .yaml) },
        Reader("project") { SampleProject.open(with: $0, at: "project.json") },
        Reader("reqif") { imported($0, as: .reqif) },
        Reader("reqif-answers") { _ = try? ReqIFAnswers(ImportFile(name: "answers.reqif", bytes: $0)) },
        Reader("seal") { _ = try? Seal($0) },
        Reader("session") { SampleProject.open(with: $0, at: "sessions/mira-desk-003596.json") },
        Reader("ssh-signature") { _ = SSHSignature($0) },
        Reader("template") { published($0) },
        Reader("terminal") { _ = InputTrial.inputs(fuzzing: $0) },
        Reader("xccdf") { imported($0, as: .xccdf) },
        Reader("xlsx") { imported($0, as: .xlsx) },
        Reader("yaml") { bytes in _ = try? bytes.withUnsafeBytes { try YAMLNode($0) } },
    ]

    private static func imported(_ bytes: [UInt8], as format: ImportFormat?) {
        var options = ImportOptions()
        options.format = format
        var job = ImportJob(options)
        try? job.add(ImportFile(name: "folder/file.txt", bytes: bytes))
        guard let imported = try? job.imported() else { return }
        // Whatever is imported is then written.
        _ = CatalogWriter.folder(imported.catalog)
    }

    private static func published(_ bytes: [UInt8]) {
        let template = try? PublicationTemplate(reading: bytes, sections: ["summary"]) {
            (_, _) throws(PublicationTemplate.FileFailure) in bytes
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let texts = RichText([.plain(text), .strong(text), .code(text), .link(text, address: text)])
        let publication = Publication(
            title: text, subtitle: "", language: .german, day: "2026-06-30",
            sections: [.init("summary", text, [.paragraph(texts), .list([texts])])])
        let applied = template?.apply(to: publication, placeholders: [.subject: text]) ?? publication
        _ = HTMLForm.bytes(of: applied)
        _ = MarkdownForm.bytes(of: applied)
    }

    private static func profile(_ bytes: [UInt8], _ form: ProfileFile.Form) {
        let file = ProfileFile(name: "profile", form: form, bytes: bytes)
        _ = ProfileReader.lint(file, for: SampleProject.catalog)
        if let tailoring = try? ProfileReader.read(projectCopy: file, for: SampleProject.catalog) {
            _ = ProfileWriter.yaml(tailoring.profile)
        }
    }
}
