import AssessmentModel
import Glibc
import Testing

@testable import CommandLineApp

/// A home for commands that run inside the test's process: nothing of the user who runs the tests is read or changed.
///
/// Paths are absolute, as in `sandbox["acme"]`, because all tests share one current directory. They are shortened to
/// what follows the sandbox's path in the output of commands.
final class Sandbox {
    /// The result of a command.
    struct Outcome {
        let code: Int32
        let output: String
        let error: String
    }

    private let path: String
    /// The wall-clock time, in UTC.
    var now: Timestamp

    init() throws {
        var template = Array("/tmp/cpo-commands-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil, "cannot create a temporary folder in /tmp")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for folder in ["home", "state", "tmp", "work"] { mkdir("\(path)/\(folder)", 0o700) }
        now = try #require(Timestamp("2026-05-03T14:02:00.000Z"))
    }

    deinit { _ = try? run(["/bin/sh", "-c", "chmod -R u+rwX \(path); rm -rf \(path)"]) }

    /// The working directory.
    var work: String { "\(path)/work" }

    /// The path of a file or folder in it.
    subscript(name: String) -> String { "\(work)/\(name)" }

    /// The environment of a user.
    func environment(_ person: String, _ changes: [String: String] = [:]) -> CommandEnvironment {
        var variables = [
            "HOME": "\(path)/home", "XDG_STATE_HOME": "\(path)/state", "TMPDIR": "\(path)/tmp", "LANG": "C.UTF-8",
            "CPO_NAME": person, "PATH": "/usr/bin:/bin",
        ]
        variables.merge(changes) { $1 }
        return CommandEnvironment { [variables] in variables[$0] }
    }

    /// Runs a command without a terminal, or in lines on one.
    ///
    /// - Parameters:
    ///   - lines: what is typed; the output shows each after "> " where the command reads it.
    ///   - signal: comes after the last line.
    ///   - steps: a command that takes a while is interrupted after this many steps; nil for never.
    func cpo(
        _ arguments: [String], as person: String = "Mira", with changes: [String: String] = [:], lines: [String] = [],
        isTerminal: Bool = false, signal: Int32? = nil, interruptedAfter steps: Int? = nil
    ) -> Outcome {
        final class Sink { var bytes: [UInt8] = [] }
        final class Source {
            var lines: ArraySlice<String>
            var steps: Int?
            init(_ lines: ArraySlice<String>, _ steps: Int?) {
                self.lines = lines
                self.steps = steps
            }

            func takeSignal() -> Int32? {
                steps = steps.map { $0 - 1 }
                return steps.flatMap { $0 < 0 ? SIGINT : nil }
            }
        }
        let (output, error, source) = (Sink(), Sink(), Source(lines[...], steps))
        let streams = StandardStreams(
            output: StandardStreams.Output(isTerminal: isTerminal) { output.bytes += $0 },
            error: StandardStreams.Output(isTerminal: isTerminal) { error.bytes += $0 }, isInputTerminal: isTerminal,
            signals: StandardStreams.Signals(watch: {}, take: source.takeSignal)
        ) { _ in
            guard let line = source.lines.popFirst() else { return signal.map { .signal($0) } ?? .end }
            output.bytes += Array("> \(line)\n".utf8)
            return .bytes(Array("\(line)\n".utf8))
        }
        let code = EntryPoint.run(arguments, environment: environment(person, changes), streams: streams) {
            [now] in Clock(now: now) { _ in 0 }
        }
        return Outcome(code: code, output: text(output.bytes), error: text(error.bytes))
    }

    func cpo(_ arguments: String..., as person: String = "Mira", with changes: [String: String] = [:]) -> Outcome {
        cpo(arguments, as: person, with: changes)
    }

    /// Runs a command, requires success, and returns its output.
    @discardableResult
    func done(
        _ arguments: String..., as person: String = "Mira", sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let outcome = cpo(arguments, as: person)
        try #require(
            outcome.code == 0, "cpo \(arguments.joined(separator: " ")): \(outcome.error)",
            sourceLocation: sourceLocation)
        return outcome.output
    }

    /// Takes away what is kept for the person outside their projects, as another machine does not have it.
    func removeState() throws { _ = try run(["/bin/rm", "-rf", "\(path)/state"]) }

    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\(work)/", with: "")
    }

    // MARK: Setting the stage

    /// Begins an assessment of the bundled catalogue and returns its path.
    func newProject(_ name: String = "acme", subject: String = "Acme PLM 12.1") throws -> String {
        try done("new", self[name], "--subject", subject)
        return self[name]
    }

    /// Begins an assessment of Acme against a catalogue with these criteria, each in YAML on one line, and returns its
    /// path.
    func newProject(against criteria: [String]) throws -> String {
        let header = "format: 1\nid: small\nversion: \"1\"\ntitle: Small\ncategories:\n"
        let list = criteria.map { "      - \($0)\n" }.joined()
        try write(header + "  - category: one\n    title: One\n    criteria:\n" + list, to: "small.yaml")
        try done("new", self["p"], "--subject", "Acme", "--catalog", self["small.yaml"])
        return self["p"]
    }

    func write(_ text: String, to name: String) throws {
        let file = try #require(fopen(self[name], "w"))
        fputs(text, file)
        try #require(fclose(file) == 0)
    }

    /// Runs a shell command where the person works.
    @discardableResult
    func shell(_ text: String) throws -> String {
        try run(["/bin/sh", "-c", "cd \(work) && { \(text)\n} > \(path)/output"])
        let file = try #require(fopen("\(path)/output", "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func run(_ words: [String]) throws { try Programs.run(words) }
}
