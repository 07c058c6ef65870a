import AssessmentModel
import Localization

/// Words for actions and the parking lot.
package enum ActionText {
    package static let title = LocalizedString("actions and parking lot", "Aufgaben und Themenspeicher")
    package static let action = LocalizedString("action", "Aufgabe")
    package static let point = LocalizedString("point", "Thema")
    package static let parkingLot = LocalizedString("parking lot", "Themenspeicher")
    package static let owner = LocalizedString("owner", "zuständig")
    package static let due = LocalizedString("due", "fällig")
    package static let criterion = LocalizedString("criterion", "Kriterium")
    package static let open = LocalizedString("open", "offen")
    package static let overdue = LocalizedString("overdue", "überfällig")
    package static let done = LocalizedString("done", "erledigt")
    package static let none = LocalizedString(
        "There are no actions, and nothing in the parking lot.",
        "Es gibt keine Aufgaben, und im Themenspeicher ist nichts.")
    package static let emptyText = LocalizedString(
        "Say what is to be done, or what the point is.", "Sagen, was zu tun ist oder worum es geht.")

    /// What it is: "action", or "point" in the parking lot.
    package static func name(of kind: ActionItem.Kind) -> LocalizedString {
        switch kind {
        case .action: action
        case .point: point
        }
    }

    /// "3 actions"
    package static func count(_ count: Int, of kind: ActionItem.Kind) -> LocalizedString {
        switch kind {
        case .action:
            LocalizedString(
                "\(count) \(count == 1 ? "action" : "actions")", "\(count) \(count == 1 ? "Aufgabe" : "Aufgaben")")
        case .point:
            LocalizedString(
                "\(count) \(count == 1 ? "point" : "points")", "\(count) \(count == 1 ? "Thema" : "Themen")")
        }
    }

    /// Whether an item is open, overdue or done.
    package static func state(of id: ActionItemID, in items: ActionItemList, on day: CalendarDay) -> LocalizedString {
        if items.isDone(id) { return done }
        return items.isOverdue(id, on: day) ? overdue : open
    }

    /// How much waits: "3 actions, 1 overdue, 2 points"; nil if nothing does.
    package static func waiting(in items: ActionItemList, on day: CalendarDay) -> LocalizedString? {
        let open = items.standing.filter { !items.isDone($0.id) }
        let counts = ActionItem.Kind.allCases.map { kind in open.count { $0.content?.kind == kind } }
        let overdueCount = open.count { items.isOverdue($0.id, on: day) }
        let parts = zip(ActionItem.Kind.allCases, counts).filter { $0.1 > 0 }.map { count($0.1, of: $0.0) }
        guard let first = parts.first else { return nil }
        return LocalizedString { language in
            let late = overdueCount == 0 ? [] : ["\(overdueCount) \(overdue[language])"]
            return ([first[language]] + late + parts.dropFirst().map { $0[language] }).joined(separator: ", ")
        }
    }

    /// Who is to do it by when: "Jonas · 12 Dec 2026, overdue"; empty if that was not said.
    package static func responsibility(
        _ item: ActionItem, _ id: ActionItemID, in items: ActionItemList, on day: CalendarDay
    ) -> LocalizedString {
        LocalizedString { language in
            let late = items.isOverdue(id, on: day) ? ", \(overdue[language])" : ""
            let due = item.due.map { Moments.text($0, language) + late }
            return [item.owner.oneLine.trimmed, due ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }
}
