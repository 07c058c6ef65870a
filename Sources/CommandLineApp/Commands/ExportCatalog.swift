import ArgumentParser
import AssessmentModel
import Interchange
import Localization
import Presentation
import Workspace

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
    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: CatalogView(try reader.profile(view)))
        let beyond = reader.profileAnswers(beyond: assessment)
        var answers: [CriterionID: ReqIFAnswers.Answer] = [:]
        for (criterion, answer) in zip(assessment.catalog.criteria, assessment.answers) {
            answers[criterion.id] = ReqIFAnswers.Answer(exporting: answer)
        }
        for part in beyond {
            for index in part.criteria {
                answers[part.assessment.catalog.criteria[index].id] = ReqIFAnswers.Answer(
                    exporting: part.assessment.answers[index])
            }
        }
        let latest = (assessment.events + assessment.orphans).lazy.map(\.at).max() ?? Timestamp(milliseconds: 0)
        let catalog = assessment.catalog.with(beyond)
        try destination.write(ReqIFExport(catalog, answers: answers, changed: latest))
        context.console.printError(ExportText.summary(catalog, answers: answers.count, path: destination.output))
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

extension ReqIFAnswers.Answer {
    /// What is exported of an answer; nil if nothing is.
    fileprivate init?(exporting answer: Answer) {
        self.init(
            rating: answer.rating?.id ?? "", comment: answer.commentText, reason: answer.reason, owner: answer.ownerName
        )
        if isEmpty { return nil }
    }
}

extension Catalog {
    /// The catalogue with the answered criteria of profiles that are not applied, each in a category named after its
    /// profile.
    fileprivate func with(_ beyond: [ProfileAnswers]) -> Catalog {
        guard !beyond.isEmpty else { return self }
        let own = categories.map { (category: $0.heading, criteria: Array(criteria[$0.criteria])) }
        let others = beyond.enumerated().map { number, part in
            let title = ProfileText.criteria(of: part.profile.profile)
            let variants = Language.allCases.map { LocalizedText.Variant($0.code, title[$0]) }
            return (
                category: Category.Heading(id: "profile-\(number + 1)", title: LocalizedText(variants)),
                criteria: part.criteria.map { part.assessment.catalog.criteria[$0] }
            )
        }
        return Catalog(
            id: id, version: version, title: title, summary: summary, licence: licence, model: model,
            levelWeights: levelWeights, scale: scale, tiers: tiers, categories: own + others)
    }
}
