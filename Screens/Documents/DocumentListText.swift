import AssessmentModel
import Localization
import Presentation

/// Text of the list of documents.
enum DocumentListText {
    static let nothingFound = LocalizedString(
        "No document has this text. esc shows all.", "Kein Dokument hat diesen Text. esc zeigt alle.")
    static let typeToNarrow = LocalizedString("Only with:", "Nur mit:")
    static let supports = LocalizedString("Supports", "Belegt")
    static let earlier = LocalizedString("Earlier", "Früher")
    static let columns = (
        version: LocalizedString("version", "Version"), validUntil: LocalizedString("valid until", "gültig bis"),
        size: LocalizedString("size", "Größe"), uses: LocalizedString("for", "für")
    )
    static let supportsNothing = LocalizedString(
        "It supports nothing, so there is nowhere to go.", "Es belegt nichts; es gibt nichts, wohin zu gehen wäre.")

    /// "sorted by title"
    static func order(_ order: DocumentOrder) -> LocalizedString {
        switch order {
        case .state: LocalizedString("the most pressing first", "das Dringendste zuerst")
        case .title: LocalizedString("by title", "nach Titel")
        case .expiry: LocalizedString("the first to expire first", "was zuerst abläuft, zuerst")
        case .catalog: LocalizedString("in the order of the catalogue", "in der Ordnung des Katalogs")
        }
    }

    /// "… and 3 more"
    static func more(_ count: Int) -> LocalizedString {
        LocalizedString("… and \(count) more", "… und \(count) weitere")
    }

    static func detached(_ title: String, from count: Int) -> LocalizedString {
        LocalizedString { language in
            let title = language.quoted(title)
            return count == 1
                ? language("Detached \(title). z attaches it again.", "\(title) gelöst. z hängt es wieder an.")
                : language(
                    "Detached \(title) from \(count) answers. z attaches it again.",
                    "\(title) von \(count) Antworten gelöst. z hängt es wieder an.")
        }
    }

    static func removed(_ title: String) -> LocalizedString {
        LocalizedString {
            $0(
                "\($0.quoted(title)) is off the list; its file stays. z takes it back.",
                "\($0.quoted(title)) ist aus der Liste; die Datei bleibt. z macht es rückgängig.")
        }
    }

    static func renewed(_ title: String, toConfirm count: Int) -> LocalizedString {
        LocalizedString { language in
            let (title, toConfirm) = (language.quoted(title), ToConfirmText.clause(count)[language])
            return language("\(title) has a new version\(toConfirm).", "\(title) hat eine neue Version\(toConfirm).")
        }
    }
}
