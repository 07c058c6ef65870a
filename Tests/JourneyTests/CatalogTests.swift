import Driver
import JSON
import Testing

/// Writing a catalogue: creating it, linting it, and assessing with it.
@Suite struct CatalogTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("Answers to a percent catalogue are numbers, in the shell and on the screen")
    func percent() throws {
        try sandbox.done("catalog", "new", "mine")
        try sandbox.shell("sed -i 's/^categories:/scale: percent\\ncategories:/' mine/catalog.yaml")
        #expect(try sandbox.cpo("catalog", "lint", "mine").ending == .exited(0))
        try sandbox.done("new", "project", "--subject", "X", "--catalog", "mine")
        let ids = try sandbox.done("show", "project").matches(of: /[A-Z]+-\d+/).map { String($0.output) }
        let first = try #require(ids.first)
        try sandbox.done("answer", "project", first, "73%")
        #expect(try sandbox.answer("project", first).rating == "73")
        let refused = try sandbox.cpo("answer", "project", first, "101")
        #expect(refused.ending == .exited(2))
        #expect(refused.errorText.contains("There is no rating \"101\" here. Use one of 0 … 100, na, open."))
        let pane = try Tmux(in: sandbox).cpo("project")
        try pane.sees("1 of \(Set(ids).count) rated")
        try pane.type("\r4")
        try pane.sees("How many percent of \(first) are met?")
        try pane.type("0")
        try pane.press(.enter)
        try pane.sees("◐ 40 %", "saved ")
        #expect(try sandbox.answer("project", first).rating == "40")
    }
}
