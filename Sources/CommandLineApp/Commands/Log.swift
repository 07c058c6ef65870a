import ArgumentParser
import AssessmentModel
import Cells
import Localization
import Presentation

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
        let assessment = desk.assessment
        let language = CommandLanguage.language
        let events =
            one.map { Array(assessment.history(of: .criterion($0))) }
            ?? assessment.events.sorted { $0.order < $1.order }
        let names = events.map(\.by.columns).max() ?? 0
        let targets = events.map { HistoryText.name(of: $0.target)[language] }
        let width = targets.map(\.columns).max() ?? 0
        for (event, target) in zip(events, targets).reversed() {
            guard let slot = assessment.slot(of: event.target) else { continue }
            let what = HistoryText.what(event, in: assessment, slot)[language].split(whereSeparator: \.isNewline)
            Console.print(
                "\(event.at.text)  \(event.by.padded(to: names))  \(target.padded(to: width))  "
                    + what.joined(separator: " "))
        }
        desk.reportDamages()
    }
}
