import ArgumentParser
import AssessmentModel
import Interchange
import Localization

/// `cpo catalog export`
struct ExportCatalog: Command {
    static let name = "export"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Export a catalogue for requirements tools (ReqIF).",
                "Einen Katalog für Anforderungswerkzeuge exportieren (ReqIF)."
            ).inHelp,
            discussion: ExportText.discussion.inHelp)
    }

    @Argument(help: ArgumentHelp(HelpText.catalog), completion: .file())
    var catalog: String

    @OptionGroup var destination: ReqIFDestination

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The day that the file names as its last change; 1970-01-01 by default, so that the same catalogue gives "
                    + "the same file.",
                "Der Tag, den die Datei als letzte Änderung nennt; ohne Angabe 1970-01-01, damit derselbe Katalog dieselbe "
                    + "Datei ergibt."), valueName: "date"))
    var date: String?

    func validate() throws {
        if let date, CalendarDay(date) == nil { throw ValidationError(ExportText.noDay(date).inHelp) }
    }

    func run(in context: CommandContext) throws {
        let catalog = try Catalogs.load(catalog)
        let moment = date.flatMap { Timestamp("\($0)T00:00:00.000Z") } ?? Timestamp(milliseconds: 0)
        try destination.write(ReqIFExport(catalog, changed: moment))
        context.console.printError(ExportText.summary(catalog, path: destination.output))
    }
}

/// `cpo export`
struct Export: Command {
    static let name = "export"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Export criteria with their answers for requirements tools (ReqIF).",
                "Kriterien mit ihren Antworten für Anforderungswerkzeuge exportieren (ReqIF)."
            ).inHelp,
            discussion: ExportText.discussion.inHelp)
    }

    @OptionGroup var project: ProjectArgument
    @OptionGroup var destination: ReqIFDestination

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        var answers: [CriterionID: ReqIFAnswers.Answer] = [:]
        for (criterion, answer) in zip(assessment.catalog.criteria, assessment.answers) {
            let exported = ReqIFAnswers.Answer(
                rating: answer.rating?.id ?? "", comment: answer.commentText, reason: answer.reason,
                owner: answer.ownerName)
            if !exported.isEmpty { answers[criterion.id] = exported }
        }
        let latest = assessment.events.lazy.map(\.at).max() ?? Timestamp(milliseconds: 0)
        try destination.write(ReqIFExport(assessment.catalog, answers: answers, changed: latest))
        context.console.printError(
            ExportText.summary(assessment.catalog, answers: answers.count, path: destination.output))
        context.reportDamages(reader.damages)
    }
}

/// The file that an export writes.
struct ReqIFDestination: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString(
                "The output: NAME.reqif, or NAME.reqifz for an archive.",
                "Die Ausgabe: NAME.reqif oder NAME.reqifz für ein Archiv."), valueName: "file"), completion: .file())
    var output: String

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    private var isArchive: Bool { output.lowercased().hasSuffix(".reqifz") }

    func validate() throws {
        if !isArchive && !output.lowercased().hasSuffix(".reqif") {
            throw ValidationError(ExportText.unknownFormat(output).inHelp)
        }
    }

    /// Writes the file.
    func write(_ export: ReqIFExport) throws(Failure) {
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(isArchive ? export.archive : export.document, overwrites: force)
        } catch {
            throw Failure(error)
        }
    }
}
