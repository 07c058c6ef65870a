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
        let beyond = reader.profileAnswers(beyond: assessment)
        if let criterion, let (part, index) = beyond.first(named: criterion) {
            try show(index, of: part, reader, seen, in: context)
            return context.reportDamages(reader.damages)
        }
        let one = try criterion.map { try Catalogs.index(of: $0, in: assessment.catalog) }
        let conditions = reader.evidence(
            of: one.map { [assessment.supportedAnswer(at: $0)] }
                ?? assessment.supportedAnswers + beyond.flatMap { $0.assessment.supportedAnswers })
        if json {
            let origin = ReportOrigin(format: AnswersDocument.format, assessment, of: reader, under: profile)
            let indexes = one.map { [$0] } ?? Array(assessment.answers.indices)
            let parts = one == nil ? beyond.map { AnswersDocument.Beyond($0) } : []
            try context.console.printDocument(
                AnswersDocument(origin, assessment, of: indexes, participants: reader.participants, beyond: parts) {
                    conditions[$0] == .intact
                })
        } else {
            if let profile { context.console.print(ProfileText.seenUnder(profile.profile)) }
            if let moment = seen.moment { context.console.print(moment) }
            if profile != nil || seen.moment != nil { context.console.print() }
            let lines =
                if let one {
                    details(of: one, assessment, conditions, reader.participants, on: seen.day, in: context)
                        + differences(of: one, assessment, from: seen.untailored.catalog, in: context)
                } else {
                    AnswerTable(
                        assessment, try Scoreboard(assessment, conditions, on: seen.day), clock: context.clock(),
                        context.language
                    ).lines { conditions[$0] } + preparation(of: assessment, reader.participants, in: context)
                        + (try beyond.flatMap { try answers(of: $0, seen, conditions, in: context) })
                }
            lines.forEach { context.console.print($0) }
        }
        context.reportDamages(reader.damages)
    }

    /// The answers to a profile's own criteria, under its name.
    private func answers(
        of part: ProfileAnswers, _ seen: AssessmentView, _ conditions: EvidenceConditions, in context: CommandContext
    ) throws -> [String] {
        let table = AnswerTable(
            part.assessment, try Scoreboard(part.assessment, conditions, on: seen.day), clock: context.clock(),
            context.language)
        return [ProfileText.criteria(of: part.profile.profile)[context.language]]
            + table.lines(of: part.criteria) { conditions[$0] } + [""]
    }

    /// One of a profile's own criteria, without that profile.
    private func show(
        _ index: Int, of part: ProfileAnswers, _ reader: borrowing AssessmentReader, _ seen: AssessmentView,
        in context: CommandContext
    ) throws {
        let conditions = reader.evidence(of: [part.assessment.supportedAnswer(at: index)])
        if json {
            let origin = ReportOrigin(format: AnswersDocument.format, seen.assessment, of: reader, under: seen.profile)
            let beyond = AnswersDocument.Beyond(
                ReportOrigin.ProfileName(part.profile), part.assessment, of: [index])
            return try context.console.printDocument(
                AnswersDocument(
                    origin, seen.assessment, of: [], participants: reader.participants, beyond: [beyond]
                ) { conditions[$0] == .intact })
        }
        if let moment = seen.moment { context.console.print(moment) }
        context.console.print(ProfileText.criteria(of: part.profile.profile))
        context.console.print()
        details(of: index, part.assessment, conditions, reader.participants, on: seen.day, in: context).forEach {
            context.console.print($0)
        }
    }

    /// The criterion in full, then its answer.
    private func details(
        of index: Int, _ assessment: Assessment, _ conditions: EvidenceConditions, _ participants: ParticipantList,
        on day: CalendarDay, in context: CommandContext
    ) -> [String] {
        let criterion = CriterionDetails(index, of: assessment.catalog, context.language)
        let answer = AnswerDetails(
            index, of: assessment, participants: participants, clock: context.clock(), on: day,
            language: context.language)
        return criterion.lines() + [""] + answer.lines { conditions[$0] }
    }

    /// Who prepared how much; empty if nobody said anything in a voice of their own.
    private func preparation(
        of assessment: Assessment, _ participants: ParticipantList, in context: CommandContext
    ) -> [String] {
        guard !assessment.participants.isEmpty else { return [] }
        return ["", WorkshopText.prepared[context.language]]
            + PreparationTable(participants, in: assessment, context.language).lines.map { "  \($0)" }
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
