import AssessmentModel
import Localization
import Presentation

/// Text of the comment editor.
package enum CommentText {
    static let title = LocalizedString("comment", "Kommentar")
    static let empty = LocalizedString(
        "Type. ctrl-s keeps the comment, alt-u undoes, ctrl-o opens your own editor.",
        "Tippen. Strg-s behält den Kommentar, Alt-u macht rückgängig, Strg-o: Editor.")
    static let keepQuestion = LocalizedString("Keep what you typed?", "Das Getippte behalten?")
    static let keep = LocalizedString("keep it", "behalten")
    static let drop = LocalizedString(
        "drop it; the comment stays as it was", "verwerfen; der Kommentar bleibt, wie er war")
    package static let tooLong = LocalizedString(
        "A comment can have at most 1 MB. Shorten it, or attach the text as a file.",
        "Ein Kommentar kann höchstens 1 MB haben. Kürzen oder den Text als Datei anhängen.")
    static let restored = LocalizedString(
        "Your unsaved comment is back. ctrl-s keeps it, esc asks.",
        "Ihr ungespeicherter Kommentar ist wieder da. Strg-s behält ihn, Esc fragt.")

    /// Both comments in turn, each under its author's name.
    static func both(_ heads: [MultiValueRegister<String>.Assignment], _ clock: Clock, _ language: Language) -> String {
        heads.map { "\($0.by), \(Moments.text($0.at, clock, language)):\n\($0.value)" }.joined(separator: "\n\n")
    }
}
