import AssessmentModel

/// What is known of the files of evidence; a link counts as it is, and is never followed.
public struct EvidenceConditions: Sendable {
    private var byFile: [String: EvidenceCondition]

    /// - Parameter byFile: by the SHA-256 of the file.
    public init(_ byFile: [String: EvidenceCondition] = [:]) { self.byFile = byFile }

    /// What is known of a piece of evidence; a file that nobody looked at is unread.
    public subscript(evidence: Evidence) -> EvidenceCondition {
        evidence.sha256.map { byFile[$0] ?? .unread } ?? .intact
    }

    /// Takes in what became of a file.
    public mutating func note(_ condition: EvidenceCondition, ofFile sha256: String) { byFile[sha256] = condition }
}
