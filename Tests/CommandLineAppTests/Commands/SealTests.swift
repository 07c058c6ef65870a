import AssessmentModel
import Glibc
import Testing

@testable import CommandLineApp

/// `cpo seal`: what is sealed and signed, and what is refused.
struct SealTests {
    private let stage: SealStage
    private var sandbox: Sandbox { stage.sandbox }
    private var project: String { stage.project }

    init() throws { stage = try SealStage() }

    private func files(_ folder: String = "p/seals") throws -> String {
        try sandbox.shell("find \(folder) p/journal -type f | sort | xargs -r sha256sum")
    }

    @Test func aSealIsAMilestoneAndHolds() throws {
        let text = try sandbox.done("seal", project, "First  audit\n", "--key", sandbox["mira"])
        #expect(
            text.hasPrefix(
                "Sealed as \"First  audit\": 7 changes in 1 journal and 4 files.\nSigned with the key SHA256:"))
        let digest = try #require(text.split(separator: "\n").last?.suffix(64))
        #expect(try sandbox.shell("sha256sum p/seals/\(digest)/manifest.json").hasPrefix(digest))
        #expect(try sandbox.done("score", project, "--as-of", "First  audit").contains("First  audit"))
        #expect(try sandbox.done("log", project).contains("First  audit"))
        let told = stage.trusting(code: 0)
        #expect(
            told.contains(
                ": everything is here as it was sealed\n  signed by mira@acme.example, whose key was valid on "))
        #expect(
            told.contains(
                "  since then: nothing\nIntact up to the seal First  audit (\(digest.prefix(12))), signed by "))
        #expect(!told.contains("Without a seal"))
        sandbox.now = try #require(Timestamp("2026-05-04T09:00:00.000Z"))
        try sandbox.done("answer", project, "B", "unmet", as: "Ben")
        #expect(stage.trusting(code: 0).contains("  since then: 1 change by Ben\n"))
        let document = try sandbox.document("verify", project, "--json", "--signers", sandbox["signers"])
        #expect(document["intact"]?.bool == true)
        let seal = try #require(document["seals"]?.elements.first { _ in true })
        #expect(seal["holds"]?.bool == true && seal["figuresCompared"]?.bool == true)
        #expect(seal["name"]?.string == "First  audit" && seal["by"]?.string == "Mira")
        #expect(seal["at"]?.string == "2026-05-03T14:02:00.000Z" && seal["since"]?["events"]?.integer == 1)
        let signature = try #require(seal["signatures"]?.elements.first { _ in true })
        #expect(signature["outcome"]?.string == "good" && signature["principal"]?.string == "mira@acme.example")
        #expect(signature["stamped"]?.bool == false)
    }

    @Test func anUnsignedSealIsATipToNote() throws {
        let text = try sandbox.done("seal", project)
        #expect(text.hasPrefix("Sealed: 6 changes in 1 journal and 4 files.\nNobody has signed it. Note its SHA-256"))
        let told = stage.verify(code: 0)
        #expect(told.contains("  not signed\n") && told.contains("Nobody vouches for these seals"))
        #expect(stage.trusting(code: 1).hasSuffix("cpo: No seal that holds is signed by anybody in signers.\n"))
        #expect(!(try sandbox.done("log", project)).contains("milestone"))
    }

    @Test func othersSignTheSameSeal() throws {
        try sandbox.done("seal", project, "First", "--key", sandbox["mira"])
        let before = try files()
        #expect(
            try sandbox.done("seal", project, "First", "--key", sandbox["mira"]).hasPrefix("The seal has that already"))
        #expect(try files() == before)
        let report = try sandbox.document("seal", project, "First", "--key", sandbox["ben"], "--json")
        #expect(report["seal"]?["new"]?.bool == false && report["signatures"]?.count == 1)
        try sandbox.done("answer", project, "B", "met")
        let changed = sandbox.cpo("seal", project, "First", "--key", sandbox["eve"])
        #expect(changed.code == 1)
        #expect(
            changed.error.contains(
                "and the assessment has changed since. Choose another name, or sign that earlier state"))
        try sandbox.done("seal", project, "--co-sign", "first", "--key", sandbox["eve"])
        let told = stage.trusting(code: 0)
        #expect(told.contains("signed by mira@acme.example") && told.contains("which is not among the signers"))
        #expect(try sandbox.shell("ls p/seals/*/*.sig | wc -l") == "3\n")
        let digest = try sandbox.shell("ls p/seals").prefix(8)
        let again = try sandbox.done("seal", project, "--co-sign", String(digest), "--key", sandbox["eve"])
        #expect(again.hasPrefix("The seal has that already"))
        try sandbox.done("seal", project, "Second", "--key", sandbox["ben"], "--key", sandbox["mira"])
        #expect(stage.trusting(code: 0).contains("Intact up to the seal Second ("))
    }

    @Test func twoCopiesSealAtTheSameTime() throws {
        try sandbox.shell("cp -a p q")
        try sandbox.done("seal", project, "First", "--key", sandbox["mira"])
        try sandbox.done("seal", sandbox["q"], "First", "--key", sandbox["ben"], as: "Ben")
        #expect(try sandbox.done("merge", project, sandbox["q"]).contains("2 files of seals"))
        try sandbox.shell("echo \"ben@acme.example $(cat ben.pub)\" >> signers")
        let told = stage.trusting(code: 0)
        #expect(told.contains("signed by mira@acme.example") && told.contains("signed by ben@acme.example"))
        #expect(try sandbox.shell("ls p/seals | wc -l") == "2\n")
    }

    @Test func sealsAreHandedOver() throws {
        try stage.sealed()
        try sandbox.done("pack", project, "-o", sandbox["p.cpo.tar"])
        try sandbox.done("unpack", sandbox["p.cpo.tar"], sandbox["there"])
        #expect(sandbox.cpo("verify", sandbox["there"], "--signers", sandbox["signers"]).code == 0)
        try sandbox.done("seal", sandbox["there"], "--co-sign", "First", "--key", sandbox["ben"], as: "Ben")
        try sandbox.done("pack", sandbox["there"], "-o", sandbox["back.cpo.tar"])
        #expect(try sandbox.done("merge", project, sandbox["back.cpo.tar"]).contains("1 file of a seal"))
        #expect(try sandbox.shell("ls p/seals/*/*.sig | wc -l") == "2\n")
        try sandbox.shell(
            """
            cd p && git init -q -b main && git init -q --bare -b main ../hub.git && git remote add origin ../hub.git
            git -c user.name=x -c user.email=x@x commit -q --allow-empty -m x && git push -q -u origin main
            """)
        let synced = sandbox.cpo("sync", project)
        #expect(synced.code == 0 && synced.error == "", "\(synced.error)")
        // What a killed program left stays here.
        try sandbox.shell("mkdir -p p/seals/.incoming-seal/x p/evidence/.incoming-merge")
        try sandbox.shell("touch p/seals/.incoming-seal/x/manifest.json p/evidence/.incoming-merge/file")
        #expect(sandbox.cpo("sync", project).code == 0)
        try sandbox.shell("git clone -q hub.git clone; rm -r p/seals/.incoming-seal p/evidence/.incoming-merge")
        #expect(sandbox.cpo("verify", sandbox["clone"], "--signers", sandbox["signers"]).code == 0)
    }

    // MARK: Keys

    @Test func anAgentSigns() throws {
        try sandbox.shell(
            "mkdir home; ssh-agent -a \"$PWD/agent\" > agent.env; . ./agent.env; ssh-add -q mira; mv mira home")
        defer { _ = try? sandbox.shell(". ./agent.env; ssh-agent -k") }
        let arguments = ["seal", project, "First", "--key", sandbox["mira.pub"]]
        let without = sandbox.cpo(arguments)
        #expect(without.code == 3 && without.error.contains("whose private key the agent has. ssh-keygen says: "))
        let with = sandbox.cpo(arguments, with: ["SSH_AUTH_SOCK": sandbox["agent"]])
        #expect(with.code == 0, "\(with.error)")
        #expect(stage.trusting(code: 0).contains("signed by mira@acme.example"))
    }

    @Test func aKeyInHardwareAsksToBeTouched() throws {
        try sandbox.shell(
            """
            mkdir token; printf '#!/bin/sh\nexec /usr/bin/ssh-keygen -Y sign -n cpo-seal -f "%s"\n' "$PWD/mira" > token/ssh-keygen
            chmod +x token/ssh-keygen; echo "sk-ssh-ed25519@openssh.com AAAA" > token.pub; echo x > token-key; mv token.pub token-key.pub
            """)
        for (name, key) in [("First", "token-key"), ("Second", "token-key.pub")] {
            let outcome = sandbox.cpo(["seal", project, name, "--key", sandbox[key]], with: ["PATH": sandbox["token"]])
            #expect(outcome.code == 0 && outcome.error == "Touch the security key of \(key) when it blinks.\n")
        }
        #expect(stage.trusting(code: 0).contains("signed by mira@acme.example"))
    }

    @Test("A key with a passphrase needs a terminal or the agent")
    func withoutATerminal() throws {
        try sandbox.shell("ssh-keygen -q -t ed25519 -N secret -f locked")
        let before = try files()
        // Without a terminal, a program is asked for the passphrase: this one gives up.
        let outcome = sandbox.cpo(
            ["seal", project, "First", "--key", sandbox["locked"]],
            with: ["SSH_ASKPASS_REQUIRE": "force", "SSH_ASKPASS": "/bin/false"])
        #expect(outcome.code == 3)
        #expect(
            outcome.error.hasPrefix("cpo: locked was not opened: the passphrase was wrong, or there is no terminal"))
        #expect(try files() == before)
        try sandbox.write("#!/bin/sh\necho secret\n", to: "ask")
        try sandbox.shell("chmod +x ask")
        let asked = sandbox.cpo(
            ["seal", project, "First", "--key", sandbox["locked"]],
            with: ["SSH_ASKPASS_REQUIRE": "force", "SSH_ASKPASS": sandbox["ask"]])
        #expect(asked.code == 0, "\(asked.error)")
    }

    @Test func everyKindOfKeySigns() throws {
        try sandbox.shell(
            """
            ssh-keygen -q -t ecdsa -N '' -f ecdsa; ssh-keygen -q -t rsa -b 2048 -N '' -f rsa
            for key in ecdsa rsa; do echo "$key@acme.example $(cat $key.pub)" >> signers; done
            """)
        try sandbox.done("seal", project, "First", "--key", sandbox["ecdsa"], "--key", sandbox["rsa"])
        let told = stage.trusting(code: 0)
        #expect(told.contains("signed by ecdsa@acme.example") && told.contains("signed by rsa@acme.example"))
    }

    @Test("Whatever goes wrong, nothing was changed")
    func refusals() throws {
        try sandbox.shell(
            """
            mkdir empty notkeygen; printf '#!/bin/sh\\nexit 0\\n' > notkeygen/ssh-keygen
            chmod +x notkeygen/ssh-keygen; echo text > text; mkfifo pipe
            """)
        let before = try files()
        let key = ["--key", sandbox["mira"]]
        let cases: [(arguments: [String], changes: [String: String], code: Int32, says: String)] = [
            (["First", "--key", sandbox["nobody"]], [:], 3, "nobody cannot be read: no such file or directory."),
            (["First", "--key", sandbox["text"]], [:], 3, "text does not sign. It has to be a private key"),
            (["First"] + key, ["PATH": sandbox["empty"]], 3, "There is no ssh-keygen of OpenSSH 9.1 or later here"),
            (["First"] + key, ["PATH": sandbox["notkeygen"]], 3, "mira does not sign."),
            (["First", "--request", sandbox["q"]], ["PATH": sandbox["empty"]], 3, "There is no openssl here"),
            (["First", "--request", sandbox["text"]], [:], 3, "text already exists"),
            (["2026-06-30"] + key, [:], 2, "names a moment by itself"),
            ([" "] + key, [:], 2, "The milestone needs a name."),
            (["--co-sign", "First"] + key, [:], 2, "There is no seal \"First\" here; there are none yet."),
            (["--co-sign", "First"], [:], 2, "Say what to add to the seal"),
            (["First", "--co-sign", "First"] + key, [:], 2, "not both"),
            (["--timestamp", sandbox["text"]], [:], 1, "There is no seal yet."),
            (["--signature", sandbox["pipe"]], [:], 3, "pipe"),
            (["--signature", sandbox["text"]] + key, [:], 2, "one at a time"),
        ]
        for (arguments, changes, code, says) in cases {
            for language in ["en", "de"] {
                let outcome = sandbox.cpo(["seal", project] + arguments + ["--lang", language], with: changes)
                #expect(outcome.code == code, "\(arguments): \(outcome.error)")
                if language == "en" { #expect(outcome.error.contains(says), "\(arguments): \(outcome.error)") }
                #expect(outcome.output == "")
            }
            #expect(try files() == before, "\(arguments)")
        }
    }

    @Test func onlyACompleteAssessmentIsSealed() throws {
        try sandbox.shell("cp -a p whole; rm p/evidence/*/proof.txt")
        let missing = sandbox.cpo("seal", project, "First")
        #expect(missing.code == 1 && missing.output == "")
        #expect(missing.error.contains("proof.txt: the evidence of A is missing\n"))
        #expect(missing.error.contains("cpo: Nothing was sealed: a seal is for a complete assessment."))
        #expect(try sandbox.shell("ls p | grep seals || true; grep -c milestone p/journal/* || true") == "0\n")
        try sandbox.shell("cp -a whole/evidence p")
        try stage.sealed()
        // What was sealed once has to be there, or be given up.
        try sandbox.done("detach", project, "A", "1")
        try sandbox.shell("cp -a p/evidence kept; rm -r p/evidence/*")
        let gone = sandbox.cpo("seal", project, "Second", "--key", sandbox["mira"])
        #expect(gone.code == 1 && gone.error.contains("proof.txt is not here"))
        let coSigned = sandbox.cpo("seal", project, "--co-sign", "First", "--key", sandbox["ben"])
        #expect(coSigned.code == 1 && coSigned.error.contains("Nothing was signed: the seal does not hold here."))
        try sandbox.shell("rm -r p/seals")
        try sandbox.done("seal", project, "Second", "--key", sandbox["mira"])
    }

    @Test func aMilestoneThatIsOlderIsNotTheSeal() throws {
        try sandbox.done("milestone", project, "First")
        let digest = try sandbox.document("seal", project, "First", "--json")["seal"]?["sha256"]?.string
        #expect(digest != nil)
        try sandbox.done("milestone", project, "Second")
        try sandbox.done("answer", project, "B", "met")
        let late = sandbox.cpo("seal", project, "Second")
        #expect(late.code == 1)
        #expect(
            late.error.contains("The milestone \"Second\" is older than what would be sealed: 1 change came after it."))
    }

    @Test func signaturesFromElsewhereAreTakenIn() throws {
        try sandbox.done("seal", project, "First")
        try sandbox.done("answer", project, "B", "met")
        try sandbox.done("seal", project, "Second")
        try sandbox.shell(
            """
            mkdir away; cp p/seals/$(ls -tr p/seals | head -1)/manifest.json away; cd away
            ssh-keygen -q -Y sign -n cpo-seal -f ../mira manifest.json
            cp manifest.json other.json; ssh-keygen -q -Y sign -n file -f ../mira other.json
            echo x > third.json; ssh-keygen -q -Y sign -n cpo-seal -f ../mira third.json
            """)
        let cases: [(file: String, code: Int32, says: String)] = [
            ("other.json.sig", 1, "away/other.json.sig was signed for \"file\", not for seals."),
            ("third.json.sig", 1, "away/third.json.sig belongs to none of these seals, or was changed."),
            ("third.json", 1, "away/third.json is no signature of ssh-keygen."),
        ]
        for (file, code, says) in cases {
            let outcome = sandbox.cpo("seal", project, "--signature", sandbox["away/\(file)"])
            #expect(outcome.code == code && outcome.error.contains(says), "\(outcome.error)")
        }
        #expect(try sandbox.shell("ls p/seals/*/*.sig 2>/dev/null | wc -l") == "0\n")
        let taken = try sandbox.done("seal", project, "--signature", sandbox["away/manifest.json.sig"])
        #expect(taken.hasPrefix("Signed with the key SHA256:"))
        #expect(stage.trusting(code: 0).contains("signed by mira@acme.example"))
        let again = try sandbox.done("seal", project, "First", "--signature", sandbox["away/manifest.json.sig"])
        #expect(again.hasPrefix("The seal has that already"))
    }
}
