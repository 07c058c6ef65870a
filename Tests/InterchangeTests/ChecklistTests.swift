import AssessmentModel
import Testing

@testable import Interchange

/// Answers in the checklists of other tools.
@Suite("Checklists") struct ChecklistTests {
    private typealias Samples = ChecklistSamples

    /// One line for each answer: id, rating, reason, comment and date, without empty ones.
    private func rows(_ sheet: AnswerSheet) -> [String] {
        sheet.rows.map { row in
            [AnswerSheet.Column.id, .rating, .reason, .comment, .date].map { row[$0] }.filter { !$0.isEmpty }
                .joined(separator: " | ")
        }
    }

    private func places(_ feature: UnsupportedFeature, _ sheet: AnswerSheet) -> [String] {
        sheet.warnings.first { $0.kind == .left(feature) }?.places ?? []
    }

    private func read(_ text: String, _ ids: String = "A") throws -> AnswerSheet {
        try Samples.sheet(text, for: try Samples.catalog(ids))
    }

    // MARK: Verdicts

    @Test(
        "the words of STIG Viewer",
        arguments: [
            ("NotAFinding", "met"), ("not_a_finding", "met"), ("Open", "unmet"), ("open", "unmet"),
            ("Not_Applicable", "n/a"), ("not_applicable", "n/a"), ("Not_Reviewed", nil), ("not_reviewed", nil),
            ("", nil), ("Ongoing", nil),
        ])
    func statuses(_ word: String, _ rating: String?) throws {
        for text in [Samples.ckl([("A", word, "", "")]), Samples.cklb([("A", word, "", "")])] {
            let sheet = try read(text)
            #expect(sheet.rows.first?[.rating] == rating)
            #expect(places(.undecidedResults, sheet) == (rating == nil ? ["A: \(word)"] : []))
        }
    }

    @Test(
        "the words of XCCDF",
        arguments: [
            ("pass", "met"), ("fixed", "met"), ("fail", "unmet"), ("notapplicable", "n/a"), ("error", nil),
            ("unknown", nil), ("notchecked", nil), ("notselected", nil), ("informational", nil),
        ])
    func results(_ word: String, _ rating: String?) throws {
        #expect(try read(Samples.testResult([("A", word, "", "")])).rows.first?[.rating] == rating)
    }

    @Test(
        "the words of OSCAL",
        arguments: [("satisfied", "met"), ("not-satisfied", "unmet"), ("other", nil)])
    func states(_ word: String, _ rating: String?) throws {
        #expect(try read(Samples.oscal([("A", word, "", "")])).rows.first?[.rating] == rating)
    }

    @Test("on a scale of the catalogue's own, all or nothing")
    func scale() throws {
        let percent = Catalog(
            id: "c", version: "1", scale: .percent,
            categories: [(Category.Heading(id: "c", title: .empty), try Samples.catalog("A", "B").criteria)])
        let sheet = try Samples.sheet(Samples.testResult([("A", "pass", "", ""), ("B", "fail", "", "")]), for: percent)
        #expect(rows(sheet) == ["A | 100", "B | 0"])
    }

    // MARK: Texts

    @Test("what was found and the comment become the comment, and the reason of what is not applicable")
    func texts() throws {
        let answers: [ChecklistSamples.Answer] = [
            ("A", "Open", "Found it", "Seen by Mira"), ("B", "Open", "", "Only this"), ("C", "Open", "Same", "Same"),
            ("D", "Not_Applicable", "No radio", "Checked"), ("E", "Not_Applicable", "", "No radio"),
        ]
        let expected = [
            "A | unmet | Found it\nSeen by Mira", "B | unmet | Only this", "C | unmet | Same",
            "D | n/a | No radio | Checked", "E | n/a | No radio",
        ]
        let catalog = try Samples.catalog("A", "B", "C", "D", "E")
        #expect(rows(try Samples.sheet(Samples.ckl(answers), for: catalog)) == expected)
        #expect(rows(try Samples.sheet(Samples.cklb(answers), for: catalog)) == expected)
    }

    @Test("changed severities are told")
    func overrides() throws {
        let ckl = Samples.ckl([("A", "Open", "", "")]).replacing("E></SEV", with: "E>low</SEV")
        #expect(try places(.notes, read(ckl)) == ["A: SEVERITY_OVERRIDE low"])
        let cklb = Samples.cklb([("A", "open", "", "")], #","overrides":{"severity":{"severity":"low"}}"#)
        #expect(try places(.notes, read(cklb)) == ["A: overrides"])
        #expect(try read(Samples.cklb([("A", "open", "", "")], #","overrides":{}"#)).warnings.isEmpty)
    }

    // MARK: Ids

    @Test(
        "shortened and full ids match, whatever their case",
        arguments: [
            ("AC-2(1) ac-2.1", "ac-2(1)"), ("AC-2(1) ac-2.1", "AC-2.1"), ("AC-2(1) ac-2.1", "ac-2.1_smt.a"),
            ("AC-2(1) ac-2.1", "ac-2.1_obj.a-1"), ("03.01.01 SP_800_171_03.01.01", "SP_800_171_03.01.01_smt"),
            ("tmout xccdf_org.example_rule_tmout", "xccdf_org.example_rule_tmout"),
            ("tmout", "xccdf_org.example_rule_tmout"), ("SRG-1 SV-7r1_rule", "xccdf_mil_rule_SV-7r1_rule"),
            ("SRG-1 xccdf_mil_rule_SV-7r1_rule", "sv-7R1_rule"),
        ])
    func ids(_ criterion: String, _ id: String) throws {
        let sheet = try read(Samples.oscal([(id, "satisfied", "", "")]), criterion)
        #expect(sheet.rows.first?[.id] == criterion.split(separator: " ").first.map(String.init))
    }

    @Test("a prefix that all ids of the file share can be missing in the catalogue")
    func prefix() throws {
        let catalog = try Samples.catalog("one", "two")
        let text = Samples.testResult([("very_long:one", "pass", "", ""), ("very_long:two", "fail", "", "")])
        #expect(rows(try Samples.sheet(text, for: catalog)) == ["one | met", "two | unmet"])
    }

    @Test("a tag that several criteria have is no name, and an id counts before a tag")
    func ambiguous() throws {
        let catalog = try Samples.catalog("A shared", "B shared", "C A")
        let text = Samples.ckl([("shared", "Open", "", ""), ("A", "Open", "", "")])
        let sheet = try Samples.sheet(text, for: catalog)
        #expect(rows(sheet) == ["A | unmet"])
        #expect(places(.unknownControls, sheet) == ["shared"])
    }

    @Test("any of the ids in a checklist will do")
    func alternatives() throws {
        let text = #"{"stigs":[{"rules":[{"group_id":"V-9","rule_version":"A","status":"open"}]}]}"#
        #expect(try rows(read(text)) == ["A | unmet"])
        let ckl = Samples.ckl([("V-9", "Open", "", "")]).replacing(
            "<STATUS>",
            with: "<STIG_DATA><VULN_ATTRIBUTE>Rule_Ver</VULN_ATTRIBUTE><ATTRIBUTE_DATA>A</ATTRIBUTE_DATA></STIG_DATA>"
                + "<STATUS>")
        #expect(try rows(read(ckl)) == ["A | unmet"])
        let result = Samples.testResult([("r9", "fail", "", "")]).replacing("idref", with: "version='A' idref")
        #expect(try rows(read(result)) == ["A | unmet"])
    }

    @Test(
        "of several answers, the worst counts",
        arguments: [
            (["pass", "fail", "notapplicable"], "unmet"), (["notapplicable", "pass"], "met"),
            (["pass", "notchecked"], nil), (["notchecked", "fail"], "unmet"),
        ])
    func repeated(_ words: [String], _ rating: String?) throws {
        let sheet = try read(Samples.testResult(words.map { ("A", $0, "is \($0)", "") }))
        #expect(sheet.rows.first?[.rating] == rating)
        if rating == "unmet" { #expect(sheet.rows.first?[.comment] == "is fail") }
        #expect(sheet.warnings.first == ImportWarning(kind: .repeatedAnswers, places: ["A"]))
    }

    // MARK: Runs and dates

    @Test("the latest test result counts, wherever it is")
    func runs() throws {
        let old = Samples.testResult([("A", "fail", "", "")], "end-time='2026-05-03T23:30:00+02:00'")
        let new = Samples.testResult([("A", "pass", "", "")], "start-time='2026-05-03T22:00:00Z'")
        let texts = [
            "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2'><Rule id='A'/>\(new)\(old)</Benchmark>",
            "<arf:asset-report-collection xmlns:arf='x'><arf:reports><arf:report><arf:content>\(old)</arf:content>"
                + "</arf:report><arf:report><arf:content>\(new)</arf:content></arf:report></arf:reports>"
                + "</arf:asset-report-collection>",
        ]
        for text in texts {
            let sheet = try read(text)
            #expect(rows(sheet) == ["A | met | 2026-05-03T22:00:00Z"])
            #expect(places(.earlierResults, sheet) == ["t"])
        }
    }

    @Test("XCCDF 1.1, with a time for one rule")
    func timeOfRule() throws {
        let text = Samples.testResult([("A", "fail", "", "")], "end-time='2026-05-03T23:30:00'").replacing(
            "1.2", with: "1.1"
        )
        .replacing("idref", with: "time='2026-05-02T00:00:00' idref")
        #expect(try rows(read(text)) == ["A | unmet | 2026-05-02T00:00:00"])
    }

    @Test("a later result of OSCAL replaces what earlier ones say of a control")
    func oscalRuns() throws {
        func result(_ end: String, _ findings: String) -> String { "{\"end\":\"\(end)\",\"findings\":[\(findings)]}" }
        func finding(_ id: String, _ state: String) -> String {
            #"{"target":{"target-id":"\#(id)","status":{"state":"\#(state)"}},"description":"See [x](#y)."}"#
        }
        let old = result("2026-01-01T00:00:00Z", finding("A_smt", "not-satisfied") + "," + finding("B", "satisfied"))
        let new = result(
            "2026-02-01T00:00:00Z", finding("A_obj.1", "satisfied") + "," + finding("A_obj.2", "satisfied"))
        let sheet = try Samples.sheet(
            "{\"assessment-results\":{\"results\":[\(old),\(new)]}}", for: Samples.catalog("A", "B"))
        #expect(rows(sheet) == ["A | met | See x. | 2026-02-01T00:00:00Z", "B | met | See x. | 2026-01-01T00:00:00Z"])
        #expect(places(.earlierResults, sheet) == ["A"])
    }

    @Test("OSCAL says the same in JSON, YAML and XML")
    func forms() throws {
        let json = Samples.oscal(
            [("ac-2.1_smt.a", "not-satisfied", "Found", "Mira")],
            #","end":"2026-05-03T10:00:00Z","observations":[{"title":"O"}],"risks":[{"title":"R"}]"#)
        let yaml = """
            # Results
            ---
            assessment-results:
              results:
                - end: 2026-05-03T10:00:00Z
                  observations: [{title: O}]
                  risks: [{title: R}]
                  findings:
                    - target: {type: statement-id, target-id: ac-2.1_smt.a, status: {state: not-satisfied}}
                      description: Found
                      remarks: Mira
            """
        let xml = """
            <assessment-results xmlns="http://csrc.nist.gov/ns/oscal/1.0"><result><end>2026-05-03T10:00:00Z</end>
            <observation><title>O</title><description><p>x</p></description></observation><risk><title>R</title></risk>
            <finding><description><p>Found</p></description>
            <target type="statement-id" target-id="ac-2.1_smt.a"><status state="not-satisfied"/></target>
            <remarks><p>Mira</p></remarks></finding></result></assessment-results>
            """
        for text in [json, yaml, xml] {
            let sheet = try read(text, "AC-2(1) ac-2.1")
            #expect(rows(sheet) == ["AC-2(1) | unmet | Found\nMira | 2026-05-03T10:00:00Z"])
            #expect(places(.observations, sheet) == ["O"] && places(.risks, sheet) == ["R"])
        }
    }

    @Test("the date of an answer in STIG Viewer 3")
    func updated() throws {
        let text = Samples.cklb([("A", "open", "", "")], #","updatedAt":"2026-05-03T10:00:00.000Z""#)
        #expect(try rows(read(text)) == ["A | unmet | 2026-05-03T10:00:00.000Z"])
    }

    // MARK: Refusals

    @Test("a table is still a table")
    func table() throws {
        #expect(try read("id,rating\nA,met\n").source == .table)
    }

    @Test(
        "what holds no answers, and what is malformed, with its line",
        arguments: [
            ("<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2'/>", ImportError.noChecklist(file: "answers")),
            ("<TestResult/>", .noChecklist(file: "answers")), ("{\"a\":1}", .noChecklist(file: "answers")),
            ("assessment-results: 1\n", .noChecklist(file: "answers")),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]>\n<CHECKLIST/>", .documentType(file: "answers", line: 1)),
            (
                "assessment-results: &a\n  results: *a\n",
                .faulty(file: "answers", line: 2, column: 12, .aliasNotAllowed("a"))
            ),
        ])
    func refused(_ text: String, _ error: ImportError) {
        #expect(throws: error) { try read(text) }
    }

    @Test("XML in UTF-16 is no table without a header")
    func wide() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + "<CHECKLIST/>".utf8.flatMap { [$0, UInt8(0)] }
        #expect(throws: ImportError.encoding(file: "answers", "UTF-16")) {
            try AnswerFile(ImportFile(name: "answers", bytes: bytes))
        }
    }

    @Test(
        "cut in the middle, it is refused",
        arguments: [
            ChecklistSamples.ckl([("A", "Open", "", "")]), ChecklistSamples.cklb([("A", "open", "", "")]),
            ChecklistSamples.testResult([("A", "fail", "", "")]), ChecklistSamples.oscal([("A", "satisfied", "", "")]),
        ])
    func truncated(_ text: String) {
        for end in stride(from: 1, to: text.utf8.count, by: 7) {
            #expect(throws: ImportError.self, "\(end)") {
                try read(String(decoding: text.utf8.prefix(end), as: UTF8.self))
            }
        }
    }

    @Test("work grows with the file, whatever it repeats")
    func growth() throws {
        let catalog = try Samples.catalog("A", "B")
        let makers: [([ChecklistSamples.Answer]) -> String] = [
            { Samples.ckl($0) }, { Samples.cklb($0) }, { Samples.testResult($0) }, { Samples.oscal($0) },
        ]
        for make in makers {
            for id in ["A", "unknown_beginning_"] {
                expectLinearGrowth(from: 2_000) { count in
                    let answers = (0..<count).map { number in
                        (id: id == "A" ? id : "\(id)\(number)", word: "fail", details: "x\(number)", comment: "y")
                    }
                    let text = make(answers)
                    return { _ = try? Samples.sheet(text, for: catalog) }
                }
            }
        }
    }
}
