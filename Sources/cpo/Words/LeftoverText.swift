import Interchange
import Wording

/// What imports do not carry over, in words and numbers.
enum LeftoverText {
    static func name(_ leftover: Leftover, _ number: Int) -> Phrase {
        switch leftover {
        case .alterations:
            count(
                number, ("change of the profile", "changes of the profile"),
                ("Änderung des Profils", "Änderungen des Profils"))
        case .autofill:
            count(
                number, ("idea for automation", "ideas for automation"),
                ("Vorschlag zur Automatisierung", "Vorschläge zur Automatisierung"))
        case .automatedChecks:
            count(
                number, ("automated check", "automated checks"),
                ("automatische Prüfung", "automatische Prüfungen"))
        case .contacts: count(number, ("contact", "contacts"), ("Kontakt", "Kontakte"))
        case .descriptions:
            count(
                number, ("description of a section", "descriptions of sections"),
                ("Beschreibung eines Abschnitts", "Beschreibungen von Abschnitten"))
        case .inheritance:
            count(
                number, ("inheritance between rules", "inheritances between rules"),
                ("Vererbung zwischen Regeln", "Vererbungen zwischen Regeln"))
        case .frameworks:
            count(
                number, ("further framework", "further frameworks"),
                ("weiteres Rahmenwerk", "weitere Rahmenwerke"))
        case .guidelines:
            count(
                number, ("guideline of a parameter", "guidelines of parameters"),
                ("Richtlinie eines Parameters", "Richtlinien von Parametern"))
        case .links:
            count(
                number, ("link between criteria", "links between criteria"),
                ("Verknüpfung von Kriterien", "Verknüpfungen von Kriterien"))
        case .notes: count(number, ("further field", "further fields"), ("weiteres Feld", "weitere Felder"))
        case .parts:
            count(
                number, ("part of another kind", "parts of other kinds"),
                ("Teil anderer Art", "Teile anderer Art"))
        case .placeholders:
            count(
                number, ("hint for an input field", "hints for input fields"),
                ("Hinweis für ein Eingabefeld", "Hinweise für Eingabefelder"))
        case .profiles: count(number, ("profile", "profiles"), ("Profil", "Profile"))
        case .questions: count(number, ("question", "questions"), ("Frage", "Fragen"))
        case .referenceControls:
            count(
                number, ("link to measures and threats", "links to measures and threats"),
                ("Verweis auf Maßnahmen und Bedrohungen", "Verweise auf Maßnahmen und Bedrohungen"))
        case .resources:
            count(
                number, ("source that nothing refers to", "sources that nothing refers to"),
                ("Quelle, auf die nichts verweist", "Quellen, auf die nichts verweist"))
        case .results: count(number, ("result", "results"), ("Ergebnis", "Ergebnisse"))
        case .scoreDescriptions:
            count(
                number, ("description of a score", "descriptions of scores"),
                ("Beschreibung eines Punktwerts", "Beschreibungen von Punktwerten"))
        case .strayTexts:
            count(
                number, ("text of an unknown criterion", "texts of unknown criteria"),
                ("Text eines unbekannten Kriteriums", "Texte unbekannter Kriterien"))
        case .unknownControls:
            count(
                number, ("control that the catalogue lacks", "controls that the catalogue lacks"),
                ("Anforderung, die dem Katalog fehlt", "Anforderungen, die dem Katalog fehlen"))
        case .urns: count(number, ("URN", "URNs"), ("URN", "URNs"))
        case .values: count(number, ("value to tailor", "values to tailor"), ("anpassbarer Wert", "anpassbare Werte"))
        }
    }

    static func criteria(_ number: Int) -> Phrase {
        count(number, ("criterion", "criteria"), ("Kriterium", "Kriterien"))
    }

    /// The number, and its noun in the singular or the plural of each language.
    static func count(
        _ number: Int, _ english: (one: String, many: String), _ german: (one: String, many: String)
    ) -> Phrase {
        number == 1
            ? Phrase("\(number) \(english.one)", "\(number) \(german.one)")
            : Phrase("\(number) \(english.many)", "\(number) \(german.many)")
    }
}
