import AssessmentModel
import Localization
import Presentation

/// A state of the assessment that can be compared with another one.
enum ComparedMoment: Hashable, Sendable {
    /// As it is.
    case now
    /// When somebody gave it this name.
    case milestone(String, EventOrder, at: Timestamp)
    /// At the end of a day on which something changed.
    case day(CalendarDay, end: Timestamp)

    /// When it was; nil for now.
    var time: Timestamp? {
        switch self {
        case .now: nil
        case .milestone(_, _, let time), .day(_, let time): time
        }
    }

    /// The moment in the history; nil for now.
    var moment: Moment? {
        switch self {
        case .now: nil
        case .milestone(_, let order, _): .event(order)
        case .day(_, let end): .time(end)
        }
    }

    /// "now", "milestone Draft, 3 May 2026" or "end of 3 May 2026".
    func name(_ clock: Clock) -> LocalizedString {
        switch self {
        case .now: LocalizedString("now", "jetzt")
        case .milestone(let name, _, let time):
            LocalizedString { language in
                let day = Moments.text(time.day(secondsFromGMT: clock.secondsFromGMT(time)), language)
                return language("\(name.oneLine), \(day)", "\(name.oneLine), \(day)")
            }
        case .day(let day, _):
            LocalizedString { $0("end of \(Moments.text(day, $0))", "Ende \(Moments.text(day, $0))") }
        }
    }

    /// Whether it is after the other one.
    func isLater(than other: ComparedMoment) -> Bool {
        guard let time = other.time else { return false }
        return self.time.map { $0 > time } ?? true
    }
}

extension Model {
    /// Now, then the milestones and the days on which something changed, the latest first. The last day is left out
    /// where nothing happened since: it is now.
    var moments: [(moment: ComparedMoment, changes: Int)] {
        var changes: [CalendarDay: Int] = [:]
        for event in assessment.events {
            changes[event.at.day(secondsFromGMT: clock.secondsFromGMT(event.at)), default: 0] += 1
        }
        let latest = changes.keys.max()
        var moments: [(moment: ComparedMoment, changes: Int)] = changes.compactMap { day, count in
            day == latest ? nil : (.day(day, end: clock.end(of: day)), count)
        }
        let times = Dictionary(assessment.events.map { ($0.id, $0.at) }) { first, _ in first }
        for (name, milestone) in assessment.details.milestones {
            guard let order = milestone.order, let time = times[milestone.id] else { continue }
            moments.append((.milestone(name, order, at: time), 0))
        }
        moments.sort { $0.moment.isLater(than: $1.moment) }
        return [(.now, latest.map { changes[$0] ?? 0 } ?? 0)] + moments
    }

    /// The assessment as it was at a moment, and the day on which its evidence has to be valid.
    func assessment(at moment: ComparedMoment) -> (assessment: Assessment, day: CalendarDay) {
        guard let time = moment.time, let point = moment.moment else { return (assessment, clock.today) }
        return (assessment.asOf(point), time.day(secondsFromGMT: clock.secondsFromGMT(time)))
    }
}
