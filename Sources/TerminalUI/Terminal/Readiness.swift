import Glibc

/// Which of several descriptors are ready.
struct Readiness {
    private let polls: [pollfd]

    /// Waits until at least one is ready, the time has come, or a signal interrupts. Negative descriptors are ignored.
    init(of descriptors: [CInt], until end: ContinuousClock.Instant?) {
        var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if poll(&polls, nfds_t(polls.count), end.map(Self.milliseconds) ?? -1) < 0 {
            for index in polls.indices { polls[index].revents = 0 }
        }
        self.polls = polls
    }

    func isReadable(_ index: Int) -> Bool { polls[index].revents & Int16(POLLIN) != 0 }

    /// Whether nothing will ever come again.
    func isGone(_ index: Int) -> Bool { polls[index].revents != 0 && !isReadable(index) }

    /// The first ready descriptor, from this index on.
    func first(from index: Int) -> CInt? { polls[index...].first { $0.revents != 0 }?.fd }

    /// Rounded up, so as not to poll repeatedly within the last millisecond.
    private static func milliseconds(until end: ContinuousClock.Instant) -> CInt {
        let (seconds, attoseconds) = (end - .now).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return CInt(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
