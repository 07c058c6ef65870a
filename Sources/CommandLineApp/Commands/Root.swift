import ArgumentParser
import CSystem
import Glibc
import Localization
import ProjectStore

/// `cpo` and everything below it.
struct Root: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "cpo",
        abstract: LocalizedString(
            "Assess how open a product or an organisation is.",
            "Bewerten, wie offen ein Produkt oder eine Organisation ist."
        ).localized,
        usage: "\(Work.usage)\ncpo <subcommand>",
        discussion: HelpText.root.localized,
        version: version,
        subcommands: [
            Work.self, Review.self, New.self, Demonstrate.self, AnswerCommand.self, Attach.self, Show.self, Score.self,
            CheckCommand.self, Waive.self, Assign.self, Log.self, Verify.self, CatalogCommand.self, ProfileCommand.self,
        ],
        defaultSubcommand: Work.self)

    static func main() {
        // A limit on the size of files is then an error of the write, which keeps the answer and says so.
        ignoreFileSizeSignal()
        signal(SIGPIPE, SIG_IGN)
        system_keep_memory()
        do {
            if let code = CommandLanguage.unknown { throw Failure(.usage, CommandText.unknownLanguage(code)) }
            if let path = soleDirectory(CommandLanguage.arguments) {
                try InteractiveProgram(author: Person.author()).run(.work(path))
            } else {
                var command = try parseAsRoot(CommandLanguage.arguments)
                try command.run()
            }
        } catch let failure as Failure {
            if let text = failure.text { Console.printError("cpo: \(text.localized)") }
            Glibc.exit(failure.exit.code)
        } catch {
            guard exitCode(for: error) != .success else { exit(withError: error) }
            Console.printErrorLines(fullMessage(for: error))
            Glibc.exit(Failure.Exit.usage.code)
        }
    }

    /// What a sole argument can be but a directory. To ask the commands for their names would put their help together.
    static let commandNames = [
        "review", "new", "demo", "answer", "attach", "show", "score", "check", "waive", "assign", "log", "verify",
        "catalog", "profile", "help",
    ]

    /// The directory in `cpo DIR`. This, the usual call, goes without the parser, which takes a tenth of the time to the
    /// first screen.
    private static func soleDirectory(_ arguments: [String]) -> String? {
        guard arguments.count == 1, let path = arguments.first, !path.hasPrefix("-"), !path.isEmpty else { return nil }
        return commandNames.contains(path) ? nil : path
    }
}

/// Why a command did not do what it was asked to.
struct Failure: Error {
    enum Exit {
        /// The answer is no.
        case no
        case usage
        /// Something cannot be read or written.
        case io
        /// A signal ended the program.
        case signal(Int32)

        var code: Int32 {
            switch self {
            case .no: 1
            case .usage: 2
            case .io: 3
            case .signal(let number): 128 + number
            }
        }
    }

    let exit: Exit
    /// The line for the person; nil where everything has been said.
    let text: LocalizedString?

    init(_ exit: Exit, _ text: LocalizedString? = nil) {
        self.exit = exit
        self.text = text
    }
}
