import AssessmentModel
import ProjectStore
import Scoring

extension Seal {
    /// The seal of a project as it is.
    ///
    /// - Parameters:
    ///   - name: nil for a seal without one.
    ///   - assessment: of all events in the contents, under the profile in use.
    ///   - unknown: the events that are in no assessment, because their kind is not known.
    ///   - contents: all of the project, which is intact.
    ///   - day: the day of the figures.
    package init(
        of project: Project, name: String?, _ assessment: Assessment, unknown: [UnknownEvent],
        contents: ProjectContents,
        sealed: Origin, on day: CalendarDay
    ) {
        let figures = try? SealedFigures(
            of: assessment, catalog: project.catalogDigest(of: assessment.details.catalogInUse),
            unknownEvents: Set(unknown.map(\.order.id)).count, evidence: contents.evidence, on: day)
        self.init(
            project: project.info.id, name: name, subject: assessment.subject, sealed: sealed, contents: contents,
            earlier: project.seals.map(\.digest).sorted { $0.description < $1.description }, figures: figures)
    }
}
