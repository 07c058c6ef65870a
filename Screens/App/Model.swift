import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring
import Snapshots

/// What all screens show: the assessment, its score and whether it is saved. Screens read it; only messages change it.
package struct Model: Sendable {
    /// What this person may do with the assessment.
    package enum Access: Hashable, Sendable {
        /// `author` signs the answers.
        case work(author: String)
        case review
    }

    /// Whether the answers on screen are on disk.
    package enum Saving: Hashable, Sendable {
        /// Since when; nil before the first answer.
        case saved(Timestamp?)
        case saving
        case failed
    }

    package private(set) var access: Access
    /// The one snapshot on screen. Every key copies the model dozens of times: each copy shares this array instead of
    /// retaining fifty references.
    private var onScreen: [Snapshot]
    /// The answers on screen: under the profile, or as the catalogue has them.
    private var shown: Snapshot {
        _read { yield onScreen[0] }
        _modify { yield &onScreen[0] }
    }
    /// The same answers in the other view; nil without a profile.
    private var other: Snapshot?
    /// The vendor's claims in the view on screen; nil unless somebody else judges.
    private var claims: Snapshot?
    /// The profile that came with the assessment.
    private let profile: Profile?
    private var isUnderProfile: Bool
    package private(set) var undo = UndoStack()
    package var saving: Saving
    package var damages: Damages { didSet { revision = Revision() } }
    package var clock: Clock
    package var language: Language {
        didSet {
            revision = Revision()
            storedIndex = nil
        }
    }
    /// Who takes part in workshops, as far as the project knows.
    package var participants = ParticipantList() { didSet { revision = Revision() } }
    /// The journal that this window writes; nil until that is known.
    package var writer: WriterID? = nil
    /// The open workshop that this person conducts, if there is one.
    var workshop: WorkshopProgress?
    /// The time that the clock of the workshop shows. It goes on at each key, and once a minute.
    var workshopTime: Timestamp
    /// Whether the walk shows one criterion, large.
    package var isProjected = false
    /// Changes whenever anything on screen changes, except the clock and the saving state.
    private(set) var revision = Revision()
    /// Whether an event is this person's own, so that undo reaches it.
    package private(set) var isOwn: @Sendable (Event) -> Bool
    /// The trial that this copy of the model belongs to; nil in the committed model.
    var trial: Trial?
    /// The earlier moment that this copy shows; nil for the present.
    private(set) var past: Past?
    private var conditions: EvidenceConditions
    /// The identity of the project; empty if it has none.
    let project: String
    /// Nil until the first search.
    private var storedIndex: SearchIndex?
    /// The beginning of the evidence that is looked at, by its SHA-256; nil before any was read.
    var preview: (sha256: String, content: EvidencePreview)?

    /// - Parameter tailoring: a profile and the catalogue tailored to it; shown first.
    /// - Throws: `ScoringError` if the catalogue cannot be scored.
    package init(
        _ assessment: Assessment, project: String = "",
        under tailoring: (profile: Profile, catalog: Catalog)? = nil, access: Access, clock: Clock, language: Language,
        isOwn: @escaping @Sendable (Event) -> Bool = { _ in false },
        conditions: EvidenceConditions = EvidenceConditions(), damages: Damages = .none
    ) throws(ScoringError) {
        self.access = access
        self.clock = clock
        workshopTime = clock.now
        self.language = language
        self.isOwn = isOwn
        self.damages = damages
        let today = clock.today
        self.conditions = conditions
        self.project = project
        saving = .saved(assessment.events.lazy.filter { $0.target != .assessment }.map(\.at).max())
        profile = tailoring?.profile
        isUnderProfile = tailoring != nil
        if let tailoring {
            onScreen = [try Snapshot(assessment.against(tailoring.catalog), evidence: self.conditions, on: today)]
            other = try Snapshot(assessment, evidence: self.conditions, on: today)
        } else {
            onScreen = [try Snapshot(assessment, evidence: self.conditions, on: today)]
        }
        claims = claims(beside: shown)
        collectUndo()
        findWorkshop()
    }

    package var assessment: Assessment { shown.assessment }
    package var scoreboard: Scoreboard { shown.scoreboard }
    /// Today's checks.
    package var checks: Checks { shown.checks }
    package var catalog: Catalog { shown.assessment.catalog }

    /// Whether the assessment is only looked at: in a review, or as it was at an earlier moment.
    package var isReview: Bool { access == .review || past != nil }

    /// Applies an event and returns the slot that it changed.
    @discardableResult
    package mutating func apply(_ event: Event) -> Assessment.Slot? {
        guard past == nil else { return nil }
        other?.apply(event, evidence: conditions)
        claims?.apply(event, evidence: conditions)
        guard let slot = shown.apply(event, evidence: conditions) else { return nil }
        if Self.isToUndo(event, in: assessment.voice, isOwn) { undo.apply(event) }
        let assessment = assessment
        switch slot {
        case .criterion(let index): storedIndex?.update(index, with: assessment.answers[index])
        case .document(let id):
            for index in assessment.criteria(using: id) {
                storedIndex?.update(index, with: assessment.answers[index])
            }
        case .level, .assessment: break
        }
        if !(workshop?.take(event, in: assessment) ?? !event.change.isOfWorkshopItself) { findWorkshop() }
        revision = Revision()
        return slot
    }

    /// Records the condition of an evidence file.
    package mutating func apply(_ condition: EvidenceCondition, of sha256: String) {
        conditions.note(condition, ofFile: sha256)
        shown.update(file: sha256, evidence: conditions)
        other?.update(file: sha256, evidence: conditions)
        claims?.update(file: sha256, evidence: conditions)
        revision = Revision()
    }

    /// Advances the clock; a new day re-evaluates what has expired.
    package mutating func move(to now: Timestamp) {
        clock.now = now
        advanceWorkshopTime()
        let today = clock.today
        guard past == nil, today != shown.day else { return }
        revision = Revision()
        shown.move(to: today, evidence: conditions)
        other?.move(to: today, evidence: conditions)
        claims?.move(to: today, evidence: conditions)
    }

    /// Hands the keyboard to another person: what follows is signed with this name, and undo reaches that person's
    /// changes.
    package mutating func sign(as name: String, isOwn: @escaping @Sendable (Event) -> Bool) {
        access = .work(author: name)
        self.isOwn = isOwn
        revision = Revision()
        collectUndo()
        findWorkshop()
    }

    private mutating func collectUndo() {
        // A closure that needs the model would copy it for each event.
        undo = shown.assessment.events.reduce(into: UndoStack()) { [voice = assessment.voice, isOwn] undo, event in
            if Self.isToUndo(event, in: voice, isOwn) { undo.apply(event) }
        }
    }

    /// What somebody recorded in another voice is not undone in this one, except ratings entered for participants.
    private static func isToUndo(_ event: Event, in voice: Party, _ isOwn: (Event) -> Bool) -> Bool {
        (event.party == voice || event.party.participant != nil) && !event.change.isBallot && isOwn(event)
    }

    /// The documents, each with its state today.
    var documents: [(entry: DocumentEntry, state: DocumentState)] { assessment.documents(conditions, on: clock.today) }

    /// The condition of an evidence file; links count as intact.
    /// The condition of every piece of evidence, as far as it was read.
    var evidenceConditions: EvidenceConditions { conditions }

    package func condition(of evidence: Evidence) -> EvidenceCondition { conditions[evidence] }
}

// MARK: - Judging

extension Model {
    /// Whether the person at the keyboard judges what the vendor claims, as an auditor or a customer.
    package var isJudging: Bool { assessment.voice.isJudge }

    /// Whether they do so as an auditor, who alone raises findings.
    var isAuditing: Bool { assessment.voice == .auditor }

    /// The figures of the vendor's claims; nil unless somebody else judges.
    var claimed: Scoreboard? { claims?.scoreboard }

    /// The vendor's judgement of the criterion at this index; nil if there is none, or it is in conflict.
    package func claim(at index: Int) -> Judgement? {
        let judgement = assessment.answer(of: .vendor, at: index).judgement
        return judgement.isConflicted ? nil : judgement.current?.value ?? nil
    }

    /// Whether whoever judges here, or in the vendor's directory anybody, judges a criterion otherwise than it is
    /// claimed.
    func isJudgedOtherwise(_ index: Int) -> Bool {
        if let claimed {
            return !isOpen(index)
                && claimed.outcome(ofCriterionAt: index) != scoreboard.outcome(ofCriterionAt: index)
        }
        let claim = assessment.answers[index].rating
        return Party.organisations.contains { party in
            guard party.isJudge, let judged = assessment.answer(of: party, at: index).rating else { return false }
            return judged != claim
        }
    }

    private func claims(beside snapshot: Snapshot) -> Snapshot? {
        guard snapshot.assessment.voice != .vendor else { return nil }
        return try? Snapshot(snapshot.assessment.inVoice(of: .vendor), evidence: conditions, on: snapshot.day)
    }
}

// MARK: - Other times

extension Model {
    /// The same view right after an event, with evidence as valid as it was that day; nil if it cannot be scored.
    func asOf(_ event: Event) -> Model? {
        let day = event.at.day(secondsFromGMT: clock.secondsFromGMT(event.at))
        let then = assessment.asOf(.event(event.order))
        guard let snapshot = try? Snapshot(then, evidence: conditions, on: day) else { return nil }
        var model = self
        (model.shown, model.other, model.storedIndex) = (snapshot, nil, nil)
        model.claims = claims(beside: snapshot)
        (model.undo, model.revision) = (UndoStack(), Revision())
        model.past = Past(event: event, now: scoreboard)
        model.workshop = nil
        return model
    }

    /// How the figures came to be what they are; nil if they cannot be computed.
    package var trend: Trend? {
        var clock = clock
        if let past { clock.now = past.event.at }
        return try? Trend(of: assessment, clock: clock) { conditions[$0].counts }
    }

    /// Whether others changed anything since the person left.
    package func hasNews(since departure: Departure) -> Bool {
        NewsSince.isAny(in: assessment, since: departure, isOwn: isByPerson)
    }

    /// What others changed since the person left; nil if nothing.
    package func news(since departure: Departure) -> NewsSince? {
        try? NewsSince(shown, since: departure, isOwn: isByPerson) { conditions[$0].counts }
    }

    /// Whether the person at the keyboard made the event, here or at another machine.
    private func isByPerson(_ event: Event) -> Bool {
        if case .work(let author) = access, event.by == author { return true }
        return isOwn(event)
    }
}

// MARK: - The text to search

extension Model {
    /// All text that a search looks through, made anew unless it is stored.
    var searchIndex: SearchIndex { storedIndex ?? SearchIndex(assessment, in: language.code) }

    /// Stores the text to search, and keeps it up to date from now on.
    package mutating func storeSearchIndex() {
        if storedIndex == nil { storedIndex = searchIndex }
    }
}

// MARK: - The profile

extension Model {
    /// The profile on screen; nil while the catalogue is shown as it is.
    package var activeProfile: Profile? { isUnderProfile ? profile : nil }

    /// The profile and the figures of the other view; nil without a profile.
    var otherView: (profile: Profile?, scoreboard: Scoreboard)? {
        other.map { (isUnderProfile ? nil : profile, $0.scoreboard) }
    }

    /// The catalogue before tailoring; nil while no profile is on screen.
    var untailored: Catalog? { isUnderProfile ? other?.assessment.catalog : nil }

    /// How the profile on screen changes a criterion.
    package func profileNotes(at index: Int) -> [LocalizedString] {
        untailored.map { ProfileText.differences(of: catalog.criteria[index], under: catalog, from: $0) } ?? []
    }

    /// Switches between the profile and the plain catalogue. Criteria change their indices.
    package mutating func toggleProfile() {
        guard let other else { return }
        (shown, self.other) = (other, shown)
        isUnderProfile.toggle()
        claims = claims(beside: shown)
        revision = Revision()
        storedIndex = nil
        // Answers to criteria that only the profile has cannot be undone where those criteria are missing.
        collectUndo()
        findWorkshop()
    }
}

extension Model {
    package func marks(ofCriterionAt index: Int) -> AnswerMarks { shown.marks[index] }

    /// The most pressing mark of an answer; nil if there is nothing to point out.
    func mark(ofCriterionAt index: Int) -> Mark? {
        Mark(shown.marks[index], standingRules(ofCriterionAt: index))
    }

    /// The rules that one answer breaks and that nobody waived.
    func standingRules(ofCriterionAt index: Int) -> [CheckRule] { shown.checks.standingRules(ofCriterionAt: index) }

    /// Checks of one answer that nobody waived.
    package func standingChecks(ofCriterionAt index: Int) -> [Check] {
        shown.checks.checks(ofCriterionAt: index).filter(\.stands)
    }

    package func count(_ mark: AnswerMarks) -> Int { shown.marks.count { $0.contains(mark) } }

    /// The first criterion after `start` that meets the condition, wrapping around; `start` itself comes last.
    package func next(after start: Int?, where condition: (Int) -> Bool) -> Int? {
        let count = catalog.criteria.count
        let first = start.map { $0 + 1 } ?? 0
        return (0..<count).lazy.map { (first + $0) % count }.first(where: condition)
    }

    package func isOutOfScope(_ index: Int) -> Bool { shown.scoreboard.inclusion(ofCriterionAt: index) == .outOfScope }

    package func isOpen(_ index: Int) -> Bool { shown.scoreboard.isOpen(criterionAt: index) }

    package func nextOpen(after start: Int?) -> Int? { next(after: start, where: isOpen) }

    /// Whether the answer is one to look at next: one that is open or to be confirmed at work, a claim in a review.
    package func isToLookAt(_ index: Int) -> Bool {
        isReview ? isClaimed(index) : isOpen(index) || marks(ofCriterionAt: index).contains(.toConfirm)
    }

    /// Whether the answer says that the criterion is met, at least partly.
    private func isClaimed(_ index: Int) -> Bool {
        switch shown.scoreboard.outcome(ofCriterionAt: index) {
        case .rated(let value): value > .zero
        case .open, .notApplicable, .disputed: false
        }
    }

    /// Why there is no answer to look at next; nil if there is one.
    package var nothingToLookAt: LocalizedString? {
        if let workshop = runningWorkshop { return workshop.uncoveredCount == 0 ? WorkshopScreenText.isThrough : nil }
        if catalog.criteria.indices.contains(where: isToLookAt) { return nil }
        return isReview ? OverviewText.nothingClaimed : OverviewText.nothingOpen
    }
}
