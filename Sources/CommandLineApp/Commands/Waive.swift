import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Snapshots
import Workspace

/// `cpo waive`
struct Waive: Command {
    static let name = "waive"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Waive a quality rule for a criterion, with a reason.",
                "Mit Begründung auf eine Qualitätsregel bei einem Kriterium verzichten."
            ).inHelp,
            discussion: LocalizedString(
                "RULE is a name that cpo check prints. For na-share, name a level instead of a criterion.",
                "RULE ist ein Name, den cpo check ausgibt. Bei na-share statt eines Kriteriums einen Grad angeben."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The criterion's id; or shall, should or may.",
                "Die Kennung des Kriteriums; oder shall, should oder may.")))
    var criterion: String

    @Argument(help: ArgumentHelp(HelpText.rule.inHelp, discussion: HelpText.rules.inHelp))
    var rule: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Why the rule does not apply here.", "Warum die Regel hier nicht gelten muss.")))
    var reason: String?

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("Withdraw the waiver.", "Den Verzicht zurücknehmen.")))
    var takeBack = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let known = Names.match(rule, in: CheckRule.allCases.map(\.rawValue))
        guard let rule = known.flatMap(CheckRule.init(rawValue:)) else {
            let nearest = Nearest.match(rule, in: CheckRule.allCases.map(\.rawValue))
            throw Failure(.usage, CheckCommandText.unknownRule(rule, nearest: nearest))
        }
        guard takeBack == (reason == nil) else { throw Failure(.usage, CheckCommandText.nothingToSay) }
        let reason = reason?.unixLines.trimmed ?? ""
        guard takeBack || !reason.isEmpty else { throw Failure(.usage, CheckCommandText.emptyReason) }

        var editor = try context.edit(project.path, as: signature.by)
        let scope = try scope(of: rule, in: editor.assessment.catalog)
        let place = CheckText.place(scope, in: editor.assessment.catalog)
        let waivers: Waivers
        switch scope {
        case .criterion(let index):
            waivers = editor.assessment.answers[index].waivers
            // A rule with a limit may be broken under another limit than the default.
            if !takeBack, !rule.hasLimit {
                let conditions = editor.evidence(reading: [index])
                let checks = Checks(editor.assessment, today: context.today) { conditions[$0] }
                guard checks.checks(ofCriterionAt: index).contains(where: { $0.rule == rule }) else {
                    throw Failure(.usage, CheckCommandText.isKept(place, rule))
                }
            }
        case .level(let level):
            waivers = editor.assessment.waivers(of: level)
            let isAsked = zip(editor.assessment.catalog.criteria, editor.assessment.scopes).contains {
                $0.level == level && Inclusion($0.status, $1) == .counted
            }
            guard isAsked else {
                throw Failure(.usage, CheckCommandText.emptyLevel(place))
            }
        }
        if takeBack, waivers[rule.id] == nil { throw Failure(.usage, CheckCommandText.noWaiver(place, rule)) }
        try editor.change(.waive(rule.id, reason: reason), in: scope.slot, at: context.now)
        try editor.commit()
        if !takeBack, !editor.assessment.catalog.acceptsWaivers, editor.assessment.voice == .vendor {
            context.console.printError("cpo: \(CheckCommandText.refused[context.language])")
        }
        context.console.print(
            takeBack ? CheckCommandText.takenBack(place, rule) : CheckCommandText.waived(place, rule))
    }

    private func scope(of rule: CheckRule, in catalog: Catalog) throws -> CheckScope {
        guard rule == .notApplicableShare else { return .criterion(try Catalogs.index(of: criterion, in: catalog)) }
        guard let level = Level(named: criterion) else { throw Failure(.usage, CheckCommandText.needsLevel(rule)) }
        return .level(level)
    }
}
