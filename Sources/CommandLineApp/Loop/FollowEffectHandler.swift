import AssessmentModel
import Localization
import ProjectStore
import Screens
import Workspace

/// What those who follow act on: nothing. It looks where somebody stands and what is written, through the project's
/// directory alone.
struct FollowEffectHandler: EffectHandler, ~Copyable {
    /// Milliseconds between two looks. With the time until a move is written, a room sees it within a second.
    static let lookEvery: Int64 = 200
    /// Milliseconds between two looks at the names of participants, which can be removed.
    private static let namesEvery: Int64 = 2_000

    private var project: Project
    private var watch = SessionWatch()
    private var reading: EvidenceReading
    private var news: ProjectNews
    /// Whom to follow; nil for whoever conducts the workshop, or worked last.
    private let name: String?
    /// What was told last.
    private(set) var followed: Followed
    private let profile: ProfileReference?
    private var participants: ParticipantList
    private var nextLook: Timestamp
    private var nextNames: Timestamp

    init(_ reader: borrowing AssessmentReader, name: String?, now: Timestamp) {
        project = reader.project
        self.name = name
        reading = EvidenceReading(reader.assessment.evidenceFiles)
        news = ProjectNews(after: reader)
        profile = project.profile?.reference
        participants = project.participants
        nextLook = now + Self.lookEvery
        nextNames = now + Self.namesEvery
        followed = .nobody(name: name)
        _ = watch.look(at: project)
        followed = found
    }

    /// Where the person stands.
    private var found: Followed {
        let sessions = watch.sessions
        let session =
            if let name {
                sessions.latest(of: name)
            } else {
                sessions.latest(conducting: project.workshops) ?? sessions.values.max { $0.at < $1.at }
            }
        guard let session, let place = session.resumePoint else { return .nobody(name: name) }
        return .at(place, by: session.by)
    }

    mutating func work(now: Timestamp) -> [Message] {
        var messages: [Message] = []
        if nextLook <= now {
            nextLook = now + Self.lookEvery
            messages += look(now: now)
        }
        return reading.isDone ? messages : messages + reading.step(in: project)
    }

    private mutating func look(now: Timestamp) -> [Message] {
        switch project.presence {
        case .gone: return tell(.gone(path: project.path))
        case .replaced: return tell(.replaced(path: project.path))
        case .there: break
        }
        let written = project.poll()
        // The catalogue is tailored when the project is opened.
        if project.profile?.reference != profile { return tell(.replaced(path: project.path)) }
        var messages: [Message] = []
        if !written.events.isEmpty || nextNames <= now { messages += lookAtNames(now: now) }
        messages += news.messages(written, damages: project.damages)
        _ = watch.look(at: project)
        return messages + tell(found)
    }

    private mutating func lookAtNames(now: Timestamp) -> [Message] {
        nextNames = now + Self.namesEvery
        let present = project.participants
        guard present != participants else { return [] }
        participants = present
        return [.participants(present, added: nil)]
    }

    private mutating func tell(_ followed: Followed) -> [Message] {
        guard followed != self.followed else { return [] }
        self.followed = followed
        return [.followed(followed)]
    }

    func carryOut(_ effect: Effect, now: Timestamp) -> [Message] { [] }
    func settle(now: Timestamp) -> [Message] { [] }
    var settlesQuickly: Bool { false }
    func note(_ place: ResumePoint, now: Timestamp) {}
    func keepUnfinished(now: Timestamp) {}
    func finish(now: Timestamp) -> [LocalizedString] { [] }
    func file(of evidence: Evidence) -> EvidenceFile? { nil }
    var isBusy: Bool { !reading.isDone }
    var nextDue: Timestamp? { nextLook }
}
