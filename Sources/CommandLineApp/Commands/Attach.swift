import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Screens
import Workspace

/// `cpo attach`
struct Attach: Command {
    static let name = "attach"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Attach a file or a link as evidence.", "Eine Datei oder einen Link als Nachweis anhängen."
            )
            .inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "A file, or an address that begins with https://, http:// or www.",
                "Eine Datei oder eine Adresse, die mit https://, http:// oder www. beginnt.")), completion: .file())
    var source: String

    @Option(help: ArgumentHelp(HelpText.evidenceTitle))
    var title: String = ""

    @Option(help: ArgumentHelp(HelpText.locator))
    var locator: String = ""

    @Option(help: ArgumentHelp(HelpText.validUntil, valueName: "date"))
    var validUntil: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "For a link: the day on which you looked at it. Without one, it counts as no evidence.",
                "Für einen Link: der Tag, an dem Sie ihn angesehen haben. Ohne zählt er nicht als Nachweis."),
            valueName: "date"))
    var visited: String?

    @OptionGroup var signature: SignatureOption

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.attachEmpty))
    var empty = false

    func run(in context: CommandContext) throws {
        let day = try validUntil.map(AttachedEvidence.day)
        let look = try visited.map(AttachedEvidence.day)
        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let id = editor.assessment.catalog.criteria[index].id
        let content = try EvidenceContent(source, acceptsEmpty: empty, in: editor, context)
        let evidence = editor.assessment.linked(
            Evidence(content.source, title: title, locator: locator, validUntil: day))
        if let present = editor.assessment.answers[index].evidence(from: content.source) {
            throw Failure(.usage, EvidenceCommandText.isThere(present, at: id))
        }
        if look != nil, !evidence.isAddress { throw Failure(.usage, EvidenceCommandText.visitOfFile) }
        let author = context.person.author(given: signature.by).name
        let steps = look.map { [editor.assessment.look(at: evidence, on: $0, by: author)] } ?? []
        try editor.change([(.attach(evidence), .criterion(index))] + steps, at: context.now)
        try editor.commit()
        guard let name = content.name, let kept = content.source.otherName(than: name) else {
            return context.console.print(CommandText.attached(evidence.displayTitle, to: id))
        }
        context.console.print(CommandText.attached(title.isEmpty ? name : title, to: id))
        let criteria = editor.assessment.criteria(with: content.source)
        context.console.print(AttachText.keptAs(kept, usedFor: criteria))
    }
}
