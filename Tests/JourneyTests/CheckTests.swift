import Driver
import JSON
import Testing

/// Somebody who looks for what a customer would ask, and says why some of it is in order.
@Suite("Checks and waivers")
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
        try sandbox.done("new", "acme", "--subject", "Acme PLM", "--catalog", "small.yaml")
        return "acme"
    }

    private func rules(_ sandbox: Sandbox, _ project: String) throws -> [String] {
        let document = try JSONParser().parse(try sandbox.cpo("check", project, "--json").output)
        return try #require(document["checks"]).elements.map { check in
            let place = check["criterion"]?.string ?? check["level"]?.string ?? "?"
            let reason = check["waiver"]?["reason"]?.string
            return "\(place) \(check["rule"]?.string ?? "?")\(reason.map { ": \($0)" } ?? "")"
        }
    }

    @Test func everyLineSaysWhatToDo() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        let clean = try sandbox.cpo("check", project)
        #expect(clean.ending == .exited(0))
        #expect(clean.outputText.isEmpty)
        #expect(clean.errorText == "Nothing stands.\n")

        try sandbox.done("answer", project, "A", "met", "--comment", "all data can be exported")
        try sandbox.done("answer", project, "C", "na", "--reason", "Sold\u{1B}[31m as it is")
        let check = try sandbox.cpo("check", project)
        #expect(check.ending == .exited(1))
        #expect(
            check.outputText == """
                A  needs-evidence: met without the evidence that the catalogue asks for; \
                attach what shows it, or rate it lower
                A  comment-repeats-statement: the comment says what the criterion says, and no more; \
                write how it is met here
                may  na-share: 1 of 1 not applicable, more than 25.0 %; \
                look through what is not applicable, or assess against a catalogue that fits

                """)
        #expect(check.errorText == "3 checks stand.\n")
        #expect(try sandbox.cpo("check", project, "--most-na", "100").outputText.split(separator: "\n").count == 2)
    }

    @Test func aWaiverHoldsUntilItIsTakenBack() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("answer", project, "C", "na", "--reason", "None")
        #expect(
            try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Shown on site.", as: "Jonas")
                == "A: waived needs-evidence.\n")
        try sandbox.done("waive", project, "may", "na-share", "--reason", "There is but one.")
        let check = try sandbox.cpo("check", project, "--all")
        #expect(check.ending == .exited(0))
        #expect(
            check.outputText == """
                A  needs-evidence: met without the evidence that the catalogue asks for; waived by Jonas: Shown on site.
                may  na-share: 1 of 1 not applicable, more than 25.0 %; waived by Mira: There is but one.

                """)
        #expect(check.errorText == "Nothing stands, 2 waived.\n")
        #expect(try sandbox.done("check", project).isEmpty)
        #expect(try rules(sandbox, project) == ["A needs-evidence: Shown on site.", "may na-share: There is but one."])
        #expect(try sandbox.done("log", project, "A").contains("waived needs-evidence: Shown on site."))

        #expect(
            try sandbox.done("waive", project, "A", "needs-evidence", "--take-back")
                == "A: took the waiver of needs-evidence back.\n")
        #expect(try sandbox.cpo("check", project).ending == .exited(1))
        #expect(try sandbox.done("log", project, "A").contains("took the waiver of needs-evidence back"))
        try sandbox.expectIntact(project)
    }

    @Test func waiversOfTwoCopiesComeTogether() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        try sandbox.shell("cp -r acme copy")
        try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Mira's")
        try sandbox.done("waive", "copy", "A", "needs-evidence", "--reason", "Jonas's", as: "Jonas")
        try sandbox.shell("cp copy/journal/jonas* acme/journal/ && cp acme/journal/mira* copy/journal/")
        let together = try rules(sandbox, project)
        #expect(together.count == 1 && together[0].hasSuffix("'s"))
        #expect(try rules(sandbox, "copy") == together)
        #expect(try sandbox.answer(project, "A").flags == ["conflict"])
        try sandbox.done("waive", project, "A", "needs-evidence", "--reason", "Both say so.")
        #expect(try sandbox.answer(project, "A").flags == [])
        try sandbox.expectIntact(project)
    }

    @Test func evidenceThatIsGoneIsFound() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.write("proof\n", to: "proof.txt")
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("attach", project, "A", "proof.txt", "--valid-until", "2020-01-31")
        try sandbox.done("answer", project, "B", "met")
        try sandbox.done("attach", project, "B", "proof.txt")
        #expect(try rules(sandbox, project) == ["A evidence-expired"])
        let document = try JSONParser().parse(try sandbox.cpo("check", project, "--json").output)
        #expect(document["format"]?.integer == 1)
        #expect(document["standing"]?.integer == 1)
        let names = try #require(document["checks"]).elements.map { $0["evidence"]?["name"]?.string }
        #expect(names == ["proof.txt"])

        #expect(
            try sandbox.cpo("check", project, "--most-uses", "1", "--json").outputText.contains("evidence-overused"))
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
        (["A", "needs-url", "--reason", "x"], "A keeps needs-url; there is nothing to waive."),
        (["A", "needs-evidence", "--take-back"], "needs-evidence is not waived at A."),
        (["A", "na-share", "--reason", "x"], "na-share is about a level."),
        (["should", "na-share", "--reason", "x"], "The catalogue asks for no should"),
    ])
    func whatMakesNoSenseChangesNothing(_ arguments: [String], _ text: String) throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        try sandbox.done("answer", project, "A", "met")
        let before = try sandbox.shell("cat acme/journal/*")
        let refused = try sandbox.run([Program.path, "waive", project] + arguments)
        #expect(refused.ending == .exited(2))
        #expect(refused.errorText.contains(text))
        #expect(try sandbox.shell("cat acme/journal/*") == before)
    }

    @Test("what is questionable shows at once, is waived with a reason, and scripts see the same")
    func onTheScreen() throws {
        let sandbox = try Sandbox()
        let project = try project(in: sandbox)
        let pane = try Tmux(in: sandbox).cpo(project)
        try pane.sees("0 of 3 rated")
        try pane.type(" ")
        try pane.sees("▸   A")
        try pane.type("m")
        try pane.sees("▸✓! A", "Check    required evidence missing: v shows", "saved ")
        try pane.type("v")
        try pane.sees("checks · 1", "met without the evidence that the catalogue asks for", "→ attach what shows it")
        try pane.type("x")
        try pane.sees("Why may this stay at A: required evidence missing?")
        try pane.type("Shown on site")
        try pane.press(.enter)
        try pane.sees("checks · 0 · 1 waived", "waived by Mira", "Shown on site")
        #expect(try rules(sandbox, project) == ["A needs-evidence: Shown on site"])
        try pane.press(.enter)
        try pane.sees("▸✓  A", "saved ")
        try pane.type("vx")
        try pane.sees("checks · 1", "The waiver is taken back.")
        try pane.press(.escape)
        try pane.sees("▸✓! A", "saved ")
        try pane.type("qv")
        try pane.sees("checks · 1")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try rules(sandbox, project) == ["A needs-evidence"])
    }

    @Test func whatCannotBeReadIsNotInOrder() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.cpo("check", "absent").ending == .exited(3))
        #expect(try sandbox.cpo("check", "absent", "--most-uses", "0").ending == .exited(2))
        #expect(try sandbox.cpo("check", "absent", "--most-na", "101").ending == .exited(2))
        #expect(try sandbox.cpo("waive", "absent", "A", "needs-url", "--reason", "x").ending == .exited(3))
    }
}
