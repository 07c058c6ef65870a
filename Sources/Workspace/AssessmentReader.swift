import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Snapshots

/// An assessment's directory, opened to look at. Nothing that it does writes into the directory.
///
/// It has one owner: the answers can be large, and a second owner would make the next change copy all of them.
///
/// ```swift
/// let reader = try AssessmentReader("acme-plm")
/// let snapshot = try reader.snapshot(on: today)
/// ```
public struct AssessmentReader: ~Copyable {
    /// The directory that was opened.
    package private(set) var project: Project
    /// The answers, against the catalogue as it was when the assessment began.
    public private(set) var assessment: Assessment
    /// What is damaged, as far as it was looked at last.
    package private(set) var damages: [Damage]
    /// What people should be told, though nothing is lost.
    package private(set) var notices: [StoreNotice]
    /// Events that a later program wrote, which are kept and passed over.
    public private(set) var unknown: [UnknownEvent]

    /// Opens the directory at this path.
    ///
    /// - Throws: `StoreError` where there is no assessment to look at. Damage that leaves something to look at is not
    ///   thrown.
    package init(_ path: String) throws(StoreError) {
        let opening = try Project.open(path)
        project = opening.project
        damages = opening.news.damages
        notices = opening.news.notices
        unknown = opening.news.unknown
        assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        for event in unknown { assessment.advance(clock: event.order.clock) }
    }

    /// Takes the journal of an author for this process, and takes in what was written meanwhile.
    ///
    /// - Parameter state: what is kept outside the directory, by which the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` where there is nothing to do but to look.
    package mutating func writer(as author: Author, state: LocalState) throws(StoreError) -> ProjectWriter {
        var writer = try ProjectWriter(project, as: author, state: state)
        take(writer.poll())
        // What was put right is no damage any more.
        damages = writer.project.damages
        return writer
    }

    /// Takes in what others wrote since the last look. Cheap where they did not.
    package mutating func poll() -> News {
        let news = project.poll()
        take(news)
        damages = project.damages
        return news
    }

    private mutating func take(_ news: News) {
        for event in news.events { assessment.apply(event) }
        for event in news.unknown { assessment.advance(clock: event.order.clock) }
        unknown += news.unknown
        notices += news.notices
    }

    /// Gives the answers to another owner.
    package consuming func takeAssessment() -> Assessment { assessment }
}

// MARK: - Views

/// The catalogue that answers are looked at against.
package enum CatalogView: Sendable {
    /// The profile in use, where there is one.
    case inUse
    /// The catalogue as it was when the assessment began, whatever profile is in use.
    case asPublished
    /// A profile that need not be in use.
    case under(ProjectProfile)
}

extension AssessmentReader {
    /// The profile that a view looks under; nil for the catalogue as it is.
    package func profile(of view: CatalogView) -> ProjectProfile? {
        switch view {
        case .inUse: project.profile
        case .asPublished: nil
        case .under(let profile): profile
        }
    }

    /// The answers in a view.
    package func assessment(in view: CatalogView) -> Assessment {
        profile(of: view).map { assessment.against($0.catalog) } ?? assessment
    }

    /// What follows from the answers on a day, with all evidence read whole.
    ///
    /// - Parameter moment: to look at them as they were; nil for now.
    /// - Throws: `ScoringError` where the catalogue cannot be scored.
    package func snapshot(
        in view: CatalogView = .inUse, asOf moment: Moment? = nil, on day: CalendarDay
    ) throws(ScoringError) -> Snapshot {
        var assessment = assessment(in: view)
        if let moment { assessment = assessment.asOf(moment) }
        let conditions = evidence(of: assessment.answers)
        return try Snapshot(assessment, evidence: conditions, on: day)
    }
}

// MARK: - Evidence

extension AssessmentReader {
    /// What became of the evidence of these answers, each file read whole once.
    package func evidence(of answers: some Sequence<Answer>) -> EvidenceConditions {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in answers.lazy.flatMap(\.attachments).compactMap(\.evidence) {
            guard let sha256 = evidence.sha256, conditions[sha256] == nil else { continue }
            conditions[sha256] = project.wholeCondition(of: evidence)
        }
        return EvidenceConditions(conditions)
    }

    /// What can be said of all evidence without reading it.
    package var evidenceAtAGlance: EvidenceConditions {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in assessment.evidenceFiles {
            if let sha256 = evidence.sha256 { conditions[sha256] = project.condition(of: evidence) }
        }
        return EvidenceConditions(conditions)
    }
}

extension Project {
    /// Reads a piece of evidence to its end.
    package func wholeCondition(of evidence: Evidence) -> EvidenceCondition {
        var check = check(evidence)
        while true {
            if case .finished(let condition) = check.step() { return condition }
        }
    }
}

extension Assessment {
    /// Every file of evidence that is attached, each content once.
    package var evidenceFiles: [Evidence] {
        var seen: Set<String> = []
        return answers.flatMap(\.attachments).compactMap(\.evidence).filter { evidence in
            evidence.sha256.map { seen.insert($0).inserted } ?? false
        }
    }
}
