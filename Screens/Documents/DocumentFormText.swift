import AssessmentModel
import Localization
import Presentation

/// Text of the form for documents.
enum DocumentFormText {
    static let title = LocalizedString("what is known of it", "was darüber bekannt ist")
    static let isSame = LocalizedString(
        "That is the version that is there already.", "Diese Version ist schon da.")
}

extension DocumentText.Field {
    /// What stands in the field before anything is typed.
    var hint: LocalizedString? {
        switch self {
        case .effective, .validUntil, .visited: AttachText.dayForm
        case .method:
            LocalizedString { language in
                CollectionMethod.allCases.map { $0.name[language] }.joined(separator: ", ")
            }
        case .confidential:
            LocalizedString("yes: it stays out of what is published", "ja: wird nicht mit veröffentlicht")
        case .title, .version, .origin, .reader, .note: nil
        }
    }

    /// What is known of the document here, as it can be typed.
    func typed(of document: Document, _ language: Language) -> String {
        switch self {
        case .effective: document.effective.map { Moments.typed($0, language) } ?? ""
        case .validUntil: document.validUntil.map { Moments.typed($0, language) } ?? ""
        case .visited: document.visited.map { Moments.typed($0, language) } ?? ""
        case .title, .version, .origin, .method, .reader, .confidential, .note: value(of: document, language).oneLine
        }
    }

    /// Takes over what was typed; false if it means nothing here.
    func set(_ text: String, of document: inout Document, _ language: Language) -> Bool {
        switch self {
        case .title: document.title = text
        case .version: document.version = text
        case .origin: document.origin = text
        case .reader: document.reader = text
        // A note of several lines is shown in one; unless it is changed, it stays as it is.
        case .note: if text != document.note.oneLine { document.note = text }
        case .effective: return Self.set(text, language) { document.effective = $0 }
        case .validUntil: return Self.set(text, language) { document.validUntil = $0 }
        case .visited: return Self.set(text, language) { document.visited = $0 }
        case .method:
            let method = CollectionMethod.allCases.first { $0.name.isWritten(as: text.lowercased()) }
            guard text.isEmpty || method != nil else { return false }
            document.method = method
        case .confidential:
            guard text.isEmpty || Self.yes.isWritten(as: text.lowercased()) || Self.no.isWritten(as: text) else {
                return false
            }
            document.isConfidential = Self.yes.isWritten(as: text.lowercased())
        }
        return true
    }

    private static let yes = LocalizedString("yes", "ja")
    private static let no = LocalizedString("no", "nein")

    private static func set(_ text: String, _ language: Language, _ set: (CalendarDay?) -> Void) -> Bool {
        let day = Moments.day(text, language)
        guard text.isEmpty || day != nil else { return false }
        set(day)
        return true
    }

    /// Why what was typed means nothing here.
    func refusal(of text: String) -> LocalizedString {
        switch self {
        case .method:
            LocalizedString { language in
                let names = CollectionMethod.allCases.map { $0.name[language] }.joined(separator: ", ")
                return language("Obtained by one of: \(names).", "Erhoben durch eines von: \(names).")
            }
        case .confidential: LocalizedString("Type yes or no.", "Ja oder nein eingeben.")
        case .effective, .validUntil, .visited, .title, .version, .origin, .reader, .note: EvidenceText.noDay(text)
        }
    }
}
