import Driver

/// The table of modules in ARCHITECTURE.md: `| [Module](folder) | purpose | imported modules |`.
struct ModuleMap {
    /// A row of the table.
    struct Module: Hashable {
        let name: String
        let folder: String
        let imports: Set<String>
    }

    let modules: [Module]

    /// Reads the package's own document.
    init() {
        modules = PackageFolder.text(of: "ARCHITECTURE.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
            guard cells.count == 3, let link = cells[0].prefixMatch(of: /\[(\w+)\]\(([^):]+)\)/) else { return nil }
            return Module(
                name: String(link.1), folder: String(link.2),
                imports: Set(cells[2].matches(of: /\w+/).map { String($0.0) }))
        }
    }
}
