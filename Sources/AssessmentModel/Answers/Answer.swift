/// Everything that one party has said of one criterion.
public struct Answer: Hashable, Sendable {
    /// Evidence that was attached at some time; its value is nil while it is detached.
    public struct Attachment: Hashable, Sendable, Identifiable {
        /// The event that attached it.
        public let id: EvidenceID
        /// Its particulars as they were set; nil for detached.
        public internal(set) var field = MultiValueRegister<Evidence?>()
        /// Where the attaching event stands; nil until it arrives.
        var attached: EventOrder?

        init(id: EvidenceID) { self.id = id }

        /// The evidence on show; nil while it is detached.
        public var evidence: Evidence? { field.current?.value }
    }

    /// The rating with its reason; nil where it was taken back.
    public internal(set) var judgement = MultiValueRegister<Judgement?>()
    /// The comment; empty where it was removed.
    public internal(set) var comment = MultiValueRegister<String>()
    /// Whether the criterion is put off.
    public internal(set) var parked = MultiValueRegister<Bool>()
    /// Who is to settle it, by the name that was given; empty where that was taken back.
    public internal(set) var owner = MultiValueRegister<String>()
    /// Whether the criterion is asked of the subject, against what the catalogue says; nil where that decides again.
    public internal(set) var scope = MultiValueRegister<ScopeDecision?>()
    /// The rules that need not be kept here.
    public internal(set) var waivers = Waivers()
    /// Every attachment there ever was, in the order of attaching.
    public private(set) var allAttachments: [Attachment] = []

    /// The answer to a criterion of which nothing has been said.
    public init() {}

    /// The rating on show; nil where the criterion is open.
    public var rating: Rating? { judgement.current?.value?.rating }

    /// The reason given with the rating; empty where there is none.
    public var reason: String { judgement.current?.value?.reason ?? "" }

    /// The comment on show; empty where there is none.
    public var commentText: String { comment.current?.value ?? "" }

    /// Whether the criterion is shown as put off.
    public var isParked: Bool { parked.current?.value ?? false }

    /// Who is to settle it; empty where nobody is. A name of nothing but white space is none.
    public var ownerName: String {
        let name = owner.current?.value ?? ""
        return name.contains { !$0.isWhitespace } ? name : ""
    }

    /// The attachments that are not detached.
    public var attachments: [Attachment] { allAttachments.filter { $0.evidence != nil } }

    /// The attachment with this identity, also a detached one.
    public func attachment(_ id: EvidenceID) -> Attachment? { allAttachments.first { $0.id == id } }

    /// What an event that makes this change has to name as replaced.
    public func replaced(by change: Change) -> [EventID] {
        switch change {
        case .rate: judgement.replaceable
        case .comment: comment.replaceable
        case .flag(.parked, _): parked.replaceable
        case .attach: []
        case .amend(let id, _), .detach(let id): attachment(id)?.field.replaceable ?? []
        case .waive(let rule, _): waivers.replaceable(rule)
        case .assign: owner.replaceable
        case .scope: scope.replaceable
        case .name, .kind, .role, .profile, .milestone, .renameMilestone: []
        }
    }

    mutating func apply(_ event: Event) {
        switch event.change {
        case .rate(let value): judgement.set(value, by: event)
        case .comment(let text): comment.set(text, by: event)
        case .flag(.parked, let value): parked.set(value, by: event)
        case .attach(let evidence): set(evidence, ofAttachment: event.id, by: event)
        case .amend(let id, let evidence): set(evidence, ofAttachment: id, by: event)
        case .detach(let id): set(nil, ofAttachment: id, by: event)
        case .waive(let rule, let reason): waivers.set(rule, to: reason, by: event)
        case .assign(let name): owner.set(name, by: event)
        case .scope(let decision): scope.set(decision, by: event)
        case .name, .kind, .role, .profile, .milestone, .renameMilestone: break
        }
    }

    private mutating func set(_ evidence: Evidence?, ofAttachment id: EvidenceID, by event: Event) {
        var attachment = attachment(id) ?? Attachment(id: id)
        attachment.field.set(evidence, by: event)
        if id == event.id { attachment.attached = event.order }
        allAttachments.removeAll { $0.id == id }
        let position = allAttachments.firstIndex { Self.precedes(attachment, $0) } ?? allAttachments.count
        allAttachments.insert(attachment, at: position)
    }

    /// By attaching event; those whose attaching event is not known come last, by identity.
    private static func precedes(_ left: Attachment, _ right: Attachment) -> Bool {
        switch (left.attached, right.attached) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.id < right.id
        }
    }
}
