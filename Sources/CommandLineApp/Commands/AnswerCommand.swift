import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Scoring
import Snapshots
import Workspace

/// `cpo answer`
struct AnswerCommand: Command {
    static let name = "answer"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Rate a criterion, or comment on it.", "Ein Kriterium bewerten oder kommentieren."
            )
            .inHelp,
            discussion: HelpText.answer.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "met, partly, unmet, na or open.",
                "met (erfüllt), partly (teilweise), unmet (nicht), na (nicht anwendbar) oder open.")))
    var rating: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "A comment; an empty one removes the comment there is.",
                "Ein Kommentar; ein leerer entfernt den vorhandenen.")))
    var comment: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("Why the criterion is not applicable.", "Warum das Kriterium nicht anwendbar ist.")))
    var reason: String?

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let catalog = editor.assessment.catalog
        let index = try Catalogs.index(of: criterion, in: catalog)
        let slot = Assessment.Slot.criterion(index)
        try editor.change(
            .rate(try judgement(of: catalog.criteria[index], on: catalog.scale)), in: slot, at: context.now)
        if let comment { try editor.change(.comment(comment.unixLines), in: slot, at: context.now) }
        try editor.commit()
        let scoreboard = try Scoreboard(editor.assessment, editor.evidence(reading: []), on: context.today)
        let rating = editor.assessment.answers[index].rating.map { RatingText.name($0, on: catalog.scale) }
        let range = Figures.range(scoreboard.overall, context.language)
        context.console.print(
            "\(catalog.criteria[index].id) \((rating ?? RatingText.open)[context.language]) · \(range)")
    }

    private func judgement(of criterion: Criterion, on scale: Scale) throws -> Judgement? {
        if rating.lowercased() == "open" { return nil }
        let names: [String: Rating] = [
            "met": .met, "partly": .partial, "partial": .partial, "unmet": .unmet, "na": .notApplicable,
            "n/a": .notApplicable, "notApplicable": .notApplicable,
        ]
        let known = Names.match(rating, in: scale.steps.map(\.rating.id))
        let own = scale == .percent ? Scale.percentage(rating) : known.map { Rating($0) }
        let wanted = own ?? Names.match(rating, in: Array(names.keys)).flatMap { names[$0] }
        guard let wanted, scale.allows(wanted) else {
            throw Failure(.usage, CommandText.unknownRating(rating, scale))
        }
        let reason = reason?.unixLines.trimmed ?? ""
        if wanted == .notApplicable {
            switch criterion.rules.notApplicable {
            case .never: throw Failure(.usage, RatingText.neverNotApplicable(criterion.id))
            case .withReason: if reason.isEmpty { throw Failure(.usage, CommandText.needsReason(criterion.id)) }
            case .freely: break
            }
        } else if !reason.isEmpty {
            throw Failure(.usage, CommandText.needsNoReason)
        }
        return Judgement(wanted, reason: reason)
    }
}
