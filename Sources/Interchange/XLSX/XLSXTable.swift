/// Finds the table of criteria in a workbook.
enum XLSXTable {
    /// The table of a sheet, and what is said of it.
    struct Found {
        let table: CSVTable
        let origin: TableOrigin
    }

    /// How many sheets are tried.
    private static let mostTried = 64

    /// The table of the sheet that the options name, else of the first visible sheet with the columns of criteria.
    static func found(_ file: ImportFile, _ options: ImportOptions) throws(ImportError) -> Found {
        let workbook = try XLSXWorkbook(file)
        if let name = options.sheet {
            // A sheet can be called 2.
            let number = Int(name).map { $0 - 1 }
            let sheet =
                workbook.sheets.first { $0.name == name }
                ?? number.flatMap { workbook.sheets.indices.contains($0) ? workbook.sheets[$0] : nil }
            guard let sheet else {
                throw .unknownSheet(file: file.name, name: name, known: workbook.sheets.map(\.name))
            }
            return try found(on: sheet, of: workbook, file, options)
        }
        var fault: ImportError?
        for sheet in tried(of: workbook) {
            do throws(ImportError) { return try found(on: sheet, of: workbook, file, options) } catch {
                switch error {
                case .unknownColumns(_, let columns): if fault == nil && !columns.isEmpty { fault = error }
                case .unknownMapping: fault = fault ?? error
                default: throw error
                }
            }
        }
        throw fault ?? .unknownColumns(file: file.name, found: [])
    }

    /// The sheets in which a table is looked for: of those that name the same part, only the first.
    static func tried(of workbook: XLSXWorkbook) -> [XLSXWorkbook.Sheet] {
        var paths: Set<String> = []
        return workbook.sheets.filter { !$0.isHidden }.prefix(mostTried).filter { paths.insert($0.path).inserted }
    }

    private static func found(
        on sheet: XLSXWorkbook.Sheet, of workbook: XLSXWorkbook, _ file: ImportFile, _ options: ImportOptions
    ) throws(ImportError) -> Found {
        let (rows, formulas) = try workbook.rows(of: sheet)
        let table = try CSVTable(rows, of: file, mappings: options.columns)
        let others = workbook.sheets.map(\.name).filter { $0 != sheet.name }
        return Found(table: table, origin: .workbook(otherSheets: others, formulas: formulas))
    }
}
