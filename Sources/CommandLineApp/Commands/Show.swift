import ArgumentParser
import AssessmentModel
import Cells
import Localization
import Presentation
import Screens

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
        if json {
            let intact = desk.checkEvidence(of: indexes)
            Console.printDocument(
                AnswersDocument(
                    project: desk.info, assessment: desk.assessment, profile: profile,
                    indexes: indexes,
                    isIntact: { evidence in evidence.sha256.map { intact[$0] == .intact } ?? true }
                ).text)
        } else {
            let model = try desk.model(checking: indexes)
            let text = AnswersText(model: model)
            if let profile {
                Console.print(ProfileCommandText.seenUnder(profile.profile, in: model.language))
                Console.print()
            }
            (one.map(text.lines(ofCriterionAt:)) ?? text.lines).forEach { Console.print($0) }
            if let profile, let one {
                let differences = ProfileText.differences(
                    of: desk.assessment.catalog.criteria[one], under: profile.catalog, from: own.assessment.catalog)
                if !differences.isEmpty { Console.print() }
                differences.forEach { Console.print($0.localized) }
            }
        }
        desk.reportDamages()
    }
}

/// Answers as lines of text.
struct AnswersText {
    let model: Model

    /// A line a criterion, under the headings of the categories.
    var lines: [String] {
        let catalog = model.catalog
        let idWidth = catalog.criteria.map(\.id.text.columns).max() ?? 0
        return catalog.categories.enumerated().flatMap { position, category -> [String] in
            let tally = model.scoreboard.tally(ofCategoryAt: position)
            let heading = "\(model.text(category.title))  \(Figures.range(tally, model.language))"
            return [heading]
                + category.criteria.map { index in
                    let criterion = catalog.criteria[index]
                    let mark = model.scoreboard.outcome(ofCriterionAt: index).sign
                    return "  \(mark) \(criterion.id.text.padded(to: idWidth))  "
                        + "\(criterion.level.name[model.language].padded(to: 6))  \(model.text(criterion.title))"
                        + owner(ofCriterionAt: index)
                } + [""]
        }
    }

    private func owner(ofCriterionAt index: Int) -> String {
        let name = model.assessment.answers[index].ownerName.oneLine
        return name.isEmpty ? "" : " · \(name)"
    }

    /// The criterion in full, then what was answered.
    func lines(ofCriterionAt index: Int) -> [String] {
        let columns = 76
        let text = CriterionLines(criterion: model.catalog.criteria[index], language: model.language)
        let answer = AnswerLines(model: model, index: index).lines(columns: columns, most: .max)
        return (text.lines(columns: columns) + [[]] + answer).map { $0.map(\.text).joined().trimmedAtEnd }
    }
}
