import AssessmentModel
import CatalogFormat

/// A project to work on, by one author in one window: holds the author's journal locked for as long as it is there.
///
/// Recording a change gives its event at once, for the screen to show. It is on disk when `save` has returned.
///
/// ```swift
/// let opening = try Project.open("acme-plm")
/// var writer = try ProjectWriter(opening.project, as: author)  // or go on looking, where that is not allowed
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
    /// - Throws: `StoreError`; `notWritable` where there is nothing to do but to look.
    package init(_ project: Project, as author: Author) throws(StoreError) {
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(project.path) } catch {
            throw .cannotRead(path: project.path, code: error.code)
        }
        try self.init(project, as: author, in: storage)
    }

    init(_ project: Project, as author: Author, in storage: any Storage) throws(StoreError) {
        var project = project
        var pending = News()
        journal = try writingErrors(in: storage) { () throws(StorageError) in
            try JournalWriter.claim(for: author, from: &project.journals, news: &pending, in: storage)
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
        try journal.stage(
            change, of: target, party: party, replacing: replaced, intent: intent, at: time, by: author.name,
            afterClock: seen)
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
        news.settleLevelWaivers(in: project.catalog)
        return news
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

// MARK: - The profile

extension ProjectWriter {
    /// Takes the file of a profile into the project, which from then on is seen under it.
    ///
    /// - Returns: the digest of the file.
    /// - Throws: `StoreError`; `badProfile` where it is no profile of the project's catalogue.
    @discardableResult
    package mutating func use(_ file: ProfileFile) throws(StoreError) -> SHA256Digest {
        let tailoring: ProfileReader.Tailoring
        do throws(CatalogError) {
            tailoring = try ProfileReader.read(file, for: project.catalog)
        } catch {
            throw .badProfile(error)
        }
        let digest = SHA256.digest(of: file.bytes)
        var info = try ProjectFile.read(in: storage)
        info.profile = ProjectInfo.ProfileReference(id: tailoring.profile.id, digest: digest)
        // The file first: what project.json names has to be there.
        try writingErrors(in: storage) { () throws(StorageError) in
            try ProfileCopy.save(file, digest, by: journal.writer, in: storage)
        }
        try ProjectFile.rewrite(info, by: journal.writer, in: storage)
        project.info = info
        project.profile = ProjectProfile(tailoring, digest: digest)
        return digest
    }

    /// Takes the project's catalogue as it is again. The profile's file stays, for who looks back.
    ///
    /// - Returns: whether there was a profile in use.
    /// - Throws: `StoreError`.
    package mutating func dropProfile() throws(StoreError) -> Bool {
        var info = try ProjectFile.read(in: storage)
        guard info.profile != nil else { return false }
        info.profile = nil
        try ProjectFile.rewrite(info, by: journal.writer, in: storage)
        project.info = info
        project.profile = nil
        return true
    }
}

// MARK: - The subject

extension ProjectWriter {
    /// Gives the assessment's subject another name, kind or role.
    ///
    /// - Throws: `StoreError`.
    package mutating func change(subject: Subject) throws(StoreError) {
        var info = try ProjectFile.read(in: storage)
        info.subject = subject
        try ProjectFile.rewrite(info, by: journal.writer, in: storage)
        project.info = info
    }
}
