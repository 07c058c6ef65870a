import ArgumentParser
import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import ProjectStore
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
                cpo answer <dir> <criterion> ... <rating> [--comment <comment> [--decision]] [--reason <reason>] \
                [--profile <file>] [--by <name> | --as <name>]
                cpo answer <dir> --from <file> [--write] [--overwrite] [--verbose] [--by <name>]
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

    @ArgumentParser.Flag(
        help: ArgumentHelp(LocalizedString("The comment is a decision.", "Der Kommentar ist ein Beschluss.")))
    var decision = false

    @Option(
        help: ArgumentHelp(
            LocalizedString("Why the criterion is not applicable.", "Warum das Kriterium nicht anwendbar ist.")))
    var reason: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Read answers from a CSV table with the columns id, rating, comment, reason, owner and date, or from any "
                    + "other file that cpo import reads.",
                "Antworten aus einer CSV-Tabelle mit den Spalten Kennung, Bewertung, Kommentar, Begründung, Zuständig und "
                    + "Datum lesen, oder aus jeder anderen Datei, die cpo import liest."), valueName: "file"),
        completion: .file())
    var from: String?

    @OptionGroup var view: ProfileOption

    @OptionGroup var takeover: TakeoverOptions

    @OptionGroup var signature: SignatureOption
    @OptionGroup var voice: VoiceOption

    func validate() throws {
        if signature.by != nil, voice.name != nil { throw ValidationError(ParticipantText.eitherOr.inHelp) }
        if decision, comment?.trimmed.isEmpty ?? true {
            throw ValidationError(AnswerSheetText.decisionNeedsComment.inHelp)
        }
        if from == nil {
            if takeover.isGiven { throw ValidationError(AnswerSheetText.needsTable.inHelp) }
            if words.count < 2 { throw ValidationError(AnswerSheetText.incomplete.inHelp) }
        } else if !words.isEmpty || comment != nil || reason != nil || view.isGiven {
            throw ValidationError(AnswerSheetText.eitherOr.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        if let from {
            return try AnswerTakeover(project, from, takeover, signature, speaking: voice.name).run(in: context)
        }
        var editor = try context.edit(project.path, as: signature.by, speaking: voice.name)
        let file = try look(at: &editor)
        let catalog = editor.assessment.catalog
        var indexes: [Int] = []
        for id in words.dropLast() {
            let index = try Catalogs.index(of: id, in: catalog)
            if !indexes.contains(index) { indexes.append(index) }
        }
        // Nothing is recorded unless everything can be.
        let judgements = try indexes.map { try judgement(of: catalog.criteria[$0], on: catalog.scale) }
        let changes = zip(indexes, judgements).flatMap { index, judgement in
            let isMarked = editor.assessment.answers[index].confirmationCause != nil
            let confirm: Change? = isMarked ? .toConfirm(nil) : nil
            let decide: Change? = decision ? .flag(.decision, true) : nil
            let changes = [.rate(judgement), comment.map { .comment($0.unixLines) }, decide, confirm]
            return changes.compactMap { (change: Change?) in
                change.map { (change: $0, slot: Assessment.Slot.criterion(index)) }
            }
        }
        if let file, indexes.contains(where: { editor.project.catalog.index(of: catalog.criteria[$0].id) == nil }) {
            do throws(StoreError) { try editor.keep(file) } catch { throw Failure(.io, ErrorText.command(error)) }
        }
        try editor.change(changes, at: context.now)
        try editor.commit()
        let rating = judgements.first?.map { RatingText.name($0.rating, on: catalog.scale) } ?? RatingText.open
        let ids = indexes.map { catalog.criteria[$0].id.text }.joined(separator: ", ")
        context.console.print("\(ids) \(rating[context.language]) · \(try Figures.range(of: editor, in: context))")
    }

    /// Shows the answers as the options ask.
    ///
    /// - Returns: the file of the profile that is given; nil for none.
    private func look(at editor: inout AssessmentEditor) throws(Failure) -> ProfileFile? {
        if view.noProfile { editor.show(.asPublished) }
        guard let path = view.profile else { return nil }
        let file = try Profiles.file(path)
        editor.show(.under(try Profiles.tailoring(file, of: editor.project)))
        return file
    }

    private func judgement(of criterion: Criterion, on scale: Scale) throws(Failure) -> Judgement? {
        do throws(RatingWords.Fault) {
            return try RatingWords.judgement(
                RatingWords.word(for: words.last ?? "", on: scale), because: reason ?? "", of: criterion, on: scale)
        } catch {
            throw Failure(.usage, CommandText.line(error))
        }
    }
}

extension Figures {
    /// The range of an assessment being edited, as of today.
    static func range(of editor: borrowing AssessmentEditor, in context: CommandContext) throws -> String {
        let scoreboard = try Scoreboard(editor.assessment, editor.evidence(reading: []), on: context.today)
        guard editor.assessment.voice.participant != nil else { return range(scoreboard.overall, context.language) }
        return namedRange(scoreboard.overall, context.language, of: editor.assessment.voice)
    }
}
