import JSON
import Testing

@testable import CommandLineApp

/// `cpo import`: answers from the checklists of other tools.
struct ImportAnswersTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First., tags: [V-1]}",
            "{id: B, level: shall, title: Second, statement: Second., tags: [V-2]}",
            "{id: C, level: should, title: Third, statement: Third., notApplicable: never, tags: [V-3]}",
            "{id: D, level: should, title: Fourth, statement: Fourth., tags: [V-4]}",
        ])
    }

    private func ckl(_ rules: String...) -> String {
        let rules = rules.map { rule in
            let parts = rule.split(separator: "|", omittingEmptySubsequences: false)
            return "<VULN><STIG_DATA><VULN_ATTRIBUTE>Vuln_Num</VULN_ATTRIBUTE><ATTRIBUTE_DATA>\(parts[0])"
                + "</ATTRIBUTE_DATA></STIG_DATA><STATUS>\(parts[1])</STATUS><FINDING_DETAILS>\(parts[2])"
                + "</FINDING_DETAILS></VULN>\n"
        }
        return "<CHECKLIST><STIGS><iSTIG>\n\(rules.joined())</iSTIG></STIGS></CHECKLIST>\n"
    }

    private func testResult(_ word: String, _ end: String) -> String {
        "<TestResult xmlns='http://checklists.nist.gov/xccdf/1.2' end-time='\(end)'>"
            + "<rule-result idref='A'><result>\(word)</result></rule-result></TestResult>"
    }

    private func take(_ text: String, _ options: String..., code: Int32 = 0) throws -> Sandbox.Outcome {
        try sandbox.write(text, to: "answers")
        let outcome = sandbox.cpo(["import", project, sandbox["answers"]] + options)
        #expect(outcome.code == code, "\(outcome.output)\(outcome.error)")
        return outcome
    }

    private func ratings() throws -> [String?] {
        try #require(try sandbox.document("show", project, "--json")["criteria"]).elements.map { $0["rating"]?.string }
    }

    private var sample: String {
        ckl(
            "V-1|NotAFinding|Seen", "V-2|Not_Applicable|No radio", "V-3|Not_Applicable|No radio", "V-4|Not_Reviewed|",
            "V-8|Open|", "V-9|Open|", "v-1|Open|Not on host 2")
    }

    @Test func withoutWriteItOnlyLists() throws {
        let outcome = try take(sample)
        #expect(
            outcome.output == """
                A  rating: open → unmet
                A  comment: none → "Not on host 2"
                B  rating: open → not applicable (No radio)
                C  not taken: C applies to everyone: the catalogue does not allow "not applicable" here.
                3 to change · 0 the same · 1 not taken

                """)
        #expect(
            outcome.error == """
                1 criterion with several answers: the worst counts, for instance A.
                Not carried over: 1 answer that is no rating, for instance D: Not_Reviewed.
                Not carried over: 2 controls that are not in the catalogue, for instance V-8.
                Use --verbose to list all places.
                Nothing is recorded yet. To record the changes, add --write.

                """)
        #expect(try ratings() == [nil, nil, nil, nil])
        #expect(try take(sample, "--verbose").error.contains("\n  V-8\n  V-9\n"))
    }

    @Test func writeRecordsWhatWasListed() throws {
        #expect(
            try take(sample, "--write").output.hasSuffix("\n3 recorded · 0 the same · 1 not taken · 0.0 … 57.1 %\n"))
        #expect(try ratings() == ["unmet", "notApplicable", nil, nil])
        #expect(try sandbox.answer(project, "B").reason == "No radio")
        #expect(try take(sample, "--write").output.contains("0 recorded · 3 the same · 1 not taken"))
    }

    @Test func notApplicableNeedsTheReasonThatTheCatalogueDemands() throws {
        let text = ckl("V-1|Not_Applicable|", "V-2|NotAFinding|")
        #expect(
            try take(text, "--write").output.hasPrefix(
                "B  rating: open → met\nA  not taken: not applicable without a reason\n1 recorded"))
        #expect(try ratings() == [nil, "met", nil, nil])
        try sandbox.done("answer", project, "A", "na", "--reason", "Sold apart")
        #expect(try take(text).output == "0 to change · 2 the same\n")
    }

    @Test func withoutDatesAnswersStay() throws {
        try sandbox.done("answer", project, "A", "met")
        let text = ckl("V-1|Open|", "V-2|Open|")
        let outcome = try take(text)
        #expect(
            outcome.output == """
                A  rating stays met; the file says unmet
                B  rating: open → unmet
                1 to change · 1 kept · 0 the same

                """)
        #expect(outcome.error.hasPrefix("To take over the file's values all the same, add --overwrite.\n"))
        _ = try take(text, "--write")
        #expect(try ratings() == ["met", "unmet", nil, nil])
        _ = try take(text, "--write", "--overwrite")
        #expect(try ratings() == ["unmet", "unmet", nil, nil])
    }

    /// The answer is of 3 May 2026, 14:02.
    @Test(arguments: [
        ("2026-05-03T14:01:59Z", "met"), ("2026-05-03T16:01:00+02:00", "met"), ("2026-05-03T14:01:59", "met"),
        ("someday", "met"), ("2026-05-03T14:02:01Z", "unmet"), ("2026-05-03T09:03:00-05:00", "unmet"),
    ])
    func newerOneWins(_ end: String, _ rating: String) throws {
        try sandbox.done("answer", project, "A", "met")
        let outcome = try take(testResult("fail", end), "--write")
        #expect(try ratings()[0] == rating)
        if rating == "met" && end != "someday" {
            #expect(outcome.output.hasPrefix("A  rating stays met, newer (Mira, 14:02); the file says unmet\n"))
        }
        _ = try take(testResult("fail", end), "--write", "--overwrite")
        #expect(try ratings()[0] == "unmet")
    }

    @Test(arguments: [
        ("<CHECKLIST>\n<STIGS></CHECKLIST>", "answers:2: "), ("{\"stigs\":[\n{]}", "answers:2:2: "),
        ("<!DOCTYPE a>\n<CHECKLIST/>", "answers:1: declares a document type"),
        ("{\"catalog\":{}}", "answers holds no answers: it is no checklist of STIG Viewer (CKL, CKLB), no XCCDF"),
        ("title\nFirst\n", "answers: no header of answers."),
        ("id,rating\nA,met\nZ,met\n", "answers:3: The catalogue has no criterion \"Z\"."),
    ])
    func faultyFilesChangeNothing(_ text: String, _ says: String) throws {
        let before = try sandbox.shell("find p -type f | sort | xargs sha256sum")
        let outcome = try take(text, "--write", code: 3)
        #expect(outcome.error.hasPrefix("cpo: \(says)"), "\(outcome.error)")
        #expect(try ratings() == [nil, nil, nil, nil])
        #expect(try sandbox.shell("find p -type f | sort | xargs sha256sum") == before)
    }

    @Test func wrongUse() throws {
        #expect(sandbox.cpo("import", project).code == 2)
        #expect(sandbox.cpo("import", project, sandbox["absent"]).code == 3)
    }

    @Test func answerReadsTheSameFiles() throws {
        try sandbox.write(sample, to: "answers")
        let outcome = sandbox.cpo("answer", project, "--from", sandbox["answers"])
        #expect(try outcome.output == take(sample).output)
        #expect(try take("id,rating\nA,met\n").output == "A  rating: open → met\n1 to change · 0 the same\n")
    }

    @Test func germanListing() throws {
        try sandbox.done("answer", project, "B", "met")
        try sandbox.write(sample, to: "answers")
        let outcome = sandbox.cpo("import", project, sandbox["answers"], "--lang", "de")
        #expect(
            outcome.output == """
                A  Bewertung: offen → nicht erfüllt
                A  Kommentar: keiner → „Not on host 2“
                B  Bewertung bleibt erfüllt; die Datei sagt nicht anwendbar (No radio)
                C  nicht übernommen: C gilt für alle: Der Katalog lässt hier kein „nicht anwendbar“ zu.
                2 zu ändern · 1 behalten · 0 gleich · 1 nicht übernommen

                """)
        #expect(
            outcome.error == """
                1 Kriterium mit mehreren Antworten: die schlechteste zählt, zum Beispiel A.
                Nicht übernommen: 1 Antwort, die keine Bewertung ist, zum Beispiel D: Not_Reviewed.
                Nicht übernommen: 2 Anforderungen, die im Katalog fehlen, zum Beispiel V-8.
                Mit --verbose werden alle Stellen genannt.
                Um die Werte der Datei trotzdem zu übernehmen, --overwrite anhängen.
                Noch ist nichts eingetragen. Zum Eintragen --write anhängen.

                """)
    }
}
