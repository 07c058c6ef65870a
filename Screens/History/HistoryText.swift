import Assessment
import Cells
import Wording

/// Events in words.
package enum HistoryText {
    static let title = Phrase("history", "Verlauf")
    static let nobody = Phrase("Nobody has answered yet.", "Noch niemand hat geantwortet.")

    /// The history, the newest first, in lines of at most so many columns.
    static func lines(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        let events = model.assessment.history(ofCriterionAt: index).reversed()
        guard !events.isEmpty else { return [[Span(nobody[model.tongue], .muted)]] }
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
        return entries.isEmpty ? [[Span(nobody[model.tongue], .muted)]] : entries.reversed().flatMap { $0 }.suffix(rows)
    }

    private static func entry(_ event: Event, at index: Int, in model: Model, columns: Int) -> [Line] {
        let head: Line = [
            Span(event.by, .strong), Span("  \(Moments.text(event.at, model.clock, model.tongue))", .muted),
        ]
        return [head]
            + what(event, in: model, at: index)[model.tongue].wrapped(columns: columns - 2).map { [Span("  " + $0)] }
    }

    /// What the event did: "rated met", "attached Interface reference".
    package static func what(_ event: Event, in model: Model, at index: Int) -> Phrase {
        let what = what(event.change, in: model, at: index)
        switch event.intent {
        case .change: return what
        case .undo: return Phrase { $0("undo: \(what[$0])", "rückgängig: \(what[$0])") }
        case .redo: return Phrase { $0("redo: \(what[$0])", "wiederholt: \(what[$0])") }
        }
    }

    private static func what(_ change: Change, in model: Model, at index: Int) -> Phrase {
        switch change {
        case .rate(nil): return Phrase("took the rating back", "Bewertung zurückgenommen")
        case .rate(let judgement?):
            let reason = judgement.reason.isEmpty ? "" : ": \(judgement.reason)"
            let name = WalkText.name(judgement.rating, on: model.catalog.scale)
            return Phrase { $0("rated \(name[$0])\(reason)", "bewertet: \(name[$0])\(reason)") }
        case .comment(""): return Phrase("removed the comment", "Kommentar entfernt")
        case .comment(let text): return Phrase("wrote: \(text)", "schrieb: \(text)")
        case .flag(.parked, true): return Phrase("parked it", "zurückgestellt")
        case .flag(.parked, false): return Phrase("took it up again", "wieder aufgenommen")
        case .attach(let evidence):
            return Phrase("attached \(evidence.displayTitle)", "angehängt: \(evidence.displayTitle)")
        case .amend(_, let evidence):
            return Phrase(
                "set the particulars of \(evidence.displayTitle)", "Angaben geändert: \(evidence.displayTitle)")
        case .detach(let id):
            guard let title = evidence(id, in: model, at: index)?.displayTitle else {
                return Phrase("detached evidence", "Nachweis gelöst")
            }
            return Phrase("detached \(title)", "gelöst: \(title)")
        case .waive(let rule, ""):
            return Phrase("took the waiver of \(rule) back", "Verzicht auf \(rule) zurückgenommen")
        case .waive(let rule, let reason):
            return Phrase("waived \(rule): \(reason)", "auf \(rule) verzichtet: \(reason)")
        case .assign(to: ""): return Phrase("left it to nobody", "niemand mehr zuständig")
        case .assign(to: let name): return Phrase("made \(name) the owner", "zuständig: \(name)")
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
        case (.rate, .rate), (.comment, .comment), (.assign, .assign): true
        case (.flag(let first, _), .flag(let second, _)): first == second
        case (.waive(let first, _), .waive(let second, _)): first == second
        default: false
        }
    }
}
