import Driver
import Glibc
import Testing

/// Days later, exactly where they left off: what is there stays, and what is missing is found.
@Suite("Vendor")
struct VendorTests {
    @Test("resumes on the same criterion, list and line", arguments: [(80, 24), (120, 40)])
    func resumes(columns: Int, rows: Int) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let first = try Session(cpo: project, in: sandbox, columns: columns, rows: rows)
        try first.sees("0 of 155 rated")
        first.type("jjjj\rjj")
        try first.sees("▸   STD-03")
        try first.lookUntilIdle()
        let top = first.text
        first.type("\u{1B}[6~")
        if top.contains("pgdn ↓") { try first.look(until: "the text further down") { first.text != top } }
        first.type("Q")
        #expect(try first.end() == .exited(0))
        let left = try #require(first.screen.left)

        let again = try Session(cpo: project, in: sandbox, columns: columns, rows: rows)
        try again.look(until: "the screen that was left:\n" + left.joined(separator: "\n")) {
            again.screen.lines == left
        }
        again.type("Q")
        #expect(try again.end() == .exited(0))
    }

    /// A copy on another machine contains a session of a writer with this name from another machine.
    @Test("resumes in a copy from another machine")
    func resumesInACopy() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        try first.type("jjjjj\rjm")
        try first.sees("▸✓· ARC-02", "saved ")
        try first.type("Q")
        #expect(try first.end() == 0)

        try sandbox.shell(
            """
            cp -a acme copy
            cd copy/sessions
            for file in *; do mv "$file" mira-elsewhere-0a1b2c.json; done
            """)
        let copy = try tmux.cpo("copy")
        try copy.sees("▸✓· ARC-02", "Mira")
        // A second machine means a second writer; nothing of the first one is touched.
        try copy.type("p")
        try copy.sees("▸◐! ARC-02", "saved ")
        try copy.type("Q")
        #expect(try copy.end() == 0)
        try sandbox.expectIntact("copy")
        #expect(try sandbox.answer("copy", "ARC-02").rating == "partial")
        #expect(try sandbox.answer(project, "ARC-02").rating == "met")
    }

    @Test("a position set elsewhere is for that person only")
    func resumesForOnePerson() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let mira = try tmux.cpo(project)
        try mira.sees("0 of 155 rated")
        try mira.type("jj")
        try mira.press(.enter)
        try mira.sees("▸   EXT-01")
        try mira.type("Q")
        #expect(try mira.end() == 0)
        let jonas = try tmux.cpo(project, as: "Jonas")
        try jonas.sees("0 of 155 rated", "Next: 1 Interoperability")
        try jonas.type("Q")
        #expect(try jonas.end() == 0)
    }

    @Test("undoes changes, even after a restart")
    func undoes() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        try first.type("\rm")
        try first.sees("▸✓· IOP-01", "saved ")
        try first.type("u")
        try first.sees("▸✗  IOP-01", "saved ")
        try first.type("jp")
        try first.sees("▸◐! IOP-02", "saved ")
        try first.type("z")
        try first.sees("▸   IOP-02", "Undone: IOP-02 is open again (was partly met).", "saved ")
        try first.type("z")
        try first.sees("▸✓· IOP-01", "Undone: IOP-01 is met again (was unmet).", "saved ")
        try first.type("Z")
        try first.sees("▸✗  IOP-01", "Redone: IOP-01 is unmet again (was met).", "saved ")
        try first.type("z")
        try first.sees("▸✓· IOP-01", "saved ")
        try first.type("Q")
        #expect(try first.end() == 0)

        let again = try tmux.cpo(project)
        try again.sees("▸✓· IOP-01")
        try again.type("z")
        try again.sees("▸   IOP-01", "saved ")
        try again.type("z")
        try again.sees("Nothing of yours is left")
        try again.type("ZZZ")
        try again.sees("▸◐! IOP-02", "✗  IOP-01", "Redone: IOP-02 is partly met again (was open).", "saved ")
        try again.type("Z")
        try again.sees("Nothing to redo.")
        try again.type("Q")
        #expect(try again.end() == 0)
        let answers = try sandbox.answers(project)
        #expect(answers["IOP-01"]?.rating == "unmet")
        #expect(answers["IOP-02"]?.rating == "partial")
        try sandbox.expectIntact(project)
    }

    @Test("resumes in the same part of the assessment")
    func resumesFiltered() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        try first.type("/iop1..3 #open")
        try first.sees("3 of 166")
        try first.type("\t")
        try first.sees("only iop1..3 #open", "▸   IOP-01")
        try first.type("j")
        try first.sees("▸   IOP-02")
        try first.type("Q")
        #expect(try first.end() == 0)

        let again = try tmux.cpo(project)
        try again.sees("only iop1..3 #open", "▸   IOP-02", "IOP-03")
        try again.type("MMM")
        try again.sees("All 3 are rated. esc shows all 155.", "saved ")
        try again.press(.escape)
        try again.sees("All criteria again.")
        try again.type("Q")
        #expect(try again.end() == 0)
        let whole = try tmux.cpo(project)
        try whole.sees("1 Interoperab", "▸✓· IOP-01", "IOP-04 should")
        try whole.type("Q")
        #expect(try whole.end() == 0)
    }
}
