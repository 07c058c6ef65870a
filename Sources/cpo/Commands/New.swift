import ArgumentParser
import Assessment
import ProjectStore
import Screens

/// `cpo new`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin an assessment in a new directory.")

    @OptionGroup var project: ProjectArgument

    @Option(help: "What is assessed: \"Acme PLM 12.1\".")
    var subject: String

    @Option(help: ArgumentHelp("A catalogue's id, or a file or directory.", valueName: "id|file"))
    var catalog: String = "openness"

    @Option(help: "product or organisation.")
    var kind: Subject.Kind = .product

    @Option(help: "The role addressed: vendor, customer or provider.")
    var role: Subject.Role = .vendor

    @OptionGroup var signature: SignatureOption

    func run() throws {
        let subject = Subject(name: subject.trimmed, kind: kind, role: role)
        try NewAssessment.create(at: project.path, subject, catalog: catalog, by: signature.by)
        Console.print(CommandText.created(project.path))
    }
}

extension Subject.Kind: ExpressibleByArgument {}
extension Subject.Role: ExpressibleByArgument {}
