import JSON
import Testing

/// Answers to the criteria that only a buyer's profile has, with that profile and without it.
struct OwnCriteriaTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        try sandbox.writeProfile()
    }

    @Test func ownCriteriaAreAnsweredWithoutUsingTheProfile() throws {
        let plain = try sandbox.done("score", project, "--json")
        let profile = sandbox["oem-x.yaml"]
        let said = try sandbox.done("answer", project, "X-01", "met", "--profile", profile, "--comment", "By mail.")
        #expect(said.hasPrefix("X-01 met"))
        #expect(try sandbox.done("score", project, "--json") == plain)
        #expect(try sandbox.shell("ls \(project)/profiles").hasSuffix(".yaml\n"))
        #expect(try sandbox.done("verify", project).hasPrefix("Intact"))
        try sandbox.shell("rm oem-x.yaml")

        let heading = "Criteria of the profile oem-x: OEM X"
        let all = try sandbox.done("show", project)
        let lines = all.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex(of: heading))
        #expect(lines[start + 1].hasPrefix("  ✓ X-01") && lines[start + 2].contains("By mail."))
        let one = try sandbox.done("show", project, "x-01")
        #expect(one.hasPrefix(heading) && one.contains("The product delivers to our portal."))
        #expect(one.contains("By mail."))
        let log = try sandbox.done("log", project)
        #expect(log.contains("\n\n\(heading)\n") && log.contains("X-01  rated met"))
        #expect(try sandbox.done("log", project, "X-01").hasPrefix(heading))
        #expect(!(try sandbox.done("log", project, "--since", "2027-01-01")).contains(heading))
        let json = try JSONParser().parse(sandbox.cpo("show", project, "--json").output)
        let part = try #require(json["profileCriteria"]?.elements.first { _ in true })
        #expect(part["profile"]?["id"]?.string == "oem-x")
        #expect(part["criteria"]?.elements.map { $0["rating"]?.string } == ["met"])
        let alone = try JSONParser().parse(sandbox.cpo("show", project, "X-01", "--json").output)
        #expect(alone["criteria"]?.elements.contains { _ in true } == false)
        #expect(alone["profileCriteria"]?.elements.map { $0["criteria"]?.elements.count { _ in true } } == [1])
        #expect(try sandbox.done("report", project, "--kind", "report").contains(heading))
        #expect(!(try sandbox.done("report", project)).contains("X-01"), "a buyer's question is not for the public")
        #expect(sandbox.cpo("export", project, "-o", sandbox["a.reqif"]).code == 0)
        #expect(try sandbox.shell("grep -c 'By mail' a.reqif") == "1\n")
    }

    @Test func underTheProfileThereIsNoHeading() throws {
        let profile = sandbox["oem-x.yaml"]
        try sandbox.done("answer", project, "X-01", "met", "--profile", profile)
        for words in [["show", project], ["log", project], ["show", project, "X-01"], ["log", project, "X-01"]] {
            let under = sandbox.cpo(words + ["--profile", profile])
            #expect(under.code == 0 && under.output.contains("X-01"), "\(words)")
            #expect(!under.output.contains("Criteria of the profile"), "\(words)")
        }
        #expect(sandbox.cpo("answer", project, "X-01", "met", "--no-profile").code == 2)
        #expect(sandbox.cpo("answer", project, "--from", "x.csv", "--profile", profile).code == 2)
    }

    @Test func answersWithoutAQuestionStayInTheLog() throws {
        try sandbox.done("answer", project, "X-01", "met", "--profile", sandbox["oem-x.yaml"])
        try sandbox.shell("rm -r \(project)/profiles")
        #expect(sandbox.cpo("show", project, "X-01").code == 2)
        #expect(try sandbox.done("log", project, "X-01").contains("rated met"))
        #expect(!(try sandbox.done("show", project)).contains("Criteria of"))
    }
}
