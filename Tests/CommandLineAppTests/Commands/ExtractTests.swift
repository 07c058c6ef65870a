import Testing

@testable import CommandLineApp

/// A vendor publishes an assessment, from the shell.
struct ExtractTests {
    private let sandbox: Sandbox
    private let project: String

    /// An assessment with an open and a confidential document, each of which supports one answer.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        for (id, name) in [("IOP-01", "handbook.txt"), ("IOP-02", "contract.txt")] {
            try sandbox.write("what \(name) says", to: name)
            try sandbox.done("answer", project, id, "met")
            try sandbox.done("attach", project, id, sandbox[name])
        }
        try sandbox.done("describe", project, "contract", "--confidential", "--note", "ask Quirin")
        try sandbox.done("describe", project, "handbook", "--reader", "Yvette", "--note", "ask Yvette")
        try sandbox.done("assign", project, "IOP-03", "Xaver")
    }

    private var packed: String { sandbox["public.cpo.tar"] }

    private func figures(_ project: String) throws -> (claimed: String, evidenced: String) {
        let line = try sandbox.done("score", project).split(separator: "\n").first { $0.contains("claimed ") } ?? ""
        let figures = line.split(separator: ", ").map(String.init)
        try #require(figures.count == 3)
        return (figures[0], figures[2])
    }

    @Test func whatIsNotForEverybodyIsLeftOut() throws {
        let output = try sandbox.done("pack", project, "-o", packed, "--public")
        #expect(
            output.contains(
                "It is a public extract, signed as vendor. Left out: 1 confidential document, 1 note, the names of 3 "
                    + "people, the history.\n"))
        #expect(output.contains("Before: claimed ") && output.contains(". After: claimed "))
        let secrets = "Mira|Xaver|Yvette|Quirin|contract.txt"
        #expect(try sandbox.shell("grep -a -i -c -E '\(secrets)' public.cpo.tar || true") == "0\n")
        try sandbox.done("unpack", packed, sandbox["there"])
        let (own, published) = (try figures(project), try figures(sandbox["there"]))
        #expect(own.claimed == published.claimed && own.evidenced != published.evidenced)
        let notice = "This is a public extract of assessment "
        #expect(try sandbox.done("score", sandbox["there"]).hasPrefix(notice))
        let verified = sandbox.cpo("verify", sandbox["there"])
        #expect(verified.code == 0 && verified.output.contains(notice))
        #expect(verified.output.contains("One of its journals ended with "))
        #expect(try sandbox.done("verify", sandbox["there"], "--json").contains("\"confidentialDocuments\": 1"))
        #expect(try !sandbox.done("score", project).contains(notice))
    }

    @Test func namesInTextsAreTold() throws {
        #expect(sandbox.cpo("pack", project, "-o", packed, "--public").error == "")
        try sandbox.done("answer", project, "IOP-03", "met", "--comment", "see what xaver wrote")
        try sandbox.done("answer", project, "IOP-04", "met", "--comment", "see xavers notes")
        #expect(
            sandbox.cpo("pack", project, "-o", packed, "--public", "--force").error
                == "cpo: People are named in texts that stay as they are: IOP-03. Read them before you publish.\n"
        )
    }

    @Test func itIsTheSameFileAgain() throws {
        try sandbox.done("pack", project, "-o", packed, "--public")
        try sandbox.done("pack", project, "-o", sandbox["again.cpo.tar"], "--public", as: "Jonas")
        try sandbox.done("pack", project, "-o", sandbox["other.cpo.tar"], "--public", "--by", "Acme Inc.")
        #expect(try sandbox.shell("cmp public.cpo.tar again.cpo.tar && echo same") == "same\n")
        #expect(try sandbox.shell("grep -a -c 'Acme Inc' other.cpo.tar") != "0\n")
        #expect(sandbox.cpo("pack", project, "-o", packed, "--by", "Acme").code == 2)
    }

    @Test func withoutSecretsTheFiguresAreTheSame() throws {
        try sandbox.done("describe", project, "contract", "--no-confidential")
        let output = try sandbox.done("pack", project, "-o", packed, "--public")
        #expect(output.contains("\nThe figures are the same: claimed "))
    }

    @Test("What reads, reads packed files as well; what writes, refuses them")
    func packedFilesAreRead() throws {
        try sandbox.done("milestone", project, "first")
        try sandbox.done("pack", project, "-o", packed)
        for command in ["score", "show", "log", "check", "documents"] {
            #expect(try sandbox.done(command, packed) == sandbox.done(command, project), "\(command)")
        }
        #expect(sandbox.cpo("verify", packed).code == 0)
        for arguments in [["answer", packed, "IOP-01", "unmet"], ["merge", packed, project]] {
            let outcome = sandbox.cpo(arguments)
            #expect(outcome.code == 3)
            #expect(
                outcome.error
                    == "cpo: public.cpo.tar is packed and can only be read. To work on it, unpack it: "
                    + "cpo unpack public.cpo.tar\n")
        }
        try sandbox.done("answer", project, "IOP-01", "unmet")
        let compared = try sandbox.done("compare", packed, project)
        #expect(compared.contains("IOP-01"))
        #expect(try sandbox.done("compare", "\(packed)@first", project).contains("IOP-01"))
        #expect(try sandbox.done("new", sandbox["next"], "--from", packed).contains("2 files of evidence were copied"))
    }

    @Test("A signal ends it between two steps, and nothing stays", arguments: [0, 2, 5])
    func cancelling(_ steps: Int) throws {
        let before = try sandbox.shell("find . | sort")
        let outcome = sandbox.cpo(["pack", project, "-o", packed, "--public"], interruptedAfter: steps)
        #expect(outcome.code == 130 && outcome.error == "cpo: Cancelled; nothing was written.\n")
        #expect(try sandbox.shell("find . | sort") == before)
    }
}
