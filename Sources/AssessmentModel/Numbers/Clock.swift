/// The current time, with a time zone that says which day it is.
package struct Clock: Sendable {
    /// The current moment.
    package var now: Timestamp
    /// Seconds east of Greenwich at a moment.
    package let secondsFromGMT: @Sendable (Timestamp) -> Int

    /// A clock that shows `now`, in the time zone that `secondsFromGMT` describes.
    package init(now: Timestamp, secondsFromGMT: @escaping @Sendable (Timestamp) -> Int) {
        self.now = now
        self.secondsFromGMT = secondsFromGMT
    }

    /// The local day.
    package var today: CalendarDay { now.day(secondsFromGMT: secondsFromGMT(now)) }

    /// The last millisecond of a day in local time.
    package func end(of day: CalendarDay) -> Timestamp { end(ofDaysSinceEpoch: day.daysSinceEpoch) }

    /// The last millisecond before a day in local time.
    package func end(before day: CalendarDay) -> Timestamp { end(ofDaysSinceEpoch: day.daysSinceEpoch - 1) }

    private func end(ofDaysSinceEpoch day: Int) -> Timestamp {
        let midnight = Int64(day + 1) * 86_400_000
        let offset = Int64(secondsFromGMT(Timestamp(milliseconds: midnight))) * 1_000
        return Timestamp(milliseconds: midnight - offset - 1)
    }

    /// The beginning of the next day in local time.
    package var tomorrow: Timestamp {
        let offset = Int64(secondsFromGMT(now)) * 1_000
        let day: Int64 = 86_400_000
        let local = now.milliseconds + offset
        let midnight = local - (local % day + day) % day + day - offset
        // If clocks go forward or back on the way, midnight moves with them.
        let change = Int64(secondsFromGMT(Timestamp(milliseconds: midnight))) * 1_000 - offset
        return Timestamp(milliseconds: midnight - change)
    }
}
