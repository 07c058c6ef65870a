/// A form that a publication can be written in.
package enum PublicationForm: String, CaseIterable, Hashable, Sendable {
    case html, markdown = "md", word = "docx", spreadsheet = "xlsx"
}
