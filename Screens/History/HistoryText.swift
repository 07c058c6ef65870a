import Assessment
import Cells

/// Events in words.
package enum HistoryText {
    static let title = "history"
    static let nobody = "Nobody has answered yet."

    /// The history, the newest first, in lines of at most so many columns.
    static func lines(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        let events = model.assessment.history(ofCriterionAt: index).reversed()
        guard !events.isEmpty else { return [[Span(nobody, .muted)]] }
        return events.flatMap { [[]] + entry($0, at: index, in: model, columns: columns) }
    }

    /// The same for the pane beside the walk: the oldest first, so that a new answer leaves the others where they are;
    /// of what one person changed again and again in a row only the last; and the latest if not all have room.
    static func pane(ofCriterionAt index: Int, in model: Model, columns: Int, rows: Int) -> [Line] {
        var entries: [[Line]] = []
        var used = 0
        var later: Event?
        for event in model.assessment.history(ofCriterionAt: index).reversed() {
            guard used < rows else { break }
            defer { later = event }
            if let later, later.by == event.by, later.change.isSameField(as: event.change) { continue }
            let entry = entry(event, at: index, in: model, columns: columns)
            entries.append(entry)
            used += entry.count
        }
        return entries.isEmpty ? [[Span(nobody, .muted)]] : entries.reversed().flatMap { $0 }.suffix(rows)
    }

    private static func entry(_ event: Event, at index: Int, in model: Model, columns: Int) -> [Line] {
        let head: Line = [Span(event.by, .strong), Span("  \(Moments.text(event.at, model.clock))", .muted)]
        return [head] + what(event, in: model, at: index).wrapped(columns: columns - 2).map { [Span("  " + $0)] }
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
        case .waive(let rule, ""): return "took the waiver of \(rule) back"
        case .waive(let rule, let reason): return "waived \(rule): \(reason)"
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

extension Change {
    /// Whether both set the same thing, so that the later one makes the earlier one history.
    fileprivate func isSameField(as other: Change) -> Bool {
        switch (self, other) {
        case (.rate, .rate), (.comment, .comment): true
        case (.flag(let first, _), .flag(let second, _)): first == second
        case (.waive(let first, _), .waive(let second, _)): first == second
        default: false
        }
    }
}
