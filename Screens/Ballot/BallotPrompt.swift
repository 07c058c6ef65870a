import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks for the reason of a vote and casts it; before that for the percentage, where the scale is one.
struct BallotPrompt: PromptPage, Hashable {
    private let ballot: Ballot
    /// What is voted for; nil while a percentage is typed.
    private var rating: Rating?
    var field: TextArea
    /// Nothing of a secret vote lies in the directory.
    var typed: String? { nil }

    init(_ ballot: Ballot, _ rating: Rating) {
        self.ballot = ballot
        self.rating = rating
        field = TextArea()
    }

    init(_ ballot: Ballot, percent: String) {
        self.ballot = ballot
        field = TextArea(percent)
    }

    static let keys = promptKeys(
        done: (
            LocalizedString("cast the vote", "die Stimme abgeben"), LocalizedString("cast the vote", "Stimme abgeben")
        ),
        cancel: (LocalizedString("back to the choice", "zurück zur Wahl"), LocalizedString("back", "zurück")))

    mutating func finish(in context: inout Context) {
        let text = field.text.trimmed
        guard let rating else {
            guard let percentage = Scale.percentage(text) else { return context.notify(PromptText.noPercent, .problem) }
            rating = percentage
            return field = TextArea()
        }
        let needsReason = context.model.catalog.criteria[ballot.criterion].rules.notApplicable != .freely
        if rating == .notApplicable, needsReason, text.isEmpty {
            return context.notify(PromptText.emptyReason, .problem)
        }
        // The prompt, and the page below it.
        context.request(.close)
        context.request(.close)
        guard let present = present(in: context.model) else {
            return context.notify(BallotScreenText.isOver, .problem)
        }
        context.emit(.vote(VoteOrder(.cast(Judgement(rating, reason: text)), of: present, in: context.model)))
        context.notify(BallotText.cast(present.entry, by: context.model.participant))
    }

    /// The round as it is by now.
    private func present(in model: Model) -> Ballot? {
        guard let participant = model.participant else { return nil }
        return model.assessment.ballots(of: participant).first { $0.id == ballot.id && $0.state == .open }
    }

    func draw(on grid: inout Grid, model: Model) {
        let id = model.catalog.criteria[ballot.criterion].id
        let title = rating.map { BallotScreenText.promptTitle(id, RatingText.name($0, on: model.catalog.scale)) }
        draw(
            title ?? PromptText.percentTitle(id),
            hint: rating == nil ? BallotScreenText.percentHint : BallotScreenText.reasonHint, on: &grid, model.language)
    }
}
