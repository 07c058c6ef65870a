import ArgumentParser

/// A command: its arguments are parsed into a value, which then runs in a context.
protocol Command: NamedCommand {
    /// Runs the command.
    ///
    /// - Throws: `Failure`.
    func run(in context: CommandContext) throws
}

/// A command or a group of subcommands.
protocol NamedCommand: ParsableCommand {
    /// Its name on the command line.
    static var name: String { get }
}
