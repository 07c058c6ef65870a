import AssessmentModel
import Presentation
import Scoring
import Snapshots

/// What the changes of others do to the answers.
struct MergeEffects {
    private let before: Assessment
    private let after: Assessment

    init(from before: Assessment, to after: Assessment) {
        self.before = before
        self.after = after
    }

    /// Tells which criteria are in conflict now, and the figures if they changed.
    func report(in context: CommandContext) throws {
        let known = Set(
            before.catalog.criteria.indices.filter { before.answers[$0].isConflicted }
                .map { before.catalog.criteria[$0].id })
        let conflicts = after.catalog.criteria.indices.filter { after.answers[$0].isConflicted }
            .map { after.catalog.criteria[$0].id }.filter { !known.contains($0) }
        if !conflicts.isEmpty { context.console.print(MergeText.conflicts(conflicts.map(\.text))) }
        let figures = try [before, after].map {
            Figures.namedRange(try Scoreboard($0, EvidenceConditions(), on: context.today).overall, context.language)
        }
        if figures[0] != figures[1] { context.console.print(MergeText.figures(before: figures[0], after: figures[1])) }
    }
}
