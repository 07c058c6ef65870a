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
        let assessment = reader.assessment
        let names = Dictionary(assessment.details.milestones.map { ($0.milestone.id, $0.name) }) { first, _ in first }
        guard !names.isEmpty else { return [] }
        var milestones: [PortfolioEntry.Milestone] = []
        var then = Assessment(from: assessment.details.origin, against: assessment.catalog, voice: assessment.voice)
        var inUse: (profile: ProfileReference?, catalog: CatalogEdition?) = (nil, assessment.details.catalogInUse)
        for event in (assessment.events + assessment.orphans).sorted(by: { $0.order < $1.order }) {
            then.apply(event)
            guard let name = names[event.id] else { continue }
            if (then.details.profileInUse, then.details.catalogInUse) != inUse {
                inUse = (then.details.profileInUse, then.details.catalogInUse)
                let profile = reader.project.profile(inUse.profile, for: inUse.catalog)
                then = then.against(profile?.catalog ?? reader.project.catalog(inUse.catalog))
            }
            let day = event.at.day(secondsFromGMT: clock.secondsFromGMT(event.at))
            milestones.append(
                PortfolioEntry.Milestone(name: name, at: event.at, try Scoreboard(then, conditions, on: day)))
        }
        return milestones
    }
}
