import AssessmentModel

/// A recently opened assessment.
package struct RecentAssessment: Hashable, Sendable {
    package let path: String
    package let subject: String
    package let opened: Timestamp

    package init(path: String, subject: String, opened: Timestamp) {
        self.path = path
        self.subject = subject
        self.opened = opened
    }
}
