/// What is said of editors, viewers and other programs.
enum EnvironmentText {
    static let noEditor = "No editor found. Set $VISUAL or $EDITOR to the one you use."
    static let noTemporaryFile = "No temporary file could be made. Is $TMPDIR full, or not yours?"
    static let noTextBack = "The editor's text could not be read. The comment is as it was."
    static let textAsBefore = " The comment is as it was."
    static let notAnAddress = "This is no address that can be opened: only http and https are."
    static let evidenceMissing =
        "The file is not in the project any more. Get it from who attached it; verify names it."
    static let cancelled = "Cancelled; nothing was attached."
    static let demoDamaged = "The demo in this program is damaged. Install cpo again."
    static let opened = "Handed over to the desktop."

    static func openYourself(_ address: String) -> String { "There is no desktop here. The address is \(address)" }
}
