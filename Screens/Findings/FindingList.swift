import AssessmentModel
import Cells
import Localization
import Presentation

/// The findings of audits: what they are about, and what became of them.
struct FindingList: Page, Hashable {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last
        case open, new, go, filter, close
    }

    /// Which findings are listed.
    enum Filter: CaseIterable, Hashable, Sendable {
        /// Those that are not settled.
        case open
        case all
        case nonconformities

        var name: LocalizedString {
            switch self {
            case .open: LocalizedString("not settled", "nicht erledigt")
            case .all: LocalizedString("all findings", "alle Feststellungen")
            case .nonconformities: LocalizedString("nonconformities", "Nichtkonformitäten")
            }
        }

        func includes(_ entry: FindingList.Entry) -> Bool {
            switch self {
            case .open: !entry.state.isSettled
            case .all: true
            case .nonconformities: entry.content?.grade.isNonconformity ?? false
            }
        }
    }

    typealias Entry = AssessmentModel.FindingList.Entry

    /// The criterion that a new finding is about; nil for the assessment as a whole.
    private let criterion: Int?
    private var filter: Filter
    private var cursor = RowCursor()

    /// Begins at the first finding about a criterion, if it has one.
    init(at index: Int? = nil, in model: Model) {
        criterion = index
        let all = model.assessment.details.findings.standing
        filter = all.contains(where: Filter.open.includes) || all.isEmpty ? .open : .all
        let id = index.map { model.catalog.criteria[$0].id }
        cursor = RowCursor(at: all.filter(filter.includes).firstIndex { $0.content?.criterion == id } ?? 0)
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .findingKeys,
            help: LocalizedString(
                "change it, or decide on it; the vendor replies", "ändern oder entscheiden; der Anbieter antwortet"),
            footer: LocalizedString("open", "öffnen"), needs: .organisation),
        Binding(
            .new, to: .new, group: .findingKeys,
            help: LocalizedString("raise a new one", "eine neue treffen"), footer: LocalizedString("new", "neu"),
            needs: .audit),
        Binding(
            .goOn, to: .go, group: .goKeys, help: LocalizedString("go to its criterion", "zu ihrem Kriterium gehen"),
            footer: LocalizedString("criterion", "Kriterium")),
        Binding(
            .nextView, to: .filter, group: .findingKeys,
            help: LocalizedString(
                "those not settled, all, or nonconformities", "nicht erledigte, alle oder Nichtkonformitäten"),
            footer: LocalizedString("show others", "andere zeigen")),
        Binding(
            .back, .findings, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next finding", "nächste Feststellung")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous finding", "vorige Feststellung")),
        Binding(
            .pageDown, to: .pageDown, group: .goKeys, help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("first finding", "erste Feststellung")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last finding", "letzte Feststellung")),
    ])

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        availableRows(in: model, selection).map { row in
            if row.needs == .audit, !model.isAuditing { return row.saying(row.help, footer: nil) }
            if row.keys == KeyMeaning.open.keys, !model.isAuditing {
                return row.saying(row.help, footer: FindingScreenText.vendorReplies)
            }
            return row
        }
    }

    private func entries(in model: Model) -> [Entry] {
        model.assessment.details.findings.standing.filter(filter.includes)
    }

    private func chosen(in model: Model) -> Entry? {
        let entries = entries(in: model)
        return entries[safe: cursor.row(of: entries.count)]
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open where model.isJudging && !model.isAuditing: PartyText.notCustomers
        case .open: chosen(in: model) == nil ? FindingText.none : nil
        case .go: chosen(in: model)?.criterion(in: model) == nil ? FindingScreenText.noCriterion : nil
        case .up, .down, .pageUp, .pageDown, .first, .last, .new, .filter, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        let page = FindingListView.list(of: context.size).rows - 1
        switch action {
        case .up: move(by: -1, in: context)
        case .down: move(by: 1, in: context)
        case .pageUp: move(by: -page, in: context)
        case .pageDown: move(by: page, in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: .max, in: context)
        case .open: chosen(in: model).map { context.push(FindingForm(of: $0, in: model)) }
        case .new: context.push(FindingForm(at: criterion, in: model))
        case .go: chosen(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .filter:
            filter = Filter.allCases.element(1, after: filter)
            move(to: 0, in: context)
        case .close: context.request(.close)
        }
    }

    private mutating func move(to row: Int, in context: Context) {
        cursor.move(to: row, of: entries(in: context.model).count, height: FindingListView.list(of: context.size).rows)
    }

    private mutating func move(by rows: Int, in context: Context) {
        cursor.move(by: rows, of: entries(in: context.model).count, height: FindingListView.list(of: context.size).rows)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        cursor.take(mouse, of: entries(in: context.model).count, in: FindingListView.list(of: context.size))
    }

    func draw(on grid: inout Grid, model: Model) {
        let entries = entries(in: model)
        let visible = cursor.visible(of: entries.count, height: FindingListView.list(of: grid.size).rows)
        FindingListView(model: model, entries: entries, filter: filter).draw(
            on: &grid, selected: cursor.row(of: entries.count), visible: visible)
    }
}

extension FindingList.Entry {
    /// The index of the criterion that it is about; nil for the assessment as a whole.
    fileprivate func criterion(in model: Model) -> Int? { content?.criterion.flatMap(model.catalog.index(of:)) }
}
