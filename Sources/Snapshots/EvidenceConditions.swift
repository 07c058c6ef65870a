import AssessmentModel

/// The condition of evidence files. Links are never followed, and count as intact.
public struct EvidenceConditions: Sendable {
    private var byFile: [String: EvidenceCondition]

    /// - Parameter byFile: by the SHA-256 of the file.
    public init(_ byFile: [String: EvidenceCondition] = [:]) { self.byFile = byFile }

    /// The condition of a piece of evidence; unread for a file that was not checked.
    public subscript(evidence: Evidence) -> EvidenceCondition {
        evidence.sha256.map { byFile[$0] ?? .unread } ?? .intact
    }

    /// Records the condition of a file.
    public mutating func note(_ condition: EvidenceCondition, ofFile sha256: String) { byFile[sha256] = condition }
}
