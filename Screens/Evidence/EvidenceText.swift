import Assessment
import Wording

/// What is said of evidence.
enum EvidenceText {
    static let none = Phrase(
        "No evidence yet. a attaches a file or a link.", "Noch keine Nachweise. a hängt Datei oder Link an.")
    static let noneInReview = Phrase("No evidence.", "Keine Nachweise.")
    static let title = Phrase("evidence", "Nachweise")
    static let convincing = Phrase("What would convince an auditor:", "Was einen Prüfer überzeugen würde:")

    static let expired = Phrase("expired", "abgelaufen")

    /// So many pieces were changed by two without knowledge of each other, and where to settle that.
    static func conflicts(_ count: Int) -> Phrase {
        Phrase("\(count) in conflict: e shows", "\(count) im Widerspruch: e zeigt")
    }

    /// Who made what of a piece of evidence, side by side, and which keys settle it: "c or d settles: Mira changed it ≠
    /// Lena detached it".
    static func conflict(_ heads: [Field<Evidence?>.Setting], isReview: Bool) -> Phrase {
        Phrase { tongue in
            let sides = heads.map { head in
                let deed =
                    head.value == nil ? tongue("detached it", "gelöst") : tongue("changed it", "geändert")
                return "\(head.by) \(deed)"
            }.joined(separator: " ≠ ")
            return isReview
                ? tongue("In conflict: \(sides)", "Im Widerspruch: \(sides)")
                : tongue("c or d settles: \(sides)", "c oder d entscheidet: \(sides)")
        }
    }

    /// What is wrong with it, in a word or two; nil where nothing is.
    static func problem(of evidence: Evidence, in model: Model) -> Phrase? {
        switch model.condition(of: evidence) {
        case .missing: return Phrase("file missing", "Datei fehlt")
        case .notAFile: return Phrase("not a file", "keine Datei")
        case .unreadable: return Phrase("unreadable", "nicht lesbar")
        case .changed: return Phrase("changed", "verändert")
        case .intact, .unread: return evidence.isExpired(on: model.clock.today) ? expired : nil
        }
    }

    /// What it is and where to look: "file, 3.4 kB · p. 12 · valid until 30 Jun 2027".
    static func particulars(_ evidence: Evidence, _ tongue: Tongue) -> String {
        var parts: [String] = []
        switch evidence.source {
        case .file(_, let name, let bytes):
            if evidence.displayTitle != name { parts.append(name) }
            parts.append(Bytes.text(bytes, tongue))
        case .url(let address):
            parts.append(evidence.displayTitle == address ? tongue("link", "Link") : address)
        }
        if !evidence.locator.isEmpty { parts.append(evidence.locator) }
        if let day = evidence.validUntil {
            let day = Moments.text(day, tongue)
            parts.append(tongue("valid until \(day)", "gültig bis \(day)"))
        }
        return parts.joined(separator: " · ")
    }

    static func detached(_ title: String) -> Phrase {
        Phrase(
            "Detached \(title). z takes it back; the file stays.",
            "\(title) gelöst. z macht es rückgängig; die Datei bleibt.")
    }
}
