import AssessmentModel
import JSON

/// Actions and points of the parking lot, as one JSON object. Source: docs/user/workshop.md.
package struct ActionsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private let origin: ReportOrigin
    private let actions: [ActionMembers]

    private enum CodingKeys: CodingKey { case actions }

    /// - Parameter day: the day by which something is overdue or not.
    package init(
        _ origin: ReportOrigin, _ entries: [EntryList<ActionItem>.Entry], in items: ActionItemList, on day: CalendarDay
    ) {
        self.origin = origin
        actions = entries.compactMap { ActionMembers($0, in: items, on: day) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(actions, forKey: .actions)
    }
}

/// The JSON members of an action or a point of the parking lot.
struct ActionMembers: Encodable, Sendable {
    private let action: String
    private let id: String
    private let kind: String
    private let text: String
    @OrNull private var owner: String?
    @OrNull private var due: String?
    @OrNull private var criterion: String?
    private let done: Bool
    private let overdue: Bool
    private let conflict: Bool
    @OrNull private var by: String?
    @OrNull private var at: String?

    /// Nil if the item was taken back.
    init?(_ entry: EntryList<ActionItem>.Entry, in items: ActionItemList, on day: CalendarDay) {
        guard let item = entry.content else { return nil }
        action = items.label(of: entry.id)
        id = entry.id.description
        kind = item.kind.rawValue
        text = item.text
        done = items.isDone(entry.id)
        overdue = items.isOverdue(entry.id, on: day)
        conflict = items.isConflicted(entry.id)
        owner = item.owner.isEmpty ? nil : item.owner
        due = item.due?.text
        criterion = item.criterion?.text
        by = entry.addition?.by
        at = entry.addition?.at.text
    }
}
