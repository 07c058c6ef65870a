import AssessmentModel
import Localization
import Portfolio
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// Reads assessments for a list, one after the other. One that is damaged or cannot be read ends nothing.
struct PortfolioReading {
    private let clock: Clock
    /// Most assessments have the same catalogue.
    private let cache = CatalogCache()

    init(clock: Clock) { self.clock = clock }

    /// What a list says of the assessment at a path.
    ///
    /// - Throws: why it cannot be read.
    func entry(at path: String) throws(Failure) -> PortfolioEntry {
        let reader: AssessmentReader
        do throws(StoreError) { reader = try AssessmentReader(path, cache: cache) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        let assessment = reader.assessment(in: .inUse)
        // Reading gigabytes of evidence is no part of a list.
        let conditions = reader.evidenceAtAGlance
        let scoreboard = try Scoreboard(assessment, conditions, on: clock.today)
        let contact = ReportSource.Contact(assessment.details.respondent.current?.value ?? "")
        return PortfolioEntry(
            path: FileNames.readable(path), project: reader.info.id, assessment, scoreboard, respondent: contact.name,
            profile: reader.profile(of: .inUse)?.profile.id,
            documents: assessment.documents(conditions, on: clock.today),
            milestones: try milestones(of: reader, conditions), damages: reader.damages.count, now: clock.now)
    }

    /// The figures at each milestone, under the catalogue and profile that were in use then.
    private func milestones(
        of reader: borrowing AssessmentReader, _ conditions: EvidenceConditions
    ) throws(Failure) -> [PortfolioEntry.Milestone] {
        let named = reader.assessment.details.milestones
        guard !named.isEmpty else { return [] }
        let times = Dictionary(reader.assessment.events.map { ($0.id, $0.at) }) { first, _ in first }
        var milestones: [PortfolioEntry.Milestone] = []
        for (name, milestone) in named {
            guard let order = milestone.order, let at = times[milestone.id] else { continue }
            let then = reader.assessment(asOf: .event(order))
            let profile = reader.project.profile(then.details.profileInUse, for: then.details.catalogInUse)
            let day = at.day(secondsFromGMT: clock.secondsFromGMT(at))
            let scoreboard = try Scoreboard(profile.map { then.against($0.catalog) } ?? then, conditions, on: day)
            milestones.append(PortfolioEntry.Milestone(name: name, at: at, scoreboard))
        }
        return milestones
    }
}
