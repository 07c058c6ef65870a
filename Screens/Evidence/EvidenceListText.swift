import AssessmentModel
import Localization
import Presentation

/// What the list of evidence says.
enum EvidenceListText {
    static let none = LocalizedString(
        "No evidence yet. a attaches a file or a link.", "Noch keine Nachweise. a hängt Datei oder Link an.")
    static let noneInReview = LocalizedString("No evidence.", "Keine Nachweise.")
    static let title = LocalizedString("evidence", "Nachweise")
    static let convincing = LocalizedString("What would convince an auditor:", "Was einen Prüfer überzeugen würde:")

    /// So many pieces were changed by two without knowledge of each other, and where to settle that.
    static func conflicts(_ count: Int) -> LocalizedString {
        let conflicts = EvidenceText.conflicts(count)
        return LocalizedString { "\(conflicts[$0]): \($0("e shows", "e zeigt"))" }
    }

    /// Who made what of a piece of evidence, side by side, and which keys settle it: "c or d settles: Mira changed it ≠
    /// Lena detached it".
    static func conflict(_ heads: [MultiValueRegister<Evidence?>.Assignment], isReview: Bool) -> LocalizedString {
        LocalizedString { language in
            let sides = heads.map { head in
                let deed =
                    head.value == nil ? language("detached it", "gelöst") : language("changed it", "geändert")
                return "\(head.by) \(deed)"
            }.joined(separator: " ≠ ")
            return isReview
                ? language("In conflict: \(sides)", "Im Widerspruch: \(sides)")
                : language("c or d settles: \(sides)", "c oder d entscheidet: \(sides)")
        }
    }

    static func detached(_ title: String) -> LocalizedString {
        LocalizedString(
            "Detached \(title). z takes it back; the file stays.",
            "\(title) gelöst. z macht es rückgängig; die Datei bleibt.")
    }
}
