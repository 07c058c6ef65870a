import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The answer to a criterion in a few lines: rating, reason, comment, evidence.
package struct AnswerLines {
    let model: Model
    let index: Int
    /// What is marked beside the rating.
    private let marking: [(text: LocalizedString, glyph: String)]
    /// Whether the last line names the checks and the key that shows more.
    private let namesChecks: Bool

    /// The answer to the criterion at `index`, without checks.
    package init(model: Model, index: Int) { self.init(model: model, index: index, namesChecks: false) }

    /// The answer to the criterion at `index`; `namesChecks` adds a line for its checks.
    init(model: Model, index: Int, namesChecks: Bool) {
        self.model = model
        self.index = index
        self.namesChecks = namesChecks
        marking = AnswerText.marks(model.assessment.answers[index])
    }

    private var answer: Answer { model.assessment.answers[index] }
    private var labels: AnswerLabels { WalkText.labels }
    private var language: Language { model.language }

    /// At most `most` lines; the comment gives way first.
    package func lines(columns: Int, most: Int) -> [Line] {
        var lines = claimLines(columns: columns, most: most) + ratingLines(columns: columns)
        lines += parkedConflict(columns: columns) + parkingLines(columns: columns) + otherLines(columns: columns)
        lines += ParticipantLines(model: model, index: index).lines(
            columns: columns, mostComments: min(4, most - lines.count - 5))
        lines += roundLines(columns: columns) + findingLines(columns: columns)
        lines += questionLines(columns: columns, most: max(1, most - lines.count - 3))
        lines += ActionLines.open(at: index, in: model, columns: columns)
        let owner = scopeLines(columns: columns) + ownerLines
        if answer.rating == .notApplicable, !answer.reason.isEmpty {
            lines += cut(
                CriterionLines.labelled(labels.reason, answer.reason, columns: columns, language),
                to: max(1, most - 3 - owner.count), columns)
        }
        lines += owner
        let evidence = evidenceLine(columns: columns)
        // If conflicts take the room, they come before checks.
        let check = namesChecks && lines.count + 3 <= most ? checkLines(columns: columns) : []
        let comment = commentLines(columns: columns, most: most - lines.count - 1 - check.count)
        let all = lines + comment + [evidence] + check
        // The row stays, so that what is below does not move when a check comes or goes.
        return namesChecks && check.isEmpty && all.count < most ? all + [[]] : all
    }

    // MARK: Several voices

    /// The vendor's claim with the beginning of its comment, above what somebody else judges; empty at work on the
    /// claim.
    private func claimLines(columns: Int, most: Int) -> [Line] {
        guard model.assessment.voice != .vendor else { return [] }
        let claim = model.assessment.answer(of: .vendor, at: index)
        let isAgreed = answer.judgement.current?.value == claim.judgement.current?.value
        let label = model.participant == nil ? Party.vendor.name : VoiceText.rating
        var head = voice(claim, called: label, room: columns)
        let key = [Span("  ")] + AuditScreenText.hint(language)
        let isHinted = !model.isReview && !isAgreed && model.claim(at: index) != nil
        if isHinted, head.columns + key.columns <= columns { head += key }
        // The claim's words give way to those of the judgement.
        guard most > 6, !claim.commentText.isEmpty else { return [head] }
        let text = claim.commentText.oneLine
        let words = CriterionLines.labelled(.same(""), text, columns: columns, style: .muted, language)
        return [head] + cut(words, to: most > 9 ? 3 : 1, columns)
    }

    /// What other parties than the vendor judge, a line each. Participants have lines of their own.
    private func otherLines(columns: Int) -> [Line] {
        model.assessment.otherParties(at: index).compactMap { party in
            let other = model.assessment.answer(of: party, at: index)
            guard party != .vendor, party.participant == nil, other.rating != nil else { return nil }
            return voice(other, called: party.name, room: columns)
        }
    }

    /// How the latest round went, and who still differs from the rating.
    private func roundLines(columns: Int) -> [Line] {
        guard let round = model.assessment.rounds[index]?.standing.last(where: \.isComplete), !round.ballots.isEmpty
        else { return [] }
        let label = Span(labels.round[language].padded(to: CriterionLines.labelWidth(language)), .muted)
        let text = RoundText.outcome(of: round, at: index, in: model)[language]
        return [[label, Span(text.truncated(to: max(1, columns - label.text.columns)))]]
    }

    private func voice(_ answer: Answer, called title: LocalizedString, room: Int) -> Line {
        let label = Span(title[language].padded(to: CriterionLines.labelWidth(language)), .muted)
        guard let setting = answer.judgement.current, let judgement = setting.value else {
            return [label, Span(labels.notRated[language])]
        }
        let criterion = model.catalog.criteria[index]
        let mark = Marks.rating(Outcome(of: answer, to: criterion, on: model.catalog.scale))
        let conflict = answer.judgement.isConflicted ? [Span("  ≠", Style(.poor, .bold))] : []
        let rating: Line = [label, Span("\(mark.glyph) \(name(judgement.rating))", mark.style)] + conflict
        let signature = "  \(self.signature(setting.by, setting.at))"
        return rating + [Span(signature.truncated(to: max(1, room - rating.columns)), .muted)]
    }

    /// The findings about the criterion that are not settled.
    private func findingLines(columns: Int) -> [Line] {
        let id = model.catalog.criteria[index].id
        let findings = model.assessment.details.findings.standing.filter {
            $0.content?.criterion == id && !$0.state.isSettled
        }
        guard !findings.isEmpty else { return [] }
        // The word is long in German.
        let word = AuditScreenText.findingLabel[language] + " "
        let label = Span(word.padded(to: CriterionLines.labelWidth(language)), .muted)
        let text = findings.map { entry in
            "\(entry.label) \(entry.content?.grade.shortName[language] ?? ""), \(entry.state.name[language])"
        }.joined(separator: EvidenceText.separator)
        return [[label, Span(text.truncated(to: max(1, columns - label.text.columns)), Style(.poor))]]
    }

    /// The open questions about the criterion, a line each.
    private func questionLines(columns: Int, most: Int) -> [Line] {
        let list = model.assessment.details.questions
        let open = list.open(about: model.catalog.criteria[index].id)
        let width = CriterionLines.labelWidth(language)
        let shown = open.count > most ? most - 1 : open.count
        let lines = open.prefix(shown).enumerated().map { position, entry -> Line in
            let label = position == 0 ? QuestionScreenText.label[language] : ""
            let party = (entry.addition?.party ?? .vendor).name[language]
            let answered = " · \(QuestionState.answered.name[language])"
            let lead = "\(list.label(of: entry.id)) \(party): "
            let all = columns - width - lead.columns
            // The words come first.
            let state = list.isAnswered(entry.id) && all - answered.columns >= 24 ? answered : ""
            let room = max(1, all - state.columns)
            return [
                Span(label.padded(to: width), .muted), Span(lead, .accent),
                Span((entry.content?.text ?? "").oneLine.truncated(to: room)), Span(state, .accent),
            ]
        }
        guard shown < open.count else { return lines }
        let label = shown == 0 ? QuestionScreenText.label[language] : ""
        let count = QuestionText.count(open.count - shown)[language]
        return lines + [[Span(label.padded(to: width), .muted), Span(shown == 0 ? count : "+ \(count)", .accent)]]
    }

    private func ratingLines(columns: Int) -> [Line] {
        guard answer.judgement.isConflicted else { return [ratingLine(columns: columns)] }
        let sides = AnswerText.sides(answer.judgement.heads, on: model.catalog.scale)
        let text = WalkText.conflict(sides, isReview: model.isReview)[language]
        // A third line would take the comment's room.
        let lines = text.wrapped(columns: columns).prefix(2).map { [Span($0, Style(.poor, .bold))] }
        return lines + (marks.isEmpty ? [] : [marks])
    }

    private var marks: Line { marking.map { Span("  \($0.text[language])", Style(.fair)) } }
    private var glyphs: Line { marking.map { Span("  \($0.glyph)", Style(.fair)) } }

    /// Keeps the marks visible, in words or as the list's glyphs alone.
    private func ratingLine(columns: Int) -> Line {
        let rating = ratingSpans(columns: columns)
        guard !marks.isEmpty, let last = rating.last else { return rating }
        let mark = rating.columns + marks.columns <= columns ? marks : glyphs
        let room = columns - mark.columns - (rating.columns - last.text.columns)
        return rating.dropLast() + [Span(last.text.truncated(to: max(1, room)), last.style)] + mark
    }

    /// Who parked it and who did not, on a separate line: both names must fit, and so must the key that settles it.
    private func parkedConflict(columns: Int) -> [Line] {
        guard answer.parked.isConflicted else { return [] }
        let sides = AnswerText.sides(parked: answer.parked.heads)
        let text = WalkText.parkedConflict(sides, isReview: model.isReview)[language]
        return "◇ \(text)".wrapped(columns: columns).prefix(2).map { [Span($0, Style(.poor, .bold))] }
    }

    /// Why it is parked; empty if no reason was given.
    private func parkingLines(columns: Int) -> [Line] {
        let reason = answer.parkingReasonText.oneLine
        guard !reason.isEmpty, !answer.parked.isConflicted else { return [] }
        let label = Span("◇".padded(to: CriterionLines.labelWidth(language)), Style(.fair))
        return [[label, Span(reason.truncated(to: max(1, columns - label.text.columns)))]]
    }

    /// The scope note; empty if the criterion is simply in scope.
    private func scopeLines(columns: Int) -> [Line] {
        guard let note = ScopeText.note(of: index, in: model.assessment) else { return [] }
        let isDisputed = answer.scope.isConflicted
        let text = isDisputed ? WalkText.scopeConflict(note, isReview: model.isReview) : note
        let style = isDisputed ? Style(.poor, .bold) : .muted
        return cut(
            CriterionLines.labelled(ScopeText.label, text[language], columns: columns, style: style, language), to: 2,
            columns)
    }

    /// The owner; empty if there is none.
    private var ownerLines: [Line] {
        let label = Span(labels.owner[language].padded(to: CriterionLines.labelWidth(language)), .muted)
        guard !answer.owner.isConflicted else {
            let sides = AnswerText.sides(owners: answer.owner.heads.map(\.value).distinct)
            let text = OwnerText.conflict(sides, isReview: model.isReview)[language]
            return [[label, Span(text, Style(.poor, .bold))]]
        }
        return answer.ownerName.isEmpty ? [] : [[label, Span(answer.ownerName.oneLine)]]
    }

    private func ratingSpans(columns: Int) -> Line {
        guard let setting = answer.judgement.current, let judgement = setting.value else {
            let label = labels.notRated[language] + "  "
            let room = columns - marks.columns
            let all = WalkText.choices(on: model.catalog.scale).map { $0[language] }
            let choices = all.first { label.columns + $0.columns <= room } ?? all.last ?? ""
            return [Span(label), Span(model.isReview ? "" : choices, .muted)]
        }
        let mark = Marks.rating(model.scoreboard.outcome(ofCriterionAt: index))
        var emphasized = mark.style
        emphasized.emphasis.insert(.bold)
        return [
            // Keeps the signature in one place for all ratings.
            Span("\(mark.glyph) \(name(judgement.rating).padded(to: ratingWidth))", emphasized),
            Span("  \(signature(setting.by, setting.at))", .muted),
        ]
    }

    private var ratingWidth: Int {
        let scale = model.catalog.scale
        // "100 %"
        return scale == .percent ? 5 : scale.steps.map { name($0.rating).columns }.max() ?? 0
    }

    private func name(_ rating: Rating) -> String { RatingText.name(rating, on: model.catalog.scale)[language] }

    private func signature(_ by: String, _ at: Timestamp) -> String {
        AnswerText.signature(model.signer(by), at, model.clock, language)
    }

    private func commentLines(columns: Int, most: Int) -> [Line] {
        if answer.comment.isConflicted {
            let text = WalkText.commentConflict(answer.comment.heads.map(\.by), isReview: model.isReview)
            let lines = CriterionLines.labelled(
                labels.comment, text[language], columns: columns, style: Style(.poor, .bold), language)
            return cut(lines, to: max(1, most), columns)
        }
        guard let setting = answer.comment.current, !setting.value.isEmpty else {
            let hint = model.isReview ? labels.noComment : WalkText.noComment
            return CriterionLines.labelled(labels.comment, hint[language], columns: columns, style: .muted, language)
        }
        let signature = " — " + signature(setting.by, setting.at)
        let words = setting.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        let (label, text) = answer.isDecision ? (labels.decision, "§ \(words)") : (labels.comment, words)
        let lines = CriterionLines.labelled(label, text, columns: columns, language)
        return cut(lines, to: max(1, most), columns, ending: signature)
    }

    /// The first lines. The last one ends in an ellipsis if lines were cut, and in `ending` in any case.
    private func cut(_ lines: [Line], to most: Int, _ columns: Int, ending: String = "") -> [Line] {
        var kept = Array(lines.prefix(most))
        guard let last = kept.popLast(), let text = last.last else { return lines }
        let room = columns - (last.columns - text.text.columns) - ending.columns
        let isWhole = lines.count <= most
        let shown = isWhole ? text.text : text.text + "…"
        if isWhole, shown.columns > room, kept.count + 1 < most {
            kept.append(last)
            let indent = String(repeating: " ", count: CriterionLines.labelWidth(language))
            kept.append([Span(indent + ending.drop(while: { $0 == " " }), .muted)])
        } else {
            kept.append(last.dropLast() + [Span(shown.truncated(to: max(1, room)), text.style), Span(ending, .muted)])
        }
        return kept
    }

    private func evidenceLine(columns: Int) -> Line {
        let label = Span(labels.evidence[language].padded(to: CriterionLines.labelWidth(language)), .muted)
        let attachments = model.assessment.supportedAnswer(at: index).listedAttachments
        let evidence = attachments.compactMap(\.shown)
        guard !evidence.isEmpty else {
            return [label, Span((model.isReview ? labels.noEvidence : WalkText.noEvidence)[language], .muted)]
        }
        let conflicts = attachments.count { $0.field.isConflicted }
        let conflict =
            conflicts == 0 ? [] : [Span(" · \(EvidenceListText.conflicts(conflicts)[language])", Style(.poor, .bold))]
        let lead = [label, Span("\(evidence.count)")] + conflict + problems(of: evidence)
        let separator = EvidenceText.separator
        let room = columns - lead.columns - separator.columns * evidence.count
        return lead + titles(of: evidence, columns: room).map { Span(separator + $0) }
    }

    /// The titles with their places. What does not fit is cut in the middle; the places give way to the titles.
    private func titles(of evidence: [Evidence], columns: Int) -> [String] {
        let least = 16
        let titles = evidence.map(\.displayTitle)
        let places = evidence.map { $0.locator.isEmpty ? "" : ", \($0.locator)" }
        let room = columns - titles.reduce(0) { $0 + min($1.columns, least) }
        let shown = zip(places, places.fitted(to: room, gap: 0, least: 0)).map { place, cut in
            cut == place || cut.columns >= least ? cut : ""
        }
        let rest = columns - shown.reduce(0) { $0 + $1.columns }
        return zip(titles.fitted(to: rest, gap: 0, least: 8), shown).map(+)
    }

    /// The checks of the answer in one line; empty if there are none.
    private func checkLines(columns: Int) -> [Line] {
        let width = CriterionLines.labelWidth(language)
        let texts = CheckListText.line(model.standingRules(ofCriterionAt: index).distinct).map { $0[language] }
        guard let last = texts.last else { return [] }
        let text = texts.first { $0.columns <= columns - width } ?? last
        return [[Span(labels.check[language].padded(to: width), .muted), Span(text, Style(.fair))]]
    }

    /// Problems of the evidence, before the titles, which may be long.
    private func problems(of evidence: [Evidence]) -> Line {
        // Damage comes before what only nobody looked at.
        let (sound, damaged) = (
            evidence.filter { model.condition(of: $0).counts }, evidence.filter { !model.condition(of: $0).counts }
        )
        let problems = (damaged + sound).compactMap {
            EvidenceText.problem(of: $0, model.condition(of: $0), in: model.assessment, today: model.clock.today)?[
                language]
        }
        return EvidenceText.counted(problems, among: evidence.count).map { Span(" · \($0)", Style(.poor)) }
    }
}

extension Array where Element: Equatable {
    /// Each element once, in order of first occurrence.
    fileprivate var distinct: [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
