import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for having looked at a document of the vendor's: when, by which means, and what is worth remembering.
struct ExaminationForm: Page, Hashable {
    typealias Action = FieldAction

    private enum Field: CaseIterable, Hashable, Sendable {
        case day, method, note

        var name: LocalizedString {
            switch self {
            case .day: LocalizedString("looked at on", "angesehen am")
            case .method: LocalizedString("by which means", "auf welchem Weg")
            case .note: LocalizedString("note", "Notiz")
            }
        }

        var hint: LocalizedString? {
            switch self {
            case .day: AttachText.dayForm
            case .method:
                LocalizedString { language in
                    CollectionMethod.allCases.map { $0.name[language] }.joined(separator: ", ")
                }
            case .note: nil
            }
        }
    }

    private let id: DocumentID
    private let title: String
    private var fields: [Field: TextField]
    private var focus = 0

    /// For the document that a piece of evidence links to.
    init(of evidence: Evidence, in model: Model) {
        id = evidence.documentID
        title = evidence.displayTitle.oneLine
        let language = model.language
        var examination: Examination?
        switch model.assessment.examination(of: id, by: model.assessment.voice) {
        case .examined(_, let present), .examinedEarlier(_, let present): examination = present
        case .notExamined: break
        }
        fields = [
            .day: TextField(Moments.typed(examination?.day ?? model.clock.today, language)),
            .method: TextField((examination?.method ?? .document).name[language]),
            .note: TextField(examination?.note.oneLine ?? ""),
        ]
    }

    static let keys = KeyTable<Action>.fields(in: .evidenceKeys)

    var takesText: Bool { true }

    private var order: [Field] { Field.allCases }
    private func text(_ field: Field) -> String { (fields[field]?.text ?? "").trimmed }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .next: focus = (focus + 1) % order.count
        case .previous: focus = (focus + order.count - 1) % order.count
        case .cancel: context.request(.close)
        }
    }

    private mutating func submit(in context: inout Context) {
        let model = context.model
        guard let day = Moments.day(text(.day), model.language) else {
            focus = 0
            return context.notify(EvidenceText.noDay(text(.day)), .problem)
        }
        let word = text(.method).lowercased()
        guard let method = CollectionMethod.allCases.first(where: { $0.name.isWritten(as: word) }) else {
            focus = 1
            return context.notify(FindingScreenText.oneOf(CollectionMethod.allCases.map(\.name)), .problem)
        }
        let version = model.assessment.document(id).map { DocumentID(of: $0.source) } ?? id
        context.request(.close)
        context.record(.examine(Examination(version, on: day, by: method, note: text(.note))), in: .document(id))
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard let field = order[safe: focus] else { return false }
        return fields[field, default: TextField()].buffer.handle(key)
    }

    mutating func paste(_ text: String, in context: inout Context) {
        guard let field = order[safe: focus] else { return }
        fields[field, default: TextField()].paste(text)
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(title, .strong)], right: [Span(AuditScreenText.lookedAt[language], .muted)])
        let body = Frame.body(of: grid.size)
        let column = 4 + (order.map { $0.name[language].columns }.max() ?? 0)
        let width = max(8, min(76, grid.size.columns - column - 2))
        for (position, field) in order.enumerated() {
            let row = body.row + 1 + position
            let isFocused = position == focus
            grid.put(field.name[language], column: 2, row: row, style: isFocused ? .accent : .muted)
            let shown = fields[field] ?? TextField()
            shown.draw(on: &grid, column: column, row: row, width: width, isFocused: isFocused)
            if shown.text.isEmpty, let hint = field.hint {
                grid.put(hint[language].truncated(to: width - 2), column: column + 1, row: row, style: .muted)
            }
        }
    }
}
