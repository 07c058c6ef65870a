import AssessmentModel
import Localization
import Presentation
import Screens

/// Actions and the parking lot in the line mode.
extension PlainSession {
    /// Lists what is open, or adds an action: about the current criterion, if there is one.
    mutating func actions(_ text: String) {
        guard !text.isEmpty else { return show(pages.actions) }
        if let refusal = refusal(isRating: false) { return refuse(refusal) }
        let item = ActionItem(
            number: model.assessment.details.actionItems.entries.nextNumber, text: text,
            criterion: current.map { model.catalog.criteria[$0].id })
        record(.actionItem(.add(item)))
    }

    /// Ticks an item off, or opens it again.
    mutating func tickOff(_ id: ActionItemID) {
        record(.finish(id, !model.assessment.details.actionItems.isDone(id)))
    }

    mutating func takeBack(_ id: ActionItemID) { record(.actionItem(.amend(id, nil))) }

    mutating func goToCriterion(of id: ActionItemID) {
        let item = model.assessment.details.actionItems.entries[id]?.content
        guard let index = item?.criterion.flatMap(model.catalog.index(of:)) else {
            return refuse(ActionScreenText.noCriterion)
        }
        go(to: index)
    }

    private mutating func record(_ change: Change) { record(.record(model.entry(change, in: .assessment))) }
}

extension PlainPages {
    /// What is to be done and what is in the parking lot, the open ones first.
    var actions: PlainListing {
        let items = model.assessment.details.actionItems
        let day = model.clock.today
        let all = items.standing
        let entries = (all.filter { !items.isDone($0.id) } + all.filter { items.isDone($0.id) }).compactMap { entry in
            entry.content.map { item in
                let parts = [
                    ActionText.state(of: entry.id, in: items, on: day)[language],
                    ActionText.responsibility(item, entry.id, in: items, on: day)[language], item.criterion?.text ?? "",
                ]
                let details = parts.filter { !$0.isEmpty }.joined(separator: ", ")
                return PlainListing.Entry(
                    "\(items.label(of: entry.id)): \(item.text.oneLine) (\(details))", .action(entry.id))
            }
        }
        let waiting =
            ActionText.waiting(in: items, on: day) ?? (all.isEmpty ? ActionText.none : ActionScreenText.allDone)
        return PlainListing(.actions, head: [waiting[language]], entries)
    }
}
