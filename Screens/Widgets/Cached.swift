import Cells

/// A page whose content depends on the answers to all criteria and is too slow to compute at every key.
protocol CachingPage: Page {
    /// Everything the content depends on besides the model.
    associatedtype Subject: Hashable & Sendable
    associatedtype Content: Sendable

    var cached: Cached<Subject, Content> { get set }

    /// The subject in a window of this size.
    func subject(in size: Size) -> Subject

    static func content(of subject: Subject, in model: Model) -> Content
}

extension CachingPage {
    static var isPrepared: Bool { true }

    /// The cached content, or fresh content if the cache is stale.
    func content(in model: Model, _ size: Size) -> Content { content(about: subject(in: size), in: model) }

    /// The same for a subject that does not depend on the window.
    func content(about subject: Subject, in model: Model) -> Content {
        cached.content(of: subject, at: model.revision) ?? Self.content(of: subject, in: model)
    }

    mutating func prepare(in context: Context) {
        let subject = subject(in: context.size)
        guard cached.content(of: subject, at: context.model.revision) == nil else { return }
        // Frees the old content first: only one at a time in memory.
        cached = Cached()
        cached.keep(Self.content(of: subject, in: context.model), of: subject, at: context.model.revision)
    }
}

/// Content computed from one state of the model.
struct Cached<Subject: Hashable & Sendable, Content: Sendable>: Sendable {
    private var subject: Subject?
    private var revision: Revision?
    private var content: Content?

    /// An empty cache.
    init() {}

    /// The content; nil if it was computed for another subject or another state of the model.
    func content(of subject: Subject, at revision: Revision) -> Content? {
        subject == self.subject && revision == self.revision ? content : nil
    }

    /// Replaces the cached content.
    mutating func keep(_ content: Content, of subject: Subject, at revision: Revision) {
        (self.subject, self.revision, self.content) = (subject, revision, content)
    }
}
