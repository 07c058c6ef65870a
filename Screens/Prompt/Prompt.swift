import Assessment
import Cells
import Wording

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
        field = TextField(text)
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .done, group: .lineKeys, help: Phrase("take it", "übernehmen"),
            footer: Phrase("take it", "übernehmen")),
        Binding(
            [.escape, .control("c")], .cancel, group: .lineKeys,
            help: Phrase("leave it as it was", "lassen, wie es war"), footer: Phrase("leave it", "lassen")),
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
        let area = OverlayArea.clear(on: &grid, rows: 4, title: title[model.tongue])
        field.draw(on: &grid, column: 2, row: area.row, width: grid.size.columns - 4, isFocused: true)
        let hint = PromptText.reasonHint[model.tongue].truncated(to: grid.size.columns - 4)
        grid.put(hint, column: 2, row: area.row + 1, style: .muted)
    }
}

enum PromptText {
    static let reasonHint = Phrase(
        "The reason goes on record. \"Outside our responsibility\" is not one.",
        "Die Begründung bleibt im Verlauf. „Nicht unsere Zuständigkeit“ ist keine.")
    static let emptyReason = Phrase(
        "Without a reason it stays open. Type one, or press esc to leave it as it was.",
        "Ohne Begründung bleibt es offen. Eine eingeben, oder Esc: dann bleibt es, wie es war.")

    static func reasonTitle(_ id: CriterionID) -> Phrase {
        Phrase("Why is \(id) not applicable?", "Warum ist \(id) nicht anwendbar?")
    }
}
