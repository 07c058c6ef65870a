import AssessmentModel
import Presentation
import ProjectStore
import Screens

/// Reads all evidence of a project whole, a slice at a time, so that keys never wait for it.
struct EvidenceReading: ~Copyable {
    /// Bytes that are read in one go; well under a millisecond's work.
    private static let slice = 1 << 19

    private var waiting: [Evidence]
    private var current: EvidenceCheck?

    init(_ evidence: some Sequence<Evidence>) { waiting = Array(evidence) }

    var isDone: Bool { waiting.isEmpty && current == nil }

    /// Reads on, and returns what became of a piece that was read to its end.
    mutating func step(in project: borrowing Project) -> [Message] {
        guard let evidence = waiting.last, let sha256 = evidence.sha256 else {
            _ = waiting.popLast()
            return []
        }
        if current == nil { current = project.check(evidence) }
        guard case .finished(let condition)? = current?.step(Self.slice) else { return [] }
        current = nil
        waiting.removeLast()
        return [.checked(sha256: sha256, condition)]
    }
}
