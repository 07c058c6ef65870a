import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo workshops`
struct Workshops: Command {
    static let name = "workshops"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "List the workshops: who took part, when, and what was covered.",
                "Die Workshops auflisten: wer teilnahm, wann, und was behandelt wurde."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let standing = assessment.details.workshops.standing
        // One at a time: each holds an assessment.
        let workshops = standing.lazy.compactMap { HeldWorkshop($0.id, of: assessment, now: context.now) }
        let participants = reader.project.participants
        if json {
            let conditions = reader.evidence(of: standing.isEmpty ? [] : assessment.supportedAnswers)
            let origin = ReportOrigin(format: WorkshopsDocument.format, assessment, of: reader)
            try context.console.printDocument(
                WorkshopsDocument(origin, workshops, of: participants, on: context.today) { conditions[$0].counts })
        } else {
            let table = WorkshopTable(workshops, of: participants, clock: context.clock(), context.language)
            for line in table.lines { context.console.print(line) }
        }
        context.reportDamages(reader.damages)
    }
}

extension Assessment {
    /// The workshop that somebody names by its number in `cpo workshops`, or by the beginning of its agenda; if several
    /// begin so, the latest.
    func workshop(called name: String) throws(Failure) -> WorkshopID {
        let standing = details.workshops.standing
        if let number = Int(name), standing.indices.contains(number - 1) { return standing[number - 1].id }
        let wanted = name.lowercased()
        let found = standing.last { entry in
            !wanted.isEmpty && (entry.content?.topic.lowercased().hasPrefix(wanted) ?? false)
        }
        guard let found else {
            let known = standing.enumerated().compactMap { position, entry in
                entry.content.map { "\(position + 1) (\($0.topic.oneLine))" }
            }
            throw Failure(.usage, ReportCommandText.unknownWorkshop(name, known))
        }
        return found.id
    }
}
