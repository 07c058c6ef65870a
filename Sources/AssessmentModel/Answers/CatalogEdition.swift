/// A catalogue by its name, its edition and the hash of its file.
public struct CatalogEdition: Hashable, Sendable {
    /// The catalogue's id.
    public let id: String
    /// The edition; only equality has a meaning.
    public let version: String
    /// The SHA-256 of the bytes of its file, 64 lower-case hex digits.
    public let sha256: String

    /// The edition in the file with this hash.
    public init(id: String, version: String, sha256: String) {
        self.id = id
        self.version = version
        self.sha256 = sha256
    }
}

/// The assessment that another one began with.
public struct EarlierAssessment: Hashable, Sendable {
    /// The identity that all its copies share.
    public let project: String
    /// What it assesses; untrusted.
    public let subject: String
    /// The catalogue that its answers are about.
    public let catalog: CatalogEdition
    /// When it was changed last, by the clocks of its writers' machines.
    public let at: Timestamp

    /// An assessment as it was at this time.
    public init(project: String, subject: String, catalog: CatalogEdition, at: Timestamp) {
        self.project = project
        self.subject = subject
        self.catalog = catalog
        self.at = at
    }
}
