import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks which of the answers that a document supports take its new version over.
struct RenewalChoice: Page, Hashable {
    enum Action: Hashable, Sendable { case up, down, mark, markAll, done, cancel }

    private let document: DocumentID
    private let version: Document
    /// The indexes of the criteria that the document supports.
    private let criteria: [Int]
    private var chosen: Set<Int>
    private var selected = 0
    private var window = ListWindow()

    /// All answers are chosen but those that keep to their version.
    init(of entry: DocumentEntry, to version: Document) {
        document = entry.id
        self.version = version
        criteria = Array(Set(entry.uses.map(\.criterion))).sorted()
        chosen = Set(entry.uses.filter { !$0.keepsVersion }.map(\.criterion))
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .done, group: .evidenceKeys,
            help: LocalizedString(
                "give the chosen answers the new version", "den gewählten Antworten die neue Version geben"),
            footer: LocalizedString("give them the new version", "neue Version geben"), needs: .work),
        Binding(
            .mark, .goOn, to: .mark, group: .evidenceKeys,
            help: LocalizedString("choose the answer, or not", "die Antwort wählen, oder nicht"),
            footer: LocalizedString("choose", "wählen"), needs: .work),
        Binding(
            .markAll, to: .markAll, group: .evidenceKeys,
            help: LocalizedString("choose all, or none", "alle wählen, oder keine"),
            footer: LocalizedString("all", "alle"), needs: .work),
        Binding(
            .back, to: .cancel, group: .goKeys, help: LocalizedString("leave it as it is", "alles lassen, wie es ist"),
            footer: LocalizedString("leave", "verlassen")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next answer", "nächste Antwort")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous answer", "vorige Antwort")),
    ])

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        action == .done && chosen.isEmpty ? RenewalText.noneChosen : nil
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .up: move(to: selected - 1, in: context)
        case .down: move(to: selected + 1, in: context)
        case .mark:
            let index = criteria[selected]
            if chosen.remove(index) == nil { chosen.insert(index) }
            move(to: selected + 1, in: context)
        case .markAll: chosen = chosen.count == criteria.count ? [] : Set(criteria)
        case .cancel: context.request(.close)
        case .done:
            context.request(.close)
            context.renew(document, to: version, at: chosen)
        }
    }

    private mutating func move(to row: Int, in context: Context) {
        selected = min(max(0, row), criteria.count - 1)
        window.reveal(selected, of: criteria.count, height: Self.list(of: context.size).rows)
    }

    private static func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 2, columns: body.columns, rows: body.rows - 2)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(version.displayTitle.oneLine, .strong)],
            right: [Span(RenewalText.title[language], .muted)])
        let area = Self.list(of: grid.size)
        grid.put(
            RenewalText.question[language].truncated(to: area.columns - 3), column: 1, row: area.row - 2, style: .muted)
        for (position, row) in window.visible(of: criteria.count, height: area.rows, showing: selected).enumerated() {
            let criterion = model.catalog.criteria[criteria[row]]
            let mark = chosen.contains(criteria[row]) ? "[x] " : "[ ] "
            Span.draw(
                [Span(mark), Span("\(criterion.id.text) ", .accent), Span(model.text(criterion.title))], on: &grid,
                column: 2, row: area.row + position, limit: area.columns - 4)
            if row == selected { Frame.select(on: &grid, row: area.row + position, columns: area.columns - 1) }
        }
    }
}

extension Context {
    /// Gives a document a new version in the answers to these criteria, undone in one step.
    mutating func renew(_ id: DocumentID, to version: Document, at chosen: Set<Int>?) {
        let steps = model.assessment.renewal(of: id, to: version, at: chosen)
        record(together: steps)
        let toConfirm = steps.count { $0.change == .toConfirm(.evidenceRenewed) }
        notify(DocumentListText.renewed(version.displayTitle, toConfirm: toConfirm))
    }
}

enum RenewalText {
    static let title = LocalizedString("new version", "neue Version")
    static let question = LocalizedString(
        "Which answers take the new version over? The others keep theirs.",
        "Welche Antworten übernehmen die neue Version? Die anderen behalten ihre.")
    static let noneChosen = LocalizedString("No answer is chosen.", "Keine Antwort ist gewählt.")
}
