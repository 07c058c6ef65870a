import Driver
import Testing

/// A disk that takes long to keep anything, as on a network share.
@Suite("Slow disk")
struct SlowDiskTests {
    private enum Step: Hashable {
        case showsSaving, syncs, showsSaved

        /// Only what reaches the terminal is shown: the library's output is collected first.
        ///
        /// - Parameter call: a line of the trace.
        init?(_ call: Substring) {
            if call.contains("fdatasync(") {
                self = .syncs
            } else if call.contains("write(1, "), call.contains("saving") {
                self = .showsSaving
            } else if call.contains("write(1, "), call.contains(" saved") {
                self = .showsSaved
            } else {
                return nil
            }
        }
    }

    @Test("every answer is seen before it is saved")
    func showsTheAnswerFirst() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let trace = sandbox.path + "/trace"
        let pane = try Tmux(in: sandbox).pane([
            "strace", "-f", "-s", "10000", "-o", trace, "-e", "trace=fdatasync,write", "-e",
            "inject=fdatasync:delay_enter=50000", Program.path, project,
        ])
        try pane.sees("0 of 155 rated")
        try pane.type("\rm")
        try pane.sees("▸✓· IOP-01", "saved ")
        try pane.type("j")
        try pane.sees("▸   IOP-02")
        try pane.type("u")
        try pane.sees("▸✗  IOP-02", "saved ")
        try pane.type("jp")
        try pane.sees("▸◐! IOP-03", "saved ")
        var (steps, shown): ([Step], [Step]) = ([], [])
        // The trace may come a moment after the screen.
        try pane.wait(until: "three saved answers in the trace") { _ in
            steps = contents(of: trace).split(separator: "\n").compactMap(Step.init)
            shown = steps.filter { $0 != .syncs }
            return shown.count { $0 == .showsSaved } == 3
        }
        #expect(shown == [.showsSaving, .showsSaved, .showsSaving, .showsSaved, .showsSaving, .showsSaved])
        for afterSaving in steps.split(separator: .showsSaving, omittingEmptySubsequences: false).dropFirst() {
            #expect(afterSaving.first == .syncs)
        }
        try pane.type("q")
        let score = try sandbox.score(project)
        #expect(score.met == 1 && score.unmet == 1 && score.partial == 1)
        try sandbox.expectIntact(project)
    }
}
