import AssessmentModel
import Cells
import Localization
import Presentation

/// Parks criteria in a workshop, with a reason and an owner. Both may stay empty: enter, enter parks.
struct ParkForm: Page, Hashable {
    typealias Action = FieldAction

    enum Field: CaseIterable, Hashable, Sendable {
        case reason, owner

        var label: LocalizedString {
            switch self {
            case .reason: LocalizedString("why", "warum")
            case .owner: LocalizedString("who settles it", "wer es klärt")
            }
        }
    }

    /// The criteria that are parked.
    private let indexes: [Int]
    /// In an audit nobody can say who settles something for the vendor.
    private let order: [Field]
    private var fields: [Field: TextField] = [:]
    private var focus = Field.reason

    init(_ indexes: [Int], in model: Model) {
        self.indexes = indexes
        order = model.isJudging ? [.reason] : Field.allCases
        if indexes.count == 1, let index = indexes.first {
            fields[.owner] = TextField(model.assessment.answers[index].ownerName.oneLine)
        }
    }

    static let place = PagePlace.overlay

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .done, group: .lineKeys,
            help: LocalizedString(
                "the next line; in the last one, park it", "die nächste Zeile; in der letzten zurückstellen"),
            footer: LocalizedString("park", "zurückstellen")),
        Binding(
            [.tab, .down], .next, group: .lineKeys, help: LocalizedString("next field", "nächstes Feld"),
            footer: LocalizedString("field", "Feld")),
        Binding([.backTab, .up], .previous, group: .lineKeys, help: LocalizedString("previous field", "voriges Feld")),
        Binding(
            [.escape, .control("c")], .cancel, group: .lineKeys,
            help: LocalizedString("leave it as it was", "lassen, wie es war"),
            footer: LocalizedString("leave it", "lassen")),
    ])

    var takesText: Bool { true }

    func shows(criterionAt index: Int) -> Bool { indexes == [index] }

    private func text(_ field: Field) -> String { (fields[field]?.text ?? "").trimmed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .next: focus = order.element(1, after: focus)
        case .previous: focus = order.element(-1, after: focus)
        case .cancel: context.request(.close)
        case .done where focus != order.last: focus = order.element(1, after: focus)
        case .done:
            let model = context.model
            let (reason, owner) = (text(.reason), text(.owner))
            let changes = indexes.flatMap { index -> [(change: Change, index: Int)] in
                let isAssigned =
                    order.contains(.owner) && !(owner.isEmpty && indexes.count > 1)
                    && model.assessment.answers[index].ownerName != owner
                return [(.flag(.parked, true, reason: reason), index)]
                    + (isAssigned ? [(.assign(to: owner), index)] : [])
            }
            context.request(.close)
            context.record(together: changes)
            context.notify(WalkText.parked)
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        fields[focus, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) { fields[focus, default: TextField()].paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let title = ParkText.title(indexes.map { model.catalog.criteria[$0].id })[language]
        let area = OverlayArea.clear(on: &grid, rows: order.count + 1, title: title)
        let column = 4 + (order.map { $0.label[language].columns }.max() ?? 0)
        for (position, field) in order.enumerated() {
            let isFocused = field == focus
            let row = area.row + position
            grid.put(field.label[language], column: 2, row: row, style: isFocused ? .accent : .muted)
            (fields[field] ?? TextField()).draw(
                on: &grid, column: column, row: row, width: max(8, min(80, grid.size.columns - column - 2)),
                isFocused: isFocused)
        }
    }
}

enum ParkText {
    static func title(_ ids: [CriterionID]) -> LocalizedString {
        guard ids.count == 1, let id = ids.first else {
            return LocalizedString("Park \(ids.count) criteria", "\(ids.count) Kriterien zurückstellen")
        }
        return LocalizedString("Park \(id)", "\(id) zurückstellen")
    }
}
