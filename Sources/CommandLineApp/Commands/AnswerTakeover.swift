import ArgumentParser
import AssessmentModel
import CatalogFormat
import Interchange
import Localization
import Presentation
import Workspace

/// How to take over answers from a file.
struct TakeoverOptions: ParsableArguments {
    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Record the file's changes; without it, only list them.",
                "Die Änderungen der Datei eintragen; ohne Angabe nur auflisten.")))
    var write = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Let the file win over answers that are newer or whose age it does not tell.",
                "Die Datei auch dann gelten lassen, wenn die Antwort neuer oder ihr Alter unklar ist.")))
    var overwrite = false

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.verboseImport))
    var verbose = false

    @ArgumentParser.Option(
        help: ArgumentHelp(
            LocalizedString(
                "Where the files are that a form names as evidence; by default the form's own folder.",
                "Wo die Dateien liegen, die ein Formular als Nachweis nennt; ohne Angabe der Ordner des Formulars."),
            valueName: "folder"), completion: .directory)
    var evidence: String?

    /// Whether any of them is given.
    var isGiven: Bool { write || overwrite || verbose || evidence != nil }
}

/// Lists what a file of answers would change, and records it if that is asked for.
struct AnswerTakeover {
    private let project: ProjectArgument
    private let path: String
    private let options: TakeoverOptions
    private let signature: SignatureOption
    /// The name of the participant who speaks; nil for everybody else.
    private let voice: String?

    init(
        _ project: ProjectArgument, _ path: String, _ options: TakeoverOptions, _ signature: SignatureOption,
        speaking voice: String? = nil
    ) {
        self.project = project
        self.path = path
        self.options = options
        self.signature = signature
        self.voice = voice
    }

    /// A table with a faulty row, and a file that cannot be read to its end, change nothing.
    func run(in context: CommandContext) throws {
        let source = try source()
        if let form = try reading({ () throws(ImportError) in try FilledForm(source) }) {
            return try FormTakeover(form: form, path: path, options: options).run(on: project, signature, in: context)
        }
        if options.evidence != nil { throw Failure(.usage, FilledFormText.evidenceNeedsForm) }
        let file = try reading { () throws(ImportError) in try AnswerFile(source) }
        guard options.write else {
            var reader = try context.read(project.path)
            if let name = voice { reader.speak(as: try Speaker(name, among: reader.participants).id) }
            let plan = try plan(file, for: reader.assessment(in: .inUse), in: context)
            context.console.print(AnswerSheetText.summary(plan, isRecorded: false))
            if plan.changes.count < plan.differences.count {
                context.console.printError(AnswerSheetText.howToOverwrite(plan.source))
            }
            if !plan.changes.isEmpty { context.console.printError(AnswerSheetText.howToRecord) }
            return context.reportDamages(reader.damages)
        }
        var editor = try context.edit(project.path, as: signature.by, speaking: voice)
        let plan = try plan(file, for: editor.assessment, in: context)
        try editor.change(plan.changes.map { ($0.change, .criterion($0.index)) }, at: context.now)
        if !plan.changes.isEmpty { try editor.commit() }
        let summary = AnswerSheetText.summary(plan, isRecorded: true)[context.language]
        context.console.print("\(summary) · \(try Figures.range(of: editor, in: context))")
    }

    private func source() throws(Failure) -> ImportFile {
        do throws(CatalogError) { return try ImportCatalog.file(path) } catch {
            throw Failure(.io, ErrorText.firstLine(error))
        }
    }

    private func reading<Content>(_ read: () throws(ImportError) -> Content) throws(Failure) -> Content {
        do throws(ImportError) { return try read() } catch { throw Failure(.io, ImportText.line(error)) }
    }

    /// Compares the file with the assessment, and prints the differences.
    ///
    /// - Throws: `Failure` with one line per faulty row of a table.
    private func plan(
        _ file: AnswerFile, for assessment: Assessment, in context: CommandContext
    ) throws(Failure) -> AnswerPlan {
        let sheet = file.sheet(for: assessment.catalog)
        if let line = sheet.windowsLine { context.console.printError(AnswerSheetText.windows(path, line)) }
        if !sheet.unknown.isEmpty { context.console.printError(AnswerSheetText.unknownColumns(sheet.unknown)) }
        ImportText.lines(sheet.warnings, isVerbose: options.verbose).forEach { context.console.printError($0) }
        let clock = context.clock()
        let plan = AnswerPlan(sheet, for: assessment, overwrites: options.overwrite, clock: clock)
        for difference in plan.differences {
            context.console.print(AnswerSheetText.line(difference, of: plan.source, in: assessment, clock))
        }
        for refusal in plan.refusals { context.console.print(AnswerSheetText.refusal(refusal, in: assessment.catalog)) }
        guard plan.faults.isEmpty else {
            context.console.print(AnswerSheetText.summary(plan, isRecorded: false))
            throw Failure(
                .io,
                lines: plan.faults.map { AnswerSheetText.fault($0, path) }
                    + (plan.unlistedFaults == 0 ? [] : [AnswerSheetText.moreFaults(plan.unlistedFaults)])
                    + [AnswerSheetText.nothingRecorded])
        }
        return plan
    }
}
