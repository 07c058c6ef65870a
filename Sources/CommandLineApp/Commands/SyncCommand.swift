import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Sync
import Workspace

/// `cpo sync`
struct SyncCommand: Command {
    static let name = "sync"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Exchange answers with others through a git repository.",
                "Antworten über ein git-Repository mit anderen austauschen."
            ).inHelp,
            discussion: HelpText.sync.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let before = try context.read(project.path)
        let known = Set(before.assessment.events.map(\.id) + before.assessment.orphans.map(\.id))
        let name = context.person.name(given: signature.by)
        let path = context.files.absolute(project.path)
        var sync = RepositorySync(InstalledGit(context.environment)(in: path), as: name)
        var failure: SyncError?
        do throws(SyncError) { try sync.run() } catch { failure = error }
        if !sync.outcome.foreign.isEmpty { context.console.printError(SyncText.foreign(sync.outcome.foreign)) }
        if let failure {
            let isCommitted = sync.outcome.committed > 0
            throw Failure(
                SyncText.exit(failure),
                lines: [SyncText.line(failure, project.path)] + (isCommitted ? [SyncText.committedOnly] : []))
        }
        // Whatever came is read as from any stranger.
        let after = try context.read(project.path)
        let new = (after.assessment.events + after.assessment.orphans).filter { !known.contains($0.id) }
        context.console.print(SyncText.line(sync.outcome, brought: new, to: before.assessment, of: name))
        if !new.isEmpty {
            try MergeEffects(from: before.assessment(in: .inUse), to: after.assessment(in: .inUse)).report(in: context)
        }
        context.reportDamages(after.damages)
    }
}
