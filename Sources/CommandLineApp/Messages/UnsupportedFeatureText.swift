import Interchange
import Localization

/// Names and counts what imports do not carry over.
enum UnsupportedFeatureText {
    static func name(_ feature: UnsupportedFeature, _ number: Int) -> LocalizedString {
        let (one, many) = nouns(feature)
        return count(number, one, many)
    }

    /// What is left behind, singular and plural.
    private static func nouns(_ feature: UnsupportedFeature) -> (one: LocalizedString, many: LocalizedString) {
        switch feature {
        case .alterations:
            (
                LocalizedString("change by the profile", "Änderung des Profils"),
                LocalizedString("changes by the profile", "Änderungen des Profils")
            )
        case .attachments:
            (
                LocalizedString("other file in the archive", "andere Datei im Archiv"),
                LocalizedString("other files in the archive", "andere Dateien im Archiv")
            )
        case .attributes:
            (
                LocalizedString("unknown attribute (see --map)", "unbekanntes Attribut (siehe --map)"),
                LocalizedString("unknown attributes (see --map)", "unbekannte Attribute (siehe --map)")
            )
        case .autofill:
            (
                LocalizedString("hint for automation", "Hinweis zur Automatisierung"),
                LocalizedString("hints for automation", "Hinweise zur Automatisierung")
            )
        case .answerRules:
            (
                LocalizedString(
                    "effect of an answer on the result", "Wirkung einer Antwort auf das Ergebnis"),
                LocalizedString("effects of answers on the result", "Wirkungen von Antworten auf das Ergebnis")
            )
        case .automatedChecks:
            (
                LocalizedString("automated check", "automatische Prüfung"),
                LocalizedString("automated checks", "automatische Prüfungen")
            )
        case .benchmarks:
            (
                LocalizedString(
                    "other benchmark (--benchmark chooses)", "weiterer Benchmark (--benchmark wählt aus)"),
                LocalizedString(
                    "other benchmarks (--benchmark chooses)", "weitere Benchmarks (--benchmark wählt aus)")
            )
        case .columns:
            (
                LocalizedString("unknown column (see --map)", "unbekannte Spalte (siehe --map)"),
                LocalizedString("unknown columns (see --map)", "unbekannte Spalten (siehe --map)")
            )
        case .earlierResults:
            (
                LocalizedString("result of an earlier run", "Ergebnis eines früheren Laufs"),
                LocalizedString("results of earlier runs", "Ergebnisse früherer Läufe")
            )
        case .fixScripts:
            (
                LocalizedString("fix script", "Skript zur Behebung"),
                LocalizedString("fix scripts", "Skripte zur Behebung")
            )
        case .formulas:
            (
                LocalizedString("formula without a result", "Formel ohne Ergebnis"),
                LocalizedString("formulas without a result", "Formeln ohne Ergebnis")
            )
        case .inheritance:
            (
                LocalizedString("missing base rule", "fehlende Basisregel"),
                LocalizedString("missing base rules", "fehlende Basisregeln")
            )
        case .frameworks:
            (
                LocalizedString("other framework", "weiteres Rahmenwerk"),
                LocalizedString("other frameworks", "weitere Rahmenwerke")
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
        case .looseObjects:
            (
                LocalizedString("object in no specification", "Objekt in keiner Spezifikation"),
                LocalizedString("objects in no specification", "Objekte in keiner Spezifikation")
            )
        case .notes:
            (LocalizedString("other field", "anderes Feld"), LocalizedString("other fields", "andere Felder"))
        case .observations:
            (LocalizedString("observation", "Beobachtung"), LocalizedString("observations", "Beobachtungen"))
        case .placeholders:
            (
                LocalizedString("input field placeholder", "Platzhalter eines Eingabefelds"),
                LocalizedString("input field placeholders", "Platzhalter von Eingabefeldern")
            )
        case .profiles:
            (
                LocalizedString("profile (--profile chooses)", "Profil (--profile wählt aus)"),
                LocalizedString("profiles (--profile chooses)", "Profile (--profile wählt aus)")
            )
        case .referenceControls:
            (
                LocalizedString("link to measures and threats", "Verweis auf Maßnahmen und Bedrohungen"),
                LocalizedString("links to measures and threats", "Verweise auf Maßnahmen und Bedrohungen")
            )
        case .repetitions:
            (
                LocalizedString("second place of an object", "zweite Stelle eines Objekts"),
                LocalizedString("second places of objects", "zweite Stellen von Objekten")
            )
        case .resources:
            (
                LocalizedString("unused source", "unbenutzte Quelle"),
                LocalizedString("unused sources", "unbenutzte Quellen")
            )
        case .results: (LocalizedString("result", "Ergebnis"), LocalizedString("results", "Ergebnisse"))
        case .risks: (LocalizedString("risk", "Risiko"), LocalizedString("risks", "Risiken"))
        case .scores:
            (
                LocalizedString(
                    "range of scores too long for a scale", "Punktebereich, der für eine Skala zu lang ist"),
                LocalizedString(
                    "ranges of scores too long for a scale", "Punktebereiche, die für eine Skala zu lang sind")
            )
        case .scoreDescriptions:
            (
                LocalizedString("description of a score", "Beschreibung eines Punktwerts"),
                LocalizedString("descriptions of scores", "Beschreibungen von Punktwerten")
            )
        case .sheets:
            (
                LocalizedString("other sheet (--sheet chooses)", "weiteres Blatt (--sheet wählt aus)"),
                LocalizedString("other sheets (--sheet chooses)", "weitere Blätter (--sheet wählt aus)")
            )
        case .strayTexts:
            (
                LocalizedString("text of an unknown criterion", "Text eines unbekannten Kriteriums"),
                LocalizedString("texts of unknown criteria", "Texte unbekannter Kriterien")
            )
        case .undecidedResults:
            (
                LocalizedString("answer that is no rating", "Antwort, die keine Bewertung ist"),
                LocalizedString("answers that are no rating", "Antworten, die keine Bewertung sind")
            )
        case .unknownControls:
            (
                LocalizedString("control that is not in the catalogue", "Anforderung, die im Katalog fehlt"),
                LocalizedString("controls that are not in the catalogue", "Anforderungen, die im Katalog fehlen")
            )
        case .values:
            (
                LocalizedString("value with alternatives", "Wert mit Alternativen"),
                LocalizedString("values with alternatives", "Werte mit Alternativen")
            )
        }
    }

    static func criteria(_ number: Int) -> LocalizedString {
        count(number, LocalizedString("criterion", "Kriterium"), LocalizedString("criteria", "Kriterien"))
    }

    /// The number with its noun, singular or plural.
    static func count(_ number: Int, _ one: LocalizedString, _ many: LocalizedString) -> LocalizedString {
        LocalizedString { "\(number) \(number == 1 ? one[$0] : many[$0])" }
    }
}
