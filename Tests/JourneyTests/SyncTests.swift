import Driver
import Testing

/// Two people who exchange answers through a repository.
@Suite("git") struct SyncTests {
    @Test("what one answers, the other has after a sync")
    func exchange() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.run([Program.path, "new", "mira", "--subject", "Acme PLM 12.1", "--git"])
        try sandbox.shell(
            """
            git init -q --bare -b main hub.git
            git -C mira remote add origin "$PWD/hub.git" && git -C mira push -q -u origin main
            git clone -q hub.git ben
            """)
        _ = try sandbox.run([Program.path, "answer", "ben", "IOP-01", "met"], as: "Ben")
        let pushed = try sandbox.run([Program.path, "sync", "ben"], as: "Ben")
        #expect(pushed.ending == .exited(0) && pushed.outputText == "nothing new from others; pushed\n")
        let pulled = try sandbox.run([Program.path, "sync", "mira"])
        #expect(pulled.outputText.hasPrefix("1 change by Ben; nothing of yours was changed; nothing to push\n"))
        #expect(try sandbox.run([Program.path, "verify", "mira"]).ending == .exited(0))
    }
}
