import AssessmentModel
import Localization
import Presentation

/// What the screens say of seeing an assessment under its profile, or without it.
enum ProfileKeyText {
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
}
