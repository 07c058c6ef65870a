import AssessmentModel

/// What a party waives somewhere.
struct PartyWaivers: Sendable {
    /// A waiver, whose it is, and whether it does not count.
    typealias Waiver = (assignment: MultiValueRegister<String>.Assignment, party: Party, isRefused: Bool)

    let party: Party
    /// Whether its waivers are not accepted.
    let isRefused: Bool
    let waivers: [RuleID: MultiValueRegister<String>.Assignment]

    /// What a party waives; nil if it waives nothing.
    init?(_ waivers: Waivers, by party: Party, isRefused: Bool) {
        let standing = waivers.standing
        guard !standing.isEmpty else { return nil }
        (self.party, self.isRefused) = (party, isRefused)
        self.waivers = standing
    }
}

extension [PartyWaivers] {
    /// The waiver of a rule by the first party that has one.
    func waiver(of rule: CheckRule) -> PartyWaivers.Waiver? {
        for party in self {
            if let assignment = party.waivers[rule.id] { return (assignment, party.party, party.isRefused) }
        }
        return nil
    }
}

extension Assessment {
    /// Whose waivers count, and in which order: everybody sees those of the others, the own ones first. Those that a
    /// profile refuses come last, so that they are named only where no other one is.
    private var waivingParties: [(party: Party, isRefused: Bool)] {
        let parties = [voice] + Party.organisations.filter { $0 != voice }
        guard !catalog.acceptsWaivers else { return parties.map { ($0, false) } }
        return parties.filter { $0 != .vendor }.map { ($0, false) } + [(.vendor, true)]
    }

    /// What is waived at a criterion.
    func waivers(ofCriterionAt index: Int) -> [PartyWaivers] {
        waivingParties.compactMap {
            PartyWaivers(answer(of: $0.party, at: index).waivers, by: $0.party, isRefused: $0.isRefused)
        }
    }

    /// What is waived at a level.
    func partyWaivers(of level: Level) -> [PartyWaivers] {
        waivingParties.compactMap {
            PartyWaivers(waivers(of: level, by: $0.party), by: $0.party, isRefused: $0.isRefused)
        }
    }
}

extension Sequence<Check> {
    /// How many are waived, and how many of those by a party.
    public func waived(by party: Party) -> (all: Int, byParty: Int) {
        reduce(into: (all: 0, byParty: 0)) { counts, check in
            if !check.stands { counts.all += 1 }
            if !check.stands, check.waivedBy == party { counts.byParty += 1 }
        }
    }
}
