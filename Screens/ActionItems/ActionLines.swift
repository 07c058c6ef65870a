import AssessmentModel
import Cells
import Localization
import Presentation

/// The open actions of a criterion, in a line or two of its answer.
enum ActionLines {
    private static let most = 2

    static func open(at index: Int, in model: Model, columns: Int) -> [Line] {
        let (items, language) = (model.assessment.details.actionItems, model.language)
        let id = model.catalog.criteria[index].id
        let open = items.standing.filter { $0.content?.criterion == id && !items.isDone($0.id) }
        let width = CriterionLines.labelWidth(language)
        return open.prefix(most).enumerated().compactMap { position, entry in
            guard let item = entry.content else { return nil }
            let label = position == 0 ? ActionText.action[language].capitalizedFirst : ""
            let rest = position == most - 1 ? open.count - most : 0
            let tail = rest > 0 ? EvidenceText.separator + ActionScreenText.more(rest)[language] : ""
            let who = ActionText.responsibility(item, entry.id, in: items, on: model.clock.today)[language]
            let details = (who.isEmpty ? "" : EvidenceText.separator + who) + tail
            let lead = "\(label.padded(to: width))\(items.label(of: entry.id)) "
            let room = max(8, columns - lead.columns - details.columns)
            let style = items.isOverdue(entry.id, on: model.clock.today) ? Style(.poor) : .muted
            return [
                Span(lead, .muted), Span(item.text.oneLine.truncated(to: room)),
                Span(
                    details.truncated(to: max(0, columns - lead.columns - min(room, item.text.oneLine.columns))), style),
            ]
        }
    }
}
