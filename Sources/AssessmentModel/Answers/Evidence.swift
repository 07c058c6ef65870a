/// What supports an answer: a file kept by its content, or an address.
public struct Evidence: Hashable, Sendable {
    /// Where the evidence is.
    public enum Source: Hashable, Sendable {
        /// A file in the project's evidence folder, under the SHA-256 of its content (64 lower-case hex digits), with
        /// the name a person would recognise and its size in bytes.
        case file(sha256: String, name: String, bytes: Int)
        /// An address that others can open. The library never opens it.
        case url(String)
    }

    /// Where it is; untrusted, like everything in it.
    public var source: Source
    /// What to call it; empty means the file's name or the address itself.
    public var title: String
    /// The place in it to look at: "p. 12".
    public var locator: String
    /// The day that it is about, for instance the date of a test run.
    public var effective: CalendarDay?
    /// The last day on which it counts.
    public var validUntil: CalendarDay?
    /// The document that it links to; nil for the one that began as this very file or address.
    public var document: DocumentID?
    /// Whether it stays with this version of the document when there is a newer one.
    public var keepsVersion: Bool

    /// Evidence with the details that are known.
    public init(
        _ source: Source, title: String = "", locator: String = "", effective: CalendarDay? = nil,
        validUntil: CalendarDay? = nil, document: DocumentID? = nil, keepsVersion: Bool = false
    ) {
        self.source = source
        self.title = title
        self.locator = locator
        self.effective = effective
        self.validUntil = validUntil
        self.document = document
        self.keepsVersion = keepsVersion
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

/// The condition of a file of evidence when it was last looked at.
public enum EvidenceCondition: Hashable, Sendable {
    /// The file exists and has the hash on record. An address, which is not followed, counts as intact too.
    case intact
    /// The file exists with the size on record. Its content has not been read yet.
    case unread
    /// The file does not exist.
    case missing
    /// Something other than a plain file is in its place.
    case notAFile
    /// The file exists and cannot be read.
    case unreadable
    /// The content does not have the hash on record.
    case changed

    /// Whether scores may rely on it. An unread file counts until it is read and found changed.
    public var counts: Bool { self == .intact || self == .unread }
}
