import ArgumentParser

/// A command: its arguments are parsed into a value, which is then run with all that it needs from outside.
protocol Command: NamedCommand {
    /// Does what was asked.
    ///
    /// - Throws: `Failure`.
    func run(in context: CommandContext) throws
}

/// A command, or several under one name.
protocol NamedCommand: ParsableCommand {
    /// What is typed for it.
    static var name: String { get }
}
