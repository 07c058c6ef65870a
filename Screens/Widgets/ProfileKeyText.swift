import AssessmentModel
import Localization
import Presentation

/// Text about switching between the profile and the plain catalogue.
package enum ProfileKeyText {
    /// Replaces the level of a criterion that the profile leaves out.
    static let out = LocalizedString("out", "aus")

    /// Labels the plain catalogue's figures beside those under a profile.
    static let catalogue = LocalizedString("Catalogue", "Katalog")
    /// Names the key that shows the figures in full.
    static let key = LocalizedString("V shows it", "V zeigt es")

    /// Why the view cannot be switched; nil if it can.
    package static func refusal(in model: Model) -> LocalizedString? {
        if model.trial != nil { return WhatIfText.onlyRatings }
        if model.past != nil { return PastText.oneView }
        guard model.otherView == nil else { return nil }
        return LocalizedString(
            "No profile is in use. cpo DIR --profile FILE looks at it under one.",
            "Kein Profil in Gebrauch. cpo DIR --profile FILE zeigt es mit einem.")
    }

    package static func toggled(to profile: Profile?) -> LocalizedString {
        guard let profile else {
            return LocalizedString("As the catalogue has it. V turns back.", "Wie der Katalog es hat. V kehrt zurück.")
        }
        return LocalizedString {
            $0(
                "Under the profile \(profile.id): \($0.text(profile.title))",
                "Mit dem Profil \(profile.id): \($0.text(profile.title))")
        }
    }
}
