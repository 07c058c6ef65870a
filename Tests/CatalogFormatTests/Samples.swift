import AssessmentModel
import Glibc

@testable import CatalogFormat

/// A small catalogue in YAML, with a line for insertions.
func sampleYAML(catalog: String = "", category: String = "", criterion: String = "") -> String {
    """
    format: 1
    id: sample
    version: "1.0"
    title: {en: Sample}
    \(catalog)
    categories:
      - category: first
        title: First
        \(category)
        criteria:
          - id: A-1
            level: shall
            title: One
            statement: It does.
            \(criterion)
          - id: A-2
            level: may
            title: Two
            statement: It may.
    """
}

/// Reads one YAML file strictly.
func read(yaml text: String) throws(CatalogError) -> Catalog {
    try CatalogReader.yaml("catalog.yaml", from: .memory(["catalog.yaml": text]))
}

/// Reads a project's copy.
func read(json text: String) throws(CatalogError) -> Catalog {
    try CatalogReader.read(projectCopy: Array(text.utf8), file: "catalog.json")
}

/// The faults found by reading, one line each: `line:column path problem`; empty if there are none.
func faults(_ read: () throws(CatalogError) -> Catalog) -> [String] {
    do throws(CatalogError) {
        _ = try read()
        return []
    } catch {
        guard case .faulty(let faults) = error else { return ["\(error)"] }
        return faults.map { fault in
            "\(fault.line ?? 0):\(fault.column ?? 0) \(fault.path) \(fault.problem)"
        }
    }
}

/// Whether two catalogues are the same to their users.
func isSame(_ left: Catalog, _ right: Catalog) -> Bool {
    left.id == right.id && left.version == right.version && left.title == right.title
        && left.summary == right.summary && left.licence == right.licence && left.levelWeights == right.levelWeights
        && left.scale == right.scale && left.tiers == right.tiers && left.categories == right.categories
        && left.criteria == right.criteria
}

/// The regular files and pipes of a folder, sorted by name, without hidden ones.
func namesOfFiles(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if entry.pointee.d_type != UInt8(DT_DIR) && !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}
