import ArgumentParser
import AssessmentModel
import Cells
import Localization
import Presentation
import QualityChecks
import Reports
import Snapshots
import Workspace

/// `cpo check`
struct CheckCommand: Command {
    static let name = "check"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Check the answers against the quality rules.",
                "Die Antworten gegen die Qualitätsregeln prüfen."
            ).inHelp,
            usage: """
                cpo check <dir> [<option> ...]
                cpo check --explain [<rule>]
                """,
            discussion: HelpText.check.inHelp)
    }

    @Argument(help: ArgumentHelp(HelpText.project, valueName: "dir"), completion: .directory)
    var path: String?

    @Option(
        defaultAsFlag: "all",
        help: ArgumentHelp(
            LocalizedString(
                "Explain a rule, or all of them, without looking at an assessment.",
                "Eine Regel oder alle erklären, ohne eine Bewertung anzusehen."), valueName: "rule"),
        completion: .list(["all"] + CheckRule.allCases.map(\.rawValue)))
    var explain: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Print one JSON object, waived checks included.",
                "Ein JSON-Objekt ausgeben, auch mit Hinweisen unter Verzicht.")))
    var json = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Also list waived checks, with who waived them and why.",
                "Auch Hinweise unter Verzicht auflisten, mit Person und Begründung.")))
    var all = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How many criteria one file or address may support at most.",
                "Wie viele Kriterien eine Datei oder Adresse höchstens belegen darf."), valueName: "count"))
    var mostUses = CheckLimits().criteriaPerEvidence

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How much of a level may be not applicable at most, in percent.",
                "Wie viel eines Grades höchstens nicht anwendbar sein darf, in Prozent."), valueName: "percent"
        ))
    var mostNa = 25

    @OptionGroup var view: ProfileOption
    @OptionGroup var moment: MomentOption

    func validate() throws {
        if path == nil, explain == nil { throw ValidationError(CheckCommandText.needsDirectory.inHelp) }
    }

    private func explain(_ name: String, in context: CommandContext) throws(Failure) {
        let names = CheckRule.allCases.map(\.rawValue)
        let known = name == "all" ? nil : Names.match(name, in: names)
        guard name == "all" || known != nil else {
            throw Failure(.usage, CheckCommandText.unknownRule(name, nearest: Nearest.match(name, in: names)))
        }
        let rules = CheckRule.allCases.filter { known == nil || $0.rawValue == known }
        for (position, rule) in rules.enumerated() {
            if position > 0 { context.console.print() }
            context.console.print(rule.rawValue)
            for text in [CheckRuleText.what(rule), CheckRuleText.why(rule)] {
                for line in text[context.language].wrapped(columns: TableLine.columns - 2) {
                    context.console.print("  \(line)")
                }
            }
        }
    }

    func run(in context: CommandContext) throws {
        if let explain { return try self.explain(explain, in: context) }
        guard let path else { return }
        let limits = try limits()
        let reader = try context.read(path)
        let seen = try reader.view(view, asOf: moment.asOf, in: context)
        let assessment = seen.assessment
        let conditions = reader.evidence(of: assessment.supportedAnswers)
        let checks = Checks(assessment, today: seen.day, limits: limits) { conditions[$0] }.all
        let catalog = assessment.catalog
        let standing = checks.filter(\.stands)
        let mismatches = WorkshopText.mismatches(in: assessment, reader.participants)
        if json {
            let origin = ReportOrigin(format: CheckDocument.format, assessment, of: reader, under: seen.profile)
            try context.console.printDocument(CheckDocument(origin, checks, in: catalog, limits: limits))
        } else {
            let table = CheckTable(catalog, context.language)
            for check in standing { context.console.print(table.line(check)) }
            if all {
                for check in checks where !check.stands {
                    if let waiver = check.waiver { context.console.print(table.line(check, waivedBy: waiver)) }
                }
            }
            context.console.printError(
                CheckCommandText.summary(standing: standing.count, waived: checks, mismatched: mismatches.count))
        }
        context.reportDamages(reader.damages)
        for mismatch in mismatches { context.console.printError("cpo: \(mismatch[context.language])") }
        if !standing.isEmpty || !mismatches.isEmpty { throw Failure(.no) }
    }

    private func limits() throws -> CheckLimits {
        guard mostUses >= 1 else { throw Failure(.usage, CheckCommandText.mostUses) }
        guard (0...100).contains(mostNa), let share = Fraction(mostNa, over: 100) else {
            throw Failure(.usage, CheckCommandText.mostShare)
        }
        return CheckLimits(criteriaPerEvidence: mostUses, notApplicableShare: share)
    }
}
