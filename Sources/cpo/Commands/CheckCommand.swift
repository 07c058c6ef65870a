import ArgumentParser
import Assessment
import Checks

/// `cpo check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Print what is questionable about the answers, and what to do about it.",
        discussion: """
            Holds the answers to the quality rules: claims without evidence, missing reasons, evidence that is gone or \
            expired, too much that is not applicable, and more. The exit code is 1 if any check stands. A check that is \
            in order as it is can be waived with its reason: see cpo waive.
            """)

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: "As one JSON object, with the waived ones.")
    var json = false

    @ArgumentParser.Flag(help: "List the waived ones below, with who waived them and why.")
    var all = false

    @Option(help: ArgumentHelp("The most criteria that one file or address may support.", valueName: "count"))
    var mostUses = CheckLimits().criteriaPerEvidence

    @Option(help: ArgumentHelp("The most of a level that may be not applicable, in percent.", valueName: "percent"))
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
            Console.printDocument(
                CheckDocument(project: desk.info, catalog: catalog, limits: limits, checks: checks).text)
        } else {
            for check in standing { Console.print(CheckText.line(check, in: catalog)) }
            if all {
                for check in checks {
                    if let waiver = check.waiver { Console.print(CheckText.waivedLine(check, waiver, in: catalog)) }
                }
            }
            Console.printError(CheckText.summary(standing: standing.count, waived: checks.count - standing.count))
        }
        desk.reportDamages()
        if !standing.isEmpty { throw Failure(.no) }
    }

    private func limits() throws -> CheckLimits {
        guard mostUses >= 1 else { throw Failure(.usage, CheckText.mostUses) }
        guard (0...100).contains(mostNa), let share = Fraction(mostNa, over: 100) else {
            throw Failure(.usage, CheckText.mostShare)
        }
        return CheckLimits(criteriaPerEvidence: mostUses, notApplicableShare: share)
    }
}
