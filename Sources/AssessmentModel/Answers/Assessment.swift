/// One subject against one catalogue version: a fold over events.
///
/// The same events give the same answers in any order, so the journals of several writers merge by being read together.
///
/// ```swift
/// var assessment = Assessment(of: Subject(name: "Acme PLM 12.1"), against: catalog)
/// assessment.apply(event)
/// assessment.answers[0].rating
/// ```
public struct Assessment: Sendable {
    /// The place that an event changes. There is one for each target that the catalogue has.
    public enum Slot: Hashable, Sendable {
        /// The assessment as a whole.
        case assessment
        /// All criteria of a level together.
        case level(Level)
        /// The criterion at this index in the catalogue.
        case criterion(Int)
        /// A document. There is a place for each, whether or not it supports an answer.
        case document(DocumentID)
    }

    /// The catalogue that it is assessed against.
    public let catalog: Catalog
    /// What has been said of the assessment as a whole.
    public private(set) var details: AssessmentDetails
    /// Whose answers ``answers`` are, and everything that is worked out from them.
    public let voice: Party
    /// The answers of ``voice``, one for each criterion, by its index in the catalogue.
    public private(set) var answers: [Answer]
    /// The answers of other parties, by the index of the criterion.
    private var voices: [Party: [Int: Answer]] = [:]
    /// The rules that each party waives at each level, by `Level.rank`.
    private var levelWaivers: [Party: [Waivers]] = [:]
    /// What ``voice`` said of documents, beside what their links say.
    public private(set) var documentRegisters: [DocumentID: MultiValueRegister<Document?>] = [:]
    /// What other parties said of them.
    private var documentVoices: [Party: [DocumentID: MultiValueRegister<Document?>]] = [:]
    /// The rounds of workshops, by the index of the criterion.
    public private(set) var rounds: [Int: RoundList] = [:]
    /// Which documents parties say that they looked at.
    public private(set) var examinations: [Party: [DocumentID: MultiValueRegister<Examination?>]] = [:]
    /// Every event of a target that the catalogue has, in the order of arrival, each once.
    public private(set) var events: [Event] = []
    /// The highest Lamport clock of all events; 0 while there is none.
    public private(set) var clock = 0
    /// Events of criteria that the catalogue does not have. They are kept, and change nothing.
    public private(set) var orphans: [Event] = []
    /// For each slot, the indices of its events in `events`, in the order of events: criteria first, then levels, then
    /// the whole.
    private var history: [[Int32]]
    /// The same for documents.
    private var documentHistory: [DocumentID: [Int32]] = [:]
    private var knownOrphans: Set<EventID> = []

    /// An assessment in which nothing has been answered. Events can change the subject.
    public init(of subject: Subject, against catalog: Catalog) {
        self.init(from: AssessmentDetails.Origin(subject), against: catalog)
    }

    /// An assessment in which nothing has been answered, with what is known before any event.
    public init(from origin: AssessmentDetails.Origin, against catalog: Catalog, voice: Party = .vendor) {
        self.catalog = catalog
        self.voice = voice
        details = AssessmentDetails(from: origin)
        answers = Array(repeating: Answer(), count: catalog.criteria.count)
        history = Array(repeating: [], count: catalog.criteria.count + Level.allCases.count + 1)
    }

    /// An assessment of these events: the same as applying them one by one. If they come in their order, each once and
    /// without orphans, they are not copied.
    public init(of subject: Subject, against catalog: Catalog, events: [Event]) {
        self.init(from: AssessmentDetails.Origin(subject), against: catalog, events: events)
    }

    /// An assessment of these events, with what is known before any event.
    public init(
        from origin: AssessmentDetails.Origin, against catalog: Catalog, voice: Party = .vendor, events: [Event]
    ) {
        self.init(from: origin, against: catalog, voice: voice)
        let slots = events.map { slot(of: $0.target) }
        let isInOrder = events.indices.dropFirst().allSatisfy { events[$0 - 1].order < events[$0].order }
        guard isInOrder, !slots.contains(nil) else {
            reserve(events: events.count)
            for event in events { take(event) }
            resolveAll()
            return
        }
        self.events = events
        for (position, slot) in slots.enumerated() {
            guard let slot else { continue }
            clock = max(clock, events[position].order.clock)
            place(events[position], at: position, in: slot)
            change(slot, by: events[position])
        }
        resolveAll()
    }

    /// What is assessed.
    public var subject: Subject { details.subject }

    /// Makes room for this many more events.
    public mutating func reserve(events count: Int) {
        events.reserveCapacity(events.count + count)
    }

    /// Takes in an event and returns the slot that it changes. It changes none, and returns nil, if it is known already
    /// or its criterion is not in the catalogue.
    @discardableResult
    public mutating func apply(_ event: Event) -> Slot? {
        guard let slot = take(event) else { return nil }
        resolve(slot, by: event)
        return slot
    }

    /// Takes in an event, but leaves evidence as its links describe it.
    @discardableResult
    private mutating func take(_ event: Event) -> Slot? {
        guard let slot = slot(of: event.target) else {
            guard knownOrphans.insert(event.id).inserted else { return nil }
            clock = max(clock, event.order.clock)
            orphans.append(event)
            return nil
        }
        guard place(event, at: events.count, in: slot) else { return nil }
        clock = max(clock, event.order.clock)
        events.append(event)
        change(slot, by: event)
        return slot
    }

    /// Advances the clock past events that exist and change nothing here.
    public mutating func advance(clock: Int) { self.clock = max(self.clock, clock) }

    private mutating func change(_ slot: Slot, by event: Event) {
        switch slot {
        case .assessment: details.apply(event)
        case .document(let id):
            if case .examine(let examination) = event.change {
                examinations[event.party, default: [:]][id, default: MultiValueRegister()].set(examination, by: event)
            }
            guard case .document(let document) = event.change else { break }
            if event.party == voice {
                documentRegisters[id, default: MultiValueRegister()].set(document, by: event)
            } else {
                documentVoices[event.party, default: [:]][id, default: MultiValueRegister()].set(document, by: event)
            }
        case .level(let level):
            if case .waive(let rule, let reason) = event.change {
                levelWaivers[event.party, default: Array(repeating: Waivers(), count: Level.allCases.count)][level.rank]
                    .set(rule, to: reason, by: event)
            }
        case .criterion(let index):
            if event.change.isOfRound || event.party.participant != nil {
                rounds[index, default: RoundList()].apply(event)
            }
            if event.party == voice {
                answers[index].apply(event)
            } else {
                voices[event.party, default: [:]][index, default: Answer()].apply(event)
            }
        }
    }
}

// MARK: - Documents

extension Assessment {
    /// Brings the evidence that an event concerns up to date with its document.
    private mutating func resolve(_ slot: Slot, by event: Event) {
        switch slot {
        case .criterion(let index):
            guard let evidence = event.evidence else { break }
            if event.party == voice {
                answers[index].resolve(evidence, documentRegisters)
            } else {
                voices[event.party]?[index]?.resolve(evidence, documentVoices[event.party] ?? [:])
            }
        case .document(let id):
            if event.party == voice {
                for index in criteria(using: id) { answers[index].resolve(documentRegisters) }
            } else {
                resolveAll(of: event.party)
            }
        case .level, .assessment: break
        }
    }

    private mutating func resolveAll() {
        if !documentRegisters.isEmpty {
            for index in answers.indices { answers[index].resolve(documentRegisters) }
        }
        for party in Array(documentVoices.keys) { resolveAll(of: party) }
    }

    private mutating func resolveAll(of party: Party) {
        let documents = documentVoices[party] ?? [:]
        for index in Array((voices[party] ?? [:]).keys) { voices[party]?[index]?.resolve(documents) }
    }
}

extension Change {
    fileprivate var isOfRound: Bool {
        switch self {
        case .round, .commit, .reveal: true
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document, .name,
            .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise,
            .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .actionItem, .finish, .question,
            .questionReply, .close:
            false
        }
    }
}

extension Event {
    /// The piece of evidence that it attaches, changes or detaches.
    fileprivate var evidence: EvidenceID? {
        switch change {
        case .attach: id
        case .amend(let evidence, _), .detach(let evidence): evidence
        case .rate, .comment, .flag, .assign, .scope, .toConfirm, .waive, .document, .name, .kind, .role, .profile,
            .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            nil
        }
    }
}

// MARK: - Looking

extension Assessment {
    /// The slot of a target; nil for a criterion that the catalogue does not have.
    public func slot(of target: Target) -> Slot? {
        switch target {
        case .assessment: .assessment
        case .level(let level): .level(level)
        case .criterion(let id): catalog.index(of: id).map { .criterion($0) }
        case .document(let id): .document(id)
        }
    }

    /// The target of a slot.
    ///
    /// - Precondition: the slot is one of this assessment.
    public func target(of slot: Slot) -> Target {
        switch slot {
        case .assessment: .assessment
        case .level(let level): .level(level)
        case .criterion(let index): .criterion(catalog.criteria[index].id)
        case .document(let id): .document(id)
        }
    }

    /// The answer of a party to the criterion at `index`.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func answer(of party: Party, at index: Int) -> Answer {
        party == voice ? answers[index] : voices[party]?[index] ?? Answer()
    }

    /// The other parties than ``voice`` that said something of the criterion at `index`: organisations first, then
    /// participants.
    public func otherParties(at index: Int) -> [Party] {
        let parties = voices.keys.filter { voices[$0]?[index] != nil }
        let participants = parties.compactMap(\.participant).sorted().map(Party.participant)
        return Party.organisations.filter(parties.contains) + participants
    }

    /// Every party that said something of the criterion at `index`: ``voice`` first, whether or not it did.
    public func parties(at index: Int) -> [Party] { [voice] + otherParties(at: index) }

    /// Every participant who said something of a criterion, whether or not they are ``voice``.
    public var participants: [ParticipantID] { voices.keys.compactMap(\.participant).sorted() }

    /// The answer at `index` with everything that supports it: whoever judges a claim may rely on the vendor's evidence
    /// as on their own.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func supportedAnswer(at index: Int) -> Answer {
        voice == .vendor ? answers[index] : answers[index].supported(by: answer(of: .vendor, at: index))
    }

    /// The answers with everything that supports them.
    public var supportedAnswers: [Answer] {
        voice == .vendor ? answers : answers.indices.map(supportedAnswer)
    }

    /// What supports the answer at `index`.
    package func attachments(at index: Int) -> [Answer.Attachment] {
        voice == .vendor ? answers[index].allAttachments : supportedAnswer(at: index).allAttachments
    }

    /// Whether the criterion at `index` is asked of the subject, overriding the catalogue: the vendor's decision,
    /// whoever looks.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func scopeDecision(at index: Int) -> MultiValueRegister<ScopeDecision?> {
        voice == .vendor ? answers[index].scope : answer(of: .vendor, at: index).scope
    }

    /// What a party said of documents, beside what their links say.
    func documentRegisters(of party: Party) -> [DocumentID: MultiValueRegister<Document?>] {
        party == voice ? documentRegisters : documentVoices[party] ?? [:]
    }

    /// The rules that a party waives at a level; ``voice`` unless it is given.
    public func waivers(of level: Level, by party: Party? = nil) -> Waivers {
        levelWaivers[party ?? voice]?[level.rank] ?? Waivers()
    }

    /// The events of one slot in the order of events, oldest first.
    ///
    /// - Precondition: the slot is one of this assessment.
    public func history(of slot: Slot) -> some RandomAccessCollection<Event> {
        past(of: slot).lazy.map { events[Int($0)] }
    }

    /// The events that an event making this change has to name as replaced.
    ///
    /// - Parameters:
    ///   - change: what is to be recorded.
    ///   - slot: the place.
    ///   - party: whose change it is; ``voice`` unless it is given.
    /// - Precondition: the slot is one of this assessment.
    public func replaced(by change: Change, in slot: Slot, party: Party? = nil) -> [EventID] {
        let party = party ?? voice
        switch (slot, change) {
        case (.assessment, _): return details.replaced(by: change, of: party)
        case (.level(let level), .waive(let rule, _)): return waivers(of: level, by: party).replaceable(rule)
        case (.level, _): return []
        case (.document(let id), .examine): return examinations[party]?[id]?.replaceable ?? []
        case (.document(let id), _): return documentRegisters(of: party)[id]?.replaceable ?? []
        case (.criterion(let index), _) where change.isOfRound:
            return rounds[index]?.replaced(by: change, of: party) ?? []
        case (.criterion(let index), _): return answer(of: party, at: index).replaced(by: change)
        }
    }

    func past(of slot: Slot) -> [Int32] {
        switch slot {
        case .criterion(let index): history[index]
        case .level(let level): history[answers.count + level.rank]
        case .assessment: history[answers.count + Level.allCases.count]
        case .document(let id): documentHistory[id] ?? []
        }
    }

    /// Adds the event at `position` in `events` to the history of its slot; false if it is known already.
    @discardableResult
    private mutating func place(_ event: Event, at position: Int, in slot: Slot) -> Bool {
        switch slot {
        case .criterion(let index): Self.place(event, at: position, of: events, in: &history[index])
        case .level(let level):
            Self.place(event, at: position, of: events, in: &history[answers.count + level.rank])
        case .assessment:
            Self.place(event, at: position, of: events, in: &history[answers.count + Level.allCases.count])
        case .document(let id):
            Self.place(event, at: position, of: events, in: &documentHistory[id, default: []])
        }
    }

    private static func place(_ event: Event, at index: Int, of events: [Event], in past: inout [Int32]) -> Bool {
        // Nearly always the event is the latest.
        var position = past.count
        while position > 0, event.order < events[Int(past[position - 1])].order { position -= 1 }
        // The order of events ends with their identity, so if it is known it stands right before its own place.
        guard position == 0 || event.id != events[Int(past[position - 1])].id else { return false }
        past.insert(Int32(index), at: position)
        return true
    }
}
