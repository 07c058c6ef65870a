/// A register that people set to different values without knowing of each other's.
package struct Conflict: Hashable, Sendable {
    /// What the values are of.
    package enum Register: Hashable, Sendable {
        /// The rating with its reason.
        case rating
        /// The comment.
        case comment
        /// The details of a piece of evidence, or whether it is attached.
        case evidence(EvidenceID)
        /// Whether the criterion is parked.
        case parked
        /// Whether the comment is a decision.
        case decided
        /// The person who is to settle the criterion.
        case owner
        /// Whether the criterion is asked of the subject.
        case scope
        /// Whether the answer has to be confirmed.
        case toConfirm
        /// The reason for which a rule is waived.
        case waiver(RuleID)
        /// What is known of a document, or whether it is removed.
        case document
        /// The subject's name.
        case name
        /// The subject's kind.
        case kind
        /// The role in which the subject is addressed.
        case role
        /// The profile in use.
        case profile
        /// The edition of the catalogue in use.
        case catalog
        /// The assessment with whose answers this one began.
        case earlier
        /// Who answers for the assessment.
        case respondent
        /// The name of a milestone, or whether it is removed.
        case milestone(MilestoneID)
        /// Whether, when and how a document was looked at.
        case examination
        /// What a finding says, or whether it is taken back.
        case finding(FindingID)
        /// What has become of a finding.
        case decision(FindingID)
        /// The answer to a finding.
        case reply(FindingID)
        /// Whether a sample is taken back.
        case sample(SampleID)
        /// Who takes part in a workshop, and what it is about.
        case workshop(WorkshopID)
        /// What is going on in a workshop.
        case phase(WorkshopID)
        /// Whether a round is taken back.
        case round(RoundID)
        /// What a participant committed to.
        case commitment(RoundID)
        /// What a participant showed.
        case reveal(RoundID)
        /// What an action item says, or whether it is taken back.
        case actionItem(ActionItemID)
        /// Whether an action item is done.
        case finished(ActionItemID)
        /// What a question says, or whether it is taken back.
        case question(QuestionID)
        /// What a reply to a question says, or whether it is taken back.
        case questionReply(EventID)
        /// Whether a question is closed.
        case closed(QuestionID)
    }

    /// Where a conflict is: what an event names that settles it.
    package struct Place: Hashable, Sendable {
        /// What the register belongs to.
        package let slot: Assessment.Slot
        /// Whose voice it is. Everywhere but at criteria all speak with one: the auditor's about findings, else the
        /// vendor's.
        package let party: Party
        /// What is in conflict there.
        package let register: Register
    }

    /// Who set a value, and when.
    package struct Signature: Hashable, Sendable {
        /// The person's name as they gave it.
        package let by: String
        /// When, by the clock of their machine.
        package let at: Timestamp
        /// The event that set the value.
        package let event: EventID
    }

    /// One of the values, with everybody who set it.
    package struct Side: Hashable, Sendable {
        /// The change that sets the value.
        package let change: Change
        /// At least one, in the order of events.
        package let signatures: [Signature]
    }

    /// The value that all sides replaced.
    package struct Origin: Hashable, Sendable {
        /// The change that sets the value again.
        package let change: Change
        /// Who had set it; nil if it is what holds before anybody says anything.
        package let signature: Signature?
    }

    /// Where it is.
    package let place: Place
    /// The different values, at least two, each once, in the order of events.
    package let sides: [Side]
    /// What they replaced; nil if that is not known.
    package let origin: Origin?
}

extension Conflict {
    /// The comment with the changes of all sides; nil if two of them changed the same words, if it would be one of the
    /// sides, or if this is no comment.
    package var mergedComment: String? {
        let texts = sides.compactMap(\.change.commentText)
        guard place.register == .comment, texts.count == sides.count, texts.count <= Self.mostMerged,
            let base = origin?.change.commentText
        else { return nil }
        var merged = texts[0]
        for text in texts.dropFirst() {
            guard let next = TextMerge.merge(base: base, left: merged, right: text) else { return nil }
            merged = next
        }
        return texts.contains(merged) ? nil : merged
    }

    /// The most texts to merge; each is compared with all before it.
    private static let mostMerged = 8
}

extension Change {
    /// The text of a comment; nil for any other change.
    fileprivate var commentText: String? { if case .comment(let text) = self { text } else { nil } }

    /// The register that the change sets if the event `id` makes it.
    package func register(of id: EventID) -> Conflict.Register {
        switch self {
        case .rate: .rating
        case .comment: .comment
        case .flag(.parked, _, _): .parked
        case .flag(.decision, _, _): .decided
        case .attach: .evidence(id)
        case .amend(let id, _), .detach(let id): .evidence(id)
        case .assign: .owner
        case .scope: .scope
        case .toConfirm: .toConfirm
        case .waive(let rule, _): .waiver(rule)
        case .document: .document
        case .name: .name
        case .kind: .kind
        case .role: .role
        case .profile: .profile
        case .catalog: .catalog
        case .earlier: .earlier
        case .respondent: .respondent
        case .milestone: .milestone(id)
        case .renameMilestone(let id, _): .milestone(id)
        case .examine: .examination
        case .raise: .finding(id)
        case .amendFinding(let id, _): .finding(id)
        case .decide(let id, _): .decision(id)
        case .reply(let id, _): .reply(id)
        case .sample: .sample(id)
        case .restoreSample(let id, _): .sample(id)
        case .workshop(let change): .workshop(change.entry(of: id))
        case .phase(let workshop, _): .phase(workshop)
        case .round(let change): .round(change.entry(of: id))
        case .commit(let round, _): .commitment(round)
        case .reveal(let round, _): .reveal(round)
        case .actionItem(let change): .actionItem(change.entry(of: id))
        case .finish(let item, _): .finished(item)
        case .question(let change): .question(change.entry(of: id))
        case .questionReply(let change): .questionReply(change.entry(of: id))
        case .close(let question, _): .closed(question)
        }
    }
}
