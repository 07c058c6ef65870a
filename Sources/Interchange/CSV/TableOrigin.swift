/// Where a table of criteria comes from, as far as it matters for warnings.
enum TableOrigin {
    /// A text file. The line is the first one that is not UTF-8, if the text was read as Windows-1252.
    case text(windowsLine: Int?)
    /// A sheet of a workbook, with the names of the other sheets and of cells whose formulas have no result.
    case workbook(otherSheets: [String], formulas: [String])

    /// The format of the file.
    var format: ImportFormat {
        switch self {
        case .text: .csv
        case .workbook: .xlsx
        }
    }

    /// Notes what is missing in the table.
    func note(in warnings: inout ImportWarnings) {
        switch self {
        case .text(let windowsLine): if let windowsLine { warnings.note(.encoding, at: "\(windowsLine)") }
        case .workbook(let otherSheets, let formulas):
            for name in otherSheets { warnings.leave(.sheets, at: name) }
            for cell in formulas { warnings.leave(.formulas, at: cell) }
        }
    }
}
