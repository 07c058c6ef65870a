import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// `cpo migrate`
struct Migrate: Command {
    static let name = "migrate"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Go on with another edition of the catalogue.", "Mit einer anderen Ausgabe des Katalogs weitermachen."
            ).inHelp,
            discussion: HelpText.migrate.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            LocalizedString(
                "The catalogue to go on with: the id of a bundled one, or its file or directory.",
                "Der Katalog, mit dem es weitergeht: die Kennung eines mitgelieferten, seine Datei oder sein Verzeichnis."
            ),
            valueName: "id|file"))
    var catalog: String

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Record it; without it, only say what would change.",
                "Es eintragen; ohne Angabe nur sagen, was sich änderte.")))
    var write = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let catalog = try Catalogs.load(catalog)
        guard write else {
            let reader = try context.read(project.path)
            let conditions = reader.evidence(of: reader.assessment.answers)
            let plan = try plan(to: catalog, reader.assessment, conditions, reader.project, in: context)
            if let plan { context.console.print(plan.steps.isEmpty ? MigrateText.onlyCatalog : MigrateText.onlyTried) }
            return context.reportDamages(reader.damages)
        }
        var editor = try context.edit(project.path, as: signature.by)
        let published = editor.assessment.against(editor.project.catalog)
        let conditions = editor.evidence(reading: editor.assessment.answers.indices)
        guard let plan = try plan(to: catalog, published, conditions, editor.project, in: context) else { return }
        do throws(StoreError) {
            try editor.migrate(plan, at: context.now)
        } catch {
            editor.discard()
            throw Failure(.io, ErrorText.command(error))
        }
        try editor.commit()
        context.console.print(MigrateText.done)
    }

    /// The plan, once it is printed; nil if the assessment has that catalogue already.
    private func plan(
        to catalog: Catalog, _ assessment: Assessment, _ conditions: EvidenceConditions, _ project: Project,
        in context: CommandContext
    ) throws -> MigrationPlan? {
        if project.isInUse(catalog) {
            context.console.print(MigrateText.alreadyThere(catalog))
            return nil
        }
        let plan = MigrationPlan(of: assessment, to: catalog) { id, answer in
            MigrationText.offer(id, answer, on: assessment.catalog.scale)[context.language]
        }
        guard plan.transition.keepsScale else { throw Failure(.no, MigrateText.otherScale) }
        if let profile = project.profile?.profile {
            do throws(TailoringError) { _ = try catalog.tailored(by: profile) } catch {
                throw Failure(.no, MigrateText.profileInTheWay(profile.id))
            }
        }
        for line in MigrationTable(plan.transition, assessment.answers, context.language).lines {
            context.console.print(line)
        }
        context.console.print()
        context.console.print(MigrationText.toConfirm(plan.toConfirm.count))
        let figures = try [assessment, plan.result(on: assessment, at: context.now)].map {
            Figures.namedRange(try Scoreboard($0, conditions, on: context.today).overall, context.language)
        }
        context.console.print(MergeText.figures(before: figures[0], after: figures[1]))
        return plan
    }
}
