import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore

/// `cpo attach`
struct Attach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach",
        abstract: LocalizedString(
            "Attach a file or a link as evidence.", "Eine Datei oder einen Link als Nachweis anhängen."
        )
        .localized)

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The file, or an address that begins with https:// or http://.",
                "Die Datei, oder eine Adresse, die mit https:// oder http:// beginnt.")), completion: .file())
    var source: String

    @Option(help: ArgumentHelp(LocalizedString("What to call it.", "Wie er heißen soll.")))
    var title: String = ""

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Where in it to look, for instance \"p. 12\".", "Die Fundstelle darin, zum Beispiel \"S. 12\".")))
    var locator: String = ""

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The last day on which it counts, for instance 2027-06-30.",
                "Der letzte Tag, an dem er gilt, zum Beispiel 2027-06-30."), valueName: "date"))
    var validUntil: String?

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let day = try validUntil.map { text in
            guard let day = CalendarDay(text) else { throw Failure(.usage, EvidenceText.noDay(text)) }
            return day
        }
        var desk = try WritableAssessment.open(project.path, as: signature.by)
        let index = try desk.index(of: criterion)
        let evidence = Evidence(try content(in: &desk), title: title, locator: locator, validUntil: day)
        try desk.record(.attach(evidence), at: index)
        try desk.save()
        Console.print(CommandText.attached(evidence.displayTitle, to: criterion))
    }

    private func content(in desk: inout WritableAssessment) throws -> Evidence.Source {
        if WebAddress.isOne(source) { return .url(source) }
        return try desk.copyEvidence(from: source) { done, total in
            Console.showProgress(EvidenceText.copying(done, of: total).localized)
        }
    }
}
