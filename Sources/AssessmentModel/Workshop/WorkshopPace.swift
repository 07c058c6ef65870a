/// How fast people get through the agenda of a workshop.
package struct WorkshopPace: Hashable, Sendable {
    /// Milliseconds of work so far, without breaks.
    package let elapsed: Int64
    /// How many criteria of the agenda were covered.
    package let covered: Int
    /// How many criteria the agenda has.
    package let criteria: Int
    /// How long people work, without breaks; nil if that was not said.
    package let minutes: Int?

    /// Milliseconds of work for each criterion so far; nil before the first.
    package var pace: Int64? { covered == 0 ? nil : elapsed / Int64(covered) }

    /// Milliseconds until the time is over, negative once it is; nil if it was not said how long people work.
    package var left: Int64? { minutes.map { Int64($0) * 60_000 - elapsed } }

    /// How many criteria stay open if people go on like this; nil if that cannot be said.
    package var expectedOpen: Int? {
        guard let pace, let left else { return nil }
        let open = Int64(criteria - covered)
        let more = pace == 0 ? open : max(0, left) / pace
        return Int(open - min(more, open))
    }
}
