import Assessment

/// What is said of evidence.
enum EvidenceText {
    static let none = "No evidence yet. a attaches a file or a link."
    static let noneInReview = "No evidence."
    static let title = "evidence"

    /// What is wrong with it, in a word or two; nil where nothing is.
    static func problem(of evidence: Evidence, in model: Model) -> String? {
        switch model.condition(of: evidence) {
        case .missing: return "file missing"
        case .notAFile: return "not a file"
        case .unreadable: return "unreadable"
        case .changed: return "content changed"
        case .intact, .unread: return evidence.isExpired(on: model.clock.today) ? "expired" : nil
        }
    }

    /// What it is and where to look: "file, 3.4 kB · p. 12 · valid until 30 Jun 2027".
    static func particulars(_ evidence: Evidence) -> String {
        var parts: [String] = []
        switch evidence.source {
        case .file(_, let name, let bytes):
            if evidence.displayTitle != name { parts.append(name) }
            parts.append(Bytes.text(bytes))
        case .url(let address):
            parts.append(evidence.displayTitle == address ? "link" : address)
        }
        if !evidence.locator.isEmpty { parts.append(evidence.locator) }
        if let day = evidence.validUntil { parts.append("valid until \(Moments.text(day))") }
        return parts.joined(separator: " · ")
    }

    static func detached(_ title: String) -> String { "Detached \(title). z takes it back; the file stays." }
}
