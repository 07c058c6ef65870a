/// What is to be known of a document before relying on it, the most pressing first.
public enum DocumentState: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// The file does not exist, or cannot be read.
    case missing
    /// The content of the file is not what it was.
    case changed
    /// Its last valid day is past.
    case expired
    /// It expires within ``daysToExpiry`` days.
    case expiring
    /// Nothing is attached to it.
    case unused
    /// None of these. An address, which is not followed, is intact too.
    case intact

    /// Within how many days a document that expires is worth a word.
    public static let daysToExpiry = 30

    /// The state of a document on a day.
    public init(_ entry: DocumentEntry, _ condition: EvidenceCondition, on day: CalendarDay) {
        switch condition {
        case .missing, .notAFile, .unreadable: self = .missing
        case .changed: self = .changed
        case .intact, .unread:
            guard let last = entry.document.validUntil else {
                self = entry.uses.isEmpty ? .unused : .intact
                return
            }
            if last < day {
                self = .expired
            } else if last <= day.adding(days: Self.daysToExpiry) {
                self = .expiring
            } else {
                self = entry.uses.isEmpty ? .unused : .intact
            }
        }
    }

    /// Orders by how pressing they are.
    public static func < (left: DocumentState, right: DocumentState) -> Bool { left.rawValue < right.rawValue }
}
