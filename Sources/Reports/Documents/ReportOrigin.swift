import AssessmentModel
import Scoring

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

    private let format: Int
    private let project: Project
    private let catalog: CatalogName
    private let profile: ProfileName?
    private let model: String?

    /// - Parameters:
    ///   - format: the version of the document's shape.
    ///   - profile: nil for the catalogue as it is.
    ///   - model: by which figures were worked out; nil where there are none.
    package init(
        format: Int, _ project: Project, _ catalog: Catalog, under profile: ProfileName? = nil,
        model: ScoringModel? = nil
    ) {
        self.format = format
        self.project = project
        self.catalog = CatalogName(id: catalog.id, version: catalog.version)
        self.profile = profile
        self.model = model?.rawValue
    }
}
