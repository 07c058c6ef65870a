import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Screens
import Workspace

/// What work on a project acts on: its journal, its evidence, and what is kept for this person.
struct WorkEffectHandler: EffectHandler, ~Copyable {
    /// Milliseconds between two looks at what others wrote.
    static let lookEvery: Int64 = 1_000
    /// Milliseconds that text being typed may be without a copy on disk.
    private static let draftAfter: Int64 = 500
    /// Milliseconds until a failed copy is tried again.
    private static let draftAgainAfter: Int64 = 5_000
    private static let placeAfter: Int64 = 1_000
    /// Milliseconds of rest after which those who follow are told of a move, and the most between two moves.
    private static let followedAfter: Int64 = 150
    private static let followedAtMost: Int64 = 500
    /// The longest delay between a key and its answer on the screen that a person does not notice.
    private static let unnoticed = Duration.milliseconds(10)

    private var writer: ProjectWriter
    private let files: UserFiles
    /// The highest clock of all events known.
    private var clock: Int
    private var reading: EvidenceReading
    private var previewing = PreviewReading()
    private var copying: Copying?
    private var folder: FolderReading?
    /// The folder that was read last.
    private var lastFolder: String?
    private var draft = Waiting<Screens.Draft>()
    private var isDraftDone = false
    /// Text that a program left which ended while it was being typed; nil once it is kept as this window's own, or
    /// done.
    private(set) var restored: ProjectStore.Draft?
    private var news: ProjectNews
    /// Votes that were shown, and not yet saved.
    private var shownVotes: [Commitment] = []
    private var place = Waiting<ResumePoint>()
    private var lastPlace: ResumePoint?
    private var nextLook: Timestamp
    /// Whether the last save took no longer than a person notices.
    private var isDiskQuick = false

    private struct Copying: ~Copyable {
        var copy: EvidenceCopy
        let request: AttachRequest
    }

    /// A value that goes to disk at its time, however often it changes until then.
    private struct Waiting<Value> {
        private(set) var value: Value?
        private(set) var due: Timestamp?
        private var latest: Timestamp?

        /// - Parameter latest: however often it changes, it goes by then; by default when it was first due.
        mutating func put(_ value: Value, due: Timestamp, latest: Timestamp? = nil) {
            self.value = value
            let latest = self.latest ?? latest ?? due
            self.latest = latest
            self.due = min(due, latest)
        }

        mutating func drop() { (value, due, latest) = (nil, nil, nil) }

        /// The value if it is time.
        mutating func take(at now: Timestamp) -> Value? {
            guard let due, due <= now else { return nil }
            defer { drop() }
            return value
        }
    }

    /// - Parameter reader: what `writer` was made of.
    init(_ writer: consuming ProjectWriter, after reader: borrowing AssessmentReader, files: UserFiles, now: Timestamp)
    {
        restored = (try? writer.drafts())?.first { $0.field != .reason }
        self.writer = writer
        self.files = files
        clock = reader.assessment.clock
        reading = EvidenceReading(reader.assessment.evidenceFiles)
        news = ProjectNews(after: reader)
        nextLook = now
    }

    // MARK: Effects

    mutating func carryOut(_ effect: Effect, now: Timestamp) -> [Message] {
        switch effect {
        case .record(let entry): return [record(entry, now: now)]
        case .recordTogether(let entries): return record(entries, now: now)
        case .keepDraft(let text?):
            draft.put(text, due: now + Self.draftAfter)
            isDraftDone = false
        case .keepDraft(nil):
            draft.drop()
            isDraftDone = true
        case .complete(let path):
            let (completed, choices) = Completion(files: files).complete(path)
            return [.completed(path: completed, choices: choices)]
        case .list(let folder): return list(folder)
        case .attach(let request): return attach(request)
        case .cancelCopy:
            copying = nil
            return [.failed(EnvironmentText.cancelled)]
        case .preview(let evidence): previewing.ask(evidence)
        case .writeReport(let order): return [ReportWriting.write(order, about: writer.project, files)]
        case .sign(let name): return sign(as: name, now: now)
        case .add(let participant):
            return changeParticipants { writer throws(StoreError) in try writer.add(participant) }
        case .removeName(let id):
            return changeParticipants { writer throws(StoreError) in
                try writer.remove(id)
                return nil
            }
        case .vote(let order), .showVote(let order): return vote(order, now: now)
        // The loop carries these out, or the picker asks for them.
        case .edit, .open, .openProject, .compareProjects, .openDemo, .createProject, .forget, .copy, .mouse, .suspend,
            .redraw, .quit:
            break
        }
        return []
    }

    private mutating func record(_ entries: [Entry], now: Timestamp) -> [Message] {
        var first: EventID?
        return entries.map { entry in
            let message = record(first.map(entry.with) ?? entry, now: now)
            if first == nil, case .recorded(let event) = message { first = event.id }
            return message
        }
    }

    private mutating func record(_ entry: Entry, now: Timestamp) -> Message {
        do throws(StoreError) {
            let event = try writer.record(
                entry.change, of: entry.target, party: entry.party, replacing: entry.replaces, intent: entry.intent,
                at: now,
                afterClock: clock)
            clock = max(clock, event.order.clock)
            return .recorded(event)
        } catch {
            return .failed(ErrorText.line(error))
        }
    }

    private mutating func vote(_ order: VoteOrder, now: Timestamp) -> [Message] {
        do throws(StoreError) {
            var events: [Event]?
            switch order.content {
            case .cast(let judgement):
                events = [
                    try writer.vote(
                        judgement, in: order.round, about: order.criterion, replacing: order.replaces,
                        state: files.state, at: now, afterClock: clock)
                ]
            case .show(let commitment):
                events = try writer.show(
                    commitment, in: order.round, about: order.criterion,
                    replacing: (vote: order.replaces, rating: order.ratingReplaces), state: files.state, at: now,
                    afterClock: clock)
                if events != nil { shownVotes.append(commitment) }
            }
            guard let events else { return [.warned(BallotText.lost(order.criterion))] }
            clock = events.reduce(clock) { max($0, $1.order.clock) }
            return events.map(Message.recorded)
        } catch {
            return [.failed(ErrorText.line(error))]
        }
    }

    /// What everybody can see need not be kept any more.
    private mutating func forgetShownVotes() {
        for commitment in shownVotes { writer.forgetBallot(commitment, state: files.state) }
        shownVotes = []
    }

    /// - Parameter change: returns who was added.
    private mutating func changeParticipants(
        _ change: (borrowing ProjectWriter) throws(StoreError) -> ParticipantID?
    ) -> [Message] {
        do throws(StoreError) {
            let added = try change(writer)
            return [.participants(writer.project.participants, added: added)]
        } catch {
            return [.failed(ErrorText.line(error))]
        }
    }

    private mutating func list(_ path: String) -> [Message] {
        let path = path.isEmpty ? lastFolder ?? "." : files.expanded(path)
        do throws(FolderReading.SystemError) {
            folder = try FolderReading(path)
            return []
        } catch {
            return [.failed(ErrorText.cannotRead(path, SystemText.reason(error.code)))]
        }
    }

    /// Reads on in the folder that was asked for.
    private mutating func readFolder() -> [Message] {
        guard let listing = folder?.step() else { return [] }
        folder = nil
        lastFolder = listing.path
        return [.listed(listing)]
    }

    private mutating func attach(_ request: AttachRequest) -> [Message] {
        do throws(StoreError) {
            let copy = try writer.copyEvidence(from: files.expanded(request.path))
            if copy.bytes == 0, !request.acceptsEmpty { return [.doubted(request, .isEmpty)] }
            copying = Copying(copy: copy, request: request)
            return []
        } catch {
            if error.isMissing, let address = WebAddress.completing(request.path) {
                return [.doubted(request, .isLink(address))]
            }
            return [.failed(ErrorText.line(error))]
        }
    }

    // MARK: Who signs

    /// Hands the project over to the person of this name. A file that is being copied is still who signed so far's.
    private mutating func sign(as name: String, now: Timestamp) -> [Message] {
        guard copying == nil else { return [.warned(EnvironmentText.copyFirst)] }
        keepUnfinished(now: now)
        do throws(StoreError) {
            let hasSaved = writer.unsaved > 0
            try writer.save()
            finishDraft()
            let author = Author(name: name, machine: writer.author.machine)
            let found = try writer.change(to: author, state: files.state)
            (restored, lastPlace) = (nil, nil)
            place.drop()
            let base = writer.writer.base
            let kept = files.keep(signingName: name)
            return news.messages(found, damages: writer.project.damages)
                + [.signed(as: name) { $0.order.writer.isWindow(of: base) }]
                + (hasSaved ? [.saved] : []) + (kept.map { [.warned($0)] } ?? [])
        } catch {
            return [.failed(ErrorText.cannotSign(error))]
        }
    }

    // MARK: Saving

    var settlesQuickly: Bool { isDiskQuick && writer.unsaved > 0 }

    /// What could not be saved is tried again at every turn of the loop, of which there is one a second at least.
    mutating func settle(now: Timestamp) -> [Message] {
        defer { keepPlace(now: now) }
        guard writer.unsaved > 0 else {
            finishDraft()
            return []
        }
        let begin = ContinuousClock.now
        isDiskQuick = false
        do throws(StoreError) {
            try writer.save()
            isDiskQuick = begin.duration(to: .now) <= Self.unnoticed
            finishDraft()
            forgetShownVotes()
            return [.saved]
        } catch {
            return [.saveFailed(problem: ErrorText.line(error))]
        }
    }

    /// Those who follow read it at once, so there is no waiting for the disk.
    private mutating func keepPlace(now: Timestamp) {
        guard let place = place.take(at: now) else { return }
        try? writer.keepPlace(place.members, time: now, isDurable: !place.isFollowed)
    }

    /// A draft goes only when the comment that it became is on disk.
    private mutating func finishDraft() {
        guard isDraftDone else { return }
        isDraftDone = false
        try? writer.removeDraft()
        letGoOfRestored()
    }

    /// It may stand under the name of another window, where nobody else would take it away.
    private mutating func letGoOfRestored() {
        guard let draft = restored, (try? writer.remove(draft)) != nil else { return }
        restored = nil
    }

    // MARK: Work that takes long, or its time

    mutating func work(now: Timestamp) -> [Message] {
        var messages: [Message] = []
        if nextLook <= now {
            nextLook = now + Self.lookEvery
            let found = writer.poll()
            clock = found.events.reduce(clock) { max($0, $1.order.clock) }
            messages += news.messages(found, damages: writer.project.damages)
            messages += news.participants(of: writer.project)
        }
        if let text = draft.take(at: now), let error = keep(text, now: now) {
            draft.put(text, due: now + Self.draftAgainAfter)
            messages.append(.failed(ErrorText.draftNotKept(error)))
        }
        messages += previewing.step(in: writer.project) + readFolder()
        if copying != nil {
            messages += copyOn(now: now)
        } else if !reading.isDone {
            messages += reading.step(in: writer.project)
        }
        return messages
    }

    /// - Returns: why the text is not on disk; nil if it is.
    private mutating func keep(_ draft: Screens.Draft, now: Timestamp) -> StoreError? {
        do throws(StoreError) {
            try writer.keepDraft(draft.text, of: draft.field, at: draft.criterion, time: now)
            if restored?.writer == writer.writer { restored = nil } else { letGoOfRestored() }
            return nil
        } catch {
            return error
        }
    }

    private mutating func copyOn(now: Timestamp) -> [Message] {
        guard let request = copying?.request else { return [] }
        do throws(StoreError) {
            let name = copying?.copy.name ?? request.path
            switch try copying?.copy.step() {
            case .copying(let done, let total)?: return [.copying(done: done, total: total)]
            case .finished(let source)?:
                copying = nil
                return [.copied(CopiedFile(request, source, name: name))]
            case nil: return []
            }
        } catch {
            copying = nil
            return [.failed(ErrorText.line(error))]
        }
    }

    mutating func note(_ place: ResumePoint, now: Timestamp) {
        guard place != lastPlace else { return }
        lastPlace = place
        if place.isFollowed {
            self.place.put(place, due: now + Self.followedAfter, latest: now + Self.followedAtMost)
        } else {
            self.place.put(place, due: now + Self.placeAfter)
        }
    }

    mutating func keepUnfinished(now: Timestamp) {
        if let text = draft.value { _ = keep(text, now: now) }
        if let place = place.value { try? writer.keepPlace(place.members, time: now) }
    }

    mutating func finish(now: Timestamp) -> [LocalizedString] {
        var words: [LocalizedString] = []
        if let text = draft.value, let error = keep(text, now: now) {
            words.append(ErrorText.draftLost(text.text, error))
        }
        draft.drop()
        place.drop()
        do throws(StoreError) {
            words += try writer.finish().notices.map(NoticeText.line)
            finishDraft()
            // Whatever others wrote until now is known, wherever the person stands.
            if let lastPlace { try? writer.keepPlace(lastPlace.members, time: now) }
        } catch {
            words.append(ErrorText.lost(error))
        }
        return words
    }

    func file(of evidence: Evidence) -> EvidenceFile? { writer.project.open(evidence) }

    var isBusy: Bool { copying != nil || folder != nil || !reading.isDone || !previewing.isDone }

    var nextDue: Timestamp? { [nextLook, draft.due, place.due].compactMap { $0 }.min() }
}
