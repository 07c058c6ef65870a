import AssessmentModel
import Localization
import Scoring

/// Many assessments, as they were found, and what could not be read.
package struct PortfolioListing: Sendable {
    /// What could not be read.
    package struct Unreadable: Hashable, Sendable {
        package let path: String
        package let reason: LocalizedString

        package init(path: String, reason: LocalizedString) {
            self.path = path
            self.reason = reason
        }
    }

    /// What the list can be sorted by. Of equals, those found first come first.
    package enum Order: String, CaseIterable, Hashable, Sendable {
        /// As they were found.
        case path
        case subject, respondent
        /// The lowest first.
        case evidenced, claimed, attainable
        /// Failed, then undecided, then passed.
        case gate
        /// The one that was left alone longest first.
        case age
        /// The one with the most evidence that has expired, then that will, first.
        case expiring
    }

    package var entries: [PortfolioEntry]
    package var unreadable: [Unreadable]
    /// The day on which evidence has to be valid.
    package let day: CalendarDay
    /// When the list was made.
    package let now: Timestamp

    package init(
        _ entries: [PortfolioEntry] = [], unreadable: [Unreadable] = [], day: CalendarDay, now: Timestamp
    ) {
        self.entries = entries
        self.unreadable = unreadable
        self.day = day
        self.now = now
    }

    /// Sorts the entries.
    ///
    /// - Parameter isReversed: whether the last comes first; equals stay as they are.
    package mutating func sort(by order: Order, isReversed: Bool = false) {
        if order == .path {
            if isReversed { entries.reverse() }
            return
        }
        let sorted = entries.enumerated().sorted { left, right in
            let (first, second) = isReversed ? (right, left) : (left, right)
            if order.precedes(first.element, second.element) { return true }
            if order.precedes(second.element, first.element) { return false }
            return left.offset < right.offset
        }
        entries = sorted.map(\.element)
    }
}

extension PortfolioListing.Order {
    fileprivate func precedes(_ left: PortfolioEntry, _ right: PortfolioEntry) -> Bool {
        switch self {
        case .path: false
        case .subject: left.subject.name.lowercased() < right.subject.name.lowercased()
        case .respondent: left.respondent.lowercased() < right.respondent.lowercased()
        case .evidenced: Self.isLess(left.figures.evidenced, right.figures.evidenced)
        case .claimed: Self.isLess(left.figures.claimed, right.figures.claimed)
        case .attainable: Self.isLess(left.figures.attainable, right.figures.attainable)
        case .gate: left.gate.rank < right.gate.rank
        case .age: Self.isLess(left.changed, right.changed)
        case .expiring: (right.expired, right.expiring) < (left.expired, left.expiring)
        }
    }

    /// What has no value comes first.
    private static func isLess<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
        guard let right else { return false }
        return left.map { $0 < right } ?? true
    }
}

extension Gate {
    /// How far it is from being passed.
    fileprivate var rank: Int {
        switch self {
        case .failed: 0
        case .undecided: 1
        case .passed: 2
        }
    }
}
