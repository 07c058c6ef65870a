import AssessmentModel
import Testing

@testable import CommandLineApp

/// An audit from the command line: a directory of the auditor's own over the vendor's, and back.
struct AuditCommandTests {
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
        try sandbox.done("attach", vendor, "A", sandbox["report.txt"], "--title", "Report")
        mine = sandbox["mine"]
    }

    /// What Ines does in her directory.
    @discardableResult
    private func audited(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let outcome = sandbox.cpo(words, as: "Ines")
        try #require(outcome.code == 0, "\(outcome.error)", sourceLocation: sourceLocation)
        return outcome.output
    }

    private func begin() throws { try audited("audit", vendor, "--into", mine, "--status") }

    private func sums() throws -> String {
        try sandbox.shell("cd p && find . -type f | sort | xargs sha256sum")
    }

    @Test func anAuditIsMergedAndNotPacked() throws {
        try begin()
        let outcome = sandbox.cpo("pack", mine, "-o", sandbox["mine.cpo.tar"])
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("cpo merge VENDOR"))
    }

    @Test func nothingOfTheVendorsChanges() throws {
        let before = try sums()
        try sandbox.shell("chmod -R a-w p")
        try begin()
        try audited("answer", mine, "A", "partly", "--comment", "Not for parts.")
        try audited("finding", mine, "--grade", "minor", "--criterion", "A", "--text", "No export of parts.")
        try audited("examine", mine, "report", "--method", "trial")
        try audited("attach", mine, "A", sandbox["report.txt"])
        #expect(try audited("verify", mine).isEmpty == false)
        try sandbox.shell("chmod -R u+w p")
        #expect(try sums() == before)
    }

    @Test func beginsOnceAndTellsWhatTheVendorChanged() throws {
        #expect(try audited("audit", vendor, "--into", mine, "--status").contains("begins in mine"))
        #expect(try audited("audit", mine, "--status").contains("is as it was when the audit began"))
        try sandbox.done("answer", vendor, "C", "met")
        let status = try audited("audit", vendor, "--into", mine, "--status")
        #expect(status.contains("Since the audit began, on 3 May 2026") && status.contains("has 1 change more"))
        #expect(status.contains("0 of 3 criteria judged") && status.contains("1 document was not looked at:\n  Report"))
        try audited("examine", mine, "Report")
        #expect(try audited("audit", mine, "--status").contains("All documents were looked at."))
        #expect(try audited("documents", mine).contains("looked at on 3 May 2026"))
    }

    @Test func bothVoicesAreShownAndScored() throws {
        try begin()
        try audited("answer", mine, "A", "unmet", "--comment", "It fails.")
        let shown = try audited("show", mine, "A")
        #expect(shown.contains("✗ unmet") && shown.contains("✓ met") && shown.contains("Of course."))
        #expect(try audited("show", mine, "A", "--json").contains(#""vendor""#))
        let score = try audited("score", mine)
        #expect(score.contains("verified") && score.contains("1/3"))
        #expect(try audited("score", mine, "--json").contains(#""party": "auditor""#))
        #expect(try audited("score", mine, "--party", "vendor") == sandbox.done("score", vendor))
    }

    @Test func findingsGoToTheVendorAndBack() throws {
        try begin()
        let raised = try audited(
            "finding", mine, "--grade", "major", "--criterion", "A", "--text", "No export.", "--document", "Report",
            "--at", "p. 3", "--action", "Add it.", "--due", "2026-06-30")
        #expect(raised == "F-01 major nonconformity, A: open\n")
        #expect(try audited("finding", mine, "--grade", "opportunity", "--text", "Say more.").hasPrefix("F-02"))
        let dry = try sandbox.done("merge", vendor, mine, "--dry-run")
        #expect(dry.contains("2 changes by Ines, 2 findings") && dry.contains("Nothing has been written."))
        #expect(try sandbox.done("findings", vendor) == "There are no findings.\n")
        try sandbox.done("merge", vendor, mine)
        #expect(
            try sandbox.done("finding", vendor, "f-01", "--reply", "We add it in May.")
                == "F-01 major nonconformity, A: answered\n")
        #expect(try audited("findings", mine, "--open").contains("We add it in May. — Mira"))
        #expect(
            try audited("finding", mine, "F-01", "--status", "closed", "--reason", "Seen.")
                == "F-01 major nonconformity, A: closed\n")
        #expect(try !audited("findings", mine, "--open").contains("F-01"))
        #expect(try audited("findings", mine, "--grade", "major", "--json").contains(#""status": "closed""#))
        let whole = try audited("findings", mine)
        #expect(whole.contains("Report, p. 3") && whole.contains("30 Jun 2026") && whole.contains("Seen. — Ines"))
        sandbox.expectIntact(vendor)
    }

    @Test func agreesInLines() throws {
        try begin()
        let outcome = sandbox.cpo(["audit", mine, "--plain"], as: "Ines", lines: ["", "A", "q"])
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(outcome.output.contains("vendor: met; Mira"), "\(outcome.output)")
        #expect(try audited("audit", mine, "--status").contains("1 of 3 criteria judged"))
    }

    @Test func aSampleCanBeDrawnAgain() throws {
        try begin()
        #expect(
            try audited("sample", mine, "--of", "10", "--list", "Parts", "--size", "3", "--seed", "1")
                == "3 of 10 of the list Parts, seed 1\n  1, 9, 6\n")
        try audited("sample", mine, "--of", "criteria", "--size", "2", "--seed", "7")
        let list = try audited("sample", mine)
        #expect(list.components(of: "drawn again: the same") == 2)
        // Something else is drawn from later, and the sample is still what it was.
        sandbox.now = try #require(Timestamp("2026-05-04T08:00:00.000Z"))
        try sandbox.done("scope", vendor, "C", "out", "--reason", "No CAD.")
        #expect(try audited("sample", mine).components(of: "drawn again: the same") == 2)
        #expect(try audited("sample", mine, "--json").contains(#""method": "sha256-fisher-yates/1""#))
    }

    @Test(arguments: [
        (
            ["finding", "mine", "--grade", "minor", "--criterion", "B", "--text", "x"], 2,
            "A should is a recommendation"
        ),
        (["finding", "mine", "--grade", "observation", "--criterion", "C", "--text", "x"], 2, "A may is a permission"),
        (["finding", "mine", "--grade", "minor"], 2, "needs --grade and --text"),
        (["finding", "mine", "--grade", "minor", "--text", " "], 2, "needs a text"),
        (["finding", "mine", "F-09", "--status", "closed"], 2, "There are no findings"),
        (["finding", "p", "--grade", "minor", "--text", "x"], 2, "Only an auditor"),
        (["answer", "mine", "Z", "met"], 2, "no criterion"),
        (["milestone", "mine", "x"], 2, "Only the vendor"),
        (["assign", "mine", "A", "Jonas"], 2, "Only the vendor"),
        (["sample", "mine", "--of", "criteria", "--size", "4"], 2, "4 cannot be drawn of 3"),
        (["sample", "mine", "--of", "9", "--size", "4"], 2, "Name the list"),
        (["sample", "p", "--of", "criteria", "--size", "1"], 2, "Only an auditor"),
        (["examine", "p", "Report"], 2, "Only an auditor"),
        (["audit", "p", "--status"], 2, "cpo audit p --into MINE"),
        (["audit", "p", "--into", "p/inside", "--status"], 3, "in the vendor's directory"),
        (["audit", "mine", "--into", "other", "--status"], 3, "not an assessment"),
    ])
    func isRefusedClearly(_ words: [String], _ code: Int32, _ says: String) throws {
        try begin()
        let places = ["mine", "p", "p/inside", "other"]
        let outcome = sandbox.cpo(words.map { places.contains($0) ? sandbox[$0] : $0 }, as: "Ines")
        #expect(outcome.code == code && outcome.error.contains(says), "\(outcome.code) \(outcome.error)")
    }

    @Test func aCopyOfTheDirectoryAsksForTheVendors() throws {
        try begin()
        try sandbox.shell("cp -a mine copy")
        let outcome = sandbox.cpo("score", sandbox["copy"], as: "Ines")
        #expect(outcome.code == 3 && outcome.error.contains("cpo audit VENDOR --into copy"))
        #expect(try audited("audit", vendor, "--into", sandbox["copy"], "--status").contains("0 of 3"))
    }

    @Test func aReplacedJournalIsDamage() throws {
        try begin()
        try sandbox.shell("cd p/journal && for file in *.jsonl; do head -n 3 $file > x && mv x $file; done")
        let outcome = sandbox.cpo("audit", mine, "--status", as: "Ines")
        #expect(outcome.output.contains("does not have what it had when the judging began"))
        #expect(sandbox.cpo("verify", mine, as: "Ines").code == 1)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
