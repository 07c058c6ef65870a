import AssessmentModel
import Scoring

/// All checks of an assessment, kept up to date event by event. Criteria that are in no figure have none.
///
/// What one answer breaks by itself is found when it changes. What depends on other criteria is put together on
/// request, from counts that each change moves by one. So a changed answer costs the same in a catalogue of ten
/// criteria and of ten thousand, however many criteria share its evidence or build on it.
///
/// ```swift
/// var checks = Checks(assessment, today: today, condition: project.condition(of:))
/// if let slot = assessment.apply(event) {
///     checks.update(slot, in: assessment, condition: project.condition(of:))
/// }
/// checks.all.count(where: \.stands)
/// ```
public struct Checks: Sendable {
    /// What is counted of one level.
    private struct LevelCount {
        var criteria = 0
        var notApplicable = 0
        /// The waiver of its only rule; nil if there is none.
        var waiver: PartyWaivers.Waiver?
    }

    /// Where the rules that are a matter of degree draw the line.
    public let limits: CheckLimits
    /// The day on which evidence has to be valid.
    public let today: CalendarDay
    private let catalog: Catalog
    /// By the index of the criterion; nil if the catalogue does not ask for it now, or not of this subject.
    private var diagnostics: [AnswerDiagnostics?]
    /// What is counted of one file or address.
    private struct Use {
        /// How many criteria it supports.
        var criteria = 0
        /// At how many of those the rule about it is not waived.
        var unwaived = 0
    }

    private var uses: [Content: Use] = [:]
    /// How many checks stand that concern one answer alone, and how many that concern overused evidence.
    private var standingAlone = 0
    private var standingOveruses = 0
    /// The criteria that build on others.
    private let builders: [Int]
    /// By `Level.rank`.
    private var levels = Array(repeating: LevelCount(), count: Level.allCases.count)

    /// Checks an assessment. `condition` gives the condition of a piece of evidence.
    public init(
        _ assessment: Assessment, today: CalendarDay, limits: CheckLimits = CheckLimits(),
        condition: (Evidence) -> EvidenceCondition
    ) {
        self.limits = limits
        self.today = today
        catalog = assessment.catalog
        diagnostics = Array(repeating: nil, count: catalog.criteria.count)
        let criteria = catalog.criteria
        builders = criteria.indices.filter { criteria[$0].status == .current && !criteria[$0].buildsOn.isEmpty }
        for (index, scope) in assessment.scopes.enumerated() { read(index, of: assessment, scope, condition) }
        for level in Level.allCases { read(level, of: assessment) }
    }

    /// Takes in what an event changed, or what `condition` now says differently of the evidence of an answer.
    ///
    /// - Precondition: the assessment is against the checks' catalogue, and every earlier event was taken in.
    public mutating func update(
        _ slot: Assessment.Slot, in assessment: Assessment, condition: (Evidence) -> EvidenceCondition
    ) {
        switch slot {
        case .criterion(let index): read(index, of: assessment, assessment.scope(ofCriterionAt: index), condition)
        case .level(let level): read(level, of: assessment)
        case .document(let id):
            for index in assessment.criteria(using: id) {
                read(index, of: assessment, assessment.scope(ofCriterionAt: index), condition)
            }
        case .assessment:
            // Another kind or role of the subject changes the scope.
            for (index, scope) in assessment.scopes.enumerated()
            where (diagnostics[index] != nil) != isAsked(index, scope) {
                read(index, of: assessment, scope, condition)
            }
        }
    }

    private func isAsked(_ index: Int, _ scope: Assessment.Scope) -> Bool {
        Inclusion(catalog.criteria[index].status, scope) == .counted
    }

    private mutating func read(_ level: Level, of assessment: Assessment) {
        levels[level.rank].waiver = assessment.partyWaivers(of: level).waiver(of: .notApplicableShare)
    }

    private mutating func read(
        _ index: Int, of assessment: Assessment, _ scope: Assessment.Scope,
        _ condition: (Evidence) -> EvidenceCondition
    ) {
        if let old = diagnostics[index] { count(old, ofCriterionAt: index, by: -1) }
        guard isAsked(index, scope) else {
            diagnostics[index] = nil
            return
        }
        let new = AnswerDiagnostics(
            of: assessment.supportedAnswer(at: index), to: catalog.criteria[index], on: catalog.scale,
            waivers: assessment.waivers(ofCriterionAt: index), today: today,
            isVisited: { assessment.look(at: $0, by: today) != nil }, condition: condition)
        count(new, ofCriterionAt: index, by: 1)
        diagnostics[index] = new
    }

    /// Adds what an answer has to the counts, or removes it.
    private mutating func count(_ notes: AnswerDiagnostics, ofCriterionAt index: Int, by sign: Int) {
        let rank = catalog.criteria[index].level.rank
        levels[rank].criteria += sign
        if notes.outcome == .notApplicable { levels[rank].notApplicable += sign }
        standingAlone += sign * notes.causes.count { !notes.isWaived($0.rule) }
        guard notes.isClaim else { return }
        let isUnwaived = !notes.isWaived(.evidenceOverused)
        for evidence in notes.evidence {
            let content = Content(of: evidence)
            var use = uses[content] ?? Use()
            standingOveruses -= standing(of: use)
            use.criteria += sign
            use.unwaived += isUnwaived ? sign : 0
            standingOveruses += standing(of: use)
            uses[content] = use.criteria == 0 ? nil : use
        }
    }

    private func standing(of use: Use) -> Int { use.criteria > limits.criteriaPerEvidence ? use.unwaived : 0 }
}

extension Checks {
    /// Every check: of the criteria in the catalogue's order, then of the levels, the strongest first.
    public var all: [Check] {
        diagnostics.indices.flatMap(checks(ofCriterionAt:)) + Level.allCases.compactMap(check(of:))
    }

    /// How many checks stand. It visits only criteria that build on others.
    public var standing: Int {
        let unmetBases = builders.reduce(0) { count, index in
            guard let notes = diagnostics[index], !notes.isWaived(.metOnUnmet) else { return count }
            return count + self.unmetBases(of: index, notes).count
        }
        let levels = Level.allCases.count { check(of: $0)?.stands ?? false }
        return standingAlone + standingOveruses + unmetBases + levels
    }

    /// The checks of one criterion, in the order of the rules.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func checks(ofCriterionAt index: Int) -> [Check] {
        guard let notes = diagnostics[index] else { return [] }
        return causes(notes, ofCriterionAt: index).map { cause in
            let waiver = notes.waiver(of: cause.rule)
            return Check(
                scope: .criterion(index), cause: cause, waiver: waiver?.assignment, waivedBy: waiver?.party,
                isWaiverRefused: waiver?.isRefused ?? false)
        }
    }

    /// The rules of the checks of one criterion that stand.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func standingRules(ofCriterionAt index: Int) -> [CheckRule] {
        guard let notes = diagnostics[index] else { return [] }
        return causes(notes, ofCriterionAt: index).map(\.rule).filter { !notes.isWaived($0) }
    }

    private func causes(_ notes: AnswerDiagnostics, ofCriterionAt index: Int) -> [Check.Cause] {
        notes.causes + overused(notes) + unmetBases(of: index, notes)
    }

    /// The check of one level, for which there is only one rule; nil if it is kept.
    public func check(of level: Level) -> Check? {
        let count = levels[level.rank]
        guard let share = Fraction(count.notApplicable, over: count.criteria), share > limits.notApplicableShare else {
            return nil
        }
        return Check(
            scope: .level(level),
            cause: .notApplicableShare(
                count.notApplicable, of: count.criteria, limit: limits.notApplicableShare),
            waiver: count.waiver?.assignment, waivedBy: count.waiver?.party,
            isWaiverRefused: count.waiver?.isRefused ?? false)
    }

    private func overused(_ notes: AnswerDiagnostics) -> [Check.Cause] {
        guard notes.isClaim else { return [] }
        return notes.evidence.compactMap { evidence in
            let count = uses[Content(of: evidence)]?.criteria ?? 0
            guard count > limits.criteriaPerEvidence else { return nil }
            return .evidenceOverused(evidence, criteria: count, limit: limits.criteriaPerEvidence)
        }
    }

    private func unmetBases(of index: Int, _ notes: AnswerDiagnostics) -> [Check.Cause] {
        guard notes.isReached else { return [] }
        return catalog.criteria[index].buildsOn.compactMap { id in
            guard let base = catalog.index(of: id), diagnostics[base]?.outcome == .rated(.zero) else { return nil }
            return .metOnUnmet(base)
        }
    }
}
