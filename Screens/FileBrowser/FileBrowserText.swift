import Localization

/// Text of the file browser.
enum FileBrowserText {
    static let title = LocalizedString("choose files", "Dateien wählen")
    static let label = LocalizedString("Narrow", "Eingrenzen")
    static let reading = LocalizedString("reading …", "liest …")
    static let isEmpty = LocalizedString("The folder is empty.", "Der Ordner ist leer.")
    static let noMatch = LocalizedString(
        "Nothing here matches. backspace deletes what was typed, alt-. shows hidden files.",
        "Hier passt nichts. Rücktaste löscht Getipptes, Alt-. zeigt versteckte Dateien.")
    static let isRoot = LocalizedString("There is no folder above.", "Darüber ist kein Ordner.")
    static let noFolder = LocalizedString(
        "This is no folder. enter takes a file.", "Das ist kein Ordner. Enter nimmt eine Datei.")
    static let noFile = LocalizedString(
        "There is no file here to attach.", "Hier ist keine Datei zum Anhängen.")
    static let onlyFiles = LocalizedString(
        "Only files can be marked. enter opens a folder.",
        "Nur Dateien lassen sich markieren. Enter öffnet einen Ordner.")
    static let hiddenShown = LocalizedString(
        "Hidden files are shown, too. alt-. leaves them out.",
        "Auch versteckte Dateien sind zu sehen. Alt-. blendet sie aus.")
    static let hiddenLeftOut = LocalizedString("Hidden files are left out.", "Versteckte Dateien sind ausgeblendet.")

    /// "12 of 340"; of a folder that is read in part, "12 of more than 100000".
    static func count(_ count: Int, of all: Int, isCut: Bool) -> LocalizedString {
        isCut
            ? LocalizedString("\(count) of more than \(all)", "\(count) von mehr als \(all)")
            : LocalizedString("\(count) of \(all)", "\(count) von \(all)")
    }

    /// "2 marked"
    static func markedCount(_ count: Int) -> LocalizedString { LocalizedString("\(count) marked", "\(count) markiert") }

    static func marked(_ count: Int) -> LocalizedString {
        guard count > 0 else { return LocalizedString("No file is marked.", "Keine Datei ist markiert.") }
        return LocalizedString(
            "\(count) marked. enter on a file attaches \(count == 1 ? "it" : "all of them").",
            "\(count) markiert. Enter auf einer Datei hängt \(count == 1 ? "sie" : "alle") an.")
    }
}
