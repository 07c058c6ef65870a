import AssessmentModel
import Localization
import Scoring

/// Ratings in words.
package enum RatingText {
    /// Label of an unrated criterion in a list.
    package static let open = LocalizedString("open", "offen")

    /// The name of a rating: "met"; on a custom scale the title of its step, else its id.
    package static func name(_ rating: Rating, on scale: Scale) -> LocalizedString {
        if let title = scale.steps.first(where: { $0.rating == rating })?.title, !title.isEmpty {
            return LocalizedString { $0.text(title) }
        }
        return switch rating {
        case .met: LocalizedString("met", "erfüllt")
        case .partial: LocalizedString("partly met", "teilweise erfüllt")
        case .unmet: LocalizedString("unmet", "nicht erfüllt")
        case .notApplicable: LocalizedString("not applicable", "nicht anwendbar")
        default: .same(rating.id)
        }
    }

    /// Why a criterion cannot be rated *not applicable*.
    package static func neverNotApplicable(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(id) applies to everyone: the catalogue does not allow \"not applicable\" here.",
            "\(id) gilt für alle: Der Katalog lässt hier kein „nicht anwendbar“ zu.")
    }

    /// How a criterion counts in a figure: "met"; on a custom scale the title of its `rating`. A conflict appends "≠".
    package static func name(
        _ counting: Explanation.Counting, _ rating: Rating?, on scale: Scale, isConflicted: Bool
    ) -> LocalizedString {
        let name = name(counting, rating, on: scale)
        if !isConflicted { return name }
        return LocalizedString { "\(name[$0]) ≠" }
    }

    private static func name(_ counting: Explanation.Counting, _ rating: Rating?, on scale: Scale) -> LocalizedString {
        switch counting {
        case .met, .partial, .unmet:
            guard !scale.isStandard, let rating else { return name(counting) }
            return name(rating, on: scale)
        case .open, .openAsMet, .notApplicable, .unproven, .disputed: return name(counting)
        }
    }

    /// At most 12 columns wide.
    private static func name(_ counting: Explanation.Counting) -> LocalizedString {
        switch counting {
        case .met: LocalizedString("met", "erfüllt")
        case .partial: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "unerfüllt")
        case .notApplicable: LocalizedString("n/a", "n. a.")
        case .open: open
        case .openAsMet: LocalizedString("open, as met", "offen, zählt")
        case .unproven: LocalizedString("unproven", "unbelegt")
        case .disputed: LocalizedString("disputed", "strittig")
        }
    }
}
