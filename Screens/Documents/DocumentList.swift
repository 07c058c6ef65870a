import AssessmentModel
import Cells
import Localization
import Presentation

/// All documents of the assessment: what they are, what state they are in, and what they support.
struct DocumentList: CachingPage {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case open, go, amend, renew, takeAway, order, search, close
    }

    /// What the list depends on besides the model.
    struct Subject: Hashable, Sendable {
        var order = DocumentOrder.state
        var text = ""
    }

    private var list = Subject()
    private var cursor = RowCursor()
    var cached = Cached<Subject, DocumentRows>()

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .evidenceKeys, help: LocalizedString("show the document", "das Dokument zeigen"),
            footer: LocalizedString("show", "zeigen")),
        Binding(
            .goOn, to: .go, group: .goKeys,
            help: LocalizedString("go to the answer that it supports", "zu der Antwort gehen, die es belegt"),
            footer: LocalizedString("answer", "Antwort")),
        Binding(
            .change, to: .amend, group: .evidenceKeys,
            help: LocalizedString("say what is known of it", "angeben, was darüber bekannt ist"),
            footer: LocalizedString("describe", "beschreiben"), needs: .vendor),
        Binding(
            .attach, to: .renew, group: .evidenceKeys,
            help: LocalizedString("give it a new version", "ihm eine neue Version geben"),
            footer: LocalizedString("new version", "neue Version"), needs: .vendor),
        Binding(
            .takeAway, to: .takeAway, group: .evidenceKeys,
            help: LocalizedString(
                "detach it from all answers; take an unused one off the list",
                "von allen Antworten lösen; ein unbenutztes aus der Liste nehmen"),
            footer: LocalizedString("detach", "lösen"), needs: .vendor),
        Binding(
            .nextView, to: .order, group: .goKeys, help: LocalizedString("the next order", "die nächste Ordnung"),
            footer: LocalizedString("order", "Ordnung")),
        Binding(
            .search, to: .search, group: .goKeys,
            help: LocalizedString("only those with some text", "nur die mit einem Text"),
            footer: LocalizedString("search", "suchen")),
        Binding(
            .back, .documents, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next document", "nächstes Dokument")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous document", "voriges Dokument")),
        Binding(
            .pageDown, to: .pageDown, group: .goKeys, help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("first document", "erstes Dokument")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last document", "letztes Dokument")),
    ])

    /// - Parameter text: lists only documents in which it occurs; empty for all.
    init(by order: DocumentOrder = .state, with text: String = "") { list = Subject(order: order, text: text) }

    func subject(in size: Size) -> Subject { list }

    static func content(of subject: Subject, in model: Model) -> DocumentRows {
        DocumentRows(of: model, by: subject.order, with: subject.text)
    }

    private func rows(in model: Model) -> [(entry: DocumentEntry, state: DocumentState)] {
        content(about: list, in: model).rows
    }

    private func chosen(in model: Model) -> DocumentEntry? {
        let rows = rows(in: model)
        return rows[safe: cursor.row(of: rows.count)]?.entry
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open, .amend, .renew, .takeAway: chosen(in: model) == nil ? DocumentText.none : nil
        case .go: chosen(in: model)?.uses.isEmpty ?? true ? DocumentListText.supportsNothing : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .order, .search, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        let page = DocumentListView.list(of: context.size).rows - 1
        switch action {
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        case .pageUp: move(by: -page, in: context)
        case .pageDown: move(by: page, in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: .max, in: context)
        case .order:
            list.order = DocumentOrder.allCases.element(1, after: list.order)
            move(to: 0, in: context)
            context.notify(DocumentListText.order(list.order))
        case .search: context.push(DocumentSearch(from: list))
        case .close: close(in: &context)
        case .go: chosen(in: model)?.uses.first.map { context.request(.walk($0.criterion)) }
        case .open: chosen(in: model).map { context.emit(.open(Evidence($0.document.source))) }
        case .amend: chosen(in: model).map { context.push(DocumentForm(of: $0, in: model)) }
        case .renew: chosen(in: model).map { context.push(DocumentForm(renewing: $0, in: model)) }
        case .takeAway: chosen(in: model).map { takeAway($0, in: &context) }
        }
    }

    private mutating func close(in context: inout Context) {
        guard !list.text.isEmpty else { return context.request(.close) }
        list.text = ""
        move(to: 0, in: context)
    }

    private func takeAway(_ entry: DocumentEntry, in context: inout Context) {
        let title = entry.document.displayTitle
        guard !entry.uses.isEmpty else {
            context.record(.document(nil), in: .document(entry.id))
            return context.notify(DocumentListText.removed(title))
        }
        context.record(together: entry.uses.map { (.detach($0.evidence), $0.criterion) })
        context.notify(DocumentListText.detached(title, from: Set(entry.uses.map(\.criterion)).count))
    }

    private mutating func move(to row: Int, in context: Context) {
        cursor.move(to: row, of: rows(in: context.model).count, height: DocumentListView.list(of: context.size).rows)
    }

    private mutating func move(by rows: Int, in context: Context) {
        cursor.move(
            by: rows, of: self.rows(in: context.model).count, height: DocumentListView.list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        cursor.take(mouse, of: rows(in: context.model).count, in: DocumentListView.list(of: context.size))
    }

    func draw(on grid: inout Grid, model: Model) {
        let content = content(about: list, in: model)
        let area = DocumentListView.list(of: grid.size)
        let count = content.rows.count
        DocumentListView(model: model, content: content, order: list.order).draw(
            on: &grid, selected: cursor.row(of: count), visible: cursor.visible(of: count, height: area.rows),
            field: nil)
    }
}
