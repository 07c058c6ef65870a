import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks for the reason of a vote and casts it; before that for the percentage, where the scale is one.
struct BallotPrompt: Page, Hashable {
    enum Action: Hashable, Sendable { case done, cancel, up, down }

    private let ballot: Ballot
    /// What is voted for; nil while a percentage is typed.
    private var rating: Rating?
    private var field: TextArea

    init(_ ballot: Ballot, _ rating: Rating) {
        self.ballot = ballot
        self.rating = rating
        field = TextArea()
    }

    init(_ ballot: Ballot, percent: String) {
        self.ballot = ballot
        field = TextArea(percent)
    }

    static let place = PagePlace.overlay

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .lineKeys,
            help: LocalizedString("cast the vote", "die Stimme abgeben"),
            footer: LocalizedString("cast the vote", "Stimme abgeben")),
        Binding(
            [.escape, .control("c")], .cancel, group: .lineKeys,
            help: LocalizedString("back to the choice", "zurück zur Wahl"),
            footer: LocalizedString("back", "zurück")),
        Binding(
            [.up, .control("p")], .up, group: .moveKeys, help: LocalizedString("a line up", "eine Zeile nach oben")),
        Binding(
            [.down, .control("n")], .down, group: .moveKeys,
            help: LocalizedString("a line down", "eine Zeile nach unten")),
    ])

    private static let mostRows = 5

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: finish(in: &context)
        case .cancel: context.request(.close)
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        }
    }

    private mutating func finish(in context: inout Context) {
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

    private static func columns(_ size: Size) -> Int { size.columns - 4 }

    private func rows(_ size: Size) -> Int { min(Self.mostRows, field.lineCount(columns: Self.columns(size))) }

    private mutating func move(by lines: Int, in context: Context) {
        field.buffer.moveLines(lines, columns: Self.columns(context.size))
        reveal(in: context)
    }

    private mutating func reveal(in context: Context) {
        field.reveal(columns: Self.columns(context.size), rows: rows(context.size))
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard field.buffer.handle(key) else { return false }
        reveal(in: context)
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.buffer.insert(text.oneLine)
        reveal(in: context)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let (columns, rows) = (Self.columns(grid.size), rows(grid.size))
        let id = model.catalog.criteria[ballot.criterion].id
        let title = rating.map { BallotScreenText.promptTitle(id, RatingText.name($0, on: model.catalog.scale)) }
        let hint = (rating == nil ? BallotScreenText.percentHint : BallotScreenText.reasonHint)[language]
            .wrapped(columns: columns)
        let area = OverlayArea.clear(
            on: &grid, rows: rows + 2 + hint.count, title: (title ?? PromptText.percentTitle(id))[language])
        let text = Area(column: 2, row: area.row, columns: columns, rows: rows)
        field.draw(on: &grid, in: text, style: Style(.plain, .underline))
        for (position, line) in hint.enumerated() {
            grid.put(line, column: 2, row: text.endRow + position, style: .muted)
        }
    }
}
