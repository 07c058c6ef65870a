import ArgumentParser
import Localization
import ProjectStore
import Workspace

/// `cpo unpack`
struct Unpack: Command {
    static let name = "unpack"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Unpack a packed assessment into a new directory.",
                "Eine gepackte Bewertung in ein neues Verzeichnis entpacken."
            ).inHelp,
            discussion: HandoverText.unpackHelp.inHelp)
    }

    @Argument(
        help: ArgumentHelp(LocalizedString("The packed file.", "Die gepackte Datei."), valueName: "file"),
        completion: .file())
    var file: String

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The new directory; named like the file by default.",
                "Das neue Verzeichnis; ohne Angabe heißt es wie die Datei."), valueName: "dir"),
        completion: .directory)
    var directory: String?

    func run(in context: CommandContext) throws {
        guard let directory = directory ?? Self.directory(for: file) else {
            throw Failure(.usage, HandoverText.noDirectory(file))
        }
        do {
            var unpacking = try AssessmentReader.beginUnpacking(file, at: directory)
            var task = LongTask(context.console)
            while case .unpacking(let done, let total) = try unpacking.step() {
                try task.go(on: HandoverText.unpacking(done, of: total), or: HandoverText.cancelled)
            }
            task.end()
            let (files, bytes) = (unpacking.files, unpacking.total)
            context.console.print(HandoverText.unpacked(files: files, bytes: bytes, at: directory))
            context.console.print(HandoverText.manifest(unpacking.manifestDigest))
        } catch let error as StoreError {
            throw Failure(.io, ErrorText.command(error))
        }
    }

    /// The directory in the current one that a packed file goes to by default; nil if its name says none.
    static func directory(for file: String) -> String? {
        let name = file.split(separator: "/").last ?? ""
        let ending = [AssessmentFinder.packedEnding, ".tar"].first {
            name.lowercased().hasSuffix($0) && name.count > $0.count
        }
        return ending.map { String(name.dropLast($0.count)) }
    }
}
