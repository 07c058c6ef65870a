import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo replace`
struct Replace: Command {
    static let name = "replace"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Give a document a new version, in all answers that it supports or in some.",
                "Einem Dokument eine neue Version geben, in allen Antworten, die es belegt, oder in einigen."
            ).inHelp,
            discussion: HelpText.replace.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.document))
    var document: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The new version: a file, or an address that begins with https://, http:// or www.",
                "Die neue Version: eine Datei oder eine Adresse, die mit https://, http:// oder www. beginnt.")),
        completion: .file())
    var source: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Only in the answer to this criterion; may be given several times.",
                "Nur in der Antwort auf dieses Kriterium; mehrmals möglich."), valueName: "criterion"))
    var only: [String] = []

    @OptionGroup var details: DocumentDetails
    @OptionGroup var signature: SignatureOption

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.attachEmpty))
    var empty = false

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let entry = try DocumentNames.find(document, in: editor.assessment)
        let catalog = editor.assessment.catalog
        let used = Set(entry.uses.map(\.criterion))
        let chosen = try only.map { name throws(Failure) in
            let index = try Catalogs.index(of: name, in: catalog)
            guard used.contains(index) else {
                throw Failure(
                    .usage, DocumentCommandText.isNotUsed(entry.document.displayTitle, catalog.criteria[index].id))
            }
            return index
        }
        let content = try EvidenceContent(source, acceptsEmpty: empty, in: editor, context)
        guard !content.source.isSame(as: entry.document.source) else {
            throw Failure(.usage, DocumentCommandText.isSame(entry.document.displayTitle))
        }
        var version = entry.document
        version.source = content.source
        // They were said of the version before.
        (version.version, version.effective, version.validUntil, version.visited) = ("", nil, nil, nil)
        version = try details.applied(to: version)
        let steps = editor.assessment.renewal(of: entry.id, to: version, at: only.isEmpty ? nil : Set(chosen))
        try editor.change(steps, at: context.now)
        try editor.commit()
        let toConfirm = steps.count { $0.change == .toConfirm(.evidenceRenewed) }
        context.console.print(DocumentCommandText.replaced(version.displayTitle, toConfirm: toConfirm))
    }
}
