import Driver
import Testing

/// A whole workshop: a room, rounds, dissent, actions, a break, two machines, and minutes at the end.
@Suite("Workshop")
struct WorkshopTests {
    private static let people = [
        "Anna Berg; Acme; purchasing", "Ben Lund; Acme; IT", "Clara Roth; Beta", "David Kim", "Eva Horn", "Fred Sand",
        "Gina Wolf", "Hana Ito",
    ]

    @Test("two hours with eight people, told in minutes as it was typed")
    func wholeWorkshop() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let options = Self.people.flatMap { ["--participant", $0] } + ["--cover", "open", "--minutes", "120"]
        var pane = try tmux.pane(
            [Program.path, "workshop", project] + options, as: "Mira", with: [:], columns: 120, rows: 40)
        try pane.sees("▸   IOP-01", "120 min left")

        // Most are quick: one key for the room, one to go on.
        for number in 1...10 {
            try pane.sees("▸   IOP-\(number < 10 ? "0" : "")\(number)")
            try pane.type("m")
            try pane.sees("saved ")
            try pane.press(.space)
        }

        // A round: nothing is on record before all have voted.
        try round("mmpmmmum", at: "IOP-11", pane, sandbox, project)
        try pane.type("p")
        try pane.sees("partly met", "dissent")
        // The first dissenter says why, the second goes along.
        try pane.type("1c")
        try pane.sees("Why does Anna Berg see IOP-11 otherwise?")
        try pane.type("The manual shows all of it.")
        try pane.press(.enter)
        try pane.sees("The manual shows all of it.")
        try pane.type("2A")
        try pane.wait(until: "Ben Lund goes along") { !$0.contains("Ben Lund    ✓ met        dissents") }
        try pane.press(.escape)
        try pane.sees("▸◐")

        // Parked with a reason and an owner; an action; a point that belongs to no criterion.
        try pane.press(.space)
        try pane.sees("▸   IOP-12")
        try pane.type("f")
        try pane.sees("Park IOP-12")
        try pane.type("ask legal")
        try pane.press(.tab)
        try pane.type("Jonas")
        try pane.press(.enter)
        try pane.sees("ask legal", "Jonas")
        try pane.type("d")
        try pane.sees("There are no actions")
        for number in 1...5 {
            try pane.type("N")
            try pane.sees("new action")
            try pane.type("Publish part \(number)")
            try pane.press(.down)
            try pane.type("Jonas")
            try pane.press(.down)
            try pane.type("+14")
            try pane.press(.enter)
            try pane.sees("A-0\(number)", "Publish part \(number)")
        }
        try pane.sees("A-01", "Publish part 1", "Jonas")
        try pane.type("f")
        try pane.type("Who pays for the test system?")
        try pane.press(.enter)
        try pane.sees("P-06", "Who pays for the test system?")
        try pane.press(.escape)
        try pane.sees("▸ ◇ IOP-12")

        // A break, and the program ends and begins again.
        try pane.type("K")
        try pane.sees("The workshop", "Have a break")
        try pane.press(.enter)
        try pane.sees("break")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        try sandbox.done("workshop", project, "--continue")
        pane = try tmux.cpo(project, columns: 120, rows: 40)
        try pane.sees("IOP-12")

        // A second round, on which all agree.
        try pane.press(.space)
        try round("uuuuuuuu", at: "IOP-13", pane, sandbox, project)
        try pane.type("u")
        try pane.sees("Settled for the room.")
        try pane.press(.escape)
        try pane.sees("▸✗", "saved ")
        try pane.press(.space)

        // A third round, and the rest up to forty: one key each.
        try round("pppppppu", at: "IOP-14", pane, sandbox, project)
        try pane.type("p")
        try pane.sees("Settled for the room.")
        try pane.press(.escape)
        try pane.sees("▸◐", "saved ")
        try pane.press(.space)
        for _ in 15...40 {
            let before = try pane.screen()
            try pane.type("m")
            try pane.sees("▸✓", "saved ")
            try pane.press(.space)
            try pane.wait(until: "the next criterion") { $0 != before && !$0.contains("▸✓") }
        }
        try pane.type("K")
        try pane.sees("40 of 155 covered")
        try pane.press(.escape)
        try pane.sees(no: "Have a break")
        try pane.type("Q")
        #expect(try pane.end() == 0)

        // Another room worked on a copy meanwhile; putting both together loses nothing.
        try sandbox.shell("cp -a \(project) other")
        try sandbox.done("answer", "other", "STD-01", "met", "--by", "Lena")
        try sandbox.done("merge", project, "other")
        try sandbox.done("workshop", project, "--end")

        let text = try sandbox.done("report", project, "--kind", "minutes")
        let told = [
            "Anna Berg", "Acme", "purchasing", "Hana Ito", "IOP-11", "The manual shows all of it.", "ask legal",
            "Jonas",
            "Publish part 1", "Publish part 5", "Who pays for the test system?", "partly met",
        ]
        for words in told { #expect(text.contains(words), "\(words)") }
        let answers = try sandbox.answers(project)
        #expect(answers["IOP-11"]?.rating == "partial")
        #expect(answers["IOP-13"]?.rating == "unmet")
        #expect(answers["IOP-14"]?.rating == "partial")
        #expect(text.contains("40 of 155 criteria") && text.contains("Hana Ito | unmet"))
        #expect(answers["STD-01"]?.rating == "met")
        try sandbox.expectIntact(project)

        // A name can go; the minutes keep what was said.
        try sandbox.done("participant", "remove", project, "Anna Berg")
        let anonymous = try sandbox.done("report", project, "--kind", "minutes")
        #expect(!anonymous.contains("Anna Berg"))
        #expect(anonymous.contains("The manual shows all of it."))
        #expect(try !sandbox.shell("cat \(project)/journal/*").contains("Anna"))
        try sandbox.expectIntact(project)
    }

    /// Types the votes of all eight people.
    private func round(_ votes: String, at id: String, _ pane: Pane, _ sandbox: Sandbox, _ project: String) throws {
        try pane.sees("▸   \(id)")
        let before = try sandbox.shell("cat \(project)/journal/*")
        try pane.type("r")
        try pane.sees("0 of 8 have voted")
        try pane.type(String(votes.dropLast()))
        try pane.sees("7 of 8 have voted")
        #expect(try sandbox.shell("cat \(project)/journal/*") == before)
        try pane.type(String(votes.suffix(1)))
        try pane.sees("All are in.")
        try pane.press(.enter)
        try pane.sees(Set(votes).count == 1 ? "All agree: 8" : "Spread")
        #expect(try sandbox.shell("grep -c '\"party\":\"participant\"' \(project)/journal/* | tail -1") != "0")
    }

    @Test("people vote in secret at their own machines, and prepare in a voice of their own")
    func ownMachines() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("participant", "add", project, "Anna Berg")
        try sandbox.done("participant", "add", project, "Ben Lund")
        try sandbox.done("answer", project, "IOP-01", "met", "--as", "Anna Berg")
        try sandbox.done("answer", project, "IOP-01", "unmet", "--as", "Ben Lund")
        #expect(try sandbox.answers(project)["IOP-01"]?.rating == nil)
        let tmux = try Tmux(in: sandbox)
        let pane = try tmux.cpo(project, columns: 120, rows: 40)
        try pane.sees("0 of 155 rated")
        try pane.press(.space)
        try pane.sees("▸   IOP-01", "Anna Berg ✓", "Ben Lund ✗")
        try pane.type("rr")
        try pane.sees("0 of 2 have voted", "at their own machines")

        let anna = try tmux.cpo(project, "--as", "Anna Berg", as: "anna", columns: 100, rows: 30)
        try anna.sees("Nobody sees your vote before everybody has voted.")
        try anna.type("p")
        try anna.press(.enter)
        try anna.sees("voted, not shown yet")
        try pane.sees("1 of 2 have voted")
        #expect(try !sandbox.shell("cat \(project)/journal/*").contains("\"rating\":\"partial\""))
        try sandbox.done("vote", project, "IOP-01", "unmet", "--as", "Ben Lund")
        try pane.sees("Anna Berg", "partly met", "Ben Lund", "unmet")
        try sandbox.expectIntact(project)
    }
}
