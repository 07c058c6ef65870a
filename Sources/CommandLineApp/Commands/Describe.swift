import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo describe`
struct Describe: Command {
    static let name = "describe"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Say what is known of a document, or remove one that supports nothing.",
                "Angeben, was über ein Dokument bekannt ist, oder ein unbenutztes entfernen."
            ).inHelp,
            discussion: HelpText.describe.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.document))
    var document: String

    @OptionGroup var details: DocumentDetails

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Take it out of the list; only if it supports nothing.",
                "Aus der Liste nehmen; nur wenn es nichts belegt.")))
    var remove = false

    @OptionGroup var signature: SignatureOption

    func validate() throws {
        if details.isEmpty != remove { throw ValidationError(DocumentCommandText.nothingToSay.inHelp) }
    }

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let entry = try DocumentNames.find(document, in: editor.assessment)
        guard !remove else {
            guard entry.uses.isEmpty else {
                throw Failure(.usage, DocumentCommandText.isUsed(entry, editor.assessment))
            }
            try editor.change(.document(nil), in: .document(entry.id), at: context.now)
            try editor.commit()
            return context.console.print(DocumentCommandText.removed(entry.document.displayTitle))
        }
        let after = try details.applied(to: entry.document)
        // Repeating the current details would only lengthen the history, unless that settles a conflict.
        if after != entry.document || entry.isConflicted {
            try editor.change(.document(after), in: .document(entry.id), at: context.now)
            try editor.commit()
        }
        context.console.print(DocumentCommandText.described(after.displayTitle))
    }
}
