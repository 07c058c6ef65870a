import Testing

/// A workshop: one key per answer, live figures, nothing to save by hand.
@Suite("Facilitator")
struct FacilitatorTests {
    @Test("ten answers, live figures, and the same figures for scripts", arguments: [(80, 24), (120, 40), (200, 60)])
    func tenAnswers(columns: Int, rows: Int) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try Tmux(in: sandbox).cpo(project, columns: columns, rows: rows)
        try pane.sees("Acme PLM 12.1", "0 of 155 rated, 0 n/a", "nothing answered yet")
        try pane.press(.space)
        try pane.sees("▸   IOP-01")

        try rate("m", "✓", "IOP-01", pane, sandbox, project)
        try rate("p", "◐", "IOP-02", pane, sandbox, project)
        try rate("u", "✗", "IOP-03", pane, sandbox, project)

        try pane.sees("▸   IOP-04")
        try pane.type("n")
        try pane.sees("Why is IOP-04 not applicable?")
        try pane.press(.enter)
        try pane.sees("Without a reason it stays open.")
        try pane.type("Sold without this module")
        try pane.press(.enter)
        try pane.sees("▸–  IOP-04", "Sold without this module", "saved ")
        try expectFigures(pane, sandbox, project)
        try pane.press(.space)

        try comment("Only the REST part; SOAP is gone.", "IOP-05", pane)
        try rate("m", "✓", "IOP-05", pane, sandbox, project)
        try pane.sees("▸   IOP-06")
        try pane.type("f")
        try pane.sees("▸ ◇ IOP-06", "Parked.", "saved ")
        try pane.press(.space)
        try rate("p", "◐", "IOP-07", pane, sandbox, project)
        try pane.sees("▸   IOP-08")
        try pane.type("]")
        for (key, glyph, id) in [("m", "✓", "INF-01"), ("u", "✗", "INF-02"), ("p", "◐", "INF-03")] {
            try rate(key, glyph, id, pane, sandbox, project)
        }

        // The parked one is still open and comes around again.
        try pane.type("F")
        try pane.sees("▸ ◇ IOP-06")
        try pane.type("q")
        let score = try sandbox.score(project)
        try pane.sees(score.progress, score.range, "1 parked", "Next: 1 Interoperability, IOP-06")
        #expect(score.gate == "failed")
        #expect([score.met, score.partial, score.unmet, score.notApplicable] == [3, 3, 2, 1])
        try pane.type("q")
        #expect(try pane.end() == 0)

        let answers = try sandbox.answers(project)
        #expect(answers["IOP-04"]?.reason == "Sold without this module")
        #expect(answers["IOP-05"]?.comment == "Only the REST part; SOAP is gone.")
        #expect(answers["IOP-06"]?.flags == ["parked"])
        #expect(answers["IOP-06"]?.rating == nil)
        #expect(answers.values.allSatisfy { $0.rating == nil || $0.by == "Mira" })
        try sandbox.expectIntact(project)
    }

    /// Rates the criterion, checks the list and the figures in the header, and moves on to the next open one.
    private func rate(
        _ key: String, _ glyph: String, _ id: String, _ pane: Pane, _ sandbox: Sandbox, _ project: String
    ) throws {
        // Met without evidence is questionable, and so is partly met without a word.
        let marks = ["✓": "✓·", "◐": "◐!"][glyph] ?? "\(glyph) "
        try pane.sees("▸   \(id)")
        try pane.type(key)
        try pane.sees("▸\(marks) \(id)", "saved ")
        try expectFigures(pane, sandbox, project)
        try pane.press(.space)
        try pane.sees(no: "▸\(marks) \(id)")
    }

    /// What the screen shows as saved is what a script reads at this moment.
    private func expectFigures(_ pane: Pane, _ sandbox: Sandbox, _ project: String) throws {
        let score = try sandbox.score(project)
        let header = try pane.screen().prefix { !$0.isNewline }
        #expect(header.contains(score.briefRange), "\(header) does not say \(score.briefRange)")
    }

    private func comment(_ text: String, _ id: String, _ pane: Pane) throws {
        try pane.sees("▸   \(id)")
        try pane.type("c")
        try pane.sees("Type. ctrl-s keeps the comment")
        try pane.type(text)
        try pane.sees(text)
        try pane.press(.controlS)
        try pane.sees("▸   \(id)", "saved ", String(text.prefix(20)))
    }
}
