/// The name of a document: the SHA-256 of the file that was its first version, or its first address. So a file that
/// several people attach, each from their own copy, is one document.
public struct DocumentID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as events spell it; untrusted.
    public let text: String

    /// The document of this name.
    public init(_ text: String) { self.text = text }

    /// The document that began as this file or address.
    public init(of source: Evidence.Source) {
        switch source {
        case .file(let sha256, _, _): text = sha256
        case .url(let address): text = address
        }
    }

    /// The name written into the source.
    public init(stringLiteral text: String) { self.text = text }

    /// The name as events spell it.
    public var description: String { text }
}

/// How a document came to be known. Source: the methods of collecting information of ISO 19011, annex A.
public enum CollectionMethod: String, CaseIterable, Hashable, Sendable {
    /// It was written by others, and read.
    case document
    /// It records what was tried.
    case trial
    /// It records what somebody said.
    case interview
}

/// What is known of a document, whatever it supports. A link says what it supports, and where to look in it.
public struct Document: Hashable, Sendable {
    /// Its current version: a file kept by its content, or an address; untrusted, like everything in it.
    public var source: Evidence.Source
    /// What to call it; empty means the file's name or the address itself.
    public var title = ""
    /// The version or edition, as its publisher names it.
    public var version = ""
    /// The day that it is about, for instance the date of a test run.
    public var effective: CalendarDay?
    /// The last day on which it counts.
    public var validUntil: CalendarDay?
    /// Who or what it comes from.
    public var origin = ""
    /// Whether it stays out of what is published.
    public var isConfidential = false
    /// How it came to be known; nil if nobody said.
    public var method: CollectionMethod?
    /// Who read it.
    public var reader = ""
    /// The day on which somebody last looked at the address.
    public var visited: CalendarDay?
    /// What else is worth knowing, for those who work on the assessment.
    public var note = ""

    /// A document of which no more is known than where it is.
    public init(_ source: Evidence.Source) { self.source = source }

    /// The document as evidence describes it.
    public init(_ evidence: Evidence) {
        source = evidence.source
        title = evidence.title
        effective = evidence.effective
        validUntil = evidence.validUntil
    }

    /// The title, else the file's name or the address.
    public var displayTitle: String { Evidence(source, title: title).displayTitle }
}

extension Evidence {
    /// The document that it links to.
    public var documentID: DocumentID { document ?? DocumentID(of: source) }

    /// The evidence as its document describes it now. One that keeps to its version only takes over what is no matter
    /// of the version.
    func described(by current: Document) -> Evidence {
        var evidence = self
        evidence.document = documentID
        guard !keepsVersion else { return evidence }
        evidence.source = current.source
        evidence.title = current.title
        evidence.effective = current.effective
        evidence.validUntil = current.validUntil
        return evidence
    }
}

extension Document {
    /// Whether a text occurs in what is known of it, in upper or lower case.
    package func contains(_ text: String) -> Bool {
        let wanted = text.lowercased()
        let place =
            switch source {
            case .file(_, let name, _): name
            case .url(let address): address
            }
        return [title, version, place, origin, reader, note].contains { $0.lowercased().contains(wanted) }
    }
}
