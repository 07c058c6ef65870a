import AssessmentModel
import CatalogFormat

/// A project open for writing, by one author in one window. It keeps the author's journal locked for as long as it
/// exists.
///
/// Recording a change returns its event at once, so screens can show it. It is on disk once `save` has returned.
///
/// ```swift
/// let opening = try Project.open("acme-plm")
/// var writer = try ProjectWriter(opening.project, as: author, state: state)
/// let change = Change.rate(Judgement(.met))
/// let event = try writer.record(
///     change, of: .criterion("IFC-07"), replacing: answer.replaced(by: change), at: now, afterClock: assessment.clock)
/// assessment.apply(event)
/// try writer.save()
/// ```
package struct ProjectWriter: ~Copyable {
    /// The project, for reading.
    package private(set) var project: Project
    package let author: Author
    let storage: any Storage
    private var journal: JournalWriter
    /// What was read and not polled yet, such as events written between opening the project and locking the journal.
    private var pending: News
    private let check: SafetyCheck?
    private var hasToldOfSafetyCopy = false
    private var hasAddedAttributes = false
    /// What was last seen in the place of this window's journal; nil while the journal is in its place.
    private var displaced: FileStatus??
    private var retries = Retries()

    /// Opens a project for writing.
    ///
    /// - Parameter state: kept outside the project; by it the author's own journals are known.
    /// - Throws: `StoreError`; `notWritable` or `packed` if the project can only be read.
    package init(_ project: Project, as author: Author, state: LocalState) throws(StoreError) {
        try self.init(project, as: author, state: state, in: try project.writableStorage())
    }

    init(
        _ project: Project, as author: Author, state: LocalState, in storage: any Storage,
        names: WriterNames = .random
    ) throws(StoreError) {
        var project = project
        var pending = News()
        var check: SafetyCheck?
        do throws(StorageError) {
            let copies = try state.copies(of: project.info.id, in: storage.identity(of: ""))
            check = copies.map { SafetyCheck(folder: $0, storage: storage) }
            if check == nil { pending.notices.append(StoreNotice(.noSafetyCopy(code: nil), file: Journals.folder)) }
        } catch {
            pending.notices.append(StoreNotice(.noSafetyCopy(code: error.code), file: Journals.folder))
        }
        journal = try writingErrors(in: storage) { () throws(StorageError) in
            try JournalWriter.claim(
                for: author, from: &project.journals, check: check, news: &pending, in: storage, names: names)
        }
        self.check = check
        project.fold(&pending)
        Leftovers.remove(ofMachineOf: journal.writer, in: storage)
        Leftovers.removeEmpty(project.journals, ofMachineOf: journal.writer, in: storage)
        if project.audit == nil { for path in ParticipantFiles.returned(in: storage) { try? storage.remove(path) } }
        self.project = project
        self.author = author
        self.storage = storage
        self.pending = pending
    }

    /// The name of the journal that this window writes.
    package var writer: WriterID { journal.writer }

    /// How far the journal of this window goes once everything recorded is saved.
    var ownJournal: ProjectContents.Journal {
        ProjectContents.Journal(file: journal.file, events: journal.sequence, last: journal.tip)
    }
}

// MARK: - Events

extension ProjectWriter {
    /// The number of recorded events that are not on disk yet.
    package var unsaved: Int { journal.stagedEvents }

    /// Records a change as an event of this author.
    ///
    /// - Parameters:
    ///   - party: whose voice it is; nil for that of the project, `Project.voice`.
    ///   - replaced: the events whose values the change replaces, `Assessment.replaced(by:in:party:)`.
    ///   - seen: the highest clock of all known events, `Assessment.clock`.
    /// - Throws: `StoreError`; `tooLong`, or `notAllowed` for a change that is another party's to make.
    package mutating func record(
        _ change: Change, of target: Target, party: Party? = nil, replacing replaced: [EventID],
        intent: Event.Intent = .change, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        let party = party ?? project.voice
        guard change.isAllowed(to: party) else { throw .notAllowed(to: party) }
        let content = JournalEnd.Content(
            change: change, target: target, party: party, replaces: replaced, intent: intent, at: time,
            by: author.name)
        let event = try journal.stage(content, afterClock: seen)
        project.fold(event)
        if case .profile = change { _ = project.readProfile() }
        return event
    }

    /// Writes all recorded events to disk, and returns once they would survive a power cut.
    ///
    /// - Throws: `StoreError`. The events stay recorded, and the next save tries again.
    package mutating func save() throws(StoreError) {
        guard journal.stagedEvents > 0 else { return }
        var news = News()
        lookAfterJournal(&news)
        pending.add(news)
        defer { tellOfSafetyCopy() }
        do throws(StorageError) {
            try journal.save()
        } catch {
            throw StoreError(writing: error, at: storage.path(of: error))
        }
        guard !hasAddedAttributes else { return }
        hasAddedAttributes = true
        GitAttributes.add(to: storage)
    }

    /// Discards all events that are not on disk, also from the safety copy. The writer still shows them, so do not use
    /// it any more.
    package mutating func discardUnsaved() { journal.discardStaged() }

    /// What others wrote since the last call, this person's other windows included, and what happened to this window's
    /// own journal. Cheap if there is nothing.
    package mutating func poll() -> News { poll(isLast: false) }

    /// Ends the work, however it ends: saves what is not saved yet, and checks a last time that what was saved is still
    /// there. What cannot be saved in the project stays in the safety copy, and goes into the project when it is next
    /// opened.
    ///
    /// - Throws: `StoreError` if events are neither in the project nor in the safety copy.
    package mutating func finish() throws(StoreError) -> News {
        var failure: StoreError?
        do throws(StoreError) { try save() } catch { failure = error }
        var news = poll(isLast: true)
        if let failure, journal.stagedEvents > 0 {
            guard journal.isStagedSafe else { throw failure }
            news.notices.append(StoreNotice(.setAside(events: journal.stagedEvents), file: journal.file))
        }
        journal.synchronizeSafetyCopy()
        return news
    }

    private mutating func poll(isLast: Bool) -> News {
        var news = pending
        pending = News()
        news.add(project.journals.read(besides: journal.file, complete: false))
        let isRetryDue = !project.journals.lost.isEmpty && retries.isDue()
        if isRetryDue { displaced = nil }
        lookAfterJournal(&news, isLast: isLast)
        if isLast || isRetryDue || !news.damages.isEmpty {
            check?.settleAll(besides: journal.file, in: &project.journals, news: &news)
        }
        news.settle()
        project.fold(&news)
        return news
    }

    /// Notices what happened to this window's own journal, and restores what it lost.
    private mutating func lookAfterJournal(_ news: inout News, isLast: Bool = false) {
        guard journal.hasSaved else { return }
        let path = journal.file
        if !isLast, (try? journal.isInPlace()) == true {
            displaced = nil
            project.journals.lost[path] = nil
            return
        }
        let present = (try? storage.status(of: path)) ?? nil
        // Its lines exist somewhere, so there is no need to look again until something changes.
        if !isLast, news.damages.isEmpty, displaced == .some(present) { return }
        displaced = .some(present)
        project.journals.forget(path)
        var found = project.journals.read(complete: false)
        do throws(StorageError) {
            let saved = try journal.savedIdentities()
            found.keepEvents { !saved.contains($0) }
            news.add(found)
            if let cursor = project.journals.cursor(of: path), try journal.adopt(cursor) {
                displaced = nil
                project.journals.lost[path] = nil
                return
            }
            guard !project.journals.hasEnd(journal.savedTip) else { return }
            let missing = saved.subtracting(JournalLines.identities(in: project.journals, of: storage))
            guard !missing.isEmpty else { return }
            project.journals.lost[path] = Damage(.eventsGone(missing.count), file: path)
            let target = try journal.putBack()
            let notice = StoreNotice.Kind.restored(events: missing.count, into: target.path, after: target.loss)
            news.notices.append(StoreNotice(notice, file: path))
            project.journals.putBack([], from: path, to: target, in: &news, besides: journal.file)
        } catch {
            // It stays damage, and is tried again.
            return
        }
    }

    private mutating func tellOfSafetyCopy() {
        guard !hasToldOfSafetyCopy, let failure = journal.safetyFailure else { return }
        hasToldOfSafetyCopy = true
        pending.notices.append(StoreNotice(.noSafetyCopy(code: failure.code), file: journal.file))
    }
}

// MARK: - Evidence

extension ProjectWriter {
    /// Begins to copy a file into the project as evidence.
    ///
    /// - Throws: `StoreError`; `notAFile`, `noFileName` and `cannotRead` for a file that cannot be evidence.
    package func copyEvidence(from path: String) throws(StoreError) -> EvidenceCopy {
        try EvidenceCopy(of: path, by: journal.writer, into: storage)
    }
}

// MARK: - Drafts and sessions

extension ProjectWriter {
    /// Keeps text that is being typed, replacing what was kept before: in the project, or with the safety copies if the
    /// project cannot be written.
    ///
    /// - Throws: `StoreError` if neither can be written.
    package func keepDraft(
        _ text: String, of field: Draft.Field, at criterion: CriterionID, time: Timestamp
    ) throws(StoreError) {
        let draft = Draft(writer: journal.writer, criterion: criterion, field: field, text: text, at: time)
        try writingErrors(in: storage) { () throws(StorageError) in try draftFiles.save(draft) }
    }

    /// Discards the text that this window was keeping.
    ///
    /// - Throws: `StoreError`.
    package func removeDraft() throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in try draftFiles.remove(of: journal.writer) }
    }

    /// Discards a text that `drafts` returned.
    ///
    /// - Throws: `StoreError`.
    package func remove(_ draft: Draft) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in try draftFiles.remove(of: draft.writer) }
    }

    /// Text that this person was typing at this machine when a program ended, the latest first. Text being typed in
    /// another window is not included.
    ///
    /// - Throws: `StoreError`.
    package func drafts() throws(StoreError) -> [Draft] {
        try readingErrors(in: storage) { () throws(StorageError) in try draftFiles.all(ofPersonOf: journal.writer) }
    }

    private var draftFiles: Drafts { Drafts(storage: storage, safety: check?.folder) }

    /// Remembers the author's place and how far the journals are known, for `Project.lastSession`.
    ///
    /// - Parameter isDurable: whether to wait until it would survive a power cut.
    /// - Throws: `StoreError`.
    package func keepPlace(
        _ place: [String: String], time: Timestamp, isDurable: Bool = true
    ) throws(StoreError) {
        var known = project.journals.known
        known[journal.writer] = max(known[journal.writer] ?? 0, journal.sequence)
        let session = Session(by: author.name, at: time, place: place, known: known)
        try writingErrors(in: storage) { () throws(StorageError) in
            try Sessions.save(session, of: journal.writer, in: storage, isDurable: isDurable)
        }
    }
}

// MARK: - Profiles and catalogues

extension ProjectWriter {
    /// Writes a catalogue's file into the project, named after its content.
    func save(catalog bytes: [UInt8], _ digest: SHA256Digest) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            try CatalogInUse.save(bytes, digest, by: journal.writer, in: storage)
        }
    }

    /// Keeps a profile's file in the project without using it.
    ///
    /// - Throws: `StoreError`.
    package func keep(_ file: ProfileFile) throws(StoreError) { try save(file, SHA256.digest(of: file.bytes)) }

    /// Writes a profile's file into the project, named after its content.
    func save(_ file: ProfileFile, _ digest: SHA256Digest) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            try ProfileCopy.save(file, digest, by: journal.writer, in: storage)
        }
    }
}
