import Cells

/// A page that shows what follows from the answers to all criteria, which takes too long to work out at every key.
protocol CachingPage: Page {
    /// All that the content depends on besides the model.
    associatedtype Subject: Hashable & Sendable
    /// What is worked out.
    associatedtype Content: Sendable

    /// What was worked out last.
    var cached: Cached<Subject, Content> { get set }

    /// What the page is about in a window of this size.
    func subject(in size: Size) -> Subject

    /// Works the content out.
    static func content(of subject: Subject, in model: Model) -> Content
}

extension CachingPage {
    static var isPrepared: Bool { true }

    /// What the page shows: as it was kept, or worked out where it would come out otherwise now.
    func content(in model: Model, _ size: Size) -> Content { content(about: subject(in: size), in: model) }

    /// The same of a subject that does not depend on the window.
    func content(about subject: Subject, in model: Model) -> Content {
        cached.content(of: subject, at: model.revision) ?? Self.content(of: subject, in: model)
    }

    mutating func prepare(in context: Context) {
        let subject = subject(in: context.size)
        guard cached.content(of: subject, at: context.model.revision) == nil else { return }
        // One at a time in memory.
        cached = Cached()
        cached.keep(Self.content(of: subject, in: context.model), of: subject, at: context.model.revision)
    }
}

/// What was worked out of a state of the model.
struct Cached<Subject: Hashable & Sendable, Content: Sendable>: Sendable {
    private var subject: Subject?
    private var revision: Revision?
    private var content: Content?

    /// Nothing yet.
    init() {}

    /// The content; nil where what is kept is of another subject, or of another state of the model.
    func content(of subject: Subject, at revision: Revision) -> Content? {
        subject == self.subject && revision == self.revision ? content : nil
    }

    /// Takes the place of what was kept before.
    mutating func keep(_ content: Content, of subject: Subject, at revision: Revision) {
        (self.subject, self.revision, self.content) = (subject, revision, content)
    }
}
