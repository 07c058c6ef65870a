import AssessmentModel

/// What a project is: what its `project.json` says once and for all, and what events say of it since.
public struct ProjectInfo: Hashable, Sendable {
    /// Which catalogue the project holds a copy of.
    public struct CatalogReference: Hashable, Sendable {
        /// The catalogue's id.
        public let id: String
        /// The catalogue's version.
        public let version: String
        /// The digest of the bytes of `catalog.json`.
        public let digest: SHA256Digest

        /// A catalogue, by its id and version and the digest of its file.
        package init(id: String, version: String, digest: SHA256Digest) {
            self.id = id
            self.version = version
            self.digest = digest
        }
    }

    /// When the project was made, and by whom.
    public struct Creation: Hashable, Sendable {
        /// When, by the clock of the machine that made it.
        public let at: Timestamp
        /// The name of the person who made it.
        public let by: String

        /// This time, by the person of this name.
        package init(at: Timestamp, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// The format of the directory; see `ProjectFile.format`.
    public let format: Int
    /// 32 lower-case hex digits by which copies of one project are known as such. Untrusted, as everything in it.
    public let id: String
    /// The catalogue that the assessment began with.
    public let catalog: CatalogReference
    /// When the project was made, and by whom.
    public let created: Creation
    /// What is said of the assessment as a whole, up to the last event that was read.
    public internal(set) var details: AssessmentDetails

    /// What is assessed.
    public var subject: Subject { details.subject }

    /// What the project's own file says of subject and profile: in format 1 it does, in format 2 nothing.
    package var origin: AssessmentDetails.Origin { details.origin }

    init(
        format: Int = ProjectFile.format, id: String, catalog: CatalogReference, created: Creation,
        origin: AssessmentDetails.Origin = ProjectFile.unnamed
    ) {
        self.format = format
        self.id = id
        self.catalog = catalog
        self.created = created
        details = AssessmentDetails(from: origin)
    }

    /// An identity that no other project has.
    static func newID() -> String {
        var random = SystemRandomNumberGenerator()
        return EventID(high: random.next(), low: random.next()).description
    }
}
