import AssessmentModel
import ProjectStore

// Audits: a directory of the auditor's own over the vendor's.
extension AssessmentReader {
    /// Begins an audit in a directory of the auditor's own, or goes on with one there. After that, the directory is opened
    /// like any other. In the vendor's directory nothing is opened for writing.
    ///
    /// - Parameters:
    ///   - vendor: the vendor's directory, or a packed file of it.
    ///   - path: where nothing exists yet, an empty folder, or the directory of this audit.
    /// - Returns: whether it begins.
    /// - Throws: `StoreError`.
    package static func audit(
        _ vendor: String, into path: String, by author: Author, at time: Timestamp
    ) throws(StoreError) -> Bool {
        try Project.audit(vendor, into: path, by: author, at: time)
    }

    /// Whether this is an auditor's directory.
    package var isAudit: Bool { project.audit != nil }

    /// The events in an auditor's voice that only the vendor's directory has.
    package var foreignAuditEvents: Int {
        let own = project.ownWriters
        return assessment.events.count { $0.party == .auditor && !own.contains($0.order.writer) }
    }
}
