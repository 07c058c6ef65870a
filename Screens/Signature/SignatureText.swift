import Localization

/// Text about the name that signs.
package enum SignatureText {
    package static let title = LocalizedString("Who signs from now on?", "Wer zeichnet ab jetzt?")
    package static let hint = LocalizedString(
        "What is signed already stays as it is; undo reaches only the changes of who signs.",
        "Was gezeichnet ist, bleibt, wie es ist. Rückgängig wirkt nur auf eigene Änderungen.")
    package static let noName = LocalizedString(
        "A name of 1 to \(SigningName.longest) characters is needed. Type one, or press esc to leave it as it was.",
        "Ein Name mit 1 bis \(SigningName.longest) Zeichen ist nötig. Einen eingeben, oder Esc: dann bleibt es, wie es war."
    )

    /// The notice once the name has changed.
    package static func signs(_ name: String) -> LocalizedString {
        LocalizedString("\(name) signs from now on.", "Ab jetzt zeichnet \(name).")
    }
}
