import AssessmentModel

/// What a verification of a project found.
public struct VerificationReport: Sendable {
    /// One journal, as far as it could be read. With its digest on paper, anybody can check later whether the file
    /// still begins with the same lines.
    public struct Journal: Hashable, Sendable {
        /// The path inside the project.
        public let file: String
        /// How many lines could be read, unknown kinds included.
        public let events: Int
        /// The SHA-256 of the last line that could be read; zero if there is none.
        public let last: SHA256Digest
    }

    /// The damage, in the order of files.
    public let damages: [Damage]
    /// What is not damage and should be told.
    public let notices: [StoreNotice]
    /// The journals, in the order of files.
    public let journals: [Journal]
    /// How many different events all journals have together.
    public let events: Int
    /// How many events besides are of kinds that this program does not know.
    public let unknownEvents: Int
}
