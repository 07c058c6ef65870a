import AssessmentModel
import JSON

/// What a document is about; its members stand at the beginning of every document about an assessment.
package struct ReportOrigin: Encodable, Sendable {
    /// The assessment.
    package struct Project: Encodable, Sendable {
        let id: String
        let subject: String
        let kind: String
        let role: String

        /// The assessment of this id, about this subject.
        package init(id: String, _ subject: Subject) {
            self.id = id
            self.subject = subject.name
            kind = subject.kind.rawValue
            role = subject.role.rawValue
        }
    }

    private struct CatalogName: Encodable, Sendable {
        let id: String
        let version: String
    }

    /// The profile that the assessment is seen under.
    package struct ProfileName: Encodable, Sendable {
        let id: String
        let sha256: String

        /// The profile of this id, in a file with this hash in 64 lower-case hex digits.
        package init(id: String, sha256: String) {
            self.id = id
            self.sha256 = sha256
        }
    }

    /// What the figures of a document are.
    package struct Basis: Encodable, Sendable {
        let model: String
        let party: String
        let asOf: String
        @OrNull var milestone: String?

        /// Figures of this model, out of the vendor's answers.
        ///
        /// - Parameters:
        ///   - day: that evidence has to be valid on, and that the answers are of.
        ///   - milestone: whose answers they are; nil for those of the day.
        package init(_ model: ScoringModel, on day: CalendarDay, milestone: String? = nil) {
            self.model = model.rawValue
            party = Party.vendor.rawValue
            asOf = day.text
            self.milestone = milestone
        }
    }

    private struct Members: Encodable {
        let format: Int
        let project: Project
        let catalog: CatalogName
        let profile: ProfileName?
    }

    private let members: Members
    private let basis: Basis?

    /// - Parameters:
    ///   - format: the version of the document's shape.
    ///   - profile: nil for the catalogue as it is.
    ///   - basis: of the figures; nil where the document has none.
    package init(
        format: Int, _ project: Project, _ catalog: Catalog, under profile: ProfileName? = nil, basis: Basis? = nil
    ) {
        members = Members(
            format: format, project: project, catalog: CatalogName(id: catalog.id, version: catalog.version),
            profile: profile)
        self.basis = basis
    }

    package func encode(to encoder: any Encoder) throws {
        try members.encode(to: encoder)
        try basis?.encode(to: encoder)
    }
}
