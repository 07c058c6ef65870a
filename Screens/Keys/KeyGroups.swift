import Localization

/// The headings of the key groups in help.
extension LocalizedString {
    static let actionItemKeys = LocalizedString("Actions", "Aufgaben")
    static let answerKeys = LocalizedString("Answer", "Antwort")
    static let assessmentKeys = LocalizedString("Assessments", "Bewertungen")
    static let checkKeys = LocalizedString("Checks", "Hinweise")
    static let commentKeys = LocalizedString("Comment", "Kommentar")
    static let conflictKeys = LocalizedString("Conflicts", "Widersprüche")
    static let evidenceKeys = LocalizedString("Evidence", "Nachweise")
    static let findingKeys = LocalizedString("Findings", "Feststellungen")
    static let commonKeys = LocalizedString("Everywhere", "Überall")
    static let goKeys = LocalizedString("Go", "Gehe zu")
    static let lineKeys = LocalizedString("Line", "Zeile")
    static let moveKeys = LocalizedString("Move", "Bewegen")
    static let newKeys = LocalizedString("New", "Neu")
    static let questionKeys = LocalizedString("Questions", "Fragen")
    static let searchKeys = LocalizedString("Search", "Suche")
    static let tryKeys = LocalizedString("What if", "Was wäre wenn")
    static let textKeys = LocalizedString("Text", "Text")
    static let workshopKeys = LocalizedString("The workshop", "Der Workshop")
}
