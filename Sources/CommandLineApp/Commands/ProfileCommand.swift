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
                "View assessments through a buyer's profile.", "Bewertungen mit dem Profil eines Käufers ansehen."
            )
            .inHelp,
            discussion: HelpText.profiles.inHelp,
            subcommands: [
                NewProfile.self, LintProfile.self, ShowProfile.self, UseProfile.self, DropProfile.self,
                ImportProfile.self, ProfileSchemaCommand.self,
            ])
    }
}

/// `cpo profile lint`
struct LintProfile: Command {
    static let name = "lint"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Check a profile as you write it.", "Ein Profil beim Schreiben prüfen."
            )
            .inHelp,
            discussion: HelpText.lintProfile.inHelp)
    }

    @Argument(help: ArgumentHelp(HelpText.profile), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(HelpText.profileTarget, valueName: "id|file"))
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
                "Add a profile to the assessment and use it from now on.",
                "Ein Profil in die Bewertung aufnehmen und von nun an verwenden."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.profile), completion: .file())
    var file: String

    @OptionGroup var signature: SignatureOption

    func run(in context: CommandContext) throws {
        let file = try Profiles.file(file)
        try context.use(file, in: project.path, by: signature.by)
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
                "Stop using the profile.",
                "Das Profil nicht mehr verwenden."
            ).inHelp,
            discussion: LocalizedString(
                "Its file stays in the assessment, and so do the answers to criteria it added.",
                "Seine Datei bleibt in der Bewertung, ebenso die Antworten auf von ihm ergänzte Kriterien."
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
