import AssessmentModel
import Localization

/// What a new assessment begins with.
package struct NewAssessment: Hashable, Sendable {
    /// Where its catalogue comes from.
    package enum Source: Hashable, Sendable {
        /// The bundled one with this id.
        case bundled(String)
        /// A file or a directory in the catalogue format.
        case file(path: String)
    }

    /// The new directory.
    package let path: String
    package let subject: Subject
    package let catalog: Source
    /// Who signs, as `SigningName` accepts it; nil for who is known already.
    package let signer: String?

    package init(path: String, subject: Subject, catalog: Source, signer: String? = nil) {
        self.path = path
        self.subject = subject
        self.catalog = catalog
        self.signer = signer
    }
}

/// A catalogue that comes with the program.
package struct CatalogOffer: Hashable, Sendable {
    package let id: String
    /// Title and version.
    package let title: LocalizedString

    package init(id: String, title: LocalizedString) {
        self.id = id
        self.title = title
    }

    /// The one to offer until all have been read.
    package static let usual = CatalogOffer(id: "openness", title: LocalizedString("Openness", "Offenheit"))
}
