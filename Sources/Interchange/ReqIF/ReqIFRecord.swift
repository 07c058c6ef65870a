import AssessmentModel
import CatalogFormat

/// The values of one object, by their meaning.
struct ReqIFRecord {
    let identifier: String
    /// Whether it is a requirement, a heading or a remark.
    let role: ReqIFRole
    private let row: CSVRow
    private let own: [(name: ReqIFName, language: LanguageCode?, text: String)]
    private let language: LanguageCode

    /// - Parameters:
    ///   - values: that are not empty.
    ///   - kind: the name of the object's kind.
    init(
        _ object: ReqIFContent.Object, _ values: [(attribute: String, text: String)], _ meanings: ReqIFMeanings,
        kind: String, _ language: LanguageCode
    ) {
        // Some tools begin all with it, and ids do not begin with it here.
        identifier = String(object.identifier.drop { $0 == "_" })
        self.language = language
        var columns: [CSVTable.Column] = []
        var cells: [String] = []
        var own: [(name: ReqIFName, language: LanguageCode?, text: String)] = []
        var role = ReqIFRole(kind)
        for value in values {
            switch meanings[value.attribute] {
            case .column(let column):
                columns.append(column)
                cells.append(value.text)
            case .own(let name, let language): own.append((name, language, value.text))
            case .kind: role = ReqIFRole(value.text) ?? role
            case nil: continue
            }
        }
        row = CSVRow(cells: cells, columns: columns, in: language)
        self.own = own
        self.role = role ?? (own.contains { $0.name == .chapter } ? .heading : .requirement)
    }

    /// The id that people use; empty if there is none.
    var id: String { row[.id] }
    /// The id of a section in our own export; empty if there is none.
    var section: String { first(.section) }
    var title: LocalizedText { row.texts(.title) }
    var statement: LocalizedText { row.texts(.statement) }
    var description: LocalizedText { texts(.description) }

    /// The title as a heading.
    var heading: LocalizedText {
        let chapter = texts(.chapter)
        return chapter.isEmpty ? title : chapter
    }

    /// What to call it in a warning.
    var label: String { id.isEmpty ? heading.variants.first?.text.shortened ?? identifier : id }

    /// Fills in everything that it says of a criterion.
    func fill(_ draft: inout CriterionDraft) {
        row.fill(&draft)
        draft.title = heading
        if draft.texts.statement.isEmpty {
            draft.texts.statement = description
        } else if draft.texts.why.isEmpty {
            draft.texts.why = description
        }
        draft.texts.examples = Criterion.Examples(met: texts(.metExample), unmet: texts(.unmetExample))
        draft.target = first(.target).isEmpty ? nil : Rating(first(.target))
        draft.references += lines(.references)
        draft.tags += lines(.tags)
        draft.replaces += lines(.replaces).filter(isIdentity).map { CriterionID($0) }
    }

    /// What has been answered.
    var answer: ReqIFAnswers.Answer {
        ReqIFAnswers.Answer(
            rating: first(.rating), comment: first(.comment), reason: first(.reason), owner: first(.owner),
            evidence: first(.attached), key: first(.key))
    }

    private func lines(_ name: ReqIFName) -> [String] { first(name).split(separator: "\n").map(String.init) }

    /// The first text of a name, or an empty string.
    private func first(_ name: ReqIFName) -> String { own.first { $0.name == name }?.text ?? "" }

    private func texts(_ name: ReqIFName) -> LocalizedText {
        let found = own.filter { $0.name == name }
        // The attribute without a language comes first, as the fallback.
        let ordered = found.filter { $0.language == nil } + found.filter { $0.language != nil }
        return LocalizedText(ordered.map { .init($0.language ?? language, $0.text) }).tidied ?? .empty
    }
}
