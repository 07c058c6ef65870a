import AssessmentModel
import Cells
import Localization

/// Events in words.
package enum HistoryText {
    static let title = LocalizedString("history", "Verlauf")
    static let nobody = LocalizedString("Nobody has answered yet.", "Noch niemand hat geantwortet.")

    /// The history, the newest first, in lines of at most so many columns.
    static func lines(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        let events = model.assessment.history(of: .criterion(index)).reversed()
        guard !events.isEmpty else { return [[Span(nobody[model.language], .muted)]] }
        return events.flatMap { [[]] + entry($0, at: index, in: model, columns: columns) }
    }

    /// The same for the pane beside the walk: the oldest first, so that a new answer leaves the others where they are;
    /// of what one person changed again and again in a row only the last; and the latest if not all have room.
    static func pane(ofCriterionAt index: Int, in model: Model, columns: Int, rows: Int) -> [Line] {
        var entries: [[Line]] = []
        var used = 0
        var later: Event?
        for event in model.assessment.history(of: .criterion(index)).reversed() {
            guard used < rows else { break }
            defer { later = event }
            if let later, later.by == event.by, later.change.isSameField(as: event.change) { continue }
            let entry = entry(event, at: index, in: model, columns: columns)
            entries.append(entry)
            used += entry.count
        }
        return entries.isEmpty
            ? [[Span(nobody[model.language], .muted)]] : entries.reversed().flatMap { $0 }.suffix(rows)
    }

    private static func entry(_ event: Event, at index: Int, in model: Model, columns: Int) -> [Line] {
        let head: Line = [
            Span(event.by, .strong), Span("  \(Moments.text(event.at, model.clock, model.language))", .muted),
        ]
        return [head]
            + what(event, in: model, .criterion(index))[model.language].wrapped(columns: columns - 2).map {
                [Span("  " + $0)]
            }
    }

    /// What the event did: "rated met", "attached Interface reference".
    package static func what(_ event: Event, in model: Model, _ slot: Assessment.Slot) -> LocalizedString {
        let what = what(event.change, in: model, slot)
        switch event.intent {
        case .change: return what
        case .undo: return LocalizedString { $0("undo: \(what[$0])", "rückgängig: \(what[$0])") }
        case .redo: return LocalizedString { $0("redo: \(what[$0])", "wiederholt: \(what[$0])") }
        }
    }

    private static func what(_ change: Change, in model: Model, _ slot: Assessment.Slot) -> LocalizedString {
        switch change {
        case .rate(nil): return LocalizedString("took the rating back", "Bewertung zurückgenommen")
        case .rate(let judgement?):
            let reason = judgement.reason.isEmpty ? "" : ": \(judgement.reason)"
            let name = WalkText.name(judgement.rating, on: model.catalog.scale)
            return LocalizedString { $0("rated \(name[$0])\(reason)", "bewertet: \(name[$0])\(reason)") }
        case .comment(""): return LocalizedString("removed the comment", "Kommentar entfernt")
        case .comment(let text): return LocalizedString("wrote: \(text)", "schrieb: \(text)")
        case .flag(.parked, true): return LocalizedString("parked it", "zurückgestellt")
        case .flag(.parked, false): return LocalizedString("took it up again", "wieder aufgenommen")
        case .attach(let evidence):
            return LocalizedString("attached \(evidence.displayTitle)", "angehängt: \(evidence.displayTitle)")
        case .amend(_, let evidence):
            return LocalizedString(
                "set the particulars of \(evidence.displayTitle)", "Angaben geändert: \(evidence.displayTitle)")
        case .detach(let id):
            guard let title = evidence(id, in: model, slot)?.displayTitle else {
                return LocalizedString("detached evidence", "Nachweis gelöst")
            }
            return LocalizedString("detached \(title)", "gelöst: \(title)")
        case .waive(let rule, ""):
            return LocalizedString("took the waiver of \(rule) back", "Verzicht auf \(rule) zurückgenommen")
        case .waive(let rule, let reason):
            return LocalizedString("waived \(rule): \(reason)", "auf \(rule) verzichtet: \(reason)")
        case .assign(to: ""): return LocalizedString("left it to nobody", "niemand mehr zuständig")
        case .assign(to: let name): return LocalizedString("made \(name) the owner", "zuständig: \(name)")
        case .scope(nil):
            return LocalizedString("left the scope to the catalogue", "Geltungsbereich wieder nach dem Katalog")
        case .scope(let decision?) where decision.isIncluded:
            return LocalizedString(
                "took it into the scope: \(decision.reason)", "in den Geltungsbereich genommen: \(decision.reason)")
        case .scope(let decision?):
            return LocalizedString(
                "took it out of the scope: \(decision.reason)", "aus dem Geltungsbereich genommen: \(decision.reason)")
        case .name(let name): return LocalizedString("named the subject \(name)", "Gegenstand heißt: \(name)")
        case .kind(let kind):
            let kind = kind.name
            return LocalizedString { $0("set the kind to \(kind[$0])", "Art: \(kind[$0])") }
        case .role(let role):
            let role = role.name
            return LocalizedString { $0("set the role to \(role[$0])", "Rolle: \(role[$0])") }
        case .profile(nil):
            return LocalizedString("took the profile out of use", "Profil außer Gebrauch genommen")
        case .profile(let profile?):
            return LocalizedString("put the profile \(profile.id) in use", "Profil in Gebrauch: \(profile.id)")
        case .milestone(let name): return LocalizedString("set the milestone \(name)", "Meilenstein: \(name)")
        case .renameMilestone(_, nil): return LocalizedString("removed a milestone", "Meilenstein entfernt")
        case .renameMilestone(_, let name?):
            return LocalizedString("called the milestone \(name)", "Meilenstein heißt: \(name)")
        }
    }

    /// What an event is about, in a word or two: "IFC-07", "all shall criteria".
    package static func name(of target: Target) -> LocalizedString {
        switch target {
        case .assessment: LocalizedString("assessment", "Bewertung")
        case .criterion(let id): .same(id.text)
        case .level(let level):
            LocalizedString { $0("all \(level.name[$0])", "alle \(level.name[$0])") }
        }
    }

    /// The evidence as the history last knew it; it may be detached by now.
    private static func evidence(_ id: EvidenceID, in model: Model, _ slot: Assessment.Slot) -> Evidence? {
        for event in model.assessment.history(of: slot).reversed() {
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
