import AssessmentModel
import Localization

/// Words for what only one party can say.
package enum PartyText {
    /// Why an auditor cannot make a change.
    package static let vendorsAlone = LocalizedString(
        "Only the vendor can say that. In an audit you can judge, comment, attach, look at evidence, draw samples and"
            + " raise findings.",
        "Das kann nur der Anbieter sagen. In einem Audit können Sie urteilen, kommentieren, anhängen, Nachweise ansehen,"
            + " Stichproben ziehen und Feststellungen treffen.")

    /// Why a participant of workshops cannot make a change.
    package static let organisationsAlone = LocalizedString(
        "A participant can rate, comment and attach evidence. The rest is up to whoever conducts the assessment.",
        "Als Teilnehmer können Sie bewerten, kommentieren und Nachweise anhängen. Alles andere ist Sache derer, die die"
            + " Bewertung führen.")

    /// Why nobody but an auditor can make a change.
    package static let auditorsAlone = LocalizedString(
        "Only an auditor can say that, in a directory of their own: cpo audit DIR --into MINE",
        "Das kann nur ein Auditor sagen, in einem eigenen Verzeichnis: cpo audit DIR --into MEINS")
}
