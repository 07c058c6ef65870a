import AssessmentModel
import ProjectStore
import Screens

/// Reads the beginning of the evidence that is looked at, between keys.
struct PreviewReading {
    /// What was asked for last; an earlier one that was not read yet is of no interest any more.
    private var waiting: Evidence?

    var isDone: Bool { waiting == nil }

    mutating func ask(_ evidence: Evidence) { waiting = evidence }

    mutating func step(in project: borrowing Project) -> [Message] {
        guard let evidence = waiting, let sha256 = evidence.sha256 else { return [] }
        waiting = nil
        guard let file = project.open(evidence), let bytes = file.beginning(EvidencePreview.mostBytes) else {
            return [.previewed(sha256: sha256, .missing)]
        }
        return [.previewed(sha256: sha256, EvidencePreview(bytes, isWhole: file.bytes <= bytes.count))]
    }
}
