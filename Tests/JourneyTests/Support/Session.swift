import Driver
import Glibc
import Testing

/// `cpo` on a bare terminal, with everything it has painted so far: faster than tmux, and every byte is visible.
final class Session {
    let program: PtyProgram
    private(set) var screen: PaintedScreen
    /// All output of the program.
    private(set) var bytes: [UInt8] = []

    init(
        _ words: [String], in sandbox: Sandbox, as person: String = "Mira", with changes: [String: String?] = [:],
        columns: Int = 80, rows: Int = 24
    ) throws {
        let environment = sandbox.environment(
            as: person, with: ["TERM": "xterm-256color"].merging(changes) { $1 })
        program = try PtyProgram(
            words, environment: environment, directory: sandbox.work, columns: columns, rows: rows)
        screen = PaintedScreen(columns: columns, rows: rows)
    }

    convenience init(
        cpo arguments: String..., in sandbox: Sandbox, with changes: [String: String?] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws {
        try self.init([Program.path] + arguments, in: sandbox, with: changes, columns: columns, rows: rows)
    }

    var text: String { screen.lines.joined(separator: "\n") }

    /// Reads new output; false if there will be none, because the program has ended.
    @discardableResult
    func look(within patience: Duration = .milliseconds(10)) -> Bool {
        guard let painted = program.read(within: patience) else { return false }
        bytes += painted
        screen.take(painted)
        return true
    }

    /// Reads output until the program waits for input or has ended, so that no screen is half painted.
    func lookUntilIdle(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + Sandbox.patience
        while ContinuousClock.now < deadline {
            let count = bytes.count
            let isIdle = program.isIdle
            guard look(within: isIdle ? .zero : .milliseconds(10)) else { return }
            if isIdle, bytes.count == count { return }
        }
        Issue.record("the program never waits\n\(text)", sourceLocation: sourceLocation)
        throw NeverCame(description: "a program that waits")
    }

    /// Reads all output up to the end of the program, and returns how it ended.
    func end() throws -> Child.Ending {
        try look(until: "the end of what is painted") { !look() }
        return try program.child.end(within: Sandbox.patience)
    }

    /// Waits until all of these texts are on the screen.
    func sees(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        try look(until: texts.joined(separator: " + "), sourceLocation: sourceLocation) {
            texts.allSatisfy(text.contains)
        }
    }

    /// Reads output until a condition is satisfied.
    func look(
        until description: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () -> Bool
    ) throws {
        let deadline = ContinuousClock.now + Sandbox.patience
        while !condition() {
            guard look() || condition(), ContinuousClock.now < deadline else {
                Issue.record("never came: \(description)\n\(text)", sourceLocation: sourceLocation)
                throw NeverCame(description: description)
            }
        }
    }

    func type(_ keys: String) { program.type(keys) }
}
