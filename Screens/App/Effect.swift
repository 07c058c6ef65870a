import AssessmentModel

/// What a screen asks the handler to do. The loop carries it out and reports back with a `Message`.
package enum Effect: Hashable, Sendable {
    /// Make the change an event. Reported as `recorded`, then as `saved` or `saveFailed`.
    case record(Entry)
    /// Keep the text being typed where a crash does not reach it; nil when there is none any more.
    case keepDraft(Draft?)
    /// Let the person's own editor change the text. Reported as `edited`.
    case edit(String)
    /// Look for paths that begin like this. Reported as `completed`.
    case complete(String)
    /// Copy the file into the project and attach it. Reported as `copying`, then `attached` or `failed`.
    case attach(AttachRequest)
    case cancelCopy
    /// Show the evidence with the desktop's opener or a pager.
    case open(Evidence)
    case openProject(path: String)
    /// Reported as `created` or `failed`.
    case createProject(path: String, subject: Subject)
    case openDemo
    /// Take the assessment at this path out of the list of recent ones. Reported as `recents`.
    case forget(path: String)
    case suspend
    case redraw
    case quit
}

/// A change that is to become an event of this person.
package struct Entry: Hashable, Sendable {
    package let change: Change
    package let target: Target
    /// The events that the person saw, and whose values this takes the place of.
    package let replaces: [EventID]
    package let intent: Event.Intent

    package init(_ change: Change, of target: Target, replaces: [EventID], intent: Event.Intent = .change) {
        self.change = change
        self.target = target
        self.replaces = replaces
        self.intent = intent
    }
}

/// Text being typed that is not an answer yet.
package struct Draft: Hashable, Sendable {
    package let criterion: CriterionID
    package let text: String

    package init(criterion: CriterionID, text: String) {
        self.criterion = criterion
        self.text = text
    }
}

/// A file to be attached as evidence.
package struct AttachRequest: Hashable, Sendable {
    package let path: String
    package let criterion: CriterionID
    package let title: String
    package let locator: String
    package let validUntil: CalendarDay?

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
