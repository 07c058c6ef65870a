import Glibc
import Testing

@testable import CommandLineApp

/// An assessment is handed over as one file, from the shell.
struct PackTests {
    private let sandbox: Sandbox
    private let project: String

    /// An assessment with an answer and two files, one of which has a name that old archives cannot hold.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-01", "met")
        for name in ["proof.txt", "Prüfbericht \(String(repeating: "ü", count: 50)).txt"] {
            try sandbox.write("proof \(name)\n", to: name)
            try sandbox.done("attach", project, "IOP-01", sandbox[name])
        }
    }

    private var packed: String { sandbox["acme.cpo.tar"] }

    private func files(_ folder: String) throws -> String {
        try sandbox.shell("cd \(folder) && find . -type f | grep -v sessions | sort | xargs -d '\\n' sha256sum")
    }

    @Test func whatIsPackedIsUnpacked() throws {
        let packing = try sandbox.done("pack", project, "-o", packed)
        #expect(packing.hasPrefix("Packed 5 files ("))
        let unpacking = try sandbox.done("unpack", packed, sandbox["there"])
        #expect(unpacking.contains(" into there. Work on it with: cpo there\n"))
        let manifests = [packing, unpacking].map { $0.split(separator: "\n").last }
        #expect(manifests[0] == manifests[1] && manifests[0]?.hasPrefix("manifest, SHA-256: ") == true)
        #expect(try files(sandbox["there"]) == files(project))
        #expect(sandbox.cpo("verify", sandbox["there"]).code == 0)
        try sandbox.done("pack", sandbox["there"], "-o", sandbox["again.cpo.tar"])
        #expect(try sandbox.shell("cmp acme.cpo.tar again.cpo.tar && echo same") == "same\n")
        // A copy that is worked on brings its changes back in the same way.
        try sandbox.done("answer", sandbox["there"], "IOP-02", "unmet", "--by", "Jonas")
        try sandbox.done("pack", sandbox["there"], "-o", packed, "--force")
        #expect(try sandbox.done("merge", project, packed).contains("acme.cpo.tar: 1 change by Jonas\n"))
        #expect(try sandbox.done("log", project, "IOP-02").contains("rated unmet"))
        #expect(try sandbox.done("merge", project, packed).hasSuffix("Everything is here already.\n"))
    }

    @Test func tarReadsIt() throws {
        try sandbox.done("pack", project, "-o", packed)
        try sandbox.shell("mkdir by-tar && tar -x -f acme.cpo.tar -C by-tar && rm by-tar/manifest.json")
        #expect(sandbox.cpo("verify", sandbox["by-tar"]).code == 0)
        try sandbox.shell("cp acme/.gitattributes by-tar")
        #expect(try files(sandbox["by-tar"]) == files(project))
        let others = "tar -tv -f acme.cpo.tar | grep -v '^-rw-r--r-- 0/0 .* 1970-01-01 00:00 ' || true"
        #expect(try sandbox.shell(others) == "")
    }

    @Test func theManifestHoldsWhatSha256sumSays() throws {
        try sandbox.done("pack", project, "-o", packed)
        let manifest = try sandbox.shell("tar -xO -f acme.cpo.tar manifest.json")
        let sums = try sandbox.shell("cd acme && sha256sum catalog.json project.json journal/*")
        #expect(sums.split(separator: "\n").allSatisfy { manifest.contains("\"sha256\": \"\($0.prefix(64))\"") })
        let sum = try sandbox.shell("tar -xO -f acme.cpo.tar manifest.json | sha256sum").prefix(64)
        #expect(try sandbox.done("pack", project, "-o", packed, "--force").hasSuffix("manifest, SHA-256: \(sum)\n"))
    }

    @Test func whatDoesNotBelongIsTold() throws {
        try sandbox.write("notes", to: "acme/notes.txt")
        let outcome = sandbox.cpo("pack", project, "-o", packed)
        #expect(outcome.code == 0)
        #expect(outcome.error == "cpo: Not packed, because no part of the assessment: notes.txt\n")
        try sandbox.shell("for file in acme/evidence/*/proof.txt; do echo changed > $file; done")
        let damaged = sandbox.cpo("pack", project, "-o", packed, "--force")
        #expect(damaged.code == 0)
        #expect(damaged.error.contains("cpo: Damaged: evidence/"))
    }

    @Test("Refusals change nothing, in one line and both languages")
    func refusals() throws {
        try sandbox.done("pack", project, "-o", packed)
        try sandbox.shell(
            """
            mkdir empty && mkfifo pipe && head -c 3000 acme.cpo.tar > cut.cpo.tar && gzip -c acme.cpo.tar > small.cpo.tar
            ln -s /etc/passwd link && tar -c -f link.cpo.tar link && tar -c -P -f absolute.cpo.tar /etc/hostname
            """)
        let before = try sandbox.shell("find . | sort; find . -type f | sort | xargs -d '\\n' sha256sum")
        for (arguments, code, says) in [
            (["pack", sandbox["nowhere"], "-o", sandbox["x"]], 3, "There is nothing at nowhere."),
            (["pack", sandbox["empty"], "-o", sandbox["x"]], 3, "empty is not an assessment."),
            (["pack", project, "-o", packed], 3, "acme.cpo.tar already exists."),
            (["pack", project, "-o", sandbox["no/x"]], 3, "no/x cannot be written: no such file"),
            (["unpack", packed, project], 3, "acme already exists."),
            (["unpack", packed, sandbox["no/x"]], 3, "no cannot be written"),
            (["unpack", sandbox["x.zip"]], 2, "does not end in .cpo.tar. Name the new directory"),
            (["unpack", sandbox["x.cpo.tar"], sandbox["x"]], 3, "x.cpo.tar cannot be read: no such file"),
            (["unpack", project, sandbox["x"]], 3, "acme is no packed assessment."),
            (["unpack", sandbox["pipe"], sandbox["x"]], 3, "pipe is no packed assessment."),
            (["unpack", sandbox["small.cpo.tar"], sandbox["x"]], 3, "If it is compressed, decompress it first."),
            (["unpack", sandbox["cut.cpo.tar"], sandbox["x"]], 3, "cut.cpo.tar is incomplete"),
            (["unpack", sandbox["link.cpo.tar"], sandbox["x"]], 3, "contains link, which is a link."),
            (["unpack", sandbox["absolute.cpo.tar"], sandbox["x"]], 3, "contains /etc/hostname, which would be"),
            (["merge", project, sandbox["cut.cpo.tar"]], 3, "cut.cpo.tar is incomplete"),
        ] as [([String], Int32, String)] {
            let outcome = sandbox.cpo(arguments)
            #expect(outcome.code == code && outcome.output.isEmpty, "\(arguments): \(outcome)")
            #expect(outcome.error.hasPrefix("cpo: ") && outcome.error.contains(says), "\(outcome.error)")
            #expect(outcome.error.split(separator: "\n").count == 1)
            let german = sandbox.cpo(arguments + ["--lang", "de"])
            #expect(german.code == code && german.error != outcome.error, "\(german.error)")
        }
        #expect(try sandbox.shell("find . | sort; find . -type f | sort | xargs -d '\\n' sha256sum") == before)
    }

    @Test(
        arguments: [
            ("acme.cpo.tar", "acme"), ("/mnt/a b.CPO.TAR", "a b"), ("x.tar", "x"), (".tar", nil), ("acme.zip", nil),
            ("", nil),
        ] as [(String, String?)])
    func theDirectoryIsNamedLikeTheFile(_ file: String, _ directory: String?) {
        #expect(Unpack.directory(for: file) == directory)
    }

    @Test("A signal ends it between two steps, and nothing stays", arguments: [0, 3, 7])
    func cancelling(_ steps: Int) throws {
        for arguments in [["pack", project, "-o", packed], ["unpack", packed, sandbox["there"]]] {
            if arguments[0] == "unpack" { try sandbox.done("pack", project, "-o", packed) }
            let before = try sandbox.shell("find . | sort")
            let outcome = sandbox.cpo(arguments, interruptedAfter: steps)
            #expect(outcome.code == 130)
            #expect(outcome.error == "cpo: Cancelled; nothing was written.\n")
            #expect(try sandbox.shell("find . | sort") == before)
        }
    }
}
