import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Scoring
import Workspace

/// `cpo scope`
struct ScopeCommand: Command {
    static let name = "scope"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Put a criterion in or out of scope, with a reason.",
                "Ein Kriterium mit Begründung in den Geltungsbereich nehmen oder herausnehmen."
            ).inHelp,
            discussion: HelpText.scope.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "in, out, or default to follow the catalogue.", "in, out oder default, um dem Katalog zu folgen.")),
        completion: .list(Decision.allCases.map(\.rawValue)))
    var decision: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Why it does or does not apply to this subject.",
                "Warum es für diesen Gegenstand gilt oder nicht gilt.")))
    var reason: String?

    @OptionGroup var signature: SignatureOption

    enum Decision: String, CaseIterable {
        case `in`, out, `default`
    }

    func run(in context: CommandContext) throws {
        let known = Names.match(decision, in: Decision.allCases.map(\.rawValue))
        guard let decision = known.flatMap(Decision.init(rawValue:)) else {
            throw Failure(.usage, ScopeText.unknownDecision(decision))
        }
        let reason = reason?.unixLines.trimmed ?? ""
        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let criterion = editor.assessment.catalog.criteria[index]
        guard criterion.status == .current else { throw Failure(.usage, ScopeText.notAsked(criterion)) }
        let wanted: ScopeDecision?
        switch decision {
        case .default:
            guard reason.isEmpty else { throw Failure(.usage, ScopeText.needsNoReason) }
            wanted = nil
        case .in, .out:
            guard !reason.isEmpty else { throw Failure(.usage, ScopeText.needsReason(criterion.id)) }
            wanted = ScopeDecision(isIncluded: decision == .in, reason: reason)
        }
        let scope = editor.assessment.answers[index].scope
        // Repeating the current value would only lengthen the history.
        if scope.isConflicted || (scope.current?.value ?? nil) != wanted {
            try editor.change(.scope(wanted), in: .criterion(index), at: context.now)
            try editor.commit()
        }
        let scoreboard = try Scoreboard(editor.assessment, editor.evidence(reading: []), on: context.today)
        context.console.print(
            "\(ScopeText.state(of: index, in: editor.assessment)[context.language]) · "
                + Figures.range(scoreboard.overall, context.language))
    }
}
