import AssessmentModel
import ProjectStore
import Screens

/// What a review acts on: nothing. It looks at what others write, and reads the evidence.
struct ReviewEffectHandler: EffectHandler, ~Copyable {
    private var project: Project
    private var reading: EvidenceReading
    private let files: UserFiles
    private var place: ResumePoint?
    private var nextLook: Timestamp

    init(_ project: Project, reading evidence: [Evidence], files: UserFiles, now: Timestamp) {
        self.project = project
        self.files = files
        reading = EvidenceReading(evidence)
        nextLook = now + WorkEffectHandler.lookEvery
    }

    func carryOut(_ effect: Effect, now: Timestamp) -> [Message] { [] }

    func settle(now: Timestamp) -> [Message] { [] }

    mutating func work(now: Timestamp) -> [Message] {
        var messages: [Message] = []
        if nextLook <= now {
            nextLook = now + WorkEffectHandler.lookEvery
            messages += Message.news(project.poll())
        }
        return reading.isDone ? messages : messages + reading.step(in: project)
    }

    mutating func note(_ place: ResumePoint, now: Timestamp) { self.place = place }

    /// The place is kept with the user's own files: a review leaves nothing in the project.
    func finish(now: Timestamp) {
        if let place { files.keep(place, inReviewOf: project.info.id) }
    }

    func file(of evidence: Evidence) -> EvidenceFile? { project.open(evidence) }

    var isBusy: Bool { !reading.isDone }
    var nextDue: Timestamp? { nextLook }
}

extension Message {
    /// What others wrote, and what turned out damaged.
    static func news(_ news: News) -> [Message] {
        var messages: [Message] = []
        if !news.events.isEmpty { messages.append(.arrived(news.events)) }
        if !news.damages.isEmpty { messages.append(.damaged(Damages(news.damages))) }
        return messages
    }
}

extension Timestamp {
    static func + (moment: Timestamp, milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds + milliseconds)
    }
}
