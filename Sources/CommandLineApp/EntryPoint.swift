import ArgumentParser
import AssessmentModel
import Glibc
import Localization
import Presentation

/// The entry point of the program.
package enum EntryPoint {
    /// Runs the command line.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - clock: the current time in the user's time zone.
    /// - Returns: the exit code: 0 done, 1 the answer is no, 2 wrong usage, 3 cannot read or write; above 128 if a
    ///   signal ended the program.
    package static func run(
        _ arguments: [String], environment: CommandEnvironment, streams: StandardStreams,
        clock: @escaping () -> Clock = { SystemClock.wall }
    ) -> Int32 {
        let option = LanguageOption(takenFrom: arguments)
        let language = option.language ?? Language(locale: { environment[$0] })
        let console = Console(streams, language)
        do {
            if let code = option.code, option.language == nil {
                throw Failure(.usage, CommandText.unknownLanguage(code))
            }
            let theme = GlobalOption(ThemeSetting.option, takenFrom: option.rest)
            let plain = GlobalFlag(PlainSetting.option, takenFrom: theme.rest)
            let context = CommandContext(
                console: console, environment: environment, theme: try ThemeSetting(option: theme.value),
                isPlain: PlainSetting.isWanted(plain, environment, isTerminal: streams.isInputTerminal), clock: clock)
            try run(plain.rest, in: context)
            return 0
        } catch let failure as Failure {
            for line in failure.lines { console.printError("cpo: \(line[language])") }
            return failure.exit.code
        } catch {
            return HelpLanguage.$current.withValue(language) { tell(error, on: console) }
        }
    }

    private static func run(_ arguments: [String], in context: CommandContext) throws {
        try checkSubcommand(arguments)
        if let path = try soleDirectory(arguments) {
            return try context.interact(.work(path), as: context.person.author())
        }
        var command = try HelpLanguage.$current.withValue(context.language) { try Root.parseAsRoot(arguments) }
        if let command = command as? any Command { return try command.run(in: context) }
        try command.run()
    }

    /// The directory in `cpo DIR`. This most common call skips the parser, which takes a tenth of the time to the first
    /// screen.
    ///
    /// - Throws: `Failure` if the argument must be a misspelt command.
    private static func soleDirectory(_ arguments: [String]) throws -> String? {
        guard let first = arguments.first, !first.isEmpty, !first.hasPrefix("-"), !Root.commandNames.contains(first)
        else { return nil }
        if access(first, F_OK) != 0, let nearest = Nearest.match(first, in: Root.commandNames) {
            throw Failure(.usage, CommandText.unknownCommand(first, nearest: nearest))
        }
        return arguments.count == 1 ? first : nil
    }

    /// Suggests what a misspelt subcommand of a group, or after `help`, must mean. The parser would only reject it.
    ///
    /// - Throws: `Failure` with the suggestion.
    private static func checkSubcommand(_ arguments: [String]) throws(Failure) {
        guard arguments.count > 1, !arguments[1].hasPrefix("-"),
            let group = Root.subcommandNames(of: arguments[0]), !group.contains(arguments[1]),
            let nearest = Nearest.match(arguments[1], in: group)
        else { return }
        throw Failure(.usage, CommandText.unknownCommand(arguments[1], of: arguments[0], nearest: nearest))
    }

    /// Prints the parser's output: help and version as results, the rest as errors.
    private static func tell(_ error: any Error, on console: Console) -> Int32 {
        let lines = Root.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        let isResult = Root.exitCode(for: error) == .success
        for line in lines {
            if isResult { console.print(String(line)) } else { console.printError(String(line)) }
        }
        return isResult ? 0 : Failure.Exit.usage.code
    }
}
