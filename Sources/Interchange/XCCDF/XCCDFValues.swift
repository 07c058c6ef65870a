/// The texts that `sub` elements of a benchmark insert. Source: NIST IR 7275.
enum XCCDFValues {
    /// The benchmark's plain texts, and its values as the profile sets them. `title ID` is the key of a value's title.
    ///
    /// - Parameter warnings: records the values that have alternatives.
    static func insertions(
        of benchmark: XMLElement, _ profile: XCCDFProfile?, mostBytes: Int, _ warnings: inout ImportWarnings
    ) -> TextInsertions {
        var texts: [String: String] = [:]
        for text in benchmark.elements("plain-text") {
            if let id = text["id"] { texts[id] = text.plainText(.collapsed).tidied }
        }
        collect(benchmark, profile, into: &texts, &warnings)
        return TextInsertions(texts, mostBytes: mostBytes)
    }

    private static func collect(
        _ element: XMLElement, _ profile: XCCDFProfile?, into texts: inout [String: String],
        _ warnings: inout ImportWarnings
    ) {
        for inner in element.elements {
            switch inner.name {
            case "Group": collect(inner, profile, into: &texts, &warnings)
            case "Value":
                guard let id = inner["id"] else { continue }
                let values = inner.elements("value")
                if values.count > 1 { warnings.leave(.values, at: XCCDFNames.short(id)) }
                texts["title \(id)"] = inner.element("title")?.plainText(.collapsed).tidied
                let selector = profile?.selectors[id]
                let chosen = values.first { $0["selector"] == selector } ?? values.first
                texts[id] = profile?.values[id] ?? chosen?.plainText(.collapsed).tidied
            default: continue
            }
        }
    }
}
