import AssessmentModel
import Cells
import Localization
import Presentation

/// Documents as lines of text, each with what it supports below.
package struct DocumentTable {
    private let documents: [(entry: DocumentEntry, state: DocumentState)]
    private let catalog: Catalog
    private let audit: Assessment?
    private let language: Language

    /// - Parameter audit: says which documents were looked at; nil to leave that out.
    package init(
        _ documents: [(entry: DocumentEntry, state: DocumentState)], in catalog: Catalog, audit: Assessment? = nil,
        _ language: Language
    ) {
        self.audit = audit
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
            let examination = audit.map {
                FindingText.examination($0.examination(of: document.entry.id, by: $0.voice))[language].oneLine
            }
            let below = [particulars(document.entry), uses(document.entry), examination ?? ""].filter { !$0.isEmpty }
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
