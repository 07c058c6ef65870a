import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Screens

/// What there is to say about an assessment, a criterion and an answer, in lines of any length.
struct PlainPages {
    let model: Model

    var language: Language { model.language }
    private var labels: AnswerLabels { AnswerLabels() }

    // MARK: The assessment

    /// The subject, its figures, and whether everything is saved and whole.
    var standing: [String] {
        let board = model.scoreboard
        let overall = board.overall
        let profile = model.activeProfile.map { [ProfileText.seenUnder($0)[language]] } ?? []
        let questions = OverviewText.questions(in: model).map { [$0[language]] } ?? []
        let waiting = OverviewText.waiting(in: model).map { $0.text[language] } + questions
        let checks = model.checks.standing == 0 ? [] : [CheckText.count(model.checks.standing)[language]]
        let actions =
            ActionText.waiting(in: model.assessment.details.actionItems, on: model.clock.today)
            .map { [$0[language]] } ?? []
        let outside = overall.outOfScope == 0 ? [] : [ScopeText.count(overall.outOfScope)[language]]
        let heading = ScoreText.heading(model.assessment.subject.name, model.catalog, board.model)
        return [[heading, language.mark(of: model.catalog)].compactMap { $0 }.joined(separator: " ")] + profile
            + [
                labelled(ScoreText.compliance, ScoreText.figures(overall, of: model.assessment.voice)[language]),
                labelled(
                    GateText.label,
                    GateText.sentence(board.gate, board.tally(of: .shall), counting: board.gateCounts)[language]),
                labelled(
                    ReportText.evidencedGate,
                    GateText.evidencedSentence(board.evidencedGate, board.tally(of: .shall))[language]),
                labelled(ScoreText.progress, ScoreText.progress(overall)[language]),
            ] + [(waiting + checks + actions + outside).joined(separator: ", ")].filter { !$0.isEmpty } + [
                model.savingText
            ]
            + (model.damages.summary.map { [$0[language]] } ?? [])
    }

    /// Each category with its range, then the tiers and the next open criterion.
    var overview: [String] {
        let board = model.scoreboard
        let categories = model.catalog.categories.indices.map { index in
            let tally = board.tally(ofCategoryAt: index)
            return
                "\(category(index)): \(Figures.namedRange(tally, language, of: model.assessment.voice)), \(tally.open) \(ScoreText.open[language])"
        }
        let tiers = model.catalog.tiers.map { tier in
            let away = MinimalPath(to: .tier(tier), on: board, in: model.catalog)?.criteria.count
            return ScoreText.tier(language.title(of: tier, in: model.catalog), board.state(of: tier), away: away)[
                language]
        }
        let next = model.isReview ? nil : model.nextOpen(after: nil).map { model.catalog.criteria[$0].id }
        return standing + categories + tiers
            + [(next.map(PlainText.nextOpen) ?? model.nothingToLookAt)?[language]].compactMap { $0 }
    }

    /// "1 Interoperability"
    func category(_ index: Int) -> String { "\(index + 1) \(model.text(model.catalog.categories[index].title))" }

    // MARK: A criterion

    /// The criterion as far as it takes to rate it, and its answer.
    func criterion(_ index: Int) -> [String] {
        let text = model.words(ofCriterionAt: index)
        return [place(of: index), text.heading, text.title] + text.blocks.prefix(2).flatMap { $0.map(paragraph) }
            + answer(index)
    }

    /// The whole text of a criterion.
    func text(_ index: Int) -> [String] {
        let text = model.words(ofCriterionAt: index)
        return [text.heading, text.title] + text.blocks.flatMap { $0.map(paragraph) }
    }

    private func place(of index: Int) -> String {
        let position = model.catalog.category(ofCriterionAt: index)
        let criteria = model.catalog.categories[position].criteria
        return PlainText.place(category(position), index - criteria.lowerBound + 1, of: criteria.count)[language]
    }

    private func paragraph(_ paragraph: CriterionText.Paragraph) -> String {
        if let outcome = paragraph.outcome {
            let rating = RatingText.name(outcome == .rated(.one) ? .met : .unmet, on: .standard)
            return "\(labels.examples[language]), \(rating[language]): \(paragraph.words)"
        }
        return paragraph.label.map { labelled($0, paragraph.words) } ?? paragraph.words
    }

    /// A criterion in one line: "IOP-20, shall, met: Documented interfaces".
    func entry(_ index: Int) -> String {
        let criterion = model.catalog.criteria[index]
        let owner = model.assessment.answers[index].ownerName.oneLine
        let outside = model.isOutOfScope(index) ? ScopeText.note(of: index, in: model.assessment) : nil
        let state = [criterion.id.text, criterion.level.name[language], rating(index)[language]].joined(separator: ", ")
        let rest = [model.text(criterion.title), outside?[language] ?? "", owner].filter { !$0.isEmpty }
        return "\(state): \(rest.joined(separator: "; "))"
    }

    /// The rating in words.
    func rating(_ index: Int) -> LocalizedString {
        let answer = model.assessment.answers[index]
        if answer.judgement.isConflicted { return CheckText.name(.conflict) }
        return answer.rating.map { RatingText.name($0, on: model.catalog.scale) } ?? RatingText.open
    }

    // MARK: An answer

    /// What was answered, a line each.
    func answer(_ index: Int) -> [String] {
        let answer = model.assessment.answers[index]
        return voices(index) + [rating(of: answer)]
            + (answer.rating == .notApplicable && !answer.reason.isEmpty
                ? [labelled(labels.reason, answer.reason.oneLine)] : [])
            + parking(of: answer)
            + (ScopeText.note(of: index, in: model.assessment).map { [labelled(ScopeText.label, $0[language])] } ?? [])
            + owner(of: answer) + comments(of: answer) + [evidence(of: model.assessment.supportedAnswer(at: index))]
            + model.profileNotes(at: index).map { $0[language] }
            + model.standingChecks(ofCriterionAt: index).map {
                labelled(labels.check, CheckText.what($0.cause, in: model.catalog)[language])
            }
    }

    /// What other parties judge, each with its comment; to a participant nothing of what the others say.
    private func voices(_ index: Int) -> [String] {
        let participants = model.otherParticipants(at: index).map(Party.participant)
        let organisations = model.assessment.otherParties(at: index).filter { $0.participant == nil }
        return (organisations + participants).flatMap { party -> [String] in
            let answer = model.assessment.answer(of: party, at: index)
            guard let setting = answer.judgement.current, let judgement = setting.value else { return [] }
            let name = RatingText.name(judgement.rating, on: model.catalog.scale)[language]
            let isClaim = party == .vendor && model.participant != nil
            let label = isClaim ? VoiceText.rating : party.participant.map(model.name) ?? party.name
            let rating = labelled(label, "\(name); \(signature(setting.by, setting.at))")
            return [rating] + (answer.commentText.isEmpty ? [] : [labelled(labels.comment, answer.commentText.oneLine)])
        }
    }

    private func rating(of answer: Answer) -> String {
        if answer.judgement.isConflicted {
            return AnswerText.conflict(AnswerText.sides(answer.judgement.heads, on: model.catalog.scale))[language]
        }
        guard let setting = answer.judgement.current, let judgement = setting.value else {
            return labelled(PlainText.rating, labels.notRated[language])
        }
        let name = RatingText.name(judgement.rating, on: model.catalog.scale)[language]
        return labelled(PlainText.rating, "\(name); \(signature(setting.by, setting.at))")
    }

    private func parking(of answer: Answer) -> [String] {
        if answer.parked.isConflicted {
            return [AnswerText.conflict(AnswerText.sides(parked: answer.parked.heads))[language]]
        }
        guard answer.isParked else { return [] }
        let reason = answer.parkingReasonText.oneLine
        return [reason.isEmpty ? labels.parked[language] : labelled(AnswerText.parkedLabel, reason)]
    }

    private func owner(of answer: Answer) -> [String] {
        let owners = answer.owner.heads.map(\.value)
        let names =
            answer.owner.isConflicted ? AnswerText.sides(owners: owners)[language] : answer.ownerName.oneLine
        return names.isEmpty ? [] : [labelled(labels.owner, names)]
    }

    func comments(of answer: Answer) -> [String] {
        let comments = (answer.comment.isConflicted ? answer.comment.heads : answer.comment.heads.suffix(1))
            .filter { !$0.value.isEmpty }
        guard !comments.isEmpty else { return [labelled(labels.comment, labels.noComment[language])] }
        let label = answer.isDecision ? AnswerText.decision : labels.comment
        return comments.flatMap { comment in
            let lines = comment.value.split(whereSeparator: \.isNewline).map(String.init)
            return [labelled(label, signature(comment.by, comment.at))] + lines
        }
    }

    private func evidence(of answer: Answer) -> String {
        let evidence = answer.listedAttachments.compactMap(\.shown)
        guard !evidence.isEmpty else { return labelled(labels.evidence, labels.noEvidence[language]) }
        let problems = evidence.compactMap {
            EvidenceText.problem(of: $0, model.condition(of: $0), in: model.assessment, today: model.clock.today)?[
                language]
        }
        let parts = EvidenceText.counted(problems, among: evidence.count) + evidence.map(\.displayTitle)
        return labelled(labels.evidence, (["\(evidence.count)"] + parts).joined(separator: ", "))
    }

    // MARK: Parts

    /// "Comment: none"
    func labelled(_ label: LocalizedString, _ text: String) -> String { "\(label[language]): \(text)" }

    /// "Mira, 14:02"
    func signature(_ by: String, _ at: Timestamp) -> String {
        AnswerText.signature(model.signer(by).oneLine, at, model.clock, language)
    }
}
