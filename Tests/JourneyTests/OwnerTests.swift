import Driver
import Testing

/// Criteria are assigned in the shell and in a workshop, and everybody sees their own.
@Suite("Owners")
struct OwnerTests {
    @Test("assigned in the shell, shown in the walk and in the gaps, undone")
    func handedOut() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        #expect(
            try sandbox.done("assign", project, "IOP-01", " Jonas\nWeber ") == "IOP-01: the owner is Jonas Weber.\n")
        #expect(
            try sandbox.done("--lang", "de", "assign", project, "INF-02", "Ada") == "INF-02: zuständig ist Ada.\n")
        #expect(try sandbox.done("show", project).contains(" · Jonas Weber\n"))
        #expect(try sandbox.done("show", project, "IOP-01").contains("\nOwner    Jonas Weber\n"))
        #expect(try sandbox.done("log", project).contains("made Jonas Weber the owner\n"))
        #expect(try sandbox.answer(project, "IOP-01").owner == "Jonas Weber")
        #expect(try sandbox.answer(project, "IOP-02").owner == nil)

        let pane = try Tmux(in: sandbox).cpo(project)
        try pane.sees("0 of 155 rated")
        try pane.press(.enter)
        try pane.sees("▸   IOP-01", "Owner    Jonas Weber")
        try pane.type("j@")
        try pane.sees("Who is to settle IOP-02?", "tab: Mira · Ada · Jonas Weber")
        try pane.type("web")
        try pane.press(.tab, .enter)
        try pane.sees("▸   IOP-02", "Owner    Jonas Weber", "saved ")
        #expect(try sandbox.answer(project, "IOP-02").owner == "Jonas Weber")
        try pane.type("t")
        try pane.sees("155 criteria not fully met")
        try pane.press(.tab, .tab)
        try pane.sees("Gaps by owner", " Jonas Weber  2")
        try pane.press(.home)
        try pane.sees(" Ada  1", " without an owner  152")
        try pane.press(.escape)
        try pane.sees("▸   IOP-02", "Owner    Jonas Weber")
        try pane.type("/@jonas")
        try pane.sees("2 of 166")
        try pane.press(.tab)
        try pane.sees("only @jonas", "▸   IOP-01")
        try pane.type("z")
        try pane.sees("Undone: IOP-02 has no owner.", "saved ")
        #expect(try sandbox.answer(project, "IOP-02").owner == nil)
        try pane.type("Z")
        try pane.sees("Redone: the owner of IOP-02 is ", "saved ")
        try pane.type("@")
        try pane.sees("Who is to settle IOP-02?")
        try pane.press(.tab, .escape)
        try pane.sees(no: "Who is to settle IOP-02?")
        try pane.type("Q")
        #expect(try pane.end() == 0)

        #expect(try sandbox.done("assign", project, "IOP-02", "--nobody") == "IOP-02: owner removed.\n")
        #expect(try sandbox.answer(project, "IOP-02").owner == nil)
        try sandbox.expectIntact(project)
    }

    @Test("an unchanged owner is not recorded again")
    func once() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("assign", project, "IOP-01", "Jonas")
        let before = try sandbox.shell("cat \(project)/journal/*")
        #expect(try sandbox.done("assign", project, "IOP-01", "Jonas", as: "Ada") == "IOP-01: the owner is Jonas.\n")
        #expect(try sandbox.shell("cat \(project)/journal/*") == before)
    }

    @Test("two owners from two copies are merged and settled")
    func twoCopies() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell("cp -r \(project) copy")
        try sandbox.done("assign", project, "IOP-01", "Jonas")
        try sandbox.done("assign", "copy", "IOP-01", "Ada", as: "Ada")
        try sandbox.shell("cp copy/journal/ada* \(project)/journal/ && cp \(project)/journal/mira* copy/journal/")
        let together = try sandbox.answer(project, "IOP-01")
        #expect(together.flags == ["conflict"])
        #expect(try sandbox.answer("copy", "IOP-01") == together)
        let pane = try Tmux(in: sandbox).cpo("review", "copy")
        try pane.sees("1 in conflict")
        try pane.type("!")
        try pane.sees("≠ IOP-01", "Jonas", " ≠ ", "Ada")
        try pane.type("@")
        try pane.sees("Read-only: this is a review.")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        try sandbox.done("assign", project, "IOP-01", together.owner ?? "")
        #expect(try sandbox.answer(project, "IOP-01").flags == [])
        try sandbox.expectIntact(project)
    }
}
