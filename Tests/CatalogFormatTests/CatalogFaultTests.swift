import AssessmentModel
import Testing

@testable import CatalogFormat

@Suite struct CatalogFaultTests {
    private static let type = "wrongType(expected: CatalogFormat.CatalogFault.Expectation"

    @Test func sampleHasNoFaults() {
        #expect(faults { () throws(CatalogError) in try read(yaml: sampleYAML()) }.isEmpty)
    }

    @Test(arguments: [
        ("summry: x", #"5:1  unknownKey("summry", nearest: Optional("summary"))"#),
        ("zebra: x", #"5:1  unknownKey("zebra", nearest: nil)"#),
        ("language: english", #"5:11 language invalidLanguage("english")"#),
        ("language: \"e n\"", #"5:11 language invalidLanguage("e n")"#),
        ("summary: [a]", "5:10 summary \(type).localizedText)"),
        ("summary:", "5:9 summary \(type).localizedText)"),
        ("summary: {en: {a: b}}", "5:15 summary.en \(type).text)"),
        ("summary: {e: x}", #"5:14 summary.e invalidLanguage("e")"#),
        ("licence: {a: b}", "5:10 licence \(type).text)"),
        (
            "model: best",
            #"5:8 model unknownValue("best", allowed: ["weighted", "flat", "xccdf-default", "xccdf-flat", "#
                + #""xccdf-flat-unweighted", "xccdf-absolute", "openssf"])"#
        ),
        ("levelWeights: 3", "5:15 levelWeights \(type).mapping)"),
        ("levelWeights: {shal: 3}", #"5:16 levelWeights unknownKey("shal", nearest: Optional("shall"))"#),
        ("levelWeights: {shall: [3]}", "5:23 levelWeights.shall \(type).number)"),
        ("levelWeights: {shall: 1000.001}", #"5:23 levelWeights.shall weightOutOfRange("1000.001")"#),
        ("scale: [{id: a, value: 1}, {id: a, value: 0}]", #"5:33 scale[1].id duplicateID("a")"#),
        ("scale: [{id: notApplicable, value: 1}]", #"5:14 scale[0].id invalidID("notApplicable")"#),
        ("scale: [{id: a, value: 1}, {id: b, value: 1.5}]", #"5:43 scale[1].value valueOutOfRange("1.5")"#),
        ("scale: [{id: a, value: 0}, {id: b, value: 1}]", "5:8 scale scaleNotDescending"),
        ("scale: []", "5:8 scale scaleNotDescending"),
        ("scale: stars", #"5:8 scale unknownValue("stars", allowed: ["percent"])"#),
        ("tiers: [{id: a, title: A}]", #"5:9 tiers[0] missingKey("minimum")"#),
        ("tiers: [{id: a, title: A, minimum: {must: 1}}]", #"5:43 tiers[0].minimum.must unknownLevel("must")"#),
        (
            "tiers: [{id: a, title: A, minimum: {may: 100.1}}]",
            #"5:42 tiers[0].minimum.may percentOutOfRange("100.1")"#
        ),
        ("levelWeights: {shall: 1/997, should: 1, may: 1/991}", " weightsTooFine(limit: 1000000)"),
    ])
    func catalogueFaults(_ line: String, _ fault: String) {
        let found = faults { () throws(CatalogError) in try read(yaml: sampleYAML(catalog: line)) }
        #expect(found.first?.hasSuffix(fault) == true, "\(found)")
    }

    @Test(arguments: [
        ("levl: may", #"15:9 categories[0].criteria[0] unknownKey("levl", nearest: Optional("level"))"#),
        ("weight: -1", #"15:17 categories[0].criteria[0].weight weightOutOfRange("-1")"#),
        ("weight: 1001", #"15:17 categories[0].criteria[0].weight weightOutOfRange("1001")"#),
        ("weight: 0.1234", #"15:17 categories[0].criteria[0].weight weightOutOfRange("0.1234")"#),
        ("weight: 1e2", #"15:17 categories[0].criteria[0].weight weightOutOfRange("1e2")"#),
        ("weight: 1/0", #"15:17 categories[0].criteria[0].weight weightOutOfRange("1/0")"#),
        ("weight: 1/1001", #"15:17 categories[0].criteria[0].weight weightOutOfRange("1/1001")"#),
        (
            "target: best",
            #"15:17 categories[0].criteria[0].target unknownValue("best", allowed: ["met", "partial", "unmet"])"#
        ),
        ("target: 1/2", #"15:17 categories[0].criteria[0].target invalidID("1/2")"#),
        ("weight: heavy", #"15:17 categories[0].criteria[0].weight weightOutOfRange("heavy")"#),
        (
            "notApplicable: sometimes",
            #"15:24 categories[0].criteria[0].notApplicable unknownValue("sometimes", allowed: ["withReason", "#
                + #""freely", "never"])"#
        ),
        (
            "metNeeds: proof",
            #"15:19 categories[0].criteria[0].metNeeds unknownValue("proof", allowed: ["nothing", "#
                + #""justification", "evidence", "url"])"#
        ),
        (
            "status: past",
            #"15:17 categories[0].criteria[0].status unknownValue("past", allowed: ["current", "future", "retired"])"#
        ),
        ("section: x", #"15:18 categories[0].criteria[0].section unknownSection("x")"#),
        (
            "addresses: [vendors]",
            #"15:21 categories[0].criteria[0].addresses[0] unknownValue("vendors", allowed: ["vendor", "customer", "#
                + #""provider"])"#
        ),
        ("addresses: vendor", "15:20 categories[0].criteria[0].addresses \(type).list)"),
        ("tags: [a, ~]", "15:19 categories[0].criteria[0].tags[1] \(type).text)"),
        ("tags: ['']", "15:16 categories[0].criteria[0].tags[0] emptyText"),
        (
            "buildsOn: [A-3]",
            #"15:20 categories[0].criteria[0].buildsOn[0] danglingReference("A-3", nearest: Optional("A-1"))"#
        ),
        ("buildsOn: [A-1]", #"15:20 categories[0].criteria[0].buildsOn[0] circularReference("A-1")"#),
        ("why: *name", "15:14  aliasNotAllowed(\"name\")"),
        ("*name : x", "15:9  aliasNotAllowed(\"name\")"),
        ("why: &name x\n        met: *name", "16:14  aliasNotAllowed(\"name\")"),
        ("level: may", #"15:9  duplicateKey("level")"#),
        ("'level': may", #"15:9  duplicateKey("level")"#),
        ("why: {en: x, de: y, en: z}", #"15:29  duplicateKey("en")"#),
        ("[a]: x", #"15:9  syntax("a mapping or a list cannot be a key")"#),
        ("? {a: b}\n        : x", #"15:11  syntax("a mapping or a list cannot be a key")"#),
        ("why: \"a\u{1}b\"", #"15:16  syntax("control characters are not allowed")"#),
        ("\tx: y", "syntax(\"found a tab character that violates indentation\")"),
    ])
    func criterionFaults(_ line: String, _ fault: String) {
        let found = faults { () throws(CatalogError) in try read(yaml: sampleYAML(criterion: line)) }
        #expect(found.count == 1 && found[0].hasSuffix(fault), "\(found)")
    }

    @Test func allFaultsAreFoundAtOnce() {
        let found = faults { () throws(CatalogError) in
            try read(
                yaml: """
                    format: 1
                    titel: x
                    categories:
                      - title: First
                        criteria:
                          - id: a b
                            title: ''
                          - id: A
                            level: may
                            title: x
                            statement: x
                          - id: A
                            level: may
                            title: x
                            statement: {}
                          - text
                    """)
        }
        #expect(
            found == [
                #"2:1  unknownKey("titel", nearest: Optional("title"))"#,
                #"1:1  missingKey("id")"#,
                #"1:1  missingKey("version")"#,
                #"1:1  missingKey("title")"#,
                #"4:5 categories[0] missingKey("category")"#,
                #"6:13 categories[0].criteria[0].id invalidID("a b")"#,
                #"6:9 categories[0].criteria[0] missingKey("level")"#,
                "7:16 categories[0].criteria[0].title emptyText",
                #"6:9 categories[0].criteria[0] missingKey("statement")"#,
                #"12:13 categories[0].criteria[2].id duplicateID("A")"#,
                "15:20 categories[0].criteria[2].statement emptyText",
                "16:9 categories[0].criteria[3] \(Self.type).mapping)",
            ])
    }

    @Test func collectedFaultsAreLimited() {
        let criteria = String(repeating: "  - x\n", count: 1_000)
        let found = faults { () throws(CatalogError) in
            try read(yaml: "format: 1\ncategories:\n- criteria:\n\(criteria)")
        }
        #expect(found.count == CatalogReader.mostFaults)
    }

    @Test(arguments: [
        ("format: 2", "1:9 format newerFormat(found: 2, known: 1)"),
        ("format: 0", #"1:9 format unknownValue("0", allowed: ["1"])"#),
        ("format: one", "1:9 format \(type).integer)"),
        ("id: x", #"1:1  missingKey("format")"#),
        ("- x", "1:1  \(type).mapping)"),
        ("text", "1:1  \(type).mapping)"),
        ("", #"1:1  syntax("the text is empty")"#),
        ("# format: 1", #"1:1  syntax("the text is empty")"#),
        ("---", "2:1  \(type).mapping)"),
        ("format: 1\n---\nformat: 1", #"2:1  syntax("found a second document")"#),
        ("format: 1\n...\n---", #"3:1  syntax("found a second document")"#),
    ])
    func unknownFormatHidesOtherFaults(_ text: String, _ fault: String) {
        #expect(faults { () throws(CatalogError) in try read(yaml: text + "\n") } == [fault])
    }

    @Test func emptyFileIsAnEmptyText() {
        #expect(faults { () throws(CatalogError) in try read(yaml: "") } == [#"1:1  syntax("the text is empty")"#])
    }

    @Test func textThatIsNotUTF8IsRefused() {
        let source = CatalogSource(label: { $0 }) { (_, _) throws(CatalogSource.Failure) in [0x61, 0xFF] }
        #expect(
            faults { () throws(CatalogError) in try CatalogReader.yaml("a", from: source) } == [
                #"1:2  syntax("not UTF-8")"#
            ])
    }

    @Test(arguments: [
        ("a", true), ("IOP-01", true), ("AC-2(1)", true), ("(a)", true), ("1.2_3", true),
        (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
        ("", false), ("a/b", false), ("a b", false), ("ä", false), (".a", false), ("-a", false), ("..", false),
        ("()", false), ("a\n", false), ("a\u{1B}", false), ("a:b", false),
    ])
    func idsArePlain(_ id: String, _ isAllowed: Bool) {
        #expect(isIdentity(id) == isAllowed)
    }
}

@Suite struct CircularReferenceTests {
    private func circles(_ references: [(String, [String])]) -> [String] {
        let criteria = references.map { id, others in
            "{id: \(id), level: may, title: t, statement: s, buildsOn: [\(others.joined(separator: ", "))]}"
        }
        return faults { () throws(CatalogError) in
            try read(
                yaml: """
                    format: 1
                    id: x
                    version: 1
                    title: t
                    categories: [{category: c, title: t, criteria: [\(criteria.joined(separator: ", "))]}]
                    """)
        }.map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    @Test func chainsAndDiamondsAreNoCycles() {
        #expect(circles([("a", ["b", "c"]), ("b", ["d"]), ("c", ["d"]), ("d", []), ("e", ["a"])]).isEmpty)
        #expect(circles([("a", ["b", "b"]), ("b", [])]).isEmpty)
    }

    @Test func oneFaultPerCycle() {
        #expect(
            circles([("a", ["b"]), ("b", ["c"]), ("c", ["a"]), ("d", ["a"]), ("e", ["f"]), ("f", ["e"])]) == [
                #"categories[0].criteria[2].buildsOn[0] circularReference("a")"#,
                #"categories[0].criteria[5].buildsOn[0] circularReference("e")"#,
            ])
    }
}
