/// Everything that one party has said of one criterion.
public struct Answer: Hashable, Sendable {
    /// Evidence that is or was attached; its value is nil while it is detached.
    public struct Attachment: Hashable, Sendable, Identifiable {
        /// The event that attached it.
        public let id: EvidenceID
        /// Its details as they were set; nil for detached.
        public internal(set) var field = MultiValueRegister<Evidence?>()
        /// The order of the event that attached it; nil until that event arrives.
        private(set) var attached: EventOrder?

        init(id: EvidenceID) { self.id = id }

        /// The evidence as shown, as its document describes it; nil while it is detached.
        public private(set) var evidence: Evidence?
        /// The evidence as it was attached; nil until that event arrives.
        private(set) var original: Evidence?

        mutating func set(_ evidence: Evidence?, by event: Event) {
            field.set(evidence, by: event)
            self.evidence = field.current?.value
            guard id == event.id else { return }
            (attached, original) = (event.order, evidence)
        }

        /// Takes over what is known of the documents.
        mutating func resolve(_ documents: [DocumentID: MultiValueRegister<Document?>]) {
            guard let own = field.current?.value else { return }
            let document = documents[own.documentID]?.current?.value ?? nil
            evidence = document.map { own.described(by: $0) } ?? own
        }
    }

    /// The rating with its reason; nil if it was withdrawn.
    public internal(set) var judgement = MultiValueRegister<Judgement?>()
    /// The comment; empty if it was removed.
    public internal(set) var comment = MultiValueRegister<String>()
    /// Whether the criterion is parked.
    public internal(set) var parked = MultiValueRegister<Bool>()
    /// Why it is parked; empty if no reason was given.
    public internal(set) var parkingReason = MultiValueRegister<String>()
    /// Whether the comment is what people decided.
    public internal(set) var decision = MultiValueRegister<Bool>()
    /// The name of the person who is to settle it; empty for nobody.
    public internal(set) var owner = MultiValueRegister<String>()
    /// Whether the criterion is asked of the subject, overriding the catalogue; nil leaves it to the catalogue.
    public internal(set) var scope = MultiValueRegister<ScopeDecision?>()
    /// Why it has to be confirmed; nil if it was confirmed.
    public internal(set) var toConfirm = MultiValueRegister<ConfirmationCause?>()
    /// The rules that are waived here.
    public internal(set) var waivers = Waivers()
    /// Every attachment, also detached ones, in the order of attaching.
    public private(set) var allAttachments: [Attachment] = []
    /// Where each attachment is in `allAttachments`.
    private var places: [EvidenceID: Int] = [:]

    /// An answer in which nothing has been said.
    public init() {}

    /// The rating as shown; nil if the criterion is open.
    public var rating: Rating? { judgement.current?.value?.rating }

    /// The reason given with the rating; empty if there is none.
    public var reason: String { judgement.current?.value?.reason ?? "" }

    /// The comment as shown; empty if there is none.
    public var commentText: String { comment.current?.value ?? "" }

    /// Whether the criterion is shown as parked.
    public var isParked: Bool { parked.current?.value ?? false }

    /// Why it is parked; empty if it is not, or if no reason was given.
    public var parkingReasonText: String { isParked ? parkingReason.current?.value ?? "" : "" }

    /// Whether there is a comment that is shown as a decision.
    public var isDecision: Bool { !commentText.isEmpty && decision.current?.value ?? false }

    /// The person who is to settle it; empty for nobody. A name of only white space counts as none.
    public var ownerName: String {
        let name = owner.current?.value ?? ""
        return name.contains { !$0.isWhitespace } ? name : ""
    }

    /// Why it has to be confirmed; nil if it need not be.
    public var confirmationCause: ConfirmationCause? { toConfirm.current?.value ?? nil }

    /// The attachments that are not detached.
    public var attachments: [Attachment] { allAttachments.filter { $0.evidence != nil } }

    /// The attachment with this identity, even if it is detached.
    public func attachment(_ id: EvidenceID) -> Attachment? { places[id].map { allAttachments[$0] } }

    /// The events that an event making this change has to name as replaced.
    public func replaced(by change: Change) -> [EventID] {
        switch change {
        case .rate: judgement.replaceable
        case .comment: comment.replaceable
        case .flag(.parked, _, _): parked.replaceable
        case .flag(.decision, _, _): decision.replaceable
        case .attach: []
        case .amend(let id, _), .detach(let id): attachment(id)?.field.replaceable ?? []
        case .waive(let rule, _): waivers.replaceable(rule)
        case .assign: owner.replaceable
        case .scope: scope.replaceable
        case .toConfirm: toConfirm.replaceable
        case .document, .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone,
            .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round,
            .commit, .reveal,
            .actionItem, .finish, .question, .questionReply, .close:
            []
        }
    }

    /// The same answer, also with what supports another one.
    func supported(by other: Answer) -> Answer {
        guard !other.allAttachments.isEmpty else { return self }
        var answer = self
        answer.allAttachments = other.allAttachments + allAttachments
        answer.findPlaces(from: 0)
        return answer
    }

    mutating func apply(_ event: Event) {
        switch event.change {
        case .rate(let value): judgement.set(value, by: event)
        case .comment(let text): comment.set(text, by: event)
        case .flag(.parked, let value, let reason):
            parked.set(value, by: event)
            parkingReason.set(reason, by: event)
        case .flag(.decision, let value, _): decision.set(value, by: event)
        case .attach(let evidence): set(evidence, ofAttachment: event.id, by: event)
        case .amend(let id, let evidence): set(evidence, ofAttachment: id, by: event)
        case .detach(let id): set(nil, ofAttachment: id, by: event)
        case .waive(let rule, let reason): waivers.set(rule, to: reason, by: event)
        case .assign(let name): owner.set(name, by: event)
        case .scope(let decision): scope.set(decision, by: event)
        case .toConfirm(let cause): toConfirm.set(cause, by: event)
        case .document, .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone,
            .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round,
            .commit, .reveal,
            .actionItem, .finish, .question, .questionReply, .close:
            break
        }
    }

    /// Takes over what is known of the documents that it links to.
    mutating func resolve(_ documents: [DocumentID: MultiValueRegister<Document?>]) {
        for place in allAttachments.indices { allAttachments[place].resolve(documents) }
    }

    /// Takes over what is known of the document that one attachment links to.
    mutating func resolve(_ id: EvidenceID, _ documents: [DocumentID: MultiValueRegister<Document?>]) {
        if let place = places[id] { allAttachments[place].resolve(documents) }
    }

    private mutating func set(_ evidence: Evidence?, ofAttachment id: EvidenceID, by event: Event) {
        if let place = places[id], id != event.id {
            allAttachments[place].set(evidence, by: event)
            return
        }
        // What was said of it before its attaching event arrived moves to the place of that event.
        var attachment = places[id].map { allAttachments.remove(at: $0) } ?? Attachment(id: id)
        attachment.set(evidence, by: event)
        let place = allAttachments.lastIndex { Self.precedes($0, attachment) }.map { $0 + 1 } ?? 0
        allAttachments.insert(attachment, at: place)
        findPlaces(from: place)
    }

    private mutating func findPlaces(from first: Int) {
        for place in allAttachments.indices.dropFirst(first) { places[allAttachments[place].id] = place }
    }

    /// Orders by attaching event; attachments whose event is not known come last, by identity.
    private static func precedes(_ left: Attachment, _ right: Attachment) -> Bool {
        switch (left.attached, right.attached) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.id < right.id
        }
    }
}
