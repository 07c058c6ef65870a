import Testing

/// From a figure to its criteria, and from a gap to its criterion.
@Suite("Explanation")
struct ExplanationTests {
    @Test("why, a criterion, back; gaps, a criterion, back")
    func demo() throws {
        let sandbox = try Sandbox()
        let pane = try Tmux(in: sandbox).cpo("demo")
        try pane.sees("Shall gate")
        try pane.type("w")
        try pane.sees("claimed = weight × value", "1 Interoperability", "evidenced ", "▸IOP-")
        try pane.type("%")
        try pane.sees("attainable = weight × value", "Why: attainable", "open, as met")
        try pane.type("%%%")
        try pane.press(.enter)
        try pane.sees("▸✓", " answer ")
        try pane.press(.escape)
        try pane.sees("claimed = weight × value")
        try pane.press(.escape)
        try pane.sees("Shall gate")
        try pane.type("t")
        try pane.sees("not fully met", "gain", "▸")
        try pane.press(.enter)
        try pane.sees(" answer ")
        try pane.type("m")
        try pane.press(.escape)
        try pane.sees("not fully met")
        try pane.type("s")
        try pane.sees("Shortest way: shall gate", "missing for the shall gate")
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }
}
