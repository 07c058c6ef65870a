/// A program of this machine that is run for what it prints, with nothing in its environment that could make it do
/// something else.
struct InstalledProgram {
    private let path: String?
    private let variables: [String: String]

    /// What any program may know of the person: where their configuration, keys and agents are, and how to ask them.
    private static let personal = [
        "HOME", "PATH", "USER", "LOGNAME", "TMPDIR", "TERM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME",
        "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "SSH_ASKPASS",
    ]

    /// - Parameters:
    ///   - name: looked up on the search path.
    ///   - kept: further variables that are passed on.
    ///   - set: variables with values of their own. Messages are read, so they are in English.
    init(
        _ name: String, _ environment: CommandEnvironment, keeping kept: [String] = [],
        setting set: [String: String] = [:]
    ) {
        path = Programs(environment).path(of: name)
        let known = (Self.personal + kept).compactMap { name in environment[name].map { (name, $0) } }
        variables = Dictionary(known) { $1 }.merging(set) { $1 }.merging(["LC_ALL": "C"]) { $1 }
    }

    /// Runs the program; nil if there is none.
    ///
    /// - Parameter input: the path of a file.
    func run(_ arguments: [String], input: String = "/dev/null") -> ProgramOutput? {
        path.flatMap { try? ProgramOutput(of: [$0] + arguments, input: input, environment: variables) }
    }
}
