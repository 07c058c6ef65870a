import AssessmentModel
import Localization

/// Words for what only one party can say.
package enum PartyText {
    /// Why somebody who judges cannot make a change.
    package static func vendorsAlone(for party: Party) -> LocalizedString {
        party == .customer
            ? LocalizedString(
                "Only the vendor can say that. As a customer you can judge, comment, attach, look at evidence and waive"
                    + " checks.",
                "Das kann nur der Anbieter sagen. Als Kunde können Sie urteilen, kommentieren, anhängen, Nachweise ansehen"
                    + " und auf Hinweise verzichten.")
            : LocalizedString(
                "Only the vendor can say that. In an audit you can judge, comment, attach, look at evidence, waive checks,"
                    + " draw samples and raise findings.",
                "Das kann nur der Anbieter sagen. In einem Audit können Sie urteilen, kommentieren, anhängen, Nachweise"
                    + " ansehen, auf Hinweise verzichten, Stichproben ziehen und Feststellungen treffen.")
    }

    /// Why a participant of workshops cannot make a change.
    package static let organisationsAlone = LocalizedString(
        "A participant can rate, comment and attach evidence. The rest is up to whoever conducts the assessment.",
        "Als Teilnehmer können Sie bewerten, kommentieren und Nachweise anhängen. Alles andere ist Sache derer, die die"
            + " Bewertung führen.")

    /// Why nobody but an auditor can make a change.
    package static let auditorsAlone = LocalizedString(
        "Only an auditor can say that, in a directory of their own: cpo audit DIR --into MINE",
        "Das kann nur ein Auditor sagen, in einem eigenen Verzeichnis: cpo audit DIR --into MEINS")

    /// Why nobody but an auditor or a customer can make a change.
    package static let judgesAlone = LocalizedString(
        "Only those who judge can say that, in a directory of their own: cpo judge DIR --into MINE, or cpo audit",
        "Das können nur die sagen, die urteilen, in einem eigenen Verzeichnis: cpo judge DIR --into MEINS oder cpo audit"
    )

    /// Why a customer cannot make a change that is the vendor's or the auditor's.
    package static let notCustomers = LocalizedString(
        "Only the vendor or an auditor can say that. As a customer you can judge, comment, attach, look at evidence and"
            + " waive checks.",
        "Das können nur Anbieter oder Auditor sagen. Als Kunde können Sie urteilen, kommentieren, anhängen, Nachweise"
            + " ansehen und auf Hinweise verzichten.")
}
