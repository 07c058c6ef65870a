import Interchange
import Wording

/// What imports do not carry over, in words and numbers.
enum LeftoverText {
    static func name(_ leftover: Leftover, _ number: Int) -> Phrase {
        switch leftover {
        case .alterations:
            count(
                number, Phrase("change of the profile", "Änderung des Profils"),
                Phrase("changes of the profile", "Änderungen des Profils"))
        case .autofill:
            count(
                number, Phrase("idea for automation", "Vorschlag zur Automatisierung"),
                Phrase("ideas for automation", "Vorschläge zur Automatisierung"))
        case .automatedChecks:
            count(
                number, Phrase("automated check", "automatische Prüfung"),
                Phrase("automated checks", "automatische Prüfungen"))
        case .contacts: count(number, Phrase("contact", "Kontakt"), Phrase("contacts", "Kontakte"))
        case .descriptions:
            count(
                number, Phrase("description of a section", "Beschreibung eines Abschnitts"),
                Phrase("descriptions of sections", "Beschreibungen von Abschnitten"))
        case .inheritance:
            count(
                number, Phrase("inheritance between rules", "Vererbung zwischen Regeln"),
                Phrase("inheritances between rules", "Vererbungen zwischen Regeln"))
        case .frameworks:
            count(
                number, Phrase("further framework", "weiteres Rahmenwerk"),
                Phrase("further frameworks", "weitere Rahmenwerke"))
        case .guidelines:
            count(
                number, Phrase("guideline of a parameter", "Richtlinie eines Parameters"),
                Phrase("guidelines of parameters", "Richtlinien von Parametern"))
        case .links:
            count(
                number, Phrase("link between criteria", "Verknüpfung von Kriterien"),
                Phrase("links between criteria", "Verknüpfungen von Kriterien"))
        case .notes: count(number, Phrase("further field", "weiteres Feld"), Phrase("further fields", "weitere Felder"))
        case .parts:
            count(
                number, Phrase("part of another kind", "Teil anderer Art"),
                Phrase("parts of other kinds", "Teile anderer Art"))
        case .placeholders:
            count(
                number, Phrase("hint for an input field", "Hinweis für ein Eingabefeld"),
                Phrase("hints for input fields", "Hinweise für Eingabefelder"))
        case .profiles: count(number, Phrase("profile", "Profil"), Phrase("profiles", "Profile"))
        case .questions: count(number, Phrase("question", "Frage"), Phrase("questions", "Fragen"))
        case .referenceControls:
            count(
                number, Phrase("link to measures and threats", "Verweis auf Maßnahmen und Bedrohungen"),
                Phrase("links to measures and threats", "Verweise auf Maßnahmen und Bedrohungen"))
        case .resources:
            count(
                number, Phrase("source that nothing refers to", "Quelle, auf die nichts verweist"),
                Phrase("sources that nothing refers to", "Quellen, auf die nichts verweist"))
        case .results: count(number, Phrase("result", "Ergebnis"), Phrase("results", "Ergebnisse"))
        case .scoreDescriptions:
            count(
                number, Phrase("description of a score", "Beschreibung eines Punktwerts"),
                Phrase("descriptions of scores", "Beschreibungen von Punktwerten"))
        case .strayTexts:
            count(
                number, Phrase("text of an unknown criterion", "Text eines unbekannten Kriteriums"),
                Phrase("texts of unknown criteria", "Texte unbekannter Kriterien"))
        case .unknownControls:
            count(
                number, Phrase("control that the catalogue lacks", "Anforderung, die dem Katalog fehlt"),
                Phrase("controls that the catalogue lacks", "Anforderungen, die dem Katalog fehlen"))
        case .urns: count(number, .same("URN"), .same("URNs"))
        case .values:
            count(number, Phrase("value to tailor", "anpassbarer Wert"), Phrase("values to tailor", "anpassbare Werte"))
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
