import Localization

/// Messages about editors, viewers and other programs.
enum EnvironmentText {
    static let noEditor = LocalizedString(
        "No editor found. Set $VISUAL or $EDITOR to the one you use.",
        "Kein Editor gefunden. $VISUAL oder $EDITOR auf Ihren Editor setzen.")
    static let noTemporaryFile = LocalizedString(
        "Cannot create a temporary file. Is $TMPDIR full or not writable?",
        "Es ließ sich keine temporäre Datei anlegen. Ist $TMPDIR voll oder nicht beschreibbar?")
    static let noTextBack = LocalizedString(
        "The text from the editor cannot be read. The comment is unchanged.",
        "Der Text aus dem Editor ist nicht lesbar. Der Kommentar ist unverändert.")
    static let notAnAddress = LocalizedString(
        "This address cannot be opened: only http and https can.",
        "Diese Adresse lässt sich nicht öffnen: Das geht nur mit http und https.")
    static let evidenceMissing = LocalizedString(
        "The file is missing from the project. Get it from the person who attached it; cpo verify names the file.",
        "Die Datei fehlt im Projekt. Bei der Person holen, die sie angehängt hat; cpo verify nennt die Datei.")
    static let cancelled = LocalizedString(
        "Cancelled; the file was not attached.", "Abgebrochen; die Datei wurde nicht angehängt.")
    static let demoDamaged = LocalizedString(
        "The bundled demo is damaged. Reinstall cpo.",
        "Die mitgelieferte Demo ist beschädigt. cpo neu installieren.")
    static let opened = LocalizedString("Handed over to the desktop.", "An die Arbeitsumgebung übergeben.")

    static let copyFirst = LocalizedString(
        "A file is being copied. Change the name when it is attached, or press esc to cancel the copy first.",
        "Eine Datei wird kopiert. Den Namen danach ändern, oder das Kopieren erst mit Esc abbrechen.")

    /// The name that was chosen cannot be kept for the next start.
    static func nameNotKept(_ name: String) -> LocalizedString {
        LocalizedString(
            "\(name) signs until you leave; your state directory cannot be written, so not at the next start.",
            "\(name) zeichnet bis zum Beenden; das Statusverzeichnis ist nicht beschreibbar, also nicht beim nächsten Start."
        )
    }

    /// - Parameter variable: names who signs at the next start.
    static func nameOverridden(_ name: String, by variable: String) -> LocalizedString {
        LocalizedString(
            "\(name) signs until you leave; the next start goes by $\(variable) again.",
            "\(name) zeichnet bis zum Beenden; beim nächsten Start gilt wieder $\(variable).")
    }

    static func openYourself(_ address: String) -> LocalizedString {
        LocalizedString(
            "There is no desktop to open \(address)", "Hier gibt es keinen Desktop zum Öffnen von \(address)")
    }

    /// The editor exited before anyone could have typed, as one does that hands over to a window.
    static let editorDidNotWait = LocalizedString(
        "The editor exited at once and changed nothing. Make it wait, for instance with EDITOR=\"code --wait\".",
        "Der Editor endete sofort und ohne Änderung. Er muss warten, zum Beispiel mit EDITOR=\"code --wait\"."
    )

    /// Why there is no text from the editor.
    static func textAsBefore(_ reason: LocalizedString) -> LocalizedString {
        LocalizedString(
            "\(reason[.english]) The comment is unchanged.", "\(reason[.german]) Der Kommentar ist unverändert.")
    }
}
