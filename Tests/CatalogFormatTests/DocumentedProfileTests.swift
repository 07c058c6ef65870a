import AssessmentModel
import Testing

@testable import CatalogFormat

/// Checks docs/user/profiles.md and the decoder against the table of keys.
@Suite struct DocumentedProfileTests {
    private let lines: [Substring]

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        let bytes = try CatalogSource.folder("\(root)/docs/user").read("profiles.md", 1 << 20)
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private func rows(columns: Int) -> [[Substring]] {
        lines.filter { $0.hasPrefix("| `") }.map { line in
            line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        }.filter { $0.count == columns }
    }

    private func example() throws -> String {
        let start = try #require(lines.firstIndex(of: "```yaml"))
        let end = try #require(lines[start...].firstIndex(of: "```"))
        return lines[lines.index(after: start)..<end].joined(separator: "\n")
    }

    @Test func exampleLintsCleanWithTheBundledCatalogue() throws {
        let catalog = try #require(try BundledCatalogs.load("openness"))
        let file = ProfileFile(name: "oem-x.yaml", form: .yaml, bytes: Array(try example().utf8))
        let report = ProfileReader.lint(file, for: catalog)
        for finding in report.lint.findings { Issue.record("\(finding)") }
        let tailored = try #require(report.lint.catalog)
        #expect(tailored.criteria.count == catalog.criteria.count + 2)
        let standards = try #require(catalog.categories.first { $0.id == "standards" })
        let left = Set(catalog.criteria[standards.criteria].map(\.id.text)).union(["INF-09"])
        #expect(Set(tailored.leftOut.keys.map(\.text)) == left)
        #expect(ProfileReader.target(of: file) == "openness")
    }

    @Test func exampleHasEveryCommonKey() throws {
        let example = try example()
        // The bundled catalogue has no sections.
        let rare: Set = ["language", "catalogVersion", "leaveOutSections"]
        for key in ProfileFormat.profile.keys where !rare.contains("\(key.name)") {
            #expect(example.contains("\n\(key.name):") || example.hasPrefix("\(key.name):"), "\(key.name)")
        }
    }

    @Test func documentsExactlyTheKeys() {
        let own = ProfileFormat.criterion.keys.filter { "\($0.name)" == "category" }
        let known = (ProfileFormat.profile.keys + ProfileFormat.category.keys + own).map { key in
            "`\(key.name)` \(key.isRequired ? "yes" : "no"): \(key.summary)"
        }
        #expect(rows(columns: 4).map { "\($0[0]) \($0[1]): \($0[3])" } == known)
    }

    @Test func documentsExactlyTheRules() {
        let documented = rows(columns: 3).map { String($0[0]) }
        #expect(Set(documented) == Set(CatalogRule.ofProfiles.map { "`\($0.rawValue)`" }))
        #expect(documented.count == CatalogRule.ofProfiles.count)
    }

    /// Every key of the table is read: a value of the wrong type is a fault there.
    @Test func everyKeyIsRead() {
        for key in ProfileFormat.profile.keys where "\(key.name)" != "format" {
            let others = ["format: 1", "profile: x", "title: x", "catalog: x"].filter { !$0.hasPrefix("\(key.name):") }
            #expect(paths(others + ["\(key.name): [[x]]"]).contains { $0.hasPrefix("\(key.name)") }, "\(key.name)")
        }
        let start = ["format: 1", "profile: x", "title: x", "catalog: x"]
        for (list, mapping) in [("categories", ProfileFormat.category), ("criteria", ProfileFormat.criterion)] {
            for key in mapping.keys {
                let found = paths(start + ["\(list): [{\(key.name): [[x]]}]"])
                #expect(found.contains { $0.hasPrefix("\(list)[0].\(key.name)") }, "\(key.name)")
            }
        }
    }

    private func paths(_ lines: [String]) -> [String] {
        let text = lines.joined(separator: "\n")
        return ProfileReader.lint(ProfileFile(name: "p", form: .yaml, bytes: Array(text.utf8)), for: nil)
            .lint.findings.filter { $0.severity == .error }.map(\.path)
    }
}
