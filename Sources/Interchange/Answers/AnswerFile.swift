import AssessmentModel

/// A file of answers. Its content decides what it is: a checklist of STIG Viewer, a test result in XCCDF, assessment
/// results in OSCAL, or else a table.
package struct AnswerFile {
    private enum Content {
        case table(AnswerSheet)
        case checklist(Checklist)
    }

    private let content: Content

    /// Reads a file.
    ///
    /// - Throws: `ImportError`.
    package init(_ file: ImportFile) throws(ImportError) {
        if let checklist = try Checklist(file) {
            content = .checklist(checklist)
        } else {
            content = .table(try AnswerSheet(table: file))
        }
    }

    /// Its answers to the criteria of a catalogue. Only checklists need it: tables use the catalogue's own ids.
    package func sheet(for catalog: Catalog) -> AnswerSheet {
        switch content {
        case .table(let sheet): sheet
        case .checklist(let checklist): checklist.sheet(for: catalog)
        }
    }
}
