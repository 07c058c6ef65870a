import Driver
import Glibc
import Testing

/// Whatever a command is doing to the disk when it is killed, the assessment is whole, and a second try completes.
@Suite("Interruption")
struct InterruptionTests {
    /// System calls before which the program is killed, each at every so many of them.
    struct Moments: Sendable {
        let call: String
        let pace: Int
    }

    /// The calls by which the program changes the disk.
    static let changes =
        ["fdatasync", "fsync", "mkdirat", "renameat", "unlinkat"].map { Moments(call: $0, pace: 1) }
        + [Moments(call: "write", pace: 5)]

    /// A command and what it needs.
    struct Job: Sendable, CustomTestStringConvertible {
        let words: [String]
        /// Prepares `base`, beside which the command finds what it takes in.
        let stage: String
        /// What the command's success changes, as a command whose output is compared with that of an undisturbed run.
        let shows: [String]
        var moments = InterruptionTests.changes

        var testDescription: String { words.joined(separator: " ") }
    }

    static let jobs = [
        Job(
            words: ["attach", "acme", "IOP-01", "proof.txt"], stage: "echo proof > proof.txt",
            shows: ["show", "acme", "IOP-01", "--json"]),
        Job(
            words: ["pack", "acme", "-o", "new.cpo.tar", "--force"], stage: "true",
            shows: ["verify", "new.cpo.tar"]),
        Job(
            words: ["merge", "acme", "ben"],
            stage: """
                cp -r acme ben && echo more > more.txt
                CPO_NAME=Ben "$CPO" attach ben IOP-03 more.txt > /dev/null
                CPO_NAME=Ben "$CPO" answer ben IOP-03 unmet > /dev/null
                """,
            shows: ["show", "acme", "IOP-03", "--json"]),
        Job(
            words: ["migrate", "acme", "--to", "next.json", "--write"],
            stage: "sed 's/\"version\": *\"[^\"]*\"/\"version\": \"99\"/' acme/catalog.json > next.json",
            shows: ["score", "acme", "--json"]),
        Job(
            words: ["sync", "acme"],
            stage: """
                rm -rf hub.git && git init -q --bare -b main hub.git && cd acme && git init -q -b main && git add -A
                git -c user.name=Mira -c user.email=m@example.org commit -q -m first
                git remote add origin "$PWD/../hub.git" && git push -q -u origin main && cd .. && rm -rf ben
                git clone -q hub.git ben && CPO_NAME=Ben "$CPO" answer ben IOP-03 unmet > /dev/null
                CPO_NAME=Ben "$CPO" sync ben > /dev/null && "$CPO" answer acme IOP-04 met > /dev/null
                """,
            // Between two commands of git.
            shows: ["show", "acme", "--json"], moments: [Moments(call: "wait4", pace: 3)]),
    ]

    @Test("killed at any step, it leaves a whole assessment, and the second try completes", arguments: jobs)
    func killed(_ job: Job) throws {
        let sandbox = try Sandbox()
        _ = try sandbox.newProject()
        try sandbox.shell("echo basis > basis.txt")
        try sandbox.done("attach", "acme", "IOP-02", "basis.txt")
        try sandbox.done("answer", "acme", "IOP-02", "met")
        try sandbox.shell("CPO='\(Program.path)'\n\(job.stage)")
        try sandbox.shell("mkdir ../base && cp -r . ../base")
        #expect(try sandbox.run([Program.path] + job.words).ending == .exited(0))
        let expected = try output(job.shows, in: sandbox)
        var kills = 0
        for moment in job.moments {
            for number in stride(from: 1, to: 300, by: moment.pace) {
                // The contents alone: a repository knows the path of the other one.
                try sandbox.shell("rm -rf ./* && cp -r ../base/. .")
                guard try kill(job, before: moment.call, number, in: sandbox) else { break }
                kills += 1
                try expectWhole(sandbox, "\(moment.call) \(number)")
                // If it had completed already, the second try may say so.
                _ = try sandbox.run([Program.path] + job.words)
                #expect(try output(job.shows, in: sandbox) == expected, "\(moment.call) \(number)")
                let whole = try sandbox.cpo("verify", "acme")
                #expect(whole.ending == .exited(0), "\(moment.call) \(number): \(whole.outputText)")
            }
        }
        #expect(kills >= 4, "too few steps were seen for a meaningful result")
    }

    /// Runs the command, and kills it before this call; false if it came to its end before.
    private func kill(_ job: Job, before call: String, _ number: Int, in sandbox: Sandbox) throws -> Bool {
        let inject = "inject=\(call):signal=KILL:when=\(number)"
        let command = try sandbox.run(
            ["strace", "-o", "/dev/null", "-e", "trace=\(call)", "-e", inject, Program.path] + job.words)
        if command.ending == .exited(0) { return false }
        #expect(command.ending == .signalled(SIGKILL), "\(call) \(number): \(command.errorText)")
        return true
    }

    /// Nothing is damaged, though something may be left behind, or the end of a line be missing.
    private func expectWhole(_ sandbox: Sandbox, _ place: String) throws {
        let found = try sandbox.cpo("verify", "acme")
        if found.ending == .exited(0) { return }
        let damages = found.outputText.split(separator: "\n").prefix { !$0.hasSuffix(" readable.") }
        #expect(
            !damages.isEmpty && damages.allSatisfy { $0.contains("left behind") || $0.contains("cut off") },
            "\(place): \(found.outputText)\(found.errorText)")
    }

    /// What a command prints, without times.
    private func output(_ words: [String], in sandbox: Sandbox) throws -> [Substring] {
        let command = try sandbox.run([Program.path] + words)
        #expect(command.ending == .exited(0), "\(words): \(command.errorText)")
        return command.outputText.split(separator: "\n").filter { line in
            !line.contains("\"at\"") && !line.contains(", the last ")
        }
    }
}
