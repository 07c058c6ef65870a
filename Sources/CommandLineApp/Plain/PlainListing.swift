import AssessmentModel
import QualityChecks

/// A list that is read a page at a time. If its entries lead somewhere, they are numbered.
struct PlainListing: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case category(Int)
        case search, gaps, shortest, why, history, text, help
        case checks
        case actions
        /// The evidence of the criterion at this index.
        case evidence(Int)
    }

    enum Target: Hashable, Sendable {
        case criterion(Int)
        case check(Check)
        /// The identity of a piece of evidence.
        case evidence(EvidenceID)
        case action(ActionItemID)
    }

    struct Entry: Hashable, Sendable {
        let text: String
        /// Where its number leads; nil for an entry without a number.
        let target: Target?

        init(_ text: String, _ target: Target? = nil) {
            self.text = text
            self.target = target
        }
    }

    /// How many entries are read at a time.
    static let page = 12

    let kind: Kind
    /// What is said before the first entry.
    let head: [String]
    let entries: [Entry]
    private var read = 0

    init(_ kind: Kind, head: [String], _ entries: [Entry]) {
        self.kind = kind
        self.head = head
        self.entries = entries
    }

    /// The targets, in the order of their numbers, of what was read so far.
    var targets: [Target] { entries.prefix(read).compactMap(\.target) }

    var isAtEnd: Bool { read == entries.count }

    /// "12 of 38": how much was read.
    var progress: (read: Int, all: Int) { (read, entries.count) }

    /// Whether a number after the command means an entry.
    func takesNumber(after command: PlainCommand) -> Bool {
        switch kind {
        case .checks: command == .clear
        case .actions: command == .confirm || command == .clear
        case .evidence: command == .comment || command == .clear
        case .category, .search, .gaps, .shortest, .why, .history, .text, .help: false
        }
    }

    /// Whether the command can only mean the criterion that the list is about.
    func allows(_ command: PlainCommand) -> Bool {
        switch kind {
        case .evidence: command == .attach
        case .category, .search, .gaps, .shortest, .why, .history, .text, .help, .checks, .actions: false
        }
    }

    /// The next page, after the head if it is the first.
    mutating func next() -> [String] {
        let first = read
        let numbered = targets.count
        read = min(entries.count, first + Self.page)
        var number = numbered
        let lines = entries[first..<read].map { entry -> String in
            guard entry.target != nil else { return entry.text }
            number += 1
            return "\(number). \(entry.text)"
        }
        return (first == 0 ? head : []) + lines
    }
}
