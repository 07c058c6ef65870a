import AssessmentModel
import Localization

/// Describes documents.
package enum DocumentText {
    package static let title = LocalizedString("documents", "Dokumente")
    package static let none = LocalizedString(
        "No documents yet. Attach evidence to an answer, and it is listed here.",
        "Noch keine Dokumente. Wird ein Nachweis angehängt, steht er hier.")

    /// What is known of a document, by the names of its fields.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        case title, version, effective, validUntil, origin, method, reader, visited, confidential, note

        /// "valid until"
        package var name: LocalizedString {
            switch self {
            case .title: LocalizedString("title", "Titel")
            case .version: LocalizedString("version", "Version")
            case .effective: LocalizedString("effective", "Stand vom")
            case .validUntil: LocalizedString("valid until", "gültig bis")
            case .origin: LocalizedString("comes from", "stammt von")
            case .method: LocalizedString("obtained by", "erhoben durch")
            case .reader: LocalizedString("read by", "gelesen von")
            case .visited: LocalizedString("looked at", "angesehen am")
            case .confidential: LocalizedString("confidential", "vertraulich")
            case .note: LocalizedString("note", "Notiz")
            }
        }

        /// What is known of the document here; empty if nothing is.
        package func value(of document: Document, _ language: Language) -> String {
            switch self {
            case .title: document.title
            case .version: document.version
            case .effective: document.effective.map { Moments.text($0, language) } ?? ""
            case .validUntil: document.validUntil.map { Moments.text($0, language) } ?? ""
            case .origin: document.origin
            case .method: document.method?.name[language] ?? ""
            case .reader: document.reader
            case .visited: document.visited.map { Moments.text($0, language) } ?? ""
            case .confidential: document.isConfidential ? language("yes", "ja") : ""
            case .note: document.note
            }
        }
    }

    /// What there is to say of a use besides the criterion: "p. 12, keeps its version"; empty if nothing is.
    package static func particulars(of use: DocumentEntry.Use) -> LocalizedString {
        LocalizedString { language in
            let kept = use.keepsVersion ? [language("keeps its version", "behält seine Version")] : []
            return ([use.locator.oneLine].filter { !$0.isEmpty } + kept).joined(separator: ", ")
        }
    }

    /// "supports 3 criteria"
    package static func uses(_ count: Int) -> LocalizedString {
        switch count {
        case 0: LocalizedString("supports nothing", "belegt nichts")
        case 1: LocalizedString("supports 1 criterion", "belegt 1 Kriterium")
        default: LocalizedString("supports \(count) criteria", "belegt \(count) Kriterien")
        }
    }

    /// "14 documents, 2 expired, 1 missing"
    package static func summary(_ states: some Sequence<DocumentState>) -> LocalizedString {
        let states = Array(states)
        let counts = DocumentState.allCases.filter { $0 != .intact }.compactMap { state in
            let count = states.count { $0 == state }
            return count == 0 ? nil : LocalizedString { ", \(count) \(state.name[$0])" }
        }
        let count = states.count
        return LocalizedString { language in
            let head = language(
                count == 1 ? "1 document" : "\(count) documents", count == 1 ? "1 Dokument" : "\(count) Dokumente")
            return head + counts.map { $0[language] }.joined()
        }
    }
}

extension CollectionMethod {
    /// "trial"
    package var name: LocalizedString {
        switch self {
        case .document: LocalizedString("document", "Dokument")
        case .trial: LocalizedString("trial", "Versuch")
        case .interview: LocalizedString("interview", "Befragung")
        }
    }
}

extension DocumentState {
    /// "expires soon"
    package var name: LocalizedString {
        switch self {
        case .missing: LocalizedString("missing", "fehlt")
        case .changed: LocalizedString("changed", "verändert")
        case .expired: EvidenceText.expired
        case .expiring: LocalizedString("expires soon", "läuft bald ab")
        case .unused: LocalizedString("unused", "unbenutzt")
        case .intact: LocalizedString("intact", "unversehrt")
        }
    }
}
