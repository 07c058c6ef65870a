import Interchange
import Wording

/// What imports do not carry over, in words and numbers.
enum LeftoverText {
    static func name(_ leftover: Leftover, _ number: Int) -> Phrase {
        let (one, many) = nouns(leftover)
        return count(number, one, many)
    }

    /// What is left over, in the singular and the plural.
    private static func nouns(_ leftover: Leftover) -> (one: Phrase, many: Phrase) {
        switch leftover {
        case .alterations:
            (
                Phrase("change of the profile", "Änderung des Profils"),
                Phrase("changes of the profile", "Änderungen des Profils")
            )
        case .autofill:
            (
                Phrase("idea for automation", "Vorschlag zur Automatisierung"),
                Phrase("ideas for automation", "Vorschläge zur Automatisierung")
            )
        case .automatedChecks:
            (
                Phrase("automated check", "automatische Prüfung"),
                Phrase("automated checks", "automatische Prüfungen")
            )
        case .contacts: (Phrase("contact", "Kontakt"), Phrase("contacts", "Kontakte"))
        case .descriptions:
            (
                Phrase("description of a section", "Beschreibung eines Abschnitts"),
                Phrase("descriptions of sections", "Beschreibungen von Abschnitten")
            )
        case .inheritance:
            (
                Phrase("inheritance between rules", "Vererbung zwischen Regeln"),
                Phrase("inheritances between rules", "Vererbungen zwischen Regeln")
            )
        case .frameworks:
            (
                Phrase("further framework", "weiteres Rahmenwerk"),
                Phrase("further frameworks", "weitere Rahmenwerke")
            )
        case .guidelines:
            (
                Phrase("guideline of a parameter", "Richtlinie eines Parameters"),
                Phrase("guidelines of parameters", "Richtlinien von Parametern")
            )
        case .links:
            (
                Phrase("link between criteria", "Verknüpfung von Kriterien"),
                Phrase("links between criteria", "Verknüpfungen von Kriterien")
            )
        case .notes: (Phrase("further field", "weiteres Feld"), Phrase("further fields", "weitere Felder"))
        case .parts:
            (
                Phrase("part of another kind", "Teil anderer Art"),
                Phrase("parts of other kinds", "Teile anderer Art")
            )
        case .placeholders:
            (
                Phrase("hint for an input field", "Hinweis für ein Eingabefeld"),
                Phrase("hints for input fields", "Hinweise für Eingabefelder")
            )
        case .profiles: (Phrase("profile", "Profil"), Phrase("profiles", "Profile"))
        case .questions: (Phrase("question", "Frage"), Phrase("questions", "Fragen"))
        case .referenceControls:
            (
                Phrase("link to measures and threats", "Verweis auf Maßnahmen und Bedrohungen"),
                Phrase("links to measures and threats", "Verweise auf Maßnahmen und Bedrohungen")
            )
        case .resources:
            (
                Phrase("source that nothing refers to", "Quelle, auf die nichts verweist"),
                Phrase("sources that nothing refers to", "Quellen, auf die nichts verweist")
            )
        case .results: (Phrase("result", "Ergebnis"), Phrase("results", "Ergebnisse"))
        case .scoreDescriptions:
            (
                Phrase("description of a score", "Beschreibung eines Punktwerts"),
                Phrase("descriptions of scores", "Beschreibungen von Punktwerten")
            )
        case .strayTexts:
            (
                Phrase("text of an unknown criterion", "Text eines unbekannten Kriteriums"),
                Phrase("texts of unknown criteria", "Texte unbekannter Kriterien")
            )
        case .unknownControls:
            (
                Phrase("control that the catalogue lacks", "Anforderung, die dem Katalog fehlt"),
                Phrase("controls that the catalogue lacks", "Anforderungen, die dem Katalog fehlen")
            )
        case .urns: (.same("URN"), .same("URNs"))
        case .values:
            (Phrase("value to tailor", "anpassbarer Wert"), Phrase("values to tailor", "anpassbare Werte"))
        }
    }

    static func criteria(_ number: Int) -> Phrase {
        count(number, Phrase("criterion", "Kriterium"), Phrase("criteria", "Kriterien"))
    }

    /// The number, and its noun in the singular or the plural.
    static func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
        Phrase { "\(number) \(number == 1 ? one[$0] : many[$0])" }
    }
}
