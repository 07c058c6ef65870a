import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for having looked at a document of the vendor's: when, by which means, and what is worth remembering.
struct ExaminationForm: FieldPage, Hashable {
    enum Field: CaseIterable, Hashable, Sendable {
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
    var fields: FieldStack<Field>

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
        fields = FieldStack(Field.allCases, focus: .day) { field in
            switch field {
            case .day: Moments.typed(examination?.day ?? model.clock.today, language)
            case .method: (examination?.method ?? .document).name[language]
            case .note: examination?.note.oneLine ?? ""
            }
        }
    }

    static let keys = KeyTable<FieldAction>.fields(in: .evidenceKeys)

    mutating func submit(in context: inout Context) {
        let model = context.model
        guard let day = Moments.day(fields.text(.day), model.language) else {
            return refuse(.day, EvidenceText.noDay(fields.text(.day)), in: &context)
        }
        let word = fields.text(.method).lowercased()
        guard let method = CollectionMethod.allCases.first(where: { $0.name.isWritten(as: word) }) else {
            return refuse(.method, FindingScreenText.oneOf(CollectionMethod.allCases.map(\.name)), in: &context)
        }
        let version = model.assessment.document(id).map { DocumentID(of: $0.source) } ?? id
        context.request(.close)
        context.record(.examine(Examination(version, on: day, by: method, note: fields.text(.note))), in: .document(id))
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(title, .strong)], right: [Span(AuditScreenText.lookedAt[language], .muted)])
        let body = Frame.body(of: grid.size)
        fields.draw(
            on: &grid, row: body.row + 1, rows: body.rows - 1, most: 76, name: { $0.name[language] },
            hint: { $0.hint?[language] ?? "" })
    }
}
