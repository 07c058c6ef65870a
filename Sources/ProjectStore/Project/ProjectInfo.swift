import AssessmentModel

/// What a project says of itself in its `project.json`.
package struct ProjectInfo: Hashable, Sendable {
    /// Which catalogue the project holds a copy of.
    package struct CatalogReference: Hashable, Sendable {
        package let id: String
        package let version: String
        /// The digest of the bytes of `catalog.json`.
        package let digest: SHA256Digest

        package init(id: String, version: String, digest: SHA256Digest) {
            self.id = id
            self.version = version
            self.digest = digest
        }
    }

    /// Which profile the project is seen under.
    package struct ProfileReference: Hashable, Sendable {
        /// The profile's id.
        package let id: String
        /// The digest of the bytes of its file.
        package let digest: SHA256Digest

        /// A profile, by its id and the digest of its file.
        package init(id: String, digest: SHA256Digest) {
            self.id = id
            self.digest = digest
        }
    }

    /// When the project was made, and by whom.
    package struct Creation: Hashable, Sendable {
        package let at: Timestamp
        package let by: String

        package init(at: Timestamp, by: String) {
            self.at = at
            self.by = by
        }
    }

    /// 32 lower-case hex digits by which copies of one project are known as such.
    package let id: String
    package var subject: Subject
    package var catalog: CatalogReference
    package let created: Creation
    /// The profile in use; nil where the catalogue is taken as it is.
    package var profile: ProfileReference?

    package init(
        id: String, subject: Subject, catalog: CatalogReference, created: Creation, profile: ProfileReference? = nil
    ) {
        self.id = id
        self.subject = subject
        self.catalog = catalog
        self.created = created
        self.profile = profile
    }

    /// An identity that no other project has.
    static func newID() -> String {
        var random = SystemRandomNumberGenerator()
        return EventID(high: random.next(), low: random.next()).description
    }
}
