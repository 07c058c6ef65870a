import AssessmentModel
import Localization

/// What profiles make of an assessment, in words.
package enum ProfileText {
    /// What a profile makes of one criterion, a sentence each; none where it leaves it as the catalogue has it.
    package static func differences(
        of criterion: Criterion, under tailored: Catalog, from catalog: Catalog
    ) -> [LocalizedString] {
        guard let index = catalog.index(of: criterion.id) else {
            return [LocalizedString("A criterion of the profile's own.", "Ein Kriterium, das nur das Profil hat.")]
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
                        "The catalogue has it as \(catalog[$0]), the profile as \(profile[$0]).",
                        "Der Katalog führt es als „\(catalog[$0])“, das Profil als „\(profile[$0])“.")
                })
        }
        if own.weight != criterion.weight {
            let (catalog, profile) = (text(own.weight), text(criterion.weight))
            sentences.append(
                LocalizedString(
                    "Its weight is \(catalog) in the catalogue, \(profile) in the profile.",
                    "Sein Gewicht ist im Katalog \(catalog), im Profil \(profile)."))
        }
        return sentences
    }

    /// The titles of the columns of figures under a profile and of the catalogue's own.
    package static let columns = (
        profile: LocalizedString("profile", "Profil"), catalogue: LocalizedString("catalogue", "Katalog")
    )

    /// That what follows is seen under a profile.
    package static func seenUnder(_ profile: Profile) -> LocalizedString {
        LocalizedString { language in
            let title = language.text(profile.title)
            return language(
                "Seen under the profile \(profile.id): \(title)", "Gesehen mit dem Profil \(profile.id): \(title)")
        }
    }

    /// That a criterion is left out of the figures, and why.
    package static func leftOut(_ id: CriterionID, because reason: LocalizedText) -> LocalizedString {
        LocalizedString { language in
            let reason = language.text(reason)
            return language("\(id) is left out: \(reason)", "\(id) ist ausgelassen: \(reason)")
        }
    }

    private static func text(_ weight: Fraction) -> String {
        weight.denominator == 1 ? "\(weight.numerator)" : "\(weight.numerator)/\(weight.denominator)"
    }
}
