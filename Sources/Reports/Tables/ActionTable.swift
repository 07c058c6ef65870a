import AssessmentModel
import Cells
import Localization
import Presentation

/// Actions and points of the parking lot as lines of text, each with its text below.
package struct ActionTable {
    private let entries: [EntryList<ActionItem>.Entry]
    private let items: ActionItemList
    private let day: CalendarDay
    private let language: Language

    /// - Parameter day: the day by which something is overdue or not.
    package init(
        _ entries: [EntryList<ActionItem>.Entry], in items: ActionItemList, on day: CalendarDay, _ language: Language
    ) {
        self.entries = entries
        self.items = items
        self.day = day
        self.language = language
    }

    package var lines: [String] {
        guard !entries.isEmpty else { return [ActionText.none[language]] }
        return entries.flatMap { entry in entry.content.map { lines(entry.id, $0) } ?? [] }
    }

    private func lines(_ id: ActionItemID, _ item: ActionItem) -> [String] {
        let parts = [item.criterion?.text, item.owner.oneLine.trimmed, item.due.map { Moments.text($0, language) }]
        let details = parts.compactMap(\.self).filter { !$0.isEmpty }.map { "  \($0)" }.joined()
        let dispute = items.isConflicted(id) ? "  [\(EvidenceText.disputed[language])]" : ""
        let head =
            "\(items.label(of: id))  [\(ActionText.state(of: id, in: items, on: day)[language])]\(details)\(dispute)"
        return [head]
            + TableLine.labelled(nil, item.text.oneLine, columns: TableLine.columns - 6, labelWidth: 0)
            .map { "      \($0)" }
    }
}
