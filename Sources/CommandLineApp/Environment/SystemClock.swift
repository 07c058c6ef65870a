import AssessmentModel
import Glibc

/// The machine's clock and time zone.
enum SystemClock {
    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The current time with the user's time zone.
    static var wall: Clock {
        tzset()
        return Clock(now: now) { moment in
            var seconds = time_t(moment.milliseconds / 1_000)
            var parts = tm()
            return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
        }
    }
}
