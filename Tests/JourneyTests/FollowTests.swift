import Driver
import Testing

/// A projector beside the facilitator's terminal.
@Suite("Following")
struct FollowTests {
    @Test("where one stands is seen in the other terminal, with every answer, and nothing is written")
    func follows() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let room = try tmux.cpo("follow", project, as: "Beamer", columns: 120, rows: 40)
        try room.sees("Waiting until somebody works on this assessment.")
        let pane = try tmux.cpo(project)
        try pane.sees("0 of 155 rated")
        try room.sees("0 of 155 rated", "following Mira")
        try pane.press(.enter)
        try pane.sees("▸   IOP-01")
        try room.sees("I O P - 0 1", "n o t   r a t e d")
        try pane.type("m")
        try room.sees("✓   m e t")
        try pane.type("jjf")
        try room.sees("I O P - 0 3", "◇ parked")
        try pane.type("o")
        try room.sees("1 of 155 rated")
        try room.type("L")
        try room.sees("folgt Mira")
        try room.type("m")
        try room.sees("Dieser Bildschirm zeigt nur")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        try room.type("q")
        #expect(try room.end() == 0)
        // Nobody but Mira has a journal.
        #expect(try sandbox.shell("ls \(project)/journal").split(separator: "\n").count == 1)
        try sandbox.expectIntact(project)
    }

    @Test("a directory that goes away and comes back is followed again")
    func comesBack() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell("cp -a \(project) copy")
        let tmux = try Tmux(in: sandbox)
        let room = try tmux.cpo("follow", project)
        try room.sees("Waiting until somebody works")
        try sandbox.shell("mv \(project) away")
        try room.sees("is not there any more")
        try sandbox.shell("mv copy \(project)")
        try room.sees("Waiting until somebody works")
        let pane = try tmux.cpo(project)
        try pane.sees("0 of 155 rated")
        try pane.press(.space)
        try pane.sees("▸   IOP-01")
        try room.sees("I O P - 0 1")
        try room.type("q")
        #expect(try room.end() == 0)
    }
}
