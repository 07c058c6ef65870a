import Testing

@testable import CommandLineApp

/// What a sole argument means, before anything else is asked.
struct RootTests {
    @Test("No command is taken for a directory, and no directory's name is taken away without need")
    func commandNames() {
        let commands = Root.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        #expect(Set(Root.commandNames) == Set(commands.map { $0.configuration.commandName } + ["help"]))
    }
}
