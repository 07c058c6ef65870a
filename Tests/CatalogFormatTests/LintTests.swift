import AssessmentModel
import Testing

@testable import CatalogFormat

/// A catalogue without findings, with places to insert something.
private func lintSample(
    catalog: String = "", category: String = "", criterion: String = "", statement: String = "It does.",
    other: String = ""
) -> String {
    """
    format: 1
    id: sample
    version: "1.0"
    title: Sample
    \(catalog)
    categories:
      - category: first
        title: First
        \(category)
        criteria:
          - id: A-1
            level: shall
            title: One
            statement: \(statement)
            why: w
            met: m
            verify: v
            \(criterion)
          - {id: A-2, level: may, title: Two, statement: It may., why: w, met: m, verify: v}
          \(other)
    """
}

/// One line per finding: `line:column path finding`.
private func found(_ text: String) throws -> [String] {
    let report = try CatalogLint.report("catalog.yaml", from: .memory(["catalog.yaml": text]))
    #expect(report.unlisted == 0)
    return report.findings.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.path) \($0.rule.rawValue)" }
}

@Suite struct LintTests {
    @Test func sampleIsClean() throws {
        #expect(try found(lintSample()) == [])
    }

    @Test func bundledCataloguesAreClean() throws {
        for id in BundledCatalogs.ids {
            let report = try #require(try CatalogLint.report(bundled: id))
            for finding in report.findings { Issue.record("\(finding)") }
            #expect(report.unlisted == 0)
            #expect(report.catalog?.id == id)
        }
        #expect(try CatalogLint.report(bundled: "absent") == nil)
    }

    @Test(arguments: [
        ("levelWeights: {shall: 1, should: 2}", ["5:15 levelWeights level-weights-rise"]),
        ("levelWeights: {shall: 1, should: 1}", []),
        ("levelWeights: {shall: 0, should: 0, may: 0}", ["1:1  nothing-scored"]),
        ("scale: [{id: 2, value: 1}, {id: 1, value: 1/2}, {id: 0, value: 0}]", []),
        ("scale: [{id: 2, value: 1}, {id: 1, value: 1/2}, {id: none, value: 0}]", ["5:49 scale[2] step-digits"]),
        ("scale: [{id: 10, value: 1}, {id: 5, value: 1/2}, {id: 0, value: 0}]", ["5:9 scale[0] step-digits"]),
        ("scale: [{id: a, value: 1, title: 4 of 4}, {id: b, value: 0}]", ["5:9 scale[0] step-digits"]),
        ("scale: [{id: a, value: 1, title: 2 of 2}, {id: b, value: 0}]", []),
        ("scale: [{id: a, value: 1}]", ["5:8 scale scale-of-one-step"]),
        ("scale: [{id: a, value: 1}, {id: b, value: 0.1}]", ["5:8 scale scale-without-zero"]),
        (
            "scale: [" + (0...9).map { "{id: s\($0), value: \(9 - $0)/9}" }.joined(separator: ", ") + "]",
            ["5:8 scale scale-too-fine"]
        ),
        ("tiers: [{id: a, title: A, minimum: {}}]", ["5:9 tiers[0] tier-without-minimum"]),
        ("tiers: [{id: a, title: A, minimum: {shall: 0}}]", ["5:9 tiers[0] tier-without-minimum"]),
        ("tiers: [{id: a, title: A, minimum: {shall: 1}}]", []),
        ("summary: \(String(repeating: "x", count: 320))", []),
        ("summary: \(String(repeating: "x", count: 321))", ["5:10 summary too-long"]),
        ("scale: text", ["5:8 scale unknown-value"]),
        ("scale: percent", []),
    ])
    func catalogueFindings(_ line: String, _ expected: [String]) throws {
        #expect(try found(lintSample(catalog: line)) == expected)
    }

    @Test(arguments: [
        ("sections: [{id: a, title: A}]", "", ["9:16 categories[0].sections[0] empty-section"]),
        ("sections: [{id: a, title: A}, {id: b, title: B, in: a}]", "section: b", []),
        (
            "sections: [{id: a, title: A}, {id: b, title: B, in: a}]", "section: a",
            ["9:35 categories[0].sections[1] empty-section"]
        ),
        ("", "tags: [x, y, x]", ["18:22 categories[0].criteria[0].tags[2] repeated-element"]),
        ("", "replaces: [A-0, A-0]", ["18:25 categories[0].criteria[0].replaces[1] repeated-element"]),
        ("", "replaces: [A-0]", []), ("", "replaces: [A-1]", ["11:9 categories[0].criteria[0] replaces-itself"]),
        ("", "buildsOn: [A-2, A-2]", ["18:25 categories[0].criteria[0].buildsOn[1] repeated-element"]),
        ("", "partly: \(String(repeating: "ä", count: 321))", ["18:17 categories[0].criteria[0].partly too-long"]),
        (
            "", "evidence: [a, {en: \(String(repeating: "x", count: 321))}]",
            ["18:28 categories[0].criteria[0].evidence[1] too-long"]
        ),
        ("", "levl: may", ["18:9 categories[0].criteria[0] unknown-key"]),
        ("", "tags: x", ["18:15 categories[0].criteria[0].tags wrong-type"]),
    ])
    func categoryFindings(_ category: String, _ criterion: String, _ expected: [String]) throws {
        #expect(try found(lintSample(category: category, criterion: criterion)) == expected)
    }

    @Test(arguments: [
        ("title", CatalogLint.longestTitle), ("statement", CatalogLint.longestStatement),
        ("why", CatalogLint.longestText),
        ("met", CatalogLint.longestText), ("verify", CatalogLint.longestText),
    ])
    func textsHaveLimits(_ key: String, _ limit: Int) throws {
        for count in [limit, limit + 1] {
            let members = ["title", "statement", "why", "met", "verify"].map { name in
                "\(name): \(name == key ? String(repeating: "x", count: count) : name)"
            }
            let criterion = "- {id: B, level: may, \(members.joined(separator: ", "))}"
            let report = try CatalogLint.report("c", from: .memory(["c": lintSample(other: criterion)]))
            #expect(
                report.findings.map(\.what)
                    == (count > limit ? [.warning(.tooLong(.english, count: count, limit: limit))] : []))
        }
    }

    @Test(arguments: ["met", "unmet"]) func examplesAreTextsToo(_ key: String) throws {
        let limit = CatalogLint.longestText
        let text = String(repeating: "x", count: limit + 1)
        let criterion =
            "- {id: B, level: may, title: t, statement: s, why: w, met: m, verify: v, examples: {\(key): \(text)}}"
        let report = try CatalogLint.report("c", from: .memory(["c": lintSample(other: criterion)]))
        #expect(report.findings.map(\.what) == [.warning(.tooLong(.english, count: limit + 1, limit: limit))])
    }

    @Test(arguments: [
        ("{id: B, level: may, title: t, statement: s}", ["missing-texts"]),
        ("{id: B, level: may, title: t, statement: s, why: '', met: m, verify: v}", ["missing-texts"]),
        ("{id: B, level: may, title: t, statement: s, status: future}", []),
        ("{id: B, level: may, title: t, statement: s, status: retired}", []),
        ("{id: B, level: may, title: t, statement: It may., why: w, met: m, verify: v}", ["same-statement"]),
        ("{id: B, level: may, title: t, statement: It may., status: retired}", []),
        ("{id: B, level: may, title: t, statement: It is; it does., status: future}", ["several-demands"]),
        ("{id: B, level: may, title: t, statement: It is; it does., status: retired}", []),
    ])
    func findingsAboutOtherCriteria(_ criterion: String, _ expected: [String]) throws {
        let rules = try found(lintSample(other: "- \(criterion)")).map { String($0.split(separator: " ").last ?? "") }
        #expect(rules == expected)
    }

    @Test func buildingOnARetiredCriterion() throws {
        let retired = "- {id: B, level: may, title: t, statement: s, status: retired, buildsOn: [C]}\n"
        let another = "      - {id: C, level: may, title: t, statement: c, status: retired}"
        #expect(
            try found(lintSample(criterion: "buildsOn: [B]", other: retired + another)) == [
                "18:20 categories[0].criteria[0].buildsOn[0] builds-on-retired"
            ])
    }

    @Test func catalogueWithoutScoredCriteria() throws {
        let text = """
            {format: 1, id: x, version: 1, title: t, categories: [{category: c, title: t, criteria: [
            {id: A, level: may, title: t, statement: s, status: future}]}]}
            """
        #expect(try found(text) == ["1:1  nothing-scored"])
        #expect(
            try found("{format: 1, id: x, version: 1, title: t, categories: []}") == ["1:54 categories no-category"])
        #expect(
            try found("{format: 1, id: x, version: 1, title: t, categories: [{category: c, title: t, criteria: []}]}")
                == ["1:55 categories[0] empty-category"])
    }

    @Test func findingsAreInOrderOfLines() throws {
        let text = lintSample(catalog: "levelWeights: {may: 9}", criterion: "tags: [x, x]\n        levl: may")
        let report = try CatalogLint.report("c.yaml", from: .memory(["c.yaml": text]))
        #expect(report.findings.map(\.rule) == [.levelWeightsRise, .repeatedElement, .unknownKey])
        #expect(report.findings.map(\.severity) == [.warning, .warning, .error])
        #expect(report.count(.error) == 1 && report.count(.warning) == 2)
        #expect(report.catalog == nil)
    }

    @Test func jsonIsLinted() throws {
        let folder = try TemporaryFolder()
        let catalog = try read(yaml: lintSample(criterion: "tags: [x, x]"))
        try folder.write("a.json", CatalogWriter.json(catalog))
        let findings = try CatalogLint.report(path: "\(folder.path)/a.json").findings
        #expect(findings.map(\.rule) == [.repeatedElement])
        #expect(findings.map(\.path) == ["categories[0].criteria[0].tags[1]"])
        #expect(findings.allSatisfy { $0.line == 40 && $0.column == 13 }, "\(findings)")
    }

    @Test func findingsBeyondTheLimitAreCounted() throws {
        let criteria = (0..<300).map { "{id: A\($0), level: may, title: t, statement: s\($0)}" }
        let head = "format: 1\nid: x\nversion: 1\ntitle: t\nzzz: 1\n"
        let many = head + "categories: [{category: c, title: t, criteria: [\(criteria.joined(separator: ",\n"))]}]"
        let report = try CatalogLint.report("c.yaml", from: .memory(["c.yaml": many]))
        #expect(report.findings.count == 301 && report.unlisted == 0)
        let crowded = many.replacing("level: may", with: "level: may, tags: [a, a, a, a], zzz: 1")
        let cut = try CatalogLint.report("c.yaml", from: .memory(["c.yaml": crowded]))
        #expect(cut.count(.error) == CatalogReader.mostFaults && cut.count(.warning) == CatalogLint.mostWarnings)
        #expect(cut.unlisted == 301 - CatalogReader.mostFaults + 1_200 - CatalogLint.mostWarnings)
    }
}

@Suite struct TranslationTests {
    private func missing(_ catalog: String, _ statement: String) throws -> [String] {
        let text = lintSample(catalog: catalog, statement: statement)
        let report = try CatalogLint.report("c.yaml", from: .memory(["c.yaml": text]))
        return report.findings.compactMap { finding in
            guard case .warning(.missingTranslation(let languages)) = finding.what else { return nil }
            return "\(finding.path) \(languages.map(\.code).joined(separator: " "))"
        }
    }

    @Test func missingTranslations() throws {
        #expect(try missing("summary: {en: S}", "{en: It does.}") == [])
        let found = try missing("", "{en: It does., fr: Il fait.}")
        #expect(found.count == 11)
        #expect(found.first == "title fr")
        #expect(!found.contains { $0.contains("criteria[0].statement") })
        #expect(found.allSatisfy { $0.hasSuffix(" fr") })
    }

    @Test func emptyTextsAreNoTranslations() throws {
        #expect(try missing("", "{en: It does., de: ''}") == [])
        let summary = "summary: {en: S, de: '', fr: R}"
        let found = try missing(summary, "{de: Es tut., en: It does., fr: Il fait.}")
        #expect(found.filter { $0.hasPrefix("summary") } == ["summary de"])
        #expect(found.filter { $0.hasPrefix("title") } == ["title de fr"])
    }

    @Test func plainTextsHaveTheCataloguesLanguage() throws {
        #expect(try missing("language: de", "{de: Es tut.}") == [])
        #expect(try missing("language: de", "{en: It does.}").contains("categories[0].criteria[0].statement de"))
    }
}
