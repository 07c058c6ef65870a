import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring

/// `cpo waive`
struct Waive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: LocalizedString(
            "Say why a quality rule need not be kept at a criterion.",
            "Begründen, warum eine Qualitätsregel bei einem Kriterium nicht gelten muss."
        ).localized,
        discussion: LocalizedString(
            "RULE is a name that cpo check prints. For na-share, name the level in place of the criterion.",
            "RULE ist ein Name, den cpo check ausgibt. Bei na-share statt des Kriteriums den Grad angeben."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The criterion's id, or shall, should or may.",
                "Die Kennung des Kriteriums, oder shall, should oder may.")))
    var criterion: String

    @Argument(help: ArgumentHelp(HelpText.rule.localized, discussion: HelpText.rules.localized))
    var rule: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Why the rule need not be kept here.", "Warum die Regel hier nicht eingehalten werden muss.")))
    var reason: String?

    @ArgumentParser.Flag(help: ArgumentHelp(LocalizedString("Take the waiver back.", "Den Verzicht zurücknehmen.")))
    var takeBack = false

    @OptionGroup var signature: SignatureOption

    func run() throws {
        guard let rule = CheckRule(rawValue: rule) else {
            let nearest = Nearest.match(rule, in: CheckRule.allCases.map(\.rawValue))
            throw Failure(.usage, CheckCommandText.unknownRule(rule, nearest: nearest))
        }
        guard takeBack == (reason == nil) else { throw Failure(.usage, CheckCommandText.nothingToSay) }
        let reason = reason?.trimmed ?? ""
        guard takeBack || !reason.isEmpty else { throw Failure(.usage, CheckCommandText.emptyReason) }

        var desk = try WritableAssessment.open(project.path, as: signature.by)
        let scope = try scope(of: rule, in: desk.assessment)
        let waivers: Waivers
        switch scope {
        case .criterion(let index):
            waivers = desk.assessment.answers[index].waivers
            // What has a limit may be checked with another one than the usual.
            if !takeBack, !rule.hasLimit {
                guard desk.checks(reading: scope).checks(ofCriterionAt: index).contains(where: { $0.rule == rule })
                else {
                    throw Failure(.usage, CheckCommandText.isKept(criterion, rule))
                }
            }
        case .level(let level):
            waivers = desk.assessment.waivers(of: level)
            let criteria = desk.assessment.catalog.criteria
            let isAsked = zip(criteria, desk.assessment.scopes).contains {
                $0.level == level && Inclusion($0.status, $1) == .counted
            }
            guard isAsked else {
                throw Failure(.usage, CheckCommandText.emptyLevel(criterion))
            }
        }
        if takeBack, waivers[rule.id] == nil { throw Failure(.usage, CheckCommandText.noWaiver(criterion, rule)) }
        try desk.record(.waive(rule.id, reason: reason), in: scope.slot)
        try desk.save()
        Console.print(takeBack ? CheckCommandText.takenBack(criterion, rule) : CheckCommandText.waived(criterion, rule))
    }

    private func scope(of rule: CheckRule, in assessment: Assessment) throws -> CheckScope {
        guard rule == .notApplicableShare else {
            return .criterion(try Catalogs.index(of: criterion, in: assessment.catalog))
        }
        guard let level = Level(rawValue: criterion) else { throw Failure(.usage, CheckCommandText.needsLevel(rule)) }
        return .level(level)
    }
}
