import AssessmentModel
import Localization

/// Finds a document by the name that a command gives.
enum DocumentNames {
    /// The document with this number in `cpo documents`; else the one with this title, file name or address, or the
    /// only one whose title, file name, address or hash begins like this. Case does not matter.
    ///
    /// - Parameter withOwn: whether the documents of somebody who judges are looked through as well, after the
    ///   vendor's.
    /// - Throws: `Failure` that says how to find the names.
    static func find(
        _ name: String, in assessment: Assessment, withOwn: Bool = false
    ) throws(Failure) -> DocumentEntry {
        let own = withOwn && assessment.voice != .vendor ? assessment.documents(of: assessment.voice) : []
        let vendors = assessment.documents
        let documents = vendors + own.filter { one in !vendors.contains { $0.id == one.id } }
        let names = documents.map { [$0.id.text] + Evidence($0.document.source, title: $0.document.title).names }
        switch Names.place(of: name, among: names) {
        case .at(let place): return documents[place]
        case .nowhere: throw Failure(.usage, DocumentCommandText.unknown(name))
        case .ambiguous(let count): throw Failure(.usage, DocumentCommandText.ambiguous(name, count))
        }
    }
}
