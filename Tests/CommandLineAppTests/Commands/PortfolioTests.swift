import JSON
import Testing

@testable import CommandLineApp

/// Many assessments in the shell.
struct PortfolioTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.shell("mkdir -p root/deep/er")
        _ = try sandbox.newProject("root/acme")
        _ = try sandbox.newProject("root/deep/er/bolt", subject: "Bolt 2")
    }

    private func subjects(_ arguments: String...) throws -> [String] {
        let document = try sandbox.document(["portfolio"] + arguments + ["--json"])
        return document["assessments"]?.elements.compactMap { $0["subject"]?.string } ?? []
    }

    @Test func eachHasTwoLines() throws {
        try sandbox.done("respondent", sandbox["root/acme"], "Acme GmbH")
        try sandbox.done("answer", sandbox["root/acme"], "IOP-01", "met")
        try sandbox.done("milestone", sandbox["root/acme"], "Kick-off")
        try sandbox.done("answer", sandbox["root/acme"], "IOP-02", "unmet")
        #expect(
            try sandbox.done("portfolio", sandbox["root"]) == """
                2 assessments; Shall gate: 0 passed, 1 failed, 1 undecided

                                               evidenced   claimed … attainable Shall gate
                Acme PLM 12.1                      0.0 %           0.8 … 99.1 % failed
                  Acme GmbH · openness 1.1 · 0.8 → 0.8 % · today · root/acme
                Bolt 2                             0.0 %          0.0 … 100.0 % undecided
                  openness 1.1 · today · root/deep/er/bolt

                """)
    }

    @Test func depthAndLinksAreBounded() throws {
        #expect(try subjects(sandbox["root"]) == ["Acme PLM 12.1", "Bolt 2"])
        #expect(try subjects(sandbox["root"], "--depth", "2") == ["Acme PLM 12.1"])
        #expect(try subjects(sandbox["root/acme"], "--depth", "0") == ["Acme PLM 12.1"])
        try sandbox.shell("mkdir other; ln -s ../root other/link; ln -s ../root/acme/project.json other/project.json")
        #expect(try subjects(sandbox["other"]) == [])
        #expect(try subjects(sandbox["other/link"]) == ["Acme PLM 12.1", "Bolt 2"], "a root may be a link")
        #expect(try subjects(sandbox["root"], sandbox["root/deep"]) == ["Acme PLM 12.1", "Bolt 2"], "each once")
        try sandbox.shell("mkdir root/.hidden; cp -r root/acme root/.hidden/acme")
        #expect(try subjects(sandbox["root"]).count == 2)
    }

    @Test func packedFilesAndCopiesAreListed() throws {
        try sandbox.done("pack", sandbox["root/acme"], "-o", sandbox["root/acme.cpo.tar"])
        try sandbox.shell("cp -r root/acme root/copy; mkdir -p root/node; echo '{}' > root/node/project.json")
        let document = try sandbox.document("portfolio", sandbox["root"], "--json")
        let paths = document["assessments"]?.elements.compactMap { $0["path"]?.string } ?? []
        let endings = ["root/acme.cpo.tar", "root/acme", "root/copy", "root/deep/er/bolt"]
        #expect(paths.count == endings.count && zip(paths, endings).allSatisfy { $0.hasSuffix($1) }, "\(paths)")
        #expect(document["unreadable"]?.elements.map(\.isNull) == [], "another program's project.json is none of ours")
    }

    /// Damage is a mark, and what cannot be read a line; neither ends the list.
    @Test func damageEndsNothing() throws {
        try sandbox.shell(
            """
            cp -r root/acme root/torn; echo rubbish >> root/torn/journal/*.jsonl
            cp -r root/acme root/lost; echo '{}' > root/lost/project.json
            echo nonsense > root/bad.cpo.tar
            """)
        let text = try sandbox.done("portfolio", sandbox["root"])
        #expect(text.contains("damaged · openness 1.1"))
        #expect(text.contains("2 could not be read:"))
        #expect(text.contains("root/lost/project.json"))
        let document = try sandbox.document("portfolio", sandbox["root"], "--json")
        #expect(document["assessments"]?.elements.compactMap { $0["damages"]?.integer } == [0, 0, 1])
        #expect(document["unreadable"]?.elements.map(\.isNull).count == 2)
    }

    @Test func aMissingRootIsToldAfterTheRest() throws {
        let outcome = sandbox.cpo("portfolio", sandbox["nowhere"], sandbox["root"])
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("nowhere cannot be read"))
        #expect(outcome.output.contains("Bolt 2"))
    }

    @Test func anEmptyFolderHasNone() throws {
        try sandbox.shell("mkdir empty")
        #expect(try sandbox.done("portfolio", sandbox["empty"]) == "No assessments found.\n")
    }

    @Test func theAuditorsDirectoryIsNoAssessmentOfItsOwn() throws {
        try sandbox.done("audit", sandbox["root/acme"], "--into", sandbox["root/audit"], "--status")
        #expect(try subjects(sandbox["root"]).count == 2)
    }

    @Test func expiringEvidenceAndMilestonesAreListed() throws {
        let acme = sandbox["root/acme"]
        try sandbox.done("answer", acme, "IOP-01", "met")
        try sandbox.write("report", to: "report.txt")
        try sandbox.done("attach", acme, "IOP-01", sandbox["report.txt"], "--valid-until", "2026-05-20")
        try sandbox.done("attach", acme, "IOP-01", "https://acme.example/old", "--valid-until", "2026-01-20")
        try sandbox.done("milestone", acme, "Draft")
        let document = try sandbox.document("portfolio", acme, "--json")
        let entry = document["assessments"]?.elements.first { _ in true }
        let fading = entry?["fadingEvidence"]?.elements.compactMap { $0["validUntil"]?.string }
        #expect(fading == ["2026-01-20", "2026-05-20"])
        #expect(entry?["milestones"]?.elements.compactMap { $0["name"]?.string } == ["Draft"])
        #expect(try sandbox.done("portfolio", acme).contains("1 expired, 1 within 30 days"))
    }

    @Test(arguments: ["csv", "sql", "html", "md", "xlsx", "docx"])
    func everyFormIsWritten(_ form: String) throws {
        let file = sandbox["list.\(form)"]
        try sandbox.done("portfolio", sandbox["root"], "-o", file)
        if ["xlsx", "docx"].contains(form) { return }
        #expect(try sandbox.shell("cat list.\(form)").contains("Bolt 2"))
    }

    @Test func wrongUseIsToldApart() throws {
        #expect(sandbox.cpo("portfolio").code == 2)
        let sort = sandbox.cpo("portfolio", sandbox["root"], "--sort", "colour")
        #expect(sort.code == 2 && sort.error.contains("is nothing to sort by"))
        #expect(sandbox.cpo("portfolio", sandbox["root"], "--depth", "-1").code == 2)
        #expect(sandbox.cpo("portfolio", sandbox["root"], "--form", "gif").code == 2)
    }
}
