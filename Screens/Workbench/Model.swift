import Assessment
import Checks
import Scoring
import Wording

/// What all screens look at: the assessment, its score and how it is stored. Screens read it; only happenings change it.
package struct Model: Sendable {
    /// What this person may do with the assessment.
    package enum Access: Hashable, Sendable {
        /// `author` is the name that answers are signed with.
        case work(author: String)
        case review
    }

    /// Whether what is on the screen is on the disk.
    package enum Saving: Hashable, Sendable {
        /// Since when; nil while nothing has been answered.
        case saved(Timestamp?)
        case saving
        case failed
    }

    package let access: Access
    package private(set) var assessment: Assessment
    package private(set) var scoreboard: Scoreboard
    package private(set) var undo = UndoStack()
    package var saving: Saving
    package var clock: Clock
    /// The language that the screens speak.
    package var tongue: Tongue { didSet { revision = Revision() } }
    /// Another one after every change that screens show, but for that of clock and saving.
    private(set) var revision = Revision()
    /// Whether an event is this person's own, so that undo reaches it.
    package let isOwn: @Sendable (Event) -> Bool
    /// The ratings that are only tried in this copy of the model; nil in earnest.
    var trial: Trial?
    private var conditions: [String: EvidenceCondition]
    private var remarks: [Remarks]
    /// What is questionable about the answers today.
    package private(set) var checks: Checks
    /// The day for which the remarks hold: evidence expires overnight.
    private var remarked: CalendarDay

    /// - Throws: `ScoringError` where the catalogue cannot be scored.
    package init(
        _ assessment: Assessment, access: Access, clock: Clock, tongue: Tongue,
        isOwn: @escaping @Sendable (Event) -> Bool = { _ in false }, conditions: [String: EvidenceCondition] = [:]
    ) throws(ScoringError) {
        self.access = access
        self.assessment = assessment
        self.clock = clock
        self.tongue = tongue
        self.isOwn = isOwn
        self.conditions = conditions
        scoreboard = try Scoreboard(assessment) { Self.counts($0, conditions) }
        saving = .saved(assessment.events.lazy.map(\.at).max())
        let today = clock.today
        remarked = today
        remarks = assessment.answers.map { Remarks($0, today: today) }
        checks = Checks(assessment, today: today) { Self.condition(of: $0, conditions) }
        for event in assessment.events where isOwn(event) { undo.apply(event) }
    }

    package var catalog: Catalog { assessment.catalog }

    package var isReview: Bool { access == .review }

    /// Takes in an event and returns the index of the criterion that it changed.
    @discardableResult
    mutating func take(_ event: Event) -> Int? {
        guard let index = assessment.apply(event) else { return nil }
        if isOwn(event) { undo.apply(event) }
        refresh(index)
        return index
    }

    /// Takes in what became of an evidence file.
    mutating func take(_ condition: EvidenceCondition, of sha256: String) {
        conditions[sha256] = condition
        for (index, answer) in assessment.answers.enumerated()
        where answer.allAttachments.contains(where: { $0.evidence?.sha256 == sha256 }) { refresh(index) }
    }

    /// Moves the clock on; on a new day looks again at what has expired.
    mutating func move(to now: Timestamp) {
        clock.now = now
        let today = clock.today
        guard today != remarked else { return }
        remarked = today
        revision = Revision()
        remarks = assessment.answers.map { Remarks($0, today: today) }
        let conditions = conditions
        checks = Checks(assessment, today: today) { Self.condition(of: $0, conditions) }
    }

    private mutating func refresh(_ index: Int) {
        let answer = assessment.answers[index]
        let conditions = conditions
        revision = Revision()
        scoreboard.update(index, to: answer, of: catalog.criteria[index]) { Self.counts($0, conditions) }
        remarks[index] = Remarks(answer, today: clock.today)
        checks.update(index, to: answer) { Self.condition(of: $0, conditions) }
    }

    /// What is known of an evidence's file; an address is taken as it is.
    package func condition(of evidence: Evidence) -> EvidenceCondition { Self.condition(of: evidence, conditions) }

    private static func condition(
        of evidence: Evidence, _ conditions: [String: EvidenceCondition]
    ) -> EvidenceCondition {
        evidence.sha256.map { conditions[$0] ?? .unread } ?? .intact
    }

    private static func counts(_ evidence: Evidence, _ conditions: [String: EvidenceCondition]) -> Bool {
        condition(of: evidence, conditions).counts
    }
}

extension Model {
    /// What is worth pointing out about an answer beside its rating.
    package struct Remarks: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let parked = Remarks(rawValue: 1)
        package static let conflict = Remarks(rawValue: 2)
        package static let expired = Remarks(rawValue: 4)

        init(_ answer: Answer, today: CalendarDay) {
            self = []
            if answer.isParked { insert(.parked) }
            if answer.isConflicted { insert(.conflict) }
            if answer.allAttachments.contains(where: { $0.evidence?.isExpired(on: today) ?? false }) {
                insert(.expired)
            }
        }
    }

    package func remarks(ofCriterionAt index: Int) -> Remarks { remarks[index] }

    /// What is questionable about one answer and nobody waived.
    func standingChecks(ofCriterionAt index: Int) -> [Check] {
        checks.checks(ofCriterionAt: index).filter(\.stands)
    }

    package func count(_ remark: Remarks) -> Int { remarks.count { $0.contains(remark) } }

    /// The first criterion from `start` on, coming round to the beginning, that fulfils the condition; `start` itself
    /// is looked at last.
    package func next(after start: Int?, where condition: (Int) -> Bool) -> Int? {
        let count = catalog.criteria.count
        let first = start.map { $0 + 1 } ?? 0
        return (0..<count).lazy.map { (first + $0) % count }.first(where: condition)
    }

    package func isOpen(_ index: Int) -> Bool { scoreboard.isOpen(criterionAt: index) }

    package func nextOpen(after start: Int?) -> Int? { next(after: start, where: isOpen) }
}

extension Evidence {
    /// The hash of its file; nil for an address.
    package var sha256: String? {
        if case .file(let sha256, _, _) = source { sha256 } else { nil }
    }
}

/// Now, and what that is on the wall.
package struct Clock: Sendable {
    package var now: Timestamp
    /// Seconds east of Greenwich at a moment.
    package let secondsFromGMT: @Sendable (Timestamp) -> Int

    package init(now: Timestamp, secondsFromGMT: @escaping @Sendable (Timestamp) -> Int) {
        self.now = now
        self.secondsFromGMT = secondsFromGMT
    }

    package var today: CalendarDay { now.day(secondsFromGMT: secondsFromGMT(now)) }

    /// When the next day begins on the wall.
    var tomorrow: Timestamp {
        let offset = Int64(secondsFromGMT(now)) * 1_000
        let day: Int64 = 86_400_000
        let local = now.milliseconds + offset
        let midnight = local - (local % day + day) % day + day - offset
        // Where the clock on the wall is put forward or back on the way, midnight moves with it.
        let change = Int64(secondsFromGMT(Timestamp(milliseconds: midnight))) * 1_000 - offset
        return Timestamp(milliseconds: midnight - change)
    }
}
