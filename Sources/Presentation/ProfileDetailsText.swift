import AssessmentModel
import Localization

/// The words for what a profile changes.
package enum ProfileDetailsText {
    package static let leftOut = LocalizedString("Left out", "Ausgelassen")
    package static let levels = LocalizedString("Other levels", "Andere Grade")
    package static let weights = LocalizedString("Other weights", "Andere Gewichte")
    package static let targets = LocalizedString("Other targets", "Andere Ziele")
    package static let levelWeights = LocalizedString("Other weights of levels", "Andere Gewichte der Grade")
    package static let tiers = LocalizedString(
        "Tiers, in place of the catalogue's", "Niveaus anstelle derer des Katalogs")
    package static let rules = LocalizedString("What counts", "Was zählt")
    package static let own = LocalizedString("Of its own", "Eigenes")
    package static let nothing = LocalizedString("It changes nothing.", "Es ändert nichts.")
    package static let noTiers = LocalizedString("none", "keine")
    package static let gateOnEvidence = LocalizedString(
        "The shall gate counts only what is evidenced.", "Für die Muss-Kriterien zählt nur Belegtes.")
    package static let waiversRefused = LocalizedString(
        "Waivers by the vendor are not accepted.", "Ein Verzicht des Anbieters wird nicht anerkannt.")

    /// The catalogue that the profile is for, with its version if there is only one that fits.
    package static func target(_ target: Profile.Target, at catalog: Catalog) -> LocalizedString {
        LocalizedString { language in
            let title = language.text(catalog.title).oneLine
            guard let version = target.version else {
                return language(
                    "For \(target.id) in any version: \(title)", "Für \(target.id) in jeder Ausgabe: \(title)")
            }
            return language("For \(target.id) \(version): \(title)", "Für \(target.id) \(version): \(title)")
        }
    }

    package static func category(_ title: String) -> LocalizedString {
        LocalizedString("category \(title)", "Kategorie \(title)")
    }

    package static func section(_ title: String, in category: String) -> LocalizedString {
        LocalizedString("section \(title) of \(category)", "Abschnitt \(title) von \(category)")
    }

    package static func criteria(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria")", "\(count) \(count == 1 ? "Kriterium" : "Kriterien")")
    }

    /// "IFC-02 Batch reading: may instead of shall"
    package static func change(_ name: String, _ before: String, _ after: String) -> LocalizedString {
        LocalizedString("\(name): \(after) instead of \(before)", "\(name): \(after) statt \(before)")
    }

    /// How much of the catalogue is asked for.
    package static func asked(_ count: Int, of all: Int, own: Int) -> LocalizedString {
        LocalizedString {
            $0(
                "It asks for \(count) of the catalogue's \(criteria(all)[$0]), and for \(own) of its own.",
                "Es verlangt \(count) von \(all) Kriterien des Katalogs, und \(own) eigene.")
        }
    }
}
