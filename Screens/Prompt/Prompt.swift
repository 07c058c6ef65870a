import Assessment
import Cells

/// One line to be typed: the reason of *not applicable*.
struct Prompt: Page, Hashable {
    enum Purpose: Hashable, Sendable {
        /// Why the criterion at this index is not applicable.
        case reason(Int)
    }

    enum Action: Hashable, Sendable { case done, cancel }

    private let purpose: Purpose
    private var field: TextField

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        field = TextField("", text)
    }

    static let keys = KeyTable<Action>([
        Binding([.enter], .done, group: "Line", help: "take it", footer: "take it"),
        Binding([.escape, .control("c")], .cancel, group: "Line", help: "leave it as it was", footer: "leave it"),
    ])

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch (action, purpose) {
        case (.cancel, _): context.turn(.close)
        case (.done, .reason(let index)):
            let reason = field.text.trimmed
            guard !reason.isEmpty else { return context.say(PromptText.emptyReason, .problem) }
            context.turn(.close)
            context.record(.rate(Judgement(.notApplicable, reason: reason)), at: index)
        }
    }

    mutating func type(_ key: Key, in context: inout Context) {
        _ = field.buffer.take(key)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.paste(text)
    }

    func draw(on grid: inout Grid, model: Model) {
        guard case .reason(let index) = purpose else { return }
        let title = PromptText.reasonTitle(model.catalog.criteria[index].id)
        let area = OverlayArea.clear(on: &grid, rows: 4, title: title)
        field.draw(on: &grid, column: 2, row: area.row, width: grid.size.columns - 4, isFocused: true)
        grid.put(PromptText.reasonHint, column: 2, row: area.row + 1, style: .muted, limit: grid.size.columns - 4)
    }
}

enum PromptText {
    static let reasonHint = "The reason goes on record. \"Outside our responsibility\" is not one."
    static let emptyReason = "Without a reason it stays open. Type one, or press esc to leave it as it was."

    static func reasonTitle(_ id: CriterionID) -> String { "Why is \(id) not applicable?" }
}
