import AssessmentModel
import Localization

/// What is said of evidence.
enum EvidenceText {
    static let none = LocalizedString(
        "No evidence yet. a attaches a file or a link.", "Noch keine Nachweise. a hängt Datei oder Link an.")
    static let noneInReview = LocalizedString("No evidence.", "Keine Nachweise.")
    static let title = LocalizedString("evidence", "Nachweise")
    static let convincing = LocalizedString("What would convince an auditor:", "Was einen Prüfer überzeugen würde:")

    static let expired = LocalizedString("expired", "abgelaufen")

    /// So many pieces were changed by two without knowledge of each other, and where to settle that.
    static func conflicts(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) in conflict: e shows", "\(count) im Widerspruch: e zeigt")
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

    /// What is wrong with it, in a word or two; nil where nothing is.
    static func problem(of evidence: Evidence, in model: Model) -> LocalizedString? {
        switch model.condition(of: evidence) {
        case .missing: return LocalizedString("file missing", "Datei fehlt")
        case .notAFile: return LocalizedString("not a file", "keine Datei")
        case .unreadable: return LocalizedString("unreadable", "nicht lesbar")
        case .changed: return LocalizedString("changed", "verändert")
        case .intact, .unread: return evidence.isExpired(on: model.clock.today) ? expired : nil
        }
    }

    /// What it is and where to look: "file, 3.4 kB · p. 12 · valid until 30 Jun 2027".
    static func particulars(_ evidence: Evidence, _ language: Language) -> String {
        var parts: [String] = []
        switch evidence.source {
        case .file(_, let name, let bytes):
            if evidence.displayTitle != name { parts.append(name) }
            parts.append(Bytes.text(bytes, language))
        case .url(let address):
            parts.append(evidence.displayTitle == address ? language("link", "Link") : address)
        }
        if !evidence.locator.isEmpty { parts.append(evidence.locator) }
        if let day = evidence.validUntil {
            let day = Moments.text(day, language)
            parts.append(language("valid until \(day)", "gültig bis \(day)"))
        }
        return parts.joined(separator: " · ")
    }

    static func detached(_ title: String) -> LocalizedString {
        LocalizedString(
            "Detached \(title). z takes it back; the file stays.",
            "\(title) gelöst. z macht es rückgängig; die Datei bleibt.")
    }
}
