import AssessmentModel
import Scoring

/// A what-if trial: the tried ratings and the figures before.
package struct Trial: Hashable, Sendable {
    /// The figures without the trial.
    package var before: Scoreboard
    /// By criterion index; nil for a rating taken back. Ratings that change nothing are left out.
    private(set) var ratings: [Int: Judgement?] = [:]
    /// How many events the trial has made up.
    private var made = 0

    init(before: Scoreboard) { self.before = before }

    /// Notes a rating of the criterion at this index; `answer` is the committed one.
    mutating func note(_ judgement: Judgement?, at index: Int, besides answer: Answer) {
        let isAsItStands = !answer.judgement.isConflicted && (answer.judgement.current?.value ?? nil) == judgement
        if isAsItStands { ratings[index] = nil } else { ratings.updateValue(judgement, forKey: index) }
    }

    /// An event outside any journal, unsigned, so that a copy of the assessment can apply the entry.
    mutating func event(of entry: Entry, in model: Model) -> Event {
        made += 1
        let order = EventOrder(
            clock: model.assessment.clock + 1, writer: WriterID("?"), sequence: made,
            id: EventID(high: .max, low: UInt64(made)))
        return Event(
            order: order, at: model.clock.now, by: WhatIfText.signature[model.language],
            party: model.assessment.voice, target: entry.target,
            change: entry.change,
            replaces: entry.replaces, intent: entry.intent)
    }
}
