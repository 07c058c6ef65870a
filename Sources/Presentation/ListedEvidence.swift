import AssessmentModel

extension Answer {
    /// The attachments that a person has to see: those that are there, and those that one detached while another changed
    /// them.
    package var listedAttachments: [Attachment] { allAttachments.filter { $0.shown != nil } }
}

extension Answer.Attachment {
    /// The evidence; of one that is in conflict the latest particulars, even if it was detached as well.
    package var shown: Evidence? {
        if let evidence { return evidence }
        return field.isConflicted ? field.heads.last { $0.value != nil }?.value : nil
    }
}
