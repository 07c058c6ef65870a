import Driver
import Testing

/// A directory becomes a project once, however many programs try at the same time.
@Suite("Creation")
struct BeginningTests {
    @Test(
        "of two programs that create a project at one path, one does, the other reports it, and the project is complete"
    )
    func atOnce() throws {
        let sandbox = try Sandbox()
        for round in 1...10 {
            let name = "acme-\(round)"
            let running = try ["Acme", "Other"].map { subject in
                try RunningCommand(
                    [Program.path, "new", name, "--subject", subject], environment: sandbox.environment(),
                    directory: sandbox.work)
            }
            let commands = try running.map { try $0.finish(within: Sandbox.patience) }
            let winners = commands.indices.filter { commands[$0].ending == .exited(0) }
            #expect(winners.count == 1, "\(commands.map(\.errorText))")
            for command in commands where command.ending != .exited(0) {
                #expect(command.ending == .exited(3))
                #expect(command.output.isEmpty)
                #expect(
                    command.errorText == "cpo: There is something at \(name) already. Choose another directory, "
                        + "or work on it with: cpo \(name)\n")
            }
            let subject = winners == [0] ? "Acme" : "Other"
            #expect(try sandbox.done("score", name).hasPrefix("\(subject) · "))
            try sandbox.expectIntact(name)
        }
        #expect(try sandbox.shell("ls -A | grep -v '^acme-[0-9]*$' || true").isEmpty, "something is left over")
    }
}
