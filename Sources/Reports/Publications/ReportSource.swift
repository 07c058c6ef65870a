import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Scoring

/// What the documents are made of: an assessment on one day, with what was derived from it.
package struct ReportSource: Sendable {
    /// The identity of the project, 32 hex digits; empty if it has none.
    package let project: String
    /// The vendor's answers, against the catalogue as the profile tailors it.
    package let assessment: Assessment
    package let scoreboard: Scoreboard
    package let checks: Checks
    /// The profile in use; nil for the catalogue as published.
    package let profile: Profile?
    /// The day on which evidence has to be valid.
    package let day: CalendarDay
    /// "at milestone 1.0, 3 May 2026"; nil for the day itself.
    package let moment: LocalizedString?
    /// Who answers, and how to reach them.
    package let contact: Contact
    /// The figures over time; nil without any.
    package let trend: Trend?
    package let journals: [JournalMark]
    /// What parties beside the vendor judged; one for each that did.
    package let judgements: [Judgements]
    /// The answers to criteria of profiles that are not applied.
    package let beyond: [Beyond]
    package let clock: Clock
    /// Who takes part in workshops, as far as the project knows.
    package var participants = ParticipantList()
    /// The workshop that minutes are of; nil for the latest, if there was one.
    package var workshop: WorkshopID?
    /// How many days ahead evidence must be valid, for the readiness report.
    package let daysAhead: Int
    /// The documents, with what they support.
    let documents: [DocumentEntry]
    private let confidential: Set<DocumentID>
    private let condition: @Sendable (Evidence) -> EvidenceCondition

    package init(
        project: String, _ assessment: Assessment, _ scoreboard: Scoreboard, _ checks: Checks, under profile: Profile?,
        on day: CalendarDay, at moment: LocalizedString? = nil, contact: Contact = Contact(), trend: Trend? = nil,
        journals: [JournalMark] = [], judgements: [Judgements] = [], beyond: [Beyond] = [], clock: Clock,
        daysAhead: Int = Self.usualDaysAhead,
        condition: @escaping @Sendable (Evidence) -> EvidenceCondition
    ) {
        self.project = project
        self.assessment = assessment
        self.scoreboard = scoreboard
        self.checks = checks
        self.profile = profile
        self.day = day
        self.moment = moment
        self.contact = contact
        self.trend = trend
        self.journals = journals
        self.judgements = judgements
        self.beyond = beyond
        self.clock = clock
        self.daysAhead = daysAhead
        self.condition = condition
        documents = assessment.documents
        confidential = Set(documents.filter(\.document.isConfidential).map(\.id))
    }

    package static let usualDaysAhead = 90

    package var catalog: Catalog { assessment.catalog }

    func condition(of evidence: Evidence) -> EvidenceCondition { condition(evidence) }

    /// Whether evidence stays out of what is published.
    func isConfidential(_ evidence: Evidence) -> Bool { confidential.contains(evidence.documentID) }

    /// Who answers, and how to reach them. Both may be empty.
    package struct Contact: Hashable, Sendable {
        package let name: String
        package let address: String

        package init(name: String = "", address: String = "") {
            self.name = name
            self.address = address
        }

        /// Reads "Acme GmbH <open@acme.example>"; without the brackets, all of it is the name. Source: the mailbox of
        /// RFC 5322, 3.4.
        package init(_ text: String) {
            guard let start = text.firstIndex(of: "<"), let end = text.lastIndex(of: ">"), start < end else {
                self.init(name: text.trimmed)
                return
            }
            let address = text[text.index(after: start)..<end]
            self.init(name: text[..<start].trimmed, address: address.trimmed)
        }
    }

    /// Answers to the own criteria of a profile that is not applied.
    package struct Beyond: Sendable {
        let profile: Profile
        /// The indexes of the criteria in the catalogue as the profile wants it.
        let criteria: [Int]
        /// The assessment against that catalogue.
        let source: ReportSource

        package init(_ profile: Profile, _ criteria: [Int], of source: ReportSource) {
            self.profile = profile
            self.criteria = criteria
            self.source = source
        }
    }

    /// What a party judged; nil if it judged nothing.
    func judgements(of party: Party) -> Judgements? { judgements.first { $0.party == party } }

    /// The same assessment in the voice of those who judge.
    package struct Judgements: Sendable {
        var party: Party { assessment.voice }
        let assessment: Assessment
        let scoreboard: Scoreboard

        package init(_ assessment: Assessment, _ scoreboard: Scoreboard) {
            self.assessment = assessment
            self.scoreboard = scoreboard
        }
    }

    /// How far a journal went.
    package struct JournalMark: Hashable, Sendable {
        package let writer: String
        package let lines: Int
        /// SHA-256 of its last line, as 64 lower-case hex digits.
        package let last: String

        package init(writer: String, lines: Int, last: String) {
            self.writer = writer
            self.lines = lines
            self.last = last
        }
    }
}

extension Assessment {
    /// The same in the voice of each party that judges and judged anything.
    package var judging: [Assessment] {
        // Folding all events once more would be slow, and most assessments are judged by nobody.
        Party.organisations.filter { party in
            party.isJudge && events.contains { $0.party == party && $0.target.criterion != nil }
        }.map { inVoice(of: $0) }.filter { $0.answers.contains { $0.rating != nil } }
    }
}
