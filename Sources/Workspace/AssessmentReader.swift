import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Snapshots

/// A project opened for reading. Nothing it does writes into the directory.
///
/// It has one owner: the answers can be large, and with a second owner the next change would copy all of them.
///
/// ```swift
/// let reader = try AssessmentReader("acme-plm")
/// let snapshot = try reader.snapshot(on: today)
/// ```
public struct AssessmentReader: ~Copyable {
    /// The directory that was opened.
    package private(set) var project: Project
    /// The answers, against the catalogue in use as its publisher wrote it.
    public private(set) var assessment: Assessment
    /// The damage that is known now.
    public private(set) var damages: [Damage]
    /// What people should be told, although nothing is lost.
    package private(set) var notices: [StoreNotice]
    /// Events that a later program wrote. They are kept and passed over.
    public private(set) var unknown: [UnknownEvent]

    /// Opens the project at a path: a directory, or a packed file.
    ///
    /// - Throws: `StoreError` if there is no assessment to read. Damage that leaves something to read is not thrown;
    ///   see ``damages``.
    public init(_ path: String) throws(StoreError) {
        self.init(try Project.open(path))
    }

    /// The same, for programs that open many projects.
    ///
    /// - Parameter cache: the catalogues of projects opened before.
    package init(_ path: String, cache: CatalogCache) throws(StoreError) {
        self.init(try Project.open(path, cache: cache))
    }

    /// Opens the public extract of a project, to see what is in it.
    package init(_ extract: ExtractStorage) throws(StoreError) {
        self.init(try Project.open(extract))
    }

    private init(_ opening: Project.Opening) {
        project = opening.project
        damages = opening.news.damages
        notices = opening.news.notices
        unknown = opening.news.unknown
        assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, voice: opening.project.voice,
            events: opening.news.events)
        for event in unknown { assessment.advance(clock: event.order.clock) }
    }

    /// What the project is: its identity, its catalogue, who created it and when.
    public var info: ProjectInfo { project.info }

    /// Lets a participant of workshops speak from now on: the answers are theirs.
    package mutating func speak(as participant: ParticipantID) {
        project.speak(as: participant)
        assessment = assessment.inVoice(of: project.voice)
    }

    /// Claims an author's journal for this process, and takes in what was written meanwhile.
    ///
    /// - Parameter state: kept outside the directory; by it the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` if the project can only be read.
    package mutating func writer(as author: Author, state: LocalState) throws(StoreError) -> ProjectWriter {
        var writer = try ProjectWriter(project, as: author, state: state)
        take(writer.poll())
        // What was put right is no damage any more.
        damages = writer.project.damages
        return writer
    }

    /// Takes in what others wrote since the last call, and returns it. Cheap if they wrote nothing.
    public mutating func poll() -> News {
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

    /// What copies of the same assessment have that this directory lacks.
    ///
    /// - Throws: `StoreError`; `otherAssessment` and `sameDirectory` for a directory that is not such a copy.
    package func mergePlan(of paths: [String]) throws(StoreError) -> MergePlan {
        var events = Set(assessment.events.map(\.id))
        events.formUnion(assessment.orphans.map(\.id))
        events.formUnion(unknown.map(\.order.id))
        return try MergePlan(of: paths, into: project, knowing: events)
    }

    /// The answers as they were at a moment, against the catalogue that was in use then.
    public func assessment(asOf moment: Moment) -> Assessment {
        let then = assessment.asOf(moment)
        let edition = then.details.catalogInUse
        return edition == project.info.details.catalogInUse ? then : then.against(project.catalog(edition))
    }

    /// Gives the answers to another owner.
    package consuming func takeAssessment() -> Assessment { assessment }
}

// MARK: - Views

/// The catalogue to see the answers against.
public enum CatalogView: Sendable {
    /// As the profile in use wants it; as published if none is in use.
    case inUse
    /// As its publisher wrote it, whatever profile is in use.
    case asPublished
    /// As this profile wants it, which need not be in use.
    case under(ProjectProfile)
}

extension AssessmentReader {
    /// The profile that a view applies; nil for the catalogue as published.
    public func profile(of view: CatalogView) -> ProjectProfile? {
        switch view {
        case .inUse: project.profile
        case .asPublished: nil
        case .under(let profile): profile
        }
    }

    /// The answers in a view.
    public func assessment(in view: CatalogView) -> Assessment {
        profile(of: view).map { assessment.against($0.catalog) } ?? assessment
    }

    /// The answers with their figures and checks on a day. It reads all evidence to the end.
    ///
    /// - Parameters:
    ///   - view: the catalogue to see them against.
    ///   - moment: shows them as they were then; nil for now.
    ///   - day: the day on which evidence has to be valid.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    public func snapshot(
        in view: CatalogView = .inUse, asOf moment: Moment? = nil, on day: CalendarDay
    ) throws(ScoringError) -> Snapshot {
        var assessment = assessment(in: view)
        if let moment { assessment = assessment.asOf(moment) }
        let conditions = evidence(of: assessment.supportedAnswers)
        return try Snapshot(assessment, evidence: conditions, on: day)
    }
}

// MARK: - Evidence and verification

extension AssessmentReader {
    /// The condition of the evidence attached to these answers. It reads each file to the end, once.
    public func evidence(of answers: some Sequence<Answer>) -> EvidenceConditions {
        project.wholeConditions(ofEvidenceIn: answers)
    }

    /// The same, for callers who show how far it is, or cancel it.
    ///
    /// - Parameter progress: called with the number of bytes read, and their total; what it throws ends the reading.
    package func evidence<Failure: Error>(
        of answers: some Sequence<Answer>, progress: (_ done: Int, _ total: Int) throws(Failure) -> Void
    ) throws(Failure) -> EvidenceConditions {
        try project.wholeConditions(of: answers.flatMap(\.attachments).compactMap(\.evidence), progress: progress)
    }

    /// The condition of all that is attached to these answers, and of the current version of every document. It reads
    /// each file to the end, once.
    ///
    /// - Parameter progress: called with the number of bytes read, and their total; what it throws ends the reading.
    package func evidence<Failure: Error>(
        of answers: some Sequence<Answer>, andDocumentsIn assessment: Assessment,
        progress: (_ done: Int, _ total: Int) throws(Failure) -> Void
    ) throws(Failure) -> EvidenceConditions {
        let attached = answers.flatMap(\.attachments).compactMap(\.evidence)
        return try project.wholeConditions(
            of: attached + assessment.documents.map { Evidence($0.document.source) }, progress: progress)
    }

    /// The condition of the current version of every document, whatever it supports. It reads each file to the end,
    /// once.
    package func evidence(ofDocumentsIn assessment: Assessment) -> EvidenceConditions {
        project.wholeConditions(of: assessment.documents.map { Evidence($0.document.source) })
    }

    /// What can be said of all evidence without reading it.
    package var evidenceAtAGlance: EvidenceConditions {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in assessment.evidenceFiles {
            if let sha256 = evidence.sha256 { conditions[sha256] = project.condition(of: evidence) }
        }
        return EvidenceConditions(conditions)
    }

    /// Checks everything in a project: every line, every hash, what is missing and what was left behind. No damage
    /// hides another.
    ///
    /// - Parameters:
    ///   - path: the project's directory.
    ///   - state: what this machine knows of journals that should be there.
    /// - Throws: `StoreError` if there is no project to check.
    public static func verify(_ path: String, state: LocalState) throws(StoreError) -> VerificationReport {
        try Project.verify(path, state: state)
    }
}

extension Project {
    /// Reads a piece of evidence to the end.
    package func wholeCondition(of evidence: Evidence) -> EvidenceCondition {
        var check = check(evidence)
        while true {
            if case .finished(let condition) = check.step() { return condition }
        }
    }

    /// Reads each file that is attached to these answers to the end, once.
    func wholeConditions(ofEvidenceIn answers: some Sequence<Answer>) -> EvidenceConditions {
        wholeConditions(of: answers.lazy.flatMap(\.attachments).compactMap(\.evidence))
    }

    /// Reads each of these files to the end, once.
    func wholeConditions(of evidence: some Sequence<Evidence>) -> EvidenceConditions {
        wholeConditions(of: Array(evidence)) { _, _ in }
    }

    /// The same, telling how many bytes of how many are read.
    func wholeConditions<Failure: Error>(
        of evidence: [Evidence], progress: (_ done: Int, _ total: Int) throws(Failure) -> Void
    ) throws(Failure) -> EvidenceConditions {
        var seen: Set<String> = []
        let files = evidence.filter { $0.sha256.map { seen.insert($0).inserted } ?? false }
        let total = files.reduce(0) { $0 + $1.bytes }
        var (conditions, before): ([String: EvidenceCondition], Int) = ([:], 0)
        for file in files {
            guard let sha256 = file.sha256 else { continue }
            var check = check(file)
            while conditions[sha256] == nil {
                switch check.step() {
                case .reading(let done, _): try progress(min(before + done, total), total)
                case .finished(let condition): conditions[sha256] = condition
                }
            }
            before += file.bytes
        }
        return EvidenceConditions(conditions)
    }
}

extension Evidence {
    /// The size of its file in bytes; 0 for an address.
    fileprivate var bytes: Int {
        if case .file(_, _, let bytes) = source { bytes } else { 0 }
    }
}

extension Assessment {
    /// Every file that is attached or the current version of a document, each content once.
    package var evidenceFiles: [Evidence] {
        var seen: Set<String> = []
        let attached = supportedAnswers.flatMap(\.attachments).compactMap(\.evidence)
        let described = documents(of: .vendor).map { Evidence($0.document.source) }
        return (attached + described).filter { evidence in
            evidence.sha256.map { seen.insert($0).inserted } ?? false
        }
    }
}
