import ArgumentParser
import Assessment
import ProjectStore
import Screens

/// `cpo attach`
struct Attach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a file or a link as evidence.")

    @OptionGroup var project: ProjectArgument

    @Argument(help: "The criterion's id.")
    var criterion: String

    @Argument(help: "The file, or an address that begins with https:// or http://.", completion: .file())
    var source: String

    @Option(help: "What to call it.")
    var title: String = ""

    @Option(help: "Where in it to look, for instance \"p. 12\".")
    var locator: String = ""

    @Option(help: ArgumentHelp("The last day on which it counts, for instance 2027-06-30.", valueName: "date"))
    var validUntil: String?

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let day = try validUntil.map { text in
            guard let day = CalendarDay(text) else { throw Failure(.usage, AttachText.noDay(text)[Speech.tongue]) }
            return day
        }
        var desk = try WritableAssessment.open(project.path, as: signature.by)
        let index = try desk.index(of: criterion)
        let evidence = Evidence(try content(in: &desk), title: title, locator: locator, validUntil: day)
        try desk.record(.attach(evidence), at: index)
        try desk.save()
        Console.print("\(criterion): attached \(evidence.displayTitle)")
    }

    private func content(in desk: inout WritableAssessment) throws -> Evidence.Source {
        if WebAddress.isOne(source) { return .url(source) }
        return try desk.copyEvidence(from: source) { done, total in
            Console.showProgress(WorkbenchText.copying(done, of: total)[Speech.tongue])
        }
    }
}
