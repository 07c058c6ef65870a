import AssessmentModel
import Cells
import Localization
import Presentation

/// One question with everything that was said below it.
struct QuestionThread: Page, Hashable {
    enum Action: Hashable, Sendable {
        case up, down, first, last, reply, settle, takeBack, go, close
    }

    private let id: QuestionID
    /// The selected statement: 0 is the question. Nil for the last one, whatever arrives.
    private var selected: Int?

    init(of id: QuestionID) { self.id = id }

    static let keys = KeyTable<Action>([
        Binding(
            .change, to: .reply, group: .questionKeys, help: QuestionScreenText.replyHelp,
            footer: QuestionScreenText.replyBriefly, needs: .work),
        Binding(
            .confirm, to: .settle, group: .questionKeys, help: QuestionScreenText.closeHelp,
            footer: QuestionScreenText.closeBriefly, needs: .work),
        Binding(
            .takeAway, to: .takeBack, group: .questionKeys,
            help: LocalizedString("take back what is selected", "das Gewählte zurücknehmen"),
            footer: LocalizedString("take back", "zurücknehmen"), needs: .work),
        Binding(
            .goOn, to: .go, group: .goKeys, help: QuestionScreenText.goHelp,
            footer: LocalizedString("criterion", "Kriterium")),
        Binding(
            .back, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next reply", "nächste Antwort")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous reply", "vorige Antwort")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("the question", "die Frage")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("the last reply", "die letzte Antwort")),
    ])

    /// Nil once it was taken back.
    private func entry(in model: Model) -> Questions.Entry? {
        model.assessment.details.questions.standing.first { $0.id == id }
    }

    private func replies(in model: Model) -> [EntryList<QuestionReply>.Entry] {
        model.assessment.details.questions.replies(to: id)
    }

    private func place(in model: Model) -> Int { min(selected ?? .max, replies(in: model).count) }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        guard let entry = entry(in: model) else { return action == .close ? nil : QuestionScreenText.takenBack }
        switch action {
        case .reply: return model.refusalToAsk
        case .settle: return model.refusal(toSettle: entry)
        case .takeBack:
            let place = place(in: model)
            guard place > 0, let party = replies(in: model)[safe: place - 1]?.addition?.party else {
                return model.refusal(toSettle: entry)
            }
            return party == model.assessment.voice ? nil : QuestionText.onlyAuthor(party)
        case .go: return entry.criterion(in: model) == nil ? QuestionScreenText.noCriterion : nil
        case .up, .down, .first, .last, .close: return nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .up: selected = max(0, place(in: model) - 1)
        case .down: select(place(in: model) + 1, in: model)
        case .first: selected = 0
        case .last: selected = nil
        case .reply: entry(in: model).map { context.push(QuestionForm(replyingTo: $0)) }
        case .settle: entry(in: model).map { context.settle($0) }
        case .takeBack: takeBack(in: &context)
        case .go: entry(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .close: context.request(.close)
        }
    }

    private mutating func select(_ place: Int, in model: Model) {
        selected = place >= replies(in: model).count ? nil : place
    }

    private mutating func takeBack(in context: inout Context) {
        let place = place(in: context.model)
        if place > 0, let reply = replies(in: context.model)[safe: place - 1] {
            context.record(.questionReply(.amend(reply.id, nil)), in: .assessment)
        } else {
            context.record(.question(.amend(id, nil)), in: .assessment)
            context.request(.close)
        }
        context.notify(QuestionScreenText.takenBack)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: selected = max(0, place(in: context.model) - 1)
        case .wheelDown: select(place(in: context.model) + 1, in: context.model)
        case .press: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        guard let entry = entry(in: model) else {
            Frame.drawHeader(on: &grid, left: [Span(QuestionScreenText.takenBack[language])], right: [])
            return
        }
        let lines = QuestionLines(of: entry, in: model)
        Frame.drawHeader(
            on: &grid, left: lines.head, right: [Span(QuestionText.question[language], .muted)])
        let body = Frame.body(of: grid.size)
        let area = Area(
            column: 2, row: body.row + 1, columns: min(100, grid.size.columns - 4), rows: body.rows - 1)
        let statements = lines.statements(columns: area.columns)
        let place = place(in: model)
        var rows: [(line: Line, statement: Int)] = []
        for (position, statement) in statements.enumerated() {
            if position > 0 { rows.append(([], position - 1)) }
            rows += statement.map { ($0, position) }
        }
        let first = rows.firstIndex { $0.statement == place } ?? 0
        let end = first + (statements[safe: place]?.count ?? 0)
        // The end of what is selected shows, or its beginning if it is longer than the screen.
        let top = max(0, min(end - area.rows, first))
        for (position, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
            Span.draw(row.line, on: &grid, column: area.column, row: area.row + position, limit: area.columns)
            if top + position == first { Frame.select(on: &grid, row: area.row + position, columns: area.endColumn) }
        }
        Frame.drawMore(on: &grid, in: body, above: top > 0, below: top + area.rows < rows.count)
    }
}
