import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo log`
struct Log: Command {
    static let name = "log"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print who changed what and when, newest first.",
                "Ausgeben, wer was wann geändert hat, das Neueste zuerst."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Only what changed on a day, for instance 2026-06-30, or later; or after a milestone.",
                "Nur was an einem Tag, zum Beispiel 2026-06-30, oder danach geändert wurde; oder nach einem Meilenstein."
            ),
            valueName: "date-or-milestone"))
    var since: String?

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let one = try criterion.map { try id(of: $0, in: assessment) }
        let since = try since.map { try reader.moment(since: $0, by: context.clock()) }
        HistoryTable(assessment, of: one, since: since, language: context.language).lines
            .forEach { context.console.print($0) }
        if one == nil, since == nil, let unknown = HistoryText.unknown(reader.unknown.count) {
            context.console.print(unknown)
        }
        context.reportDamages(reader.damages)
    }

    /// The id of a criterion in the catalogue, or of one that was answered under a profile.
    private func id(of criterion: String, in assessment: Assessment) throws -> CriterionID {
        let orphans = Set(assessment.orphans.compactMap(\.target.criterion?.text)).sorted()
        if let id = Names.match(criterion, in: orphans) { return CriterionID(id) }
        return assessment.catalog.criteria[try Catalogs.index(of: criterion, in: assessment.catalog)].id
    }
}
