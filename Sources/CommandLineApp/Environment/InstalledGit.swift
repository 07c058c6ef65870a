import Sync

/// The git of this machine, with nothing in its environment that could point it to another repository or make it wait.
struct InstalledGit {
    private let program: InstalledProgram

    init(_ environment: CommandEnvironment) {
        program = InstalledProgram("git", environment, keeping: Self.kept, setting: Self.set)
    }

    /// How the network is reached.
    private static let kept = [
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    ]

    /// Nothing asks for a password, an editor or a pager.
    private static let set = [
        "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no", "GIT_PAGER": "cat",
    ]

    /// Git in a directory, given by its path from the root.
    func callAsFunction(in directory: String) -> Git {
        Git(in: directory) { [program] arguments in
            program.run(arguments).map { output in
                Git.Output(
                    code: output.code, text: String(decoding: output.output, as: UTF8.self),
                    complaint: String(decoding: output.errors, as: UTF8.self))
            }
        }
    }
}
