import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports

/// `cpo show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: LocalizedString(
            "Print the answers, or one criterion with its answer.",
            "Die Antworten ausgeben, oder ein Kriterium mit seiner Antwort."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption

    func run() throws {
        let own = try ReadAssessment.open(project.path)
        let profile = try own.profile(view)
        let desk = own.under(profile)
        let one = try criterion.map { try desk.index(of: $0) }
        let indexes = one.map { [$0] } ?? Array(desk.assessment.answers.indices)
        let conditions = desk.checkEvidence(of: indexes)
        let assessment = desk.assessment
        if json {
            let origin = ReportOrigin(
                format: AnswersDocument.format, ReportOrigin.Project(desk.info), assessment.catalog,
                under: profile.map { ReportOrigin.ProfileName($0) })
            try Console.printDocument(
                AnswersDocument(origin, assessment, of: indexes) { evidence in
                    evidence.sha256.map { conditions[$0] == .intact } ?? true
                })
        } else {
            let language = CommandLanguage.language
            if let profile {
                Console.print(ProfileText.seenUnder(profile.profile))
                Console.print()
            }
            if let one {
                let criterion = assessment.catalog.criteria[one]
                let answer = AnswerDetails(one, of: assessment, clock: SystemClock.wall, language: language)
                let lines =
                    CriterionDetails(criterion, language).lines() + [""]
                    + answer.lines { evidence in evidence.sha256.map { conditions[$0] ?? .unread } ?? .intact }
                lines.forEach { Console.print($0) }
                let differences =
                    profile.map {
                        ProfileText.differences(of: criterion, under: $0.catalog, from: own.assessment.catalog)
                    } ?? []
                if !differences.isEmpty { Console.print() }
                differences.forEach { Console.print($0) }
            } else {
                AnswerTable(assessment, try desk.scoreboard(), language).lines.forEach { Console.print($0) }
            }
        }
        desk.reportDamages()
    }
}
