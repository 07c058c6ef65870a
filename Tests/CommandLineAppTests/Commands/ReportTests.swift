import Localization
import Testing

@testable import CommandLineApp

/// `cpo report`: what is written, where, and what is refused.
struct ReportCommandTests {
    private let sandbox: Sandbox
    private let project: String

    /// Texts that would be markup, formulas or control sequences somewhere.
    private static let hostile =
        "=1+1 <script>alert(1)</script> ]]> & \"quoted\" | **bold** `code` [link](javascript:alert(1)) \u{1B}[31m \u{202E}"

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: should, title: Second, statement: Second.}",
            "{id: C, level: may, title: Third, statement: Third.}",
        ])
        try sandbox.write("report", to: "public.txt")
        try sandbox.write("secret", to: "hush-hush.txt")
        try sandbox.done("answer", project, "A", "met", "--comment", Self.hostile)
        try sandbox.done("attach", project, "A", sandbox["public.txt"])
        try sandbox.done("attach", project, "A", sandbox["hush-hush.txt"])
        try sandbox.done("describe", project, "hush", "--confidential")
        try sandbox.done("assign", project, "B", "Secret Owner")
    }

    @Test func markdownIsPrintedWithoutAFile() throws {
        let outcome = sandbox.cpo("report", project)
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("# Openness statement\n"))
        #expect(outcome.output.contains("public.txt"))
        #expect(sandbox.cpo("report", project, "--lang", "de").output.hasPrefix("# Erklärung zur Offenheit\n"))
    }

    @Test(arguments: ["html", "md", "docx", "xlsx"])
    func theSameStateGivesTheSameBytes(_ form: String) throws {
        for name in ["one", "two"] { try sandbox.done("report", project, "-o", sandbox["\(name).\(form)"]) }
        #expect(try sandbox.shell("cmp one.\(form) two.\(form) && echo same").contains("same"))
    }

    @Test(arguments: ["html", "md", "docx", "xlsx"], ["statement", "report", "readiness", "gaps", "audit", "minutes"])
    func everyKindHasEveryForm(_ form: String, _ kind: String) throws {
        let outcome = sandbox.cpo("report", project, "--kind", kind, "-o", sandbox["r.\(form)"])
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(outcome.output.contains("r.\(form)"))
        #expect(try sandbox.shell("wc -c < r.\(form)").trimmedNumber > 500)
    }

    @Test(arguments: ["html", "md", "docx", "xlsx"])
    func statementLeaksNothingInAnyForm(_ form: String) throws {
        try sandbox.done("report", project, "-o", sandbox["s.\(form)"])
        // Office documents are archives of XML.
        let read = form == "html" || form == "md" ? "cat s.\(form)" : "python3 -c '\(Self.unzip)' s.\(form)"
        let text = try sandbox.shell(read)
        #expect(text.contains("public.txt"))
        for secret in ["hush", "Secret Owner", "Mira"] { #expect(!text.contains(secret), "\(secret)") }
        // Markdown puts a backslash before the bracket.
        #expect(!text.contains(form == "md" ? " <script>" : "<script>"))
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("\u{202E}"))
    }

    private static let unzip =
        "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(*(z.read(n).decode(\"utf-8\", \"replace\") for n in z.namelist() if n.endswith((\"xml\", \"rels\"))))"

    @Test func peopleWhoAreNamedInCommentsAreTold() throws {
        #expect(!sandbox.cpo("report", project).error.contains("People are named"))
        try sandbox.done("answer", project, "B", "met", "--comment", "Ask Mira about it.")
        #expect(sandbox.cpo("report", project).error.contains("People are named in texts that stay as they are: B."))
        #expect(!sandbox.cpo("report", project, "--kind", "report").error.contains("People are named"))
    }

    @Test func aFileThatIsThereStays() throws {
        try sandbox.write("mine", to: "r.html")
        let outcome = sandbox.cpo("report", project, "-o", sandbox["r.html"])
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("--force"))
        #expect(try sandbox.shell("cat r.html") == "mine")
        try sandbox.done("report", project, "-o", sandbox["r.html"], "--force")
        #expect(try sandbox.shell("head -c 15 r.html").lowercased() == "<!doctype html>")
    }

    @Test(arguments: [
        (["--kind", "verdict"], "statement, report"), (["--form", "odt"], "html, md"), (["--form", "docx"], "-o"),
        (["-o", "r.txt"], ".docx"), (["--within", "-1"], "--within"), (["--within", "99999"], "3650"),
    ])
    func wrongUseIsExplained(_ words: [String], _ says: String) throws {
        let outcome = sandbox.cpo(["report", project] + words)
        #expect(outcome.code == 2)
        #expect(outcome.error.contains(says), "\(outcome.error)")
    }

    @Test func respondentIsRememberedAndCanBeTakenBack() throws {
        try sandbox.done("respondent", project, "Acme GmbH <open@acme.example>")
        let text = sandbox.cpo("report", project, "--form", "html").output
        #expect(text.contains("Acme GmbH") && text.contains("mailto:open@acme.example"))
        #expect(sandbox.cpo("report", project, "--respondent", "Other").output.contains("Other"))
        #expect(sandbox.cpo("log", project).output.contains("said who answers for it: Acme GmbH"))
        try sandbox.done("respondent", project, "")
        #expect(!sandbox.cpo("report", project).output.contains("Acme GmbH"))
    }

    @Test func theStateOfAMilestoneIsReported() throws {
        try sandbox.done("milestone", project, "first")
        try sandbox.done("answer", project, "B", "met")
        let then = sandbox.cpo("report", project, "--as-of", "first").output
        #expect(then.contains("1 of 3 rated"))
        #expect(sandbox.cpo("report", project).output.contains("2 of 3 rated"))
    }

    @Test func templatesBringOrderLogoAndWords() throws {
        try sandbox.write(
            """
            template: 1
            title: "Offenheit von {subject}"
            sections:
              - heading: About us
                text: "We answer for {subject}, <b>{claimed}</b>."
              - answers
            """, to: "t.yaml")
        let text = sandbox.cpo("report", project, "--template", sandbox["t.yaml"], "--form", "html").output
        #expect(text.contains("<h1>Offenheit von"))
        #expect(text.contains("&lt;b&gt;"))
        // What is required stays, whatever the template says.
        #expect(text.contains("no certificate"))
        #expect(!text.contains(">What the figures mean</h2>"))
    }

    @Test func faultsOfATemplateAreListedAndNothingIsWritten() throws {
        try sandbox.write("template: 1\ntitle: \"{nobody}\"\nsections: [nowhere]\n", to: "t.yaml")
        let outcome = sandbox.cpo(
            "report", project, "--template", sandbox["t.yaml"], "-o", sandbox["r.html"])
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("t.yaml:2:"))
        #expect(outcome.error.contains("t.yaml:3:"))
        #expect(try sandbox.shell("ls").contains("r.html") == false)
    }

    @Test func reportsOfAnAuditShowTheVendorsClaims() throws {
        let mine = sandbox["mine"]
        #expect(sandbox.cpo(["audit", project, "--into", mine, "--status"], as: "Ines").code == 0)
        #expect(sandbox.cpo(["answer", mine, "A", "partly", "--comment", "Only in part."], as: "Ines").code == 0)
        let audit = sandbox.cpo("report", mine, "--kind", "audit").output
        for part in ["partly met", "Only in part.", "Ines"] { #expect(audit.contains(part), "\(part)") }
        let statement = sandbox.cpo("report", mine).output
        for part in ["partly met", "Only in part.", "Ines"] { #expect(!statement.contains(part), "\(part)") }
    }
}

extension String {
    fileprivate var trimmedNumber: Int { Int(filter(\.isNumber)) ?? 0 }
}
