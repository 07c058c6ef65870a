import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Scoring

/// `cpo answer`
struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: LocalizedString("Rate a criterion, or comment on it.", "Ein Kriterium bewerten oder kommentieren.")
            .localized,
        discussion: HelpText.answer.localized)

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

    func run() throws {
        var desk = try WritableAssessment.open(project.path, as: signature.by)
        let index = try desk.index(of: criterion)
        try desk.record(.rate(try judgement(of: desk.assessment, at: index)), at: index)
        if let comment { try desk.record(.comment(comment), at: index) }
        try desk.save()
        let scoreboard = try desk.scoreboard()
        let language = CommandLanguage.language
        let rated =
            desk.assessment.answers[index].rating.map {
                RatingText.name($0, on: desk.assessment.catalog.scale)[language]
            } ?? CommandText.open.localized
        Console.print("\(criterion) \(rated) · \(Figures.range(scoreboard.overall, language))")
    }

    private func judgement(of assessment: Assessment, at index: Int) throws -> Judgement? {
        if rating == "open" { return nil }
        let criterion = assessment.catalog.criteria[index]
        let scale = assessment.catalog.scale
        let names: [String: Rating] = [
            "met": .met, "partly": .partial, "partial": .partial, "unmet": .unmet, "na": .notApplicable,
            "n/a": .notApplicable, "notApplicable": .notApplicable,
        ]
        let own = scale == .percent ? Scale.percentage(rating) : scale.steps.map(\.rating).first { $0.id == rating }
        let wanted = own ?? names[rating]
        guard let wanted, scale.allows(wanted) else {
            throw Failure(.usage, CommandText.unknownRating(rating, scale))
        }
        let reason = reason?.trimmed ?? ""
        if wanted == .notApplicable {
            switch criterion.rules.notApplicable {
            case .never: throw Failure(.usage, RatingText.neverNotApplicable(criterion.id))
            case .withReason where reason.isEmpty: throw Failure(.usage, CommandText.needsReason(criterion.id))
            default: break
            }
        } else if !reason.isEmpty {
            throw Failure(.usage, CommandText.needsNoReason)
        }
        return Judgement(wanted, reason: reason)
    }
}
