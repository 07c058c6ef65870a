import Assessment
import Cells
import Wording

/// One line to be typed: the reason of *not applicable*, or the criterion to jump to.
struct Prompt: Page, Hashable {
    enum Purpose: Hashable, Sendable {
        /// Why the criterion at this index is not applicable.
        case reason(Int)
        case jump
    }

    enum Action: Hashable, Sendable { case done, cancel, up, down }

    private let purpose: Purpose
    private var field: TextField
    /// The chosen one of the matches.
    private var choice = 0

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
        Binding([.up], .up, group: .lineKeys, help: Phrase("the match above", "Treffer darüber")),
        Binding([.down, .tab], .down, group: .lineKeys, help: Phrase("the match below", "Treffer darunter")),
    ])

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch (action, purpose) {
        case (.cancel, _): context.turn(.close)
        case (.up, _): choice = max(0, choice - 1)
        case (.down, _): choice = min(choice + 1, max(0, matches(in: context.model).count - 1))
        case (.done, .reason(let index)):
            let reason = field.text.trimmed
            guard !reason.isEmpty else { return context.say(PromptText.emptyReason, .problem) }
            context.turn(.close)
            context.record(.rate(Judgement(.notApplicable, reason: reason)), at: index)
        case (.done, .jump):
            guard let match = matches(in: context.model)[safe: choice] else {
                return context.say(PromptText.noMatch(field.text), .problem)
            }
            context.turn(.close)
            context.turn(.walk(match))
        }
    }

    mutating func type(_ key: Key, in context: inout Context) {
        if field.buffer.take(key) { choice = 0 }
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.paste(text)
        choice = 0
    }

    /// At most so many criteria that the typed text could mean, the likeliest first: whose id begins with it, then whose
    /// id has it, then whose title has it.
    private func matches(in model: Model) -> [Int] {
        let wanted = field.text.trimmed.lowercased()
        guard purpose == .jump, !wanted.isEmpty else { return [] }
        var ranked: [[Int]] = [[], [], []]
        for (index, criterion) in model.catalog.criteria.enumerated() {
            let id = criterion.id.text.lowercased()
            if id.hasPrefix(wanted) {
                ranked[0].append(index)
            } else if id.contains(wanted) {
                ranked[1].append(index)
            } else if criterion.title.text(in: model.tongue.language).lowercased().contains(wanted) {
                ranked[2].append(index)
            }
        }
        return Array(ranked.joined().prefix(PromptText.mostMatches))
    }

    func draw(on grid: inout Grid, model: Model) {
        let matches = matches(in: model)
        let rows = purpose == .jump ? PromptText.mostMatches + 3 : 4
        let area = OverlayArea.clear(on: &grid, rows: rows, title: title(in: model)[model.tongue])
        field.draw(on: &grid, column: 2, row: area.row, width: grid.size.columns - 4, isFocused: true)
        guard purpose == .jump else {
            grid.put(
                PromptText.reasonHint[model.tongue].truncated(to: grid.size.columns - 4), column: 2, row: area.row + 1,
                style: .muted)
            return
        }
        if matches.isEmpty { grid.put(PromptText.jumpHint[model.tongue], column: 2, row: area.row + 1, style: .muted) }
        for (position, index) in matches.enumerated() {
            let criterion = model.catalog.criteria[index]
            let isChosen = position == choice
            let style = isChosen ? Style(.accent, .bold) : .plain
            let text = "\(criterion.id.text.padded(to: 10)) \(model.text(criterion.title))"
            if isChosen { grid.put("▸", column: 1, row: area.row + 1 + position, style: style) }
            grid.put(
                text.truncated(to: grid.size.columns - 4), column: 2, row: area.row + 1 + position, style: style)
        }
    }

    private func title(in model: Model) -> Phrase {
        switch purpose {
        case .reason(let index): PromptText.reasonTitle(model.catalog.criteria[index].id)
        case .jump: PromptText.jumpTitle
        }
    }
}

enum PromptText {
    static let mostMatches = 6
    static let jumpTitle = Phrase("Jump to a criterion", "Zu einem Kriterium springen")
    static let jumpHint = Phrase("Type part of an id or a title.", "Einen Teil der Kennung oder des Titels eingeben.")
    static let reasonHint = Phrase(
        "The reason goes on record. \"Outside our responsibility\" is not one.",
        "Die Begründung bleibt im Verlauf. „Nicht unsere Zuständigkeit“ ist keine.")
    static let emptyReason = Phrase(
        "Without a reason it stays open. Type one, or press esc to leave it as it was.",
        "Ohne Begründung bleibt es offen. Eine eingeben, oder Esc: dann bleibt es, wie es war.")

    static func reasonTitle(_ id: CriterionID) -> Phrase {
        Phrase("Why is \(id) not applicable?", "Warum ist \(id) nicht anwendbar?")
    }

    static func noMatch(_ text: String) -> Phrase {
        Phrase {
            $0(
                "No criterion has \($0.quoted(text)) in its id or title.",
                "Kein Kriterium hat \($0.quoted(text)) in Kennung oder Titel.")
        }
    }
}
