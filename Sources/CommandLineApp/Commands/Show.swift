import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Scoring
import Snapshots
import Workspace

/// `cpo show`
struct Show: Command {
    static let name = "show"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print the answers, or one criterion with its answer.",
                "Die Antworten oder ein Kriterium mit seiner Antwort ausgeben."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption
    @OptionGroup var moment: MomentOption

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let seen = try reader.view(view, asOf: moment.asOf, in: context)
        let (profile, assessment) = (seen.profile, seen.assessment)
        let one = try criterion.map { try Catalogs.index(of: $0, in: assessment.catalog) }
        let conditions = reader.evidence(
            of: one.map { [assessment.supportedAnswer(at: $0)] } ?? assessment.supportedAnswers)
        if json {
            let origin = ReportOrigin(
                format: AnswersDocument.format, ReportOrigin.Project(reader.project.info, assessment.subject),
                assessment.catalog,
                under: profile.map { ReportOrigin.ProfileName($0) })
            let indexes = one.map { [$0] } ?? Array(assessment.answers.indices)
            try context.console.printDocument(
                AnswersDocument(origin, assessment, of: indexes) { conditions[$0] == .intact })
        } else {
            if let profile { context.console.print(ProfileText.seenUnder(profile.profile)) }
            if let moment = seen.moment { context.console.print(moment) }
            if profile != nil || seen.moment != nil { context.console.print() }
            let lines =
                if let one {
                    details(of: one, assessment, conditions, on: seen.day, in: context)
                        + differences(of: one, assessment, from: seen.untailored.catalog, in: context)
                } else {
                    AnswerTable(
                        assessment, try Scoreboard(assessment, conditions, on: seen.day), clock: context.clock(),
                        context.language
                    ).lines { conditions[$0] }
                }
            lines.forEach { context.console.print($0) }
        }
        context.reportDamages(reader.damages)
    }

    /// The criterion in full, then its answer.
    private func details(
        of index: Int, _ assessment: Assessment, _ conditions: EvidenceConditions, on day: CalendarDay,
        in context: CommandContext
    ) -> [String] {
        let criterion = CriterionDetails(index, of: assessment.catalog, context.language)
        let answer = AnswerDetails(
            index, of: assessment, clock: context.clock(), on: day, language: context.language)
        return criterion.lines() + [""] + answer.lines { conditions[$0] }
    }

    /// What the profile changes about the criterion; empty if nothing.
    private func differences(
        of index: Int, _ assessment: Assessment, from catalog: Catalog, in context: CommandContext
    ) -> [String] {
        let tailored = assessment.catalog
        let differences = ProfileText.differences(of: tailored.criteria[index], under: tailored, from: catalog)
        return differences.isEmpty ? [] : [""] + differences.map { $0[context.language] }
    }
}
