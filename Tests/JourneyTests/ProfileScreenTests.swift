import Driver
import Testing

/// The screens under a buyer's profile.
@Suite struct ProfileScreenTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        try sandbox.done("answer", project, "IFC-01", "met")
        try sandbox.writeProfile()
    }

    @Test func showAProfileWithoutUsingIt() throws {
        let pane = try Tmux(in: sandbox).pane([Program.path, project, "--profile", "oem-x.yaml"])
        try pane.sees("oem-x · openness 1.1", "1 of 155 rated", "Catalogue", "V shows it")
        try pane.type("jjj")
        try pane.press(.enter)
        try pane.sees("oem-x", "Level: shall in the catalogue")
        try pane.type("V")
        try pane.sees(no: "in the catalogue,")
        try pane.sees("As the catalogue has it. V turns back.")
        try pane.type("PoQ")
        #expect(try pane.end() == 0)
        #expect(try sandbox.shell("ls \(project)").contains("profiles") == false)
        #expect(try sandbox.done("score", project, "--json").contains("oem-x") == false)
    }

    @Test func showTheProfileInUseAndAnswerItsOwnCriteria() throws {
        try sandbox.done("profile", "use", project, "oem-x.yaml")
        let pane = try Tmux(in: sandbox).pane([Program.path, project])
        try pane.sees("oem-x · openness 1.1")
        try pane.type("/X-01")
        try pane.press(.enter)
        try pane.sees("Added by the profile.", "▸   X-01")
        try pane.type("m")
        try pane.sees("▸✓", " saved ")
        try pane.type("V")
        try pane.sees("As the catalogue has it.", "Compliance")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.done("show", project, "X-01").contains("met"))
        let review = try Tmux(in: sandbox).pane([Program.path, "review", project, "--no-profile"])
        try review.sees("review, read-only", "oem-x", "V shows it")
        try review.sees(no: "oem-x · openness 1.1")
        try review.type("Q")
        #expect(try review.end() == 0)
    }

    @Test func reportItsFaultsBeforeClaimingTheTerminal() throws {
        try sandbox.shell("sed -i 's/IFC-02/IFC-2/' oem-x.yaml")
        for words in [[project], ["review", project]] {
            let refused = try sandbox.run([Program.path] + words + ["--profile", "oem-x.yaml"])
            #expect(refused.ending == .exited(3) && refused.output.isEmpty)
            #expect(refused.errorText.hasPrefix("cpo: oem-x.yaml:5:17: levels.IFC-2: "))
        }
        let nothing = try sandbox.cpo("--profile", "oem-x.yaml")
        #expect(nothing.ending == .exited(2) && nothing.errorText.contains("cpo DIR --profile FILE"))
    }
}
