/// What has been said of an assessment as a whole.
public struct AssessmentDetails: Hashable, Sendable {
    /// A state of the assessment that was given a name.
    public struct Milestone: Hashable, Sendable, Identifiable {
        /// The event that named it.
        public let id: MilestoneID
        /// Its name; nil if it was removed.
        public let name: MultiValueRegister<String?>
        /// The order of the event that set it; nil until that event arrives.
        public let order: EventOrder?

        fileprivate init(_ entry: EntryList<String>.Entry) {
            id = entry.id
            name = entry.register
            order = entry.addition?.order
        }
    }

    /// What holds unless an event says otherwise.
    public struct Origin: Hashable, Sendable {
        /// What is assessed.
        public let subject: Subject
        /// The profile in use; nil for the catalogue as published.
        public let profile: ProfileReference?

        /// A subject, with the profile in use if there is one.
        public init(_ subject: Subject, profile: ProfileReference? = nil) {
            self.subject = subject
            self.profile = profile
        }
    }

    /// What holds unless an event says otherwise.
    public let origin: Origin
    /// The subject's name.
    public internal(set) var name = MultiValueRegister<String>()
    /// The subject's kind.
    public internal(set) var kind = MultiValueRegister<Subject.Kind>()
    /// The role in which the subject is addressed.
    public internal(set) var role = MultiValueRegister<Subject.Role>()
    /// The profile in use; nil for the catalogue as published.
    public internal(set) var profile = MultiValueRegister<ProfileReference?>()
    /// The catalogue in use; nil for the one that the assessment began with.
    public internal(set) var catalog = MultiValueRegister<CatalogEdition?>()
    /// The assessment with whose answers this one began; nil if there is none.
    public internal(set) var earlier = MultiValueRegister<EarlierAssessment?>()
    /// Who answers for it, and how to reach them; empty if that was taken back.
    public internal(set) var respondent = MultiValueRegister<String>()
    /// The findings of auditors.
    public private(set) var findings = FindingList()
    /// The samples that auditors drew.
    public private(set) var samples = SampleList()
    /// The workshops in which people went through it.
    public private(set) var workshops = WorkshopList()
    /// What is to be done, and the parking lot.
    public private(set) var actionItems = ActionItemList()
    /// What parties asked each other.
    public private(set) var questions = QuestionList()
    /// The names of milestones.
    private var milestoneNames = EntryList<String>()

    /// The details before any event.
    public init(from origin: Origin) { self.origin = origin }

    /// What is assessed.
    public var subject: Subject {
        Subject(
            name: name.current?.value ?? origin.subject.name, kind: kind.current?.value ?? origin.subject.kind,
            role: role.current?.value ?? origin.subject.role)
    }

    /// The profile in use; nil for the catalogue as published.
    public var profileInUse: ProfileReference? {
        if let current = profile.current { current.value } else { origin.profile }
    }

    /// The catalogue in use; nil for the one that the assessment began with.
    public var catalogInUse: CatalogEdition? { catalog.current?.value ?? nil }

    /// The assessment with whose answers this one began; nil if there is none.
    public var earlierAssessment: EarlierAssessment? { earlier.current?.value ?? nil }

    /// Every milestone, also removed ones, in their order.
    public var allMilestones: [Milestone] { milestoneNames.all.map(Milestone.init) }

    /// The milestones that were not removed, each with its name.
    public var milestones: [(name: String, milestone: Milestone)] {
        allMilestones.compactMap { milestone in
            guard milestone.order != nil, let name = milestone.name.current?.value else { return nil }
            return (name, milestone)
        }
    }

    /// True while any of its values is in conflict.
    public var isConflicted: Bool {
        name.isConflicted || kind.isConflicted || role.isConflicted || profile.isConflicted || catalog.isConflicted
            || respondent.isConflicted || milestoneNames.isConflicted || findings.isConflicted
            || workshops.isConflicted || actionItems.isConflicted || questions.isConflicted
    }

    /// The events that an event of a party making this change has to name as replaced.
    public func replaced(by change: Change, of party: Party = .vendor) -> [EventID] {
        switch change {
        case .name: name.replaceable
        case .kind: kind.replaceable
        case .role: role.replaceable
        case .profile: profile.replaceable
        case .catalog: catalog.replaceable
        case .earlier: earlier.replaceable
        case .respondent: respondent.replaceable
        case .renameMilestone(let id, let name): milestoneNames.replaced(by: .amend(id, name))
        case .amendFinding, .decide, .reply: findings.replaced(by: change)
        case .restoreSample: samples.replaced(by: change)
        case .workshop, .phase: workshops.replaced(by: change)
        case .actionItem, .finish: actionItems.replaced(by: change)
        case .question, .questionReply, .close: questions.replaced(by: change, of: party)
        case .milestone, .raise, .sample, .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm,
            .waive, .document, .examine, .round, .commit, .reveal:
            []
        }
    }

    /// Takes in an event of the assessment as a whole. Each must come once.
    public mutating func apply(_ event: Event) {
        switch event.change {
        case .name(let value): name.set(value, by: event)
        case .kind(let value): kind.set(value, by: event)
        case .role(let value): role.set(value, by: event)
        case .profile(let value): profile.set(value, by: event)
        case .catalog(let value): catalog.set(value, by: event)
        case .earlier(let value): earlier.set(value, by: event)
        case .respondent(let value): respondent.set(value, by: event)
        case .milestone(let name): milestoneNames.apply(.add(name), by: event)
        case .renameMilestone(let id, let name): milestoneNames.apply(.amend(id, name), by: event)
        case .raise, .amendFinding, .decide, .reply: findings.apply(event)
        case .sample, .restoreSample: samples.apply(event)
        case .workshop, .phase: workshops.apply(event)
        case .actionItem, .finish: actionItems.apply(event)
        case .question, .questionReply, .close: questions.apply(event)
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document, .examine,
            .round, .commit, .reveal:
            break
        }
    }
}

/// The name of a milestone can be in a list.
extension String: Listable {}

/// The identity of a milestone: the event that set it.
public typealias MilestoneID = EventID

/// A profile by its name and the hash of its file.
public struct ProfileReference: Hashable, Sendable {
    /// The profile's id.
    public let id: String
    /// The SHA-256 of the bytes of its file, 64 lower-case hex digits.
    public let sha256: String

    /// The profile of this id in the file with this hash.
    public init(id: String, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }
}
