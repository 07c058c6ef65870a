import ArgumentParser
import CatalogFormat
import Glibc
import Localization
import Presentation
import ProjectStore
import Reports

import struct AssessmentModel.Assessment

import struct AssessmentModel.Assessment

/// `cpo profile`
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: LocalizedString(
            "See assessments as one buyer wants them.", "Bewertungen sehen, wie ein Käufer sie will."
        )
        .localized,
        discussion: HelpText.profiles.localized,
        subcommands: [LintProfile.self, UseProfile.self, DropProfile.self, ImportProfile.self])
}

/// `cpo profile lint`
struct LintProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: LocalizedString("Look a profile over while you write it.", "Ein Profil beim Schreiben durchsehen.")
            .localized,
        discussion: HelpText.lintProfile.localized)

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

    func run() throws {
        let file = try Profiles.file(file)
        let target = ProfileReader.target(of: file)
        let name = catalog ?? target.flatMap { BundledCatalogs.all.contains($0) ? $0 : nil }
        let report = ProfileReader.lint(file, for: try name.map(Catalogs.load))
        if json {
            try Console.printDocument(LintDocument(report.lint))
        } else {
            for finding in report.lint.findings { Console.print(CatalogLintText.line(finding)) }
            Console.printError(ProfileCommandText.summary(report))
        }
        if report.lint.count(.error) > 0 || strict && !report.lint.findings.isEmpty { throw Failure(.no) }
    }
}

/// `cpo profile use`
struct UseProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use",
        abstract: LocalizedString(
            "Keep a profile in the assessment, which is then seen under it.",
            "Ein Profil in die Bewertung aufnehmen, die dann damit gesehen wird."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.profile), completion: .file())
    var file: String

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let file = try Profiles.file(file)
        do throws(StoreError) {
            let opening = try Project.open(project.path)
            var writer = try ProjectWriter(
                opening.project, as: Person.author(given: signature.by), state: UserFiles().state)
            _ = try writer.use(file, at: SystemClock.now, afterClock: Assessment(opening).clock)
            try writer.save()
            Console.print(ProfileCommandText.used(opening.project.path, SHA256.digest(of: file.bytes)))
        } catch {
            if case .badProfile(let faults) = error { throw Profiles.failure(faults) }
            throw Failure(.io, ErrorText.opening(error))
        }
    }
}

/// `cpo profile drop`
struct DropProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: LocalizedString(
            "See the assessment as its catalogue has it again.", "Die Bewertung wieder sehen, wie ihr Katalog sie will."
        ).localized,
        discussion: LocalizedString(
            "The profile's file stays in the assessment, and so do answers to its own criteria.",
            "Die Datei des Profils bleibt in der Bewertung, und Antworten auf seine eigenen Kriterien auch."
        ).localized)

    @OptionGroup var project: ProjectArgument

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let isDropped: Bool
        do throws(StoreError) {
            let opening = try Project.open(project.path)
            var writer = try ProjectWriter(
                opening.project, as: Person.author(given: signature.by), state: UserFiles().state)
            isDropped = try writer.dropProfile(at: SystemClock.now, afterClock: Assessment(opening).clock) != nil
            try writer.save()
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        guard isDropped else { throw Failure(.no, ProfileCommandText.noneInUse) }
        Console.print(ProfileCommandText.dropped)
    }
}
