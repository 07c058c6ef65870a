import AssessmentModel
import CatalogFormat
import JSON

/// Imports a catalogue from one or more files.
package struct ImportJob {
    /// The limit on the size of a file, in bytes.
    package static let mostBytes = 32 << 20

    private let options: ImportOptions
    private var documents: [(file: ImportFile, content: ForeignDocument)] = []

    package init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads another file.
    ///
    /// - Throws: `ImportError`.
    package mutating func add(_ file: ImportFile) throws(ImportError) {
        let document = try ForeignDocument(file, options)
        documents.append((file, document))
    }

    /// The names, among those in the folder of the first file, of files that belong to it: `criteria.de.yml` has the
    /// German texts of `criteria.yml`. Empty if more than one file was added.
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

    /// The catalogue of all files.
    ///
    /// - Throws: `ImportError`.
    package func imported() throws(ImportError) -> Imported {
        guard let position = documents.firstIndex(where: { $0.content.isCatalog }) else {
            throw .lacksCatalog(file: documents.first?.file.name ?? "")
        }
        let main = documents[position]
        let companions = documents[..<position] + documents[(position + 1)...]
        if let orphan = companions.first(where: { !$0.content.belongs(to: main.content) }) {
            throw .doesNotBelong(file: orphan.file.name)
        }
        switch main.content {
        case .oscalCatalog(let root):
            try expect(atMostOne: companions)
            return try OSCALImporter.imported(main.file, root, profile: companions.first?.content.profile, options)
        case .benchmarks(let found):
            try expect(atMostOne: companions)
            let benchmark = try XCCDFNames.benchmark(options.benchmark, among: found, in: main.file.name)
            let others = found.map { $0["id"] ?? "" }.filter { $0 != benchmark["id"] ?? "" }
            return try XCCDFImporter.imported(
                main.file, benchmark, others: others.map { XCCDFNames.short($0) },
                tailoring: companions.first?.content.tailoring, options)
        case .criteria(let root):
            return try OpenSSFImporter.imported(main.file, root, texts: companions.compactMap(\.content.texts), options)
        case .library(let root): return try CISOImporter.imported(main.file, root, options)
        case .standard(let root): return try CycloneDXImporter.imported(main.file, root, options)
        case .gemara:
            let parts = documents.compactMap { document in document.content.gemara.map { (document.file, $0) } }
            return try GemaraImporter.imported(parts, options)
        case .requirements(let source): return try ReqIFImporter.imported(main.file, source, options)
        case .table(let table, let origin): return try CSVImporter.imported(main.file, table, from: origin, options)
        case .oscalProfile, .tailoring, .texts: throw .lacksCatalog(file: main.file.name)
        }
    }

    private func expect(
        atMostOne others: ArraySlice<(file: ImportFile, content: ForeignDocument)>
    ) throws(ImportError) {
        if others.count > 1, let second = others.last { throw .doesNotBelong(file: second.file.name) }
    }
}
