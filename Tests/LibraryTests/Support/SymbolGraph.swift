import Driver
import JSON

/// The public symbols of a module, as the compiler writes them down for documentation.
struct SymbolGraph {
    /// A declaration.
    struct Symbol: Hashable {
        /// Its name behind those of the types that it is in: `Assessment.Slot`.
        let path: String
        /// Whether it says what it is for.
        let isDocumented: Bool
        /// Whether it is in no type.
        let isTopLevel: Bool
    }

    let symbols: [Symbol]

    /// Writes the graph of a module into a folder, and reads it.
    init(of module: String, into folder: String) throws {
        let extraction = try BuiltModules.run(
            ["swift", "symbolgraph-extract", "-module-name", module, "-target", Self.target]
                + ["-minimum-access-level", "public", "-skip-synthesized-members", "-output-dir", folder]
                + BuiltModules.searchFlags)
        guard extraction.ending == .exited(0) else { throw NoSymbolGraph(problem: extraction.errorText) }
        let text = try BuiltModules.run(["cat", "\(folder)/\(module).symbols.json"]).output
        symbols = try JSONParser().parse(text)["symbols"]?.elements.compactMap(Self.symbol) ?? []
    }

    private static var target: String {
        #if arch(arm64)
            "aarch64-unknown-linux-gnu"
        #else
            "x86_64-unknown-linux-gnu"
        #endif
    }

    private static func symbol(_ value: JSONValue) -> Symbol? {
        // What the compiler makes up, such as the initialiser of a raw value, stands nowhere.
        guard value["location"] != nil, let path = value["pathComponents"]?.elements.compactMap(\.string) else {
            return nil
        }
        return Symbol(
            path: path.joined(separator: "."), isDocumented: value["docComment"] != nil, isTopLevel: path.count == 1)
    }
}

/// The compiler could not write the graph down.
struct NoSymbolGraph: Error {
    let problem: String
}
