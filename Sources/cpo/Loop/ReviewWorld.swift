import Assessment
import ProjectStore
import Screens

/// What a review acts on: nothing. It looks at what others write, and reads the evidence.
struct ReviewWorld: Surroundings, ~Copyable {
    private var project: Project
    private var reading: EvidenceReading
    private let files: UserFiles
    private var place: Place?
    private var nextLook: Timestamp

    init(_ project: Project, reading evidence: [Evidence], files: UserFiles, now: Timestamp) {
        self.project = project
        self.files = files
        reading = EvidenceReading(evidence)
        nextLook = now + WorkWorld.lookEvery
    }

    func carryOut(_ effect: Effect, now: Timestamp) -> [Happening] { [] }

    func settle(now: Timestamp) -> [Happening] { [] }

    mutating func work(now: Timestamp) -> [Happening] {
        var happenings: [Happening] = []
        if nextLook <= now {
            nextLook = now + WorkWorld.lookEvery
            happenings += Happening.news(project.poll())
        }
        return reading.isDone ? happenings : happenings + reading.step(in: project)
    }

    mutating func note(_ place: Place, now: Timestamp) { self.place = place }

    /// The place is kept with the user's own files: a review leaves nothing in the project.
    func finish(now: Timestamp) {
        if let place { files.keep(place, inReviewOf: project.info.id) }
    }

    func path(of evidence: Evidence) -> String? { project.path(of: evidence) }

    var isBusy: Bool { !reading.isDone }
    var nextDue: Timestamp? { nextLook }
}

extension Happening {
    /// What others wrote, and what turned out damaged.
    static func news(_ news: News) -> [Happening] {
        var happenings: [Happening] = []
        if !news.events.isEmpty { happenings.append(.arrived(news.events)) }
        if let warning = DamageText.warning(news.damages) { happenings.append(.failed(warning)) }
        return happenings
    }
}

extension Timestamp {
    static func + (moment: Timestamp, milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds + milliseconds)
    }
}
