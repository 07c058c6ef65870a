/// Ids and other conventions of XCCDF. Source: NIST IR 7275.
enum XCCDFNames {
    /// The last part of an id in the form of XCCDF 1.2: `password_length` for `xccdf_org.example_rule_password_length`.
    /// Any other id stays as it is.
    static func short(_ id: String) -> String {
        let parts = id.split(separator: "_", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "xccdf", kinds.contains(String(parts[2])), !parts[3].isEmpty else {
            return id
        }
        return String(parts[3])
    }

    private static let kinds: Set<String> = ["benchmark", "profile", "group", "rule", "value", "tailoring"]

    /// Whether a name that the user typed refers to this id.
    static func isMeant(_ id: String, by name: String) -> Bool { id == name || short(id) == name }

    /// The truth value of an attribute, in any case; nil if it is none. Source: XML Schema, boolean.
    static func bool(_ text: String?) -> Bool? {
        switch text?.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    /// The document itself if it is a benchmark, or the benchmarks in a data stream.
    static func benchmarks(in root: XMLElement) -> [XMLElement] {
        if root.name == "Benchmark" && isXCCDF(root) { return [root] }
        // Source: NIST SP 800-126, data stream collections.
        guard root.name == "data-stream-collection" || root.name == "component" else { return [] }
        return root.elements.flatMap { benchmarks(in: $0) }
    }

    /// Whether a document is a tailoring file.
    static func isTailoring(_ root: XMLElement) -> Bool { root.name == "Tailoring" && isXCCDF(root) }

    private static func isXCCDF(_ element: XMLElement) -> Bool {
        element.namespace.hasPrefix(namespace)
    }

    /// The beginning of the namespaces of all versions.
    static let namespace = "http://checklists.nist.gov/xccdf/1."

    /// The benchmark of this name; without a name, the first one.
    ///
    /// - Throws: `ImportError.unknownBenchmark`.
    static func benchmark(
        _ name: String?, among benchmarks: [XMLElement], in file: String
    ) throws(ImportError) -> XMLElement {
        let found = benchmarks.first { benchmark in name.map { isMeant(benchmark["id"] ?? "", by: $0) } ?? true }
        guard let found else {
            throw .unknownBenchmark(file: file, name: name ?? "", known: benchmarks.map { short($0["id"] ?? "") })
        }
        return found
    }
}
