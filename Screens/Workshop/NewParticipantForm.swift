import AssessmentModel
import Cells
import Localization
import Presentation

/// Asks who takes part: name, organisation and role.
struct NewParticipantForm: FieldPage, Hashable {
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

    /// The names of participants lie in one place only, so that they can be removed.
    var typed: String? { nil }

    var fields = FieldStack(Field.allCases, focus: .name)

    static let place = PagePlace.overlay

    static let keys = KeyTable<FieldAction>.fields(in: .workshopKeys)

    mutating func submit(in context: inout Context) {
        guard !fields.text(.name).isEmpty else { return refuse(.name, WorkshopScreenText.noName, in: &context) }
        context.request(.close)
        context.emit(
            .add(
                Participant(
                    name: fields.text(.name), organisation: fields.text(.organisation), role: fields.text(.role))))
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let hint = WorkshopScreenText.addHint[language].wrapped(columns: grid.size.columns - 4)
        let area = OverlayArea.clear(
            on: &grid, rows: Field.allCases.count + 1 + hint.count, title: WorkshopScreenText.addTitle[language])
        for (position, line) in hint.enumerated() {
            grid.put(line, column: 2, row: area.row + Field.allCases.count + position, style: .muted)
        }
        fields.draw(on: &grid, row: area.row, rows: fields.order.count, most: 60, name: { $0.label[language] })
    }
}
