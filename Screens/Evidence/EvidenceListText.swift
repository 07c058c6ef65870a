import AssessmentModel
import Localization
import Presentation

/// Text of the list of evidence.
package enum EvidenceListText {
    package static let none = LocalizedString(
        "No evidence yet. a attaches a file or a link.", "Noch keine Nachweise. a hängt Datei oder Link an.")
    package static let noneInReview = LocalizedString("No evidence.", "Keine Nachweise.")
    package static let title = LocalizedString("evidence", "Nachweise")
    package static let convincing = LocalizedString(
        "What would convince an auditor:", "Was einen Prüfer überzeugen würde:")

    /// The number of items with concurrent changes, and where to settle them.
    static func conflicts(_ count: Int) -> LocalizedString {
        let conflicts = EvidenceText.conflicts(count)
        return LocalizedString { "\(conflicts[$0]): \($0("e shows", "e zeigt"))" }
    }

    /// The concurrent changes of one item side by side, and the keys that settle them: "c or x settles: Mira changed it
    /// ≠ Lena detached it".
    package static func conflict(_ heads: [MultiValueRegister<Evidence?>.Assignment], isReview: Bool) -> LocalizedString
    {
        LocalizedString { language in
            let sides = heads.map { head in
                let deed =
                    head.value == nil ? language("detached it", "gelöst") : language("changed it", "geändert")
                return "\(head.by) \(deed)"
            }.joined(separator: " ≠ ")
            return isReview
                ? language("In conflict: \(sides)", "Im Widerspruch: \(sides)")
                : language("c or x settles: \(sides)", "c oder x entscheidet: \(sides)")
        }
    }

    package static func detached(_ title: String) -> LocalizedString {
        LocalizedString(
            "Detached \(title). z takes it back; the file stays.",
            "\(title) gelöst. z macht es rückgängig; die Datei bleibt.")
    }
}
