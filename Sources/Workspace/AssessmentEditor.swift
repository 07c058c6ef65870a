import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Snapshots

/// An assessment's directory, opened to work on: every change is an event, signed by a name.
///
/// It holds the author's journal locked for as long as it is there.
///
/// ```swift
/// var editor = try AssessmentEditor("acme-plm", as: author, state: state)
/// if let index = editor.assessment.catalog.index(of: "IFC-07") {
///     try editor.record(.rate(Judgement(.met)), in: .criterion(index), at: now)
///     try editor.save()
/// }
/// ```
public struct AssessmentEditor: ~Copyable {
    /// The answers, under the profile in use: its own criteria are answered as any other.
    public private(set) var assessment: Assessment
    private var writer: ProjectWriter
    /// What people should be told of the directory as it was found, though nothing is lost.
    package let notices: [StoreNotice]

    /// Opens the directory at this path for an author.
    ///
    /// - Parameter state: what is kept outside the directory, by which the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` where there is nothing to do but to look.
    package init(_ path: String, as author: Author, state: LocalState) throws(StoreError) {
        var reader = try AssessmentReader(path)
        writer = try reader.writer(as: author, state: state)
        notices = reader.notices
        assessment = reader.assessment(in: .inUse)
    }

    /// The directory, to look at.
    package var project: Project { writer.project }

    /// Makes the change an event in the place of what stands there now. It is on disk when `save` has returned.
    ///
    /// - Parameters:
    ///   - slot: where; one of `assessment`.
    ///   - time: now, by the clock of this machine.
    /// - Throws: `StoreError.tooLong`.
    @discardableResult
    package mutating func record(
        _ change: Change, in slot: Assessment.Slot, at time: Timestamp
    ) throws(StoreError) -> Event {
        let event = try writer.record(
            change, of: assessment.target(of: slot), replacing: assessment.replaced(by: change, in: slot), at: time,
            afterClock: assessment.clock)
        assessment.apply(event)
        return event
    }

    /// Puts all recorded events on disk, and returns once they would outlive a power cut.
    ///
    /// - Throws: `StoreError`. The events stay recorded, and the next save tries again.
    package mutating func save() throws(StoreError) { try writer.save() }

    /// Lets go of all events that are not on disk. The editor still shows them, so it is of no more use.
    package mutating func discard() { writer.discardUnsaved() }

    /// Copies a file into the directory, to be attached, and returns where it went.
    ///
    /// - Parameter progress: called with the bytes that are done, and all there are.
    /// - Throws: `StoreError`.
    package mutating func copyEvidence(
        from path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreError) -> Evidence.Source {
        var copy = try writer.copyEvidence(from: path)
        while true {
            switch try copy.step() {
            case .copying(let done, let total): progress(done, total)
            case .finished(let source): return source
            }
        }
    }

    /// Records that a profile is in use.
    ///
    /// - Throws: `StoreError`; `badProfile` where it is no profile of the assessment's catalogue.
    package mutating func use(_ file: ProfileFile, at time: Timestamp) throws(StoreError) {
        assessment.apply(try writer.use(file, at: time, afterClock: assessment.clock))
    }

    /// Records that the catalogue is taken as it is again.
    ///
    /// - Returns: whether there was a profile in use.
    /// - Throws: `StoreError`.
    package mutating func dropProfile(at time: Timestamp) throws(StoreError) -> Bool {
        guard let event = try writer.dropProfile(at: time, afterClock: assessment.clock) else { return false }
        assessment.apply(event)
        return true
    }

    /// What can be said of a piece of evidence without reading it.
    package func condition(of evidence: Evidence) -> EvidenceCondition { writer.project.condition(of: evidence) }

    /// The evidence of these criteria read whole, that of others looked at only.
    package func evidence(reading indexes: some Sequence<Int>) -> EvidenceConditions {
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
