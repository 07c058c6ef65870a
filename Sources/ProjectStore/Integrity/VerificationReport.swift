import AssessmentModel

/// What looking at everything in a project came to.
public struct VerificationReport: Sendable {
    /// One journal, as far as it could be read. Whoever notes the digest can say later whether it is still the beginning
    /// of what the file holds.
    public struct Journal: Hashable, Sendable {
        /// The path inside the project.
        public let file: String
        /// Lines that could be read, those of kinds that are not known included.
        public let events: Int
        /// The SHA-256 of the last line that could be read; zero where there is none.
        public let last: SHA256Digest
    }

    /// What is damaged, in the order of files.
    public let damages: [Damage]
    /// What is no damage, and should be told.
    public let notices: [StoreNotice]
    /// The journals, in the order of files.
    public let journals: [Journal]
    /// Different events in all journals.
    public let events: Int
    /// Events of kinds that this program does not know, on top of those.
    public let unknownEvents: Int
}
