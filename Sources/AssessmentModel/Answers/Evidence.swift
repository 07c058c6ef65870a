/// What supports an answer: a file kept by its content, or an address.
public struct Evidence: Hashable, Sendable {
    /// Where the evidence is.
    public enum Source: Hashable, Sendable {
        /// A file in the project's evidence folder, under the SHA-256 of its content (64 lower-case hex digits), with
        /// the name a person would recognise and its size in bytes.
        case file(sha256: String, name: String, bytes: Int)
        /// An address that others can open. Never opened by the project itself.
        case url(String)
    }

    /// Where it is; untrusted, as everything in it.
    public var source: Source
    /// What to call it; empty means the file's name or the address itself.
    public var title: String
    /// Where in it to look: "p. 12".
    public var locator: String
    /// The day it speaks of, for instance the date of a test run.
    public var effective: CalendarDay?
    /// The last day on which it counts as current.
    public var validUntil: CalendarDay?

    /// Evidence with the particulars that are known.
    public init(
        _ source: Source, title: String = "", locator: String = "", effective: CalendarDay? = nil,
        validUntil: CalendarDay? = nil
    ) {
        self.source = source
        self.title = title
        self.locator = locator
        self.effective = effective
        self.validUntil = validUntil
    }

    /// The title, else the file's name or the address.
    public var displayTitle: String {
        if !title.isEmpty { return title }
        switch source {
        case .file(_, let name, _): return name
        case .url(let address): return address
        }
    }

    /// The hash of its file; nil for an address.
    public var sha256: String? {
        if case .file(let sha256, _, _) = source { sha256 } else { nil }
    }

    /// True from the day after `validUntil`.
    public func isExpired(on day: CalendarDay) -> Bool {
        guard let validUntil else { return false }
        return validUntil < day
    }
}

/// The identity of one piece of evidence at one criterion: the event that attached it.
public typealias EvidenceID = EventID

/// What became of an evidence's file when it was last looked at.
public enum EvidenceCondition: Hashable, Sendable {
    /// There, and its content has the hash on record; or an address, which is not followed.
    case intact
    /// There, with the size on record; its content has not been read yet.
    case unread
    /// Its file is not there.
    case missing
    /// Something else than a plain file stands in its place.
    case notAFile
    /// There, but reading it failed.
    case unreadable
    /// Its content has another hash than the one on record.
    case changed

    /// Whether scores may rely on it. An unread file counts until reading it says otherwise.
    public var counts: Bool { self == .intact || self == .unread }
}
