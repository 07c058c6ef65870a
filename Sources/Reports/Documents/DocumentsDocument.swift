import AssessmentModel
import JSON

/// The documents of an assessment, as one JSON object. Source: docs/user/documents.md.
package struct DocumentsDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Use: Encodable {
        let criterion: String
        let locator: String
        let keepsVersion: Bool
    }

    private struct Details: Encodable {
        let title: String
        let version: String
        @OrNull var effective: String?
        @OrNull var validUntil: String?
        let origin: String
        @OrNull var method: String?
        let reader: String
        @OrNull var visited: String?
        let confidential: Bool
        let note: String
        let state: String
        let conflict: Bool
        let supports: [Use]
    }

    private struct Entry: Encodable {
        let id: String
        let source: EvidenceSource
        let details: Details

        private enum CodingKeys: CodingKey { case id }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try source.encode(to: encoder)
            try details.encode(to: encoder)
        }

        init(_ entry: DocumentEntry, _ state: DocumentState, in catalog: Catalog) {
            let document = entry.document
            id = entry.id.text
            source = EvidenceSource(document.source, withSize: true)
            details = Details(
                title: document.title, version: document.version, effective: document.effective?.text,
                validUntil: document.validUntil?.text, origin: document.origin, method: document.method?.rawValue,
                reader: document.reader, visited: document.visited?.text, confidential: document.isConfidential,
                note: document.note, state: state.word, conflict: entry.isConflicted,
                supports: entry.uses.map {
                    Use(
                        criterion: catalog.criteria[$0.criterion].id.text, locator: $0.locator,
                        keepsVersion: $0.keepsVersion)
                })
        }
    }

    private let origin: ReportOrigin
    private let documents: [Entry]

    private enum CodingKeys: CodingKey { case documents }

    package init(
        _ origin: ReportOrigin, _ documents: [(entry: DocumentEntry, state: DocumentState)], in catalog: Catalog
    ) {
        self.origin = origin
        self.documents = documents.map { Entry($0.entry, $0.state, in: catalog) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(documents, forKey: .documents)
    }
}

extension DocumentState {
    /// Its name in JSON.
    fileprivate var word: String {
        switch self {
        case .missing: "missing"
        case .changed: "changed"
        case .expired: "expired"
        case .expiring: "expiring"
        case .unused: "unused"
        case .intact: "intact"
        }
    }
}
