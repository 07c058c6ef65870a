import AssessmentModel
import Localization

/// Words for the journal as people read it.
package enum SittingText {
    /// From when to when: "3 May 13:20–13:59", only the times if it was today.
    package static func when(_ first: Timestamp, _ last: Timestamp, _ clock: Clock, _ language: Language) -> String {
        let begin = moment(first, clock, language)
        guard Moments.time(first, clock) != Moments.time(last, clock) || day(first, clock) != day(last, clock) else {
            return begin
        }
        let end = day(first, clock) == day(last, clock) ? Moments.time(last, clock) : moment(last, clock, language)
        return "\(begin)–\(end)"
    }

    /// A moment with its time, also in another year.
    package static func moment(_ moment: Timestamp, _ clock: Clock, _ language: Language) -> String {
        let text = Moments.text(moment, clock, language)
        return day(moment, clock).year == clock.today.year ? text : "\(text) \(Moments.time(moment, clock))"
    }

    private static func day(_ moment: Timestamp, _ clock: Clock) -> CalendarDay {
        moment.day(secondsFromGMT: clock.secondsFromGMT(moment))
    }

    /// What events did that made the same change, the oldest first: "rated met (3) · also IOP-02, IOP-05".
    package static func what(_ events: some Collection<Event>, in assessment: Assessment) -> LocalizedString {
        guard let first = events.first else { return .same("") }
        let what = HistoryText.what(first, in: assessment)
        guard events.count > 1 else { return what }
        let others = events.dropFirst().map { HistoryText.name(of: $0.target) }
        return LocalizedString { language in
            let names = others.map { $0[language] }.joined(separator: ", ")
            return "\(what[language]) (\(events.count)) · \(language("also", "auch")) \(names)"
        }
    }

    // MARK: Differences between texts

    /// How another text replaced the former one, word by word.
    package static func rewrote(_ pieces: [WordDifference.Piece]) -> LocalizedString {
        let text = pieces.map(WordDifferenceText.marked).joined()
        return LocalizedString { "\(rewroteLabel[$0])\(text)" }
    }

    /// Stands before a difference.
    package static let rewroteLabel = LocalizedString("rewrote: ", "schrieb um: ")

    /// The pieces with only a few words around each difference, for one line.
    package static func brief(_ pieces: [WordDifference.Piece]) -> [WordDifference.Piece] {
        pieces.enumerated().map { position, piece in
            guard case .kept(let text) = piece, text.count > 2 * context + 3 else { return piece }
            let (start, end) = (text.prefix(context), text.suffix(context))
            if position == 0 { return .kept("…\(end)") }
            return position == pieces.count - 1 ? .kept("\(start)…") : .kept("\(start) … \(end)")
        }
    }

    /// How many characters of what both texts have stay beside a difference.
    private static let context = 16
}
