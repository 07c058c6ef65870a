import Driver
import Glibc
import JSON
import Testing

/// A home for one journey: nothing of the user who runs the tests is read or changed.
final class Sandbox {
    /// The timeout of every wait. No test depends on how long something actually takes.
    static let patience = Duration.seconds(60)

    let path: String
    private var names = 0

    init() throws {
        try Program.requireCurrent()
        var template = Array("/tmp/cpo-journey-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil, "cannot create a temporary folder in /tmp")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for folder in ["home", "state", "tmp", "work"] { mkdir("\(path)/\(folder)", 0o700) }
    }

    deinit {
        // A program left behind by a failed test may still write something as it ends.
        _ = poll(within: Self.patience) { () -> Bool? in
            _ = try? run(["rm", "-rf", path])
            // Permissions that a test removed must be restored first.
            if access(path, F_OK) == 0 { _ = try? run(["chmod", "-R", "u+rwX", path]) }
            return access(path, F_OK) == 0 ? nil : true
        }
    }

    /// A name that is still unused in this sandbox.
    func newName(_ kind: String) -> String {
        names += 1
        return "\(kind)-\(names)"
    }

    /// The working directory of all programs.
    var work: String { path + "/work" }

    /// The environment of a user; nil removes a variable.
    func environment(as person: String = "Mira", with changes: [String: String?] = [:]) -> [String: String] {
        var variables = [
            "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
            "HOME": path + "/home", "XDG_STATE_HOME": path + "/state", "TMPDIR": path + "/tmp",
            "LANG": "C.UTF-8", "TZ": "UTC", "SHELL": "/bin/sh", "CPO_NAME": person,
            // Swift's backtracer would ask what to do, and wait for an answer.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        // Options for a sanitizer, if the program is built with one.
        if let options = getenv("ASAN_OPTIONS") { variables["ASAN_OPTIONS"] = String(cString: options) }
        for (name, value) in changes { variables[name] = value }
        return variables
    }

    /// Runs a program without a terminal.
    func run(
        _ words: [String], as person: String = "Mira", with changes: [String: String?] = [:]
    ) throws -> Command {
        try Command(
            words, environment: environment(as: person, with: changes), directory: work, within: Self.patience)
    }

    /// Runs a shell command, to prepare a test.
    @discardableResult
    func shell(_ text: String) throws -> String {
        let command = try run(["/bin/sh", "-c", text])
        try #require(command.ending == .exited(0), "\(text): \(command.errorText)")
        return command.outputText
    }

    /// Runs `cpo` without a terminal.
    func cpo(
        _ arguments: String..., as person: String = "Mira", with changes: [String: String?] = [:]
    ) throws -> Command {
        try run([Program.path] + arguments, as: person, with: changes)
    }

    /// Runs `cpo`, requires success, and returns its output.
    @discardableResult
    func done(
        _ arguments: String..., as person: String = "Mira", sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let command = try run([Program.path] + arguments, as: person)
        try #require(
            command.ending == .exited(0), "cpo \(arguments.joined(separator: " ")): \(command.errorText)",
            sourceLocation: sourceLocation)
        return command.outputText
    }

    /// Starts an assessment with the bundled catalogue and returns its directory's name.
    func newProject(_ name: String = "acme", subject: String = "Acme PLM 12.1") throws -> String {
        try done("new", name, "--subject", subject)
        return name
    }

    func write(_ text: String, to name: String) throws {
        let file = try #require(fopen("\(work)/\(name)", "w"))
        fputs(text, file)
        try #require(fclose(file) == 0)
    }
}
