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

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let catalog = try Catalogs.load(catalog)
        guard write else {
            let reader = try context.read(project.path)
            let conditions = reader.evidence(of: reader.assessment.answers)
            if let migration = try migration(to: catalog, reader.assessment, conditions, reader.project, in: context) {
                try migration.report(isWritten: false, json: json, to: context)
                if !json {
                    let isIdle = migration.plan.steps.isEmpty
                    context.console.print(isIdle ? MigrateText.onlyCatalog : MigrateText.onlyTried)
                }
            }
            return context.reportDamages(reader.damages)
        }
        var editor = try context.edit(project.path, as: signature.by)
        let published = editor.assessment.against(editor.project.catalog)
        let conditions = editor.evidence(reading: editor.assessment.answers.indices)
        guard let migration = try migration(to: catalog, published, conditions, editor.project, in: context) else {
            return
        }
        if editor.project.isInUse(catalog) { return try migration.report(isWritten: false, json: json, to: context) }
        do throws(StoreError) {
            try editor.migrate(migration.plan, at: context.now)
        } catch {
            editor.discard()
            throw Failure(.io, ErrorText.command(error))
        }
        try editor.commit()
        try migration.report(isWritten: true, json: json, to: context)
        if !json { context.console.print(MigrateText.done) }
    }

    /// What is to be done; nil, once that is said, if the assessment has that catalogue already.
    private func migration(
        to catalog: Catalog, _ assessment: Assessment, _ conditions: EvidenceConditions, _ project: Project,
        in context: CommandContext
    ) throws -> Migration? {
        // The document says the same: nothing to confirm, and the same figures.
        if project.isInUse(catalog), !json {
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
        let result = plan.result(on: assessment, at: context.now)
        return Migration(
            plan: plan, assessment: assessment, project: project.info,
            before: try Scoreboard(assessment, conditions, on: context.today).overall,
            after: try Scoreboard(result, conditions, on: context.today).overall)
    }
}

/// A plan with what it does to the figures.
private struct Migration {
    let plan: MigrationPlan
    let assessment: Assessment
    let project: ProjectInfo
    let before: Tally
    let after: Tally

    func report(isWritten: Bool, json: Bool, to context: CommandContext) throws {
        if json {
            let origin = ReportOrigin(
                format: MigrationDocument.format, ReportOrigin.Project(project, assessment.subject), assessment.catalog)
            return try context.console.printDocument(
                MigrationDocument(
                    origin, plan, of: assessment.answers, figures: (before, after), isWritten: isWritten))
        }
        for line in MigrationTable(plan.transition, assessment.answers, context.language).lines {
            context.console.print(line)
        }
        context.console.print()
        context.console.print(MigrationText.toConfirm(plan.toConfirm.count))
        let figures = [before, after].map { Figures.namedRange($0, context.language) }
        context.console.print(MergeText.figures(before: figures[0], after: figures[1]))
    }
}
