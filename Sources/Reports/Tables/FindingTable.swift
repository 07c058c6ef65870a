import AssessmentModel
import Cells
import Localization
import Presentation

/// Findings as lines of text, each with what was said of it below.
package struct FindingTable {
    private let entries: [FindingList.Entry]
    private let assessment: Assessment
    private let day: CalendarDay
    private let language: Language

    /// - Parameter day: the day by which something is overdue or not.
    package init(_ entries: [FindingList.Entry], in assessment: Assessment, on day: CalendarDay, _ language: Language) {
        self.entries = entries
        self.assessment = assessment
        self.day = day
        self.language = language
    }

    package var lines: [String] {
        guard !entries.isEmpty else { return [FindingText.none[language]] }
        return entries.flatMap { entry in entry.content.map { lines(entry, $0) } ?? [] }
    }

    private func lines(_ entry: FindingList.Entry, _ finding: Finding) -> [String] {
        let overdue = entry.isOverdue(on: day) ? ", \(FindingText.overdue[language])" : ""
        let dispute = entry.isConflicted ? "  [\(EvidenceText.disputed[language])]" : ""
        let place = finding.criterion?.text ?? FindingText.whole[language]
        let head =
            "\(entry.label)  \(finding.grade.name[language]), \(place)  [\(entry.state.name[language])\(overdue)]\(dispute)"
        return [head]
            + below(entry, finding).flatMap { label, text in
                TableLine.labelled(label, text, columns: TableLine.columns - 2, labelWidth: 12).map { "  \($0)" }
            }
    }

    private func below(_ entry: FindingList.Entry, _ finding: Finding) -> [(String, String)] {
        var parts = [("", finding.text.oneLine)]
        let document = finding.document.flatMap { assessment.document($0, of: .vendor)?.displayTitle ?? $0.text }
        let place = [document, finding.locator].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        if !place.isEmpty { parts.append((FindingText.shownBy[language], place.oneLine)) }
        if !finding.action.isEmpty { parts.append((FindingText.action[language], finding.action.oneLine)) }
        if let due = finding.due { parts.append((FindingText.due[language], Moments.text(due, language))) }
        if let reply = entry.reply.current, !reply.value.isEmpty {
            parts.append((FindingText.reply[language], "\(reply.value.oneLine) — \(reply.by.oneLine)"))
        }
        if let decision = entry.decision.current, let reason = decision.value?.reason, !reason.isEmpty {
            parts.append((FindingText.decision[language], "\(reason.oneLine) — \(decision.by.oneLine)"))
        }
        return parts
    }
}
