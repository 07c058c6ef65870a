import Wording

/// The headings under which help lists keys.
extension Phrase {
    static let answerKeys = Phrase("Answer", "Antwort")
    static let assessmentKeys = Phrase("Assessments", "Bewertungen")
    static let checkKeys = Phrase("Checks", "Prüfungen")
    static let commentKeys = Phrase("Comment", "Kommentar")
    static let evidenceKeys = Phrase("Evidence", "Nachweise")
    static let commonKeys = Phrase("Everywhere", "Überall")
    static let goKeys = Phrase("Go", "Gehe zu")
    static let lineKeys = Phrase("Line", "Zeile")
    static let moveKeys = Phrase("Move", "Bewegen")
    static let newKeys = Phrase("New", "Neu")
    static let searchKeys = Phrase("Search", "Suche")
    static let tryKeys = Phrase("What if", "Was wäre wenn")
    static let textKeys = Phrase("Text", "Text")
}
