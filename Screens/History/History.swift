import Assessment
import Cells

/// Who said what of one criterion, and when; the newest first.
struct History: Page, Hashable {
    enum Action: Hashable, Sendable { case up, down, pageUp, pageDown, close }

    let index: Int
    private var top = 0

    init(at index: Int) { self.index = index }

    static let keys = KeyTable<Action>([
        Binding([.escape, .character("q"), .character("h")], .close, group: "Go", help: "back", footer: "back"),
        Binding([.character("j"), .down], .down, group: "Go", help: "a line down", footer: "scroll"),
        Binding([.character("k"), .up], .up, group: "Go", help: "a line up", footer: "scroll"),
        Binding([.pageDown, .character(" ")], .pageDown, group: "Go", help: "a page down"),
        Binding([.pageUp], .pageUp, group: "Go", help: "a page up"),
    ])

    mutating func perform(_ action: Action, in context: inout Context) {
        let body = Frame.body(of: context.size)
        switch action {
        case .close: context.turn(.close)
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= body.rows - 2
        case .pageDown: top += body.rows - 2
        }
        let count = HistoryText.lines(ofCriterionAt: index, in: context.model, columns: context.size.columns - 2).count
        top = min(max(0, top), max(0, count - body.rows))
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: perform(.up, in: &context)
        case .wheelDown: perform(.down, in: &context)
        case .press: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let criterion = model.catalog.criteria[index]
        Frame.drawHeader(
            on: &grid,
            left: [
                Span(criterion.id.text, .accent), Span(" · ", .muted),
                Span(criterion.title.text(in: model.language), .strong),
            ], right: [Span(HistoryText.title, .muted)])
        let body = Frame.body(of: grid.size)
        let lines = HistoryText.lines(ofCriterionAt: index, in: model, columns: body.columns - 2)
        // The window may have changed its size since the last step.
        let top = min(top, max(0, lines.count - body.rows))
        for (position, line) in lines.dropFirst(top).prefix(body.rows).enumerated() {
            Span.draw(line, on: &grid, column: 1, row: body.row + position, limit: body.columns - 2)
        }
    }
}

/// Events in words.
package enum HistoryText {
    static let title = "history"
    static let nobody = "Nobody has answered yet."

    /// The history, the newest first, in lines of at most so many columns.
    static func lines(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        let events = model.assessment.history(ofCriterionAt: index).reversed()
        guard !events.isEmpty else { return [[Span(nobody, .muted)]] }
        return events.flatMap { event -> [Line] in
            let head: Line = [
                Span(event.by, .strong), Span("  \(Moments.text(event.at, model.clock))", .muted),
            ]
            let text = what(event, in: model, at: index)
            return [[], head] + text.wrapped(columns: columns - 2).map { [Span("  " + $0)] }
        }
    }

    /// What the event did: "rated met", "attached Interface reference".
    package static func what(_ event: Event, in model: Model, at index: Int) -> String {
        let what = what(event.change, in: model, at: index)
        switch event.intent {
        case .change: return what
        case .undo: return "undo: \(what)"
        case .redo: return "redo: \(what)"
        }
    }

    private static func what(_ change: Change, in model: Model, at index: Int) -> String {
        switch change {
        case .rate(nil): return "took the rating back"
        case .rate(let judgement?):
            let reason = judgement.reason.isEmpty ? "" : ": \(judgement.reason)"
            return "rated \(WalkText.name(judgement.rating))\(reason)"
        case .comment(""): return "removed the comment"
        case .comment(let text): return "wrote: \(text)"
        case .flag(.parked, true): return "parked it"
        case .flag(.parked, false): return "took it up again"
        case .attach(let evidence): return "attached \(evidence.displayTitle)"
        case .amend(_, let evidence): return "set the particulars of \(evidence.displayTitle)"
        case .detach(let id):
            let title = evidence(id, in: model, at: index)?.displayTitle
            return title.map { "detached \($0)" } ?? "detached evidence"
        }
    }

    /// The evidence as the history last knew it; it may be detached by now.
    private static func evidence(_ id: EvidenceID, in model: Model, at index: Int) -> Evidence? {
        for event in model.assessment.history(ofCriterionAt: index).reversed() {
            switch event.change {
            case .attach(let evidence) where event.id == id: return evidence
            case .amend(id, let evidence): return evidence
            default: continue
            }
        }
        return nil
    }
}
