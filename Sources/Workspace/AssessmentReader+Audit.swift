import AssessmentModel
import ProjectStore

// Audits, and customers' judgements: a directory of one's own over the vendor's.
extension AssessmentReader {
    /// Begins to judge in a directory of one's own, or goes on with that there. After that, the directory is opened
    /// like any other. In the vendor's directory nothing is opened for writing.
    ///
    /// - Parameters:
    ///   - vendor: the vendor's directory, or a packed file of it.
    ///   - path: where nothing exists yet, an empty folder, or the directory of this audit.
    ///   - party: who judges.
    /// - Returns: whether it begins.
    /// - Throws: `StoreError`.
    package static func audit(
        _ vendor: String, into path: String, as party: Party, by author: Author, at time: Timestamp
    ) throws(StoreError) -> Bool {
        try Project.audit(vendor, into: path, as: party, by: author, at: time)
    }

    /// Who judges in this directory; nil for the vendor's.
    package var judge: Party? { project.audit?.party }

    /// The events in the voice of whoever judges here that only the vendor's directory has.
    package var foreignJudgements: Int {
        let own = project.ownWriters
        return assessment.events.count { $0.party == judge && !own.contains($0.order.writer) }
    }
}
