import AssessmentModel
import Localization

/// Describes how a profile changes an assessment.
package enum ProfileText {
    /// One sentence per change the profile makes to the criterion; empty if it makes none.
    package static func differences(
        of criterion: Criterion, under tailored: Catalog, from catalog: Catalog
    ) -> [LocalizedString] {
        guard let index = catalog.index(of: criterion.id) else {
            return [LocalizedString("Added by the profile.", "Vom Profil ergänzt.")]
        }
        if let reason = tailored.leftOut[criterion.id] {
            return [
                LocalizedString {
                    $0("Left out by the profile: \($0.text(reason))", "Vom Profil ausgelassen: \($0.text(reason))")
                }
            ]
        }
        let own = catalog.criteria[index]
        var sentences: [LocalizedString] = []
        if own.level != criterion.level {
            let (catalog, profile) = (own.level.name, criterion.level.name)
            sentences.append(
                LocalizedString {
                    $0(
                        "Level: \(catalog[$0]) in the catalogue, \(profile[$0]) in the profile.",
                        "Grad: „\(catalog[$0])“ im Katalog, „\(profile[$0])“ im Profil.")
                })
        }
        if own.weight != criterion.weight {
            let (catalog, profile) = (text(own.weight), text(criterion.weight))
            sentences.append(
                LocalizedString(
                    "Weight: \(catalog) in the catalogue, \(profile) in the profile.",
                    "Gewicht: \(catalog) im Katalog, \(profile) im Profil."))
        }
        let best = catalog.scale.steps.first?.rating
        if let before = own.target ?? best, let after = criterion.target ?? best, before != after {
            let (catalog, profile) = (
                RatingText.name(before, on: catalog.scale), RatingText.name(after, on: catalog.scale)
            )
            sentences.append(
                LocalizedString {
                    $0(
                        "Target: \(catalog[$0]) in the catalogue, \(profile[$0]) in the profile.",
                        "Ziel: „\(catalog[$0])“ im Katalog, „\(profile[$0])“ im Profil.")
                })
        }
        return sentences
    }

    /// Column titles: figures under the profile, and without it.
    package static let columns = (
        profile: LocalizedString("profile", "Profil"), catalogue: LocalizedString("catalogue", "Katalog")
    )

    /// Heading above output that a profile tailors.
    package static func seenUnder(_ profile: Profile) -> LocalizedString {
        LocalizedString { language in
            let title = language.text(profile.title)
            return language(
                "Under the profile \(profile.id): \(title)", "Mit dem Profil \(profile.id): \(title)")
        }
    }

    /// Heading above answers to criteria of a profile that is not applied.
    package static func criteria(of profile: Profile) -> LocalizedString {
        LocalizedString { language in
            let title = language.text(profile.title).oneLine
            return language(
                "Criteria of the profile \(profile.id): \(title)", "Kriterien des Profils \(profile.id): \(title)")
        }
    }

    /// States that a criterion or a category is left out of the figures, and why.
    package static func leftOut(_ id: String, because reason: LocalizedText) -> LocalizedString {
        LocalizedString { language in
            let reason = language.text(reason)
            return language("\(id) is left out: \(reason)", "\(id) ist ausgelassen: \(reason)")
        }
    }

    /// A weight as catalogues write it.
    package static func text(_ weight: Fraction) -> String {
        weight.denominator == 1 ? "\(weight.numerator)" : "\(weight.numerator)/\(weight.denominator)"
    }
}
