extension Assessment {
    /// Every register that is in conflict: of the assessment as a whole, of the levels, of the criteria in the
    /// catalogue's order, of the documents.
    package var conflicts: [Conflict] {
        conflicts(in: .assessment) + Level.allCases.flatMap { conflicts(in: .level($0)) }
            + answers.indices.flatMap { conflicts(in: .criterion($0)) }
            + documentRegisters(of: .vendor).keys.sorted { $0.text < $1.text }.flatMap { conflicts(in: .document($0)) }
    }

    /// The registers of one slot that are in conflict, those of the vendor's answer first.
    ///
    /// - Precondition: the slot is one of this assessment.
    package func conflicts(in slot: Slot) -> [Conflict] {
        let conflicted = conflictedRegisters(in: slot)
        guard !conflicted.isEmpty else { return [] }
        let past = Dictionary(grouping: history(of: slot)) { event in
            let party = slot.hasVoices ? event.party : event.change.settlingParty
            return Conflict.Place(slot: slot, party: party, register: event.change.register(of: event.id))
        }
        return conflicted.map { place, heads in conflict(at: place, between: heads, after: past[place] ?? []) }
    }

    /// The registers with the events that set their values.
    private func conflictedRegisters(in slot: Slot) -> [(place: Conflict.Place, heads: [EventID])] {
        let voices: [(party: Party, conflicts: [Conflicted])] =
            switch slot {
            case .assessment: [(.vendor, details.conflicts), (.auditor, details.findings.conflictsOfAuditors)]
            case .level(let level): Party.organisations.map { ($0, waivers(of: level, by: $0).conflicts) }
            case .criterion(let index):
                ([.vendor] + parties(at: index).filter { $0 != .vendor }).map {
                    ($0, answer(of: $0, at: index).conflictedRegisters)
                }
            case .document(let id): [(.vendor, documentRegisters(of: .vendor)[id]?.conflict(as: .document) ?? [])]
            }
        return voices.flatMap { voice in
            voice.conflicts.map {
                (Conflict.Place(slot: slot, party: voice.party, register: $0.register), $0.heads)
            }
        }
    }

    /// - Parameter past: the events of the register, in the order of events.
    private func conflict(at place: Conflict.Place, between heads: [EventID], after past: [Event]) -> Conflict {
        let events = Dictionary(past.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sides: [Change: [Conflict.Signature]] = [:]
        var changes: [Change] = []
        for event in heads.compactMap({ events[$0] }) {
            let change = event.change.again(after: event.id)
            if sides[change] == nil { changes.append(change) }
            sides[change, default: []].append(Conflict.Signature(event))
        }
        return Conflict(
            place: place, sides: changes.map { Conflict.Side(change: $0, signatures: sides[$0] ?? []) },
            origin: origin(of: heads, at: place, among: past, events))
    }

    /// The latest value that every head replaced, at once or by way of others.
    private func origin(
        of heads: [EventID], at place: Conflict.Place, among past: [Event], _ events: [EventID: Event]
    ) -> Conflict.Origin? {
        // Each of them is followed through the whole past.
        guard heads.count <= Self.mostFollowed else { return nil }
        var replacing: [EventID: Int] = [:]
        for head in heads {
            var (seen, waiting): (Set<EventID>, [EventID]) = ([], [head])
            while let id = waiting.popLast() {
                for replaced in events[id]?.replaces ?? [] where events[replaced] != nil {
                    if seen.insert(replaced).inserted { waiting.append(replaced) }
                }
            }
            for id in seen { replacing[id, default: 0] += 1 }
        }
        if let event = past.last(where: { replacing[$0.id] == heads.count }) {
            return Conflict.Origin(change: event.change.again(after: event.id), signature: Conflict.Signature(event))
        }
        return initialChange(at: place).map { Conflict.Origin(change: $0, signature: nil) }
    }

    private static let mostFollowed = 16

    /// The change to what holds before anybody sets the register; nil where somebody must have set it.
    private func initialChange(at place: Conflict.Place) -> Change? {
        switch place.register {
        case .rating: .rate(nil)
        case .comment: .comment("")
        case .parked: .flag(.parked, false)
        case .decided: .flag(.decision, false)
        case .owner: .assign(to: "")
        case .scope: .scope(nil)
        case .toConfirm: .toConfirm(nil)
        case .waiver(let rule): .waive(rule, reason: "")
        case .name: .name(details.origin.subject.name)
        case .kind: .kind(details.origin.subject.kind)
        case .role: .role(details.origin.subject.role)
        case .profile: .profile(details.origin.profile)
        case .catalog: .catalog(nil)
        case .earlier: .earlier(nil)
        case .respondent: .respondent("")
        case .document: .document(place.slot.document.flatMap(firstEvidence).map(Document.init))
        case .decision(let id): .decide(id, nil)
        case .reply(let id): .reply(id, "")
        case .examination: .examine(nil)
        case .phase(let id): .phase(id, .running)
        case .commitment(let id): .commit(id, nil)
        case .reveal(let id): .reveal(id, nil)
        case .finished(let id): .finish(id, false)
        case .closed(let id): .close(id, false)
        case .evidence, .milestone, .finding, .sample, .workshop, .round, .actionItem, .question, .questionReply: nil
        }
    }
}

extension Conflict.Signature {
    fileprivate init(_ event: Event) {
        self.init(by: event.by, at: event.at, event: event.id)
    }
}

extension Assessment.Slot {
    /// Whether each party has registers of its own there.
    fileprivate var hasVoices: Bool {
        switch self {
        case .criterion, .level: true
        case .assessment, .document: false
        }
    }

    fileprivate var document: DocumentID? { if case .document(let id) = self { id } else { nil } }
}

/// A register that is in conflict, with the events that set its values.
private typealias Conflicted = (register: Conflict.Register, heads: [EventID])

extension MultiValueRegister {
    fileprivate func conflict(as register: Conflict.Register) -> [Conflicted] {
        isConflicted ? [(register, replaceable)] : []
    }
}

extension Waivers {
    fileprivate var conflicts: [Conflicted] {
        registers.sorted { $0.key.text < $1.key.text }.flatMap { $0.value.conflict(as: .waiver($0.key)) }
    }
}

extension Answer {
    fileprivate var conflictedRegisters: [Conflicted] {
        Field.allCases.flatMap { field in
            switch field {
            case .rating: judgement.conflict(as: .rating)
            case .comment: comment.conflict(as: .comment)
            case .evidence: allAttachments.flatMap { $0.field.conflict(as: .evidence($0.id)) }
            case .parked: parked.conflict(as: .parked)
            case .decision: decision.conflict(as: .decided)
            case .owner: owner.conflict(as: .owner)
            case .scope: scope.conflict(as: .scope)
            case .toConfirm: toConfirm.conflict(as: .toConfirm)
            case .waivers: waivers.conflicts
            }
        }
    }
}

extension AssessmentDetails {
    fileprivate var conflicts: [Conflicted] {
        name.conflict(as: .name) + kind.conflict(as: .kind) + role.conflict(as: .role) + profile.conflict(as: .profile)
            + catalog.conflict(as: .catalog) + earlier.conflict(as: .earlier)
            + respondent.conflict(as: .respondent)
            + allMilestones.flatMap { $0.name.conflict(as: .milestone($0.id)) }
            + findings.all.flatMap { $0.reply.conflict(as: .reply($0.id)) }
            + workshops.entries.all.flatMap { $0.register.conflict(as: .workshop($0.id)) }
            + actionItems.entries.all.flatMap { $0.register.conflict(as: .actionItem($0.id)) }
            + actionItems.done.sorted { $0.key < $1.key }.flatMap { $0.value.conflict(as: .finished($0.key)) }
            + questions.entries.all.flatMap { $0.register.conflict(as: .question($0.id)) }
            + questions.replies.all.flatMap { $0.register.conflict(as: .questionReply($0.id)) }
    }
}

extension FindingList {
    fileprivate var conflictsOfAuditors: [Conflicted] {
        all.flatMap { $0.finding.conflict(as: .finding($0.id)) + $0.decision.conflict(as: .decision($0.id)) }
    }
}

extension Change {
    /// Who can settle a conflict about it where all speak with one voice.
    fileprivate var settlingParty: Party { isAllowed(to: .vendor) ? .vendor : .auditor }
}
