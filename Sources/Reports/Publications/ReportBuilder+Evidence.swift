import AssessmentModel
import Localization
import Presentation
import Publishing

/// The documents, and what they support.
extension ReportBuilder {
    /// Every document, also unused and confidential ones.
    var evidenceIndex: Publication.Section {
        let columns = [
            column(ReportText.document, 44), column(ReportText.state, 14), column(ReportText.validUntil, 14),
            column(ReportText.supports, 24),
        ]
        let rows = source.documents.map { entry in
            let state = state(of: entry)
            return Table.Row([
                Table.Cell(particulars(of: entry.document)),
                Table.Cell(RichText(state.name[language]), tone: state.tone), day(entry.document.validUntil),
                Table.Cell(uses(of: entry)),
            ])
        }
        return section("evidence", ReportText.evidence, columns, rows, else: DocumentText.none)
    }

    func state(of entry: DocumentEntry) -> DocumentState {
        let evidence = Evidence(entry.document.source, title: entry.document.title)
        return DocumentState(entry, source.condition(of: evidence), on: source.day)
    }

    /// The title, and a line for each thing that is known.
    private func particulars(of document: Document) -> RichText {
        let name = document.displayTitle.oneLine
        var title = RichText([.strong(name)])
        if case .url = document.source { title = RichText([link(name, to: document.source)]) }
        var lines: [String] = []
        if case .file(let sha256, let name, let bytes) = document.source {
            lines.append("\(name.oneLine), \(Bytes.text(bytes, language)), SHA-256 \(sha256)")
        }
        lines += DocumentText.Field.allCases.filter { $0 != .title && $0 != .validUntil }.compactMap { field in
            let value = field.value(of: document, language).oneLine
            return value.isEmpty ? nil : "\(field.name[language]): \(value)"
        }
        return title + RichText(lines.map { "\n\($0)" }.joined())
    }

    /// The criteria that a document supports, with where to look.
    func uses(of entry: DocumentEntry) -> RichText {
        let uses = entry.uses.map { use -> [RichText.Piece] in
            let id = catalog.criteria[use.criterion].id.text
            let place = DocumentText.particulars(of: use)[language]
            return [.plain(id), .plain(place.isEmpty ? "" : " (\(place))")]
        }
        return RichText(Array(uses.joined(separator: [.plain(", ")])))
    }
}

extension DocumentState {
    fileprivate var tone: Tone {
        switch self {
        case .missing, .changed, .expired: .bad
        case .expiring: .warning
        case .unused: .neutral
        case .intact: .good
        }
    }
}
