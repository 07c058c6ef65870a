import AssessmentModel
import Cells
import Localization
import Presentation

/// The open actions of a criterion, in a line or two of its answer.
enum ActionLines {
    private static let most = 2

    static func open(at index: Int, in model: Model, columns: Int) -> [Line] {
        let (items, language) = (model.assessment.details.actionItems, model.language)
        let open = items.open(about: model.catalog.criteria[index].id)
        let width = CriterionLines.labelWidth(language)
        return open.prefix(most).enumerated().compactMap { position, entry in
            guard let item = entry.content else { return nil }
            let label = position == 0 ? ActionText.action[language].capitalizedFirst : ""
            let rest = position == most - 1 ? open.count - most : 0
            let tail = rest > 0 ? EvidenceText.separator + ActionScreenText.more(rest)[language] : ""
            let day = item.due.map { Moments.brief($0, on: model.clock.today, language) }
            let late = items.isOverdue(entry.id, on: model.clock.today) ? ActionText.overdue[language] : nil
            let when = [day, late].compactMap(\.self).joined(separator: " ")
            let who = [when, item.owner.oneLine.trimmed].filter { !$0.isEmpty }
                .joined(separator: EvidenceText.separator)
            let details = (who.isEmpty ? "" : EvidenceText.separator + who) + tail
            let lead = "\(label.padded(to: width))\(items.label(of: entry.id)) "
            let room = max(1, columns - lead.columns)
            // The day stays whole while there is room for a word of the text.
            let least = max(room / 2, min(when.columns + EvidenceText.separator.columns, room - 8))
            let limit = max(least, room - item.text.oneLine.columns)
            let brief = (when.isEmpty ? "" : EvidenceText.separator + when) + tail
            let shown = [details, brief].first { $0.columns <= limit } ?? details.truncated(to: limit)
            let style = late == nil ? .muted : Style(.poor)
            return [
                Span(lead, .muted), Span(item.text.oneLine.truncated(to: room - shown.columns)), Span(shown, style),
            ]
        }
    }
}
