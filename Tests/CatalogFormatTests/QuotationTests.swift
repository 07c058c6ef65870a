import Testing

@testable import CatalogFormat

/// Texts in YAML that lack quotation marks: the finding says where, and what to write.
@Suite struct QuotationTests {
    /// A line of the file, the place of the finding, and what to write.
    private static let cases: [(String, String, String)] = [
        ("title: a: b", "3:9", "title: \"a: b\""), ("title: a: b # c", "3:9", "title: \"a: b\""),
        ("title: a: b: c", "3:9", "title: \"a: b: c\""), ("title: 'x': y", "3:11", "title: \"'x': y\""),
        ("- title: a: b", "3:11", "- title: \"a: b\""), ("  title: Ä: b", "3:11", "title: \"Ä: b\""),
        ("title: {en: a: b, de: c}", "3:14", "en: \"a: b\""),
        ("title: {de: c, en: it's: so}", "3:24", "en: \"it's: so\""),
        ("title: @x", "3:8", "title: \"@x\""), ("title: %", "3:8", "title: \"%\""),
        ("title: `x`", "3:8", "title: \"`x`\""), ("tags: [@x, y]", "3:8", "\"@x\""),
        ("title: {en: @x, de: y}", "3:13", "en: \"@x\""), ("- @x", "3:3", "- \"@x\""),
        ("title: >x y", "3:9", "title: \">x y\""), ("title: |x", "3:9", "title: \"|x\""),
        ("title: - x", "3:8", "title: \"- x\""), ("title: ? x", "3:8", "title: \"? x\""),
        ("title: , x", "3:8", "title: \", x\""), ("title: \"a\" b", "3:12", "title: '\"a\" b'"),
        ("title: 'it's'", "3:12", "title: \"'it's'\""),
        ("title: 'it's a \"b\"'", "3:12", "title: '''it''s a \"b\"'''"),
        ("title: [en] Foo", "3:13", "title: \"[en] Foo\""), ("title: {x} y", "3:12", "title: \"{x} y\""),
        ("title: {en: \"a\" b}", "3:17", "en: '\"a\" b'"), ("title: a: b\r", "3:9", "title: \"a: b\""),
        (
            "title: a: \(String(repeating: "x", count: 100))", "3:9",
            "title: \"a: \(String(repeating: "x", count: 56))…\""
        ),
    ]

    private func findings(_ line: String) throws -> [CatalogFinding] {
        // A list or a deeper line needs a place to stand.
        let isNested = line.hasPrefix("-") || line.hasPrefix(" ")
        let text = isNested ? "format: 1\na:\n\(line)\n" : "format: 1\nid: x\n\(line)\nversion: 1\ncategories: []\n"
        return try CatalogLint.report("catalog.yaml", from: .memory(["catalog.yaml": text])).findings
    }

    @Test("The finding says what to quote", arguments: cases)
    func correction(line: String, place: String, correction: String) throws {
        let finding = try #require(try findings(line).first)
        #expect("\(finding.line ?? 0):\(finding.column ?? 0)" == place)
        #expect(finding.what == .error(.unquoted(correction: correction)))
        #expect(finding.rule == .syntax)
    }

    @Test("What it advises can be read", arguments: cases)
    func adviceWorks(line: String, place: String, correction: String) throws {
        let entry = correction.hasPrefix("- ") ? String(correction.dropFirst(2)) : correction
        let isMember = entry.hasPrefix("title: ") || entry.hasPrefix("en: ")
        let text = isMember ? "{\(entry)}" : "[\(entry)]"
        let report = try CatalogLint.report("catalog.yaml", from: .memory(["catalog.yaml": text]))
        #expect(!report.findings.contains { $0.rule == .syntax })
    }

    @Test(
        "Other errors are not taken for that",
        arguments: [
            ("why: foo\n  bar: baz", "mapping values are not allowed in this context"),
            ("title: {en: a}, b}", "did not find expected key"),
            ("tags: [a, b", "did not find expected ',' or ']'"),
        ])
    func others(line: String, problem: String) throws {
        #expect(try findings(line).map(\.what) == [.error(.syntax(problem))])
    }

    @Test("A quotation mark that is not closed, and a tab, are named where they are")
    func marksAndTabs() throws {
        let open = try #require(try findings("title: \"abc").first)
        #expect(open.what == .error(.syntax("the quotation mark is not closed")))
        #expect(open.line == 3 && open.column == 8)
        let tab = try #require(try findings("levelWeights:\n\tshall: 1").first)
        #expect(tab.what == .error(.syntax("a tab cannot indent; use blanks")))
        #expect(tab.line == 4 && tab.column == 1)
    }

    @Test(
        "A comma that YAML takes for structure is found where the word is",
        arguments: [
            ("title: {en: Fast, cheap}", "title.cheap"), ("title: {en: x}\nsummary: {en: a, b c}", "summary.b c"),
        ])
    func structure(line: String, path: String) throws {
        #expect(try findings(line).filter { $0.rule == .invalidLanguage }.map(\.path) == [path])
    }
}
