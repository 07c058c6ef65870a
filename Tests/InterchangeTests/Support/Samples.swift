import AssessmentModel
import Testing

@testable import CatalogFormat
@testable import Interchange

/// Imports texts in memory; the first is the file itself.
func imported(_ texts: String..., as format: ImportFormat? = nil) throws(ImportError) -> Imported {
    var options = ImportOptions()
    options.format = format
    return try imported(texts, options)
}

/// The same with further options.
func imported(_ texts: [String], _ options: ImportOptions) throws(ImportError) -> Imported {
    try imported(texts.map { Array($0.utf8) }, options)
}

/// The same for bytes that need not be UTF-8.
func imported(_ files: [[UInt8]], _ options: ImportOptions = ImportOptions()) throws(ImportError) -> Imported {
    var job = ImportJob(options)
    for (number, bytes) in files.enumerated() {
        try job.add(ImportFile(name: "folder/file\(number).txt", bytes: bytes))
    }
    return try job.imported()
}

/// Why an import fails; nil if it succeeds.
func failure(_ body: () throws(ImportError) -> Imported) -> ImportError? {
    do throws(ImportError) {
        _ = try body()
        return nil
    } catch { return error }
}

extension Imported {
    var criteria: [Criterion] { catalog.criteria }

    /// The places of one kind of warning.
    func places(of kind: ImportWarning.Kind) -> [String] { warnings.first { $0.kind == kind }?.places ?? [] }

    /// The places of something that was not carried over.
    func places(of feature: UnsupportedFeature) -> [String] { places(of: .left(feature)) }

    /// The criterion with this id.
    func criterion(_ id: CriterionID) throws -> Criterion {
        catalog.criteria[try #require(catalog.index(of: id), "no \(id) among \(catalog.criteria.map(\.id))")]
    }

    /// The position of a criterion: the ids of its category and sections.
    func path(_ id: CriterionID) throws -> [String] {
        let index = try #require(catalog.index(of: id))
        let category = catalog.categories[catalog.category(ofCriterionAt: index)]
        return [category.id] + catalog.sectionPath(ofCriterionAt: index).map(\.id)
    }
}

/// Whether two catalogues are the same to their users.
func isSame(_ left: Catalog, _ right: Catalog) -> Bool {
    left.id == right.id && left.version == right.version && left.title == right.title
        && left.summary == right.summary && left.licence == right.licence && left.levelWeights == right.levelWeights
        && left.scale == right.scale && left.tiers == right.tiers && left.categories == right.categories
        && left.criteria == right.criteria
}

/// Expects that a catalogue survives being written and strictly read back, in each of its formats.
func expectRoundTrip(_ catalog: Catalog, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let forms = [
        [CatalogWriter.File(name: "catalog.yaml", bytes: CatalogWriter.yaml(catalog))], CatalogWriter.folder(catalog),
    ]
    for files in forms {
        let source = CatalogSource(label: { $0 }) { (name, _) throws(CatalogSource.Failure) in
            guard let file = files.first(where: { $0.name == name }) else { throw .system(errno: 2) }
            return file.bytes
        }
        let copy = try CatalogReader.yaml("catalog.yaml", from: source)
        #expect(isSame(copy, catalog), sourceLocation: sourceLocation)
    }
    let copy = try CatalogReader.read(projectCopy: CatalogWriter.json(catalog), file: "catalog.json")
    #expect(isSame(copy, catalog), sourceLocation: sourceLocation)
}
