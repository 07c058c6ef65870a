import ArgumentParser
import AssessmentModel
import CatalogFormat
import Glibc
import Localization
import ProjectStore
import Sealing
import Workspace

/// `cpo seal`
struct SealCommand: Command {
    static let name = "seal"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Seal the present state, and sign it.", "Den jetzigen Stand besiegeln und signieren."
            ).inHelp,
            discussion: SealHelp.discussion.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(SealHelp.name))
    var name: String?

    @Option(
        name: .customLong("key"), help: ArgumentHelp(SealHelp.key, valueName: "file"), completion: .file())
    var keys: [String] = []

    @Option(help: ArgumentHelp(SealHelp.coSign, valueName: "seal"))
    var coSign: String?

    @Option(
        name: .customLong("signature"), help: ArgumentHelp(SealHelp.signature, valueName: "file"), completion: .file())
    var signatures: [String] = []

    @Option(help: ArgumentHelp(SealHelp.request, valueName: "file"), completion: .file())
    var request: String?

    @Option(help: ArgumentHelp(SealHelp.timestamp, valueName: "file"), completion: .file())
    var timestamp: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var author: SignatureOption

    func validate() throws {
        if coSign != nil, name != nil { throw ValidationError(SealHelp.nameOrSeal.inHelp) }
        if coSign != nil, keys.isEmpty, !isTakingIn, request == nil {
            throw ValidationError(SealHelp.nothingToAdd.inHelp)
        }
        if isTakingIn, !keys.isEmpty || request != nil { throw ValidationError(SealHelp.oneAtATime.inHelp) }
    }

    /// Whether something that was made elsewhere is added to a seal that exists.
    private var isTakingIn: Bool { !signatures.isEmpty || timestamp != nil }

    func run(in context: CommandContext) throws {
        if let request, !force, access(request, F_OK) == 0 { throw Failure(.io, ImportText.exists(request)) }
        let reader = try context.read(project.path)
        let sealer = try Sealer(project.path, reader, signingWith: keys, in: context)
        let outcome: Sealer.Outcome
        if isTakingIn {
            outcome = try takeIn(sealer, of: name ?? coSign, in: context)
        } else if let coSign {
            outcome = try sealer.add(to: try sealer.seal(named: coSign), request: request != nil)
        } else {
            outcome = try seal(sealer, reader, in: context)
        }
        if let request, let query = outcome.request {
            do throws(CatalogDestination.Failure) {
                try CatalogDestination(request).write(query, overwrites: force)
            } catch {
                throw Failure(error)
            }
        }
        if json {
            context.console.printDocument(SealDocument.text(outcome, reader.project, request: request))
        } else {
            for line in SealText.lines(outcome, request: request) { context.console.print(line) }
        }
    }

    private func takeIn(
        _ sealer: Sealer, of seal: String?, in context: CommandContext
    ) throws(Failure) -> Sealer.Outcome {
        let most = SealFolder.longestAttachment
        let candidates = try seal.map { name throws(Failure) in [try sealer.seal(named: name)] } ?? sealer.checks
        var files: [(path: String, bytes: [UInt8], kind: SealFolder.Attachment)] = []
        for path in signatures { files.append((path, try context.bytes(ofFile: path, limit: most), .signature)) }
        if let timestamp {
            files.append((timestamp, try context.bytes(ofFile: timestamp, limit: most), .timestamp))
        }
        return try sealer.takeIn(files, of: candidates.map(\.stored))
    }

    /// Makes a new seal, or adds to the one of this name if nothing has changed since.
    private func seal(
        _ sealer: Sealer, _ reader: borrowing AssessmentReader, in context: CommandContext
    ) throws(Failure) -> Sealer.Outcome {
        let name = try name.map { name throws(Failure) in try Milestone.checked(name) }
        let known = name.map { name in sealer.checks.filter { $0.seal?.name == name } } ?? []
        if let same = known.last(where: \.isUpToDate) { return try sealer.add(to: same, request: request != nil) }
        if let name, let other = known.last { throw Failure(.no, SealText.isTaken(name, other.stored.digest)) }
        let damages = sealer.damages.filter { $0.kind != .leftover }
        guard damages.isEmpty else {
            throw Failure(.no, lines: damages.map(DamageText.line) + [SealText.notSealed])
        }
        if let broken = sealer.checks.last(where: { !$0.holds }) {
            throw Failure(.no, lines: SealFindingText.lines(broken) + [SealText.notSealed])
        }
        return try sealer.seal(reader, as: name, by: author.by, request: request != nil)
    }
}

extension CommandContext {
    /// The content of a file that the user names.
    func bytes(ofFile path: String, limit: Int) throws(Failure) -> [UInt8] {
        try Profiles.reading { () throws(CatalogError) in try CatalogReader.bytes(of: path, limit: limit) }
    }
}

extension SealCheck {
    /// Whether the project is exactly what was sealed.
    var isUpToDate: Bool { holds && since?.isEmpty == true }
}
