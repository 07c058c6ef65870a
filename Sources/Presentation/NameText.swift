import Localization

/// What the names in an assessment are worth.
package enum NameText {
    /// Nobody checks what name a person types. Source: docs/user/seals.md.
    package static let unproven = LocalizedString(
        "Names are as people gave them: nothing proves who wrote what, until a seal is signed.",
        "Namen stehen so da, wie sie eingegeben wurden: Nichts beweist, wer was geschrieben hat, bis ein Siegel "
            + "unterschrieben ist.")
}
