import AssessmentModel

extension Answer {
    /// The attachments to show: the current ones, and those detached by one person while another edited them.
    package var listedAttachments: [Attachment] { allAttachments.filter { $0.shown != nil } }
}

extension Answer.Attachment {
    /// The evidence; in a conflict its latest details, even if someone also detached it.
    package var shown: Evidence? {
        if let evidence { return evidence }
        return field.isConflicted ? field.heads.last { $0.value != nil }?.value : nil
    }
}
