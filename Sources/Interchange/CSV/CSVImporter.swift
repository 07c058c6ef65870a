import AssessmentModel
import CatalogFormat

/// Imports a table with a header row.
struct CSVImporter {
    private let table: CSVTable
    private var builder: CatalogBuilder
    private var categories: [String: Int] = [:]
    /// The ids of sections, by the number of their category and their path in it.
    private var sections: [[String]: String] = [:]

    /// The catalogue of a table.
    static func imported(_ file: ImportFile, _ table: CSVTable) throws(ImportError) -> Imported {
        var importer = CSVImporter(table: table, builder: CatalogBuilder(file: file))
        importer.builder.warnings.columns = table.unknown
        for (number, row) in table.rows.enumerated() { try importer.add(row, number: number + 1, file) }
        var about = CatalogDraft(id: file.stem)
        about.title = LocalizedText(file.stem)
        return try importer.builder.imported(.csv, about)
    }

    private mutating func add(_ cells: [String], number: Int, _ file: ImportFile) throws(ImportError) {
        let row = Row(cells: cells, columns: table.columns)
        builder.warnings.leave(.notes, cells.dropFirst(table.columns.count).count { !$0.isEmpty })
        var draft = CriterionDraft(id: row[.id], level: level(row[.level]))
        if draft.id.isEmpty {
            draft.id = "row-\(number)"
            builder.warnings.rename("", to: draft.id)
        }
        if !row[.weight].isEmpty {
            let known = Fraction(catalogText: row[.weight]).flatMap { $0.isWeight ? $0 : nil }
            if known == nil { builder.warnings.weights += 1 }
            draft.weight = known ?? .one
        }
        draft.status = choice(row[.status]) ?? .current
        draft.rules = Criterion.Rules(
            notApplicable: choice(row[.notApplicable]) ?? .withReason, metNeeds: choice(row[.metNeeds]) ?? .nothing)
        draft.addresses = row.list(.addresses, ",;\n").compactMap { choice($0) }
        draft.appliesTo = row.list(.appliesTo, ",;\n").compactMap { choice($0) }
        draft.title = row.texts(.title)
        draft.texts = Criterion.Texts(
            statement: row.texts(.statement), why: row.texts(.why), met: row.texts(.met), partly: row.texts(.partly),
            verify: row.texts(.verify), evidence: row.lines(.evidence))
        draft.references = row.list(.references, ";\n")
        draft.tags = row.list(.tags, ",;\n")
        let category = category(row.texts(.category), file)
        try builder.add(draft, to: category, section: section(row.texts(.section), of: category))
    }

    /// The words of several standards for the three levels.
    private mutating func level(_ word: String) -> Level {
        switch word.lowercased() {
        case "shall", "must", "muss", "required", "mandatory": return .shall
        case "should", "soll", "recommended": return .should
        case "may", "kann", "can", "could", "optional", "suggested": return .may
        default:
            builder.warnings.assume(.shall)
            return .shall
        }
    }

    /// One of the words of our own form; what is no such word is told.
    private mutating func choice<Choice>(_ word: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        let choice = Choice.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
        if choice == nil && !word.isEmpty { builder.warnings.leave(.notes) }
        return choice
    }

    private mutating func category(_ title: LocalizedText, _ file: ImportFile) -> Int {
        let title = title.tidied ?? LocalizedText(file.stem)
        let name = title.variants.first?.text ?? ""
        if let category = categories[name] { return category }
        let category = builder.addCategory(name, title: title)
        categories[name] = category
        return category
    }

    /// `Outer > Inner` is a section in another one; at most as many levels as a screen has room for.
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

/// A row of a table, by what its columns mean.
private struct Row {
    private var cells: [(column: CSVTable.Column, text: String)]

    init(cells: [String], columns: [CSVTable.Column?]) {
        self.cells = zip(columns, cells).compactMap { column, text in
            let text = text.tidied
            return text.isEmpty ? nil : column.map { ($0, text) }
        }
        // A column that names no language comes first, as the text to fall back on.
        self.cells.sort { $0.column.language == nil && $1.column.language != nil }
    }

    /// The first text of a field; empty where there is none.
    subscript(_ field: CSVTable.Field) -> String { cells.first { $0.column.field == field }?.text ?? "" }

    /// A field in all its languages; a column that names none is in English.
    func texts(_ field: CSVTable.Field) -> LocalizedText {
        LocalizedText(
            cells.filter { $0.column.field == field }.map { cell in
                LocalizedText.Variant(cell.column.language ?? .english, cell.text)
            }
        ).tidied ?? .empty
    }

    /// The lines of a field, each in all its languages.
    func lines(_ field: CSVTable.Field) -> [LocalizedText] {
        let columns = texts(field).variants.map { ($0.language, $0.text.split(separator: "\n").map(String.init)) }
        let count = columns.map(\.1.count).max() ?? 0
        return (0..<count).map { line in
            LocalizedText(
                columns.compactMap { language, lines in
                    lines.indices.contains(line) ? LocalizedText.Variant(language, lines[line]) : nil
                })
        }
    }

    /// The words of a field between any of the separators.
    func list(_ field: CSVTable.Field, _ separators: String) -> [String] {
        self[field].split { separators.contains($0) }.map { String($0).tidied }
    }
}
