import AssessmentModel
import Localization

/// Finds a document by the name that a command gives.
enum DocumentNames {
    /// The document with this number in `cpo documents`; else the one with this title, file name or address, or the only
    /// one whose title, file name, address or hash begins like this. Case does not matter.
    ///
    /// - Throws: `Failure` that says how to find the names.
    static func find(_ name: String, in assessment: Assessment) throws(Failure) -> DocumentEntry {
        let documents = assessment.documents
        if let number = Int(name), documents.indices.contains(number - 1) { return documents[number - 1] }
        let wanted = name.lowercased()
        let named = documents.filter { names(of: $0).contains(wanted) }
        let begun = documents.filter { names(of: $0).contains { $0.hasPrefix(wanted) } }
        let found = named.count == 1 ? named : begun
        guard !wanted.isEmpty, let only = found.first, found.count == 1 else {
            throw Failure(
                .usage,
                wanted.isEmpty || found.isEmpty
                    ? DocumentCommandText.unknown(name) : DocumentCommandText.ambiguous(name, found.count))
        }
        return only
    }

    private static func names(of entry: DocumentEntry) -> [String] {
        let source =
            switch entry.document.source {
            case .file(let sha256, let name, _): [name, sha256]
            case .url(let address): [address]
            }
        return ([entry.document.displayTitle, entry.id.text] + source).map { $0.lowercased() }
    }
}
