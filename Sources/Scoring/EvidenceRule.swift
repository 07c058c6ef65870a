import AssessmentModel

/// What counts as evidence in a figure, besides that a file is present and unchanged. Source: docs/user/scoring.md.
public enum EvidenceRule: Hashable, Sendable {
    /// A file counts if it has any content, and a link if a named person is known to have looked at it by that day.
    /// Neither may have expired, as its document says now.
    case substantial
    /// A link counts as it is, an empty file as any other, and both expire as was said when they were attached. Seals
    /// hold to it, because their figures must stay what they were. Source: docs/formats/project-format.md, seals.
    case asAttached
}

extension EvidenceRule {
    /// Whether a piece of evidence counts on a day.
    ///
    /// - Parameter isReliable: whether its file is present and unchanged.
    func counts(
        _ attachment: Answer.Attachment, in assessment: Assessment, on day: CalendarDay,
        _ isReliable: (Evidence) -> Bool
    ) -> Bool {
        let sides = attachment.field
        // In a conflict, every side has to be reliable.
        guard sides.heads.count == 1, self == .substantial else {
            return sides.all { counts($0, in: assessment, on: day, isReliable) }
                && (self == .asAttached || counts(attachment.evidence, in: assessment, on: day, isReliable))
        }
        return counts(attachment.evidence, in: assessment, on: day, isReliable)
    }

    private func counts(
        _ evidence: Evidence?, in assessment: Assessment, on day: CalendarDay, _ isReliable: (Evidence) -> Bool
    ) -> Bool {
        guard let evidence, !evidence.isExpired(on: day) else { return false }
        switch (self, evidence.source) {
        case (.asAttached, _): return isReliable(evidence)
        case (.substantial, .file(_, _, let bytes)): return bytes > 0 && isReliable(evidence)
        case (.substantial, .url): return isReliable(evidence) && assessment.look(at: evidence, by: day) != nil
        }
    }
}
