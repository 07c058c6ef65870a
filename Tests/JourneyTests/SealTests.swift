import Driver
import Testing

/// An auditor who signs what they judged, and a customer who checks it later.
@Suite("seals") struct SealTests {
    @Test("a key with a passphrase signs at a terminal, and whoever trusts it notices that a journal was taken away")
    func sealing() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met")
        try sandbox.done("answer", project, "IOP-02", "unmet", as: "Ben")
        try sandbox.shell(
            """
            ssh-keygen -q -t ed25519 -N secret -C "" -f key; echo "mira@audit.example $(cat key.pub)" > signers
            """)
        let pane = try Tmux(in: sandbox).cpo("seal", project, "Second audit", "--key", "key", columns: 120)
        try pane.sees("Enter passphrase")
        try pane.type("secret")
        try pane.press(.enter)
        try pane.sees("Sealed as \"Second audit\"", "Signed with the key SHA256:", "seal, SHA-256: ")
        try sandbox.done("pack", project, "-o", "acme.cpo.tar")
        try sandbox.done("unpack", "acme.cpo.tar", "received", as: "Cleo")
        let checked = try sandbox.cpo("verify", "received", "--signers", "signers", as: "Cleo")
        #expect(checked.ending == .exited(0))
        #expect(checked.outputText.contains("Intact up to the seal Second audit ("))
        try sandbox.shell("rm received/journal/ben-*")
        let robbed = try sandbox.cpo("verify", "received", "--signers", "signers", as: "Cleo")
        #expect(robbed.ending == .exited(1))
        #expect(robbed.outputText.contains("jsonl is not here, with 1 change\n"))
        try sandbox.done("merge", "received", "acme.cpo.tar", as: "Cleo")
        #expect(try sandbox.cpo("verify", "received", "--signers", "signers", as: "Cleo").ending == .exited(0))
    }
}
