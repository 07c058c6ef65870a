import Interchange
import Localization

/// What imports do not carry over, in words and numbers.
enum UnsupportedFeatureText {
    static func name(_ leftover: UnsupportedFeature, _ number: Int) -> LocalizedString {
        let (one, many) = nouns(leftover)
        return count(number, one, many)
    }

    /// What is left over, in the singular and the plural.
    private static func nouns(_ leftover: UnsupportedFeature) -> (one: LocalizedString, many: LocalizedString) {
        switch leftover {
        case .alterations:
            (
                LocalizedString("change of the profile", "Änderung des Profils"),
                LocalizedString("changes of the profile", "Änderungen des Profils")
            )
        case .autofill:
            (
                LocalizedString("idea for automation", "Vorschlag zur Automatisierung"),
                LocalizedString("ideas for automation", "Vorschläge zur Automatisierung")
            )
        case .automatedChecks:
            (
                LocalizedString("automated check", "automatische Prüfung"),
                LocalizedString("automated checks", "automatische Prüfungen")
            )
        case .contacts: (LocalizedString("contact", "Kontakt"), LocalizedString("contacts", "Kontakte"))
        case .descriptions:
            (
                LocalizedString("description of a section", "Beschreibung eines Abschnitts"),
                LocalizedString("descriptions of sections", "Beschreibungen von Abschnitten")
            )
        case .inheritance:
            (
                LocalizedString("inheritance between rules", "Vererbung zwischen Regeln"),
                LocalizedString("inheritances between rules", "Vererbungen zwischen Regeln")
            )
        case .frameworks:
            (
                LocalizedString("further framework", "weiteres Rahmenwerk"),
                LocalizedString("further frameworks", "weitere Rahmenwerke")
            )
        case .guidelines:
            (
                LocalizedString("guideline of a parameter", "Richtlinie eines Parameters"),
                LocalizedString("guidelines of parameters", "Richtlinien von Parametern")
            )
        case .links:
            (
                LocalizedString("link between criteria", "Verknüpfung von Kriterien"),
                LocalizedString("links between criteria", "Verknüpfungen von Kriterien")
            )
        case .notes:
            (LocalizedString("further field", "weiteres Feld"), LocalizedString("further fields", "weitere Felder"))
        case .parts:
            (
                LocalizedString("part of another kind", "Teil anderer Art"),
                LocalizedString("parts of other kinds", "Teile anderer Art")
            )
        case .placeholders:
            (
                LocalizedString("hint for an input field", "Hinweis für ein Eingabefeld"),
                LocalizedString("hints for input fields", "Hinweise für Eingabefelder")
            )
        case .profiles: (LocalizedString("profile", "Profil"), LocalizedString("profiles", "Profile"))
        case .questions: (LocalizedString("question", "Frage"), LocalizedString("questions", "Fragen"))
        case .referenceControls:
            (
                LocalizedString("link to measures and threats", "Verweis auf Maßnahmen und Bedrohungen"),
                LocalizedString("links to measures and threats", "Verweise auf Maßnahmen und Bedrohungen")
            )
        case .resources:
            (
                LocalizedString("source that nothing refers to", "Quelle, auf die nichts verweist"),
                LocalizedString("sources that nothing refers to", "Quellen, auf die nichts verweist")
            )
        case .results: (LocalizedString("result", "Ergebnis"), LocalizedString("results", "Ergebnisse"))
        case .scoreDescriptions:
            (
                LocalizedString("description of a score", "Beschreibung eines Punktwerts"),
                LocalizedString("descriptions of scores", "Beschreibungen von Punktwerten")
            )
        case .strayTexts:
            (
                LocalizedString("text of an unknown criterion", "Text eines unbekannten Kriteriums"),
                LocalizedString("texts of unknown criteria", "Texte unbekannter Kriterien")
            )
        case .unknownControls:
            (
                LocalizedString("control that the catalogue lacks", "Anforderung, die dem Katalog fehlt"),
                LocalizedString("controls that the catalogue lacks", "Anforderungen, die dem Katalog fehlen")
            )
        case .urns: (.same("URN"), .same("URNs"))
        case .values:
            (
                LocalizedString("value to tailor", "anpassbarer Wert"),
                LocalizedString("values to tailor", "anpassbare Werte")
            )
        }
    }

    static func criteria(_ number: Int) -> LocalizedString {
        count(number, LocalizedString("criterion", "Kriterium"), LocalizedString("criteria", "Kriterien"))
    }

    /// The number, and its noun in the singular or the plural.
    static func count(_ number: Int, _ one: LocalizedString, _ many: LocalizedString) -> LocalizedString {
        LocalizedString { "\(number) \(number == 1 ? one[$0] : many[$0])" }
    }
}
