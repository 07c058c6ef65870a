import Testing

@testable import CatalogFormat
@testable import YAML

/// Checks docs/formats/catalog-format.md against the reader and the lint.
@Suite struct DocumentedFormatTests {
    private let lines: [Substring]

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        let bytes = try CatalogSource.folder("\(root)/docs/formats").read("catalog-format.md", 1 << 20)
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The first cell of each table row that names something, with the other cells.
    private func rows(_ isWanted: ([Substring]) -> Bool) -> [[Substring]] {
        lines.filter { $0.hasPrefix("| `") }.map { line in
            line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        }.filter(isWanted)
    }

    @Test func exampleLintsClean() throws {
        let start = try #require(lines.firstIndex(of: "```yaml"))
        let end = try #require(lines[start...].firstIndex(of: "```"))
        let example = lines[lines.index(after: start)..<end].joined(separator: "\n")
        let report = try CatalogLint.report("example.yaml", from: .memory(["example.yaml": example]))
        for finding in report.findings { Issue.record("\(finding)") }
        let catalog = try #require(report.catalog)
        #expect(catalog.criteria.count == 5 && catalog.categories.count == 2)
        #expect(catalog.criteria.contains { $0.status == .future })
    }

    @Test func documentsExactlyTheKeys() {
        let documented = rows { $0.count == 4 && ["yes", "no"].contains($0[1]) }.map { "\($0[0]) \($0[1]): \($0[3])" }
        let known = CatalogFileFormat.mappings.flatMap(\.keys).map { key in
            "`\(key.name)` \(key.isRequired ? "yes" : "no"): \(key.summary)"
        }
        #expect(documented == known)
    }

    @Test func documentsExactlyTheRules() {
        let documented = rows { $0.count == 3 && ["error", "warning"].contains($0[1]) }.map { String($0[0]) }
        let rules = CatalogRule.allCases.filter { !CatalogRule.ofProfiles.contains($0) }
        #expect(Set(documented) == Set(rules.map { "`\($0.rawValue)`" }))
        #expect(documented.count == rules.count)
    }

    @Test(arguments: [
        ("any `title`", CatalogLint.longestTitle), ("`statement`", CatalogLint.longestStatement),
        ("any other text", CatalogLint.longestText), ("steps of a scale", CatalogLint.mostSteps),
        ("a catalogue in YAML, all files together", CatalogReader.mostYAML >> 20),
        ("a catalogue in JSON", CatalogReader.mostJSON >> 20),
        ("nesting of mappings and lists", YAMLComposer.deepest),
    ])
    func documentsTheLimits(_ what: String, _ limit: Int) {
        #expect(lines.contains { $0.hasPrefix("| \(what) | \(limit)") })
    }
}
