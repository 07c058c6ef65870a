import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One criterion to vote on in secret: what it asks, and the keys that rate. Neither the answer of the assessment nor
/// those of others are to be seen.
struct BallotPage: Page, Hashable {
    enum Action: Hashable, Sendable {
        case rate(Rating)
        /// A step of the scale, counted from the worst, 1; 0 is *not applicable*.
        case rateStep(Int)
        case pageUp, pageDown, back
    }

    private let round: RoundID
    private let criterion: CriterionID
    private var top = 0

    init(_ ballot: Ballot, in model: Model) {
        round = ballot.id
        criterion = model.catalog.criteria[ballot.criterion].id
    }

    static let keys = KeyTable<Action>(
        [
            rating(.met, .met, LocalizedString("vote met", "für erfüllt stimmen")),
            rating(.partly, .partial, LocalizedString("vote partly met", "für teilweise erfüllt stimmen")),
            rating(.unmet, .unmet, LocalizedString("vote unmet", "für nicht erfüllt stimmen")),
            rating(
                .notApplicable, .notApplicable, LocalizedString("vote not applicable", "für nicht anwendbar stimmen")),
            Binding(
                .pageDown, .nextView, to: .pageDown, group: .moveKeys,
                help: LocalizedString("read on in the criterion", "im Kriterium weiterlesen")),
            Binding(
                .pageUp, .previousView, to: .pageUp, group: .moveKeys,
                help: LocalizedString("back up in the criterion", "im Kriterium zurück")),
            Binding(
                .back, to: .back, group: .moveKeys,
                help: LocalizedString("vote later: r returns here", "später abstimmen: r führt hierher zurück"),
                footer: BallotScreenText.later),
        ]
            + (0...9).map {
                Binding(
                    [.character(Character(String($0)))], .rateStep($0), group: .answerKeys,
                    help: LocalizedString("vote with a digit of the scale", "mit einer Ziffer der Skala stimmen"),
                    needs: .work)
            })

    private static func rating(_ meaning: KeyMeaning, _ rating: Rating, _ help: LocalizedString) -> Binding<Action> {
        Binding(
            meaning, to: .rate(rating), group: .answerKeys, help: help, footer: BallotScreenText.vote, needs: .work)
    }

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        guard !model.catalog.scale.isStandard else { return availableRows(in: model, selection) }
        let walk = zip(Self.keys.bindings, availableRows(in: model)).compactMap { binding, row in
            switch binding.action {
            case .rate(let rating): (action: Walk.Action.rate(rating), row: row)
            case .rateStep(let step): (action: Walk.Action.rateStep(step), row: row)
            case .pageUp: (action: Walk.Action.scrollUp, row: row)
            case .pageDown: (action: Walk.Action.scrollDown, row: row)
            case .back: (action: Walk.Action.back, row: row)
            }
        }
        return OwnScale.rows(walk, on: model.catalog.scale)
    }

    /// The participant's part in the round, while their vote is missing.
    private func ballot(in model: Model) -> Ballot? {
        guard let participant = model.participant else { return nil }
        return model.assessment.ballots(of: participant).first { $0.id == round && $0.state == .open }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .pageUp, .pageDown, .back: return nil
        case .rate, .rateStep: break
        }
        guard let ballot = ballot(in: model) else { return BallotScreenText.isOver }
        return switch action {
        case .rate(let rating): model.refusal(of: rating, at: ballot.criterion)
        case .rateStep(let step): model.refusal(ofStep: step, at: ballot.criterion)
        case .pageUp, .pageDown, .back: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .rate(let rating): rate(rating, in: &context)
        case .rateStep(let digit) where context.model.catalog.scale == .percent:
            if let ballot = ballot(in: context.model) {
                context.push(BallotPrompt(ballot, percent: String(digit)))
            }
        case .rateStep(let step): context.model.catalog.scale.rating(ofStep: step).map { rate($0, in: &context) }
        case .pageUp: top = max(0, top - 5)
        case .pageDown: top += 5
        case .back: context.request(.close)
        }
    }

    private func rate(_ rating: Rating, in context: inout Context) {
        guard let ballot = ballot(in: context.model) else { return }
        context.push(BallotPrompt(ballot, rating))
    }

    func draw(on grid: inout Grid, model: Model) {
        guard let index = model.catalog.index(of: criterion) else { return }
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: BallotScreenText.title)
        let body = Frame.body(of: grid.size)
        let columns = min(90, body.columns - 2)
        let head = self.head(at: index, in: model, columns: columns)
        let area = Area(column: 1, row: body.row, columns: columns, rows: min(head.count, body.rows))
        Span.draw(head, on: &grid, in: area)
        let text = Area(
            column: 1, row: area.endRow + 1, columns: columns, rows: max(0, body.endRow - area.endRow - 1))
        let lines = WalkView.text(ofCriterionAt: index, in: model, columns: columns)
        let first = min(top, max(0, lines.count - text.rows))
        Span.draw(Array(lines.dropFirst(first)), on: &grid, in: text)
        Frame.drawMore(on: &grid, in: text, above: first > 0, below: first + text.rows < lines.count)
    }

    private func head(at index: Int, in model: Model, columns: Int) -> [Line] {
        let language = model.language
        guard let ballot = ballot(in: model) else {
            return BallotScreenText.isOver[language].wrapped(columns: columns).map { [Span($0, .strong)] }
        }
        let scale = model.catalog.scale
        let all = WalkText.choices(on: scale).map { $0[language] }
        let choices = all.first { $0.columns <= columns } ?? all.last ?? ""
        let own = model.assessment.answers[index].rating.map { RatingText.name($0, on: scale) }
        let secret = "\(BallotScreenText.secret[language]) \(BallotScreenText.voted(ballot.entry)[language])"
        return secret.wrapped(columns: columns).map { [Span($0, .muted)] } + [[]] + [[Span(choices, .strong)]]
            + (own.map { [[Span(BallotScreenText.own($0)[language], .muted)]] } ?? [])
    }
}
