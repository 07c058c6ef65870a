import AssessmentModel
import Localization
import Presentation
import QualityChecks

/// Text of the page of conflicts.
enum ConflictListText {
    static let nothing = LocalizedString(
        "Nothing is in conflict. What two people change without knowing of each other's is listed here, with both values.",
        "Nichts ist im Widerspruch. Was zwei ohne Kenntnis voneinander ändern, steht hier mit beiden Werten.")
    /// Labels a comment with the changes of all sides.
    static let together = LocalizedString("together", "zusammen")
    /// Labels a value that nobody set.
    static let instead = LocalizedString("instead", "stattdessen")

    /// Confirms that a conflict is settled.
    static func settled(_ place: Conflict.Place, in assessment: Assessment) -> LocalizedString {
        let (name, register) = (ConflictText.name(of: place, in: assessment), ConflictText.name(of: place.register))
        return LocalizedString {
            $0(
                "Settled: \(name[$0]), \(register[$0]). z takes it back.",
                "Entschieden: \(name[$0]), \(register[$0]). z macht es rückgängig.")
        }
    }

    /// Another party's answer is not the vendor's to settle.
    static func anotherVoice(_ party: Party) -> LocalizedString {
        let name = party.name
        return LocalizedString {
            $0(
                "This is an answer of another party (\(name[$0])), which has to settle it.",
                "Das ist eine Antwort einer anderen Partei (\(name[$0])); sie muss entscheiden.")
        }
    }

    /// A value that is yet to be typed.
    static func name(of question: ConflictChoice.Question) -> LocalizedString {
        switch question {
        case .comment: LocalizedString("write another comment …", "einen anderen Kommentar schreiben …")
        case .owner: LocalizedString("somebody else …", "jemand anderes …")
        case .evidence: LocalizedString("change its details …", "die Angaben ändern …")
        case .prompt(.percent): LocalizedString("another percentage …", "ein anderer Prozentsatz …")
        case .prompt(.reason): LocalizedString("not applicable, with its reason …", "nicht anwendbar, mit Begründung …")
        case .prompt(.scope(_, isIncluded: true)):
            LocalizedString("in, for another reason …", "drinnen, aus anderem Grund …")
        case .prompt(.scope(_, isIncluded: false)):
            LocalizedString("out, for another reason …", "draußen, aus anderem Grund …")
        case .prompt(.waiver), .prompt(.dissent): LocalizedString("another reason …", "eine andere Begründung …")
        case .prompt(.subjectName), .prompt(.respondent), .prompt(.milestone):
            LocalizedString("another name …", "ein anderer Name …")
        }
    }

    /// What typing a value does.
    static func help(for question: ConflictChoice.Question) -> LocalizedString {
        switch question {
        case .comment:
            LocalizedString(
                "Opens the editor with all comments. What you keep replaces them.",
                "Öffnet den Editor mit allen Kommentaren. Was Sie behalten, ersetzt sie.")
        case .owner, .evidence, .prompt:
            LocalizedString(
                "Asks for the value. It replaces those of all sides.",
                "Fragt nach dem Wert. Er ersetzt die Werte aller Seiten.")
        }
    }
}
