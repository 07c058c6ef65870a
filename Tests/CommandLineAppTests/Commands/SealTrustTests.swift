import AssessmentModel
import Testing

@testable import CommandLineApp

/// `cpo verify`: what a signature and a time stamp are worth to whom.
struct SealTrustTests {
    private let stage: SealStage
    private var sandbox: Sandbox { stage.sandbox }

    init() throws {
        stage = try SealStage()
        try stage.sealed()
    }

    /// Says whose keys to trust, as a file for ssh-keygen in which `KEY` stands for the key that signed.
    private func trust(_ lines: String) throws {
        try sandbox.write(lines + "\n", to: "signers")
        try sandbox.shell("sed -i \"s|KEY|$(cut -d ' ' -f 1,2 mira.pub)|\" signers")
    }

    @Test(
        "The list of signers decides",
        arguments: [
            ("mira@x KEY", 0, "signed by mira@x, whose key was valid on 3 May 2026 14:02, as the seal claims: SHA256:"),
            ("# nobody", 1, "which is not among the signers"),
            ("garbage", 1, "which is not among the signers"),
            ("mira@x valid-before=\"20260503\" KEY", 1, "a key that was not valid any more on 3 May 2026 14:02"),
            ("mira@x valid-after=\"20260504Z\" KEY", 1, "a key that was not valid yet on 3 May 2026 14:02"),
            ("mira@x valid-after=\"20260502\",valid-before=\"20260505\" KEY", 0, "signed by mira@x"),
            ("mira@x namespaces=\"git\" KEY", 1, "a key that the signers trust for other things only"),
            ("mira@x namespaces=\"cpo-*\" KEY", 0, "signed by mira@x"),
            ("mira@x,mm@x KEY", 0, "signed by mira@x"),
            ("mira@x valid-before=\"20200101\" KEY\nmm@x KEY", 0, "signed by mm@x"),
        ])
    func signers(_ lines: String, _ code: Int32, _ says: String) throws {
        try trust(lines)
        let told = stage.trusting(code: code)
        #expect(told.contains(says), "\(told)")
        #expect(told.contains("everything is here as it was sealed"))
    }

    @Test func authoritiesVouchForKeys() throws {
        try sandbox.shell(
            """
            ssh-keygen -q -t ed25519 -N '' -f authority
            ssh-keygen -q -s authority -I id -n ben@x ben.pub
            echo "*@x cert-authority $(cat authority.pub)" > signers
            """)
        try sandbox.done("seal", stage.project, "Second", "--key", sandbox["ben-cert.pub"])
        let told = stage.trusting(code: 0)
        #expect(told.contains("signed by ben@x"), "\(told)")
    }

    @Test func withoutSignersNobodyVouches() throws {
        let told = stage.verify(code: 0)
        #expect(told.contains("; nobody here vouches for it: --signers names whose keys to trust"))
        #expect(told.contains("Nobody vouches for these seals: whoever rewrites the journals can also make new seals."))
    }

    @Test func revokedKeys() throws {
        try sandbox.shell(
            """
            ssh-keygen -q -k -f krl mira.pub; ssh-keygen -q -k -f other.krl ben.pub; : > none; echo x y z > bad
            { echo "# lost"; cat ben.pub; } > other; cat mira.pub other > list
            """)
        for list in ["list", "krl", "mira.pub"] {
            #expect(
                stage.trusting("--revoked", sandbox[list], code: 1).contains(
                    "signed with a key that has been revoked: SHA256:"))
            #expect(stage.verify("--revoked", sandbox[list], code: 1).contains("a key that has been revoked"))
        }
        for list in ["other", "other.krl", "none"] {
            #expect(
                stage.trusting("--revoked", sandbox[list], code: 0).contains("signed by mira@acme.example"), "\(list)")
        }
        #expect(stage.trusting("--revoked", sandbox["bad"], code: 3).contains("bad is no list of revoked keys."))
        #expect(stage.trusting("--revoked", sandbox["absent"], code: 3).contains("absent cannot be read"))
        #expect(stage.verify("--signers", sandbox["absent"], code: 3).contains("absent cannot be read"))
    }

    @Test func withoutSSHKeygenHashesAreCompared() throws {
        try sandbox.shell("mkdir empty")
        let arguments = ["verify", stage.project, "--signers", sandbox["signers"]]
        let outcome = sandbox.cpo(arguments, with: ["PATH": sandbox["empty"]])
        #expect(outcome.code == 3)
        #expect(
            outcome.output.contains(
                "everything is here as it was sealed\n  a signature that could not be checked; it names the key SHA256:"
            ))
        #expect(outcome.error.hasPrefix("cpo: There is no ssh-keygen of OpenSSH 9.1 or later here"))
        try sandbox.shell("rm p/evidence/*/proof.txt")
        let damaged = sandbox.cpo(arguments, with: ["PATH": sandbox["empty"]])
        #expect(damaged.code == 1 && damaged.output.contains("proof.txt is not here"))
    }

    @Test func anOldSSHKeygenCannotTell() throws {
        try sandbox.shell("mkdir old")
        try sandbox.write(
            """
            #!/bin/sh
            case " $* " in *verify-time*) echo 'Invalid "verify-time" option' >&2; exit 255 ;; esac
            exec /usr/bin/ssh-keygen "$@"

            """, to: "old/ssh-keygen")
        try sandbox.shell("chmod +x old/ssh-keygen")
        let outcome = sandbox.cpo(
            ["verify", stage.project, "--signers", sandbox["signers"]],
            with: ["PATH": sandbox["old"] + ":/usr/bin:/bin"])
        #expect(outcome.code == 3 && outcome.output.contains("a signature that could not be checked"))
    }

    @Test func whatIsSaidIsSaidInGerman() throws {
        let told = sandbox.cpo("verify", stage.project, "--signers", sandbox["signers"], "--lang", "de").output
        #expect(told.contains("Siegel „First“ ("))
        #expect(
            told.contains(
                "  signiert von mira@acme.example, mit einem Schlüssel, der am 03.05.2026 14:02, wie das Siegel angibt, gültig war: "
            ))
        #expect(told.contains("\nUnversehrt bis zum Siegel First ("))
    }

    /// The commands on the page on the project's format are all that it takes.
    @Test func sealsAreCheckedByHand() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        try sandbox.shell(
            "sed -n '/^for seal in/,/^```/p' '/\(root)/docs/formats/project-format.md' | grep -v '^```' > check.sh")
        let check = "cd p; cp ../signers allowed_signers; sh ../check.sh 2>&1 || true"
        try sandbox.done("answer", stage.project, "B", "met")
        let good = try sandbox.shell(check).split(separator: "\n")
        #expect(
            good.allSatisfy {
                $0.hasSuffix(": OK") || $0.hasPrefix("Good \"cpo-seal\" signature for mira@acme.example")
            })
        #expect(good.count == 8, "\(good)")
        for change in [
            "sed -i '$d;x;G' p/journal/*.jsonl; sed -i 1d p/journal/*.jsonl",
            "for f in p/evidence/*/*; do echo x >> $f; done",
            "sed -i 's/Mira/Mary/' p/project.json", "sed -i 's/Mira/Mary/' p/seals/*/manifest.json",
            "for f in p/seals/*/*.sig; do echo x >> $f; done", "sed -i '3s/Mira/Mary/' p/journal/*.jsonl",
        ] {
            let told = try sandbox.shell("cp -a p whole; \(change); (\(check)); rm -r p; mv whole p")
            #expect(
                told.split(separator: "\n").contains { !$0.hasSuffix(": OK") && !$0.hasPrefix("Good") }, "\(change)")
        }
    }
}
