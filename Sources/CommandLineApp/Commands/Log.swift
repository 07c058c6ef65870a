import ArgumentParser
import AssessmentModel
import Cells
import Localization
import Screens

/// `cpo log`
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: LocalizedString(
            "Print who changed what, and when; the newest first.",
            "Ausgeben, wer was wann geändert hat; das Neueste zuerst."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    func run() throws {
        let own = try ReadAssessment.open(project.path)
        let desk = own.under(own.project.profile)
        let one = try criterion.map { try desk.index(of: $0) }
        let model = try desk.model()
        let events =
            one.map { Array(model.assessment.history(ofCriterionAt: $0)) }
            ?? model.assessment.events.sorted { $0.order < $1.order }
        let names = events.map(\.by.columns).max() ?? 0
        let ids = events.map(\.criterion.text.columns).max() ?? 0
        for event in events.reversed() {
            guard let index = model.catalog.index(of: event.criterion) else { continue }
            let what = HistoryText.what(event, in: model, at: index)[model.language].split(whereSeparator: \.isNewline)
            Console.print(
                "\(event.at.text)  \(event.by.padded(to: names))  \(event.criterion.text.padded(to: ids))  "
                    + what.joined(separator: " "))
        }
        desk.reportDamages()
    }
}
