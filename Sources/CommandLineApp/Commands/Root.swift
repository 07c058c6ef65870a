import ArgumentParser
import Localization

/// `cpo` and everything below it.
struct Root: NamedCommand {
    static let version = "0.1.0"
    static let name = "cpo"

    /// All commands, except for `cpo DIR`.
    static let commands: [any NamedCommand.Type] = [
        Review.self, WorkshopCommand.self, Workshops.self, ParticipantCommand.self, Vote.self, ActionCommand.self,
        Actions.self, Follow.self, Audit.self, Judge.self, FindingCommand.self, Findings.self,
        SampleCommand.self, Examine.self, QuestionCommand.self, QuestionsCommand.self, New.self,
        Demonstrate.self, AnswerCommand.self, Attach.self, Amend.self, Detach.self,
        Documents.self, Describe.self, Replace.self, Show.self, Score.self, CheckCommand.self, Waive.self, Assign.self,
        ScopeCommand.self, Log.self, RequestCommand.self, ImportAnswers.self, Milestone.self, RespondentCommand.self,
        ReportCommand.self, Compare.self, PortfolioCommand.self, Merge.self,
        Conflicts.self, SyncCommand.self, Migrate.self, Pack.self, Unpack.self, Export.self, SealCommand.self,
        Verify.self,
        CatalogCommand.self, ProfileCommand.self, KeysCommand.self,
    ]

    /// The names of all commands, without building their help.
    static var commandNames: [String] { commands.map { $0.name } + ["help"] }

    /// The names of what can follow a word: the subcommands of a group, or any command after `help`; nil if that is not
    /// the name of a command.
    static func subcommandNames(of name: String) -> [String]? {
        if name == "help" { return commands.map { $0.name } }
        let subcommands = commands.first { $0.name == name }?.configuration.subcommands ?? []
        return subcommands.isEmpty ? nil : subcommands.compactMap { ($0 as? any NamedCommand.Type)?.name }
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Assess how open a product or an organisation is.",
                "Bewerten, wie offen ein Produkt oder eine Organisation ist."
            ).inHelp,
            usage: "\(Work.usage)\ncpo <subcommand>",
            discussion: HelpText.root.inHelp,
            version: version,
            // One by one the compiler knows the conversion; for a whole array the program would look for it as it runs.
            subcommands: [Work.self] + commands.map { $0 as any ParsableCommand.Type },
            defaultSubcommand: Work.self)
    }
}
