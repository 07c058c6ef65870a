import Localization

/// What is said of editors, viewers and other programs.
enum EnvironmentText {
    static let noEditor = LocalizedString(
        "No editor found. Set $VISUAL or $EDITOR to the one you use.",
        "Kein Editor gefunden. $VISUAL oder $EDITOR auf den eigenen setzen.")
    static let noTemporaryFile = LocalizedString(
        "No temporary file could be made. Is $TMPDIR full, or not yours?",
        "Es ließ sich keine temporäre Datei anlegen. Ist $TMPDIR voll oder nicht beschreibbar?")
    static let noTextBack = LocalizedString(
        "The editor's text could not be read. The comment is as it was.",
        "Der Text aus dem Editor ließ sich nicht lesen. Der Kommentar ist wie zuvor.")
    static let notAnAddress = LocalizedString(
        "This is no address that can be opened: only http and https are.",
        "Diese Adresse lässt sich nicht öffnen: Das geht nur mit http und https.")
    static let evidenceMissing = LocalizedString(
        "The file is not in the project any more. Get it from who attached it; verify names it.",
        "Die Datei ist nicht mehr im Projekt. Bei der Person holen, die sie angehängt hat; verify nennt sie.")
    static let cancelled = LocalizedString("Cancelled; nothing was attached.", "Abgebrochen; nichts wurde angehängt.")
    static let demoDamaged = LocalizedString(
        "The demo in this program is damaged. Install cpo again.",
        "Die Demo in diesem Programm ist beschädigt. cpo neu installieren.")
    static let opened = LocalizedString("Handed over to the desktop.", "An die Arbeitsumgebung übergeben.")

    static func openYourself(_ address: String) -> LocalizedString {
        LocalizedString(
            "There is no desktop here. The address is \(address)", "Hier gibt es keinen Desktop. Adresse: \(address)")
    }

    /// That the editor ended before anybody can have typed, as one does that leaves the work to a window.
    static let editorDidNotWait = LocalizedString(
        "The editor came back at once, with the text as it was. Tell it to wait: EDITOR=\"code --wait\", for instance.",
        "Der Editor kam sofort zurück, mit dem Text wie zuvor. Er muss warten, zum Beispiel mit EDITOR=\"code --wait\"."
    )

    /// Why the editor's text did not come.
    static func textAsBefore(_ reason: LocalizedString) -> LocalizedString {
        LocalizedString(
            "\(reason[.english]) The comment is as it was.", "\(reason[.german]) Der Kommentar ist wie zuvor.")
    }
}
