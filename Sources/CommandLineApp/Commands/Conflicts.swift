import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo conflicts`
struct Conflicts: Command {
    static let name = "conflicts"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print what people set to different values without knowing of each other.",
                "Ausgeben, was mehrere ohne Kenntnis voneinander verschieden gesetzt haben."
            ).inHelp,
            discussion: LocalizedString(
                "Each value comes with who set it and when, and with what they replaced. The exit code is 1 if there is one.",
                "Zu jedem Wert steht, wer ihn wann gesetzt hat, und was vorher galt. Der Exit-Code ist 1, wenn es welche gibt."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let seen = try reader.view(view, asOf: nil, in: context)
        let conflicts = seen.assessment.conflicts
        if json {
            let origin = ReportOrigin(format: ConflictDocument.format, seen.assessment, of: reader, under: seen.profile)
            try context.console.printDocument(ConflictDocument(origin, conflicts, in: seen.assessment))
        } else {
            ConflictTable(seen.assessment, clock: context.clock(), language: context.language).lines(conflicts)
                .forEach { context.console.print($0) }
            context.console.printError(
                conflicts.isEmpty
                    ? ConflictText.none : LocalizedString { "\(ConflictText.count(conflicts.count)[$0])." })
        }
        context.reportDamages(reader.damages)
        if !conflicts.isEmpty { throw Failure(.no) }
    }
}
