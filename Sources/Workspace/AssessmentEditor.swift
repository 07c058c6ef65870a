import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Snapshots

/// A project opened for writing. Every change is an event, signed with the author's name.
///
/// It keeps the author's journal locked for as long as it exists.
///
/// ```swift
/// var editor = try AssessmentEditor("acme-plm", as: Author(name: "Mira"), state: state)
/// if let index = editor.assessment.catalog.index(of: "IFC-07") {
///     try editor.record(.rate(Judgement(.met)), in: .criterion(index), at: now)
///     try editor.save()
/// }
/// ```
public struct AssessmentEditor: ~Copyable {
    /// The answers, under the profile in use. Criteria that the profile adds are answered like any other.
    public internal(set) var assessment: Assessment
    var writer: ProjectWriter
    /// What people should be told of the project as it was opened, although nothing is lost.
    package let notices: [StoreNotice]

    /// Opens the project at a path for an author.
    ///
    /// - Parameters:
    ///   - path: the project's directory.
    ///   - author: the person who signs what is recorded.
    ///   - state: kept outside the directory; by it the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` if the project can only be read.
    public init(_ path: String, as author: Author, state: LocalState) throws(StoreError) {
        try self.init(path, as: author, speakingAs: nil, state: state)
    }

    /// - Parameter participant: speaks in a voice of their own; nil for everybody else.
    init(
        _ path: String, as author: Author, speakingAs participant: ParticipantID?, state: LocalState
    ) throws(StoreError) {
        var reader = try AssessmentReader(path)
        if let participant { reader.speak(as: participant) }
        writer = try reader.writer(as: author, state: state)
        notices = reader.notices
        assessment = reader.assessment(in: .inUse)
    }

    /// Creates a project at a path where nothing exists yet, or in an empty folder. It is complete or not there at all,
    /// and if two programs create one at the same path at the same time, exactly one succeeds.
    ///
    /// - Parameters:
    ///   - path: the new directory. The folder that it is in has to exist.
    ///   - subject: what is assessed.
    ///   - catalog: copied into the project, so that later editions change nothing in it.
    ///   - author: begins the first journal, which says what is assessed.
    ///   - state: where the author's next session learns that the journal is their own.
    ///   - time: now, by the clock of this machine.
    /// - Throws: `StoreError`; `alreadyExists` if the path is taken.
    public static func create(
        at path: String, subject: Subject, catalog: Catalog, by author: Author, state: LocalState, time: Timestamp
    ) throws(StoreError) {
        try Project.create(at: path, subject: subject, catalog: catalog, by: author, state: state, time: time)
    }

    /// The directory, for reading.
    package var project: Project { writer.project }

    /// What the project is: its identity, its catalogue, who created it and when.
    public var info: ProjectInfo { writer.project.info }

    /// What will be in the project once everything recorded is saved.
    ///
    /// - Throws: `StoreError`.
    package func contents() throws(StoreError) -> ProjectContents { try writer.contents() }

    /// The damage that is known now.
    public var damages: [Damage] { writer.project.damages }

    /// Records a change as an event that replaces the value in its place. It is on disk once ``save()`` has returned.
    ///
    /// - Parameters:
    ///   - change: what to record.
    ///   - slot: the place; one of ``assessment``.
    ///   - time: now, by the clock of this machine.
    ///   - first: an earlier event of this editor that it is undone and redone with; nil for a change of its own.
    ///   - party: whose voice it is; nil for that of the directory.
    /// - Throws: `StoreError`; `tooLong`, or `notAllowed` for a change that is another party's to make.
    @discardableResult
    public mutating func record(
        _ change: Change, in slot: Assessment.Slot, at time: Timestamp, with first: EventID? = nil,
        party: Party? = nil
    ) throws(StoreError) -> Event {
        let event = try writer.record(
            change, of: assessment.target(of: slot), party: party,
            replacing: assessment.replaced(by: change, in: slot, party: party),
            intent: first.map { .with($0) } ?? .change, at: time, afterClock: assessment.clock)
        assessment.apply(event)
        return event
    }

    /// Takes in an event of this author.
    mutating func apply(_ event: Event) { assessment.apply(event) }

    /// Writes all recorded events to disk, and returns once they would survive a power cut.
    ///
    /// - Throws: `StoreError`. The events stay recorded, and the next save tries again.
    public mutating func save() throws(StoreError) { try writer.save() }

    /// Discards all events that are not on disk. The editor still shows them, so do not use it any more.
    package mutating func discard() { writer.discardUnsaved() }

    /// Takes in what others wrote since the last call, and returns it. Cheap if they wrote nothing.
    public mutating func poll() -> News {
        let news = writer.poll()
        for event in news.events { assessment.apply(event) }
        for event in news.unknown { assessment.advance(clock: event.order.clock) }
        return news
    }

    /// Copies a file into the project. To attach it, record a change with the source that this returns.
    ///
    /// - Parameters:
    ///   - path: of a plain file; symbolic links are followed.
    ///   - progress: called with the number of bytes copied, and their total.
    /// - Throws: `StoreError`. What was copied so far is removed then.
    public mutating func copyEvidence(
        from path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreError) -> Evidence.Source {
        var copy = try beginCopy(from: path)
        while true {
            switch try copy.step() {
            case .copying(let done, let total): progress(done, total)
            case .finished(let source): return source
            }
        }
    }

    /// Begins to copy a file into the project, for callers who look at it first.
    ///
    /// - Throws: `StoreError`.
    package func beginCopy(from path: String) throws(StoreError) -> EvidenceCopy { try writer.copyEvidence(from: path) }
}

// MARK: - Earlier and other catalogues

extension AssessmentEditor {
    /// Creates a project that begins with the answers of an earlier one. It is complete, with its evidence, or not
    /// there at all.
    ///
    /// - Parameters:
    ///   - succession: the answers and the files that they need.
    ///   - goesOn: called with the number of bytes of evidence copied, and their total; says whether to go on.
    /// - Throws: `StoreError`; `changedWhileCopied` if a file does not have the content on record, `cancelled` if it
    ///   was not to go on.
    package static func create(
        at path: String, subject: Subject, catalog: Catalog, by author: Author, state: LocalState, time: Timestamp,
        succeeding succession: Succession, goesOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
    ) throws(StoreError) {
        let total = succession.bytes
        try Project.create(
            at: path, subject: subject, catalog: catalog, by: author, state: state, time: time, succeeding: succession
        ) { goesOn($0, total) }
    }

    /// Records that the assessment goes over to another catalogue, with everything that its answers need for that, in
    /// one go. It is on disk once ``save()`` has returned, and shows when the project is next opened.
    ///
    /// The catalogue comes last: if only a part gets to the disk, the assessment still has its old one, and another
    /// plan has the rest.
    ///
    /// - Parameters:
    ///   - plan: for the assessment as it is now, against its catalogue as published.
    ///   - time: now, by the clock of this machine.
    /// - Throws: `StoreError`.
    public mutating func migrate(_ plan: MigrationPlan, at time: Timestamp) throws(StoreError) {
        var seen = assessment.against(plan.transition.new)
        var first: EventID?
        for step in plan.steps {
            guard let slot = seen.slot(of: step.target) else { continue }
            let event = try writer.record(
                step.change, of: step.target, replacing: seen.replaced(by: step.change, in: slot),
                intent: first.map { .with($0) } ?? .change, at: time, afterClock: seen.clock)
            seen.apply(event)
            assessment.apply(event)
            first = first ?? event.id
        }
        assessment.apply(
            try writer.goOver(to: plan.transition.new, with: first, at: time, afterClock: seen.clock))
    }
}

// MARK: - Profiles

extension AssessmentEditor {
    /// Records that the assessment is to be seen under a profile. It shows when the project is next opened.
    ///
    /// - Throws: `StoreError`; `badProfile` if the file is not a profile of the assessment's catalogue.
    public mutating func use(_ file: ProfileFile, at time: Timestamp) throws(StoreError) {
        assessment.apply(try writer.use(file, at: time, afterClock: assessment.clock))
    }

    /// Records that the assessment is to be seen against its catalogue as published. It shows when the project is next
    /// opened.
    ///
    /// - Returns: whether a profile was in use.
    /// - Throws: `StoreError`.
    @discardableResult
    public mutating func dropProfile(at time: Timestamp) throws(StoreError) -> Bool {
        guard let event = try writer.dropProfile(at: time, afterClock: assessment.clock) else { return false }
        assessment.apply(event)
        return true
    }
}

// MARK: - Figures and evidence

extension AssessmentEditor {
    /// The answers with their figures and checks on a day. It reads all evidence to the end.
    ///
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    public func snapshot(on day: CalendarDay) throws(ScoringError) -> Snapshot {
        try Snapshot(
            assessment, evidence: writer.project.wholeConditions(ofEvidenceIn: assessment.supportedAnswers), on: day)
    }

    /// What can be said of a piece of evidence without reading it.
    public func condition(of evidence: Evidence) -> EvidenceCondition { writer.project.condition(of: evidence) }

    /// The condition of all evidence. It reads what is attached to these criteria to the end, and only looks at the
    /// rest.
    ///
    /// - Parameter indexes: of criteria in the assessment's catalogue.
    public func evidence(reading indexes: some Sequence<Int>) -> EvidenceConditions {
        let whole = Set(indexes.flatMap { assessment.answers[$0].attachments }.compactMap { $0.evidence?.sha256 })
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in assessment.evidenceFiles {
            guard let sha256 = evidence.sha256 else { continue }
            conditions[sha256] =
                whole.contains(sha256)
                ? writer.project.wholeCondition(of: evidence) : writer.project.condition(of: evidence)
        }
        return EvidenceConditions(conditions)
    }
}
