import AssessmentModel
import Scoring

/// Ratings that are only tried: what they are, and how it looked before.
package struct Trial: Hashable, Sendable {
    /// The figures without them.
    package var before: Scoreboard
    /// By the index of the criterion; nil for a rating that is taken back. Those that change nothing are left out.
    private(set) var ratings: [Int: Judgement?] = [:]
    /// So many events were made up for it.
    private var made = 0

    init(before: Scoreboard) { self.before = before }

    /// Notes that the criterion at this index would be rated so, where `answer` is what stands.
    mutating func note(_ judgement: Judgement?, at index: Int, besides answer: Answer) {
        let isAsItStands = !answer.judgement.isConflicted && (answer.judgement.current?.value ?? nil) == judgement
        if isAsItStands { ratings[index] = nil } else { ratings.updateValue(judgement, forKey: index) }
    }

    /// An event that no journal has, so that a copy of the assessment can take the entry in. Nobody signed it.
    mutating func event(of entry: Entry, in model: Model) -> Event {
        made += 1
        let order = EventOrder(
            clock: model.assessment.clock + 1, writer: WriterID("?"), sequence: made,
            id: EventID(high: .max, low: UInt64(made)))
        return Event(
            order: order, at: model.clock.now, by: WhatIfText.signature[model.language], target: entry.target,
            change: entry.change,
            replaces: entry.replaces, intent: entry.intent)
    }
}
