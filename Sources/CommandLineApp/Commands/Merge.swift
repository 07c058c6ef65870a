import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Workspace

/// `cpo merge`
struct Merge: Command {
    static let name = "merge"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Take in what other copies of the same assessment have.",
                "Übernehmen, was andere Kopien derselben Bewertung haben."
            ).inHelp,
            discussion: HelpText.merge.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The copies to take in: directories or packed files.",
                "Die Kopien, die zu übernehmen sind: Verzeichnisse oder gepackte Dateien."), valueName: "other"),
        completion: .file())
    var others: [String]

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString("Only say what would come.", "Nur sagen, was käme.")))
    var dryRun = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let plan: MergePlan
        do {
            plan = try reader.mergePlan(of: others)
            for source in plan.sources { report(source, reader.participants, to: context.console) }
            if !dryRun { try carryOut(plan, to: context.console) }
        } catch let error as StoreError {
            throw Failure(.io, ErrorText.command(error))
        }
        if plan.isEmpty { return context.console.print(MergeText.nothing) }
        let before = reader.assessment(in: .inUse)
        var after = before
        for event in plan.sources.flatMap(\.events) { after.apply(event) }
        try MergeEffects(from: before, to: after).report(in: context)
        context.console.print(dryRun ? MergeText.onlyTried : MergeText.done)
    }

    private func report(_ source: MergePlan.Source, _ participants: ParticipantList, to console: Console) {
        console.print(MergeText.brings(source, participants))
        for other in source.otherNames { console.print(MergeText.keeps(other, in: source.path)) }
        for damage in source.damages { report(damage, in: source.path, to: console) }
    }

    private func report(_ damage: Damage, in copy: String, to console: Console) {
        console.printError("cpo: \(copy)/\(DamageText.line(damage)[console.language])")
    }

    private func carryOut(_ plan: MergePlan, to console: Console) throws {
        guard !plan.isEmpty else { return Merging.removeLeftover(before: plan) }
        var merging = try Merging(plan)
        var task = LongTask(console)
        while try merging.step() {
            let (done, total) = (min(merging.done, merging.total), merging.total)
            try task.go(on: MergeText.progress(done, of: total), or: MergeText.cancelled)
        }
        task.end()
        for (copy, damage) in merging.damages { report(damage, in: copy, to: console) }
    }
}
