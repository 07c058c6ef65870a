import AssessmentModel
import Localization

/// What profiles make of an assessment, in words.
package enum ProfileWords {
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

    /// Where the level of a criterion stands that the profile leaves out.
    static let out = LocalizedString("out", "aus")

    /// What the figures of the catalogue as it is are called beside those under a profile.
    static let catalogue = LocalizedString("Catalogue", "Katalog")
    /// What shows them in full.
    static let key = LocalizedString("P shows it", "P zeigt es")

    /// Why the other way cannot be shown; nil where it can.
    static func refusal(in model: Model) -> LocalizedString? {
        if model.trial != nil { return WhatIfText.onlyRatings }
        guard model.beside == nil else { return nil }
        return LocalizedString(
            "No profile is in use. cpo DIR --profile FILE looks at it under one.",
            "Kein Profil in Gebrauch. cpo DIR --profile FILE zeigt es mit einem.")
    }

    static func turned(to lens: Profile?) -> LocalizedString {
        guard let lens else {
            return LocalizedString("As the catalogue has it. P turns back.", "Wie der Katalog es hat. P kehrt zurück.")
        }
        return LocalizedString {
            $0(
                "Under the profile \(lens.id): \($0.text(lens.title))",
                "Mit dem Profil \(lens.id): \($0.text(lens.title))")
        }
    }

    private static func text(_ weight: Fraction) -> String {
        weight.denominator == 1 ? "\(weight.numerator)" : "\(weight.numerator)/\(weight.denominator)"
    }
}
