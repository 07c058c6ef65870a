import AssessmentModel
import Cells
import Localization
import Presentation

/// What the parties ask each other, with what became of each question.
struct Questions: CursorPage, Hashable {
    enum Action: Hashable, Sendable {
        case move(CursorMove)
        case open, new, reply, settle, go, filter, close
    }

    typealias Entry = EntryList<Question>.Entry

    /// The criterion that a new question is about; nil for the assessment as a whole.
    private let criterion: Int?
    private var showsClosed: Bool
    var cursor = RowCursor()

    /// Begins at the first question about a criterion, if it has one.
    init(at index: Int? = nil, in model: Model) {
        criterion = index
        let list = model.assessment.details.questions
        showsClosed = list.open.isEmpty && !list.standing.isEmpty
        let id = index.map { model.catalog.criteria[$0].id }
        let entries = showsClosed ? list.standing : list.open
        cursor = RowCursor(at: id == nil ? 0 : entries.firstIndex { $0.content?.criterion == id } ?? 0)
    }

    static func list(of size: Size) -> Area { QuestionsView.list(of: size) }

    static func move(_ move: CursorMove) -> Action { .move(move) }

    static let keys = KeyTable<Action>(
        [
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
        ]
            + moveKeys(
                next: LocalizedString("next question", "nächste Frage"),
                previous: LocalizedString("previous question", "vorige Frage"),
                first: LocalizedString("first question", "erste Frage"),
                last: LocalizedString("last question", "letzte Frage")))

    func entries(in model: Model) -> [Entry] {
        let list = model.assessment.details.questions
        return showsClosed ? list.standing : list.open
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .new: model.refusalToAsk
        case .open: chosen(in: model) == nil ? QuestionText.none : nil
        case .reply: chosen(in: model) == nil ? QuestionText.none : model.refusalToAsk
        case .settle: chosen(in: model).map { model.refusal(toSettle: $0) } ?? QuestionText.none
        case .go: chosen(in: model)?.criterion(in: model) == nil ? QuestionScreenText.noCriterion : nil
        case .move, .filter, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .move(let move): self.move(move, in: context)
        case .open: chosen(in: model).map { context.push(QuestionThread(of: $0.id)) }
        case .new: context.push(QuestionForm(about: criterion, in: model))
        case .reply: chosen(in: model).map { context.push(QuestionForm(replyingTo: $0)) }
        case .settle: chosen(in: model).map { context.settle($0) }
        case .go: chosen(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .filter:
            showsClosed.toggle()
            move(.first, in: context)
        case .close: context.request(.close)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let entries = entries(in: model)
        let visible = cursor.visible(of: entries.count, height: Self.list(of: grid.size).rows)
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
