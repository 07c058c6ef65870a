import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks who takes part: name, organisation and role.
struct NewParticipantForm: Page, Hashable {
    typealias Action = FieldAction

    enum Field: CaseIterable, Hashable, Sendable {
        case name, organisation, role

        var label: LocalizedString {
            switch self {
            case .name: LocalizedString("name", "Name")
            case .organisation: LocalizedString("organisation", "Organisation")
            case .role: LocalizedString("role", "Rolle")
            }
        }
    }

    private var fields: [Field: TextField] = [:]
    private var focus = Field.name

    static let place = PagePlace.overlay

    static let keys = KeyTable<Action>.fields(in: .workshopKeys)

    var takesText: Bool { true }

    private func text(_ field: Field) -> String { (fields[field]?.text ?? "").oneLine.trimmed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .next: focus = Field.allCases.element(1, after: focus)
        case .previous: focus = Field.allCases.element(-1, after: focus)
        case .cancel: context.request(.close)
        case .done:
            guard !text(.name).isEmpty else {
                focus = .name
                return context.notify(WorkshopScreenText.noName, .problem)
            }
            context.request(.close)
            context.emit(
                .add(Participant(name: text(.name), organisation: text(.organisation), role: text(.role))))
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        fields[focus, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) { fields[focus, default: TextField()].paste(text) }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let hint = WorkshopScreenText.addHint[language].wrapped(columns: grid.size.columns - 4)
        let area = OverlayArea.clear(
            on: &grid, rows: Field.allCases.count + 1 + hint.count, title: WorkshopScreenText.addTitle[language])
        let column = 4 + (Field.allCases.map { $0.label[language].columns }.max() ?? 0)
        for (position, line) in hint.enumerated() {
            grid.put(line, column: 2, row: area.row + Field.allCases.count + position, style: .muted)
        }
        for (position, field) in Field.allCases.enumerated() {
            let isFocused = field == focus
            let row = area.row + position
            grid.put(field.label[language], column: 2, row: row, style: isFocused ? .accent : .muted)
            (fields[field] ?? TextField()).draw(
                on: &grid, column: column, row: row, width: max(8, min(60, grid.size.columns - column - 2)),
                isFocused: isFocused)
        }
    }
}
