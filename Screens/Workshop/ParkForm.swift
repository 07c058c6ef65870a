import AssessmentModel
import Cells
import Localization
import Presentation

/// Parks criteria in a workshop, with a reason and an owner. Both may stay empty: enter, enter parks.
struct ParkForm: FieldPage, Hashable {
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
    var fields: FieldStack<Field>

    init(_ indexes: [Int], in model: Model) {
        self.indexes = indexes
        let single = indexes.count == 1 ? indexes.first : nil
        let owner = single.map { model.assessment.answers[$0].ownerName.oneLine } ?? ""
        // In an audit nobody can say who settles something for the vendor.
        fields = FieldStack(model.isJudging ? [.reason] : Field.allCases, focus: .reason) { $0 == .owner ? owner : "" }
    }

    static let place = PagePlace.overlay

    static let keys = KeyTable<FieldAction>([
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

    func shows(criterionAt index: Int) -> Bool { indexes == [index] }

    mutating func submit(in context: inout Context) {
        guard fields.focus == fields.order.last else { return fields.move(by: 1) }
        let model = context.model
        let (reason, owner) = (fields.text(.reason), fields.text(.owner))
        let changes = indexes.flatMap { index -> [(change: Change, index: Int)] in
            let isAssigned =
                fields.order.contains(.owner) && !(owner.isEmpty && indexes.count > 1)
                && model.assessment.answers[index].ownerName != owner
            return [(.flag(.parked, true, reason: reason), index)]
                + (isAssigned ? [(.assign(to: owner), index)] : [])
        }
        context.request(.close)
        context.record(together: changes)
        context.notify(WalkText.parked)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let title = ParkText.title(indexes.map { model.catalog.criteria[$0].id })[language]
        let area = OverlayArea.clear(on: &grid, rows: fields.order.count + 1, title: title)
        fields.draw(on: &grid, row: area.row, rows: fields.order.count, most: 80, name: { $0.label[language] })
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
