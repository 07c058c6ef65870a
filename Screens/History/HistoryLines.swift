import AssessmentModel
import Cells
import Localization
import Presentation

/// Lays out the history of a criterion.
enum HistoryLines {
    /// The history, newest first, in lines of at most `columns` columns.
    static func lines(ofCriterionAt index: Int, in model: Model, columns: Int) -> [Line] {
        let events = model.assessment.history(ofCriterionAt: index).reversed().filter(model.shows)
        guard !events.isEmpty else { return [[Span(HistoryText.nobody[model.language], .muted)]] }
        return authors(ofCommentAt: index, in: model, columns: columns)
            + events.flatMap { [[]] + entry($0, at: index, in: model, columns: columns) }
    }

    /// Who wrote which part of the comment; empty if there is one author.
    private static func authors(ofCommentAt index: Int, in model: Model, columns: Int) -> [Line] {
        guard let authorship = model.assessment.commentAuthorship(ofCriterionAt: index), authorship.hasSeveralAuthors
        else { return [] }
        let names = authorship.parts.map { ConflictText.author(of: $0)[model.language] }
        let width = min(columns / 3, names.map(\.columns).max() ?? 0)
        let parts = zip(names, authorship.parts).flatMap { name, part in
            part.text.trimmed.wrapped(behind: "  " + name.truncated(to: width).padded(to: width + 2), columns: columns)
        }
        return [[], [Span(ConflictText.authors[model.language], .muted)]]
            + parts.map { [Span($0.lead, .strong), Span($0.text)] }
    }

    /// The history for the pane beside the walk: oldest first, so that a new answer does not move the others. Of one
    /// person's successive changes to the same field only the last shows, and if not all fit, the latest.
    static func pane(ofCriterionAt index: Int, in model: Model, columns: Int, rows: Int) -> [Line] {
        var entries: [[Line]] = []
        var used = 0
        var later: Event?
        for event in model.assessment.history(ofCriterionAt: index).reversed() where model.shows(event) {
            guard used < rows else { break }
            defer { later = event }
            if let later, later.by == event.by, later.party == event.party, later.change.isSameField(as: event.change) {
                continue
            }
            let entry = entry(event, at: index, in: model, columns: columns)
            entries.append(entry)
            used += entry.count
        }
        return entries.isEmpty
            ? [[Span(HistoryText.nobody[model.language], .muted)]] : entries.reversed().flatMap { $0 }.suffix(rows)
    }

    private static func entry(_ event: Event, at index: Int, in model: Model, columns: Int) -> [Line] {
        let head: Line = [
            Span(model.person(event)[model.language], .strong),
            Span("  \(Moments.text(event.at, model.clock, model.language))", .muted),
        ]
        return [head]
            + HistoryText.what(event, in: model.assessment)[model.language].wrapped(
                columns: columns - 2
            ).map {
                [Span("  " + $0)]
            }
    }
}

extension Change {
    /// Whether both set the same field, so that the later one supersedes the earlier.
    fileprivate func isSameField(as other: Change) -> Bool {
        switch self {
        case .rate: if case .rate = other { true } else { false }
        case .comment: if case .comment = other { true } else { false }
        case .assign: if case .assign = other { true } else { false }
        case .scope: if case .scope = other { true } else { false }
        case .toConfirm: if case .toConfirm = other { true } else { false }
        case .document: if case .document = other { true } else { false }
        case .flag(let flag, _, _): if case .flag(flag, _, _) = other { true } else { false }
        case .waive(let rule, _): if case .waive(rule, _) = other { true } else { false }
        case .attach, .amend, .detach, .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone,
            .renameMilestone, .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop,
            .phase, .round, .commit, .reveal, .actionItem, .finish, .question, .questionReply, .close:
            false
        }
    }
}
