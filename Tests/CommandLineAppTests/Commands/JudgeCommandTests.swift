import AssessmentModel
import JSON
import Testing

@testable import CommandLineApp

/// A customer's judgement from the command line: a directory of their own over the vendor's, and back.
struct JudgeCommandTests {
    private let sandbox: Sandbox
    private let vendor: String
    private let mine: String

    init() throws {
        sandbox = try Sandbox()
        vendor = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
            "{id: C, level: may, title: Third, statement: Third.}",
        ])
        try sandbox.write("report", to: "report.txt")
        try sandbox.done("answer", vendor, "A", "met", "--comment", "Of course.")
        try sandbox.done("answer", vendor, "B", "met")
        try sandbox.done("attach", vendor, "A", "https://acme.example/api", "--title", "Reference")
        mine = sandbox["mine"]
    }

    /// What Cora does as a customer.
    @discardableResult
    private func judged(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let outcome = sandbox.cpo(words, as: "Cora")
        try #require(outcome.code == 0, "\(outcome.error)", sourceLocation: sourceLocation)
        return outcome.output
    }

    private func begin() throws { try judged("judge", vendor, "--into", mine, "--status") }

    @Test func beginsBesideTheVendorsAndSaysWhereItStands() throws {
        let begun = try judged("judge", vendor, "--into", mine, "--status")
        #expect(begun.contains("Your judgement of p begins in mine. In p nothing is written."))
        #expect(begun.contains("0 of 3 criteria judged") && !begun.contains("finding"))
        #expect(begun.contains("1 document was not looked at:\n  Reference"))
        try sandbox.done("answer", vendor, "C", "met")
        #expect(try judged("judge", mine, "--status").contains("Since your judgement began, on 3 May 2026"))
    }

    /// Programs that know only auditors must refuse the directory.
    @Test func theFileNamesThePartyInAFormatOfItsOwn() throws {
        try begin()
        let file = try JSONParser().parse(Array(try sandbox.shell("cat mine/audit.json").utf8))
        #expect(file["format"]?.integer == 3 && file["party"]?.string == "customer")
        let auditors = sandbox["theirs"]
        try sandbox.done("audit", vendor, "--into", auditors, "--status")
        let other = try JSONParser().parse(Array(try sandbox.shell("cat theirs/audit.json").utf8))
        #expect(other["format"]?.integer == 2 && other["party"] == nil)
        for (command, directory) in [("audit", mine), ("judge", auditors)] {
            for words in [[command, directory, "--status"], [command, vendor, "--into", directory, "--status"]] {
                let refused = sandbox.cpo(words)
                #expect(refused.code != 0 && refused.error.contains("is the directory of a judgement as"))
            }
        }
    }

    @Test(arguments: ["auditor\"", "vendor\"", "nobody\"", "customer\",\"format\":4", "\"", "7"])
    func aFileOfAnotherPartyIsRefused(party: String) throws {
        try begin()
        try sandbox.shell("sed -i 's/\"party\": \"customer\"/\"party\": \"\(party)/' mine/audit.json")
        #expect(sandbox.cpo("judge", mine, "--status").code == 3)
    }

    @Test func claimAndJudgementStandSideBySide() throws {
        try begin()
        try judged("answer", mine, "A", "partly", "--comment", "Reading only.")
        try judged("answer", mine, "B", "met")
        let score = try judged("score", mine)
        #expect(score.contains("Compliance  accepted 58.3, attainable 75.0, evidenced 0.0 %"))
        #expect(score.contains("claimed  accepted  change  judged"))
        #expect(score.contains("all     83.3 %    58.3 %   -25.0     2/3"), "\(score)")
        let document = try sandbox.document("score", mine, "--json")
        #expect(document["party"]?.string == "customer" && document["gate"]?.string == "failed")
        #expect(document["claims"]?["gate"]?.string == "passed")
        #expect(document["claims"]?["evidencedGate"]?.string == "undecided")
        let shown = try judged("show", mine, "A")
        #expect(shown.contains("Reading only.") && shown.contains("Of course."))
        let answers = try sandbox.document("show", mine, "--json")["criteria"]?.elements.map { $0 } ?? []
        #expect(answers.first?["rating"]?.string == "partial")
        #expect(answers.first?["parties"]?["vendor"]?["rating"]?.string == "met")
    }

    @Test func differencesAreListedByWhatTheyChange() throws {
        try begin()
        try judged("answer", mine, "A", "partly")
        try judged("answer", mine, "B", "unmet")
        try judged("answer", mine, "C", "met")
        let lines = try judged("score", mine, "--differences").split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.hasPrefix("A ") || $0.hasPrefix("B ") || $0.hasPrefix("C ") }.map { $0.prefix(1) }
                == ["B", "A", "C"])
        let document = try sandbox.document("score", mine, "--differences", "--json")
        let found = document["differences"]?.elements.map { $0 } ?? []
        #expect(found.map { $0["criterion"]?.string } == ["B", "A", "C"])
        #expect(found.map { $0["change"]?["percent"]?.string } == ["-33.3", "-25.0", "16.6"])
        #expect(found.map { $0["claim"]?.string } == ["met", "met", nil])
        #expect(found.map { $0["changesGate"]?.bool } == [false, true, false])
        let alone = sandbox.cpo("score", vendor, "--differences")
        #expect(alone.code == 2 && alone.error.contains("--party"))
    }

    @Test func theLowerOfBothCounts() throws {
        try begin()
        try judged("answer", mine, "A", "partly")
        try judged("answer", mine, "C", "met")
        let lower = try sandbox.document("score", mine, "--party", "lower", "--json")
        // A partly (the customer), B met (the vendor alone), C met (the customer alone).
        #expect(lower["party"]?.string == "lower")
        #expect(lower["overall"]?["claimed"]?["percent"]?.string == "75.0")
        #expect(lower["gate"]?.string == "failed")
        #expect(try judged("score", mine, "--party", "lower").contains("vendor, customer"))
        #expect(try sandbox.document("score", mine, "--party", "vendor", "--json")["gate"]?.string == "passed")
    }

    @Test func aLinkCountsOnceSomebodyLooked() throws {
        try begin()
        try judged("answer", mine, "A", "met")
        let evidenced = { try sandbox.document("score", mine, "--json")["overall"]?["evidenced"]?["percent"]?.string }
        #expect(try evidenced() == "0.0")
        try judged("examine", mine, "Reference")
        #expect(try evidenced() == "50.0")
        try judged("answer", mine, "B", "met")
        try judged("attach", mine, "B", "https://other.example/test", "--visited", "2026-05-03")
        #expect(try evidenced() == "83.3")
        let file = sandbox.cpo("attach", mine, "B", sandbox["report.txt"], "--visited", "2026-05-03")
        #expect(file.code == 2 && file.error.contains("--visited"))
    }

    @Test func whatIsTheVendorsOrTheAuditorsIsRefused() throws {
        try begin()
        for words in [
            ["assign", mine, "A", "Jonas"], ["milestone", mine, "Mine"], ["scope", mine, "A", "out", "--reason", "x"],
            ["finding", mine, "--grade", "observation", "--text", "x"],
        ] {
            let refused = sandbox.cpo(words)
            #expect(refused.code != 0 && refused.error.contains("As a customer you can"), "\(words) \(refused.error)")
        }
    }

    @Test func waiversOfTheVendorAreCountedApart() throws {
        try sandbox.done("waive", vendor, "B", "met-without-evidence", "--reason", "Trust us.")
        try sandbox.done("waive", vendor, "A", "link-not-visited", "--reason", "It is there.")
        try begin()
        try judged("answer", mine, "B", "met")
        try judged("answer", mine, "A", "met")
        try judged("waive", mine, "A", "link-not-visited", "--reason", "Seen in a call.")
        let check = sandbox.cpo("check", mine, "--all")
        #expect(check.error == "No open checks, 2 waived, 1 of them by the vendor.\n", "\(check.error)")
        #expect(
            check.output.contains("waived by Mira (customer): Seen in a call.") || check.output.contains("(customer)"))
        #expect(try judged("score", mine).contains("2 waived, 1 of them by the vendor"))
        let document = try sandbox.document("score", mine, "--json")["waivers"]
        #expect(document?["waived"]?.integer == 2 && document?["byVendor"]?.integer == 1)
    }

    @Test func theVendorTakesItInAndReportsIt() throws {
        try begin()
        try judged("answer", mine, "A", "partly", "--comment", "Reading only.")
        try sandbox.done("merge", vendor, mine)
        #expect(try sandbox.done("score", vendor).contains("Compliance  claimed 83.3"))
        #expect(try sandbox.done("score", vendor, "--party", "customer").contains("accepted 25.0"))
        #expect(try sandbox.done("score", vendor, "--differences").contains("A  met"))
        for path in [vendor, mine] {
            let report = try sandbox.done("report", path, "--kind", "judgement")
            #expect(report.contains("Customer's judgement") && report.contains("Cora"))
            #expect(report.contains("Reading only.") && report.contains("Where claim and judgement differ"))
        }
        #expect(try sandbox.done("report", vendor, "--kind", "report").contains("Where claim and judgement differ"))
    }
}
