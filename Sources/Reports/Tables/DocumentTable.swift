import AssessmentModel
import Cells
import Localization
import Presentation

/// Documents as lines of text, each with what it supports below.
package struct DocumentTable {
    private let documents: [(entry: DocumentEntry, state: DocumentState)]
    private let catalog: Catalog
    private let language: Language

    package init(
        _ documents: [(entry: DocumentEntry, state: DocumentState)], in catalog: Catalog, _ language: Language
    ) {
        self.documents = documents
        self.catalog = catalog
        self.language = language
    }

    package var lines: [String] {
        guard !documents.isEmpty else { return [DocumentText.none[language]] }
        return documents.enumerated().flatMap { number, document in
            let state = document.state == .intact ? "" : "  [\(document.state.name[language])]"
            let dispute = document.entry.isConflicted ? "  [\(EvidenceText.disputed[language])]" : ""
            let head = "\(number + 1)  \(document.entry.document.displayTitle.oneLine)\(state)\(dispute)"
            let below = [particulars(document.entry), uses(document.entry)].filter { !$0.isEmpty }
            return [head] + below.map { "   \($0)" }
        } + [DocumentText.summary(documents.map(\.state))[language]]
    }

    private func particulars(_ entry: DocumentEntry) -> String {
        let document = entry.document
        let source = EvidenceText.particularParts(Evidence(document.source, title: document.title), language)
        let fields = DocumentText.Field.allCases.filter { $0 != .title }.compactMap { field in
            let value = field.value(of: document, language).oneLine
            return value.isEmpty ? nil : "\(field.name[language]) \(value)"
        }
        return (source + fields).map(\.oneLine).joined(separator: EvidenceText.separator)
    }

    /// `IOP-01 (p. 12), IFC-07`
    private func uses(_ entry: DocumentEntry) -> String {
        guard !entry.uses.isEmpty else { return DocumentText.uses(0)[language] }
        return entry.uses.map { use in
            let id = catalog.criteria[use.criterion].id.text
            let particulars = DocumentText.particulars(of: use)[language]
            return particulars.isEmpty ? id : "\(id) (\(particulars))"
        }.joined(separator: ", ")
    }
}
