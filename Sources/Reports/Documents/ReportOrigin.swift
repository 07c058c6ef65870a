import AssessmentModel
import JSON

/// What a document is about: the leading members of every document about an assessment.
package struct ReportOrigin: Encodable, Sendable {
    /// The project and its subject.
    package struct Project: Encodable, Sendable {
        let id: String
        let subject: String
        let kind: String
        let role: String
        /// The project that this one is a public extract of; left out for a whole assessment.
        let extractOf: String?

        package init(id: String, _ subject: Subject, extractOf: String? = nil) {
            self.id = id
            self.subject = subject.name
            kind = subject.kind.rawValue
            role = subject.role.rawValue
            self.extractOf = extractOf
        }
    }

    private struct CatalogName: Encodable, Sendable {
        let id: String
        let version: String
    }

    /// The profile applied to the catalogue.
    package struct ProfileName: Encodable, Sendable {
        let id: String
        let sha256: String

        /// - Parameter sha256: of the profile's file, as 64 lower-case hex digits.
        package init(id: String, sha256: String) {
            self.id = id
            self.sha256 = sha256
        }
    }

    /// What the figures of a document are based on.
    package struct Basis: Encodable, Sendable {
        let model: String
        let party: String
        let asOf: String
        @OrNull var milestone: String?

        /// Figures of this model from a party's answers.
        ///
        /// - Parameters:
        ///   - party: whose judgement counts: a party, or `lower` for the lowest of all.
        ///   - day: the day of the answers, on which evidence must be valid.
        ///   - milestone: the milestone the answers are from; nil for those of the day.
        package init(
            _ model: ScoringModel, of party: String = Party.vendor.identifier, on day: CalendarDay,
            milestone: String? = nil
        ) {
            self.model = model.rawValue
            self.party = party
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
    ///   - format: the format version of the document.
    ///   - profile: nil for the untailored catalogue.
    ///   - basis: nil if the document has no figures.
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
