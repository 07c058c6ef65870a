import AssessmentModel
import ProjectStore
import Sealing

/// Common values.
enum Sample {
    static let digest = SHA256.digest(of: Array("proof\n".utf8))
    static let time = Timestamp(milliseconds: 1_777_817_051_123)

    static func seal(
        name: String? = "Second audit", contents: ProjectContents? = nil, earlier: [SHA256Digest] = []
    ) -> Seal {
        Seal(
            project: "7c1f0d0e4b8d4a4c9a54a5b1f3e2d6c0", name: name, subject: Subject(name: "Acme \"PLM\" 12.1"),
            sealed: Seal.Origin(at: time, by: "Mira\u{1B}"), contents: contents ?? self.contents, earlier: earlier,
            figures: nil)
    }

    static let contents = ProjectContents(
        journals: [ProjectContents.Journal(file: "journal/mira-lab3-1a2b3c.jsonl", events: 8, last: digest)],
        files: [
            ProjectContents.File(path: "catalog.json", bytes: 288_344, digest: digest),
            ProjectContents.File(path: "evidence/\(digest)/Prüfbericht.txt", bytes: 6, digest: digest),
            ProjectContents.File(path: "project.json", bytes: 301, digest: digest),
        ])
}
