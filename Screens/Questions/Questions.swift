import AssessmentModel
import Cells
import Localization
import Presentation

/// What the parties ask each other, with what became of each question.
struct Questions: Page, Hashable {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case open, new, reply, settle, go, filter, close
    }

    typealias Entry = EntryList<Question>.Entry

    /// The criterion that a new question is about; nil for the assessment as a whole.
    private let criterion: Int?
    private var showsClosed: Bool
    private var cursor = RowCursor()

    /// Begins at the first question about a criterion, if it has one.
    init(at index: Int? = nil, in model: Model) {
        criterion = index
        let list = model.assessment.details.questions
        showsClosed = list.open.isEmpty && !list.standing.isEmpty
        let id = index.map { model.catalog.criteria[$0].id }
        let entries = showsClosed ? list.standing : list.open
        cursor = RowCursor(at: id == nil ? 0 : entries.firstIndex { $0.content?.criterion == id } ?? 0)
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .questionKeys,
            help: LocalizedString("read everything that was said", "alles lesen, was gesagt wurde"),
            footer: LocalizedString("open", "öffnen")),
        Binding(
            .new, to: .new, group: .questionKeys, help: QuestionScreenText.newHelp, footer: QuestionScreenText.ask,
            needs: .work),
        Binding(
            .change, to: .reply, group: .questionKeys, help: QuestionScreenText.replyHelp,
            footer: QuestionScreenText.replyBriefly, needs: .work),
        Binding(
            .confirm, to: .settle, group: .questionKeys, help: QuestionScreenText.closeHelp,
            footer: QuestionScreenText.closeBriefly, needs: .work),
        Binding(
            .goOn, to: .go, group: .goKeys, help: QuestionScreenText.goHelp,
            footer: LocalizedString("criterion", "Kriterium")),
        Binding(
            .nextView, to: .filter, group: .questionKeys,
            help: LocalizedString("only open ones, or all", "nur offene, oder alle"),
            footer: LocalizedString("show others", "andere zeigen")),
        Binding(
            .back, .questions, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next question", "nächste Frage")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous question", "vorige Frage")),
        Binding(
            .pageDown, to: .pageDown, group: .goKeys, help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("first question", "erste Frage")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last question", "letzte Frage")),
    ])

    private func entries(in model: Model) -> [Entry] {
        let list = model.assessment.details.questions
        return showsClosed ? list.standing : list.open
    }

    private func chosen(in model: Model) -> Entry? {
        let entries = entries(in: model)
        return entries[safe: cursor.row(of: entries.count)]
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .new: model.refusalToAsk
        case .open: chosen(in: model) == nil ? QuestionText.none : nil
        case .reply: chosen(in: model) == nil ? QuestionText.none : model.refusalToAsk
        case .settle: chosen(in: model).map { model.refusal(toSettle: $0) } ?? QuestionText.none
        case .go: chosen(in: model)?.criterion(in: model) == nil ? QuestionScreenText.noCriterion : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .filter, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        let page = QuestionsView.list(of: context.size).rows - 1
        switch action {
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        case .pageUp: move(by: -page, in: context)
        case .pageDown: move(by: page, in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: .max, in: context)
        case .open: chosen(in: model).map { context.push(QuestionThread(of: $0.id)) }
        case .new: context.push(QuestionForm(about: criterion, in: model))
        case .reply: chosen(in: model).map { context.push(QuestionForm(replyingTo: $0)) }
        case .settle: chosen(in: model).map { context.settle($0) }
        case .go: chosen(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .filter:
            showsClosed.toggle()
            move(to: 0, in: context)
        case .close: context.request(.close)
        }
    }

    private mutating func move(to row: Int, in context: Context) {
        cursor.move(to: row, of: entries(in: context.model).count, height: QuestionsView.list(of: context.size).rows)
    }

    private mutating func move(by rows: Int, in context: Context) {
        cursor.move(by: rows, of: entries(in: context.model).count, height: QuestionsView.list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        cursor.take(mouse, of: entries(in: context.model).count, in: QuestionsView.list(of: context.size))
    }

    func draw(on grid: inout Grid, model: Model) {
        let entries = entries(in: model)
        let visible = cursor.visible(of: entries.count, height: QuestionsView.list(of: grid.size).rows)
        QuestionsView(model: model, entries: entries, showsClosed: showsClosed).draw(
            on: &grid, selected: cursor.row(of: entries.count), visible: visible)
    }
}

extension EntryList<Question>.Entry {
    /// The index of the criterion that the question is about; nil for the assessment as a whole.
    func criterion(in model: Model) -> Int? { content?.criterion.flatMap(model.catalog.index(of:)) }
}

extension Model {
    /// Why the person at the keyboard can neither ask nor reply; nil if they can.
    var refusalToAsk: LocalizedString? {
        assessment.voice.participant == nil ? nil : PartyText.organisationsAlone
    }

    /// Why the person at the keyboard cannot close the question, open it again or take it back; nil if they can.
    func refusal(toSettle entry: EntryList<Question>.Entry) -> LocalizedString? {
        guard let asker = entry.addition?.party, asker != assessment.voice else { return nil }
        return QuestionText.onlyAsker(assessment.details.questions.label(of: entry.id), asker)
    }
}

extension Context {
    /// Closes the question, or opens it again.
    mutating func settle(_ entry: EntryList<Question>.Entry) {
        let isClosed = model.assessment.details.questions.isClosed(entry.id)
        record(.close(entry.id, !isClosed), in: .assessment)
        notify(isClosed ? QuestionScreenText.reopened : QuestionScreenText.closed)
    }
}
