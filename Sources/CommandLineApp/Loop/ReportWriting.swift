import Localization
import Presentation
import ProjectStore
import Reports
import Screens

/// Writes the reports that the screens ask for.
enum ReportWriting {
    /// Carries out `writeReport`. A full report ends with how far the journals went.
    static func write(_ order: ReportOrder, about project: Project, _ files: UserFiles) -> Message {
        var publication = order.publication
        if order.kind == .report, let journals = ReportBuilder.journals(project.journalMarks, publication.language) {
            publication.sections.append(journals)
        }
        let path = files.expanded(order.path)
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(path).write(order.form.bytes(of: publication), overwrites: order.overwrites)
            return .reportWritten(path: path)
        } catch {
            if case .exists = error { return .reportExists(order) }
            return .failed(Failure(error).text ?? .same(path))
        }
    }
}

extension Project {
    /// How far each journal goes.
    var journalMarks: [ReportSource.JournalMark] {
        journalEnds.map {
            ReportSource.JournalMark(writer: $0.file, lines: $0.events, last: $0.last.description)
        }
    }
}
