import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Snapshots

/// What all screens look at: the assessment, its score and how it is stored. Screens read it; only messages change it.
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
    /// What is shown: the answers under the profile, if there is one, or as the catalogue has them.
    private var shown: Snapshot
    /// The same answers the other way; nil where there is no profile.
    private var other: Snapshot?
    /// The profile that the assessment can be seen under.
    private let profile: Profile?
    private var isUnderProfile: Bool
    package private(set) var undo = UndoStack()
    package var saving: Saving
    /// What is damaged in the project.
    package var damages: Damages { didSet { revision = Revision() } }
    package var clock: Clock
    /// The language that the screens speak.
    package var language: Language { didSet { revision = Revision() } }
    /// Another one after every change that screens show, but for that of clock and saving.
    private(set) var revision = Revision()
    /// Whether an event is this person's own, so that undo reaches it.
    package let isOwn: @Sendable (Event) -> Bool
    /// The ratings that are only tried in this copy of the model; nil in committed.
    var trial: Trial?
    private var conditions: EvidenceConditions

    /// - Parameter tailoring: a profile, and the assessment's catalogue as it wants it; shown first.
    /// - Throws: `ScoringError` where the catalogue cannot be scored.
    package init(
        _ assessment: Assessment, under tailoring: (profile: Profile, catalog: Catalog)? = nil,
        access: Access, clock: Clock, language: Language,
        isOwn: @escaping @Sendable (Event) -> Bool = { _ in false },
        conditions: EvidenceConditions = EvidenceConditions(), damages: Damages = .none
    ) throws(ScoringError) {
        self.access = access
        self.clock = clock
        self.language = language
        self.isOwn = isOwn
        self.damages = damages
        let today = clock.today
        self.conditions = conditions
        saving = .saved(assessment.events.lazy.filter { $0.target != .assessment }.map(\.at).max())
        profile = tailoring?.profile
        isUnderProfile = tailoring != nil
        if let tailoring {
            shown = try Snapshot(assessment.against(tailoring.catalog), evidence: self.conditions, on: today)
            other = try Snapshot(assessment, evidence: self.conditions, on: today)
        } else {
            shown = try Snapshot(assessment, evidence: self.conditions, on: today)
        }
        collectUndo()
    }

    package var assessment: Assessment { shown.assessment }
    package var scoreboard: Scoreboard { shown.scoreboard }
    /// What is questionable about the answers today.
    package var checks: Checks { shown.checks }
    package var catalog: Catalog { shown.assessment.catalog }

    package var isReview: Bool { access == .review }

    /// Takes in an event and returns the slot that it changed.
    @discardableResult
    mutating func take(_ event: Event) -> Assessment.Slot? {
        other?.apply(event, evidence: conditions)
        guard let slot = shown.apply(event, evidence: conditions) else { return nil }
        if isOwn(event) { undo.apply(event) }
        revision = Revision()
        return slot
    }

    /// Takes in what became of an evidence file.
    mutating func take(_ condition: EvidenceCondition, of sha256: String) {
        conditions.note(condition, ofFile: sha256)
        shown.update(file: sha256, evidence: conditions)
        other?.update(file: sha256, evidence: conditions)
        revision = Revision()
    }

    /// Moves the clock on; on a new day looks again at what has expired.
    mutating func move(to now: Timestamp) {
        clock.now = now
        let today = clock.today
        guard today != shown.day else { return }
        revision = Revision()
        shown.move(to: today, evidence: conditions)
        other?.move(to: today, evidence: conditions)
    }

    private mutating func collectUndo() {
        undo = UndoStack()
        for event in shown.assessment.events where isOwn(event) { undo.apply(event) }
    }

    /// What is known of an evidence's file; an address is taken as it is.
    package func condition(of evidence: Evidence) -> EvidenceCondition { conditions[evidence] }
}

// MARK: - The profile

extension Model {
    /// The profile that is shown; nil where the catalogue is shown as it is.
    var lens: Profile? { isUnderProfile ? profile : nil }

    /// What the other way round is called, and its figures; nil where there is no profile.
    var beside: (profile: Profile?, scoreboard: Scoreboard)? {
        other.map { (isUnderProfile ? nil : profile, $0.scoreboard) }
    }

    /// The catalogue that the profile that is shown was made for; nil where none is shown.
    var untailored: Catalog? { isUnderProfile ? other?.assessment.catalog : nil }

    /// What the profile that is shown makes of a criterion.
    func profileNotes(at index: Int) -> [LocalizedString] {
        untailored.map { ProfileText.differences(of: catalog.criteria[index], under: catalog, from: $0) } ?? []
    }

    /// Shows the answers as the catalogue has them, or again under the profile. Criteria change their places by it.
    package mutating func toggleProfile() {
        guard let other else { return }
        (shown, self.other) = (other, shown)
        isUnderProfile.toggle()
        revision = Revision()
        // What was answered to criteria of the profile alone cannot be taken back where there are none.
        collectUndo()
    }
}

extension Model {
    package func marks(ofCriterionAt index: Int) -> AnswerMarks { shown.marks[index] }

    /// What is questionable about one answer and nobody waived.
    func standingChecks(ofCriterionAt index: Int) -> [Check] {
        shown.checks.checks(ofCriterionAt: index).filter(\.stands)
    }

    package func count(_ mark: AnswerMarks) -> Int { shown.marks.count { $0.contains(mark) } }

    /// The first criterion from `start` on, coming round to the beginning, that fulfils the condition; `start` itself
    /// is looked at last.
    package func next(after start: Int?, where condition: (Int) -> Bool) -> Int? {
        let count = catalog.criteria.count
        let first = start.map { $0 + 1 } ?? 0
        return (0..<count).lazy.map { (first + $0) % count }.first(where: condition)
    }

    /// Whether a criterion is not asked of the subject.
    func isOutOfScope(_ index: Int) -> Bool { shown.scoreboard.inclusion(ofCriterionAt: index) == .outOfScope }

    package func isOpen(_ index: Int) -> Bool { shown.scoreboard.isOpen(criterionAt: index) }

    package func nextOpen(after start: Int?) -> Int? { next(after: start, where: isOpen) }
}
