import Sync

/// The git of this machine, with nothing in its environment that could point it to another repository or make it wait.
struct InstalledGit {
    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) { self.environment = environment }

    /// What git may know of the person: where their configuration and keys are, and how the network is reached.
    private static let kept = [
        "HOME", "PATH", "USER", "LOGNAME", "TMPDIR", "TERM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME",
        "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "SSH_ASKPASS", "http_proxy", "https_proxy",
        "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    ]

    /// Its messages are read, so they are in English; nothing asks for a password, an editor or a pager.
    private static let set = [
        "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no", "GIT_PAGER": "cat",
    ]

    /// Git in a directory, given by its path from the root.
    func callAsFunction(in directory: String) -> Git {
        let path = Programs(environment).path(of: "git")
        let known = Self.kept.compactMap { name in environment[name].map { (name, $0) } }
        let variables = Dictionary(known) { $1 }.merging(Self.set) { $1 }
        return Git(in: directory) { arguments in
            guard let path, let output = try? ProgramOutput(of: [path] + arguments, environment: variables) else {
                return nil
            }
            return Git.Output(
                code: output.code, text: String(decoding: output.output, as: UTF8.self),
                complaint: String(decoding: output.errors, as: UTF8.self))
        }
    }
}
