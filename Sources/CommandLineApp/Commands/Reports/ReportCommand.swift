import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Publishing
import QualityChecks
import Reports
import Scoring
import Workspace

/// `cpo report`
struct ReportCommand: Command {
    static let name = "report"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Write a document about an assessment, to hand on.",
                "Ein Dokument über eine Bewertung schreiben, zum Weitergeben."
            ).inHelp,
            discussion: ReportCommandText.help.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        help: ArgumentHelp(
            LocalizedString("What it says: \(Self.kinds).", "Was darin steht: \(Self.kinds)."), valueName: "kind"),
        completion: .list(ReportKind.allCases.map(\.rawValue)))
    var kind = ReportKind.statement.rawValue

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How it is written: \(Self.forms); by default as the file's name says.",
                "Wie es geschrieben wird: \(Self.forms); sonst, wie der Name der Datei sagt."), valueName: "form"),
        completion: .list(ReportForm.allCases.map(\.name)))
    var form: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString(
                "The file to write; without it, HTML and Markdown are printed.",
                "Die Datei; ohne sie werden HTML und Markdown ausgegeben."), valueName: "file"), completion: .file())
    var output: String?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Who answers for it, if it is not who cpo respondent named.",
                "Wer dafür einsteht, wenn nicht, wen cpo respondent nannte."),
            valueName: "name"))
    var respondent = ""

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How to reach them: an e-mail or web address, or a postal address.",
                "Wie man sie erreicht: E-Mail-, Web- oder Postanschrift."), valueName: "address"))
    var contact = ""

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "A template with your order, logo and words.", "Eine Vorlage mit eigener Reihenfolge, Logo und Worten."),
            valueName: "file"), completion: .file())
    var template: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "For readiness: how many days ahead evidence must be valid.",
                "Für readiness: wie viele Tage im Voraus Nachweise gültig sein müssen."), valueName: "days"))
    var within = ReportSource.usualDaysAhead

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "For minutes: the workshop, by its number in cpo workshops or the beginning of its agenda.",
                "Für minutes: der Workshop, nach seiner Nummer in cpo workshops oder dem Anfang seiner Tagesordnung."),
            valueName: "workshop"))
    var workshop: String?

    @OptionGroup var view: ProfileOption
    @OptionGroup var moment: MomentOption

    private static let kinds = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let forms = ReportForm.allCases.map(\.name).joined(separator: ", ")

    func run(in context: CommandContext) throws {
        let (kind, form) = (try chosenKind(), try chosenForm())
        guard workshop == nil || kind == .minutes else { throw Failure(.usage, ReportCommandText.workshopOfMinutes) }
        guard (0...3_650).contains(within) else { throw Failure(.usage, ReportCommandText.badDays) }
        let template = try template.map { path throws(Failure) in try Templates.read(path) }
        let reader = try context.read(project.path)
        let seen = try reader.view(view, asOf: moment.asOf, in: context)
        var source = try ReportSource(
            reader, seen,
            for: kind, contact: contact(in: seen.untailored), daysAhead: within, in: context)
        source.participants = reader.project.participants
        source.workshop = try workshop.map { name throws(Failure) in try seen.assessment.workshop(called: name) }
        let builder = ReportBuilder(source, in: context.language)
        var publication = builder.publication(kind)
        if let template { publication = template.apply(to: publication, placeholders: builder.placeholders) }
        let bytes = try context.write(publication, as: form)
        if let output {
            do throws(CatalogDestination.Failure) {
                try CatalogDestination(output).write(bytes, overwrites: force)
            } catch {
                throw Failure(error)
            }
            context.console.print(ReportText.written(kind, to: output))
        } else {
            context.console.printDocument(String(decoding: bytes, as: UTF8.self))
        }
        if kind == .statement { warn(of: seen.inVoice(of: .vendor).untailored, in: context) }
        context.reportDamages(reader.damages)
    }

    /// Comments and reasons are published as they are, and can name people.
    private func warn(of assessment: Assessment, in context: CommandContext) {
        let mentions = PublicExtract(of: assessment, people: []) { _ in true }.mentions
        if !mentions.isEmpty { context.console.printError("cpo: \(ExtractText.mentions(mentions)[context.language])") }
    }

    /// Who answers: as the options say, else as it is on record.
    private func contact(in assessment: Assessment) -> ReportSource.Contact {
        let recorded = ReportSource.Contact(assessment.details.respondent.current?.value ?? "")
        return ReportSource.Contact(
            name: respondent.isEmpty ? recorded.name : respondent,
            address: contact.isEmpty ? recorded.address : contact)
    }

    private func chosenKind() throws(Failure) -> ReportKind {
        let known = Names.match(kind, in: ReportKind.allCases.map(\.rawValue))
        guard let kind = known.flatMap(ReportKind.init(rawValue:)) else {
            throw Failure(.usage, ReportCommandText.unknownKind(self.kind))
        }
        return kind
    }

    /// The form by its name, else by the name of the file, else Markdown, which people can read as it is printed.
    private func chosenForm() throws(Failure) -> ReportForm {
        let byFile = output.flatMap(ReportForm.init(file:))
        guard let name = form else {
            guard let output else { return .own(.markdown) }
            guard let byFile else { throw Failure(.usage, ReportCommandText.formOfFile(output)) }
            return byFile
        }
        let known = Names.match(name, in: ReportForm.allCases.map(\.name))
        guard let form = known.flatMap(ReportForm.init(name:)) else {
            throw Failure(.usage, ReportCommandText.unknownForm(name))
        }
        guard form.isText || output != nil else { throw Failure(.usage, ReportCommandText.needsFile(form.name)) }
        return form
    }
}

extension ReportSource {
    /// What documents about an assessment are made of.
    ///
    /// - Throws: `Failure`.
    init(
        _ reader: borrowing AssessmentReader, _ seen: AssessmentView, for kind: ReportKind, contact: Contact,
        daysAhead: Int, in context: CommandContext
    ) throws(Failure) {
        let assessment = seen.inVoice(of: .vendor).assessment
        let judging = assessment.judging
        // A buyer's own questions are for whoever gets the whole report, not for the public.
        let beyond = kind == .report ? reader.profileAnswers(beyond: assessment) : []
        var task = LongTask(context.console)
        let conditions = try reader.evidence(
            of: assessment.answers + judging.flatMap(\.answers) + beyond.flatMap(\.assessment.answers),
            andDocumentsIn: assessment
        ) { (done, total) throws(Failure) in
            try task.go(on: EvidenceText.checking(done, of: total), or: HandoverText.cancelled)
        }
        task.end()
        let clock = context.clock()
        var trend: Trend?
        // Only the full report has a history, and folding it takes longest.
        if kind == .report {
            do throws(ScoringError) {
                trend = try Trend(of: assessment, clock: clock) { conditions[$0].counts }
            } catch {
                throw Failure(.io, ErrorText.line(error))
            }
        }
        // The journals are as they are today, so they say nothing of an earlier moment.
        let journals = seen.moment == nil ? reader.project.journalMarks : []
        var judgements: [Judgements] = []
        for judging in judging {
            judgements.append(Judgements(judging, try Scoreboard(judging, conditions, on: seen.day)))
        }
        let parts = try beyond.map { part throws(Failure) in
            Beyond(
                part.profile.profile, part.criteria,
                of: ReportSource(
                    project: reader.project.info.id, part.assessment,
                    try Scoreboard(part.assessment, conditions, on: seen.day),
                    Checks(part.assessment, today: seen.day) { conditions[$0] }, under: part.profile.profile,
                    on: seen.day,
                    clock: clock
                ) { conditions[$0] })
        }
        self.init(
            project: reader.project.info.id, assessment, try Scoreboard(assessment, conditions, on: seen.day),
            Checks(assessment, today: seen.day) { conditions[$0] }, under: seen.profile?.profile, on: seen.day,
            at: seen.moment, contact: contact, trend: trend, journals: journals,
            judgements: judgements, beyond: parts, clock: clock, daysAhead: daysAhead
        ) { conditions[$0] }
    }
}
