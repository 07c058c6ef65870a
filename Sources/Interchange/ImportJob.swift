import AssessmentModel
import CatalogFormat
import JSON

/// Reads files of others, finds out what they are, and makes one catalogue of them.
package struct ImportJob {
    /// The most bytes of a file that any form is read of.
    package static let mostBytes = 32 << 20

    private let format: ImportFormat?
    private var documents: [(file: ImportFile, content: ForeignDocument)] = []

    /// - Parameter format: the form that the files are said to have; nil to find it out.
    package init(as format: ImportFormat? = nil) { self.format = format }

    /// Reads one more file.
    ///
    /// - Throws: `ImportError`.
    package mutating func add(_ file: ImportFile) throws(ImportError) {
        let document = try ForeignDocument(file, as: format)
        documents.append((file, document))
    }

    /// Of the names in the folder that the file read first stands in, those of files that belong to it: the texts of
    /// `criteria.yml` in German are in `criteria.de.yml`. None where texts were given.
    package func companions(among names: [String]) -> [String] {
        guard documents.count == 1, let first = documents.first, case .criteria = first.content else { return [] }
        let name = String(first.file.name.split(separator: "/").last ?? "")
        guard let dot = name.lastIndex(of: ".") else { return [] }
        let (stem, ending) = (name[...dot], name[dot...])
        return names.filter { other in
            let language = other.dropFirst(stem.count).dropLast(ending.count)
            return other.hasPrefix(stem) && other.hasSuffix(ending) && other.count > stem.count + ending.count
                && LanguageCode(foreign: String(language)) != nil
        }.sorted().prefix(Self.mostCompanions).map { $0 }
    }

    private static let mostCompanions = 64

    /// The catalogue of all that was read.
    ///
    /// - Throws: `ImportError`.
    package func imported() throws(ImportError) -> Imported {
        guard let position = documents.firstIndex(where: { $0.content.isCatalog }) else {
            throw .lacksCatalog(file: documents.first?.file.name ?? "")
        }
        let main = documents[position]
        let others = documents[..<position] + documents[(position + 1)...]
        if let orphan = others.first(where: { !$0.content.belongs(to: main.content) }) {
            throw .doesNotBelong(file: orphan.file.name)
        }
        switch main.content {
        case .oscalCatalog(let root):
            if others.count > 1, let second = others.last { throw .doesNotBelong(file: second.file.name) }
            return try OSCALImporter.imported(main.file, root, profile: others.first?.content.profile)
        case .benchmark(let root): return try XCCDFImporter.imported(main.file, root)
        case .criteria(let root):
            return try OpenSSFImporter.imported(main.file, root, texts: others.compactMap(\.content.texts))
        case .library(let root): return try CISOImporter.imported(main.file, root)
        case .table(let table): return try CSVImporter.imported(main.file, table)
        case .oscalProfile, .texts: throw .lacksCatalog(file: main.file.name)
        }
    }
}
