import AssessmentModel
import Cells
import Localization
import Presentation

/// The findings of audits: what they are about, and what became of them.
struct FindingList: CursorPage, Hashable {
    enum Action: Hashable, Sendable {
        case move(CursorMove)
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
    var cursor = RowCursor()

    /// Begins at the first finding about a criterion, if it has one.
    init(at index: Int? = nil, in model: Model) {
        criterion = index
        let all = model.assessment.details.findings.standing
        filter = all.contains(where: Filter.open.includes) || all.isEmpty ? .open : .all
        let id = index.map { model.catalog.criteria[$0].id }
        cursor = RowCursor(at: all.filter(filter.includes).firstIndex { $0.content?.criterion == id } ?? 0)
    }

    static func list(of size: Size) -> Area { FindingListView.list(of: size) }

    static func move(_ move: CursorMove) -> Action { .move(move) }

    static let keys = KeyTable<Action>(
        [
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
                .goOn, to: .go, group: .goKeys,
                help: LocalizedString("go to its criterion", "zu ihrem Kriterium gehen"),
                footer: LocalizedString("criterion", "Kriterium")),
            Binding(
                .nextView, to: .filter, group: .findingKeys,
                help: LocalizedString(
                    "those not settled, all, or nonconformities", "nicht erledigte, alle oder Nichtkonformitäten"),
                footer: LocalizedString("show others", "andere zeigen")),
            Binding(
                .back, .findings, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
                footer: LocalizedString("back", "zurück")),
        ]
            + moveKeys(
                next: LocalizedString("next finding", "nächste Feststellung"),
                previous: LocalizedString("previous finding", "vorige Feststellung"),
                first: LocalizedString("first finding", "erste Feststellung"),
                last: LocalizedString("last finding", "letzte Feststellung")))

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        availableRows(in: model, selection).map { row in
            if row.needs == .audit, !model.isAuditing { return row.saying(row.help, footer: nil) }
            if row.keys == KeyMeaning.open.keys, !model.isAuditing {
                return row.saying(row.help, footer: FindingScreenText.vendorReplies)
            }
            return row
        }
    }

    func entries(in model: Model) -> [Entry] {
        model.assessment.details.findings.standing.filter(filter.includes)
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .open where model.isJudging && !model.isAuditing: PartyText.notCustomers
        case .open: chosen(in: model) == nil ? FindingText.none : nil
        case .go: chosen(in: model)?.criterion(in: model) == nil ? FindingScreenText.noCriterion : nil
        case .move, .new, .filter, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .move(let move): self.move(move, in: context)
        case .open: chosen(in: model).map { context.push(FindingForm(of: $0, in: model)) }
        case .new: context.push(FindingForm(at: criterion, in: model))
        case .go: chosen(in: model)?.criterion(in: model).map { context.request(.walk($0)) }
        case .filter:
            filter = Filter.allCases.element(1, after: filter)
            move(.first, in: context)
        case .close: context.request(.close)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let entries = entries(in: model)
        let visible = cursor.visible(of: entries.count, height: Self.list(of: grid.size).rows)
        FindingListView(model: model, entries: entries, filter: filter).draw(
            on: &grid, selected: cursor.row(of: entries.count), visible: visible)
    }
}

extension FindingList.Entry {
    /// The index of the criterion that it is about; nil for the assessment as a whole.
    fileprivate func criterion(in model: Model) -> Int? { content?.criterion.flatMap(model.catalog.index(of:)) }
}
