import ArgumentParser
import CatalogFormat
import Localization
import Presentation
import ProjectStore
import Reports
import Workspace

import struct AssessmentModel.Assessment

/// `cpo profile`
struct ProfileCommand: NamedCommand {
    static let name = "profile"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "See assessments as one buyer wants them.", "Bewertungen sehen, wie ein Käufer sie will."
            )
            .inHelp,
            discussion: HelpText.profiles.inHelp,
            subcommands: [LintProfile.self, UseProfile.self, DropProfile.self, ImportProfile.self])
    }
}

/// `cpo profile lint`
struct LintProfile: Command {
    static let name = "lint"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Look a profile over while you write it.", "Ein Profil beim Schreiben durchsehen."
            )
            .inHelp,
            discussion: HelpText.lintProfile.inHelp)
    }

    @Argument(help: ArgumentHelp(HelpText.profile), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The catalogue that it is made for; else the one of that id that the program carries.",
                "Der Katalog, für den es gemacht ist; sonst der mitgelieferte mit dieser Kennung."),
            valueName: "id|file"))
    var catalog: String?

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @Flag(help: ArgumentHelp(HelpText.strict))
    var strict = false

    func run(in context: CommandContext) throws {
        let file = try Profiles.file(file)
        let target = ProfileReader.target(of: file)
        let name = catalog ?? target.flatMap { BundledCatalogs.ids.contains($0) ? $0 : nil }
        let report = ProfileReader.lint(file, for: try name.map(Catalogs.load))
        if json {
            try context.console.printDocument(LintDocument(report.lint))
        } else {
            for finding in report.lint.findings { context.console.print(CatalogLintText.line(finding)) }
            context.console.printError(ProfileCommandText.summary(report))
        }
        if report.lint.count(.error) > 0 || strict && !report.lint.findings.isEmpty { throw Failure(.no) }
    }
}

/// `cpo profile use`
struct UseProfile: Command {
    static let name = "use"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Keep a profile in the assessment, which is then seen under it.",
                "Ein Profil in die Bewertung aufnehmen, die dann damit gesehen wird."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.profile), completion: .file())
    var file: String

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let file = try Profiles.file(file)
        var editor = try context.edit(project.path, as: signature.by)
        do throws(StoreError) { try editor.use(file, at: context.now) } catch {
            if case .badProfile(let faults) = error { throw Failure(.io, lines: ErrorText.lines(faults)) }
            throw Failure(.io, ErrorText.command(error))
        }
        try editor.commit()
        context.console.print(ProfileCommandText.used(project.path, SHA256.digest(of: file.bytes)))
    }
}

/// `cpo profile drop`
struct DropProfile: Command {
    static let name = "drop"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "See the assessment as its catalogue has it again.",
                "Die Bewertung wieder sehen, wie ihr Katalog sie will."
            ).inHelp,
            discussion: LocalizedString(
                "The profile's file stays in the assessment, and so do answers to its own criteria.",
                "Die Datei des Profils bleibt in der Bewertung, und Antworten auf seine eigenen Kriterien auch."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        var editor = try context.edit(project.path, as: signature.by)
        let isDropped: Bool
        do throws(StoreError) { isDropped = try editor.dropProfile(at: context.now) } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        guard isDropped else { throw Failure(.no, ProfileCommandText.noneInUse) }
        try editor.commit()
        context.console.print(ProfileCommandText.dropped)
    }
}
