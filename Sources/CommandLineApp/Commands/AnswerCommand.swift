import ArgumentParser
import AssessmentModel
import CatalogFormat
import Interchange
import Localization
import Presentation
import Scoring
import Snapshots
import Workspace

/// `cpo answer`
struct AnswerCommand: Command {
    static let name = "answer"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Rate criteria, or comment on them.", "Kriterien bewerten oder kommentieren."
            )
            .inHelp,
            usage: """
                cpo answer <dir> <criterion> ... <rating> [--comment <comment>] [--reason <reason>] [--by <name>]
                cpo answer <dir> --from <file> [--write] [--overwrite] [--by <name>]
                """,
            discussion: HelpText.answer.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The ids of one or more criteria, and then the rating: met, partly, unmet, na or open.",
                "Die Kennungen eines oder mehrerer Kriterien, danach die Bewertung: met (erfüllt), partly (teilweise), "
                    + "unmet (nicht), na (nicht anwendbar) oder open."), valueName: "criterion"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The comment; an empty one removes the existing comment.",
                "Der Kommentar; ein leerer entfernt den vorhandenen.")))
    var comment: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("Why the criterion is not applicable.", "Warum das Kriterium nicht anwendbar ist.")))
    var reason: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Read answers from a CSV table with the columns id, rating, comment, reason, owner and date.",
                "Antworten aus einer CSV-Tabelle mit den Spalten Kennung, Bewertung, Kommentar, Begründung, Zuständig und "
                    + "Datum lesen."), valueName: "file"),
        completion: .file())
    var from: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Record the table's changes; without it, only list them.",
                "Die Änderungen der Tabelle eintragen; ohne Angabe nur auflisten.")))
    var write = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Let the table win over answers that are newer or whose age it does not tell.",
                "Die Tabelle auch dann gelten lassen, wenn die Antwort neuer oder ihr Alter unklar ist.")))
    var overwrite = false

    @OptionGroup var signature: SignatureOption

    func validate() throws {
        if from == nil {
            if write || overwrite { throw ValidationError(AnswerSheetText.needsTable.inHelp) }
            if words.count < 2 { throw ValidationError(AnswerSheetText.incomplete.inHelp) }
        } else if !words.isEmpty || comment != nil || reason != nil {
            throw ValidationError(AnswerSheetText.eitherOr.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        if let from { return try takeOver(from, in: context) }
        var editor = try context.edit(project.path, as: signature.by)
        let catalog = editor.assessment.catalog
        var indexes: [Int] = []
        for id in words.dropLast() {
            let index = try Catalogs.index(of: id, in: catalog)
            if !indexes.contains(index) { indexes.append(index) }
        }
        // Nothing is recorded unless everything can be.
        let judgements = try indexes.map { try judgement(of: catalog.criteria[$0], on: catalog.scale) }
        let changes = zip(indexes, judgements).flatMap { index, judgement in
            [.rate(judgement), comment.map { .comment($0.unixLines) }].compactMap { (change: Change?) in
                change.map { (change: $0, slot: Assessment.Slot.criterion(index)) }
            }
        }
        try editor.change(changes, at: context.now)
        try editor.commit()
        let rating = judgements.first?.map { RatingText.name($0.rating, on: catalog.scale) } ?? RatingText.open
        let ids = indexes.map { catalog.criteria[$0].id.text }.joined(separator: ", ")
        context.console.print("\(ids) \(rating[context.language]) · \(try range(editor, in: context))")
    }

    private func judgement(of criterion: Criterion, on scale: Scale) throws(Failure) -> Judgement? {
        do throws(RatingWords.Fault) {
            return try RatingWords.judgement(words.last ?? "", because: reason ?? "", of: criterion, on: scale)
        } catch {
            throw Failure(.usage, CommandText.line(error))
        }
    }

    // MARK: A table

    /// Lists what a table would change, and records it if that is asked for. A table with a faulty row changes nothing.
    private func takeOver(_ path: String, in context: CommandContext) throws {
        let sheet = try sheet(path)
        if let line = sheet.windowsLine { context.console.printError(AnswerSheetText.windows(path, line)) }
        if !sheet.unknown.isEmpty { context.console.printError(AnswerSheetText.unknownColumns(sheet.unknown)) }
        guard write else {
            let reader = try context.read(project.path)
            let plan = try plan(sheet, path, for: reader.assessment(in: .inUse), in: context)
            context.console.print(AnswerSheetText.summary(plan, isRecorded: false))
            if plan.changes.count < plan.differences.count {
                context.console.printError(AnswerSheetText.howToOverwrite)
            }
            if !plan.changes.isEmpty { context.console.printError(AnswerSheetText.howToRecord) }
            return context.reportDamages(reader.damages)
        }
        var editor = try context.edit(project.path, as: signature.by)
        let plan = try plan(sheet, path, for: editor.assessment, in: context)
        try editor.change(plan.changes.map { ($0.change, .criterion($0.index)) }, at: context.now)
        if !plan.changes.isEmpty { try editor.commit() }
        let summary = AnswerSheetText.summary(plan, isRecorded: true)[context.language]
        context.console.print("\(summary) · \(try range(editor, in: context))")
    }

    private func sheet(_ path: String) throws(Failure) -> AnswerSheet {
        let file: ImportFile
        do throws(CatalogError) { file = try ImportCatalog.file(path) } catch {
            throw Failure(.io, ErrorText.firstLine(error))
        }
        do throws(ImportError) { return try AnswerSheet(file) } catch { throw Failure(.io, ImportText.line(error)) }
    }

    /// Compares the table with the assessment, and prints the differences.
    ///
    /// - Throws: `Failure` with one line per faulty row.
    private func plan(
        _ sheet: AnswerSheet, _ path: String, for assessment: Assessment, in context: CommandContext
    ) throws(Failure) -> AnswerPlan {
        let clock = context.clock()
        let plan = AnswerPlan(sheet, for: assessment, overwrites: overwrite, clock: clock)
        for difference in plan.differences {
            context.console.print(AnswerSheetText.line(difference, in: assessment, clock))
        }
        guard plan.faults.isEmpty else {
            context.console.print(AnswerSheetText.summary(plan, isRecorded: false))
            throw Failure(
                .io, lines: plan.faults.map { AnswerSheetText.fault($0, path) } + [AnswerSheetText.nothingRecorded])
        }
        return plan
    }

    private func range(_ editor: borrowing AssessmentEditor, in context: CommandContext) throws -> String {
        let scoreboard = try Scoreboard(editor.assessment, editor.evidence(reading: []), on: context.today)
        return Figures.range(scoreboard.overall, context.language)
    }
}
