import AssessmentModel

/// The condition of the files of evidence. A link is never followed, and counts as intact.
public struct EvidenceConditions: Sendable {
    private var byFile: [String: EvidenceCondition]

    /// - Parameter byFile: conditions by the SHA-256 of the file.
    public init(_ byFile: [String: EvidenceCondition] = [:]) { self.byFile = byFile }

    /// The condition of a piece of evidence; a file that is not known is unread.
    public subscript(evidence: Evidence) -> EvidenceCondition {
        evidence.sha256.map { byFile[$0] ?? .unread } ?? .intact
    }

    /// Notes the condition of a file.
    public mutating func note(_ condition: EvidenceCondition, ofFile sha256: String) { byFile[sha256] = condition }
}

extension Assessment {
    /// The documents, each with its state on a day.
    package func documents(
        _ evidence: EvidenceConditions, on day: CalendarDay
    ) -> [(entry: DocumentEntry, state: DocumentState)] {
        documents.map { ($0, DocumentState($0, evidence[Evidence($0.document.source)], on: day)) }
    }
}
