import AssessmentModel
import Testing

@testable import CommandLineApp

/// Time stamps of an authority that openssl plays.
struct SealTimestampTests {
    private let stage: SealStage
    private var sandbox: Sandbox { stage.sandbox }
    private var project: String { stage.project }

    init() throws {
        stage = try SealStage()
        try sandbox.write(
            """
            [tsa]
            default_tsa = one
            [one]
            serial = serial
            default_policy = 1.2.3.4
            digests = sha256
            signer_digest = sha256
            ess_cert_id_alg = sha256

            """, to: "tsa.cnf")
        try sandbox.shell(
            """
            echo 01 > serial
            for name in authority other; do
              openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $name.key -out $name.pem -days 30 \
                -subj "/CN=$name" -addext extendedKeyUsage=critical,timeStamping 2> /dev/null
            done
            """)
    }

    /// The reply to a request.
    private func reply(to request: String, as name: String = "reply") throws {
        try sandbox.shell(
            """
            openssl ts -reply -config tsa.cnf -section one -queryfile \(request) -signer authority.pem -inkey authority.key \
              -out \(name) 2> /dev/null
            """)
    }

    @Test func aStampedSignatureWasMadeWhileItsKeyWasValid() throws {
        // The machine's clock is wrong, and by it the key had expired.
        sandbox.now = try #require(Timestamp("2098-05-03T14:02:00.000Z"))
        try sandbox.shell("echo \"mira@x valid-before=\\\"20970101\\\" $(cat mira.pub)\" > signers")
        let text = try sandbox.done("seal", project, "First", "--key", sandbox["mira"], "--request", sandbox["request"])
        #expect(text.contains("request is the request: send it to a time-stamping authority"))
        #expect(
            stage.trusting(code: 1).contains(
                "a key that was not valid any more on 3 May 2098 14:02, as the seal claims"))
        try reply(to: "request")
        try sandbox.done("answer", project, "B", "met")
        #expect(
            try sandbox.done("seal", project, "--timestamp", sandbox["reply"]).hasPrefix("The time stamp was added."))
        // Nobody vouches for the authority yet.
        let unvouched = stage.trusting(code: 1)
        #expect(
            unvouched.contains("time stamp of a signature, ")
                && unvouched.contains("nobody here vouches for the authority"))
        let told = stage.trusting("--authorities", sandbox["authority.pem"], code: 0)
        #expect(told.contains("signed by mira@x, whose key was valid on ") && told.contains(" (time stamp): SHA256:"))
        #expect(told.contains("by a trusted authority"))
        let document = try sandbox.document(
            "verify", project, "--signers", sandbox["signers"], "--authorities", sandbox["authority.pem"], "--json")
        let seal = try #require(document["seals"]?.elements.first { _ in true })
        #expect(seal["signatures"]?.elements.first { _ in true }?["stamped"]?.bool == true)
        let stamp = try #require(seal["timestamps"]?.elements.first { _ in true })
        #expect(stamp["outcome"]?.string == "good" && stamp["of"]?.string?.hasSuffix(".sig") == true)
        #expect(
            stage.trusting("--authorities", sandbox["other.pem"], code: 1).contains("but not by a trusted authority"))
    }

    @Test func aSealWithoutASignatureIsStamped() throws {
        let digest = try #require(
            try sandbox.document("seal", project, "First", "--request", sandbox["request"], "--json")["seal"]?[
                "sha256"]?.string)
        // Only the hash goes to the authority.
        let query = try sandbox.shell(
            "openssl ts -query -in request -text 2> /dev/null | sed -n 's/^    00.0 - \\(.\\{47\\}\\).*/\\1/p' | tr -d ' \\n-'"
        )
        #expect(query == digest)
        try reply(to: "request")
        try sandbox.done("seal", project, "First", "--timestamp", sandbox["reply"])
        #expect(
            try sandbox.done("seal", project, "--timestamp", sandbox["reply"]).hasPrefix("The seal has that already"))
        let told = stage.verify("--authorities", sandbox["authority.pem"], code: 0)
        #expect(told.contains("  time stamp of the seal, ") && told.contains("by a trusted authority"))
        // The stamp says nothing of a signature.
        try sandbox.done("seal", project, "--co-sign", "First", "--key", sandbox["mira"])
        #expect(stage.trusting("--authorities", sandbox["authority.pem"], code: 0).contains("as the seal claims"))
    }

    @Test func requestsSayWhatForAndRepliesBelong() throws {
        try sandbox.done("seal", project, "First", "--key", sandbox["mira"], "--key", sandbox["ben"])
        let several = sandbox.cpo("seal", project, "First", "--request", sandbox["request"])
        #expect(several.code == 2 && several.error.contains("The seal has several signatures. Name one key with --key"))
        try sandbox.done("seal", project, "First", "--request", sandbox["request"], "--key", sandbox["ben"])
        try sandbox.shell("openssl ts -query -data signers -sha256 -cert -out elsewhere 2> /dev/null")
        try sandbox.shell("printf '0\\003\\002\\001\\002' > refusal")
        try reply(to: "elsewhere", as: "foreign")
        for (file, says) in [
            ("foreign", "foreign belongs to none of these seals, or was changed."),
            ("request", "request holds no time stamp of a SHA-256 that was granted."),
            ("refusal", "refusal holds no time stamp"), ("signers", "signers holds no time stamp"),
        ] {
            let outcome = sandbox.cpo("seal", project, "--timestamp", sandbox[file])
            #expect(outcome.code == 1 && outcome.error.contains(says), "\(file): \(outcome.error)")
        }
        try reply(to: "request")
        try sandbox.done("seal", project, "--timestamp", sandbox["reply"])
        let told = stage.trusting("--authorities", sandbox["authority.pem"], code: 0)
        #expect(told.contains("time stamp of a signature"))
        // A stamp for another content, under the name of its own.
        try sandbox.shell("cd p/seals/*; cp ../../../foreign $(sha256sum < ../../../foreign | cut -c 1-64).tsr")
        #expect(stage.trusting(code: 1).contains("a time stamp that belongs to another seal"))
    }

    @Test func withoutOpenSSLTheRestIsChecked() throws {
        try sandbox.done("seal", project, "First", "--key", sandbox["mira"], "--request", sandbox["request"])
        try reply(to: "request")
        try sandbox.done("seal", project, "--timestamp", sandbox["reply"])
        try sandbox.shell("mkdir bin; ln -s /usr/bin/ssh-keygen bin/ssh-keygen")
        let outcome = sandbox.cpo(
            ["verify", project, "--signers", sandbox["signers"]], with: ["PATH": sandbox["bin"]])
        #expect(outcome.code == 3)
        #expect(
            outcome.output.contains("a time stamp that could not be checked")
                && outcome.output.contains("signed by mira@"))
        #expect(outcome.error.contains("There is no openssl here"))
    }
}
