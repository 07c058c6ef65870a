import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Workspace

/// `cpo amend`
struct Amend: Command {
    static let name = "amend"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Change the title, place or validity of evidence.",
                "Titel, Fundstelle oder Gültigkeit eines Nachweises ändern."
            ).inHelp,
            discussion: HelpText.amend.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.criterion))
    var criterion: String

    @Argument(help: ArgumentHelp(HelpText.evidence))
    var evidence: String

    @Option(help: ArgumentHelp(HelpText.evidenceTitle))
    var title: String?

    @Option(help: ArgumentHelp(HelpText.locator))
    var locator: String?

    @Option(help: ArgumentHelp(HelpText.validUntil, valueName: "date"))
    var validUntil: String?

    @OptionGroup var signature: SignatureOption

    func validate() throws {
        if title == nil, locator == nil, validUntil == nil {
            throw ValidationError(EvidenceCommandText.nothingToChange.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        let day = try validUntil.map { $0.isEmpty ? nil : try AttachedEvidence.day($0) }
        var editor = try context.edit(project.path, as: signature.by)
        let index = try Catalogs.index(of: criterion, in: editor.assessment.catalog)
        let id = editor.assessment.catalog.criteria[index].id
        let attachment = try AttachedEvidence.find(evidence, of: editor.assessment.answers[index], to: id)
        guard let before = attachment.shown else { return }
        var after = before
        if let title { after.title = title.oneLine.trimmed }
        if let locator { after.locator = locator.oneLine.trimmed }
        if let day { after.validUntil = day }
        // Repeating the current details would only lengthen the history, unless that settles a conflict.
        if after != before || attachment.field.isConflicted {
            let steps = editor.assessment.amendment(of: attachment.id, at: index, to: after)
            try editor.change(steps, at: context.now)
            try editor.commit()
        }
        context.console.print(
            "\(id): \(after.displayTitle) · \(EvidenceText.particulars(after, context.language))")
    }
}
