import ArgumentParser
import AssessmentModel
import CatalogFormat
import Localization
import ProjectStore
import Reports
import Workspace

/// `cpo profile show`
struct ShowProfile: Command {
    static let name = "show"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print what a profile changes, in words.", "Ausgeben, was ein Profil ändert, in Worten."
            ).inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The profile, or an assessment for the one in use there.",
                "Das Profil, oder eine Bewertung für das, das dort in Gebrauch ist."), valueName: "file|dir"),
        completion: .file())
    var path: String

    @Option(help: ArgumentHelp(HelpText.profileTarget, valueName: "id|file"), completion: .file())
    var catalog: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString("Print the profile as JSON.", "Das Profil als JSON ausgeben.")))
    var json = false

    func run(in context: CommandContext) throws {
        let (profile, tailored, own) =
            FolderListing.isFolder(context.files.absolute(path)) ? try inUse(context) : try fromFile()
        if json { return context.console.printDocument(String(decoding: ProfileWriter.json(profile), as: UTF8.self)) }
        ProfileDetails(profile, tailored, from: own, language: context.language).lines
            .forEach { context.console.print($0) }
    }

    private typealias Tailoring = (profile: Profile, tailored: Catalog, own: Catalog)

    private func inUse(_ context: CommandContext) throws(Failure) -> Tailoring {
        let reader = try context.read(path)
        context.reportDamages(reader.damages)
        guard let profile = reader.project.profile else { throw Failure(.no, ProfileCommandText.noneInUse) }
        return (profile.profile, profile.catalog, reader.project.catalog)
    }

    private func fromFile() throws(Failure) -> Tailoring {
        let file = try Profiles.file(path)
        let target = ProfileReader.target(of: file)
        let name = catalog ?? target.flatMap { BundledCatalogs.ids.contains($0) ? $0 : nil }
        guard let name else { throw Failure(.usage, ProfileCommandText.needsCatalog(target)) }
        let own = try Catalogs.load(name)
        let tailoring = try Profiles.reading { () throws(CatalogError) in try ProfileReader.read(file, for: own) }
        return (tailoring.profile, tailoring.catalog, own)
    }
}
