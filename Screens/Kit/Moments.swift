import Assessment

/// Moments and days as people write them.
enum Moments {
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// "14:02" on the same day, "3 May 14:02" in the same year, else "3 May 2025".
    static func text(_ moment: Timestamp, _ clock: Clock) -> String {
        let offset = clock.secondsFromGMT(moment)
        let day = moment.day(secondsFromGMT: offset)
        guard day.year == clock.today.year else { return text(day) }
        let time = time(moment, clock)
        return day == clock.today ? time : "\(day.day) \(months[day.month - 1]) \(time)"
    }

    /// "3 May 2025"
    static func text(_ day: CalendarDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    /// "14:02"
    static func time(_ moment: Timestamp, _ clock: Clock) -> String {
        let minutes = (Int(moment.milliseconds / 1_000) + clock.secondsFromGMT(moment)) / 60 % 1_440
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
