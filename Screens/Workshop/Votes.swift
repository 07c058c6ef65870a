import AssessmentModel

/// What the people in a room vote on one criterion, while it is typed. Nobody sees any of it before all have voted.
struct Votes: Hashable, Sendable {
    /// How many people have a digit at a time.
    static let pageSize = 9

    /// Everybody who could vote, in the order in which they are shown.
    let people: [ParticipantID]
    private var ratings: [ParticipantID: Rating] = [:]
    /// Those who are not there.
    private(set) var absent: Set<ParticipantID> = []
    /// The place of the person whose vote comes next.
    private(set) var selected = 0

    init(of people: [ParticipantID], absent: Set<ParticipantID> = []) {
        self.people = people
        self.absent = absent
        selected = people.firstIndex { !absent.contains($0) } ?? 0
    }

    /// Those who vote.
    var voters: [ParticipantID] { people.filter { !absent.contains($0) } }

    /// Those whose votes are still to come.
    var missing: [ParticipantID] { voters.filter { ratings[$0] == nil } }

    var isComplete: Bool { !voters.isEmpty && missing.isEmpty }
    /// Whether nobody has voted yet.
    var isEmpty: Bool { ratings.isEmpty }
    /// How many have voted.
    var count: Int { ratings.count }
    /// The person whose vote comes next; nil if there is nobody.
    var person: ParticipantID? { people[safe: selected] }
    func hasVoted(_ id: ParticipantID) -> Bool { ratings[id] != nil }

    mutating func select(_ place: Int) { selected = min(max(0, place), max(0, people.count - 1)) }

    /// Selects the person with this digit, 1 to 9, on the page of the selected one; false if there is none.
    mutating func select(digit: Int) -> Bool {
        let place = selected / Self.pageSize * Self.pageSize + digit - 1
        guard digit > 0, people.indices.contains(place) else { return false }
        selected = place
        return true
    }

    mutating func turnPage(by pages: Int) { select((selected / Self.pageSize + pages) * Self.pageSize) }

    /// Records the vote of the selected person, who may have voted already, and selects the next whose vote is missing.
    mutating func vote(_ rating: Rating) {
        guard let person else { return }
        absent.remove(person)
        ratings[person] = rating
        let missing = Set(missing)
        let places = people.indices.map { (selected + 1 + $0) % people.count }
        if let next = places.first(where: { missing.contains(people[$0]) }) { selected = next }
    }

    /// Leaves the selected person out, with their vote, or takes them in again.
    mutating func toggleAbsent() {
        guard let person else { return }
        if absent.remove(person) != nil { return }
        absent.insert(person)
        ratings[person] = nil
    }

    /// The round with all its votes, to record in one go; nil before all have voted.
    func entries(at index: Int, in workshop: WorkshopID?, _ model: Model) -> [Entry]? {
        guard isComplete else { return nil }
        let slot = Assessment.Slot.criterion(index)
        let round = model.entry(.round(.add(Round(in: workshop, of: voters))), in: slot)
        let ballots = voters.compactMap { voter in
            ratings[voter].map {
                model.entry(.rate(Judgement($0)), in: slot, party: .participant(voter))
            }
        }
        return [round] + ballots
    }
}
