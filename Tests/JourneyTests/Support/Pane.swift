import Driver
import Glibc
import Testing

/// A tmux server for this test alone.
final class Tmux {
    private let sandbox: Sandbox
    private let socket: String

    init(in sandbox: Sandbox) throws {
        self.sandbox = sandbox
        socket = sandbox.path + "/" + sandbox.newName("tmux")
        try sandbox.write(
            """
            set -g status off
            set -g remain-on-exit on
            set -g default-shell /bin/sh
            """, to: "../tmux.conf")
    }

    // It may have ended by itself.
    deinit { _ = try? command(["kill-server"]) }

    private func command(_ words: [String]) throws -> Command {
        try sandbox.run(
            ["tmux", "-S", socket, "-f", sandbox.path + "/tmux.conf"] + words, with: ["TERM": "xterm-256color"])
    }

    @discardableResult
    func run(_ words: [String]) throws -> String {
        let command = try command(words)
        try #require(command.ending == .exited(0), "tmux \(words): \(command.errorText)")
        return command.outputText
    }

    /// Runs a program on its own terminal.
    func pane(
        _ words: [String], as person: String = "Mira", with changes: [String: String?] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws -> Pane {
        let variables = sandbox.environment(as: person, with: changes).flatMap { ["-e", "\($0)=\($1)"] }
        // A shell records how the program ended, because tmux may miss it.
        let note = sandbox.path + "/" + sandbox.newName("ending")
        let id = try run(
            ["new-session", "-d", "-P", "-F", "#{pane_id}", "-x", "\(columns)", "-y", "\(rows)", "-c", sandbox.work]
                + variables + ["--", "/bin/sh", "-c", #""$@"; echo $? > "$0""#, note] + words)
        return Pane(id: String(id.prefix { !$0.isNewline }), of: self, note: note)
    }

    /// Runs `cpo` on its own terminal.
    func cpo(
        _ arguments: String..., as person: String = "Mira", with changes: [String: String?] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws -> Pane {
        try pane([Program.path] + arguments, as: person, with: changes, columns: columns, rows: rows)
    }
}

/// A program in a tmux pane: what a person would type and see.
struct Pane {
    /// Keys by their tmux names.
    enum Key: String {
        case enter = "Enter"
        case escape = "Escape"
        case space = "Space"
        case tab = "Tab"
        case up = "Up"
        case down = "Down"
        case pageDown = "PageDown"
        case home = "Home"
        case end = "End"
        case backspace = "BSpace"
        case controlC = "C-c"
        case controlO = "C-o"
        case controlS = "C-s"
        case controlZ = "C-z"
    }

    let id: String
    let tmux: Tmux
    /// The file with the program's exit code.
    private let note: String

    init(id: String, of tmux: Tmux, note: String) {
        self.id = id
        self.tmux = tmux
        self.note = note
    }

    /// A carriage return is the enter key, for which tmux would send a line feed.
    func type(_ text: String) throws {
        for (position, part) in text.split(separator: "\r", omittingEmptySubsequences: false).enumerated() {
            if position > 0 { try press(.enter) }
            if !part.isEmpty { try tmux.run(["send-keys", "-t", id, "-l", "--", String(part)]) }
        }
    }

    func press(_ keys: Key...) throws { try tmux.run(["send-keys", "-t", id] + keys.map(\.rawValue)) }

    /// Pastes like a terminal: bracketed, if the program asked for that.
    func paste(_ text: String) throws {
        try tmux.run(["set-buffer", "-b", "paste\(id)", "--", text])
        try tmux.run(["paste-buffer", "-p", "-b", "paste\(id)", "-t", id])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux.run(["resize-window", "-t", id, "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What tmux knows about the pane, by format name.
    func fact(_ name: String) throws -> String {
        String(try tmux.run(["display-message", "-p", "-t", id, "#{\(name)}"]).prefix { !$0.isNewline })
    }

    func screen() throws -> String { try tmux.run(["capture-pane", "-p", "-t", id]) }

    /// The screen with its colours, as escape sequences.
    func colouredScreen() throws -> String { try tmux.run(["capture-pane", "-p", "-e", "-t", id]) }

    /// Waits until the screen satisfies a condition, and returns it.
    @discardableResult
    func wait(
        until description: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ condition: (String) throws -> Bool
    ) throws -> String {
        try JourneyTests.wait(
            until: description, sourceLocation: sourceLocation, look: screen, shown: { $0 },
            hopeless: { code.map { "the program has ended with \($0)" } }, condition)
    }

    /// Waits until all of these texts are on the screen, and returns it.
    @discardableResult
    func sees(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try wait(until: texts.joined(separator: " + "), sourceLocation: sourceLocation) { screen in
            texts.allSatisfy(screen.contains)
        }
    }

    /// Waits until none of these texts is on the screen any more.
    @discardableResult
    func sees(no texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try wait(until: "no " + texts.joined(separator: ", "), sourceLocation: sourceLocation) { screen in
            !texts.contains(where: screen.contains)
        }
    }

    /// Waits for the program to end, and returns its exit code as a shell sees it: 128 plus the number for a signal.
    func end(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
        try wait(until: "the end of the program", sourceLocation: sourceLocation) { _ in code != nil }
        return try #require(code)
    }

    /// The exit code, if the program has ended.
    private var code: Int? { Int(contents(of: note).prefix { !$0.isNewline }) }

    /// The program's process: the only child of the shell that records its end.
    func process() throws -> pid_t {
        let shell = try fact("pane_pid")
        let children = contents(of: "/proc/\(shell)/task/\(shell)/children").split(separator: " ")
        return try #require(children.first.flatMap { pid_t($0) })
    }

    func signal(_ number: CInt) throws { kill(try process(), number) }
}
