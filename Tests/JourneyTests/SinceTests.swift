import Driver
import Glibc
import Testing

/// Somebody resumes what others went on with.
@Suite("Since you left")
struct SinceTests {
    @Test("what others changed comes first, leads there, and is told once")
    func news() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        let first = try tmux.cpo(project)
        try first.sees("0 of 155 rated")
        try first.type("\rm")
        try first.sees("▸✓· IOP-01", "saved ")
        try first.type("Q")
        #expect(try first.end() == 0)

        let other = try tmux.cpo(project, as: "Ben")
        try other.sees("1 of 155 rated")
        try other.type("\rku")
        try other.sees("▸✗  IOP-01", "saved ")
        try other.type("Q")
        #expect(try other.end() == 0)

        let again = try tmux.cpo(project)
        try again.sees("Since you left", "1 change by Ben", "met → unmet", "was yours")
        try again.press(.enter)
        try again.sees("▸✗  IOP-01")
        try again.type("T")
        try again.sees("Timeline", "rated unmet")
        try again.type("=")
        try again.sees("as of", "then", "now")
        try again.type("qqqQ")
        #expect(try again.end() == 0)

        let later = try tmux.cpo(project)
        try later.sees("▸✗  IOP-01")
        try later.type("Q")
        #expect(try later.end() == 0)
    }
}
