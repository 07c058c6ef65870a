import Scoring

/// What a recent assessment amounts to.
package enum RecentFigures: Hashable, Sendable {
    case figures(overall: Tally, shall: Tally, Gate)
    /// It cannot be read now.
    case unreadable
}
