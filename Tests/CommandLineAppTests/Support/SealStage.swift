import AssessmentModel
import Testing

@testable import CommandLineApp

/// An assessment of a small catalogue under a profile, with answers and evidence, and people with keys.
struct SealStage {
    let sandbox: Sandbox
    let project: String

    init() throws {
        sandbox = try Sandbox()
        let catalog = """
            format: 1
            id: small
            version: "1"
            title: Small
            categories:
              - category: one
                title: One
                criteria:
                  - {id: A, level: shall, title: First, statement: First.}
                  - {id: B, level: should, title: Second, statement: Second.}

            """
        try sandbox.write(catalog, to: "small.yaml")
        try sandbox.write("format: 1\nprofile: oem\ntitle: OEM\ncatalog: small\nlevels: {B: may}\n", to: "oem.yaml")
        try sandbox.write("proof\n", to: "proof.txt")
        project = sandbox["p"]
        try sandbox.done(
            "new", project, "--subject", "Acme", "--catalog", sandbox["small.yaml"], "--profile", sandbox["oem.yaml"])
        try sandbox.done("answer", project, "A", "met")
        try sandbox.done("attach", project, "A", sandbox["proof.txt"])
        try sandbox.shell(
            """
            for key in mira ben eve; do ssh-keygen -q -t ed25519 -N '' -C "$key" -f "$key"; done
            echo "mira@acme.example $(cat mira.pub)" > signers
            """)
    }

    /// Seals and signs, and takes the program's memory of the journals away, as on another machine.
    func sealed(_ name: String = "First", with key: String = "mira") throws {
        try sandbox.done("seal", project, name, "--key", sandbox[key])
        try sandbox.removeState()
    }

    func verify(_ options: String..., code: Int32, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let outcome = sandbox.cpo(["verify", project] + options)
        #expect(outcome.code == code, "\(outcome.output)\(outcome.error)", sourceLocation: sourceLocation)
        return outcome.output + outcome.error
    }

    /// Verifies by whom to trust.
    func trusting(
        _ options: String..., code: Int32, sourceLocation: SourceLocation = #_sourceLocation
    ) -> String {
        let outcome = sandbox.cpo(["verify", project, "--signers", sandbox["signers"]] + options)
        #expect(outcome.code == code, "\(outcome.output)\(outcome.error)", sourceLocation: sourceLocation)
        return outcome.output + outcome.error
    }
}
