import AssessmentModel
import Cells
import Localization

/// Asks for the owner of a criterion on one line, and offers the known names.
struct OwnerPrompt: Page, Hashable {
    typealias Action = NameField.Action

    private let index: Int
    private var field: NameField
    private let original: String
    private let isConflicted: Bool
    /// The events on screen when the prompt opened; the answer replaces these.
    private let replaces: [EventID]

    /// Opens with the current owner.
    init(at index: Int, in model: Model) {
        self.index = index
        let answer = model.assessment.answers[index]
        original = answer.ownerName.oneLine.trimmed
        isConflicted = answer.owner.isConflicted
        replaces = answer.owner.replaceable
        field = NameField(original, of: model.people)
    }

    static let place = PagePlace.overlay

    static let keys = NameField.keys(
        taking: LocalizedString(
            "take it; an empty line leaves it to nobody", "übernehmen; eine leere Zeile heißt: niemand"))

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .cancel: context.request(.close)
        case .next: field.offer(1, in: &context)
        case .previous: field.offer(-1, in: &context)
        case .done:
            context.request(.close)
            let name = field.text
            guard name != original || isConflicted else { return }
            let target = context.model.assessment.target(of: .criterion(index))
            context.emit(.record(Entry(.assign(to: name), of: target, replaces: replaces)))
            context.notify(OwnerText.assigned(name))
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool { field.type(key) }

    mutating func paste(_ text: String, in context: inout Context) { field.paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let title = OwnerText.title(model.catalog.criteria[index].id)[model.language]
        let area = OverlayArea.clear(on: &grid, rows: 4, title: title)
        field.draw(on: &grid, column: 2, row: area.row, width: grid.size.columns - 4, model.language)
    }
}
