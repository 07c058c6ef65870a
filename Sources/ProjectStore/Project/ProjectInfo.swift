import AssessmentModel

/// What a project is: what its `project.json` says for good, and what events have said since.
public struct ProjectInfo: Hashable, Sendable {
    /// The catalogue that the project carries a copy of.
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

    /// When and by whom the project was created.
    public struct Creation: Hashable, Sendable {
        /// When, by the clock of the machine that created it.
        public let at: Timestamp
        /// The name of the person who created it.
        public let by: String

        /// This time, by the person of this name.
        package init(at: Timestamp, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// The number of the directory's format.
    public let format: Int
    /// 32 lower-case hex digits that all copies of one project share. Untrusted, like everything in it.
    public let id: String
    /// The catalogue that the assessment began with.
    public let catalog: CatalogReference
    /// When and by whom the project was created.
    public let created: Creation
    /// What it is a public extract of; nil for a whole assessment.
    public let extract: ExtractOrigin?
    /// What has been said of the assessment as a whole, up to the last event that was read.
    public internal(set) var details: AssessmentDetails

    /// What is assessed.
    public var subject: Subject { details.subject }

    /// What the project's own file says of subject and profile: both in format 1, nothing in format 2.
    package var origin: AssessmentDetails.Origin { details.origin }

    init(
        format: Int = ProjectFile.format, id: String, catalog: CatalogReference, created: Creation,
        extract: ExtractOrigin? = nil, origin: AssessmentDetails.Origin = ProjectFile.unnamed
    ) {
        self.format = format
        self.id = id
        self.catalog = catalog
        self.created = created
        self.extract = extract
        details = AssessmentDetails(from: origin)
    }

    /// An identity that no other project has.
    static func newID() -> String {
        var random = SystemRandomNumberGenerator()
        return EventID(high: random.next(), low: random.next()).description
    }
}
