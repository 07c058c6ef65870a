import ArgumentParser
import AssessmentModel
import CatalogFormat
import Interchange
import Localization
import Presentation
import ProjectStore
import Publishing
import Reports
import Workspace

/// `cpo request`
struct RequestCommand: Command {
    static let name = "request"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Make a form with which a vendor answers without this program.",
                "Ein Formular erstellen, mit dem ein Anbieter ohne dieses Programm antwortet."
            ).inHelp,
            discussion: RequestCommandText.help.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "\(HelpText.catalog[.english]) By default openness; with --from, the catalogue of that assessment.",
                "\(HelpText.catalog[.german]) Ohne Angabe openness; mit --from der Katalog jener Bewertung."),
            valueName: "catalog"), completion: .file())
    var catalog: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            LocalizedString(
                "The form to write: NAME.xlsx, NAME.csv, NAME.reqif, or NAME.reqifz for an archive.",
                "Das Formular: NAME.xlsx, NAME.csv, NAME.reqif oder NAME.reqifz für ein Archiv."), valueName: "form"),
        completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Ask again, with the answers in this assessment.",
                "Wieder fragen, mit den Antworten in dieser Bewertung."),
            valueName: "dir"), completion: .directory)
    var from: String?

    @OptionGroup var view: ProfileOption

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What is asked about: \"Acme PLM 12.1\"; by default the vendor fills it in.",
                "Wonach gefragt wird: \"Acme PLM 12.1\"; ohne Angabe füllt es der Anbieter aus.")))
    var subject: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("product or organisation.", "product (Produkt) oder organisation (Organisation).")))
    var kind: Subject.Kind?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The role addressed: vendor, customer or provider.",
                "Die angesprochene Rolle: vendor (Anbieter), customer (Kunde) oder provider (Dienstleister).")))
    var role: Subject.Role?

    @OptionGroup var signature: SignatureOption

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.force))
    var force = false

    /// How a form is written, by the ending of its name.
    private enum Form: String, CaseIterable { case xlsx, csv, reqif, reqifz }

    private var form: Form? { PublicationForm.fileExtension(of: output).flatMap(Form.init) }

    func validate() throws {
        if form == nil { throw ValidationError(RequestCommandText.unknownForm(output).inHelp) }
        if from != nil && (subject != nil || kind != nil || role != nil) {
            throw ValidationError(RequestCommandText.subjectIsKnown.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        guard let form else { return }
        let asked = try asked(in: context)
        let assessment = asked.assessment
        let indexes = assessment.catalog.criteria.indices.filter {
            assessment.catalog.criteria[$0].status != .retired && assessment.isInScope(criterionAt: $0)
        }
        guard !indexes.isEmpty else { throw Failure(.usage, RequestCommandText.nothingToAsk) }
        let origin = FormKey.Origin(
            catalog: assessment.catalog.id, version: assessment.catalog.version,
            digest: String(SHA256.digest(of: CatalogWriter.json(asked.published)).description.prefix(32)),
            profile: asked.profile.map { String($0.digest.description.prefix(32)) } ?? "", project: asked.project,
            made: context.now, isGuarded: form == .csv)
        let questions = indexes.map { index in
            let criterion = assessment.catalog.criteria[index]
            let answer = from.map { _ in FormAnswer(assessment.answers[index]) }
            let key = FormKey(
                origin, .criterion(criterion.id, words: FormAnswer.words(of: criterion), known: answer?.known))
            return RequestSource.Question(
                index, key: key.text, answer: answer?.shown,
                threads: RequestSource.Thread.open(about: criterion.id, in: assessment.details.questions))
        }
        let bytes: [UInt8]
        switch form {
        case .xlsx, .csv:
            let source = RequestSource(
                assessment.catalog, under: asked.profile?.profile, questions,
                asker: context.person.name(given: signature.by), subject: assessment.subject.name,
                on: context.today, subjectKey: FormKey(origin, .subject).text,
                respondentKey: FormKey(origin, .respondent).text)
            let publication = RequestBuilder(source, in: context.language).publication
            bytes = form == .csv ? CSVForm.bytes(of: publication) : PublicationForm.spreadsheet.bytes(of: publication)
        case .reqif, .reqifz:
            let export = Self.export(assessment.catalog, questions, made: origin.made)
            bytes = form == .reqifz ? export.archive : export.document
        }
        do throws(CatalogDestination.Failure) {
            try CatalogDestination(output).write(bytes, overwrites: force)
        } catch {
            throw Failure(error)
        }
        context.console.print(RequestCommandText.written(indexes.count, to: output))
    }

    private static func export(
        _ catalog: Catalog, _ questions: [RequestSource.Question], made: Timestamp
    ) -> ReqIFExport {
        var answers: [CriterionID: ReqIFAnswers.Answer] = [:]
        for question in questions {
            let answer = question.answer
            answers[catalog.criteria[question.index].id] = ReqIFAnswers.Answer(
                rating: answer?.rating?.id ?? "", comment: answer?.comment ?? "", reason: answer?.reason ?? "",
                evidence: answer?.evidence ?? "", key: question.key)
        }
        return ReqIFExport(
            catalog.restricted { answers[$0.id] != nil }, answers: answers, changed: made, isForm: true)
    }

    // MARK: What is asked

    private struct Asked {
        /// In the vendor's voice, against the catalogue that is asked.
        let assessment: Assessment
        /// The catalogue as its publisher wrote it.
        let published: Catalog
        let profile: ProjectProfile?
        /// The project whose answers are shown; empty for none.
        let project: String
    }

    private func asked(in context: CommandContext) throws -> Asked {
        guard let from else {
            let published = try Catalogs.load(catalog ?? "openness")
            let profile = try ownProfile(for: published)
            let subject = Subject(name: (subject ?? "").trimmed, kind: kind ?? .product, role: role ?? .vendor)
            return Asked(
                assessment: Assessment(of: subject, against: profile?.catalog ?? published), published: published,
                profile: profile, project: "")
        }
        let reader = try context.read(from)
        let known = reader.assessment
        context.reportDamages(reader.damages)
        let published = try catalog.map(Catalogs.load) ?? known.catalog
        let profile = try ownProfile(for: published) ?? (catalog == nil ? reader.profile(view) : nil)
        let seen = known.voice == .vendor ? known : known.inVoice(of: .vendor)
        return Asked(
            assessment: seen.against(profile?.catalog ?? published), published: published, profile: profile,
            project: reader.info.id)
    }

    /// The profile that the options name.
    private func ownProfile(for published: Catalog) throws(Failure) -> ProjectProfile? {
        guard let path = view.profile else { return nil }
        let file = try Profiles.file(path)
        return try Profiles.reading { () throws(CatalogError) in try ProjectProfile(file, for: published) }
    }
}
