import ArgumentParser
import AssessmentModel
import Glibc
import Localization
import ProjectStore
import Reports
import Scoring
import Workspace

/// `cpo compare`
struct Compare: Command {
    static let name = "compare"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Compare two assessments, or two moments of one.",
                "Zwei Bewertungen vergleichen oder zwei Stände einer Bewertung."
            ).inHelp,
            discussion: HelpText.compare.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "A project directory or packed file, or its state at a moment: DIR@2026-06-30 or DIR@MILESTONE.",
                "Ein Projektverzeichnis, eine gepackte Datei oder deren Stand: DIR@2026-06-30 oder DIR@MEILENSTEIN."),
            valueName: "a"),
        completion: .file())
    var first: String

    @Argument(
        help: ArgumentHelp(LocalizedString("What to compare it with.", "Womit verglichen wird."), valueName: "b"),
        completion: .file())
    var second: String

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        let (a, b) = (try side(first, in: context), try side(second, in: context))
        if json { return try context.console.printDocument(ComparisonDocument(a, b)) }
        for line in ComparisonTable(a, b, context.language).lines { context.console.print(line) }
    }

    /// The directory and the moment; nil for now. A directory may itself have an @ in its name.
    private func parts(of text: String) -> (path: String, moment: String?) {
        guard access(text, F_OK) != 0, let mark = text.lastIndex(of: "@"), mark > text.startIndex else {
            return (text, nil)
        }
        return (String(text[..<mark]), String(text[text.index(after: mark)...]))
    }

    /// One of the two. Tells what is damaged in it.
    private func side(_ text: String, in context: CommandContext) throws -> ComparedAssessment {
        let (path, moment) = parts(of: text)
        let reader = try context.read(path)
        let seen = try reader.view(view, asOf: moment, in: context)
        let conditions = reader.evidence(of: seen.assessment.answers)
        let scoreboard = try Scoreboard(seen.assessment, conditions, on: seen.day)
        context.reportDamages(reader.damages)
        return ComparedAssessment(text, seen.assessment, scoreboard)
    }
}
