import JSON
import QualityChecks
import Testing

/// Checking for what a customer would question, and waiving what is fine.
struct CheckTests {
    private static let catalog = """
        format: 1
        id: small
        version: "1"
        title: Small
        categories:
          - category: data
            title: Data
            criteria:
              - {id: A, level: shall, title: Export, statement: All data can be exported., metNeeds: evidence}
              - {id: B, level: shall, title: Import, statement: All data can be imported., buildsOn: [A]}
              - {id: C, level: may, title: Trial, statement: There is a trial.}

        """

    private func project(in sandbox: Sandbox) throws -> String {
        try sandbox.write(Self.catalog, to: "small.yaml")
        try sandbox.done("new", sandbox["acme"], "--subject", "Acme PLM", "--catalog", sandbox["small.yaml"])
        return sandbox["acme"]
    }

    private func rules(_ sandbox: Sandbox, _ project: String) throws -> [String] {
        let document = try JSONParser().parse(sandbox.cpo("check", project, "--json").output)
        return try #require(document["checks"]).elements.map { check in
            let place = check["criterion"]?.string ?? check["level"]?.string ?? "?"
            let reason = check["waiver"]?["reason"]?.string
            return "\(place) \(check["rule"]?.string ?? "?")\(reason.map { ": \($0)" } ?? "")"
        }
    }

    @Test func everyLineHasAdvice() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        let clean = sandbox.cpo("check", project)
        #expect(clean.code == 0)
        #expect(clean.output.isEmpty)
        #expect(clean.error == "No open checks.\n")

        try sandbox.done("answer", project, "A", "met", "--comment", "all data can be exported")
        try sandbox.done("answer", project, "C", "na", "--reason", "Sold\u{1B}[31m as it is")
        let check = sandbox.cpo("check", project)
        #expect(check.code == 1)
        #expect(
            check.output == """
                A  needs-evidence: met without the evidence the catalogue requires; \
                attach evidence, or rate it lower
                A  comment-repeats-statement: the comment only repeats the criterion; \
                say how it is met here
                may  na-share: 1 of 1 not applicable, more than 25.0 %; \
                review the criteria rated not applicable, or assess against a catalogue that fits

                """)
        #expect(check.error == "3 open checks.\n")
        #expect(sandbox.cpo("check", project, "--most-na", "100").output.split(separator: "\n").count == 2)
    }

    @Test func waiverHoldsUntilWithdrawn() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("answer", project, "C", "na", "--reason", "None")
        #expect(
            try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Shown on site.", as: "Jonas")
                == "A: waived needs-evidence.\n")
        try sandbox.done("waive", project, "may", "na-share", "--reason", "There is but one.")
        let check = sandbox.cpo("check", project, "--all")
        #expect(check.code == 0)
        #expect(
            check.output == """
                A  needs-evidence: met without the evidence the catalogue requires; waived by Jonas: Shown on site.
                may  na-share: 1 of 1 not applicable, more than 25.0 %; waived by Mira: There is but one.

                """)
        #expect(check.error == "No open checks, 2 waived by the vendor.\n")
        #expect(try sandbox.done("check", project).isEmpty)
        #expect(try rules(sandbox, project) == ["A needs-evidence: Shown on site.", "may na-share: There is but one."])
        #expect(try sandbox.done("log", project, "A").contains("waived needs-evidence: Shown on site."))

        #expect(
            try sandbox.done("waive", project, "A", "needs-evidence", "--take-back")
                == "A: withdrew the waiver of needs-evidence.\n")
        #expect(sandbox.cpo("check", project).code == 1)
        #expect(try sandbox.done("log", project, "A").contains("withdrew the waiver of needs-evidence"))
        sandbox.expectIntact(project)
    }

    @Test func waiversOfTwoCopiesAreMerged() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        try sandbox.shell("cp -r acme copy")
        try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Mira's")
        try sandbox.done("waive", sandbox["copy"], "A", "needs-evidence", "--reason", "Jonas's", as: "Jonas")
        try sandbox.shell("cp copy/journal/jonas* acme/journal/ && cp acme/journal/mira* copy/journal/")
        let together = try rules(sandbox, project)
        #expect(together.count == 2 && together[0] == "A conflict" && together[1].hasSuffix("'s"), "\(together)")
        #expect(try rules(sandbox, sandbox["copy"]) == together)
        #expect(try sandbox.answer(project, "A").flags == ["conflict"])
        try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Both say so.")
        #expect(try sandbox.answer(project, "A").flags == [])
        sandbox.expectIntact(project)
    }

    @Test func missingEvidenceIsFound() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.write("proof\n", to: "proof.txt")
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("attach", project, "A", sandbox["proof.txt"], "--valid-until", "2020-01-31")
        try sandbox.done("answer", project, "B", "met")
        try sandbox.done("attach", project, "B", sandbox["proof.txt"])
        #expect(try rules(sandbox, project) == ["A evidence-expired"])
        let document = try JSONParser().parse(sandbox.cpo("check", project, "--json").output)
        #expect(document["format"]?.integer == 1)
        #expect(document["standing"]?.integer == 1)
        let names = try #require(document["checks"]).elements.map { $0["evidence"]?["name"]?.string }
        #expect(names == ["proof.txt"])

        #expect(
            sandbox.cpo("check", project, "--most-uses", "1", "--json").output.contains("evidence-overused"))
        try sandbox.shell("for file in acme/evidence/*/*; do echo fraud > $file; done")
        #expect(try rules(sandbox, project) == ["A evidence-changed", "A evidence-expired", "B evidence-changed"])
        try sandbox.shell("rm -r acme/evidence/*")
        #expect(try rules(sandbox, project) == ["A evidence-missing", "A evidence-expired", "B evidence-missing"])
        try sandbox.done("answer", project, "A", "unmet")
        #expect(try rules(sandbox, project).contains("B met-on-unmet"))
    }

    @Test(arguments: [
        (["A", "needs-evidense", "--reason", "x"], "Did you mean \"needs-evidence\"?"),
        (["X", "needs-evidence", "--reason", "x"], "The catalogue has no criterion \"X\"."),
        (["A", "needs-evidence"], "Say why with --reason"),
        (["A", "needs-evidence", "--reason", "x", "--take-back"], "Say why with --reason"),
        (["A", "needs-evidence", "--reason", " "], "The reason is empty."),
        (["A", "needs-url", "--reason", "x"], "A does not break needs-url; there is nothing to waive."),
        (["A", "needs-evidence", "--take-back"], "needs-evidence is not waived at A."),
        (["A", "na-share", "--reason", "x"], "na-share is about a level."),
        (["should", "na-share", "--reason", "x"], "No should criterion applies"),
    ])
    func invalidWaiversChangeNothing(_ arguments: [String], _ text: String) throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        let before = try sandbox.shell("cat acme/journal/*")
        let refused = sandbox.cpo(["waive", project] + arguments)
        #expect(refused.code == 2)
        #expect(refused.error.contains(text))
        #expect(try sandbox.shell("cat acme/journal/*") == before)
    }

    @Test func unreadableProjectIsNotClean() throws {
        let sandbox = try Sandbox()
        #expect(sandbox.cpo("check", sandbox["absent"]).code == 3)
        #expect(sandbox.cpo("check", sandbox["absent"], "--most-uses", "0").code == 2)
        #expect(sandbox.cpo("check", sandbox["absent"], "--most-na", "101").code == 2)
        #expect(sandbox.cpo("waive", sandbox["absent"], "A", "needs-url", "--reason", "x").code == 3)
    }

    @Test(arguments: CheckRule.allCases)
    func explainsEveryRule(rule: CheckRule) throws {
        let sandbox = try Sandbox()
        let one = try sandbox.done("check", "--explain=\(rule.rawValue)")
        #expect(one.hasPrefix("\(rule.rawValue)\n  "))
        #expect(try sandbox.done("check", "--explain").contains(one))
        #expect(try sandbox.done("check", "--explain=\(rule.rawValue)", "--lang", "de") != one)
    }

    @Test func explainingNeedsARuleThatExistsAndCheckingADirectory() throws {
        let sandbox = try Sandbox()
        let unknown = sandbox.cpo("check", "--explain=link-not-visite")
        #expect(unknown.code == 2 && unknown.error.contains("link-not-visited"))
        #expect(sandbox.cpo("check").code == 2)
    }
}
