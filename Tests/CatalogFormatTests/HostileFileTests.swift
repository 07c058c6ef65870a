import Glibc
import Testing

@testable import CatalogFormat

/// Catalogues from strangers, as files: each is refused without filling the memory or keeping the reader waiting.
@Suite(.timeLimit(.minutes(30))) struct HostileFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The rules that a file of the folder breaks, as reported by reader and lint.
    private func rules(_ name: String) throws -> [String] {
        let path = "\(folder.path)/\(name)"
        #expect(throws: CatalogError.self) { try CatalogReader.read(path: path) }
        return try CatalogLint.report(path: path).findings.map {
            "\($0.line ?? 0):\($0.column ?? 0) \($0.path) \($0.rule.rawValue)"
        }
    }

    @Test(arguments: ["huge.yaml", "huge.json"])
    func gigabyteFilesAreNotRead(_ name: String) throws {
        try folder.write(name, [])
        try #require(truncate("\(folder.path)/\(name)", 1 << 30) == 0)
        #expect(try rules(name) == ["0:0  too-large"])
    }

    @Test func gigabyteCategoryFilesAreNotRead() throws {
        try folder.write("catalog.yaml", "format: 1\nid: x\nversion: 1\ntitle: t\ncategories: [huge.yaml]".utf8)
        try folder.write("huge.yaml", [])
        try #require(truncate("\(folder.path)/huge.yaml", 1 << 30) == 0)
        #expect(try rules("") == ["0:0  too-large"])
    }

    /// Texts that are not acceptable documents, by kind, each with the expected report.
    private static let texts: [(name: String, text: String, expected: String)] = [
        ("an alias", "a: &a [x]\nb: *a\n", "2:4  alias"),
        ("lists", repeated("[") + repeated("]"), "1:65  syntax"),
        ("mappings", repeated("{a: ") + "b" + repeated("}"), "1:257  syntax"),
        ("blocks", (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "65:65  syntax"),
        ("a null character", "format: 1\nid: a\0b\n", "2:6  syntax"),
        ("an escape sequence", "format: 1\nid: \"a\u{1B}[31mb\"\n", "2:7  syntax"),
        ("a directive", "%TAG !a! b\n---\nformat: 1\n", "1:1  syntax"),
    ]

    private static func repeated(_ text: String) -> String { String(repeating: text, count: 1_000) }

    @Test(arguments: texts.map(\.name))
    func unacceptableDocuments(_ name: String) throws {
        let (_, text, expected) = try #require(Self.texts.first { $0.name == name })
        try folder.write("a.yaml", text.utf8)
        #expect(try rules("a.yaml") == [expected])
    }

    @Test(arguments: [
        ([0x66, 0x6F, 0xFF], "1:3  syntax"), ([0x61, 0x0A, 0xC3, 0xA9, 0xC3], "2:2  syntax"),
        ([0xFE, 0xFF, 0x00, 0x61], "1:1  syntax"), ([0x61, 0x0A, 0xED, 0xA0, 0x80], "2:1  syntax"),
    ])
    func invalidUTF8(_ bytes: [UInt8], _ expected: String) throws {
        try folder.write("a.yaml", bytes)
        #expect(try rules("a.yaml") == [expected])
    }

    @Test(arguments: ["a/b", "../x", "a\\e[31mb", "a\\0b", "a b", "-rf", "C:", "ä"])
    func idsThatActAsMoreThanNames(_ id: String) throws {
        try folder.write(
            "a.yaml",
            """
            format: 1
            id: "\(id)"
            version: 1
            title: t
            categories:
              - category: "\(id)"
                title: t
                sections: [{id: "\(id)", title: t}]
                criteria: [{id: "\(id)", level: may, title: t, statement: s, status: retired}]
            """.utf8)
        let expected = [
            "2:5 id invalid-id", "6:15 categories[0].category invalid-id",
            "8:21 categories[0].sections[0].id invalid-id", "9:21 categories[0].criteria[0].id invalid-id",
        ]
        #expect(try rules("a.yaml") == expected)
    }

    @Test(arguments: ["../catalog.yaml", "/etc/passwd", ".", "..", "a/b.yaml", ".hidden", "a\\0b"])
    func filesOutsideTheCataloguesFolder(_ name: String) throws {
        try folder.write(
            "catalog.yaml", "format: 1\nid: x\nversion: 1\ntitle: t\ncategories: [\"\(name)\"]".utf8)
        #expect(try rules("") == ["5:14 categories[0] invalid-file-name"])
    }

    @Test func pipesAndLoopsAreNotWaitedFor() throws {
        try #require(mkfifo("\(folder.path)/pipe.yaml", 0o600) == 0)
        try #require(symlink("loop.yaml", "\(folder.path)/loop.yaml") == 0)
        try #require(symlink(".", "\(folder.path)/itself.yaml") == 0)
        for (name, code) in [("pipe.yaml", EINVAL), ("loop.yaml", ELOOP)] {
            let expected = CatalogError.unreadable(path: "\(folder.path)/\(name)", errno: code)
            #expect(throws: expected) { try CatalogReader.read(path: "\(folder.path)/\(name)") }
            #expect(throws: expected) { try CatalogLint.report(path: "\(folder.path)/\(name)") }
        }
        try folder.write(
            "catalog.yaml",
            "format: 1\nid: x\nversion: 1\ntitle: t\ncategories: [pipe.yaml, loop.yaml, itself.yaml, catalog.yaml]".utf8
        )
        // The catalogue's own file is not a category, and names no further files.
        #expect(
            try rules("") == [
                "1:1  unknown-key", "1:1  missing-key", "1:1  missing-key", "2:1  unknown-key", "3:1  unknown-key",
                "5:1  unknown-key", "5:14 categories[0] unreadable-file", "5:25 categories[1] unreadable-file",
                "5:36 categories[2] unreadable-file",
            ])
        // A link to its own folder leads to the same catalogue, and no further.
        #expect(try rules("itself.yaml").count == 9)
    }

    @Test func manyUnknownKeysAreReportedOnce() throws {
        let keys = (0..<20_000).map { "levelWeight\($0): 1\n" }.joined()
        try folder.write("a.yaml", ("format: 1\n" + keys).utf8)
        let report = try CatalogLint.report(path: "\(folder.path)/a.yaml")
        #expect(report.findings.count == CatalogReader.mostFaults)
        #expect(report.unlisted == 20_004 - CatalogReader.mostFaults)
    }

    @Test func manyLanguagesAreBounded() throws {
        let evidence = (0..<50_000).map { "{en-a\($0): x}" }.joined(separator: ", ")
        try folder.write("a.yaml", sampleYAML(criterion: "evidence: [\(evidence)]").utf8)
        let report = try CatalogLint.report(path: "\(folder.path)/a.yaml")
        #expect(report.findings.count == CatalogLint.mostWarnings && report.catalog != nil)
        #expect(report.unlisted > 49_000)
    }

    @Test func manyDanglingReferencesAreReportedOnce() throws {
        let criteria = (0..<2_000).map { index in
            let id = String(repeating: "x", count: 58) + "-\(index)"
            return "- {id: \(id), level: may, title: t, statement: s\(index), buildsOn: [y\(id)]}\n"
        }
        let head = "format: 1\nid: x\nversion: 1\ntitle: t\ncategories:\n- category: c\n  title: t\n  criteria:\n"
        try folder.write("a.yaml", (head + criteria.map { "  " + $0 }.joined()).utf8)
        let report = try CatalogLint.report(path: "\(folder.path)/a.yaml")
        #expect(report.count(.error) == CatalogReader.mostFaults)
    }
}
