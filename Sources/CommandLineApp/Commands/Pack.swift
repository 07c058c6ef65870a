import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Scoring
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

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    @ArgumentParser.Flag(
        name: .customLong("public"),
        help: ArgumentHelp(
            LocalizedString(
                "Leave out what is confidential, internal notes and people's names.",
                "Vertrauliches, interne Notizen und Personennamen weglassen.")))
    var isPublic = false

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            LocalizedString(
                "With --public, the name that stands for everybody; by default the role of the subject, such as vendor.",
                "Mit --public der Name, der für alle steht; ohne Angabe die Rolle des Gegenstands, etwa vendor."),
            valueName: "name"))
    var signer: String?

    func validate() throws {
        if signer != nil, !isPublic { throw ValidationError(ExtractText.signerAlone.inHelp) }
    }

    func run(in context: CommandContext) throws {
        do {
            if isPublic { return try packPublicly(in: context) }
            var task = LongTask(context.console)
            var packing = try AssessmentReader.beginPacking(project.path, into: output, overwrites: force)
            let outcome = try finish(&packing, &task)
            report(outcome, leftOut: packing.others, to: context)
        } catch let error as StoreError {
            throw Failure(.io, text(error))
        }
    }

    private func packPublicly(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        var task = LongTask(context.console)
        let conditions = try reader.evidence(of: reader.assessment.answers) { (done, total) throws(Failure) in
            try task.go(on: EvidenceText.checking(done, of: total), or: HandoverText.cancelled)
        }
        let name = signer?.trimmed ?? ""
        let extract = try reader.extract(
            signedBy: name.isEmpty ? reader.assessment.subject.role.rawValue : name, conditions)
        var packing = try AssessmentReader.beginPacking(extract, into: output, overwrites: force)
        report(try finish(&packing, &task), leftOut: [], to: context)
        let published = try AssessmentReader(extract)
        let figures = try [reader.assessment, published.assessment].map {
            ScoreText.figures(try Scoreboard($0, conditions, on: context.today).overall)[context.language]
        }
        let info = published.info
        if let origin = info.extract { context.console.print(ExtractText.made(by: info.created.by, origin)) }
        if reader.profile(of: .inUse) != nil { context.console.print(ExtractText.withoutProfile) }
        context.console.print(
            figures[0] == figures[1]
                ? ExtractText.sameFigures(figures[0]) : MergeText.figures(before: figures[0], after: figures[1]))
        if !extract.mentions.isEmpty {
            context.console.printError("cpo: \(ExtractText.mentions(extract.mentions)[context.language])")
        }
        context.reportDamages(reader.damages)
    }

    private func finish(_ packing: inout Packing, _ task: inout LongTask) throws -> Packing.Outcome {
        while true {
            switch try packing.step() {
            case .packing(let done, let total):
                try task.go(on: HandoverText.packing(done, of: total), or: HandoverText.cancelled)
            case .finished(let outcome):
                task.end()
                return outcome
            }
        }
    }

    private func text(_ error: StoreError) -> LocalizedString {
        if case .notAProject = error, let folder = try? DirectoryStorage(project.path), AuditFile.isThere(in: folder) {
            return AuditText.notPacked(project.path)
        }
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
