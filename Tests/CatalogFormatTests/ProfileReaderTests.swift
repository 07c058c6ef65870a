import AssessmentModel
import Testing

@testable import CatalogFormat

/// Profiles as files: their content, their faults, and where those are.
@Suite struct ProfileReaderTests {
    private static let start = "format: 1\nprofile: oem\ntitle: OEM\ncatalog: sample\n"

    private func catalog() throws -> Catalog {
        try read(yaml: sampleYAML(catalog: "tiers: [{id: t, title: T, minimum: {shall: 1}}]"))
    }

    private func file(_ text: String, _ form: ProfileFile.Form = .yaml) -> ProfileFile {
        ProfileFile(name: "oem.\(form.rawValue)", form: form, bytes: Array(text.utf8))
    }

    /// One line per finding: `line:column path problem`.
    private func findings(_ text: String, _ form: ProfileFile.Form = .yaml, for catalog: Catalog?) -> [String] {
        ProfileReader.lint(file(text, form), for: catalog).lint.findings.map { finding in
            let place = "\(finding.line ?? 0):\(finding.column ?? 0) \(finding.path)"
            return "\(place) \(finding.rule.rawValue)"
        }
    }

    private static let all = """
        summary: Ours
        catalogVersion: "1.0"
        levels: {A-2: shall}
        leaveOut: {A-1: {en: Not ours., de: Nicht unseres.}}
        weights: {A-2: 1/3}
        levelWeights: {shall: 5}
        targets: {A-2: partial}
        tiers: [{id: u, title: U, minimum: {may: 50}, counts: evidenced}]
        gate: evidenced
        waivers: refused
        categories: [{id: second, title: Second, summary: More}]
        criteria:
          - {id: X-1, category: second, level: may, title: X, statement: It does., buildsOn: [A-2], weight: 2}

        """

    @Test func everythingIsRead() throws {
        let tailoring = try ProfileReader.read(file(Self.start + Self.all), for: try catalog())
        let profile = tailoring.profile
        #expect(profile.id == "oem")
        #expect(profile.title == LocalizedText("OEM"))
        #expect(profile.summary == LocalizedText("Ours"))
        #expect(profile.target == Profile.Target(id: "sample", version: "1.0"))
        #expect(profile.levels == ["A-2": .shall])
        #expect(profile.leftOut["A-1"]?[.german] == "Nicht unseres.")
        #expect(profile.weights == ["A-2": try #require(Fraction(1, over: 3))])
        #expect(profile.levelWeights == [.shall: Fraction(5)])
        #expect(profile.targets == ["A-2": .partial])
        #expect(profile.tiers?.map(\.id) == ["u"])
        #expect(profile.tiers?.map(\.counts) == [.evidenced])
        #expect(profile.gateCounts == .evidenced && !profile.acceptsWaivers)
        #expect(profile.categories.map(\.id) == ["second"])
        #expect(profile.criteria.map(\.category) == ["second"])
        #expect(tailoring.catalog.criteria.map(\.id) == ["A-1", "A-2", "X-1"])
        #expect(tailoring.catalog.criteria.last?.buildsOn == ["A-2"])
    }

    @Test func jsonIsEquivalent() throws {
        let json = """
            {"format": 1, "profile": "oem", "title": "OEM", "catalog": "sample", "levels": {"A-2": "shall"},
             "tiers": [], "leaveOut": {"A-1": "Not ours."}}
            """
        let yaml = Self.start + "levels: {A-2: shall}\ntiers: []\nleaveOut: {A-1: Not ours.}\n"
        let catalog = try catalog()
        let profile = try ProfileReader.read(file(json, .json), for: catalog).profile
        #expect(profile == (try ProfileReader.read(file("\u{FEFF}" + yaml), for: catalog).profile))
        #expect(profile == (try ProfileReader.read(file("\u{FEFF}" + json, .json), for: catalog).profile))
        #expect(profile.tiers == [])
        #expect(
            findings(json.replacing("A-1", with: "A-9"), .json, for: catalog) == [
                "2:35 leaveOut.A-9 dangling-reference"
            ])
    }

    @Test(arguments: [
        ("level: {A-1: may}", "5:1  unknown-key"),
        ("levels: {A-3: may}", "5:15 levels.A-3 dangling-reference"),
        ("levels: {A-2: must}", "5:15 levels.A-2 unknown-level"),
        ("levels: {a/b: may}", "5:15 levels.a/b invalid-id"),
        ("levels: [A-2]", "5:9 levels wrong-type"),
        ("levels: {A-2: may}", "5:15 levels.A-2 changes-nothing"),
        ("leaveOut: {A-2: ''}", "5:17 leaveOut.A-2 empty-text"),
        ("leaveOut: {A-2: }", "5:17 leaveOut.A-2 wrong-type"),
        ("leaveOut: [A-2]", "5:11 leaveOut wrong-type"),
        ("leaveOut: {A-3: Not ours.}", "5:17 leaveOut.A-3 dangling-reference"),
        ("weights: {A-3: 1}", "5:16 weights.A-3 dangling-reference"),
        ("weights: {A-2: 1}", "5:16 weights.A-2 changes-nothing"),
        ("weights: {A-2: -1}", "5:16 weights.A-2 weight-out-of-range"),
        ("levelWeights: {shal: 1}", "5:16 levelWeights unknown-key"),
        ("levelWeights: {shall: 1/991, should: 1/994, may: 1/997}", "1:1  weights-too-fine"),
        ("levelWeights: {shall: 0, should: 0, may: 0}", "1:1  nothing-scored"),
        ("tiers: [{id: t, title: T}]", "5:9 tiers[0] missing-key"),
        ("catalogVersion: '2'", "5:17 catalogVersion other-version"),
        ("categories: [{id: first, title: T}]", "5:19 categories[0].id duplicate-id"),
        ("categories: [{id: x, title: T}, {id: x, title: T}]", "5:38 categories[1].id duplicate-id"),
        ("levelWeights: {shall: 1}", "5:15 levelWeights level-weights-rise"),
        ("levelWeights: {may: 4}", "5:15 levelWeights level-weights-rise"),
        ("targets: {A-2: unmet, A-3: met}", "5:28 targets.A-3 dangling-reference"),
        ("targets: {A-2: fully}", "5:16 targets.A-2 unknown-value"),
        ("targets: {A-2: met}", "5:16 targets.A-2 changes-nothing"),
        ("gate: proven", "5:7 gate unknown-value"),
        ("waivers: no", "5:10 waivers unknown-value"),
        ("tiers: [{id: t, title: T, minimum: {shall: 1}, counts: all}]", "5:56 tiers[0].counts unknown-value"),
        ("categories: [{id: x, title: T}]", "5:19 categories[0].id empty-category"),
        ("leaveOutCategories: {frst: Not ours.}", "5:28 leaveOutCategories.frst unknown-category"),
        ("leaveOutCategories: [first]", "5:21 leaveOutCategories wrong-type"),
        ("leaveOutSections: {first: {s: Not ours.}}", "5:31 leaveOutSections.first.s unknown-section"),
        ("leaveOutSections: {frst: {s: Not ours.}}", "5:30 leaveOutSections.frst.s unknown-category"),
        ("leaveOutSections: {first: s}", "5:27 leaveOutSections.first wrong-type"),
        ("leaveOut: {A-2: Not ours.}\nlevels: {A-2: shall}", "6:15 levels.A-2 left-out-and-changed"),
    ])
    func faultsHaveLocations(_ line: String, _ expected: String) throws {
        #expect(findings(Self.start + line, for: try catalog()) == [expected])
    }

    @Test(arguments: [
        ("X-1", "category: first", nil),
        ("X-1", "level: shall", "5:12 criteria[0] missing-key"),
        ("X-1", "category: fist", "5:32 criteria[0].category unknown-category"),
        ("A-1", "category: first", "5:17 criteria[0].id duplicate-id"),
        ("X-1", "category: first, section: s", "5:39 criteria[0] unknown-key"),
        ("X-1", "category: first, buildsOn: [A-7]", "5:50 criteria[0].buildsOn[0] dangling-reference"),
        ("X-1", "category: first, target: fully", "5:47 criteria[0].target unknown-value"),
        ("X-1", "category: first, buildsOn: [X-1]", "5:50 criteria[0].buildsOn[0] circular-reference"),
    ])
    func ownCriteriaAreChecked(_ id: String, _ members: String, _ expected: String?) throws {
        let level = members.contains("level") ? "" : ", level: may"
        let rest = "title: X, statement: It answers., why: W, met: M, verify: V"
        let line = "criteria: [{id: \(id), \(members)\(level), \(rest)}]"
        #expect(findings(Self.start + line, for: try catalog()) == [expected].compactMap { $0 })
    }

    /// A catalogue in which A-2 builds on A-1, in a section of its category.
    private func linked() throws -> Catalog {
        try read(
            yaml: """
                format: 1
                id: sample
                version: "1.0"
                title: Sample
                categories:
                  - category: first
                    title: First
                    sections: [{id: s, title: S}]
                    criteria:
                      - {id: A-1, level: shall, title: One, statement: It does., section: s}
                      - {id: A-2, level: may, title: Two, statement: It may., buildsOn: [A-1]}
                      - {id: A-3, level: may, title: Three, statement: It might., status: retired}
                """)
    }

    @Test(arguments: [
        ("leaveOut: {A-1: Not ours.}", ["5:17 leaveOut.A-1 builds-on-left-out"]),
        ("leaveOut: {A-2: Not ours.}", []),
        ("leaveOut: {A-1: Not ours., A-2: Neither.}", ["1:1  nothing-scored"]),
        ("leaveOutCategories: {first: ''}", ["1:1  nothing-scored", "5:29 leaveOutCategories.first empty-text"]),
        ("leaveOutSections: {first: {s: Not ours.}}", ["5:31 leaveOutSections.first.s builds-on-left-out"]),
        ("leaveOutCategories: {first: Not ours.}", ["1:1  nothing-scored"]),
        (
            "leaveOutSections: {first: {s: Not ours.}}\nleaveOutCategories: {first: Neither.}",
            ["1:1  nothing-scored"]
        ),
        (
            "leaveOut: {A-1: Not ours.}\nleaveOutSections: {first: {s: N.}}",
            ["5:17 leaveOut.A-1 builds-on-left-out", "6:31 leaveOutSections.first.s changes-nothing"]
        ),
    ])
    func whatIsLeftOutIsCompared(_ lines: String, _ expected: [String]) throws {
        #expect(findings(Self.start + lines, for: try linked()) == expected)
    }

    @Test func theWarningNamesBothCriteria() throws {
        let report = ProfileReader.lint(file(Self.start + "leaveOut: {A-1: Not ours.}"), for: try linked())
        #expect(report.lint.findings.map(\.what) == [.warning(.buildsOnLeftOut("A-2", "A-1"))])
    }

    @Test(arguments: [
        ("It does.", "", "5:58 criteria[0].statement same-statement"),
        ("It answers.", ", buildsOn: [A-3]", "5:87 criteria[0].buildsOn[0] builds-on-retired"),
    ])
    func ownCriteriaAreComparedWithTheCatalogue(_ statement: String, _ more: String, _ expected: String) throws {
        let rest = "title: X, statement: \(statement), why: W, met: M, verify: V\(more)"
        let text = Self.start + "criteria: [{id: X, category: first, level: may, \(rest)}]"
        let found = findings(text, for: try linked()).map {
            $0.split(separator: " ").dropFirst().joined(separator: " ")
        }
        #expect(found == [expected.split(separator: " ").dropFirst().joined(separator: " ")])
    }

    @Test func wrongCatalogueHidesOtherFaults() throws {
        let text = Self.start.replacing("sample", with: "other") + "levels: {Q: may}\n"
        #expect(findings(text, for: try catalog()) == ["4:10 catalog other-catalog"])
    }

    @Test func hintsNameTheLikelyWord() throws {
        let text =
            Self.start
            + "levels: {A-2b: shall}\ncriteria: [{id: X, category: fist, level: may, title: X, statement: S.}]"
        #expect(throws: CatalogError.self) { try ProfileReader.read(file(text), for: try catalog()) }
        guard case .faulty(let faults)? = error({ try ProfileReader.read(file(text), for: try catalog()) }) else {
            Issue.record("no faults")
            return
        }
        #expect(
            faults.map(\.problem) == [
                .danglingReference("A-2b", nearest: "A-2"), .unknownCategory("fist", nearest: "first"),
            ])
    }

    private func error(_ body: () throws -> some Any) -> CatalogError? {
        do { _ = try body() } catch { return error as? CatalogError }
        return nil
    }

    @Test func withoutACatalogueReferencesAreNotChecked() {
        let text = Self.start + "levels: {Q: may}\ncriteria: [{id: X, category: q, level: may, title: X, "
        let rest = "statement: S., why: W, met: M, verify: V, buildsOn: [Y]}]"
        #expect(findings(text + rest, for: nil) == [])
        #expect(
            findings(text + rest.replacing("[Y]", with: "[X]"), for: nil) == [
                "6:108 criteria[0].buildsOn[0] circular-reference"
            ])
        #expect(ProfileReader.target(of: file(text + rest)) == "sample")
        #expect(ProfileReader.target(of: file("[")) == nil)
    }

    @Test func projectCopyMayContainUnknownKeys() throws {
        let text = Self.start + "later: {a: b}\nlevels: {A-2: shall}\n"
        #expect(throws: CatalogError.self) { try ProfileReader.read(file(text), for: try catalog()) }
        let tailoring = try ProfileReader.read(projectCopy: file(text), for: try catalog())
        #expect(tailoring.profile.levels == ["A-2": .shall])
        let newer = file(text.replacing("format: 1", with: "format: 2"))
        #expect(throws: CatalogError.self) { try ProfileReader.read(projectCopy: newer, for: try catalog()) }
    }

    @Test(arguments: ["", "[]", "x", "format: 1", "a: *b", "{", "\u{0}"])
    func otherDocumentsAreRefused(_ text: String) throws {
        for form in ProfileFile.Form.allCases {
            #expect(throws: CatalogError.self) { try ProfileReader.read(file(text, form), for: try catalog()) }
            #expect(!findings(text, form, for: try catalog()).isEmpty)
        }
    }

    @Test func faultsAreListedUpToALimit() throws {
        let many = (0..<5_000).map { "Q-\($0): may" }.joined(separator: ", ")
        let report = ProfileReader.lint(file(Self.start + "levels: {\(many)}"), for: try catalog())
        #expect(report.lint.findings.count == CatalogReader.mostFaults)
        #expect(report.lint.unlisted == 5_000 - CatalogReader.mostFaults)
    }

    @Test func formatFollowsTheFileName() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.yaml", Self.start.utf8)
        try folder.write("b.JSON", "{}".utf8)
        #expect(try ProfileFile(path: "\(folder.path)/a.yaml").form == .yaml)
        #expect(try ProfileFile(path: "\(folder.path)/b.JSON").form == .json)
        #expect(try ProfileFile(path: "\(folder.path)/a.yaml").bytes == Array(Self.start.utf8))
        for path in ["\(folder.path)/none", folder.path, "\(folder.path)/"] {
            #expect(throws: CatalogError.self) { try ProfileFile(path: path) }
        }
    }
}
