import AssessmentModel
import CatalogFormat

/// A project to work on, by one author in one window: holds the author's journal locked for as long as it is there.
///
/// Recording a change gives its event at once, for the screen to show. It is on disk when `save` has returned.
///
/// ```swift
/// let opening = try Project.open("acme-plm")
/// var writer = try ProjectWriter(opening.project, as: author, state: state)  // or go on looking, where that is not allowed
/// let change = Change.rate(Judgement(.met))
/// let event = try writer.record(
///     change, of: .criterion("IFC-07"), replacing: answer.replaced(by: change), at: now, afterClock: assessment.clock)
/// assessment.apply(event)
/// try writer.save()
/// ```
package struct ProjectWriter: ~Copyable {
    /// The project, to look at.
    package private(set) var project: Project
    package let author: Author
    private let storage: any Storage
    private var journal: JournalWriter
    /// What was written between opening the project and locking the journal.
    private var pending: News

    /// Begins to work on a project that was opened.
    ///
    /// - Parameter state: what is kept outside the project, by which the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` where there is nothing to do but to look.
    package init(_ project: Project, as author: Author, state: LocalState) throws(StoreError) {
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(project.path) } catch {
            throw .cannotRead(path: project.path, code: error.code)
        }
        try self.init(project, as: author, state: state, in: storage)
    }

    init(
        _ project: Project, as author: Author, state: LocalState, in storage: any Storage,
        names: WriterNames = .random
    ) throws(StoreError) {
        var project = project
        var pending = News()
        journal = try writingErrors(in: storage) { () throws(StorageError) in
            try JournalWriter.claim(for: author, from: &project.journals, news: &pending, in: storage, names: names)
        }
        EvidenceCopy.removeLeftovers(of: journal.writer, in: storage)
        self.project = project
        self.author = author
        self.storage = storage
        self.pending = pending
    }

    /// The name of the journal that this window writes.
    package var writer: WriterID { journal.writer }
}

// MARK: - Events

extension ProjectWriter {
    /// How many events have been recorded and are not on disk yet.
    package var unsaved: Int { journal.stagedEvents }

    /// Makes a change into an event of this author.
    ///
    /// - Parameters:
    ///   - replaced: the events whose values the change takes the place of: `Assessment.replaced(by:in:party:)`.
    ///   - seen: the highest clock of all events known: `Assessment.clock`.
    /// - Throws: `StoreError.tooLong`.
    package mutating func record(
        _ change: Change, of target: Target, party: Party = .vendor, replacing replaced: [EventID],
        intent: Event.Intent = .change, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        let content = JournalEnd.Content(
            change: change, target: target, party: party, replaces: replaced, intent: intent, at: time,
            by: author.name)
        let event = try journal.stage(content, afterClock: seen)
        project.fold(event)
        if case .profile = change { _ = project.readProfile() }
        return event
    }

    /// Puts all recorded events on disk, and returns once they would outlive a power cut. Does nothing where all are.
    ///
    /// - Throws: `StoreError`. The events stay recorded, and the next save tries again.
    package mutating func save() throws(StoreError) {
        do throws(StorageError) {
            try journal.save()
        } catch {
            throw StoreError(writing: error, at: storage.path(of: error))
        }
    }

    /// What others wrote since the last look, this person's other windows included. Cheap where they did not.
    package mutating func poll() -> News {
        var news = pending
        pending = News()
        news.add(project.journals.read(besides: journal.file, complete: false))
        news.settle()
        project.fold(&news)
        return news
    }
}

extension ProjectWriter {
    /// To be called when the work ends, by whatever end: saves what is not saved yet, and looks a last time whether what
    /// was saved is still there. What cannot be saved in the project goes into the safety copy, and is put into the
    /// project when it is next opened.
    ///
    /// - Throws: `StoreError` where events are neither in the project nor in the safety copy.
    package mutating func finish() throws(StoreError) -> News {
        try save()
        return poll()
    }
}

// MARK: - Evidence

extension ProjectWriter {
    /// Begins to take a file into the project as evidence.
    ///
    /// - Throws: `StoreError`; `notAFile`, `noFileName` and `cannotRead` for a file that cannot be evidence.
    package func copyEvidence(from path: String) throws(StoreError) -> EvidenceCopy {
        try EvidenceCopy(of: path, by: journal.writer, into: storage)
    }
}

// MARK: - Drafts and sessions

extension ProjectWriter {
    /// Keeps text that is being typed, in place of what was kept before.
    ///
    /// - Throws: `StoreError`.
    package func keepDraft(
        _ text: String, of field: Draft.Field, at criterion: CriterionID, time: Timestamp
    ) throws(StoreError) {
        let draft = Draft(writer: journal.writer, criterion: criterion, field: field, text: text, at: time)
        try writingErrors(in: storage) { () throws(StorageError) in try Drafts.save(draft, in: storage) }
    }

    /// Lets go of the text that this window was keeping.
    ///
    /// - Throws: `StoreError`.
    package func removeDraft() throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            try Drafts.remove(of: journal.writer, in: storage)
        }
    }

    /// Lets go of text that `drafts` gave.
    ///
    /// - Throws: `StoreError`.
    package func remove(_ draft: Draft) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in try Drafts.remove(of: draft.writer, in: storage) }
    }

    /// Text that this person was typing at this machine when a program ended, the latest first. What is being typed in
    /// another window right now is not among it.
    ///
    /// - Throws: `StoreError`.
    package func drafts() throws(StoreError) -> [Draft] {
        try readingErrors(in: storage) { () throws(StorageError) in
            try Drafts.all(ofPersonOf: journal.writer, in: storage)
        }
    }

    /// Remembers where the author is, for `Project.lastSession`.
    ///
    /// - Throws: `StoreError`.
    package func keepPlace(_ place: [String: String], time: Timestamp) throws(StoreError) {
        let session = Session(by: author.name, at: time, place: place)
        try writingErrors(in: storage) { () throws(StorageError) in
            try Sessions.save(session, of: journal.writer, in: storage)
        }
    }
}

// MARK: - Profiles

extension ProjectWriter {
    /// Puts a profile's file into the project, under what its content says.
    func save(_ file: ProfileFile, _ digest: SHA256Digest) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            try ProfileCopy.save(file, digest, by: journal.writer, in: storage)
        }
    }
}
