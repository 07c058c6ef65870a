import Localization
import Presentation
import Publishing

/// Text of the pages that preview and write reports.
enum ReportPageText {
    static let title = LocalizedString("report", "Bericht")

    static let hint = LocalizedString(
        "The name says in which form: .html, .md, .docx or .xlsx. \"cpo report\" writes PDF, too.",
        "Der Name sagt, in welcher Form: .html, .md, .docx oder .xlsx. „cpo report“ schreibt auch PDF.")
    static let noForm = LocalizedString(
        "Let the name end in .html, .md, .docx or .xlsx.", "Der Name muss auf .html, .md, .docx oder .xlsx enden.")
    static let overwriteIt = LocalizedString("overwrite it", "überschreiben")

    static func question(_ kind: ReportKind) -> LocalizedString {
        let title = kind.title
        return LocalizedString { $0("Write to which file: \(title[$0])", "In welche Datei: \(title[$0])") }
    }

    static func overwrite(_ path: String) -> LocalizedString {
        LocalizedString("\(path) is there already. Overwrite it?", "\(path) gibt es schon. Überschreiben?")
    }
}
