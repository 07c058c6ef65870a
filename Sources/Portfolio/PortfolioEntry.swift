import AssessmentModel
import Scoring

/// An assessment in a list of many: what it is about, what it amounts to, and what will not last.
package struct PortfolioEntry: Sendable {
    package struct Category: Hashable, Sendable {
        package let id: String
        package let title: LocalizedText
        package let figures: Tally
    }

    package struct Tier: Hashable, Sendable {
        package let id: String
        package let title: LocalizedText
        package let state: TierState
    }

    /// What the assessment amounted to when somebody gave that state a name.
    package struct Milestone: Hashable, Sendable {
        package let name: String
        package let at: Timestamp
        package let figures: Tally
        package let gate: Gate

        package init(name: String, at: Timestamp, _ scoreboard: Scoreboard) {
            self.name = name
            self.at = at
            figures = scoreboard.overall
            gate = scoreboard.gate
        }
    }

    /// A document that supports an answer, and has expired or will within `DocumentState.daysToExpiry` days.
    package struct FadingEvidence: Hashable, Sendable {
        package let title: String
        package let validUntil: CalendarDay
        package let isExpired: Bool
        /// How many criteria it supports.
        package let uses: Int
    }

    /// Where it is.
    package let path: String
    /// The identity of the project; copies share it.
    package let project: String
    package let subject: Subject
    /// Who answers, without how to reach them; empty if nobody said.
    package let respondent: String
    package let catalog: String
    package let catalogVersion: String
    /// The id of the profile in use; nil for none.
    package let profile: String?
    package let figures: Tally
    package let gate: Gate
    /// How many criteria are in conflict.
    package let conflicts: Int
    package let categories: [Category]
    package let tiers: [Tier]
    /// In their order.
    package let milestones: [Milestone]
    /// What ends first comes first.
    package let fading: [FadingEvidence]
    /// When something was last recorded; nil if nothing ever was.
    package let changed: Timestamp?
    /// The number of damages in the project.
    package let damages: Int

    /// - Parameters:
    ///   - scoreboard: that of the assessment, on the day of the list.
    ///   - documents: those of the assessment with their states on that day.
    ///   - milestones: in their order.
    ///   - now: the latest time that counts: a clock may be ahead.
    package init(
        path: String, project: String, _ assessment: Assessment, _ scoreboard: Scoreboard, respondent: String,
        profile: String?, documents: [(entry: DocumentEntry, state: DocumentState)], milestones: [Milestone],
        damages: Int, now: Timestamp
    ) {
        let catalog = assessment.catalog
        self.path = path
        self.project = project
        subject = assessment.subject
        self.respondent = respondent
        self.catalog = catalog.id
        catalogVersion = catalog.version
        self.profile = profile
        figures = scoreboard.overall
        gate = scoreboard.gate
        conflicts = scoreboard.overall.conflicts
        categories = catalog.categories.enumerated().map { index, category in
            Category(id: category.id, title: category.title, figures: scoreboard.tally(ofCategoryAt: index))
        }
        tiers = catalog.tiers.map { Tier(id: $0.id, title: $0.title, state: scoreboard.state(of: $0)) }
        self.milestones = milestones
        fading = documents.compactMap { entry, state in
            guard state == .expired || state == .expiring, let last = entry.document.validUntil, !entry.uses.isEmpty
            else { return nil }
            return FadingEvidence(
                title: entry.document.displayTitle, validUntil: last, isExpired: state == .expired,
                uses: entry.uses.count)
        }.sorted { ($0.validUntil, $0.title) < ($1.validUntil, $1.title) }
        changed = assessment.events.lazy.map(\.at).max().map { min($0, now) }
        self.damages = damages
    }

    /// What was claimed at each milestone, and is now.
    package var claims: [Fraction?] { milestones.map(\.figures.claimed) + [figures.claimed] }

    package var expired: Int { fading.count(where: \.isExpired) }
    package var expiring: Int { fading.count - expired }

    /// Whole days since something was last recorded; nil if nothing ever was.
    ///
    /// - Parameter now: the time of the list.
    package func age(at now: Timestamp) -> Int? {
        changed.map { max(0, Int((now.milliseconds - $0.milliseconds) / 86_400_000)) }
    }
}
