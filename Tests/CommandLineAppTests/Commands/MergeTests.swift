import Testing

@testable import CommandLineApp

/// Copies of an assessment are brought together from the shell.
struct MergeTests {
    private let sandbox: Sandbox
    private let project: String
    private let copy: String

    /// Mira and Jonas rate IOP-02 differently, each in a copy; Jonas also attaches a file.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject()
        copy = sandbox["copy"]
        try sandbox.done("answer", project, "IOP-01", "met")
        try sandbox.shell("cp -a \(project) \(copy)")
        try sandbox.write("proof", to: "proof.txt")
        try sandbox.done("answer", project, "IOP-02", "met")
        try sandbox.done("answer", copy, "IOP-02", "unmet", "--by", "Jonas")
        try sandbox.done("attach", copy, "IOP-01", sandbox["proof.txt"], "--by", "Jonas")
    }

    private static let brings = """
        copy: 2 changes by Jonas, 1 file of evidence (5 B)
        In conflict now: IOP-02. Both values are kept and the lower one counts, until somebody sets it again.
        Before: claimed 1.7, attainable 100.0 %. After: claimed 0.8, attainable 99.1 %.

        """

    @Test func aDryRunSaysWhatWouldComeAndWritesNothing() throws {
        let before = try sandbox.done("log", project)
        #expect(
            try sandbox.done("merge", project, copy, "--dry-run")
                == Self.brings + "Nothing has been written. To take it in, leave out --dry-run.\n")
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func everyoneKeepsWhatTheySaid() throws {
        #expect(try sandbox.done("merge", project, copy) == Self.brings + "Taken in.\n")
        let log = try sandbox.done("log", project, "IOP-02")
        #expect(log.contains("rated met") && log.contains("rated unmet"))
        #expect(sandbox.cpo("verify", project).code == 0)
        #expect(
            try sandbox.done("merge", project, copy) == "copy: nothing new\nEverything is here already.\n")
    }

    @Test func whatIsNoCopyIsRefused() throws {
        let other = sandbox["other"]
        try sandbox.done("new", other, "--subject", "Other")
        for (path, words) in [
            (other, "is another assessment"), (project, "is the directory itself"),
            (sandbox["nowhere"], "cannot be read"),
        ] {
            let outcome = sandbox.cpo("merge", project, path)
            #expect(outcome.code == 3)
            #expect(outcome.error.contains(words), "\(outcome.error)")
        }
    }
}
