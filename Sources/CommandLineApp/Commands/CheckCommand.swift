import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Reports

/// `cpo check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: LocalizedString(
            "Print what is questionable about the answers, and what to do about it.",
            "Ausgeben, was an den Antworten fraglich ist, und was zu tun ist."
        ).localized,
        discussion: HelpText.check.localized)

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "As one JSON object, with the waived ones.", "Als ein JSON-Objekt, auch mit denen unter Verzicht.")))
    var json = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "List the waived ones below, with who waived them and why.",
                "Darunter die unter Verzicht auflisten, mit wem und warum.")))
    var all = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The most criteria that one file or address may support.",
                "Wie viele Kriterien eine Datei oder Adresse höchstens stützen darf."), valueName: "count"))
    var mostUses = CheckLimits().criteriaPerEvidence

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The most of a level that may be not applicable, in percent.",
                "Wie viel eines Grades höchstens nicht anwendbar sein darf, in Prozent."), valueName: "percent"
        ))
    var mostNa = 25

    func run() throws {
        let limits = try limits()
        let own = try ReadAssessment.open(project.path)
        let desk = own.under(own.project.profile)
        let conditions = desk.checkEvidence(of: desk.assessment.answers.indices)
        let checks = Checks(desk.assessment, today: SystemClock.wall.today, limits: limits) { evidence in
            evidence.sha256.map { conditions[$0] ?? .unread } ?? .intact
        }.all
        let catalog = desk.assessment.catalog
        let standing = checks.filter(\.stands)
        if json {
            let origin = ReportOrigin(format: CheckDocument.format, ReportOrigin.Project(desk.info), catalog)
            try Console.printDocument(CheckDocument(origin, checks, in: catalog, limits: limits))
        } else {
            let table = CheckTable(catalog, CommandLanguage.language)
            for check in standing { Console.print(table.line(check)) }
            if all {
                for check in checks {
                    if let waiver = check.waiver { Console.print(table.line(check, waivedBy: waiver)) }
                }
            }
            Console.printError(
                CheckCommandText.summary(standing: standing.count, waived: checks.count - standing.count))
        }
        desk.reportDamages()
        if !standing.isEmpty { throw Failure(.no) }
    }

    private func limits() throws -> CheckLimits {
        guard mostUses >= 1 else { throw Failure(.usage, CheckCommandText.mostUses) }
        guard (0...100).contains(mostNa), let share = Fraction(mostNa, over: 100) else {
            throw Failure(.usage, CheckCommandText.mostShare)
        }
        return CheckLimits(criteriaPerEvidence: mostUses, notApplicableShare: share)
    }
}
