import Assessment
import Cells
import Scoring

/// What has been said of a criterion, in few lines: rating, reason, comment, evidence.
package struct AnswerText {
    let model: Model
    let index: Int

    /// The answer of the criterion at `index`.
    package init(model: Model, index: Int) {
        self.model = model
        self.index = index
    }

    private var answer: Answer { model.assessment.answers[index] }
    private var labels: WalkText.Labels { WalkText.labels }

    /// At most `most` lines; the comment gives way first.
    package func lines(columns: Int, most: Int) -> [Line] {
        var lines = [ratingLine(columns: columns)]
        if answer.rating == .notApplicable, !answer.reason.isEmpty {
            lines += Self.cut(
                CriterionText.labelled(labels.reason, answer.reason, columns: columns), to: max(1, most - 3), columns)
        }
        let evidence = evidenceLine
        let comment = commentLines(columns: columns, most: most - lines.count - 1)
        return lines + comment + [evidence]
    }

    private func ratingLine(columns: Int) -> Line {
        var line = ratingSpans(columns: columns)
        if answer.isParked { line.append(Span("  ◇ \(labels.parked)", Style(.fair))) }
        return line
    }

    private func ratingSpans(columns: Int) -> Line {
        if answer.judgement.isConflicted {
            let text = WalkText.conflict(answer.judgement.heads.map(Self.said), isReview: model.isReview)
            return [Span(text, Style(.poor, .bold))]
        }
        guard let setting = answer.judgement.current, let judgement = setting.value else {
            let choices = columns < 45 ? WalkText.shortChoices : WalkText.choices
            return [Span(labels.notRated.padded(to: 11)), Span(model.isReview ? "" : choices, .muted)]
        }
        let mark = Marks.rating(model.scoreboard.standing(ofCriterionAt: index))
        var emphasized = mark.style
        emphasized.emphasis.insert(.bold)
        return [
            // The signature stays where it is from rating to rating.
            Span("\(mark.glyph) \(WalkText.name(judgement.rating).padded(to: ratingWidth))", emphasized),
            Span("  \(Self.signature(setting.by, setting.at, model.clock))", .muted),
        ]
    }

    private var ratingWidth: Int {
        model.catalog.scale.steps.map { WalkText.name($0.rating).columns }.max() ?? 0
    }

    private static func said(_ setting: Field<Judgement?>.Setting) -> String {
        "\(setting.by) \(setting.value.map { WalkText.name($0.rating) } ?? WalkText.labels.notRated)"
    }

    private static func signature(_ by: String, _ at: Timestamp, _ clock: Clock) -> String {
        "\(by), \(Moments.text(at, clock))"
    }

    private func commentLines(columns: Int, most: Int) -> [Line] {
        if answer.comment.isConflicted {
            let text = WalkText.commentConflict(answer.comment.heads.map(\.by), isReview: model.isReview)
            let lines = CriterionText.labelled(
                labels.comment, text, columns: columns, style: Style(.poor, .bold))
            return Self.cut(lines, to: max(1, most), columns)
        }
        guard let setting = answer.comment.current, !setting.value.isEmpty else {
            let hint = model.isReview ? labels.none : labels.noComment
            return CriterionText.labelled(labels.comment, hint, columns: columns, style: .muted)
        }
        let signature = " — " + Self.signature(setting.by, setting.at, model.clock)
        let text = setting.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        let lines = CriterionText.labelled(labels.comment, text, columns: columns)
        return Self.cut(lines, to: max(1, most), columns, ending: signature)
    }

    /// The first lines; the last of them ends in an ellipsis if there were more, and in `ending` in any case.
    private static func cut(_ lines: [Line], to most: Int, _ columns: Int, ending: String = "") -> [Line] {
        var kept = Array(lines.prefix(most))
        guard let last = kept.popLast(), let text = last.last else { return lines }
        let room = columns - (last.columns - text.text.columns) - ending.columns
        let isWhole = lines.count <= most
        let shown = isWhole ? text.text : text.text + "…"
        if isWhole, shown.columns > room, kept.count + 1 < most {
            kept.append(last)
            let indent = String(repeating: " ", count: CriterionText.labelWidth)
            kept.append([Span(indent + ending.drop(while: { $0 == " " }), .muted)])
        } else {
            kept.append(last.dropLast() + [Span(shown.truncated(to: max(1, room)), text.style), Span(ending, .muted)])
        }
        return kept
    }

    private var evidenceLine: Line {
        let label = Span(labels.evidence.padded(to: CriterionText.labelWidth), .muted)
        let evidence = answer.attachments.compactMap(\.evidence)
        guard !evidence.isEmpty else {
            return [label, Span(model.isReview ? labels.none : labels.noEvidence, .muted)]
        }
        let titles = evidence.map { $0.locator.isEmpty ? $0.displayTitle : "\($0.displayTitle), \($0.locator)" }
        return [label, Span("\(evidence.count)")] + problems(of: evidence) + titles.map { Span(" · \($0)") }
    }

    /// What is wrong with any of it, before the titles, which may be long.
    private func problems(of evidence: [Evidence]) -> Line {
        let problems = evidence.compactMap { EvidenceText.problem(of: $0, in: model) }
        var distinct: [String] = []
        for problem in problems where !distinct.contains(problem) { distinct.append(problem) }
        return distinct.map { problem in
            let count = evidence.count == 1 ? "" : "\(problems.count { $0 == problem }) "
            return Span(" · \(count)\(problem)", Style(.poor))
        }
    }
}
