import Localization
import QualityChecks

/// Explains the quality rules. Source: docs/user/checks.md.
package enum CheckRuleText {
    /// Why a rule is worth a question.
    package static func why(_ rule: CheckRule) -> LocalizedString {
        switch rule {
        case .conflict:
            LocalizedString(
                "One of the two values is wrong. Of ratings, the lowest counts until then.",
                "Einer der beiden Werte ist falsch. Von Bewertungen zählt bis dahin die niedrigste.")
        case .metWithoutEvidence:
            LocalizedString("Nobody can verify the claim.", "Niemand kann die Angabe nachprüfen.")
        case .needsJustification, .needsEvidence, .needsURL:
            LocalizedString("The catalogue says so.", "Der Katalog verlangt es.")
        case .partlyWithoutSupport:
            LocalizedString(
                "Nobody can tell which part is met, so nobody can verify or contradict it.",
                "Niemand weiß, welcher Teil erfüllt ist, und kann es deshalb weder nachprüfen noch bestreiten.")
        case .needsReason, .notApplicableRefused:
            LocalizedString("It counts as open.", "Es zählt als offen.")
        case .notApplicableAtShall:
            LocalizedString("The shall gate ignores it.", "Bei den Muss-Kriterien bleibt es außen vor.")
        case .commentRepeatsStatement:
            LocalizedString("It says nothing about the subject.", "Das sagt nichts über den Gegenstand.")
        case .evidenceMissing: LocalizedString("Nobody can look at it.", "Niemand kann ihn ansehen.")
        case .evidenceChanged: LocalizedString("It may show something else.", "Er belegt vielleicht etwas anderes.")
        case .evidenceExpired: LocalizedString("It is out of date.", "Er ist veraltet.")
        case .evidenceEmpty:
            LocalizedString(
                "There is nothing in it to look at. It counts in no figure.",
                "Darin ist nichts anzusehen. Er zählt in keiner Zahl.")
        case .linkNotVisited:
            LocalizedString(
                "What an address shows can change or disappear, so it counts only once a named person has looked at it "
                    + "on a day that is on record.",
                "Was eine Adresse zeigt, kann sich ändern oder verschwinden. Sie zählt deshalb erst, wenn festgehalten ist, "
                    + "wer sie an welchem Tag angesehen hat.")
        case .evidenceOverused:
            LocalizedString(
                "One file seldom shows that much. Only claims are counted: what shows that something is missing supports "
                    + "none. --most-uses sets another limit than 5.",
                "Eine Datei belegt selten so viel. Gezählt werden nur Angaben: Was zeigt, dass etwas fehlt, belegt keine. "
                    + "--most-uses setzt eine andere Grenze als 5.")
        case .metOnUnmet: LocalizedString("One of the two is wrong.", "Eines von beiden ist falsch.")
        case .notApplicableShare:
            LocalizedString(
                "Percentages of the rest mislead. --most-na sets another limit than 25 %.",
                "Prozentwerte vom Rest führen in die Irre. --most-na setzt eine andere Grenze als 25 %.")
        }
    }

    /// When a rule is broken.
    package static func what(_ rule: CheckRule) -> LocalizedString {
        switch rule {
        case .conflict:
            LocalizedString(
                "Two people set different values without knowing of each other's.",
                "Zwei Personen haben Verschiedenes angegeben, ohne voneinander zu wissen.")
        case .metWithoutEvidence:
            LocalizedString(
                "Rated met, or as high as its target, and nothing is attached.",
                "Als erfüllt oder mit dem Zielwert bewertet, und nichts ist angehängt.")
        case .needsJustification:
            LocalizedString(
                "Rated met, or as high as its target, without the comment that the catalogue requires.",
                "Als erfüllt oder mit dem Zielwert bewertet, ohne den Kommentar, den der Katalog verlangt.")
        case .needsEvidence:
            LocalizedString(
                "Rated met, or as high as its target, without the evidence that the catalogue requires.",
                "Als erfüllt oder mit dem Zielwert bewertet, ohne den Nachweis, den der Katalog verlangt.")
        case .needsURL:
            LocalizedString(
                "Rated met, or as high as its target, without the link that the catalogue requires, attached or in the "
                    + "comment.",
                "Als erfüllt oder mit dem Zielwert bewertet, ohne den Link, den der Katalog verlangt, angehängt oder im "
                    + "Kommentar.")
        case .partlyWithoutSupport:
            LocalizedString(
                "Rated partly met, without a comment and with nothing attached.",
                "Als teilweise erfüllt bewertet, ohne Kommentar und ohne Nachweis.")
        case .needsReason:
            LocalizedString(
                "Not applicable, without the reason that the catalogue requires.",
                "Nicht anwendbar, ohne die Begründung, die der Katalog verlangt.")
        case .notApplicableRefused:
            LocalizedString(
                "Not applicable where the catalogue does not allow it.",
                "Nicht anwendbar, wo der Katalog das nicht zulässt.")
        case .notApplicableAtShall:
            LocalizedString(
                "Not applicable, and the criterion is a shall.", "Nicht anwendbar, und das Kriterium ist ein Muss.")
        case .commentRepeatsStatement:
            LocalizedString(
                "The comment only repeats the statement, in one of its languages, letter by letter.",
                "Der Kommentar wiederholt nur den Wortlaut des Kriteriums, in einer seiner Sprachen, Buchstabe für "
                    + "Buchstabe.")
        case .evidenceMissing:
            LocalizedString(
                "A file of evidence is missing or unreadable.", "Eine Nachweisdatei fehlt oder ist unlesbar.")
        case .evidenceChanged:
            LocalizedString(
                "A file of evidence is not the one that was attached.",
                "Eine Nachweisdatei ist nicht mehr die, die angehängt wurde.")
        case .evidenceExpired:
            LocalizedString(
                "The last day on which a piece of evidence counts is over.",
                "Der letzte Tag, an dem ein Nachweis zählt, ist vorbei.")
        case .evidenceEmpty:
            LocalizedString("A file of evidence has no content.", "Eine Nachweisdatei hat keinen Inhalt.")
        case .linkNotVisited:
            LocalizedString(
                "Nobody is known to have looked at a link by that day.",
                "Bis zu diesem Tag hat niemand nachweislich einen Link angesehen.")
        case .evidenceOverused:
            LocalizedString(
                "One file or address supports the claims of more than 5 criteria.",
                "Eine Datei oder Adresse belegt die Angaben von mehr als 5 Kriterien.")
        case .metOnUnmet:
            LocalizedString(
                "Rated met, or as high as its target, and a criterion that it builds on is unmet.",
                "Als erfüllt oder mit dem Zielwert bewertet, und ein Kriterium, auf dem es aufbaut, ist nicht erfüllt.")
        case .notApplicableShare:
            LocalizedString(
                "More than 25 % of a level is not applicable.", "Mehr als 25 % eines Grades sind nicht anwendbar.")
        }
    }
}
