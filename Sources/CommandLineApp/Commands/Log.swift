import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// `cpo log`
struct Log: Command {
    static let name = "log"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Print who changed what and when, newest first.",
                "Ausgeben, wer was wann geändert hat, das Neueste zuerst."
            ).inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(help: ArgumentHelp(HelpText.oneOrAll))
    var criterion: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Only what changed on a day, for instance 2026-06-30, or later; after a milestone; or, for \"last\", what you "
                    + "did not know when you last left.",
                "Nur was an einem Tag, zum Beispiel 2026-06-30, oder danach geändert wurde; nach einem Meilenstein; oder, bei "
                    + "„last“, was Sie beim letzten Mal noch nicht kannten."
            ),
            valueName: "last-or-date-or-milestone"))
    var since: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Draw the figures over time into this SVG file, and print what it shows.",
                "Die Zahlen im Lauf der Zeit in diese SVG-Datei zeichnen, und ausgeben, was sie zeigt."),
            valueName: "file"), completion: .file())
    var plot: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    @OptionGroup var view: ProfileOption

    func validate() throws {
        if let plot, !plot.lowercased().hasSuffix(".svg") {
            throw ValidationError(CommandText.plotIsSVG(plot).inHelp)
        }
        if plot != nil, criterion != nil || since != nil {
            throw ValidationError(CommandText.plotIsOfAll.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        if let plot {
            try draw(reader, to: plot, in: context)
            return context.reportDamages(reader.damages)
        }
        let assessment = reader.assessment(in: CatalogView(try reader.profile(view)))
        let beyond = reader.profileAnswers(beyond: assessment)
        let isShown = try since.map { try Self.isNews(since: $0, in: reader, context) } ?? { _ in true }
        if let criterion, let (part, index) = beyond.first(named: criterion) {
            let id = part.assessment.catalog.criteria[index].id
            context.console.print(ProfileText.criteria(of: part.profile.profile))
            HistoryTable(part.assessment, of: id, where: isShown, language: context.language).lines
                .forEach { context.console.print($0) }
            return context.reportDamages(reader.damages)
        }
        let one = try criterion.map { try id(of: $0, in: assessment) }
        if json {
            let origin = ReportOrigin(
                format: LogDocument.format, ReportOrigin.Project(reader.project.info, assessment.subject),
                assessment.catalog)
            let history = HistoryTable(
                assessment, of: one, participants: reader.participants, where: isShown, language: context.language)
            try context.console.printDocument(LogDocument(origin, history))
            return context.reportDamages(reader.damages)
        }
        let ids = beyond.reduce(into: Set<CriterionID>()) { $0.formUnion($1.ids) }
        let table = HistoryTable(
            assessment, of: one, participants: reader.participants,
            where: { isShown($0) && !($0.target.criterion.map(ids.contains) ?? false) },
            language: context.language)
        let lines = table.lines
        lines.forEach { context.console.print($0) }
        for part in one == nil ? beyond : [] {
            let ids = part.ids
            let further = HistoryTable(
                part.assessment, participants: reader.participants,
                where: { isShown($0) && ($0.target.criterion.map(ids.contains) ?? false) },
                language: context.language
            ).lines
            if further.isEmpty { continue }
            ["", ProfileText.criteria(of: part.profile.profile)[context.language]].forEach { context.console.print($0) }
            further.forEach { context.console.print($0) }
        }
        if one == nil, since == nil, let unknown = HistoryText.unknown(reader.unknown.count) {
            context.console.print(unknown)
        }
        if one == nil, since == nil, !lines.isEmpty { context.console.print(NameText.unproven) }
        context.reportDamages(reader.damages)
    }

    /// Names the person's last session, unless a milestone is called that.
    static let last = "last"

    /// Which events are later than a day, a milestone or the person's last session.
    private static func isNews(
        since name: String, in reader: borrowing AssessmentReader, _ context: CommandContext
    ) throws(Failure) -> (Event) -> Bool {
        let isMilestone = reader.assessment.details.milestones.contains { $0.name == name }
        guard name == last, !isMilestone else {
            let moment = try reader.moment(since: name, by: context.clock())
            return { !moment.includes($0) }
        }
        let person = context.person.name()
        guard let departure = reader.project.lastSession(of: person)?.departure else {
            throw Failure(.usage, CommandText.noSession(of: person))
        }
        return { !departure.knew($0) }
    }

    private func draw(
        _ reader: borrowing AssessmentReader, to path: String, in context: CommandContext
    ) throws(Failure) {
        let assessment = reader.assessment(in: CatalogView(try reader.profile(view)))
        let conditions = reader.evidence(of: assessment.answers)
        let picture: TrendPicture
        do throws(ScoringError) {
            let trend = try Trend(of: assessment, clock: context.clock()) { conditions[$0].counts }
            picture = TrendPicture(
                trend, of: assessment.subject.name, clock: context.clock(), language: context.language)
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(path).write(Array(picture.svg.utf8), overwrites: force)
        } catch {
            throw Failure(error)
        }
        for line in picture.words { context.console.print(line) }
    }

    /// The id of a criterion in the catalogue, or of one that is on record and that neither it nor a profile has.
    private func id(of criterion: String, in assessment: Assessment) throws -> CriterionID {
        let orphans = Set(assessment.orphans.compactMap(\.target.criterion?.text)).sorted()
        if let id = Names.match(criterion, in: orphans) { return CriterionID(id) }
        return assessment.catalog.criteria[try Catalogs.index(of: criterion, in: assessment.catalog)].id
    }
}
