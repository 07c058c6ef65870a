import AssessmentModel
import CatalogFormat

/// A row of a table, by the meaning of its columns.
struct CSVRow {
    private var cells: [(column: CSVTable.Column, text: String)]
    private let language: LanguageCode

    /// - Parameter language: of columns whose headers name none.
    init(cells: [String], columns: [CSVTable.Column?], in language: LanguageCode) {
        self.language = language
        self.cells = zip(columns, cells).compactMap { column, text in
            let text = text.tidied
            return text.isEmpty ? nil : column.map { ($0, text) }
        }
        // The column without a language comes first, as the fallback.
        self.cells.sort { $0.column.language == nil && $1.column.language != nil }
    }

    /// The first text of a field, or an empty string.
    subscript(_ field: CSVTable.Field) -> String { cells.first { $0.column.field == field }?.text ?? "" }

    /// A field in all its languages.
    func texts(_ field: CSVTable.Field) -> LocalizedText {
        LocalizedText(
            cells.filter { $0.column.field == field }.map { cell in
                LocalizedText.Variant(cell.column.language ?? language, cell.text)
            }
        ).tidied ?? .empty
    }

    /// The lines of a field, each in all its languages.
    func lines(_ field: CSVTable.Field) -> [LocalizedText] {
        var lines: [[LocalizedText.Variant]] = []
        for variant in texts(field).variants {
            for (number, line) in variant.text.split(separator: "\n").enumerated() {
                if number == lines.count { lines.append([]) }
                lines[number].append(.init(variant.language, String(line)))
            }
        }
        return lines.map { LocalizedText($0) }
    }

    /// The parts of a field between separators.
    func list(_ field: CSVTable.Field, _ separators: String) -> [String] {
        self[field].split { separators.contains($0) }.map { String($0).tidied }
    }
}

extension CSVRow {
    /// Fills in everything that the row says of a criterion.
    func fill(_ draft: inout CriterionDraft) {
        draft.setLevel(self[.level].isEmpty ? nil : self[.level])
        draft.weight = self[.weight]
        draft.status = choice(self[.status], &draft) ?? .current
        draft.rules = Criterion.Rules(
            notApplicable: choice(self[.notApplicable], &draft) ?? .withReason,
            metNeeds: choice(self[.metNeeds], &draft) ?? .nothing)
        draft.addresses = list(.addresses, ",;\n").compactMap { choice($0, &draft) }
        draft.appliesTo = list(.appliesTo, ",;\n").compactMap { choice($0, &draft) }
        draft.title = texts(.title)
        draft.texts = Criterion.Texts(
            statement: texts(.statement), why: texts(.why), met: texts(.met), partly: texts(.partly),
            verify: texts(.verify), evidence: lines(.evidence))
        draft.references = list(.references, ";\n")
        draft.tags = list(.tags, ",;\n")
    }

    /// The choice for a word of our own format. Unknown words are reported.
    private func choice<Choice>(_ word: String, _ draft: inout CriterionDraft) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        let choice = Choice.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
        if choice == nil && !word.isEmpty { draft.leave(.notes, word) }
        return choice
    }
}
