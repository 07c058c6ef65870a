import AssessmentModel
import Localization
import ProjectStore
import Screens
import Workspace

/// What a review acts on: nothing. It looks at what others write, and reads the evidence.
struct ReviewEffectHandler: EffectHandler, ~Copyable {
    private var project: Project
    private var reading: EvidenceReading
    private var previewing = PreviewReading()
    private let files: UserFiles
    private var place: ResumePoint?
    private var nextLook: Timestamp
    private var news: ProjectNews

    init(_ reader: borrowing AssessmentReader, files: UserFiles, now: Timestamp) {
        project = reader.project
        self.files = files
        reading = EvidenceReading(reader.assessment.evidenceFiles)
        nextLook = now + WorkEffectHandler.lookEvery
        news = ProjectNews(after: reader)
    }

    mutating func carryOut(_ effect: Effect, now: Timestamp) -> [Message] {
        if case .preview(let evidence) = effect { previewing.ask(evidence) }
        if case .writeReport(let order) = effect { return [ReportWriting.write(order, about: project, files)] }
        return []
    }

    func settle(now: Timestamp) -> [Message] { [] }
    var settlesQuickly: Bool { false }

    mutating func work(now: Timestamp) -> [Message] {
        var messages: [Message] = []
        if nextLook <= now {
            nextLook = now + WorkEffectHandler.lookEvery
            messages += news.messages(project.poll(), damages: project.damages)
            messages += news.participants(of: project)
        }
        messages += previewing.step(in: project)
        return reading.isDone ? messages : messages + reading.step(in: project)
    }

    mutating func note(_ place: ResumePoint, now: Timestamp) { self.place = place }

    /// The place is kept with the user's own files: a review leaves nothing in the project.
    func keepUnfinished(now: Timestamp) {
        if let place { files.keep(place, inReviewOf: project.info.id) }
    }

    func finish(now: Timestamp) -> [LocalizedString] {
        keepUnfinished(now: now)
        return []
    }

    func file(of evidence: Evidence) -> EvidenceFile? { project.open(evidence) }

    var isBusy: Bool { !reading.isDone || !previewing.isDone }
    var nextDue: Timestamp? { nextLook }
}

extension Timestamp {
    static func + (moment: Timestamp, milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds + milliseconds)
    }
}
