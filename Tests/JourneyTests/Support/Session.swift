import Driver
import Glibc
import Testing

/// `cpo` on a bare terminal, with what it has painted so far: quicker than tmux, and every byte can be looked at.
final class Session {
    let program: PtyProgram
    private(set) var screen: PaintedScreen
    /// All bytes that the program sent.
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

    /// Takes in what has been painted; false where nothing comes any more, because the program has ended.
    @discardableResult
    func look(within patience: Duration = .milliseconds(10)) -> Bool {
        guard let painted = program.read(within: patience) else { return false }
        bytes += painted
        screen.take(painted)
        return true
    }

    /// Takes in the rest of what is being painted: a screen is sent in one write, and may be read in pieces.
    func lookWhilePainting() {
        var count: Int
        repeat {
            count = bytes.count
            look(within: .milliseconds(2))
        } while bytes.count > count
    }

    /// Takes in everything up to the end of the program, and returns how it ended.
    func end() throws -> Child.Ending {
        let deadline = ContinuousClock.now + Sandbox.patience
        while look(within: .milliseconds(100)), ContinuousClock.now < deadline {}
        return try program.child.end(within: Sandbox.patience)
    }

    /// Waits until all of these texts are on the screen.
    func sees(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        let deadline = ContinuousClock.now + Sandbox.patience
        while !texts.allSatisfy(text.contains) {
            guard look(), ContinuousClock.now < deadline else {
                Issue.record("never came: \(texts.joined(separator: " + "))\n\(text)", sourceLocation: sourceLocation)
                throw NeverCame(description: texts.joined(separator: " + "))
            }
        }
    }

    func type(_ keys: String) { program.type(keys) }
}
