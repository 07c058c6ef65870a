import Glibc

/// Runs other programs without a shell, so their arguments are passed unchanged.
struct Programs {
    /// Why a program failed.
    enum Failure: Error, Hashable {
        case cannotStart(name: String, code: Int32)
        case ended(name: String, status: Int32)
        /// The variable is not just a command and its arguments.
        case notACommand(variable: String)
    }

    private let environment: CommandEnvironment

    init(_ environment: CommandEnvironment) { self.environment = environment }

    /// Runs the program in the foreground and waits until it exits. An empty value unsets an environment variable.
    static func run(_ words: [String], environment changes: [String: String] = [:]) throws(Failure) {
        let status = wait(for: try start(words, environment: changes, isDetached: false))
        guard status == 0 else { throw .ended(name: words.first ?? "", status: status) }
    }

    /// Starts the program in a new session without a terminal, and does not wait.
    static func launch(_ words: [String]) throws(Failure) -> pid_t {
        try start(words, environment: [:], isDetached: true)
    }

    /// POSIX_SPAWN_SETSID, which glibc's headers show to GNU sources only.
    private static let setSession: Int16 = 0x80

    private static func start(
        _ words: [String], environment changes: [String: String], isDetached: Bool
    ) throws(Failure) -> pid_t {
        try spawn(words, environment(with: changes), flags: isDetached ? setSession : 0) { actions in
            guard isDetached else { return }
            for descriptor: CInt in 0...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
        }
    }

    /// Starts a program, by its path or by a name on the search path.
    ///
    /// - Parameters:
    ///   - variables: its whole environment, as `NAME=value`.
    ///   - redirect: says where its descriptors lead.
    static func spawn(
        _ words: [String], _ variables: [String], flags: Int16 = 0,
        redirect: (inout posix_spawn_file_actions_t) -> Void
    ) throws(Failure) -> pid_t {
        guard let name = words.first else { throw .cannotStart(name: "", code: ENOENT) }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawnattr_setflags(&attributes, flags)
        redirect(&actions)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, name, &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw .cannotStart(name: name, code: code) }
        return process
    }

    /// Waits until a program has ended, and returns how, as `waitpid` says it.
    static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status
    }

    /// How a program ended, as `waitpid` says it; nil while it runs.
    static func status(of process: pid_t) -> Int32? {
        var status: Int32 = 0
        return waitpid(process, &status, WNOHANG) == process ? status : nil
    }

    private static func environment(with changes: [String: String]) -> [String] {
        var kept: [String] = []
        var entry = environ
        while let text = entry.pointee {
            let variable = String(cString: text)
            if changes[String(variable.prefix { $0 != "=" })] == nil { kept.append(variable) }
            entry += 1
        }
        return kept + changes.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    }

    /// Whether the search path has a program with this name.
    func exists(_ name: String) -> Bool { path(of: name) != nil }

    /// Where the search path has a program with this name. Only folders from the root are searched: a program that lies
    /// in the folder at hand may be anybody's.
    func path(of name: String) -> String? {
        let path = environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 && !FolderListing.isFolder($0) }
    }

    /// The command in the first of these variables that is set and not blank; nil if none is.
    ///
    /// - Throws: `Failure.notACommand`.
    func command(inVariable names: String...) throws(Failure) -> [String]? {
        for name in names {
            guard let text = environment[name], text.contains(where: { !$0.isWhitespace }) else { continue }
            guard let words = ShellWords.split(text), words.first?.isEmpty == false else {
                throw .notACommand(variable: name)
            }
            return words
        }
        return nil
    }
}
