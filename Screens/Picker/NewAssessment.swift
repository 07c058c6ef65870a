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

    /// The profile that it begins under.
    package enum ProfileChoice: Hashable, Sendable {
        /// The person has not been asked. If there are profiles for a large catalogue, they will be.
        case unasked
        /// The whole catalogue.
        case none
        case file(path: String)
    }

    /// The new directory.
    package let path: String
    package let subject: Subject
    package let catalog: Source
    package let profile: ProfileChoice
    /// Who signs, as `SigningName` accepts it; nil for who is known already.
    package let signer: String?

    package init(
        path: String, subject: Subject, catalog: Source, profile: ProfileChoice = .unasked, signer: String? = nil
    ) {
        self.path = path
        self.subject = subject
        self.catalog = catalog
        self.profile = profile
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

/// A profile for the catalogue of a new assessment.
package struct ProfileOffer: Hashable, Sendable {
    package let path: String
    package let title: LocalizedString
    /// The number of criteria that it asks for.
    package let criteria: Int

    package init(path: String, title: LocalizedString, criteria: Int) {
        self.path = path
        self.title = title
        self.criteria = criteria
    }
}

/// The profiles to choose from before an assessment begins, because its catalogue is large.
package struct ProfileChoices: Hashable, Sendable {
    package let offers: [ProfileOffer]
    /// The number of criteria without a profile.
    package let criteria: Int

    package init(_ offers: [ProfileOffer], criteria: Int) {
        self.offers = offers
        self.criteria = criteria
    }
}
