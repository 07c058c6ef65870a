import AssessmentModel
import JSON

/// The answers of an assessment as one JSON object, or those to some of its criteria.
package struct AnswersDocument: Encodable, Sendable {
    /// The version of its shape.
    package static let format = 1

    private let origin: ReportOrigin
    private let criteria: [AnswerMembers]

    private enum CodingKeys: CodingKey { case criteria }

    /// - Parameters:
    ///   - indexes: the criteria to write, by their index in the catalogue.
    ///   - isIntact: whether a piece of evidence is as it was attached, by having read it.
    package init(
        _ origin: ReportOrigin, _ assessment: Assessment, of indexes: [Int], isIntact: (Evidence) -> Bool
    ) {
        self.origin = origin
        criteria = indexes.map { AnswerMembers($0, of: assessment, isIntact) }
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(criteria, forKey: .criteria)
    }
}

/// A criterion and its answer as members.
private struct AnswerMembers: Encodable {
    let id: String
    let category: String
    let level: String
    let weight: Weight
    let leftOut: String?
    /// Whether it is asked of the subject; also while people disagree about that.
    let inScope: Bool
    /// The parts that were set without knowledge of each other, and differ; nil where none were.
    let conflict: [String]?
    @OrNull var rating: String?
    /// What the rating is worth on a scale of the catalogue's own.
    let value: Amount?
    let reason: String
    let comment: String
    @OrNull var owner: String?
    let flags: [String]
    let evidence: [EvidenceMembers]
    @OrNull var by: String?
    @OrNull var at: String?

    init(_ index: Int, of assessment: Assessment, _ isIntact: (Evidence) -> Bool) {
        let catalog = assessment.catalog
        let (criterion, answer) = (catalog.criteria[index], assessment.answers[index])
        id = criterion.id.text
        category = catalog.categories[catalog.category(ofCriterionAt: index)].id
        level = criterion.level.rawValue
        weight = Weight(catalog.weight(ofCriterionAt: index))
        leftOut = catalog.leftOut[criterion.id]?.text(in: .english)
        inScope = assessment.isInScope(criterionAt: index)
        conflict = answer.isConflicted ? answer.conflicts.map(\.rawValue) : nil
        rating = answer.rating?.id
        value =
            catalog.scale == .standard ? nil : answer.rating.flatMap(catalog.scale.value(of:)).map(Amount.init)
        reason = answer.reason
        comment = answer.commentText
        owner = answer.ownerName.isEmpty ? nil : answer.ownerName
        flags = (answer.isParked ? [Flag.parked.rawValue] : []) + (answer.isConflicted ? ["conflict"] : [])
        evidence = answer.attachments.compactMap(\.evidence).map { EvidenceMembers($0, isIntact: isIntact($0)) }
        by = answer.judgement.current?.by
        at = answer.judgement.current?.at.text
    }
}

/// A piece of evidence as members.
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
