import AssessmentModel
import CatalogFormat

/// Imports a table with a header row.
struct CSVImporter {
    private let table: CSVTable
    private var builder: CatalogBuilder
    private var categories: [String: Int] = [:]
    /// The ids of sections, by category and path.
    private var sections: [[String]: String] = [:]

    /// The catalogue of a table.
    static func imported(
        _ file: ImportFile, _ table: CSVTable, from origin: TableOrigin, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        let builder = CatalogBuilder(file: file, options, declared: table.language)
        var importer = CSVImporter(table: table, builder: builder)
        origin.note(in: &importer.builder.warnings)
        for name in table.unknown { importer.builder.warnings.leave(.columns, at: name) }
        for (number, row) in table.rows.enumerated() { try importer.add(row, number: number + 1, file) }
        var about = CatalogDraft(id: file.stem)
        // The first cell above the table is its title, and the others describe it.
        about.title = LocalizedText(table.above.first ?? file.stem, in: builder.language)
        about.summary = LocalizedText(table.above.dropFirst().joined(separator: "\n"), in: builder.language)
        return try importer.builder.imported(origin.format, about)
    }

    private mutating func add(_ cells: [String], number: Int, _ file: ImportFile) throws(ImportError) {
        let row = CSVRow(cells: cells, columns: table.columns, in: builder.language)
        // Without an id of its own, the criterion is named after its row.
        var draft = CriterionDraft(id: row[.id].isEmpty ? "row-\(number)" : row[.id])
        if row[.id].isEmpty { draft.note(.renamed, "\"\" → \"\(draft.id)\"") }
        for cell in cells.dropFirst(table.columns.count) where !cell.tidied.isEmpty {
            draft.leave(.notes, String(cell.tidied.prefix(Self.mostOfCell)))
        }
        row.fill(&draft)
        let category = category(row.texts(.category), file)
        try builder.add(draft, to: category, section: section(row.texts(.section), of: category))
    }

    /// How much of a dropped cell the warning shows, in characters.
    private static let mostOfCell = 40

    private mutating func category(_ title: LocalizedText, _ file: ImportFile) -> Int {
        let title = title.tidied ?? LocalizedText(table.above.first ?? file.stem, in: builder.language)
        let name = title.variants.first?.text ?? ""
        if let category = categories[name] { return category }
        let category = builder.addCategory(name, title: title)
        categories[name] = category
        return category
    }

    /// `Outer > Inner` is a nested section. Eight levels at most, as screens have no room for more.
    private mutating func section(_ title: LocalizedText, of category: Int) -> String? {
        let paths = title.variants.map { variant in
            variant.text.split(separator: ">", maxSplits: 7).map { String($0).tidied }.filter { !$0.isEmpty }
        }
        guard let names = paths.first else { return nil }
        var innermost: String?
        var path = ["\(category)"]
        for (depth, name) in names.enumerated() {
            path.append(name)
            if let known = sections[path] {
                innermost = known
                continue
            }
            let variants = zip(title.variants, paths).compactMap { variant, path in
                path.count == names.count ? LocalizedText.Variant(variant.language, path[depth]) : nil
            }
            innermost = builder.addSection(name, title: LocalizedText(variants), in: innermost, of: category)
            sections[path] = innermost
        }
        return innermost
    }
}
