import Localization

/// Text of the form for a new assessment.
package enum NewAssessmentText {
    /// The name of the directory that is proposed for a subject: "acme-plm-12-1".
    package static func directory(for subject: String) -> String {
        subject.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    package static let title = LocalizedString("New assessment", "Neue Bewertung")
    package static let kind = LocalizedString("Kind", "Art")
    package static let role = LocalizedString("Role", "Rolle")
    package static let catalog = LocalizedString("Catalogue", "Katalog")
    package static let profile = LocalizedString("Profile", "Profil")
    package static let noProfile = LocalizedString("none", "keines")

    /// "Low (149)"
    package static func profile(_ offer: ProfileOffer) -> LocalizedString {
        LocalizedString { "\(offer.title[$0]) (\(offer.criteria))" }
    }

    /// Why there is something to choose.
    package static func choose(_ choices: ProfileChoices) -> LocalizedString {
        LocalizedString(
            "\(choices.criteria) criteria, and profiles beside the catalogue: choose one, or none.",
            "\(choices.criteria) Kriterien, und Profile neben dem Katalog: eines wählen, oder keines.")
    }

    package static let ownFile = LocalizedString("a file", "eine Datei")

    static func label(_ field: NewAssessmentForm.Field) -> LocalizedString {
        switch field {
        case .subject: LocalizedString("Subject", "Gegenstand")
        case .directory: LocalizedString("Directory", "Verzeichnis")
        case .kind: kind
        case .role: role
        case .catalog: catalog
        case .file: LocalizedString("File", "Datei")
        case .profile: profile
        case .name: LocalizedString("Signed by", "Zeichnet")
        }
    }

    /// What a field is for, shown while it is filled in.
    static func hint(_ field: NewAssessmentForm.Field) -> LocalizedString {
        switch field {
        case .subject:
            LocalizedString(
                "What is assessed, with its version: it is the title of every screen and report.",
                "Was bewertet wird, mit Version: der Titel jeder Ansicht und jedes Berichts.")
        case .directory:
            LocalizedString(
                "A new directory for answers and evidence. It can be moved, copied and shared later.",
                "Ein neues Verzeichnis für Antworten und Nachweise. Es lässt sich später verschieben, kopieren und teilen."
            )
        case .kind:
            LocalizedString(
                "A product is software that customers use. An organisation is a company that makes or runs it. Criteria for the"
                    + " other kind are left out.",
                "Ein Produkt ist Software, die Kunden nutzen. Eine Organisation ist eine Firma, die sie herstellt oder betreibt."
                    + " Kriterien für die andere Art bleiben außen vor.")
        case .role:
            LocalizedString(
                "Whose openness it is: the vendor makes the software, the provider runs it for others, the customer uses it.",
                "Um wessen Offenheit es geht: Ein Anbieter stellt die Software her, ein Dienstleister betreibt sie, ein Kunde"
                    + " nutzt sie.")
        case .catalog:
            LocalizedString(
                "The criteria to assess against. The assessment keeps a copy, so later editions change nothing in it.",
                "Die Kriterien, nach denen bewertet wird. Die Bewertung behält eine Kopie; spätere Ausgaben ändern nichts."
            )
        case .file:
            LocalizedString(
                "The path of a catalogue of your own or of somebody else's, a file or a directory.",
                "Der Pfad eines eigenen oder fremden Katalogs, Datei oder Verzeichnis.")
        case .profile:
            LocalizedString(
                "A profile leaves out what one buyer does not ask for. These lie beside the catalogue; cpo profile changes the"
                    + " choice later.",
                "Ein Profil lässt weg, was ein Käufer nicht verlangt. Diese liegen neben dem Katalog; cpo profile ändert die"
                    + " Wahl später.")
        case .name:
            LocalizedString(
                "The name that stands with every answer. I changes it later.",
                "Der Name, der bei jeder Antwort steht. I ändert ihn später.")
        }
    }

    package static let noSubject = LocalizedString(
        "Name what is assessed, for instance \"Acme PLM 12.1\".",
        "Bitte nennen, was bewertet wird, zum Beispiel „Acme PLM 12.1“.")
    package static let noDirectory = LocalizedString(
        "Name the directory that the assessment is kept in.",
        "Bitte das Verzeichnis nennen, in dem die Bewertung liegen soll.")
    package static let noFile = LocalizedString(
        "Name the file of the catalogue, or choose a catalogue above.",
        "Bitte die Datei des Katalogs nennen, oder darüber einen Katalog wählen.")
    package static let noName = LocalizedString(
        "Name who signs: 1 to \(SigningName.longest) characters.",
        "Bitte nennen, wer zeichnet: 1 bis \(SigningName.longest) Zeichen.")
}
