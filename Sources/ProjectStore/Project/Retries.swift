/// When to retry something slow that failed: soon at first, then less and less often.
struct Retries: Hashable, Sendable {
    /// The longest wait, in calls.
    private static let longest = 64
    private var wait = 1
    private var left = 1

    /// Counts one more opportunity to retry, and says whether to take it.
    mutating func isDue() -> Bool {
        left -= 1
        guard left <= 0 else { return false }
        wait = min(2 * wait, Self.longest)
        left = wait
        return true
    }
}
