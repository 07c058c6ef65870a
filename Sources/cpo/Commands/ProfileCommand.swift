import ArgumentParser
import Catalog
import Glibc
import ProjectStore

/// `cpo profile`
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "See assessments as one buyer wants them.",
        discussion: """
            A profile is a file that tailors a catalogue: other levels and weights, criteria left out or added. \
            To see figures under one, without changing anything: cpo score DIR --profile FILE
            """,
        subcommands: [LintProfile.self, UseProfile.self, DropProfile.self, ImportProfile.self])
}

/// `cpo profile lint`
struct LintProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look a profile over while you write it.",
        discussion: """
            Names all that is wrong, and all that is probably not meant so, with file, line and column and what to \
            write instead. The exit code is 1 if the profile has an error; with --strict also if there is a warning.
            """)

    @Argument(help: "The profile.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "The catalogue that it is made for; else the one of that id that the program carries.",
            valueName: "id|file"))
    var catalog: String?

    @Flag(help: "As one JSON object.")
    var json = false

    @Flag(help: "Let a warning, too, be an answer of no.")
    var strict = false

    func run() throws {
        let file = try Profiles.file(file)
        let target = ProfileReader.target(of: file)
        let name = catalog ?? target.flatMap { BundledCatalogs.all.contains($0) ? $0 : nil }
        let report = ProfileReader.lint(file, for: try name.map(Catalogs.load))
        if json {
            Console.printDocument(LintDocument.text(report.lint))
        } else {
            for finding in report.lint.findings { Console.print(CatalogLintText.line(finding)) }
            Console.printError(ProfileText.summary(report))
        }
        if report.lint.count(.error) > 0 || strict && !report.lint.findings.isEmpty { throw Failure(.no) }
    }
}

/// `cpo profile use`
struct UseProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Keep a profile in the assessment, which is then seen under it.")

    @OptionGroup var project: ProjectArgument

    @Argument(help: "The profile.", completion: .file())
    var file: String

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let file = try Profiles.file(file)
        do throws(StoreError) {
            let opening = try Project.open(project.path)
            var writer = try ProjectWriter(opening.project, as: Person.author(given: signature.by))
            let digest = try writer.use(file)
            Console.print(ProfileText.used(opening.project.path, digest))
        } catch {
            if case .badProfile(let faults) = error { throw Profiles.failure(faults) }
            throw Failure(.io, ErrorText.opening(error))
        }
    }
}

/// `cpo profile drop`
struct DropProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "See the assessment as its catalogue has it again.",
        discussion: "The profile's file stays in the assessment, and so do answers to its own criteria.")

    @OptionGroup var project: ProjectArgument

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let isDropped: Bool
        do throws(StoreError) {
            let opening = try Project.open(project.path)
            var writer = try ProjectWriter(opening.project, as: Person.author(given: signature.by))
            isDropped = try writer.dropProfile()
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        guard isDropped else { throw Failure(.no, ProfileText.noneInUse) }
        Console.print(ProfileText.dropped)
    }
}
