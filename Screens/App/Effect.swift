import AssessmentModel

/// What a screen asks the handler to do. The event loop carries it out and reports back with a `Message`.
package enum Effect: Hashable, Sendable {
    /// Record the change as an event. Reported as `recorded`, then as `saved` or `saveFailed`.
    case record(Entry)
    /// Record several changes that are undone and redone together. Reported like single ones.
    case recordTogether([Entry])
    /// Store the text being typed so that it survives a crash; nil removes it.
    case keepDraft(Draft?)
    /// Open the text in the person's own editor. Reported as `edited`.
    case edit(String)
    /// Look for paths with this prefix. Reported as `completed`.
    case complete(String)
    /// Read what is in the folder; of an empty path, in the last one, or where the program was started. Reported as
    /// `listed` or `failed`.
    case list(folder: String)
    /// Copy the file into the project. Reported as `copying`, then `copied`; or as `doubted` or `failed`.
    case attach(AttachRequest)
    case cancelCopy
    /// Open the evidence with the desktop's opener or a pager.
    case open(Evidence)
    /// Read the beginning of the evidence. Reported as `previewed`.
    case preview(Evidence)
    case openProject(path: String)
    /// Reported as `created`, `profiles` or `failed`.
    case createProject(NewAssessment)
    case openDemo
    /// Compare the assessments at these paths. Reported as `compared` or `failed`.
    case compareProjects(paths: [String])
    /// Sign what follows with this name, which `SigningName` accepts. Reported as `signed` or `failed`.
    case sign(as: String)
    /// Remember who takes part in workshops. Reported as `participants` or `failed`.
    case add(Participant)
    /// Remove the participant's name for good. Reported as `participants` or `failed`.
    case removeName(of: ParticipantID)
    /// Cast a vote in a secret round. Reported as `recorded` or `failed`.
    case vote(VoteOrder)
    /// Show a vote once everybody has voted. Reported as `recorded`, or as `failed` if it was cast elsewhere.
    case showVote(VoteOrder)
    /// Remove the assessment at this path from the recent ones. Reported as `recents`.
    case forget(path: String)
    /// Put the text into the terminal's clipboard.
    case copy(String)
    /// Write a report. Reported as `reportWritten`, `reportExists` or `failed`.
    case writeReport(ReportOrder)
    /// Take the mouse, or leave it to the terminal.
    case mouse(Bool)
    case suspend
    case redraw
    case quit
}

extension Effect {
    /// Records changes made in one go.
    package static func record(together entries: [Entry]) -> Effect {
        if let only = entries.first, entries.count == 1 { return .record(only) }
        return .recordTogether(entries)
    }

    /// The changes to record, in order; empty for any other effect.
    package var entries: [Entry] {
        if case .record(let entry) = self { return [entry] }
        if case .recordTogether(let entries) = self { return entries }
        return []
    }
}

/// A change to record as this person's event.
package struct Entry: Hashable, Sendable {
    package let change: Change
    package let target: Target
    /// The events that the person saw and that this change replaces.
    package let replaces: [EventID]
    package let intent: Event.Intent
    /// Whose voice it is; nil for that of the person at the keyboard.
    package let party: Party?

    package init(
        _ change: Change, of target: Target, replaces: [EventID], intent: Event.Intent = .change, party: Party? = nil
    ) {
        self.change = change
        self.target = target
        self.replaces = replaces
        self.intent = intent
        self.party = party
    }

    /// The same entry, made in one go with an earlier event. What undoes or redoes stays what it is.
    package func with(_ first: EventID) -> Entry {
        guard intent == .change else { return self }
        return Entry(change, of: target, replaces: replaces, intent: .with(first), party: party)
    }
}

/// A vote of the participant at the keyboard, to be cast or to be shown.
package struct VoteOrder: Hashable, Sendable {
    /// What there is to do.
    package enum Content: Hashable, Sendable {
        /// Vote so, in secret.
        case cast(Judgement)
        /// Show what was committed to.
        case show(Commitment)
    }

    package let content: Content
    package let round: RoundID
    package let criterion: CriterionID
    /// The events that the vote replaces.
    package let replaces: [EventID]
    /// The events that its rating replaces, once it is shown.
    package let ratingReplaces: [EventID]

    package init(_ content: Content, of ballot: Ballot, in model: Model) {
        self.content = content
        round = ballot.id
        criterion = model.catalog.criteria[ballot.criterion].id
        let slot = Assessment.Slot.criterion(ballot.criterion)
        switch content {
        case .cast: replaces = model.assessment.replaced(by: .commit(ballot.id, nil), in: slot)
        case .show: replaces = model.assessment.replaced(by: .reveal(ballot.id, nil), in: slot)
        }
        ratingReplaces = model.assessment.replaced(by: .rate(nil), in: slot)
    }
}

/// Text being typed, not yet recorded.
package struct Draft: Hashable, Sendable {
    /// What the text is meant for.
    package enum Kind: Hashable, Sendable { case comment, form }

    package let kind: Kind
    /// Where the person stood.
    package let criterion: CriterionID
    package let text: String

    package init(_ kind: Kind = .comment, criterion: CriterionID, text: String) {
        self.kind = kind
        self.criterion = criterion
        self.text = text
    }
}

/// A file that was copied into the project, to be attached.
package struct CopiedFile: Hashable, Sendable {
    package let request: AttachRequest
    package let source: Evidence.Source
    /// The name that the file itself has. The project may have its content under another.
    package let name: String

    package init(_ request: AttachRequest, _ source: Evidence.Source, name: String) {
        self.request = request
        self.source = source
        self.name = name
    }

    package var evidence: Evidence {
        Evidence(source, title: request.title, locator: request.locator, validUntil: request.validUntil)
    }

    /// The name under which the project had it already; nil if it is new, or was there under its own name.
    package var otherName: String? { source.otherName(than: name) }
}

/// What the person has to decide before a file is copied.
package enum AttachDoubt: Hashable, Sendable {
    case isEmpty
    /// There is no such file, but what was typed is this link without its beginning.
    case isLink(String)
}

/// A file to attach as evidence.
package struct AttachRequest: Hashable, Sendable {
    package let path: String
    /// The criterion to attach it to; for a new version of a document, one that the document supports.
    package let criterion: CriterionID
    package let title: String
    package let locator: String
    package let validUntil: CalendarDay?
    /// Whether the person knows that the file is empty.
    package var acceptsEmpty = false

    package init(
        path: String, criterion: CriterionID, title: String = "", locator: String = "", validUntil: CalendarDay? = nil
    ) {
        self.path = path
        self.criterion = criterion
        self.title = title
        self.locator = locator
        self.validUntil = validUntil
    }
}
