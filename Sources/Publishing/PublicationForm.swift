/// A form that a publication can be written in, by the extension of its files.
package enum PublicationForm: String, CaseIterable, Hashable, Sendable {
    case html, markdown = "md", word = "docx", spreadsheet = "xlsx"

    /// The form that a file's name asks for; nil if it asks for none.
    package init?(file path: String) {
        guard let name = Self.fileExtension(of: path) else { return nil }
        self.init(rawValue: name)
    }

    /// What follows the last dot, in lower case; nil without one.
    package static func fileExtension(of path: String) -> String? {
        path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
    }

    /// The file. The same publication gives the same bytes.
    package func bytes(of publication: Publication) -> [UInt8] {
        switch self {
        case .html: HTMLForm.bytes(of: publication)
        case .markdown: MarkdownForm.bytes(of: publication)
        case .word: WordForm.bytes(of: publication)
        case .spreadsheet: SpreadsheetForm.bytes(of: publication)
        }
    }
}
