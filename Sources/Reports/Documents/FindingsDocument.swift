import AssessmentModel
import JSON

/// The findings of audits, as one JSON object. Source: docs/user/audit.md.
package struct FindingsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Statement: Encodable {
        let text: String
        let by: String
        let at: String
    }

    private struct Entry: Encodable {
        let finding: String
        let id: String
        let grade: String
        @OrNull var criterion: String?
        @OrNull var level: String?
        let text: String
        @OrNull var document: String?
        let locator: String
        let action: String
        @OrNull var due: String?
        let overdue: Bool
        let status: String
        let reason: String
        @OrNull var reply: Statement?
        let conflict: Bool
        @OrNull var by: String?
        @OrNull var at: String?

        init(_ entry: FindingList.Entry, _ content: Finding, in assessment: Assessment, on day: CalendarDay) {
            finding = entry.label
            id = entry.id.description
            grade = content.grade.rawValue
            text = content.text
            locator = content.locator
            action = content.action
            overdue = entry.isOverdue(on: day)
            status = entry.state.rawValue
            reason = (entry.decision.current?.value ?? nil)?.reason ?? ""
            conflict = entry.isConflicted
            criterion = content.criterion?.text
            level = content.criterion.flatMap(assessment.catalog.index(of:)).map {
                assessment.catalog.criteria[$0].level.rawValue
            }
            document = content.document?.text
            due = content.due?.text
            reply = entry.reply.current.flatMap {
                $0.value.isEmpty ? nil : Statement(text: $0.value, by: $0.by, at: $0.at.text)
            }
            by = entry.finding.current?.by
            at = entry.finding.current?.at.text
        }
    }

    private let origin: ReportOrigin
    private let findings: [Entry]

    private enum CodingKeys: CodingKey { case findings }

    package init(_ origin: ReportOrigin, _ entries: [FindingList.Entry], in assessment: Assessment, on day: CalendarDay)
    {
        self.origin = origin
        findings = entries.compactMap { entry in
            entry.content.map { Entry(entry, $0, in: assessment, on: day) }
        }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(findings, forKey: .findings)
    }
}
