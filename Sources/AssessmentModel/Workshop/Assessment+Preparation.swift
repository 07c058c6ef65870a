/// What participants said before and in workshops.
extension Assessment {
    /// Everybody who takes part: those with a name, by name, then those without one who said something.
    public func everybody(in participants: ParticipantList) -> [ParticipantID] {
        let named = participants.named.map(\.id)
        return named + self.participants.filter { participants[$0] == nil }
    }

    /// The criteria that a participant rated, commented on or supported, by index.
    public func prepared(by participant: ParticipantID) -> [Int] {
        catalog.criteria.indices.filter { answer(of: .participant(participant), at: $0) != Answer() }
    }

    /// How many criteria a participant has rated.
    public func ratings(of participant: ParticipantID) -> Int {
        catalog.criteria.indices.count { answer(of: .participant(participant), at: $0).rating != nil }
    }
}
