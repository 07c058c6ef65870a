import AssessmentModel
import JSON

/// All or some answers of an assessment, as one JSON object.
package struct AnswersDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private let origin: ReportOrigin
    private let criteria: [AnswerMembers]
    /// Answers to criteria of profiles that are not applied; nil if there are none.
    private let profileCriteria: [ProfilePart]?

    private enum CodingKeys: CodingKey { case criteria, profileCriteria }

    private struct ProfilePart: Encodable {
        let profile: ReportOrigin.ProfileName
        let criteria: [AnswerMembers]
    }

    /// Answers to the own criteria of a profile that is not applied.
    package struct Beyond {
        let name: ReportOrigin.ProfileName
        let assessment: Assessment
        let criteria: [Int]

        package init(_ name: ReportOrigin.ProfileName, _ assessment: Assessment, of criteria: [Int]) {
            self.name = name
            self.assessment = assessment
            self.criteria = criteria
        }
    }

    /// - Parameters:
    ///   - indexes: the criteria to include, by index in the catalogue.
    ///   - participants: who takes part in workshops, as far as the project knows.
    ///   - beyond: answers to criteria that the catalogue lacks and a profile has.
    ///   - isIntact: whether a piece of evidence on disk is still as attached.
    package init(
        _ origin: ReportOrigin, _ assessment: Assessment, of indexes: [Int],
        participants: ParticipantList = ParticipantList(), beyond: [Beyond] = [], isIntact: (Evidence) -> Bool
    ) {
        let parts = beyond.map { part in
            ProfilePart(
                profile: part.name,
                criteria: part.criteria.map { AnswerMembers($0, of: part.assessment, participants, isIntact) })
        }
        profileCriteria = parts.isEmpty ? nil : parts
        self.origin = origin
        criteria = indexes.map { AnswerMembers($0, of: assessment, participants, isIntact) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(criteria, forKey: .criteria)
        try container.encodeIfPresent(profileCriteria, forKey: .profileCriteria)
    }
}

/// The JSON members of a criterion and its answer.
private struct AnswerMembers: Encodable {
    let id: String
    let category: String
    let level: String
    let weight: Weight
    let leftOut: String?
    /// Whether it applies to the subject; true while that is disputed.
    let inScope: Bool
    /// How the answer came about; null while nothing is said.
    @OrNull var origin: String?
    /// The fields in conflict; nil without a conflict.
    let conflict: [String]?
    @OrNull var rating: String?
    /// The value of the rating; nil on the standard scale.
    let value: Amount?
    let reason: String
    let comment: String
    /// True if the comment is a decision; nil otherwise.
    let decision: Bool?
    /// Why the criterion is parked; nil if it is not, or if no reason was given.
    let parkingReason: String?
    @OrNull var owner: String?
    let flags: [String]
    let evidence: [EvidenceMembers]
    @OrNull var by: String?
    @OrNull var at: String?
    /// What other parties say, by party; nil if none does.
    let parties: [String: Voice]?
    /// What participants of workshops say; nil if nobody does.
    let participants: [ParticipantVoice]?

    /// What a participant of workshops says.
    struct ParticipantVoice: Encodable {
        let id: String
        /// Null for a name that was removed or is not known.
        @OrNull var name: String?
        @OrNull var rating: String?
        let reason: String
        let comment: String

        init(_ id: ParticipantID, _ answer: Answer, _ participants: ParticipantList) {
            self.id = id.text
            name = participants[id]?.name
            rating = answer.rating?.id
            reason = answer.reason
            comment = answer.commentText
        }
    }
    /// What the parties ask each other about it; nil if nothing.
    let questions: [QuestionMembers]?

    /// What another party says.
    struct Voice: Encodable {
        @OrNull var rating: String?
        let reason: String
        let comment: String
        @OrNull var by: String?
        @OrNull var at: String?

        init(_ answer: Answer) {
            reason = answer.reason
            comment = answer.commentText
            rating = answer.rating?.id
            by = answer.judgement.current?.by
            at = answer.judgement.current?.at.text
        }
    }

    init(
        _ index: Int, of assessment: Assessment, _ participants: ParticipantList, _ isIntact: (Evidence) -> Bool
    ) {
        let catalog = assessment.catalog
        let (criterion, answer) = (catalog.criteria[index], assessment.answers[index])
        id = criterion.id.text
        category = catalog.categories[catalog.category(ofCriterionAt: index)].id
        level = criterion.level.rawValue
        weight = Weight(catalog.weight(ofCriterionAt: index))
        leftOut = catalog.leftOut[criterion.id]?.text(in: .english)
        inScope = assessment.isInScope(criterionAt: index)
        origin = assessment.origin(ofAnswerAt: index)?.rawValue
        conflict = answer.isConflicted ? answer.conflicts.map(\.rawValue) : nil
        rating = answer.rating?.id
        value =
            catalog.scale == .standard ? nil : answer.rating.flatMap(catalog.scale.value(of:)).map(Amount.init)
        reason = answer.reason
        comment = answer.commentText
        decision = answer.isDecision ? true : nil
        parkingReason = answer.parkingReasonText.isEmpty ? nil : answer.parkingReasonText
        owner = answer.ownerName.isEmpty ? nil : answer.ownerName
        flags = (answer.isParked ? [Flag.parked.rawValue] : []) + (answer.isConflicted ? ["conflict"] : [])
        evidence = answer.attachments.compactMap(\.evidence).map { EvidenceMembers($0, isIntact: isIntact($0)) }
        by = answer.judgement.current?.by
        at = answer.judgement.current?.at.text
        var parties: [String: Voice] = [:]
        for party in assessment.otherParties(at: index) where party.participant == nil {
            let other = assessment.answer(of: party, at: index)
            if other != Answer() { parties[party.identifier] = Voice(other) }
        }
        self.parties = parties.isEmpty ? nil : parties
        let voices = assessment.otherParties(at: index).compactMap(\.participant).compactMap { id in
            let answer = assessment.answer(of: .participant(id), at: index)
            return answer == Answer() ? nil : ParticipantVoice(id, answer, participants)
        }
        self.participants = voices.isEmpty ? nil : voices
        let asked = assessment.details.questions.standing.filter { $0.content?.criterion == criterion.id }
        questions = asked.isEmpty ? nil : asked.compactMap { QuestionMembers($0, in: assessment) }
    }
}

/// The JSON members of a piece of evidence.
private struct EvidenceMembers: Encodable {
    private struct Particulars: Encodable {
        let title: String
        let locator: String
        @OrNull var validUntil: String?
        let intact: Bool
    }

    private let source: EvidenceSource
    private let particulars: Particulars

    init(_ evidence: Evidence, isIntact: Bool) {
        source = EvidenceSource(evidence.source, withSize: true)
        particulars = Particulars(
            title: evidence.title, locator: evidence.locator, validUntil: evidence.validUntil?.text,
            intact: isIntact)
    }

    func encode(to encoder: any Encoder) throws {
        try source.encode(to: encoder)
        try particulars.encode(to: encoder)
    }
}
