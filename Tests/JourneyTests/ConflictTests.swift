import Driver
import Glibc
import Testing

/// What two people change on copies is settled on one page.
@Suite("Conflicts")
struct ConflictTests {
    @Test("a rating by choosing, a comment with the changes of both, and one step of undo")
    func settling() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let cpo = Program.path
        try sandbox.shell(
            """
            \(cpo) answer \(project) IOP-01 partly --comment 'All types are exported.'
            cp -a \(project) copy
            \(cpo) answer \(project) IOP-01 met --comment 'Nearly all types are exported.'
            \(cpo) answer copy IOP-01 unmet --comment 'All types are exported each night.' --by Jonas
            \(cpo) merge \(project) copy
            """)
        let pane = try Tmux(in: sandbox).cpo(project)
        try pane.sees("1 in conflict")
        try pane.type("C")
        try pane.sees("conflicts · 2", "Jonas, ", "instead", "enter take it")
        try pane.press(.enter)
        try pane.sees("conflicts · 1", "Settled: IOP-01, rating.")
        try pane.press(.enter)
        try pane.sees("conflicts · 0", "Nothing is in conflict.")
        try pane.type("z")
        try pane.sees("Undone: ")
        try pane.type("ZQ")
        #expect(try pane.end() == 0)
        #expect(
            try sandbox.shell("\(cpo) show \(project) IOP-01").contains("Nearly all types are exported each night."))
        #expect(try sandbox.run([cpo, "conflicts", project]).ending == .exited(0))
        try sandbox.expectIntact(project)
    }
}
