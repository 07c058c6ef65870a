extension Answer {
    /// The parts of an answer, each of which several people can set concurrently.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        /// The rating with its reason.
        case rating
        /// The comment.
        case comment
        /// The details of a piece of evidence, or whether it is attached.
        case evidence
        /// Whether the criterion is parked.
        case parked
        /// Whether its comment is a decision.
        case decision
        /// The person who is to settle it.
        case owner
        /// Whether the criterion is asked of the subject.
        case scope
        /// Whether it has to be confirmed.
        case toConfirm
        /// The reason of a waiver.
        case waivers
    }

    /// True while this part has different values that were set concurrently.
    public func isConflicted(_ field: Field) -> Bool {
        switch field {
        case .rating: judgement.isConflicted
        case .comment: comment.isConflicted
        case .evidence: allAttachments.contains { $0.field.isConflicted }
        case .parked: parked.isConflicted
        case .decision: decision.isConflicted
        case .owner: owner.isConflicted
        case .scope: scope.isConflicted
        case .toConfirm: toConfirm.isConflicted
        case .waivers: waivers.isConflicted
        }
    }

    /// The parts that are in conflict.
    public var conflicts: [Field] { Field.allCases.filter(isConflicted) }

    /// True while any part of it is in conflict.
    public var isConflicted: Bool { Field.allCases.contains(where: isConflicted) }
}
