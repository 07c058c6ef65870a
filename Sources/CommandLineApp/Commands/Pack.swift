import ArgumentParser
import Localization
import ProjectStore
import Workspace

/// `cpo pack`
struct Pack: Command {
    static let name = "pack"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Pack an assessment into one file, to hand it over.",
                "Eine Bewertung zum Weitergeben in eine Datei packen."
            ).inHelp,
            discussion: HandoverText.packHelp.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString("The packed file, for instance NAME.cpo.tar.", "Die gepackte Datei, etwa NAME.cpo.tar."),
            valueName: "file"), completion: .file())
    var output: String

    @Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    func run(in context: CommandContext) throws {
        do {
            var packing = try AssessmentReader.beginPacking(project.path, into: output, overwrites: force)
            var task = LongTask(context.console)
            while true {
                switch try packing.step() {
                case .packing(let done, let total):
                    try task.go(on: HandoverText.packing(done, of: total), or: HandoverText.cancelled)
                case .finished(let outcome):
                    task.end()
                    return report(outcome, leftOut: packing.others, to: context)
                }
            }
        } catch let error as StoreError {
            throw Failure(.io, text(error))
        }
    }

    private func text(_ error: StoreError) -> LocalizedString {
        if case .alreadyExists(let path) = error { return ImportText.exists(path) }
        if case .cannotRead(project.path, _) = error { return ErrorText.opening(error) }
        return ErrorText.command(error)
    }

    private func report(_ outcome: Packing.Outcome, leftOut: [String], to context: CommandContext) {
        let console = context.console
        if !leftOut.isEmpty { console.printError("cpo: \(HandoverText.leftOut(leftOut)[console.language])") }
        context.reportDamages(outcome.damages)
        console.print(HandoverText.packed(files: outcome.files, bytes: outcome.bytes, into: output))
        console.print(HandoverText.manifest(outcome.manifestDigest))
    }
}
